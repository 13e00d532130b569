### Education, placements, transition and the municipality’s services: names, and why a rule says what it says.

## Services and what they are

service-forberedande_utbildning = Preparatory education
service-forberedande_utbildning-what = Education that gives you what you need to manage vocational training or a job. It can be made longer if you need more time.
service-individuellt_pedagogiskt_stod = Individual educational support
service-individuellt_pedagogiskt_stod-what = Someone helps you with planning, study technique and adaptations while you are in education.
service-specialistinsats = Support from a specialist
service-specialistinsats-what = Our own specialists, such as a psychologist, an occupational therapist or a hearing consultant, find out and try what makes it possible for you to work.
service-omstallningsstod = Transition support
service-omstallningsstod-what = A transition organisation helps you who have lost a job with advice, guidance and education. We see to it that you get in touch.
service-jobb_och_utvecklingsgarantin = The job and development guarantee
service-jobb_och_utvecklingsgarantin-what = A programme for you who have been out of work for long. In it you are to have services that suit you and time to look for work.
service-arbetsprovning = Work trial
service-arbetsprovning-what = You try tasks at a workplace, so that together we see what you can do and which support you need.
service-forstarkt_arbetstraning = Enhanced work training
service-forstarkt_arbetstraning-what = You practise working with a host who gives more supervision and can find out what you manage.
service-daglig_verksamhet_lss = Daily activities
service-daglig_verksamhet_lss-what = Activities from the municipality for you who are covered by the act on support and service (LSS), or occupation under the Social Services Act. From here you can take steps towards work.
service-yrkesvux = Vocational adult education
service-yrkesvux-what = The municipality’s vocational education for adults. You can have educational support meanwhile if you need it.

## Labour-market training, internship and work training: rows that were added

policy-arbetsmarknadsutbildning-eligibility-far_from_work = You are { $limit_age } and have been without work for { $limit_unemployed_months }. That is why you can have the service.
policy-arbetspraktik-eligibility-far_from_work = You are { $limit_age } and have been without work for { $limit_unemployed_months }. That is why you can have the service.
policy-arbetspraktik-access_after_end-otherwise = The host can see its part of the case for { $then } after the end. Then it is closed.
policy-arbetstraning-eligibility-in_guarantee = You are in the job and development guarantee. That is why you can have work training.
policy-arbetstraning-eligibility-youth_guarantee = You are { $limit_age } and have been registered for { $limit_registered_months }. That is why you can have the service.
policy-arbetstraning-longest-young = You are { $limit_age } and have been without work for { $limit_unemployed_months }. Then the work training may last at most { $then }.
policy-arbetstraning-provider_share-otherwise = The host has the whole compensation.
policy-arbetstraning-access_after_end-otherwise = The host can see its part of the case for { $then } after the end. Then it is closed.
policy-forstarkt_arbetstraning-provider_share-otherwise = The host has the whole compensation.
policy-forstarkt_arbetstraning-access_after_end-otherwise = The host can see its part of the case for { $then } after the end. Then it is closed.

## Preparatory education

policy-forberedande_utbildning-eligibility-in_work = You have work or study now. The service is for people without work.
policy-forberedande_utbildning-eligibility-adult = You are { $limit_age } and without work. That is why you can have the service.
policy-forberedande_utbildning-eligibility-newly_arrived = You are new in Sweden and within the time for establishment. That is why you can have the service.
policy-forberedande_utbildning-eligibility-young_with_code = You are young and have a code that shows that you need support. That is why you can have the service.
policy-forberedande_utbildning-eligibility-far_from_work = You are { $limit_age } and have been without work for { $limit_unemployed_months }. That is why you can have the service.
policy-forberedande_utbildning-eligibility-otherwise = None of the grounds for the service fits you right now. You can ask for a new assessment when something has changed.

## Individual educational support

policy-individuellt_pedagogiskt_stod-eligibility-without_disability = The support is for people with a disability. You have told of none and have no code. Tell us if that is wrong.
policy-individuellt_pedagogiskt_stod-eligibility-education_assessed = The assessment is that you are to have education. That is why you can have support to manage it.
policy-individuellt_pedagogiskt_stod-eligibility-without_education = You are in no education right now. The support is given with an education.
policy-individuellt_pedagogiskt_stod-eligibility-in_education = You are in education: { $limit_current_service }. That is why you can have support to manage it.
policy-individuellt_pedagogiskt_stod-eligibility-otherwise = None of the grounds for the service fits you right now. You can ask for a new assessment when something has changed.
policy-individuellt_pedagogiskt_stod-contact_every-otherwise = You and the person who gives the support meet at least once in { $then }.

