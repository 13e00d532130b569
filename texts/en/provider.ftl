### Pages for coaches at providers. The support is documented here; evidence, codes and reasons are never shown.

provider-no-participation = The person has no support under way to document. Go back to the case and see what applies.
provider-not-ours = The person now has support from another provider. You can read what you have done, but not change anything.
provider-not-started = The support has not started. Start it first.
provider-no-coach = No one yet

## The support in question

provider-fact-service = Service
provider-fact-provider = Provider
provider-fact-coach = Coach
provider-fact-started = Started
provider-fact-until = No longer than
provider-fact-contact = Latest contact with the participant
provider-fact-none = None yet

## Participants

provider-participants-title = Participants
provider-participants-provider = You work at { $provider }.
provider-participants-todo = To do
provider-participants-todo-none = You have nothing to do right now. New participants are shown here when they have chosen you.
provider-participants-all = All participants
provider-participants-all-none = You have no participants yet.
provider-participants-name = Name
provider-participants-service = Service
provider-participants-coach = Coach
provider-participants-state = State
provider-participants-latest = Something last happened
provider-participants-waiting = Waiting to start
provider-participants-active = Support under way
provider-participants-ended = Support has ended
provider-participants-before = Show from the beginning

## Start support

provider-start-title = Start support
provider-start-intro = Go through the agreement together. The support starts when the person has understood it and said yes.
provider-start-agreement = The person should know
provider-start-agreement-what = What the support is, how long it can last and how often you are in contact.
provider-start-agreement-money = What work means for the person’s income and benefits.
provider-start-agreement-choice = That the person can change provider and coach, and say what they think.
provider-start-agreement-read = What you can see. You never see evidence, codes or reasons for decisions.
provider-start-coach = Who will be the coach?
provider-start-coach-none = The provider has no coach. Add a coach first.
provider-start-coach-you = { $name } (you)
provider-start-agreed = The person has been told this and has said yes
provider-start-already = The support has already started. There is nothing more to do here.
provider-start-send = Start support
provider-start-done = The support has started.

## Coach

provider-coach-title = Change coach
provider-coach-intro = A participant should keep the same coach. Every change is counted and shown to the participant.
provider-coach-coach = Who will be the coach?
provider-coach-none = The provider has no other coach to choose.
provider-coach-send = Change coach
provider-coach-done = The coach has been changed.

## Joint plan

provider-plan-title = Joint plan
provider-plan-intro = Write the plan together with the participant, who sees it on their own page.
provider-plan-earlier = The plan that applies, from { $date }
provider-plan-goal = The participant’s goal
provider-plan-goal-hint = In the participant’s own words: what work, how much and where.
provider-plan-activities = What you will both do
provider-plan-activities-hint = Who does what, and when. Write nothing about health.
provider-plan-send = Save the plan
provider-plan-done = The plan has been saved.

## Contact

provider-contact-title = Note a contact
provider-contact-on = When was the contact?
provider-contact-how = How were you in contact?
provider-contact-with = Who were you in contact with?
provider-contact-with-participant = The participant
provider-contact-with-employer = An employer, about the participant
provider-contact-with-care_team = The care team
provider-contact-with-care_team-yes = The participant has consented to sharing the plan with the care team.
provider-contact-with-care_team-no = The participant has not consented to sharing the plan with the care team. Ask first.
provider-contact-note = Note
provider-contact-note-hint = What you agreed on. The participant can read it. Write nothing about health.
provider-contact-send = Save the contact
provider-contact-done = The contact has been saved.

## Placement

provider-placement-title = Arrange a placement
provider-placement-intro = The place is taken when you save. The host sees only the first name and dates.
provider-placement-current = The person already has a placement until { $date }. End it before you arrange a new one.
provider-placement-service = What is it?
provider-placement-host = Where?
provider-placement-host-item = { $host }, { $municipality }
provider-placement-free = { $free ->
    [one] { $free } place free.
   *[other] { $free } places free.
} { $tasks }
provider-placement-host-none = No host has a free place right now.
provider-placement-extent_percent = What share of full time?
provider-placement-extent_percent-hint = In per cent, for example 50.
provider-placement-until = The first day after the placement
provider-placement-until-hint = The placement ends the day before.
provider-placement-tasks = What will the person do there?
provider-placement-send = Arrange the placement
provider-placement-done = The placement is arranged. The host can now confirm that the person has come.

## End a placement

provider-end_placement-title = End the placement
provider-end_placement-none = The person has no placement under way.
provider-end_placement-host = Host
provider-end_placement-dates = Time
provider-end_placement-confirmed = Confirmed by the host
provider-end_placement-not-confirmed = Not yet
provider-end_placement-reason = Why does the placement end?
provider-end_placement-send = End the placement
provider-end_placement-done = The placement has ended and the place is free again.

## Report

provider-report-title = File a report
provider-report-earlier = Reports that have been filed
provider-report-kind = Which report?
provider-report-kind-periodic = Periodic report
provider-report-kind-deviation = Deviation
provider-report-kind-final = Final report
provider-report-kind-periodic-hint = How it goes according to the plan.
provider-report-kind-deviation-hint = Something is not going as planned.
provider-report-kind-final-hint = How it has gone and what should happen next.
provider-report-text = Report
provider-report-text-hint = The officer and the participant can read it. Write nothing about health.
provider-report-send = File the report
provider-report-done = The report has been filed.

## End support

provider-end-title = End support
provider-end-warning = No next step is decided. If the support ends now the person is left without an activity, and that shows the same day in the officer’s list and in the public count.
provider-end-undecided = No next step is decided. The person has something else going on, but should know what happens when the support ends.
provider-end-next = Decide the next step first
provider-end-decided = The next step was decided on { $date }.
provider-end-report = No final report has been filed yet.
provider-end-report-link = File the final report
provider-end-reason = Why does the support end?
provider-end-send = End support
provider-end-done = The support has ended.
