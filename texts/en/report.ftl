### The report of the policy laboratory: five sentences, pictures, assumptions and how the run is made again.

## Headings

report-title-one = { $name }: what the model gives
report-title-many = { $names } compared with { $base }
report-against = { $name } compared with { $base }
report-result = The result in five sentences
report-and = { $first } and { $last }
report-beside-today = today
report-beside = “{ $name }”
report-than-today = than today
report-than = than there
report-as-today = as today
report-as = as there
report-extent = { $size } made-up people are registered when the run begins, and each stands for about { $weight } in the country. What is measured is the time from { $from } to { $to }. { $replications ->
    [one] Each scenario has been run once.
   *[other] Each scenario has been run { $replications } times.
}
report-synthetic = All people, providers and hosts are made up. The figures show what the model gives and are no forecast.
report-interval = “From … to …” means this: if we run the model once more, with new chance and other reasonable assumptions, the figure lands there in 95 cases of 100. What the model does not know of is left out.
report-interval-few = We have only run the model { $count } times. So the two ends are unsure too, and often lie far apart. More runs give surer answers.
report-interval-none = We have run the model only once. So we cannot say how sure the figures are.
report-rounded = Numbers of people are rounded to whole hundreds, so a zero means fewer than fifty. Days and millions of SEK are whole numbers. Each figure is rounded by itself, so a difference may look a little wrong.
report-interval-name = where one more run lands in 95 cases of 100
report-scenarios = The scenarios
report-scenario = Scenario
report-measure = Measure
report-unit = Unit
report-warning = Warning
report-month = Month
report-million = SEK { $number } million
report-month-1 = Jan
report-month-2 = Feb
report-month-3 = Mar
report-month-4 = Apr
report-month-5 = May
report-month-6 = June
report-month-7 = July
report-month-8 = Aug
report-month-9 = Sept
report-month-10 = Oct
report-month-11 = Nov
report-month-12 = Dec

## Five sentences: a scenario by itself

report-span = { " " }(from { $low } to { $high })
report-span-average = , but it may be the reverse ({ $low } to { $high })
report-level-support = The first support comes after { $value } on average{ $span }.
report-level-code = An answer about a code comes after { $value } on average{ $span }.
report-level-idle_days = A year out of work has { $value } with no activity{ $span }.
report-level-idle = { $value } have a need but no activity{ $span }.
report-level-lasting = { $value } a year get a regular job that lasts a year{ $span }.
report-level-competitive = { $value } a year start a regular job{ $span }.
report-level-long = { $value } have been without work for more than two years{ $span }.
report-level-cost = Support costs { $value } for each person who gets a lasting job{ $span }.
report-level-unused = Each year { $value } for wage subsidies and Samhall is left{ $span }.
report-level-paid = All support costs { $value } a year{ $span }.
report-level-stock = { $value } are without work on average{ $span }.
report-level-starts = { $value } a year start support{ $span }.
report-level-new = { $value } a year register for the first time{ $span }.

## Five sentences: compared with the first scenario

