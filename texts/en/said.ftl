### Words that events carry: said-<set>-<word>. Said alike on every page and in letters.

said-by-for = { $by }, for { $name }
said-corrected-by = corrected by { $by }
said-extent = { $percent } per cent of full time

said-channel-self_service = On the web, by the person
said-channel-officer = Together with an officer
said-channel-paper = On a paper form

said-consent-medical_evidence = The health service may send medical statements electronically
said-consent-plan_with_care_team = The plan may be shared with the care team

said-result-own_search = Searches for work on their own
said-result-matching = Matching by a provider
said-result-support = Support
said-result-education = Education
said-result-mapping = Mapping first

said-profession-psychologist = Psychologist
said-profession-occupational_therapist = Occupational therapist
said-profession-physiotherapist = Physiotherapist
said-profession-social_consultant = Social consultant
said-profession-vision_consultant = Vision consultant
said-profession-hearing_consultant = Hearing consultant

said-purpose-deeper_mapping = Deeper mapping within the support
said-purpose-evidence = Evidence for a person without a care contact

said-evidence-medical_statement = Medical statement from the health service
said-evidence-psychologist_statement = Statement by a psychologist
said-evidence-speech_therapist_statement = Statement by a speech therapist
said-evidence-special_needs_certificate = Certificate of special-needs education
said-evidence-special_school_document = Document from a special school
said-evidence-own_investigation = Investigation by our own specialists

said-need-temporary = Temporary need
said-need-permanent = Lasting need

said-matter-support = Support
said-matter-subsidy = Wage subsidy
said-matter-sanction = Warning or suspension
said-matter-early_end = Ending the support early

said-answer-granted = Granted
said-answer-refused = Refused
said-answer-imposed = Decided

said-way-own_choice = Own choice
said-way-neutral_rule = Placed by the neutral rule
said-way-change = Change of provider

said-form-in_person = Meeting
said-form-telephone = Telephone
said-form-digital = Online meeting

said-with-participant = with the participant
said-with-employer = with an employer
said-with-care_team = with the care team

said-report-periodic = Periodic report
said-report-deviation = Deviation
said-report-final = Final report

said-end-to_work = To work
said-end-to_studies = To studies
said-end-time_limit = The time has ended
said-end-completed = Completed
said-end-changed_provider = Changed provider
said-end-illness = Illness
said-end-own_wish = Own wish
said-end-decided = After a decision

said-work-competitive = Ordinary job
said-work-subsidised = Job with a wage subsidy
said-work-own_business = Own business
said-work-through_firm = Self-employment through a firm
said-work-studies = Studies

said-work_end-contract_ended = The employment ended
said-work_end-redundancy = Redundancy
said-work_end-changed_job = Changed job
said-work_end-resigned = Resigned
said-work_end-illness = Illness
said-work_end-did_not_work = The job did not suit

said-shown_by-contract = Employment contract
said-shown_by-income_statement = Income statement
said-shown_by-admission = Notice of admission
said-shown_by-business_registration = Registered business

said-next-more_support = More support
said-next-other_service = Another service
said-next-follow_along = Follow along in work
said-next-new_assessment = New assessment
said-next-own_search = Searches for work on their own

said-close-lasting_work = Lasting work
said-close-studies = Studies
said-close-own_wish = Own wish
said-close-left = No longer with us

said-appeal-changed = The decision is changed
said-appeal-upheld = The decision stands
said-appeal-too_late = Came in too late
said-paid = { $service }, { $from } up to and including { $last }
