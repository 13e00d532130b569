### The measures of the policy laboratory: the name of each figure, each series by month and each unit. { $what } is the name of a lead time, a service, an appropriation or a group.

## Lead times

measure-lead_time-mean_days = Time { $what }, on average
measure-lead_time-median_days = Time { $what }, for half
measure-lead_time-p90_days = Time { $what }, for nine in ten
measure-lead_time-count = Number with a measured time { $what }

## Without work

measure-stock-mean = Without work, on average
measure-stock-end = Without work, last month
measure-stock-over_12_months-mean = Without work for more than a year, on average
measure-stock-over_12_months-end = Without work for more than a year, last month
measure-stock-over_24_months-mean = Without work for more than two years, on average
measure-stock-over_24_months-end = Without work for more than two years, last month
measure-stock-open-mean = Registered, on average
measure-stock-with_code-mean = Registered with a disability code, on average
measure-idle-persons-mean = Without activity despite an assessed need, on average
measure-idle-persons-end = Without activity despite an assessed need, last month
measure-idle-share_of_stock = Share of those without work who have no activity
measure-idle-days_per_person_year = Days without activity in a year without work

## Registration, work and exits

measure-registrations-first = Register for the first time
measure-registrations-again = Register again
measure-work-competitive-starts = Start a regular job
measure-work-subsidised-starts = Start a job with a subsidy
measure-work-studies-starts = Start studies
measure-work-lasting_6_months = Get a regular job that lasts at least six months
measure-work-lasting_12_months = Get a regular job that lasts at least a year
measure-work-within_12_months_of_registration = Have got a regular job within a year of registration
measure-work-any_within_12_months_of_registration = Have got a job or started studies within a year of registration
measure-work-competitive-full_time_years = Regular work, made into full time
measure-work-subsidised-full_time_years = Work with a subsidy, made into full time
measure-work-subsidised-mean = In work with a subsidy, on average
measure-exits = Leave the time without work { $what }
measure-relative_exit-any = How often those without work for more than a year leave it, compared with others
measure-relative_exit-work = How often those without work for more than a year get a job, compared with others

## Codes and support

measure-code-set = Get a disability code
measure-support-starts = Start support
measure-support-mean = Receive support, on average
measure-support-waiting-mean = Wait for support that has been granted, on average
measure-services-starts = Start: { $what }
measure-services-participants = Take part, on average: { $what }
measure-services-to_competitive_share = In a regular job within 90 days of: { $what }
measure-services-to_work_share = In work within 90 days of: { $what }
measure-services-lasting_12_months = Jobs that last at least a year after: { $what }
measure-services-cost = Cost: { $what }

## Money

measure-money-granted = Granted: { $what }
measure-money-committed = Committed: { $what }
measure-money-unused = Unused: { $what }
measure-paid-providers = Paid to providers
measure-paid-hosts = Paid to hosts
measure-paid-employers = Paid to employers
measure-paid-persons = Paid to job seekers
measure-paid-own_work = The agency’s own services
measure-paid-all = Cost of all services
measure-refused-no_money = Are refused because the money is used up
measure-provider-revenue_per_seat_month = The provider’s revenue for a seat in a month
measure-provider-revenue_per_seat_month_p10 = Revenue for a seat in a month, one provider in ten has less
measure-provider-revenue_per_seat_month_p50 = Revenue for a seat in a month, half of the providers have less
measure-provider-revenue_per_seat_month_p90 = Revenue for a seat in a month, nine providers in ten have less
measure-provider-cost_per_seat_month = The provider’s cost for a seat in a month
measure-provider-covers_cost_share = Providers whose cost is covered
measure-provider-result_share_of_revenue = Part of the provider’s revenue that depends on results
measure-host-revenue_per_place_month = The host’s revenue for a place in a month
measure-host-cost_per_place_month = The host’s cost for a place in a month
measure-cost-per_person_in_lasting_work = Cost of the services for each person who gets a regular job that lasts at least a year
measure-gain-society = Gain to society as a whole
measure-gain-state = Gain to the state
measure-gain-person = Gain to those who work

