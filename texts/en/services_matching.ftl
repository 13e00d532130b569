### Matching, support and investigation: the names of services, their tracks, and why a person has them or not.

service-kundval_rusta_och_matcha = Kundval rusta och matcha
service-kundval_rusta_och_matcha-what = A provider that you chose helped you to look for work or education. Rusta och matcha 2 has taken its place.
service-stod_och_matchning = Support and matching (stöd och matchning)
service-stod_och_matchning-what = A provider that you chose helped you to find work or studies. The service no longer exists.
service-introduktion_till_arbete = Introduction to work (introduktion till arbete)
service-introduktion_till_arbete-what = Support and work trial for those who had to prepare before the next service. Steg till arbete has taken its place.
service-steg_till_arbete_1 = Steg till arbete 1
service-steg_till_arbete_1-what = Rehabilitation towards work in four parts, from mapping to a workplace. Steg till arbete 2 has taken its place.
service-steg_till_arbete_2 = Steg till arbete 2
service-steg_till_arbete_2-what = Rehabilitation towards work in four parts, from mapping to a workplace. An occupational therapist is with you all the way.
service-sius = Support person, SIUS
service-sius-what = A support person of ours helps you into a job and follows up how it goes.
service-aktivitetsbaserad_utredningsplats = Activity-based investigation place
service-aktivitetsbaserad_utredningsplats-what = You tried tasks at a special place, to show what you could manage. The places became part of Steg till arbete.

track-kundval_rusta_och_matcha-a = track A
track-kundval_rusta_och_matcha-b = track B
track-kundval_rusta_och_matcha-c = track C
track-stod_och_matchning-a = track A
track-stod_och_matchning-b = track B
track-stod_och_matchning-c = track C
track-steg_till_arbete_1-a = the track for you with upper secondary education
track-steg_till_arbete_1-b = the track for you with shorter education
track-steg_till_arbete_1-c = the track with support in language and communication
track-steg_till_arbete_2-a = the track for you with upper secondary education
track-steg_till_arbete_2-b = the track for you with shorter education
track-steg_till_arbete_2-c = the track with support in language and communication
phase-introduktion_till_arbete-part_1 = part 1
phase-introduktion_till_arbete-part_2 = part 2
phase-sius-introduction = introduction at the workplace
phase-sius-follow_up = follow-up at work
phase-steg_till_arbete_1-mapping_in_service = mapping
phase-steg_till_arbete_1-resources_and_needs = resources and needs
phase-steg_till_arbete_1-strengthen_and_develop = strengthen and develop
phase-steg_till_arbete_1-find_workplace = find a workplace
phase-steg_till_arbete_2-mapping_in_service = mapping
phase-steg_till_arbete_2-resources_and_needs = resources and needs
phase-steg_till_arbete_2-strengthen_and_develop = strengthen and develop
phase-steg_till_arbete_2-find_workplace = find a workplace

## Service: kundval_rusta_och_matcha

policy-kundval_rusta_och_matcha-eligibility-in_work = You worked or studied. The service was for those without work.
policy-kundval_rusta_och_matcha-eligibility-adult = You were { $limit_age } old and without work. You could therefore have the service.
policy-kundval_rusta_och_matcha-eligibility-youth_guarantee = You were { $limit_age } old and had been registered for { $limit_registered_months }. You could therefore have the service.
policy-kundval_rusta_och_matcha-eligibility-newly_arrived = You were new in Sweden and within the time for establishment. You could therefore have the service.
policy-kundval_rusta_och_matcha-eligibility-young_with_code = You were { $limit_age } old and had a code which showed that you needed support. You could therefore have the service.
policy-kundval_rusta_och_matcha-eligibility-far_from_work = You were { $limit_age } old and had been without work for { $limit_unemployed_months }. You could therefore have the service.
policy-kundval_rusta_och_matcha-eligibility-otherwise = None of the grounds for the service fitted you.
policy-kundval_rusta_och_matcha-track-furthest = You had been without work for { $limit_unemployed_months }. You got the track with the most support: { $then }.
policy-kundval_rusta_och_matcha-track-further = You had been without work for { $limit_unemployed_months }. You got the track with more support: { $then }.
policy-kundval_rusta_och_matcha-track-otherwise = You got the track for those close to work: { $then }.

## Service: stod_och_matchning

