# What `stegvis calibrate` and `stegvis sensitivity` write in the terminal.

## calibrate

cli-calibrate-running = Fitting
cli-calibrate-holding = Comparing
cli-calibrate-heading = The laboratory’s { $from }–{ $to } beside what is published ({ $size } modelled persons, mean of { $runs } runs)
cli-calibrate-column-what = What
cli-calibrate-column-period = When
cli-calibrate-column-published = Published
cli-calibrate-column-simulated = Simulated
cli-calibrate-column-error = Difference
cli-calibrate-column-verdict = Verdict
cli-calibrate-column-source = Source
cli-calibrate-used-fitted = Fitted figures: the fit saw them
cli-calibrate-used-held_back = Figures held back: the fit did not see them
cli-calibrate-used-driver = Flows from outside in the years held back: a parameter for each year is set so that they come out
cli-calibrate-used-level = 2023 and after, from which the scenarios go on: a level set from outside, no test
cli-calibrate-used-told = Shown beside: defined in another way, an input, or not countable here
cli-calibrate-verdict-within = within
cli-calibrate-verdict-outside = outside
cli-calibrate-verdict-not_counted = not counted
cli-calibrate-verdict-not_judged = –
cli-calibrate-counties = All { $count } counties: { $within } within. The largest difference: { $county }, { $error }.
cli-calibrate-sum = { $used }: { $within } of { $all } are as near as they should be.
cli-calibrate-reason = Why not: { $reason }
cli-calibrate-changed = Fitted values:
cli-calibrate-value = { $name }: { $before } became { $after } (between { $low } and { $high })
cli-calibrate-at-bound = { $line }, at its bound
cli-calibrate-written = The values are written in { $dir }.
cli-calibrate-not-written = Nothing is written. Write the values with --write and the folder scenarios/processes.
cli-calibrate-table-written = The table is written in { $file }.
cli-calibrate-table-no-place = { $file } lacks the lines <!-- { $mark } --> and <!-- /{ $mark } --> that the table is to stand between.
cli-calibrate-runs = The number of runs must be from { $min } to { $max }.
cli-calibrate-rounds = The number of rounds must be from { $min } to { $max }.

cli-calibrate-what-registered = Registered unemployed
cli-calibrate-what-registered_in_county = Registered unemployed in { $of }
cli-calibrate-what-without_work_12 = Without work for a year or more
cli-calibrate-what-without_work_24 = Without work for two years or more
cli-calibrate-what-under_6_of_under_12 = Without work for less than half a year, of those without for less than a year
cli-calibrate-what-in_programme = In programmes with activity support
cli-calibrate-what-with_code = Registered with a disability code, in work or not
cli-calibrate-what-new_registrations = Register
cli-calibrate-what-got_work = Get work
cli-calibrate-what-relative_exit = Exit to work after a year, as against before
cli-calibrate-what-code_days_mean = Days from registration to a code, on average
cli-calibrate-what-code_days_over_3_years = Share of codes that took more than three years
cli-calibrate-what-plan_within_30_days = Share with an action plan within thirty days
cli-calibrate-what-documented_overall_assessment = Share of cases with a documented overall assessment
cli-calibrate-what-people_in = Take part in the year: { $of }
cli-calibrate-what-taking_part = Take part at a time: { $of }
cli-calibrate-what-to_work_from = Share that end in work: { $of }
cli-calibrate-what-disability_services = Take part in services for people with reduced work capacity
cli-calibrate-what-employed_at = Employed: { $of }
cli-calibrate-what-left_samhall_for_work = Leave Samhall for other work
cli-calibrate-what-employed_with_wage_subsidy = Employed with a wage subsidy, three kinds
cli-calibrate-what-special_employment = Employed with a wage subsidy or in sheltered work
cli-calibrate-what-paid_of_1_4 = Paid of appropriation 1:4, million kronor
cli-calibrate-what-unused_of_1_4 = Left of appropriation 1:4, million kronor

## Why a figure does not come out