report-say-support = { $way ->
    [less] The first support comes after { $value } on average, { $by } sooner { $than }{ $span }.
    [more] The first support comes after { $value } on average, { $by } later { $than }{ $span }.
    [same] The first support comes after { $value } on average, about { $as }.
   *[none] The first support comes after { $value } on average, which may be sooner or later { $than }{ $span }.
}
report-say-code = { $way ->
    [less] An answer about a code comes after { $value } on average, { $by } sooner { $than }{ $span }.
    [more] An answer about a code comes after { $value } on average, { $by } later { $than }{ $span }.
    [same] An answer about a code comes after { $value } on average, about { $as }.
   *[none] An answer about a code comes after { $value } on average, which may be sooner or later { $than }{ $span }.
}
report-say-idle_days = { $way ->
    [less] A year out of work has { $value } with no activity, { $by } fewer { $than }{ $span }.
    [more] A year out of work has { $value } with no activity, { $by } more { $than }{ $span }.
    [same] A year out of work has { $value } with no activity, about { $as }.
   *[none] A year out of work has { $value } with no activity, which may be more or fewer { $than }{ $span }.
}
report-say-idle = { $way ->
    [less] { $value } have a need but no activity, { $number } fewer { $than }{ $span }.
    [more] { $value } have a need but no activity, { $number } more { $than }{ $span }.
    [same] { $value } have a need but no activity, about { $as }.
   *[none] { $value } have a need but no activity, which may be more or fewer { $than }{ $span }.
}
report-say-lasting = { $way ->
    [less] { $value } a year get a regular job that lasts a year, { $number } fewer { $than }{ $span }.
    [more] { $value } a year get a regular job that lasts a year, { $number } more { $than }{ $span }.
    [same] { $value } a year get a regular job that lasts a year, about { $as }.
   *[none] { $value } a year get a regular job that lasts a year, which may be more or fewer { $than }{ $span }.
}
report-say-competitive = { $way ->
    [less] { $value } a year start a regular job, { $number } fewer { $than }{ $span }.
    [more] { $value } a year start a regular job, { $number } more { $than }{ $span }.
    [same] { $value } a year start a regular job, about { $as }.
   *[none] { $value } a year start a regular job, which may be more or fewer { $than }{ $span }.
}
report-say-long = { $way ->
    [less] { $value } have been without work for more than two years, { $number } fewer { $than }{ $span }.
    [more] { $value } have been without work for more than two years, { $number } more { $than }{ $span }.
    [same] { $value } have been without work for more than two years, about { $as }.
   *[none] { $value } have been without work for more than two years, which may be more or fewer { $than }{ $span }.
}
report-say-cost = { $way ->
    [less] Support costs { $value } for each person who gets a lasting job, { $by } less { $than }{ $span }.
    [more] Support costs { $value } for each person who gets a lasting job, { $by } more { $than }{ $span }.
    [same] Support costs { $value } for each person who gets a lasting job, about { $as }.
   *[none] Support costs { $value } for each person who gets a lasting job, which may be more or less { $than }{ $span }.
}
report-say-unused = { $way ->
    [less] Each year { $value } for wage subsidies and Samhall is left, { $by } less { $than }{ $span }.
    [more] Each year { $value } for wage subsidies and Samhall is left, { $by } more { $than }{ $span }.
    [same] Each year { $value } for wage subsidies and Samhall is left, about { $as }.
   *[none] Each year { $value } for wage subsidies and Samhall is left, which may be more or less { $than }{ $span }.
}
report-say-paid = { $way ->
    [less] All support costs { $value } a year, { $by } less { $than }{ $span }.
    [more] All support costs { $value } a year, { $by } more { $than }{ $span }.
    [same] All support costs { $value } a year, about { $as }.
   *[none] All support costs { $value } a year, which may be more or less { $than }{ $span }.
}
report-say-stock = { $way ->
    [less] { $value } are without work on average, { $number } fewer { $than }{ $span }.
    [more] { $value } are without work on average, { $number } more { $than }{ $span }.
    [same] { $value } are without work on average, about { $as }.
   *[none] { $value } are without work on average, which may be more or fewer { $than }{ $span }.
}
report-say-starts = { $way ->
    [less] { $value } a year start support, { $number } fewer { $than }{ $span }.
    [more] { $value } a year start support, { $number } more { $than }{ $span }.
    [same] { $value } a year start support, about { $as }.
   *[none] { $value } a year start support, which may be more or fewer { $than }{ $span }.
}
report-say-new = { $way ->
    [less] { $value } a year register for the first time, { $number } fewer { $than }{ $span }.
    [more] { $value } a year register for the first time, { $number } more { $than }{ $span }.
    [same] { $value } a year register for the first time, about { $as }.
   *[none] { $value } a year register for the first time, which may be more or fewer { $than }{ $span }.
}
report-say-one_run = We have run each scenario only once, so we do not know how sure the figures are.
report-say-unsure = The model cannot say if there will be more or less { $list }.
report-say-rests = The answer rests on { $count ->
    [one] one guess that no one has been able to test, and it stands
   *[other] { $count } guesses that no one has been able to test, and they stand
} further down.
report-noun-support = waiting for support
report-noun-code = waiting for a code
report-noun-idle_days = time with no activity
report-noun-idle = people with no activity
report-noun-lasting = work that lasts
report-noun-competitive = regular work
report-noun-long = time without work beyond two years
report-noun-cost = cost for each job that lasts
report-noun-unused = money left unused
report-noun-paid = cost of all support

## Differences