## Support from a specialist

policy-specialistinsats-eligibility-health = You have answered that health or a disability affects your work. That is why you can have support from a specialist. No code is needed.
policy-specialistinsats-eligibility-has_code = You have a code in force. That is why you can have support from a specialist.
policy-specialistinsats-eligibility-stated_need = You have said that you need support. A specialist can help to see which.
policy-specialistinsats-eligibility-otherwise = You have told of nothing that a specialist needs to help with. Tell us if something changes.
policy-specialistinsats-contact_every-otherwise = The specialist is in touch with you at least once in { $then }.

## Transition support

policy-omstallningsstod-eligibility-too_old = You are { $limit_age }. Then the act gives no transition support. You can have other support from us.
policy-omstallningsstod-eligibility-has_support = You already have support from a transition organisation. While it goes on you have no other support that competes with it.
policy-omstallningsstod-eligibility-ended_otherwise = Your employment ended for another reason than lack of work, illness or a term that ran out. Then no transition support is given.
policy-omstallningsstod-eligibility-worked_enough = Your employment ended because of { $limit_employment_ended_by }, and you have worked for { $limit_months_worked }. That is why you have the right to apply for transition support. We help you to get in touch.
policy-omstallningsstod-eligibility-otherwise = You have not worked long enough for transition support. You can have other support from us.
policy-omstallningsstod-contact_every-otherwise = Your officer asks how it goes at least once in { $then }.

## The job and development guarantee

policy-jobb_och_utvecklingsgarantin-eligibility-in_work = You have work or study now. The guarantee is for people without work.
policy-jobb_och_utvecklingsgarantin-eligibility-long_unemployed = You have been without work for { $limit_unemployed_months } and registered for { $limit_registered_months }. That is why you can be in the guarantee.
policy-jobb_och_utvecklingsgarantin-eligibility-benefit_days = You have { $limit_benefit_days_left } left with benefit from the unemployment fund. That is why you can be in the guarantee.
policy-jobb_och_utvecklingsgarantin-eligibility-single_parent = You are a single parent and can no longer get benefit from the unemployment fund beside part-time work. That is why you can be in the guarantee.
policy-jobb_och_utvecklingsgarantin-eligibility-youth_guarantee = You have been in the guarantee for young people for { $limit_youth_guarantee_months }. That is why you can go over to this guarantee.
policy-jobb_och_utvecklingsgarantin-eligibility-released = You may be outside the prison or are conditionally released. That is why you can be in the guarantee.
policy-jobb_och_utvecklingsgarantin-eligibility-establishment = You have had the longest time in the establishment programme. That is why you can be in the guarantee.
policy-jobb_och_utvecklingsgarantin-eligibility-otherwise = None of the grounds for the service fits you right now. You can ask for a new assessment when something has changed.
policy-jobb_och_utvecklingsgarantin-extents-full_time = You can work full time. That is why the guarantee is full time: { $then }.
policy-jobb_och_utvecklingsgarantin-extents-otherwise = You can and want to work less than full time. The guarantee can then have the extent { $then }. The reasons stand in the decision.

## Work trial

policy-arbetsprovning-eligibility-in_work = You have work or study now. The service is for people without work.
policy-arbetsprovning-eligibility-without_need = You have told of nothing that needs to be tried at a workplace. Tell us if your health affects your work.
policy-arbetsprovning-eligibility-adult = You are { $limit_age } and your health affects your work. That is why you can try what you manage.
policy-arbetsprovning-eligibility-newly_arrived = You are new in Sweden and within the time for establishment. That is why you can have the service.
policy-arbetsprovning-eligibility-young_with_code = You are young and have a code that shows that you need support. That is why you can have the service.
policy-arbetsprovning-eligibility-far_from_work = You are { $limit_age } and have been without work for { $limit_unemployed_months }. That is why you can have the service.
policy-arbetsprovning-eligibility-otherwise = None of the grounds for the service fits you right now. You can ask for a new assessment when something has changed.
policy-arbetsprovning-contact_every-otherwise = You, the host and your officer or coach are in touch at least once in { $then }.
policy-arbetsprovning-access_after_end-otherwise = The host can see its part of the case for { $then } after the end. Then it is closed.

