### The officer's pages.

## The worklist

officer-worklist-title = Worklist
officer-worklist-idle = { $count ->
    [0] Nobody with an assessed need is without an activity today.
    [one] { $count } person with an assessed need is without an activity today, for { $days } days.
   *[other] { $count } people with an assessed need are without an activity today, { $days } days in all.
}
officer-worklist-idle-show = Show what is to be done for them
officer-worklist-filter = Filter
officer-worklist-mine = Mine
officer-worklist-unassigned = Without an officer
officer-worklist-all = All
officer-worklist-step = Only the step { $step }.
officer-worklist-empty = There is nothing to do in this selection.
officer-worklist-first = To the beginning of the list

## Find a case

officer-cases-title = Find a case
officer-cases-number = Personal number
officer-cases-number-hint = The whole number, with 10 or 12 digits. The person sees in the log when you open the case.
officer-cases-find = Search
officer-cases-none = Nobody with that number is registered. Check the number, or register the person.
officer-cases-mine = Cases where you are the officer
officer-cases-caption = Your cases
officer-cases-empty = You are not the officer of any case.
officer-cases-name = Name
officer-cases-step = Latest step
officer-cases-registered = Registered
officer-cases-service = Service

## The case

officer-case-caption = Case
officer-case-closed-tag = Closed
officer-case-closed = The registration was closed on { $date }. Reason: { $reason }.
officer-case-erased = The facts about the person have been removed for good. Only events and dates remain.
officer-case-idle = Without an activity since { $date }
officer-case-way = The way
officer-person-title = Person and who is responsible
officer-person-number = Personal number
officer-person-phone = Telephone
officer-person-email = E-mail
officer-person-address = Address
officer-person-officer = Officer
officer-person-coach = Coach
officer-person-changes = { $count ->
    [0] no changes
    [one] { $count } change
   *[other] { $count } changes
}
officer-person-registered = Registered
officer-person-process = Order of steps
officer-person-told = What the person has told
officer-person-place = Lives in
officer-person-without_work = Without work since
officer-person-experience = Has worked as
officer-person-wishes = Wants to work as
officer-person-care = Cares for someone
officer-person-interpreter = Interpreter
officer-person-consents = Consents
officer-due-title = To do
officer-due-none = There is nothing for you to do now.
officer-due-others = Waiting for others
officer-acts-title = What you can do
officer-acts-show = Show everything you can do in the case
officer-acts-planning = Assess and plan
officer-acts-evidence = Evidence and code
officer-acts-decision = Decide
officer-acts-support = Choice and support
officer-acts-work = Work and studies
officer-acts-closing = Next step and closing
officer-acts-person = The person's rights
officer-act-assess = Make the assessment
officer-act-map = Make the mapping
officer-act-action-plan = Make or renew the action plan
officer-act-ask-specialist = Ask a specialist
officer-act-answer = Answer as a specialist
officer-act-assign-officer = Change officer
officer-act-ask-evidence = Ask for evidence
officer-act-receive-evidence = Receive evidence
officer-act-evidence = Read the evidence
officer-act-revoke-evidence = Note that a statement is revoked
officer-act-overall-assessment = Make the overall assessment
officer-act-propose-code = Propose a code
officer-act-review-code = Review a proposed code
officer-act-set-code = See what a proposed code lacks
officer-act-decide = Decide on support
officer-act-decide-subsidy = Decide on a wage subsidy
officer-act-communicate = Tell what is intended
officer-act-decide-intent = Make the decision that was announced
officer-act-letter = Decision letter
officer-act-appeal-decision = Decide the reconsideration
officer-act-choice = Choose a provider for the person
officer-act-place-by-rule = Place by the rule
officer-act-start-service = Start a service without choice
officer-act-start-support = Start the support
officer-act-assign-coach = Change coach
officer-act-joint-plan = Make the joint plan
officer-act-contact = Note a contact
officer-act-file-report = File a report
officer-act-placement = Start a placement
officer-act-confirm-placement = Confirm the placement for the host
officer-act-end-placement = End the placement
officer-act-end-support = End the support
officer-act-start-work = Note work or studies
officer-act-change-extent = Change the hours
officer-act-verify-work = Verify that work lasts
officer-act-end-work = Note that work has ended
officer-act-next-step = Decide the next step
officer-act-close = Close the registration
officer-act-raise-concern = Raise a concern for life or health
officer-act-handle-concern = Handle a concern
officer-act-comment = Note the person's comments
officer-act-received = Note that the person has a decision
officer-act-appeal = Note a request for reconsideration
officer-act-delay = Note a request for a decision
officer-act-answer-delay = Answer the request for a decision
officer-act-activity-report = Note an activity report
officer-act-consents = Consents
officer-act-correct = Correct what is recorded