cli-calibrate-reason-registered = The stock carries each year’s error in the flows. For the years after the fit only registrations and one flow to work are known.
cli-calibrate-reason-registered_in_county = Each county follows the country. No flow is fitted for a county by itself, and a small county has few modelled people.
cli-calibrate-reason-without_work_12 = How many leave after a year for other reasons than work is not published. It is a free parameter, and how soon people come back is another.
cli-calibrate-reason-without_work_24 = As for one year, but the error gathers over two.
cli-calibrate-reason-under_6_of_under_12 = The figure is of one single month, some years later.
cli-calibrate-reason-in_programme = The laboratory has only one of the programmes around other services: the job and development guarantee. The establishment programme and the youth guarantee are not in it.
cli-calibrate-reason-with_code = The figure is of one single month, and who comes new to the register has no code in the laboratory.
cli-calibrate-reason-new_registrations = The figure counts everyone who registers, also those who have work and look for other. They are not in the laboratory.
cli-calibrate-reason-got_work = The figure counts everyone registered who gets work, also those who do not count as unemployed.
cli-calibrate-reason-relative_exit = The figure is derived for one single month.
cli-calibrate-reason-code_days_mean = The time to a code comes out of the queues. Only the wait until somebody sees that evidence is needed is fitted.
cli-calibrate-reason-code_days_over_3_years = The figure is of another cohort than the mean. Most who wait so long have left the register before the code comes, and for who comes back the time begins anew.
cli-calibrate-reason-plan_within_30_days = The plan waits its turn among all else that the officer is to do.
cli-calibrate-reason-documented_overall_assessment = The chain sets no code without an overall assessment. What is lacking in reality cannot arise here.
cli-calibrate-reason-people_in = Officers offer most to those who were registered when the run began, and fewer get a code later than leave with one. How often a service is offered is fitted to 2019 and 2020, or not at all where only years held back are published.
cli-calibrate-reason-taking_part = A period is short by the rules or the contract. An officer of the laboratory gives a new one only on an occasion, about twice a year.
cli-calibrate-reason-to_work_from = The share measures who is chosen for the service as much as the service. The laboratory chooses by the rules and by chance, not by an officer’s judgement of who is near work.
cli-calibrate-reason-disability_services = The source does not say which services are counted.
cli-calibrate-reason-employed_at = The places are given. How soon they are filled follows from how often an employer offers work.
cli-calibrate-reason-left_samhall_for_work = What is observed does not tell which employment a job follows on.
cli-calibrate-reason-employed_with_wage_subsidy = Offers and renewals have the same rate in all years.
cli-calibrate-reason-special_employment = Offers and renewals have the same rate in all years.
cli-calibrate-reason-paid_of_1_4 = The rules here do not add employer’s fees to the wage that the subsidy is reckoned on, because the percentage has not been read. The appropriation also pays for aids, assistants and other things that are not here.
cli-calibrate-reason-unused_of_1_4 = What is left is the difference of two large numbers. An error of some percent in what is paid is many times larger here.

## sensitivity

cli-sensitivity-running = Trying assumptions
cli-sensitivity-alone = Which assumptions carry the result of { $scenario }?
cli-sensitivity-beside = Which assumptions carry the difference between { $second } and { $first }?
cli-sensitivity-how = From { $trajectories ->
    [one] one point
   *[other] { $trajectories } points
} within the bounds one group of assumptions at a time is moved. The mean size says how much hangs on the group. The spread says how much that depends on where the others stand. What is smaller than chance cannot be told from it.
cli-sensitivity-column-group = Group
cli-sensitivity-column-mu_star = Mean size
cli-sensitivity-column-mu = Mean
cli-sensitivity-column-sigma = Spread
cli-sensitivity-chance = chance
cli-sensitivity-what-support = to the first support
cli-sensitivity-written = All effects are in { $file }.
cli-sensitivity-extremes-written = The extremes are in { $file }.
cli-sensitivity-trajectories = The number of points must be from { $min } to { $max }.
cli-sensitivity-no-group = There is no group “{ $name }”. The groups are { $all }.
