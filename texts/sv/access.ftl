### Varför någon får eller inte får se ett ärende.

access-own_case = Det är ditt eget ärende.
access-named_officer = Ansvarig handläggare.
access-officer_of_the_service = Handläggare vid tjänsten.
access-asked_specialist = Specialist som har fått en fråga i ärendet.
access-gives_support = Handledare hos den leverantör som ger stödet.
access-gave_support = Handledare hos en leverantör vars stöd har tagit slut.
access-host_of_placement = Anordnare av praktiken.
access-under_reconsideration = Ett beslut i ärendet omprövas.
access-system_control = Programmets egen kontroll.
access-new_registration = Ny inskrivning.
access-own_list = Din egen lista.
access-no_relation = Du arbetar inte med ärendet, och det gäller inte dig.
access-relation_ended = Du arbetar inte längre med ärendet.
access-not_this_part = Den delen av ärendet är inte till för din roll.
access-not_this_act = Det får du inte göra i din roll.
access-purpose_does_not_fit = Ändamålet stämmer inte med din roll.
access-not_this_role = Sidan är inte till för din roll.
