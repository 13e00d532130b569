### Why an act was not done. refusal-<reason>, refusal-<reason>-<word> where the word has its own text, otherwise refusal-<reason>.
### $field is the name of the field (refusal-field-<field>), $bound a date, $facts a list of facts, $service a service.

## Why something was not done, and what can be done

refusal-missing = Something must be in place first:
refusal-text_missing = { $field }: write something before you continue.
refusal-text_too_long = { $field }: the text is too long. Shorten it to at most { $max } characters.
refusal-closed = The person is not registered now. Register the person again to continue.
refusal-already_registered = The person is already registered. Open the case instead.
refusal-already_done = It has already been done. You need not do it again.
refusal-unknown = What you chose is not in the case. Reload the page and choose again.
refusal-not_now = It cannot be done now. The case shows what comes next.
refusal-impossible_day = { $field }: the date cannot be right. The limit is { $bound }. Check the date.
refusal-impossible_day-delay = It is too early to ask for a decision. You can ask for it from { $bound }.
refusal-impossible_day-months = It is too early to confirm. It can be done from { $bound }.
refusal-impossible_day-review = The opening can be reviewed from { $bound }.
refusal-impossible_day-received_on = { $field }: the date is later than today. Write { $bound } or earlier.
refusal-impossible_day-born = { $field }: the date is later than today. Check the personal number.
refusal-impossible_day-month = { $field }: the month is outside the time registered. The limit is the month that begins { $bound }.
refusal-out_of_bounds = { $field }: write a number from { $min } to { $max }.
refusal-out_of_bounds-wage_per_month = { $field }: write a wage above zero.
refusal-provider_full = The provider has no free seat now. Choose another, or wait until a seat becomes free.
refusal-outside_area = The provider does not work where you live, or does not have the service that you have been granted. Choose among those shown.
refusal-host_full = The workplace has no free place now. Choose another, or ask when a place becomes free.
refusal-no_money = The money of this year’s appropriation does not suffice. No decision has been made. Take it up with whoever is responsible for the appropriation.
refusal-too_many_codes = A person can have at most { $max } codes. Remove one before you propose another.
refusal-no_such_code = The code is not in force today. Choose one of the codes shown.
refusal-another_person = The statement concerns another person. It has not been saved. Return it to the sender.
refusal-not_entitled = The rules give no right to { $service } now. The reasons stand below.
refusal-needs_human = It cannot be decided by itself, because facts are missing: { $facts }. Fill them in, or let an officer decide.
refusal-service_not_in_force = { $service } does not exist on this day. Choose another service.
refusal-only_human = A decision against the person is made by an officer. It concerns: { $matter }.
refusal-read_only = The case holds facts from a newer version of the program and can only be read here. Update the program.
refusal-erased = The facts of the case have been erased for good. The case cannot be changed.
refusal-policy_silent = The rules say nothing of this: { $what }. Nothing has been saved. The fault is ours and has been reported.

## What must be in place first

missing-evidence = Accepted evidence. Ask for it, or let our specialists investigate.
missing-overall_assessment = An overall assessment. Write it down first.
missing-confirmation = A specialist’s confirmation. Ask a specialist to confirm the code.
missing-acceptance = The person’s own yes. The person answers alone, or together with an officer.
missing-communication = The person must have been told what is intended. Write it to the person first.
missing-time_to_comment = The person’s time to comment has not passed. Wait for the comment or until the time is over.
missing-consent = The person’s consent. Ask the person first.
missing-decision = A decision that grants it. Make the decision first.
missing-next_step = A next step. Decide it before the support ends.
missing-joint_plan = A joint plan. Make it together with the participant.
missing-step-registration = The registration comes first. Do that step before you continue.
missing-step-profiling = The profiling comes first. Do that step before you continue.
missing-step-assessment = The assessment comes first. Do that step before you continue.
missing-step-mapping = The mapping comes first. Do that step before you continue.
missing-step-evidence = The evidence comes first. Do that step before you continue.
missing-step-overall_assessment = The overall assessment comes first. Do that step before you continue.
missing-step-code = The code comes first. Do that step before you continue.
missing-step-decision = The decision on support comes first. Do that step before you continue.
missing-step-choice = The choice of provider comes first. Do that step before you continue.
missing-step-support = The support comes first. Do that step before you continue.
missing-step-work = Work or studies comes first. Do that step before you continue.
missing-step-closing = The closing comes first. Do that step before you continue.
missing-step-plan = The action plan comes first. Do that step before you continue.
missing-step-control = The activity report comes first. Do that step before you continue.
missing-step-rights = The right comes first. Do that step before you continue.

## Already done

