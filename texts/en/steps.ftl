### Steps of the chain, roles, services and codes: the proper names, each in one place.

## Steps, said to the person

step-registration = Registration
step-registration-what = You tell us who you are, what you can do and what you want to work with. You can also say right away if you need support.
step-profiling = Profiling
step-profiling-what = We work out how likely it is that you find work or begin to study. The result supports the assessment and can never by itself lead to a no.
step-assessment = Labour-market assessment
step-assessment-what = We assess which support suits you best on your way to work. If it is unclear, or if you wish, you do this together with an officer.
step-mapping = Mapping
step-mapping-what = You and your officer go through what you can and want to do, in which work and with which adaptations. You also see whether a specialist should help.
step-evidence = Evidence
step-evidence-what = We gather the certificates and statements that are needed. You see what is missing and whom we are waiting for. Your other support goes on meanwhile.
step-overall_assessment = Overall assessment
step-overall_assessment-what = We weigh together what you can do, what is difficult and how the work environment matters. The assessment is written down and you may read it.
step-code = Disability code
step-code-what = A code gives you the right to particular support. You decide yourself whether you want it, and you can take back your yes.
step-decision = Decision on support
step-decision-what = You get a decision on the support you may have. It says why, which rules apply and how to appeal.
step-choice = Choice of provider
step-choice-what = You compare the providers near you and choose the one you want. You can change later.
step-support = Support
step-support-what = You get your own coach and make a plan together. You look for work, visit employers and try things out.
step-work = Work and studies
step-work-what = You begin to work or study. The support stays so that you can thrive and remain, and changing job is not a failure.
step-closing = Closing
step-closing-what = You go through how it went together, and you say what you think. The next step is decided before the support ends, so that you are not left without.
step-plan = Action plan
step-plan-what = The plan says what you will do, what we will do and when. You take part in writing it.
step-control = Activity report
step-control-what = You tell us what you have done to find work. If something is missing, you may explain before we decide anything.
step-rights = Rights
step-rights-what = You have a named officer. You can read your case, see who has opened it, have errors corrected and appeal decisions.

## Roles

role-job_seeker = job seeker
role-officer = officer
role-specialist = specialist
role-coach = coach
role-host = host
role-reviewer = reviewer
role-system = the system

## Services

service-steg_till_arbete_plus = Steg till arbete +
service-steg_till_arbete_plus-what = Support for you who have been without work for long or need more help to find work. You get your own coach, who looks for work together with you and stays when you have started.
service-rusta_och_matcha_2 = Rusta och matcha 2
service-rusta_och_matcha_2-what = A provider that you choose helps you to find work or education. You meet your coach regularly.
service-arbetsmarknadsutbildning = Labour-market training
service-arbetsmarknadsutbildning-what = Vocational training for an occupation in which there is work to be had.
service-arbetspraktik = Internship
service-arbetspraktik-what = You try an occupation at a workplace for a short time. You get experience and someone who can tell others how you work.
service-arbetstraning = Work training
service-arbetstraning-what = You practise working, at a workplace and at a pace that suits you.
service-lonebidrag_utveckling = Wage subsidy for development in employment
service-lonebidrag_utveckling-what = The employer gets a subsidy towards your wage while you develop in the work. You have an ordinary employment with a wage.
service-matchning_och_uppfoljning = Matching and follow-up
service-matchning_och_uppfoljning-what = Your officer suggests jobs to you and follows up how it goes.

## Tracks of services

track-steg_till_arbete_plus-near = the nearer track
track-steg_till_arbete_plus-far = the track with the most support
track-rusta_och_matcha_2-a = track A
track-rusta_och_matcha_2-b = track B
track-rusta_och_matcha_2-c = track C

## Disability codes (AFFS 2021:2); the code opens rights and is never a person's label

code-11 = Reduced function of heart, vessels or lungs
code-21 = Deaf from childhood and/or sign-language user
code-22 = Hearing impairment
code-33 = Visual impairment
code-43 = Reduced or limited mobility
code-51 = Other somatic disabilities
code-61 = Psychosocial disability
code-71 = General learning disability
code-82 = Substance abuse or dependence
code-91 = Allergy or hypersensitivity
code-92 = Specific cognitive disability