## Words in the case

officer-word-on = Date
officer-word-service = Service
officer-word-reasons = Reasons
officer-word-provider = Provider
officer-unit-kronor = kronor
officer-unit-months = months
officer-planning-result = The assessment led to
officer-health-title = Health and functional capacity
officer-health-asked = Asked on
officer-health-question = Question
officer-health-answer = Answer
officer-health-codes = Codes
officer-health-proposed = Proposed
officer-health-confirmed = Confirmed by a specialist
officer-health-not_confirmed = Not confirmed by a specialist
officer-health-accepted = The person said yes
officer-health-declined = The person said no
officer-health-set = In force from
officer-health-withdrawn = The person took it back on
officer-health-lacking = This is missing:
officer-decisions-title = Decisions
officer-decisions-intended = Intended decision
officer-decisions-answer = Decision
officer-decisions-valid = Valid
officer-decisions-by = Decided by
officer-decisions-received = The person got the decision
officer-decisions-not_received = Not noted yet
officer-decisions-changed = Changed on reconsideration
officer-decisions-letter = Letter
officer-decisions-appeal = Request for reconsideration
officer-decisions-appeal_on = Came in
officer-decisions-appeal_text = What the person says
officer-decisions-appeal_result = The reconsideration
officer-intent-matter = About
officer-intent-on = Announced
officer-intent-comment_by = Last day to comment
officer-intent-text = What is intended and why
officer-intent-comment = The person's comments
officer-intent-no_comment = None have come
officer-support-own = Our own service
officer-support-chosen = Chosen
officer-support-started = Started
officer-support-not_started = Has not started
officer-support-until = At the longest until
officer-support-plan = Joint plan
officer-support-contacts = Latest contacts
officer-support-report = Report
officer-support-ended = Ended
officer-support-host = Place
officer-support-time = Time
officer-support-extent = Extent
officer-support-tasks = Tasks
officer-support-confirmed = Confirmed by the host
officer-support-next = Next steps that were decided
officer-work-verified = Verified after
officer-work-none = There is no work or studies under way. Note it when they begin.
officer-history-title = What has happened
officer-history-latest = Latest events
officer-history-all = Show everything that has happened
officer-document-title = Document
officer-document-none = There is no stored document here yet.

## What the rules say

officer-rules-services = Services in force today
officer-rules-services-what = This is what the rules answer for this person. Open a service to see why.
officer-rules-entitled = Yes, the person can have the service
officer-rules-not_entitled = No, not now
officer-rules-needs_human = A fact is missing, so you decide
officer-rules-said = What the rules said

## Assessment

officer-assess-title = Labour-market assessment
officer-assess-send = Save the assessment
officer-assess-done = The assessment has been saved.
officer-assess-no_model = No model for profiling has been approved. An officer therefore assesses every person.
officer-assess-proposal = What the rules propose
officer-assess-own = Your assessment
officer-assess-result = What does the assessment lead to?
officer-assess-service = Service
officer-assess-service-hint = Choose when the assessment leads to matching, support or education.
officer-assess-reasons = Reasons
officer-assess-reasons-hint = Write so that the person understands. If you depart from the proposal, say why.

## Mapping

