### Why someone may or may not see a case.

access-own_case = It is your own case.
access-named_officer = The named officer.
access-officer_of_the_service = An officer of the service.
access-asked_specialist = A specialist who has been asked in the case.
access-gives_support = A coach at the provider that gives the support.
access-gave_support = A coach at a provider whose support has ended.
access-host_of_placement = The host of the placement.
access-under_reconsideration = A decision in the case is being reconsidered.
access-system_control = The program's own control.
access-new_registration = New registration.
access-own_list = Your own list.
access-no_relation = You do not work with the case, and it is not about you.
access-relation_ended = You no longer work with the case.
access-not_this_part = That part of the case is not for your role.
access-not_this_act = You may not do that in your role.
access-purpose_does_not_fit = The purpose does not fit your role.
access-not_this_role = The page is not for your role.