report-differences = What differs
report-differences-how = The same made-up people live in every scenario, with the same good and bad luck. What differs is therefore due to the rules and to what has been changed. Where the line crosses zero we cannot say if it is more or less.
report-differences-days-title = Difference in days
report-differences-days-what = Waiting and days without activity in { $names }, compared with { $base }. A bar to the left of zero is fewer days.
report-differences-stock-title = Difference in numbers of people
report-differences-stock-what = How many more or fewer are without work, without activity and in support in { $names }, compared with { $base }.
report-differences-work-title = Difference in what happens each year
report-differences-work-what = How many more or fewer start work or get support each year in { $names }, compared with { $base }.
report-differences-money-title = Difference in money
report-differences-money-what = How much more or less is paid and left unused each year in { $names }, compared with { $base }.
report-differences-all = All differences: { $name }
report-difference = Difference
report-verdict = What can be said
report-verdict-more = more
report-verdict-less = less
report-verdict-more_on_average = more on average, but may be the other way round
report-verdict-less_on_average = less on average, but may be the other way round
report-verdict-cannot_tell = cannot be told
report-verdict-same = the same
report-verdict-one_run = only one run

## Lead times

report-lead = Time to each step
report-lead-how = Times are counted in days for those who have reached the step. Those who still wait are not included. Queues arise because officers, seats and money are not enough for everyone at once.
report-lead-chart-title = Time { $what }
report-lead-chart-what = How large a part have waited for different lengths of time, { $what }. The lines show how long half and nine in ten have waited at most.
report-lead-chart-note = The last bar is everyone who waited longer than that. The bars are equally many days wide.
report-lead-share = share of all
report-lead-class = Time
report-lead-all = Days to each step
report-lead-step = Step
report-lead-column-mean_days = On average
report-lead-column-median_days = Half within
report-lead-column-p90_days = Nine in ten within
report-lead-column-count = Persons a year

## Time without work

report-stock = How long people are without work
report-stock-how = Everyone is counted who is registered and neither works nor studies. Those who receive support are counted too.
report-stock-chart-title = { $name }: without work, by for how long
report-stock-chart-what = The number of people without work at the end of each month. Those who have been without work longest lie lowest.

## Without activity

report-idle = Days without activity
report-idle-how = A day without activity is a day when someone has an assessed need of support but nothing is going on.
report-idle-chart-title = Persons without activity despite an assessed need
report-idle-chart-what = The number of people at the end of each month who have an assessed need but no activity, in each scenario.
report-idle-days-title = Days without activity in a year
report-idle-days-what = How many days of a year without work pass without activity, in each scenario.

## Ways

report-flows = The way from registration
report-flows-how = The picture shows those who register in the time that is measured: what the first assessment came to, which support began first and how things stood when they were last seen. Those who register late do not come as far.
report-flows-chart-title = { $name }: from the first assessment to how it went
report-flows-chart-what = Persons a year from the first assessment, through the first support, to work, studies, closing or continued waiting.
report-flows-other = Other services
report-flows-none = No service
report-assessed-not_assessed = Not assessed yet
report-assessed-own_search = Search alone
report-assessed-matching = Matching
report-assessed-support = Support
report-assessed-education = Education
report-assessed-mapping = Mapping first
report-end-competitive = In a regular job
report-end-subsidised = In a job with a subsidy
report-end-studies = In studies
report-end-left = Closed
report-end-in_activity = Registered, in activity
report-end-still_waiting = Registered, nothing going on

## Services

report-services = Service by service
report-services-how = The share in work is of those whose service has ended and who have been followed for 90 days.
report-services-selected = The share in work does not say what good the service does. Those who get a service are selected, and some would have got a job anyway. The same holds for the 37–40 per cent that have been reported for Kundval rusta och matcha (KROM): they are outcomes of selected people and no effect.
report-participants-title = How many take part
report-participants-what = How many take part on average in the largest services, in each scenario.
report-services-caption = All services
report-service = Service
report-services-column-starts = Start each year
report-services-column-participants = Take part on average
report-services-column-to_competitive_share = In a regular job
report-services-column-to_work_share = In work, with a subsidy too
report-services-column-cost = Million SEK a year

## Money

report-money = Money
report-money-how = Granted is what parliament has given for the year. Committed is what decisions have promised. The rest is left unused. The figures are means of the measured years.
report-money-chart-title = Granted and committed of { $what }
report-money-chart-what = For each scenario: how much of { $what } is committed by decisions and how much is left unused.
report-paid-title = Where the money goes
report-paid-what = What the services cost each year, and who is paid, in each scenario.
report-paid-whom = To whom

## Providers and hosts