officer-map-title = Mapping
officer-map-intro = Begin with what the person can do. The mapping is made together with the person.
officer-map-send = Save the mapping
officer-map-done = The mapping has been saved.
officer-map-competence = What can and does the person want to do, and in which work?
officer-map-adaptations = Which adaptations are needed?
officer-map-adaptations-hint = Leave empty if none are needed.
officer-map-subsidy_considered = May a subsidised job come into question?
officer-map-deeper = Which specialists should map deeper?
officer-map-deeper-hint = They get a question now. The support starts without waiting for the answer.

## Question to a specialist

officer-ask_specialist-title = Ask a specialist
officer-ask_specialist-send = Send the question
officer-ask_specialist-done = The question has been sent.
officer-ask_specialist-profession = Whom do you ask?
officer-ask_specialist-purpose = What is the answer for?
officer-ask_specialist-question = Question

## Evidence

officer-ask_evidence-title = Ask for evidence
officer-ask_evidence-intro = Support goes on meanwhile. Evidence is needed for codes and wage subsidies only.
officer-ask_evidence-send = Save the request
officer-ask_evidence-done = The request has been saved.
officer-ask_evidence-kind = Which evidence?
officer-ask_evidence-from = From whom?
officer-ask_evidence-from-hint = For example a health centre or a school.
officer-receive_evidence-title = Receive evidence
officer-receive_evidence-send = Receive
officer-receive_evidence-done = The evidence has been received.
officer-receive_evidence-electronic = If the file is an electronic statement from the health service (XML), its sender and kind are read from it. Then it is enough to choose the file. A message that revokes a statement is received here too.
officer-receive_evidence-file = File
officer-receive_evidence-file-hint = PDF, picture (PNG or JPEG) or XML. Not needed for our own investigation.
officer-receive_evidence-asked = Does it belong to something asked for?
officer-receive_evidence-asked-hint = Leave empty if the evidence was not asked for.
officer-receive_evidence-kind = Kind
officer-receive_evidence-issuer = Who wrote the evidence?
officer-receive_evidence-received_on = On which day did it come?
officer-receive_evidence-too_large = The file is too large. Choose a smaller file or divide it.
officer-receive_evidence-refused = The statement could not be received ({ $place }). { $reason }
officer-revoke_evidence-title = A statement has been revoked
officer-revoke_evidence-intro = A revoked statement no longer counts as evidence.
officer-revoke_evidence-send = Note the revocation
officer-revoke_evidence-done = The revocation has been noted.
officer-revoke_evidence-statement = Which statement?
officer-revoke_evidence-none = There is no electronic statement in force.
officer-evidence-title = Evidence
officer-evidence-never_delays = Missing evidence never stops the choice of provider or the support. It is needed for codes and wage subsidies only.
officer-evidence-empty = No evidence has been asked for or received.
officer-evidence-show = Read the evidence question by question
officer-evidence-kind = Kind
officer-evidence-state = State
officer-evidence-from = From
officer-evidence-since = Missing since
officer-evidence-asked_on = Asked for
officer-evidence-received_on = Received
officer-evidence-issuer = Written by
officer-evidence-revoked_on = Revoked
officer-evidence-document = Document
officer-evidence-missing = Missing
officer-evidence-received = Received
officer-evidence-revoked = Revoked

## Overall assessment and code

officer-overall_assessment-title = Overall assessment
officer-overall_assessment-intro = Weigh resources and limits in relation to work and work environment. The person may read the assessment.
officer-overall_assessment-send = Save the overall assessment
officer-overall_assessment-done = The overall assessment has been saved.
officer-overall_assessment-team = Who took part?
officer-overall_assessment-team-hint = Leave empty if you made the assessment alone.
officer-overall_assessment-resources = Resources in relation to work
officer-overall_assessment-limits = Limits in relation to work and work environment
officer-overall_assessment-reduced = Is the work capacity reduced because of a disability?
officer-propose_code-title = Propose a code
officer-propose_code-intro = A code gives a right to support and is voluntary. It holds only when everything below is in place.
officer-propose_code-send = Propose the code
officer-propose_code-done = The code has been proposed. A specialist and the person answer now.
officer-propose_code-number = Which code?
officer-propose_code-none = No codes are in force today.
officer-set_code-title = Can the code hold?
officer-set_code-intro = The code takes effect by itself when the last condition is met.
officer-set_code-send = Check
officer-set_code-done = The code is in force.
officer-set_code-none = No code is proposed and waiting for answers.
officer-code-preconditions = What is needed
officer-code-evidence = Accepted evidence
officer-code-overall_assessment = Overall assessment
officer-code-confirmation = A specialist's confirmation
officer-code-acceptance = The person's own yes
officer-code-there = There
officer-code-missing = Missing