## Enhanced work training

policy-forstarkt_arbetstraning-eligibility-in_work = You have work or study now. The service is for people without work.
policy-forstarkt_arbetstraning-eligibility-guarantee = You have been without work for { $limit_unemployed_months }. That is why you can have enhanced work training.
policy-forstarkt_arbetstraning-eligibility-in_guarantee = You are in the job and development guarantee. That is why you can have enhanced work training.
policy-forstarkt_arbetstraning-eligibility-youth_guarantee = You are { $limit_age } and have been registered for { $limit_registered_months }. That is why you can have the service.
policy-forstarkt_arbetstraning-eligibility-otherwise = None of the grounds for the service fits you right now. You can ask for a new assessment when something has changed.
policy-forstarkt_arbetstraning-longest-young = You are { $limit_age } and have been without work for { $limit_unemployed_months }. Then the enhanced work training may last at most { $then }.
policy-forstarkt_arbetstraning-contact_every-otherwise = You, the host and your officer or coach are in touch at least once in { $then }.

## Daily activities

policy-daglig_verksamhet_lss-eligibility-in_work = You have work or study now. Daily activities are for those who do not.
policy-daglig_verksamhet_lss-eligibility-too_young = You are { $limit_age }. Daily activities are for those of working age.
policy-daglig_verksamhet_lss-eligibility-too_old = You are { $limit_age }. Daily activities are for those of working age.
policy-daglig_verksamhet_lss-eligibility-lss = You are covered by the act on support and service and have a right to daily activities from the municipality. With them as a start you can take steps towards work.
policy-daglig_verksamhet_lss-eligibility-social_services = The municipality has decided on occupation for you. With it as a start you can take steps towards work.
policy-daglig_verksamhet_lss-eligibility-otherwise = You have no services from the municipality. It is the municipality that decides on daily activities. We can help you to get in touch.
policy-daglig_verksamhet_lss-contact_every-otherwise = Your officer asks at least once in { $then } whether you want to try work.
policy-daglig_verksamhet_lss-periodic_report_every-otherwise = Your plan with the municipality is tried anew within { $then }.

## Vocational adult education

policy-yrkesvux-eligibility-too_young = You are { $limit_age }. Then upper-secondary school is the way to a trade.
policy-yrkesvux-eligibility-in_work = You have work or study now. We refer people without work. You can apply to the municipality yourself.
policy-yrkesvux-eligibility-otherwise = You are an adult without work. We can refer you, and the municipality decides on the place.

## Facts that an officer finds out

fact-lss = Covered by the act on support and service, with a right to daily activities
fact-lss-not = Covered by the act on support and service, with a right to daily activities: { $was }. The rule asks for { $needs }.
fact-benefit_days_left = Days left with benefit from the unemployment fund
fact-benefit_days_left-not = You have { $was } left with benefit from the unemployment fund. The rule is for { $needs }.
fact-part_time_benefit_used = Single parent who no longer gets benefit beside part-time work
fact-part_time_benefit_used-not = Single parent who no longer gets benefit beside part-time work: { $was }. The rule requires { $needs }.
fact-youth_guarantee_months = Time in the guarantee for young people
fact-youth_guarantee_months-not = You have been in the guarantee for young people for { $was }. The rule is for { $needs }.
fact-released_from_prison = Outside prison or conditionally released
fact-released_from_prison-not = Outside prison or conditionally released: { $was }. The rule requires { $needs }.
fact-establishment_time_used = The longest time in the establishment programme
fact-establishment_time_used-not = The longest time in the establishment programme: { $was }. The rule requires { $needs }.
fact-employment_ended_by = Why the employment ended
fact-employment_ended_by-not = The employment ended because of { $was }. The rule is for { $needs }.
fact-employment_ended_by-redundancy = lack of work
fact-employment_ended_by-illness = illness
fact-employment_ended_by-fixed_term = a term that ran out
fact-employment_ended_by-other_reason = another reason
fact-months_worked = Time in work before the application
fact-months_worked-not = You have worked for { $was } before the application. The rule is for { $needs }.

## Words for what ends a service

rule-word-to_work = work
rule-word-to_studies = studies
rule-word-time_limit = the time is up
rule-word-completed = the service is completed
rule-word-changed_provider = a change of provider
rule-word-illness = illness
rule-word-own_wish = own wish
rule-word-decided = a decision