refusal-already_done-activity_report = The month has already been reported. Choose another month.
refusal-already_done-answer = The question has already been answered. You need not do it again.
refusal-already_done-appeal = There is already a request for reconsideration. Wait for the answer.
refusal-already_done-choice = You already have that provider. Choose another if you want to change.
refusal-already_done-coach = The person already has that coach. Choose another to change.
refusal-already_done-code = The code has already been proposed or settled. See the codes in the case.
refusal-already_done-comment = The comment has already come, or the matter is decided. You need not do it again.
refusal-already_done-concern = The concern has already been handled. Raise a new one if something has happened.
refusal-already_done-confirmation = The placement has already been confirmed. You need not do it again.
refusal-already_done-consent = The consent is already so. Nothing has changed.
refusal-already_done-correction = The facts are already so. Nothing has changed.
refusal-already_done-delay_remedy = There is already a request for a decision. Wait for the answer.
refusal-already_done-end = It has already ended. You need not do it again.
refusal-already_done-evidence = The evidence has already been received. Add a new one if another came.
refusal-already_done-extent = The hours are already so. Write another extent if they have changed.
refusal-already_done-letter = The letter has already been sent. You need not do it again.
refusal-already_done-officer = The person already has that officer. Choose another to change.
refusal-already_done-placement = The person is already on a placement. End it first.
refusal-already_done-receipt = The decision has already been noted as received. You need not do it again.
refusal-already_done-review = A specialist has already reviewed the code. You need not do it again.
refusal-already_done-revocation = The statement has already been revoked. You need not do it again.
refusal-already_done-start = The support has already begun. You need not do it again.
refusal-already_done-statement = The statement has already been received. You need not do it again.
refusal-already_done-step = The step is already done. Choose a step that waits.
refusal-already_done-verification = The work has already been confirmed for that time. You need not do it again.
refusal-already_done-withdrawal = The code has already been withdrawn. You need not do it again.

## Not there

refusal-unknown-appeal = There is no such reconsideration in the case. Reload the page and choose again.
refusal-unknown-code = There is no such code in the case. Reload the page and choose again.
refusal-unknown-concern = There is no such concern in the case. Reload the page and choose again.
refusal-unknown-decision = There is no such decision in the case. Reload the page and choose again.
refusal-unknown-delay_remedy = There is no such unanswered request for a decision in the case. Reload the page and choose again.
refusal-unknown-inquiry = There is no such question to a specialist in the case. Reload the page and choose again.
refusal-unknown-intent = There is no such notice in the case. Reload the page and choose again.
refusal-unknown-participation = There is no such participation in the case. Reload the page and choose again.
refusal-unknown-placement = There is no such placement in the case. Reload the page and choose again.
refusal-unknown-statement = There is no such statement in the case. Reload the page and choose again.
refusal-unknown-work = There is no such employment in the case. Reload the page and choose again.
refusal-unknown-evidence_kind = That kind of evidence is not accepted. Choose one of those shown.
refusal-unknown-host = The workplace is not in the register. Choose one of those shown.
refusal-unknown-placement_service = The service is neither an internship nor work training. Choose one of those shown.
refusal-unknown-point = Work is not followed up at that point. Choose one of those shown.
refusal-unknown-service = There is no such service. Choose one of those shown.
refusal-unknown-track = The service does not have that track. Choose one of those shown.
refusal-unknown-provider = The provider is not in the register. Choose one of those shown.

## Not now

refusal-not_now-choice_of_provider = For this service the person chooses a provider. Begin with the choice.
refusal-not_now-concern_open = Someone has raised a concern for the person’s life or health. Handle it first.
refusal-not_now-no_work = No work or studies are noted. Note them first, or choose another reason.
refusal-not_now-not_a_participation = Placements and wage subsidies begin in another way. Choose a placement or make a decision.
refusal-not_now-only_another_reviewer = Someone other than the one who decided does the reconsideration. Hand it over.
refusal-not_now-only_the_person = Only the person can do this. Ask the person, or help the person to do it.
refusal-not_now-placement_open = The person is on a placement. End it first.
refusal-not_now-support_ended = The support has ended. Begin a new one if the person needs it.
refusal-not_now-support_not_started = The support has not begun yet. Start it first.
refusal-not_now-support_open = The person takes part in support. End it first.
refusal-not_now-time_to_choose = The person still has time to choose. Wait until the time is over.
refusal-not_now-appeal_in_time = The request came in time. Try it on its merits.
refusal-not_now-appeal_too_late = The request came too late. Dismiss it for that reason.

## Names of the fields

refusal-field-activities = What will be done
refusal-field-born = Day of birth
refusal-field-competence = What the person can and wants to do
refusal-field-adaptations = Adaptations
refusal-field-degree_percent = Degree of the subsidy in per cent
refusal-field-delay = Request for a decision
refusal-field-employment = The employment
refusal-field-extent_percent = Extent in per cent of full time
refusal-field-from = From whom
refusal-field-goal = Goal
refusal-field-issuer = Who issued the evidence
refusal-field-limits = Limits
refusal-field-month = Month
refusal-field-months = Months
refusal-field-note = Note
refusal-field-on = Date
refusal-field-own_view = The person’s own view
refusal-field-place = Employer or school
refusal-field-question = Question
refusal-field-reasons = Reasons
refusal-field-received_on = Received on
refusal-field-report = Final report
refusal-field-resources = Resources
refusal-field-service = Service
refusal-field-statement = Statement
refusal-field-support = The support
refusal-field-tasks = Tasks
refusal-field-text = Text
refusal-field-trust = Trust
refusal-field-until = Until
refusal-field-wage_per_month = Monthly wage
refusal-field-without_work_since = Without work since
refusal-not_now-matter_and_answer = The answer does not fit what is to be decided. Choose another answer or another service.
refusal-not_now-only_the_service = Evidence is received by an officer. Hand it to your officer, who will add it.
refusal-not_now-delay_step = A decision cannot be asked for in this step. Choose a step that the service decides on.
refusal-not_now-work_not_verified = The work has not been verified yet. Verify that it has lasted before you close.