## Decisions

officer-communicate-title = Tell what is intended
officer-communicate-intro = Before you decide anything against the person, the person must be told and be able to answer.
officer-communicate-send = Tell the person
officer-communicate-done = The person has been told and now has time to answer.
officer-communicate-what = What you intend to decide
officer-communicate-matter = What is it about?
officer-communicate-service = Service
officer-communicate-service-hint = Choose when it is about support or a wage subsidy.
officer-communicate-text = What is intended, and why?
officer-communicate-text-hint = Write to the person.
officer-decide-title = Decision on support
officer-decide-intro = Here you grant support. What the rules answer comes first, with reasons.
officer-decide-send = Decide
officer-decide-done = The decision has been made. Read the letter and send it.
officer-decide-what = Your decision
officer-decide-service = Service and track
officer-decide-need = The need is
officer-decide-reasons = Reasons
officer-decide-reasons-hint = The reasons stand in the letter to the person.
officer-decide-adverse = Do you mean to say no? Tell the person first.
officer-decide_subsidy-title = Decision on a wage subsidy
officer-decide_subsidy-intro = The subsidy is granted to the person and follows to a new employer. The whole amount is committed on this year's appropriation.
officer-decide_subsidy-send = Decide
officer-decide_subsidy-done = The decision has been made. Read the letter and send it.
officer-decide_subsidy-what = Your decision
officer-decide_subsidy-none = No wage subsidy is in force today.
officer-decide_subsidy-service = Subsidy
officer-decide_subsidy-need = The need is
officer-decide_subsidy-wage_per_month = Monthly wage for the agreed hours
officer-decide_subsidy-wage_per_month-hint = In whole kronor, before tax.
officer-decide_subsidy-extent_percent = Share of full time
officer-decide_subsidy-degree_percent = The subsidy's share of the wage
officer-decide_subsidy-degree_percent-hint = By the job demands analysis.
officer-decide_subsidy-months = Number of months
officer-decide_subsidy-reasons = Reasons
officer-decide_subsidy-reasons-hint = The reasons stand in the letter to the person.
officer-decide_intent-title = Decision after comments
officer-decide_intent-send = Decide as intended
officer-decide_intent-done = The decision has been made. Read the letter and send it.
officer-decide_intent-none = There is no announced decision waiting.
officer-decide_intent-wait = The person has time to answer until { $date }. You can decide when the answer has come or the time is over.
officer-decide_intent-reasons = Reasons
officer-decide_intent-reasons-hint = Also write how you see what the person has said. The reasons stand in the letter.
officer-decide_intent-grant = Have you changed your mind? Grant the support instead.
officer-letter-title = Decision letter
officer-letter-send = Send the letter
officer-letter-done = The letter has been sent and stored as PDF.
officer-letter-none = There is no decision to write a letter about yet.
officer-letter-not_sent = Not sent
officer-letter-sent = Sent
officer-letter-received = The person got the decision on { $date }
officer-letter-frozen = The letter has been sent. What counts is the stored document.
officer-letter-in_swedish = The letter is sent in Swedish. This is a translation.
officer-letter-failed = The letter could not be made. Try again. If that does not help, the fault is ours.
officer-letter-show = Show the letter
officer-letter-write = Read and send the letter

## Choice, support and work

