### Supported employment: the services, their conditions and what the officer finds out.

## What the officer finds out

fact-milder_support_enough = Milder support is enough
fact-milder_support_enough-not = Milder support is enough: { $was }. The rule asks for { $needs }.
fact-employer_kind = Kind of employer
fact-employer_kind-not = The employer is { $was }. The rule is about { $needs }.
fact-employer_debt = The employer’s debts for taxes and fees
fact-employer_debt-not = The employer’s debts are { $was }. The rule is about { $needs }.
fact-collective_terms = Pay and terms as in a collective agreement
fact-collective_terms-not = Pay and terms as in a collective agreement: { $was }. The rule asks for { $needs }.
fact-recent_redundancy = The employer has recently given notice for lack of work
fact-recent_redundancy-not = The employer has recently given notice for lack of work: { $was }. The rule asks for { $needs }.
fact-sheltered_ground = Has a ground for sheltered work
fact-sheltered_ground-not = Has a ground for sheltered work: { $was }. The rule asks for { $needs }.
fact-competitive_activity = The activity competes with others
fact-competitive_activity-not = The activity competes with others: { $was }. The rule asks for { $needs }.
fact-establishment_agreement = There are agreements on establishment jobs
fact-establishment_agreement-not = There are agreements on establishment jobs: { $was }. The rule asks for { $needs }.
fact-guarantee_days = Time in the guarantee that runs now
fact-guarantee_days-not = You have been in the guarantee for { $was }. The rule is about { $needs }.
rule-word-private = a private employer or an association
rule-word-public = a public employer
rule-word-samhall = Samhall
rule-word-staffing = a firm that hires out staff

## The services

service-lonebidrag_anstallning = Wage subsidy for employment
service-lonebidrag_anstallning-what = The employer gets a subsidy towards your wage and adapts the work to what you can do. You have an ordinary job with pay.
service-lonebidrag_trygghet = Wage subsidy for security in employment
service-lonebidrag_trygghet-what = The employer gets a subsidy towards your wage for as long as the need remains. It is for those who need it for a long time.
service-skyddat_arbete_osa = Sheltered work at a public employer (OSA)
service-skyddat_arbete_osa-what = You are employed by a municipality, a region or an authority, in work that is adapted to you.
service-skyddat_arbete_samhall = Sheltered work at Samhall
service-skyddat_arbete_samhall-what = You are employed by Samhall. If you leave to try another job you have the right to come back for a time.
service-etableringsjobb = Establishment job
service-etableringsjobb-what = You work full time. The employer pays part of your income and the state the rest, straight to you. It is meant to become a permanent job.
service-introduktionsjobb = Introduction job
service-introduktionsjobb-what = You get a job with pay by agreement. The employer gets back a large part of the wage cost for a time.
service-extratjanster = Extra services
service-extratjanster-what = A job in for example school or care where the state paid the wage up to a ceiling. It no longer exists.

## Wage subsidy for employment

policy-lonebidrag_anstallning-eligibility-without_code = You have no code now. A wage subsidy needs a code, and you decide yourself whether you want one.
policy-lonebidrag_anstallning-eligibility-full_capacity = The overall assessment does not show that your work capacity is reduced. You can therefore not have a wage subsidy.
policy-lonebidrag_anstallning-eligibility-at_samhall = The job is at Samhall. You cannot have this wage subsidy there.
policy-lonebidrag_anstallning-eligibility-employer_debt = The employer’s debts for taxes and fees are { $limit_employer_debt }. The employer can therefore not have the subsidy. It is not because of you.
policy-lonebidrag_anstallning-eligibility-below_terms = The pay or the terms are below the collective agreement. The employer can therefore not have the subsidy. It is not because of you.
policy-lonebidrag_anstallning-eligibility-milder_not_enough = Your work capacity is reduced, and milder support is not enough in this job. The employer can therefore get a subsidy towards your wage.
policy-lonebidrag_anstallning-eligibility-otherwise = Milder support is enough in this job. It is to be tried first.
policy-lonebidrag_anstallning-longest-first_decision = The first decision holds for at most { $then }.

## Wage subsidy for security in employment

policy-lonebidrag_trygghet-eligibility-without_code = You have no code now. A wage subsidy needs a code, and you decide yourself whether you want one.
policy-lonebidrag_trygghet-eligibility-full_capacity = The overall assessment does not show that your work capacity is reduced. You can therefore not have a wage subsidy.
policy-lonebidrag_trygghet-eligibility-employer_debt = The employer’s debts for taxes and fees are { $limit_employer_debt }. The employer can therefore not have the subsidy. It is not because of you.
policy-lonebidrag_trygghet-eligibility-below_terms = The pay or the terms are below the collective agreement. The employer can therefore not have the subsidy. It is not because of you.
policy-lonebidrag_trygghet-eligibility-milder_not_enough = Your work capacity is reduced, and the subsidies that are tried first are not enough. The employer can therefore get a subsidy towards your wage for a long time.
policy-lonebidrag_trygghet-eligibility-otherwise = A wage subsidy that comes earlier in the order is enough in this job. It is to be tried first.