report-economy = Providers and hosts
report-economy-how = What providers and hosts are paid follows from the rules. What their seats cost is an assumption, since the contracts are not open.
report-providers-title = Providers: revenue and cost of a seat in a month
report-providers-what = The revenue for a seat in a month, on average and for providers with low and high revenue, and the assumed cost.
report-provider-shares-title = Providers: cover of cost and pay for results
report-provider-shares-what = The share of providers whose cost is covered, and the part of revenue that depends on results.
report-hosts-title = Hosts: revenue and cost of a place in a month
report-hosts-what = What a host gets for a place in a month, and what the place is assumed to cost.

## Society’s gain

report-gain = What the work is worth
report-gain-how = We use a published method for what a month of regular full-time work is worth. Work with a subsidy and studies are not counted. The gain of all regular work is shown, not only of what support has led to.
report-gain-parts = The state’s and the persons’ parts together are more than the gain of society as a whole. The method is printed so, and we show it as it is.
report-gain-chart-title = The worth of regular work, beside the cost of the services
report-gain-chart-what = The gain to society, to the state and to those who work each year, and the cost of all services, in each scenario.

## Groups

report-groups = Different groups
report-groups-how = Here are the same figures for different groups. A person is in several of them.
report-group = Group
report-groups-competitive_per_100_years-title = To a regular job
report-groups-competitive_per_100_years-what = How many in each group get a regular job, for each hundred years that the group is without work.
report-groups-support_wait_mean_days-title = Days to the first support
report-groups-support_wait_mean_days-what = How long each group waits on average from registration to the first support.
report-groups-idle_days_per_person_year-title = Days without activity in each group
report-groups-idle_days_per_person_year-what = How many days of a year without work pass without activity, in each group.

## Assumptions

report-assumptions = What the figures rest on
report-assumptions-how = The rules are those that the service itself uses. Everything else stands here, with the lowest and the highest value that is reasonable.
report-assumed = Changed in every scenario
report-changed = Changed in { $name }
report-proposals = { $name } rests on changed rules:
report-process = { $name } ({ $count })
report-process-evidence = Evidence and statements
report-process-illness = Illness
report-process-inflow = New registrations
report-process-leaving = Closing for other reasons
report-process-money = Appropriations
report-process-moving = Moving
report-process-officers = Officers and specialists
report-process-population = The population
report-process-services = Services
report-process-studies = Studies
report-process-subsidised_work = Work with a subsidy
report-process-work_found = The way to work
report-process-work_lasts = How long work lasts
report-parameter = Assumption or fact
report-usual = Usual value
report-value = Value
report-lowest = Lowest
report-highest = Highest
report-from = From
report-ground = Rests on
report-source = Source:
report-assumption = Assumption:
report-fitted = Fitted to published figures.
report-unit-share = share
report-unit-per_month = a month
report-unit-ratio = times as often
report-unit-days = days
report-unit-months = months
report-unit-minutes = minutes
report-unit-hours = hours
report-unit-kronor = SEK
report-unit-million_kronor = million SEK
report-unit-persons = people
report-unit-number = number

## Checks

report-checks = Checks and technique
report-checks-how = After each month people, seats and money are counted anew and held against what the events say.
report-checks-hold = { $runs ->
    [one] The sums have been checked { $count } times in one run, and they balanced every time.
   *[other] The sums have been checked { $count } times in { $runs } runs, and they balanced every time.
}
report-checks-fail = At { $failed } of { $count } checks the sums did not balance. Do not trust the figures until the fault is found.
report-checks-caption = Sums that must balance
report-check = Sum
report-check-made = Checked
report-check-failed = Did not balance
report-check-persons-in-persons-out-stock = Those who came are as many as those who left and those who remain
report-check-seats-taken-seats-held = Seats taken are as many as the events say
report-check-no-seat-over-capacity = No provider has more participants than seats
report-check-no-person-in-two-exclusive-services = Nobody is in two services that may not go on at once
report-check-committed-as-the-events-tell = Committed money is what the events say
report-check-the-past-of-everyone-in-the-stock-could-be-told = Everyone registered at the beginning has a past that fits together
report-check-granted-to-the-counties-granted-to-the-country = What the counties were given is what the country was given
report-check-no-place-over-capacity = Nowhere are there more people than places
report-check-granted-committed-unused = Granted is committed and unused
report-work = The model’s own work

## Again

report-repeat = How to make the run again
report-repeat-how = The same command with the same program gives the same figures. Put a folder in the place of DIR.
report-program = Program
report-rules = Rules: { $name }