policy-stod_och_matchning-eligibility-in_work = You worked or studied. The service was for those without work.
policy-stod_och_matchning-eligibility-adult = You were { $limit_age } old and without work. You could therefore have the service.
policy-stod_och_matchning-eligibility-youth_guarantee = You were { $limit_age } old and had been registered for { $limit_registered_months }. You could therefore have the service.
policy-stod_och_matchning-eligibility-newly_arrived = You were new in Sweden and within the time for establishment. You could therefore have the service.
policy-stod_och_matchning-eligibility-young_with_code = You were young and had a code which showed that you needed support. You could therefore have the service.
policy-stod_och_matchning-eligibility-otherwise = None of the grounds for the service fitted you.
policy-stod_och_matchning-track-furthest = You had been without work for { $limit_unemployed_months }. You got the track with the most support: { $then }.
policy-stod_och_matchning-track-further = You had been without work for { $limit_unemployed_months }. You got the track with more support: { $then }.
policy-stod_och_matchning-track-otherwise = You got the track for those close to work: { $then }.

## Service: introduktion_till_arbete

policy-introduktion_till_arbete-eligibility-in_work = You worked or studied. The service was for those without work.
policy-introduktion_till_arbete-eligibility-assessed_otherwise = The assessment did not show that you had to prepare before anything else. You could therefore not have the service.
policy-introduktion_till_arbete-eligibility-health = Health or a disability affected your work, and you had to prepare. You could therefore have the service.
policy-introduktion_till_arbete-eligibility-long_away = You had been without work for { $limit_unemployed_months } and had to prepare. You could therefore have the service.
policy-introduktion_till_arbete-eligibility-otherwise = None of the grounds for the service fitted you.

## Service: aktivitetsbaserad_utredningsplats

policy-aktivitetsbaserad_utredningsplats-eligibility-in_work = You worked or studied. The place was for those without work.
policy-aktivitetsbaserad_utredningsplats-eligibility-assessed_otherwise = The assessment did not show that more had to be investigated. You could therefore not have the place.
policy-aktivitetsbaserad_utredningsplats-eligibility-health = Health or a disability affected your work, and we had to see what you could manage. You could therefore have the place.
policy-aktivitetsbaserad_utredningsplats-eligibility-otherwise = Nothing in your answers showed that your work capacity had to be tried.

## Service: steg_till_arbete_1

policy-steg_till_arbete_1-eligibility-in_work = You worked or studied. The service was for those without work.
policy-steg_till_arbete_1-eligibility-assessed_otherwise = The assessment did not show that you needed rehabilitation towards work. You could therefore not have the service.
policy-steg_till_arbete_1-eligibility-health = Health or a disability affected your work, and you needed rehabilitation. You could therefore have the service.
policy-steg_till_arbete_1-eligibility-otherwise = Nothing in your answers showed that health or a disability affected your work. You could therefore not have the service.
policy-steg_till_arbete_1-track-language = Your Swedish was not yet enough for work. You got { $then }.
policy-steg_till_arbete_1-track-short_education = You had less than upper secondary education. You got { $then }.
policy-steg_till_arbete_1-track-otherwise = You got { $then }.

## Service: steg_till_arbete_2

policy-steg_till_arbete_2-eligibility-in_work = You work or study now. The service is for those without work.
policy-steg_till_arbete_2-eligibility-assessed_otherwise = The assessment did not show that you need rehabilitation towards work. You can therefore not have the service. You can ask for a new assessment.
policy-steg_till_arbete_2-eligibility-health = Health or a disability affects your work, and you need rehabilitation. You can therefore have the service.
policy-steg_till_arbete_2-eligibility-otherwise = Nothing in your answers shows that health or a disability affects your work. Tell your officer if something has changed.
policy-steg_till_arbete_2-track-language = Your Swedish is not yet enough for work. You get { $then }.
policy-steg_till_arbete_2-track-short_education = You have less than upper secondary education. You get { $then }.
policy-steg_till_arbete_2-track-otherwise = You get { $then }.

## Service: sius

policy-sius-eligibility-no_evidence = There is no evidence yet that shows your disability. It is needed for a support person.
policy-sius-eligibility-not_mapped = We have not yet mapped what you can do and want. That is done before you can have a support person.
policy-sius-eligibility-need_not_assessed = The overall assessment has not been made. It shows whether you need a support person.
policy-sius-eligibility-reduced_capacity = The overall assessment shows that your work capacity is reduced. You can therefore have a support person. No code is needed.
policy-sius-eligibility-otherwise = The overall assessment does not show that your work capacity is reduced. You can therefore not have a support person.