officer-place_by_rule-title = Place by the rule
officer-place_by_rule-intro = The person has not chosen in time. The rule chooses alike for everyone. The person can change at any time.
officer-place_by_rule-send = Place
officer-place_by_rule-done = The person has been placed with a provider.
officer-place_by_rule-none = The person has no decision on a service with choice of provider.
officer-place_by_rule-providers = Providers of the place
officer-place_by_rule-free = Free seats
officer-place_by_rule-waiting = Waiting time
officer-start_service-title = Start a service without choice
officer-start_service-intro = This is for our own services and those we have procured. For other services the person chooses a provider.
officer-start_service-send = Start the service
officer-start_service-done = The service has started.
officer-start_service-service = Service
officer-start_service-none = No such service is in force today.
officer-assign_officer-title = Named officer
officer-assign_officer-intro = The person has one named officer. Every change is counted and shown to the person.
officer-assign_officer-send = Save
officer-assign_officer-done = The officer has been changed.
officer-assign_officer-now = Officer now: { $name }
officer-assign_officer-officer = Who is to be responsible?
officer-start_work-title = Work or studies begin
officer-start_work-send = Save
officer-start_work-done = The work or studies have been noted.
officer-start_work-current = A job since { $date } is under way. It ends on the day the new one begins.
officer-start_work-kind = What is it?
officer-start_work-place = Employer or school
officer-start_work-on = First day
officer-start_work-extent_percent = Share of full time
officer-start_work-evidence = What shows it?
officer-change_extent-title = Changed hours
officer-change_extent-send = Save
officer-change_extent-done = The hours have been changed.
officer-change_extent-on = From
officer-change_extent-extent_percent = Share of full time
officer-verify_work-title = Verify that work lasts
officer-verify_work-send = Verify
officer-verify_work-done = The work has been verified.
officer-verify_work-since = Has worked without a break since { $date }.
officer-verify_work-months = After how long?
officer-verify_work-evidence = What shows it?
officer-end_work-title = Work or studies have ended
officer-end_work-intro = It is no failure when a job ends.
officer-end_work-send = Save
officer-end_work-done = It has been noted. Decide the next step if the person needs one.
officer-end_work-on = First day without the job
officer-end_work-reason = Why did it end?

## Next step and closing

officer-next_step-title = Next step
officer-next_step-intro = Nobody with an assessed need is to be left without an activity. So decide the next step before the support ends.
officer-next_step-send = Save the next step
officer-next_step-done = The next step has been decided.
officer-next_step-next = What is the next step?
officer-next_step-service = Which service?
officer-next_step-service-hint = Choose when the next step is another service.
officer-next_step-reasons = Reasons
officer-close-title = Close the registration
officer-close-send = Close
officer-close-done = The registration has been closed.
officer-close-reason = Why?
officer-close-own_view = The person's own view
officer-close-own_view-hint = Write in the person's own words. Leave empty if the person does not want to say anything.
officer-close-report = Final report
officer-raise_concern-title = Raise a concern for life or health
officer-raise_concern-send = Raise the concern
officer-raise_concern-done = The concern has been raised. An officer takes care of it today.
officer-raise_concern-emergency = Call 112 if someone is in danger right now.
officer-raise_concern-text = What worries you?
officer-handle_concern-title = Handle a concern
officer-handle_concern-send = Save
officer-handle_concern-done = What was done has been noted.
officer-handle_concern-none = No concern is waiting.
officer-handle_concern-on = Raised
officer-handle_concern-what = The concern is
officer-handle_concern-text = What has been done?

## Plan and rights

officer-action_plan-title = Individual action plan
officer-action_plan-intro = The plan is made together with the person.
officer-action_plan-send = Save the plan
officer-action_plan-done = The plan has been saved.
officer-action_plan-last = The last plan was made on { $date }.
officer-action_plan-goal = Goal: occupation and place
officer-action_plan-activities = What will the person and we do, and when?
officer-answer_delay-title = Answer to a request for a decision
officer-answer_delay-send = Send the answer
officer-answer_delay-done = The request has been answered.
officer-answer_delay-none = There is no request for a decision waiting.
officer-answer_delay-asked = On { $date } the person asked for a decision in the step { $step }.
officer-answer_delay-granted = Is the matter to be decided at once?
officer-answer_delay-reasons = Reasons
