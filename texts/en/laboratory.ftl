### The laboratory in the browser: choose scenarios, change assumptions, follow a run and read the comparison.

role-analyst = analyst
public-personas-analyst = Analysts
public-personas-analyst-what = Try reforms on an invented Sweden. The analyst sees no one’s case, only figures.
seeker-purpose-analysis = analysis
shell-nav-new-comparison = New comparison

## First page

laboratory-title = Try the rules
laboratory-lead = See what may happen if the rules change. We let an invented Sweden live for some years under today’s rules. Then we do it again under other rules and compare.
laboratory-synthetic = All people and providers are invented. The figures show what the model gives, not what will happen.
laboratory-going = In progress
laboratory-made = Comparisons to read
laboratory-made-none = There are no comparisons to read yet.
laboratory-how = How it works
laboratory-how-people = The invented people are like those who are registered in Sweden. Age, education, time out of work and more are spread as in the open statistics.
laboratory-how-rules = The rules are those that the service itself uses. Officers have limited time, so queues arise by themselves. What nobody knows is assumed, and the assumptions stand openly with each figure.
laboratory-how-pairs = The same invented people live in both cases and have the same luck. What differs is therefore due to the rules and not to chance.
laboratory-interval = What does “from … to …” mean?
laboratory-interval-many = If we run the model many times, the answer is not the same each time. Chance is another, and each assumption gets a new value within its bounds.
laboratory-interval-meaning = So we give not only one figure but also the numbers between which it probably lies. If we ran the model once more, the answer would lie between the numbers in about 95 cases of 100. If the numbers go from minus to plus, it is not certain whether it becomes more or less.
laboratory-interval-limits = The numbers tell how sure the model is of itself. They tell nothing of what the model has wrong or does not know.
laboratory-quoted = “{ $name }”
laboratory-and = { $first } and { $last }
laboratory-name = { $scenarios } compared with today
laboratory-extent = { $size } invented people, { $years ->
    [one] one year
   *[other] { $years } years
}, { $replications ->
    [one] run once
   *[other] run { $replications } times
}.
laboratory-changed-count = { $count ->
    [one] One assumption is changed.
   *[other] { $count } assumptions are changed.
}
laboratory-asked-on = Ordered { $date }.

## Ordering

laboratory-new-title = New comparison
laboratory-new-intro = Choose what to compare with today. The run looks after itself in the background. Everyone can then read the result.
laboratory-new-scenarios = What shall be compared with today?
laboratory-new-scenarios-hint = Choose one to { $max } scenarios. Today is always included.
laboratory-new-size = How many invented people?
laboratory-new-size-hint = More people give surer answers, above all for small groups, but take longer.
laboratory-new-size-choice = { $size } people
laboratory-new-years = How many years?
laboratory-new-years-hint = One year before is run as well, so that queues can form. It is not counted.
laboratory-new-years-unit = years
laboratory-new-replications = How many times shall each scenario be run?
laboratory-new-replications-hint = Chance and assumptions get new values each time. With one time only, nobody can tell how sure the answer is.
laboratory-new-replications-unit = times
laboratory-new-assumptions = Assumptions
laboratory-new-assumptions-what = Here you can change some of the model’s assumptions. The new value holds in all scenarios and all runs. Leave the fields as they are to keep what is usual.
laboratory-new-bounds = Usual value { $usual }. Reasonable from { $low } to { $high }.
laboratory-new-ground = What the value rests on
laboratory-ground-source = Source:
laboratory-ground-assumption = Assumption:
laboratory-new-limits = At most { $size } people for { $years } years, { $replications } times, can be run here. One comparison is made at a time, and at most { $waiting } may wait. Larger runs are made with the command stegvis simulate.
laboratory-new-send = Start the comparison
laboratory-queued = { $count ->
    [one] One comparison is before yours.
   *[other] { $count } comparisons are before yours.
}
laboratory-error-none = { $label }: choose at least one scenario
laboratory-error-many = { $label }: choose at most { $max } scenarios
laboratory-error-number = { $label }: write a number with digits, for example 1.5
laboratory-error-bounds = { $label }: write a number from { $low } to { $high }
laboratory-error-scenario = { $label }: “{ $scenario }” has a value of its own here – leave the field as it is or choose other scenarios
laboratory-error-full = The queue is full: { $count } comparisons wait already. Try again in a while. What you have filled in stays.
laboratory-unit-share = per cent
laboratory-unit-per_month = per cent a month
laboratory-unit-ratio = times
laboratory-unit-days = days
laboratory-unit-months = months
laboratory-unit-minutes = minutes
laboratory-unit-hours = hours
laboratory-unit-kronor = kronor
laboratory-unit-million_kronor = million kronor
laboratory-unit-persons = people
laboratory-new-assume-evidence-accepted = Share who say yes to a code
laboratory-new-assume-evidence-wait_days = Wait for evidence from health care
laboratory-new-assume-officers-minutes-mapping = Time for a deeper mapping
laboratory-new-assume-officers-minutes-overall_assessment = Time for an overall assessment
laboratory-new-assume-officers-minutes_a_day = An officer’s time for cases in a working day
laboratory-new-assume-population-officers = Officers in the country
laboratory-new-assume-population-specialists = Specialists in the country
laboratory-new-assume-services-ratio-rusta_och_matcha_2 = How much more often work is found in Rusta och matcha 2
laboratory-new-assume-services-ratio-sius = How much more often work is found with SIUS
laboratory-new-assume-services-ratio-steg_till_arbete_plus = How much more often work is found in Steg till arbete +
laboratory-new-assume-services-seats-steg_till_arbete_plus = Seats in Steg till arbete + in the country
laboratory-new-assume-services-start_days = From choice of provider to start

