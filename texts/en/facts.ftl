### Facts that rules ask for, and the rules’ conditions and answers in words.

## Facts: label, and what is said when a row did not hold. $was is how it was, $needs what the rule asks for

fact-process = Order of steps
fact-process-not = Your case follows the order { $was }. The rule is for the order { $needs }.
fact-steps_done = Steps done
fact-steps_done-not = Steps done: { $was }. The rule asks for: { $needs }.
fact-age = Age
fact-age-not = You are { $was } old. The rule is for those who are { $needs } old.
fact-unemployed_months = Time without work
fact-unemployed_months-not = You have been without work for { $was }. The rule asks for { $needs }.
fact-registered_months = Time registered
fact-registered_months-not = You have been registered for { $was }. The rule asks for { $needs }.
fact-education = Highest education
fact-education-not = Your highest education is { $was }. The rule is for { $needs }.
fact-swedish = Swedish
fact-swedish-not = Your Swedish: { $was }. The rule is for { $needs }.
fact-literacy = Reading and writing
fact-literacy-not = Reading and writing: { $was }. The rule is for { $needs }.
fact-digital = Computer and phone
fact-digital-not = Using a computer and a phone: { $was }. The rule is for { $needs }.
fact-health_affects_work = Health or disability affects work
fact-health_affects_work-not = Health or disability affects work: { $was }. The rule asks for { $needs }.
fact-states_support_need = You have said that you need support
fact-states_support_need-not = You have said that you need support: { $was }. The rule asks for { $needs }.
fact-care_duties = You care for someone and need support for it
fact-care_duties-not = You care for someone and need support for it: { $was }. The rule asks for { $needs }.
fact-newly_arrived = New in Sweden and within the time for establishment
fact-newly_arrived-not = New in Sweden and within the time for establishment: { $was }. The rule asks for { $needs }.
fact-transition_support = Support from a transition organisation
fact-transition_support-not = Support from a transition organisation: { $was }. The rule asks for { $needs }.
fact-municipal_services = Services from the municipality
fact-municipal_services-not = Services from the municipality: { $was }. The rule asks for { $needs }.
fact-extent_wished = How much you can and want to work
fact-extent_wished-not = You want to work { $was } of full time. The rule asks for { $needs }.
fact-services_tried = Services you have tried
fact-services_tried-not = You have tried { $was }. The rule asks for { $needs }.
fact-assessment_result = What the assessment led to
fact-assessment_result-not = The assessment led to { $was }. The rule is for { $needs }.
fact-assessed_service = Service by the assessment
fact-assessed_service-not = The assessment led to { $was }. The rule is for { $needs }.
fact-assessed_track = Track by the assessment
fact-assessed_track-not = The assessment led to { $was }. The rule is for { $needs }.
fact-subsidy_considered = A job with a subsidy may come into question
fact-subsidy_considered-not = A job with a subsidy may come into question: { $was }. The rule asks for { $needs }.
fact-evidence_accepted = Evidence that we accept has come
fact-evidence_accepted-not = Evidence that we accept has come: { $was }. The rule asks for { $needs }.
fact-overall_assessment_made = The overall assessment has been made
fact-overall_assessment_made-not = The overall assessment has been made: { $was }. The rule asks for { $needs }.
fact-reduced_capacity = Reduced work capacity by the overall assessment
fact-reduced_capacity-not = Reduced work capacity by the overall assessment: { $was }. The rule asks for { $needs }.
fact-has_code = You have a code in force
fact-has_code-not = You have a code in force: { $was }. The rule asks for { $needs }.
fact-support_granted = You have a decision on support in force
fact-support_granted-not = You have a decision on support in force: { $was }. The rule asks for { $needs }.
fact-in_support = You take part in support now
fact-in_support-not = You take part in support now: { $was }. The rule asks for { $needs }.
fact-in_placement = You are on a placement now
fact-in_placement-not = You are on a placement now: { $was }. The rule asks for { $needs }.
fact-in_work = You work or study now
fact-in_work-not = You work or study now: { $was }. The rule asks for { $needs }.
fact-current_service = The service you are in
fact-current_service-not = You are in the service { $was }. The rule is for { $needs }.
fact-matter = What the decision is about
fact-matter-not = The decision is about { $was }. The rule is for { $needs }.

## Facts with words: fact-<fact>-<word>

fact-process-seven_steps = today’s seven steps
fact-process-support_first = support first
fact-education-none = no finished school
fact-education-compulsory = compulsory school
fact-education-upper_secondary = upper secondary school
fact-education-post_secondary = after upper secondary school
fact-swedish-none = none or very little
fact-swedish-some = some
fact-swedish-good = enough for work
fact-literacy-none = hard
fact-literacy-some = some
fact-literacy-good = enough for work
fact-digital-none = not at all
fact-digital-some = some
fact-digital-good = enough for work
fact-assessment_result-own_search = your own job search
fact-assessment_result-matching = matching
fact-assessment_result-support = support
fact-assessment_result-education = education
fact-assessment_result-mapping = mapping
fact-assessed_track-a = track A
fact-assessed_track-b = track B
fact-assessed_track-c = track C
fact-assessed_track-near = the nearer track
fact-assessed_track-far = the track with the most support
fact-matter-support = support
fact-matter-subsidy = a wage subsidy
fact-matter-sanction = a warning or suspension of benefit
fact-matter-early_end = ending the support early