## Wage subsidy for development in employment

policy-lonebidrag_utveckling-eligibility-samhall_before_2019 = The job is at Samhall. At that time you could not have this wage subsidy there.

## Sheltered work at a public employer

policy-skyddat_arbete_osa-eligibility-without_code = You have no code now. Sheltered work needs a code, and you decide yourself whether you want one.
policy-skyddat_arbete_osa-eligibility-full_capacity = The overall assessment does not show that your work capacity is reduced. You can therefore not have sheltered work.
policy-skyddat_arbete_osa-eligibility-not_public = The employer is not a public one. The service exists at public employers only.
policy-skyddat_arbete_osa-eligibility-competes = The activity competes with other firms. There must be no sheltered work there.
policy-skyddat_arbete_osa-eligibility-below_terms = The pay or the terms are below the collective agreement. The employer can therefore not have the support. It is not because of you.
policy-skyddat_arbete_osa-eligibility-outside_group = You have none of the grounds that the service is for. You can have other support.
policy-skyddat_arbete_osa-eligibility-milder_not_enough = You have a ground for sheltered work, and milder support is not enough. You can therefore have the service.
policy-skyddat_arbete_osa-eligibility-otherwise = Milder support is enough in this job. It is to be tried first.

## Sheltered work at Samhall

policy-skyddat_arbete_samhall-eligibility-returns = You left Samhall { $limit_months_since_service } ago. You therefore have the right to come back without being examined again.
policy-skyddat_arbete_samhall-eligibility-without_code = You have no code now. Sheltered work needs a code, and you decide yourself whether you want one.
policy-skyddat_arbete_samhall-eligibility-full_capacity = The overall assessment does not show that your work capacity is reduced. You can therefore not have sheltered work.
policy-skyddat_arbete_samhall-eligibility-no_other_work = No other work is possible for you now, not with other support either. You can therefore have sheltered work at Samhall.
policy-skyddat_arbete_samhall-eligibility-otherwise = Other work is possible for you, with milder support. It is to be tried first.
policy-skyddat_arbete_samhall-demands-returns = You come back by right and are not examined again. This is in place already: { $then }.
policy-skyddat_arbete_samhall-employer_per_month-otherwise = The state pays { $then } a month for the place at Samhall at full time.

## Establishment job

policy-etableringsjobb-eligibility-staffing = The employer is a firm that hires out staff. Such firms may not have establishment jobs.
policy-etableringsjobb-eligibility-part_time = The job is { $limit_employment_extent } of full time. An establishment job is always full time.
policy-etableringsjobb-eligibility-without_agreement = The employer does not have the agreements that an establishment job needs. It is not because of you.
policy-etableringsjobb-eligibility-employer_debt = The employer has debts for taxes and fees. You can therefore not have an establishment job there. It is not because of you.
policy-etableringsjobb-eligibility-too_young = Your age is { $limit_age }. You can then not have an establishment job.
policy-etableringsjobb-eligibility-too_old_2024 = You are { $limit_age }. You can then not have an establishment job.
policy-etableringsjobb-eligibility-too_old = You are { $limit_age }. You can then not have an establishment job.
policy-etableringsjobb-eligibility-newly_arrived = You are new in Sweden. You can therefore have an establishment job.
policy-etableringsjobb-eligibility-long_unemployed = You have been out of work for { $limit_unemployed_months }. You can therefore have an establishment job.
policy-etableringsjobb-eligibility-otherwise = You are not new in Sweden and have not been out of work for long enough. You can therefore not have an establishment job now.

## Introduction job

policy-introduktionsjobb-eligibility-employer_debt = The employer’s debts for taxes and fees are { $limit_employer_debt }. The employer can therefore not have the support. It is not because of you.
policy-introduktionsjobb-eligibility-below_terms = The pay or the terms are below the collective agreement. The employer can therefore not have the support. It is not because of you.
policy-introduktionsjobb-eligibility-recent_redundancy = The employer has recently given notice for lack of work. The employer can therefore not have the support. It is not because of you.
policy-introduktionsjobb-eligibility-guarantee = You are in the job and development guarantee. You can therefore have an introduction job.
policy-introduktionsjobb-eligibility-newly_arrived = You are new in Sweden and are { $limit_age }. You can therefore have an introduction job.
policy-introduktionsjobb-eligibility-youth_guarantee = You are { $limit_age } and have been in the guarantee for { $limit_guarantee_days }. You can therefore have an introduction job.
policy-introduktionsjobb-eligibility-otherwise = None of the grounds for an introduction job fits you now. You can ask for a new assessment when something has changed.

## Extra services

policy-extratjanster-eligibility-newly_arrived = You are new in Sweden. You can therefore have extra services.
policy-extratjanster-eligibility-many_days = You have been in the job and development guarantee for { $limit_guarantee_days }. You can therefore have extra services.
policy-extratjanster-eligibility-otherwise = None of the grounds for extra services fits you.

## What work gains

policy-gain-person_per_month-otherwise = Who goes from unemployment benefit to work has { $then } more to live on every month.