## Following

laboratory-waiting = { $count ->
    [0] Next in the queue.
    [one] Waiting. One comparison is before it.
   *[other] Waiting. { $count } comparisons are before it.
}
laboratory-percent = { $percent } per cent done.
laboratory-months = { $done } of { $of } months are run.
laboratory-left-unknown = It cannot be told yet how long it takes.
laboratory-left-soon = Less than a minute left.
laboratory-left = { $minutes ->
    [one] About one minute left.
   *[other] About { $minutes } minutes left.
}
laboratory-stopping = It is being cancelled, and stops when the month has been run.
laboratory-failed = The comparison could not be made.
laboratory-failed-what = The fault is in the model or its files, not in what you filled in. Whoever runs the service can see in the log what happened.
laboratory-look = See how far it has come
laboratory-or = or
laboratory-follow = let the page fetch it every { $seconds } seconds
laboratory-follows = The page is fetched anew every { $seconds } seconds.
laboratory-follow-no = Stop that
laboratory-back = Back to the comparison
laboratory-keep = No, keep it
laboratory-not-yours = Only the one who ordered the comparison can take it away.
laboratory-cancel = Cancel the comparison
laboratory-cancel-title = Do you want to cancel the comparison?
laboratory-cancel-what = What has been run is taken away. You can order the same comparison again.
laboratory-cancel-send = Yes, cancel it
laboratory-cancel-done = The comparison is being cancelled.
laboratory-delete = Take the comparison away
laboratory-delete-title = Do you want to take the comparison away?
laboratory-delete-what = Nobody can read it afterwards, nor can those who have been given the address. The same order gives the same figures again as long as the model is the same.
laboratory-delete-send = Yes, take it away
laboratory-delete-done = The comparison has been taken away.

## Result

laboratory-changed = Changed assumptions
laboratory-changed-to = { $to } (usual: { $from })
laboratory-again = Do it again with changes
laboratory-share = The address of this page can be shared. Everyone can read it without signing in.
laboratory-to-files = Download the report and the tables
laboratory-files = Download
laboratory-file-report = The whole report as one page
laboratory-file-measures = All measures of each scenario
laboratory-file-differences = Differences from today
laboratory-file-groups = Different groups
laboratory-file-months = Month by month
laboratory-file-lead_times = Lead times
laboratory-file-journeys = What became of those who registered
laboratory-file-appropriations = Appropriations
laboratory-file-assumptions = All assumptions with their sources
laboratory-file-inputs = All that is needed to run it again

## Scenarios

scenario-today = Today
scenario-today-what = Today’s rules: seven steps, today’s queues and today’s money.
scenario-almega_2023 = Almega’s proposal
scenario-almega_2023-what = Support first: a provider takes over early in Steg till arbete +, and inquiries are made only when they are needed.
scenario-more_officers = More officers
scenario-more_officers-what = A quarter more officers and specialists, and nothing else.
scenario-ips_to_all_with_code = IPS for all with a code
scenario-ips_to_all_with_code-what = Everyone with a disability code is given support at once to find and keep work by the IPS method.
scenario-full_use_of_appropriations = The money for subsidies is used
scenario-full_use_of_appropriations-what = Employers offer so many jobs with a subsidy that the money for it is used.
scenario-pay_by_krom_model = Pay as in KROM
scenario-pay_by_krom_model-what = Rusta och matcha 2 is paid as KROM was, with the whole premium for quick results and a quarter more participants. That more find work by it is not assumed.
scenario-options_not_exercised_31_of_46 = Contracts not prolonged
scenario-options_not_exercised_31_of_46-what = Steg till arbete 2 goes on in only 15 of 46 areas from 2026.
scenario-nobody_without_activity = Nobody without an activity
scenario-nobody_without_activity-what = Seats and officers enough that nobody waits for them, and an offer every time. The result shows how far that goes.
scenario-civil_society_expansion = More places in civil society
scenario-civil_society_expansion-what = More places at hosts. Work placement and work training are offered twice as often.
scenario-rom2_plus_25 = More in Rusta och matcha
scenario-rom2_plus_25-what = A quarter more participants in Rusta och matcha 2, paid as today.