## Groups

measure-group-stock = Without work: { $what }
measure-group-competitive_per_100_years = To a regular job: { $what }
measure-group-subsidised_per_100_years = To a job with a subsidy: { $what }
measure-group-support_per_100_years = Start support: { $what }
measure-group-idle_share = Share without activity: { $what }
measure-group-idle_days_per_person_year = Days without activity in a year without work: { $what }
measure-group-support_wait_mean_days = Days to the first support: { $what }

## The model itself

measure-laboratory-events_per_person_year = Events
measure-laboratory-decisions_per_person_year = Decisions tried by the rules
measure-laboratory-looks_per_person_year = Times that the model asked what is to be done
measure-laboratory-person_years = Years that the modelled people were registered
measure-laboratory-refusals = Attempts that the rules said no to
measure-laboratory-needs_human = Cases that lacked a fact, so that a human would have to decide

## Month by month

series-stock = Without work
series-stock-under_6 = Less than 6 months
series-stock-from_6 = 6–12 months
series-stock-from_12 = 1–2 years
series-stock-from_24 = 2–3 years
series-stock-from_36 = 3 years or more
series-stock-open = Registered
series-stock-with_code = Registered with a disability code
series-in_work-competitive = Registered and in a regular job
series-in_work-subsidised = Registered and in a job with a subsidy
series-in_work-studies = Registered and in studies
series-idle = Without activity despite an assessed need
series-idle_days = Days without activity
series-waiting = Wait for support that has been granted
series-in_support = Receive support
series-in_frame = In a programme
series-in_placement = In a place with a host
series-registered-first = Register for the first time
series-registered-again = Register again
series-support-starts = Start support
series-work-competitive = Start a regular job
series-work-subsidised = Start a job with a subsidy
series-work-studies = Start studies
series-work-lasting_12 = Get a regular job that lasts at least a year
series-closed = Registrations closed
series-paid = Pay for the month

## Units

unit-days = days
unit-persons = people
unit-persons_a_year = people a year
unit-share = share
unit-kronor = SEK
unit-million_kronor_a_year = million SEK a year
unit-million_kronor_a_month = million SEK a month
unit-persons_a_month = people a month
unit-days_a_month = days a month
unit-full_time_years_a_year = full-time years a year
unit-ratio = times as often
unit-per_person_year = for each year that a person is registered
unit-per_hundred_person_years = people for each hundred years without work
unit-count = in the model

## Lead times, groups and exits: what { $what } stands for

report-lead-profiling = from registration to profiling
report-lead-assessment = from registration to the first assessment
report-lead-mapping = from registration to the mapping
report-lead-evidence = from registration to the first evidence
report-lead-overall_assessment = from registration to the overall assessment
report-lead-code = from registration to an answer about a code
report-lead-code_set = from registration to the first code
report-lead-decision = from registration to the first decision on support
report-lead-choice = from registration to the first choice of provider
report-lead-support = from registration to the first support
report-lead-work = from registration to the first job or studies
report-lead-closing = from registration to closing
report-lead-plan = from registration to the first action plan
report-lead-decision_to_choice = from a decision on support to the choice of provider
report-lead-choice_to_start = from the choice of provider to the start
report-lead-decision_to_start = from a decision on support to the start
report-lead-proposal_to_code = from a proposed code to the code
report-lead-return = from closing to the next registration

report-group-women = Women
report-group-men = Men
report-group-under_25 = Younger than 25
report-group-from_25_to_54 = Aged 25–54
report-group-from_55 = 55 or older
report-group-below_upper_secondary = Without upper secondary school
report-group-upper_secondary = Upper secondary school or more
report-group-health_affects_work = Ill health or disability that affects work
report-group-health_does_not = Without such ill health or disability
report-group-with_code = With a disability code
report-group-without_code = Without a disability code
report-group-very_long = Without work for more than two years
report-group-not_very_long = Without work for a shorter time

report-exit-competitive = to a regular job
report-exit-subsidised = to a job with a subsidy
report-exit-studies = to studies
report-exit-other = in another way

report-money-name = appropriation { $number }