## Rules in words: conditions, times, amounts

rule-yes = yes
rule-no = no
rule-unknown = not known
rule-nothing = nothing
rule-word-entitled = You can have the service
rule-word-not_entitled = You cannot have the service now
rule-needs_human = An officer decides, because a fact is missing
rule-not_in_force = There was no rule on that day
rule-test-more_than = more than { $limit }
rule-test-at_least = at least { $limit }
rule-test-less_than = less than { $limit }
rule-test-at_most = at most { $limit }
rule-test-exactly = { $limit }
rule-test-from_below = at least { $from } but not yet { $to }
rule-test-from_to = { $from } to { $to }
rule-test-above_below = more than { $from } but not yet { $to }
rule-test-above_to = more than { $from } and at most { $to }
rule-test-any_of = any of { $list }
rule-test-not = not { $list }
rule-row-yes = Holds
rule-row-no = Does not hold
rule-row-missing = A fact is missing
rule-assumption = Assumption: { $assumption }
rule-source = Source: { $title }, { $at }
rule-in_force_from = In force from { $from }
rule-in_force_until = In force until { $to }
rule-proposal = The rule is a proposal and not the law.
rule-period-days = { $count ->
    [0] the same day
    [one] { $count } day
   *[other] { $count } days
}
rule-period-working_days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
rule-period-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
rule-period-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
rule-period-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
rule-unit-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
rule-unit-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
rule-unit-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
rule-unit-percent = { $count }%
rule-unit-count = { $count ->
    [one] { $count } service
   *[other] { $count } services
}

## Words that a row can answer: rule-word-<word>

rule-word-job_seeker = { role-job_seeker }
rule-word-officer = { role-officer }
rule-word-specialist = { role-specialist }
rule-word-coach = { role-coach }
rule-word-host = { role-host }
rule-word-reviewer = { role-reviewer }
rule-word-system = { role-system }
rule-word-registration = { step-registration }
rule-word-profiling = { step-profiling }
rule-word-assessment = { step-assessment }
rule-word-mapping = { step-mapping }
rule-word-evidence = { step-evidence }
rule-word-overall_assessment = { step-overall_assessment }
rule-word-code = { step-code }
rule-word-decision = { step-decision }
rule-word-choice = { step-choice }
rule-word-support = { step-support }
rule-word-work = { step-work }
rule-word-closing = { step-closing }
rule-word-plan = { step-plan }
rule-word-control = { step-control }
rule-word-rights = { step-rights }
rule-word-steg_till_arbete_plus = { service-steg_till_arbete_plus }
rule-word-rusta_och_matcha_2 = { service-rusta_och_matcha_2 }
rule-word-arbetsmarknadsutbildning = { service-arbetsmarknadsutbildning }
rule-word-arbetspraktik = { service-arbetspraktik }
rule-word-arbetstraning = { service-arbetstraning }
rule-word-lonebidrag_utveckling = { service-lonebidrag_utveckling }
rule-word-matchning_och_uppfoljning = { service-matchning_och_uppfoljning }
rule-word-code_11 = { code-11 }
rule-word-code_21 = { code-21 }
rule-word-code_22 = { code-22 }
rule-word-code_33 = { code-33 }
rule-word-code_43 = { code-43 }
rule-word-code_51 = { code-51 }
rule-word-code_61 = { code-61 }
rule-word-code_71 = { code-71 }
rule-word-code_82 = { code-82 }
rule-word-code_91 = { code-91 }
rule-word-code_92 = { code-92 }
rule-word-own_search = { fact-assessment_result-own_search }
rule-word-a = { fact-assessed_track-a }
rule-word-b = { fact-assessed_track-b }
rule-word-c = { fact-assessed_track-c }
rule-word-near = { fact-assessed_track-near }
rule-word-far = { fact-assessed_track-far }
rule-word-medical_statement = medical statement
rule-word-psychologist_statement = statement by a psychologist
rule-word-speech_therapist_statement = statement by a speech therapist
rule-word-special_needs_certificate = certificate of special-needs education
rule-word-special_school_document = documents from a special school
rule-word-own_investigation = investigation by our specialists
rule-word-most_free_seats = the provider with the most free seats
rule-word-shortest_waiting = the provider with the shortest waiting time
rule-word-months_3 = 3 months
rule-word-months_6 = 6 months
rule-word-months_12 = 12 months
rule-word-months_24 = 24 months
