### Ord som händelser bär: said-<mängd>-<ord>. Sägs likadant på alla sidor och i brev.

said-by-for = { $by }, för { $name }
said-corrected-by = rättat av { $by }
said-extent = { $percent } procent av heltid

said-channel-self_service = På webben, av personen själv
said-channel-officer = Tillsammans med en handläggare
said-channel-paper = På en pappersblankett

said-consent-medical_evidence = Vården får skicka medicinska utlåtanden elektroniskt
said-consent-plan_with_care_team = Planen får delas med vårdteamet

said-result-own_search = Söker arbete på egen hand
said-result-matching = Matchning hos en leverantör
said-result-support = Stöd
said-result-education = Utbildning
said-result-mapping = Kartläggning först

said-profession-psychologist = Psykolog
said-profession-occupational_therapist = Arbetsterapeut
said-profession-physiotherapist = Fysioterapeut
said-profession-social_consultant = Socialkonsulent
said-profession-vision_consultant = Synkonsulent
said-profession-hearing_consultant = Hörselkonsulent

said-purpose-deeper_mapping = Fördjupad kartläggning inom stödet
said-purpose-evidence = Underlag för den som inte har vårdkontakt

said-evidence-medical_statement = Medicinskt utlåtande från vården
said-evidence-psychologist_statement = Utlåtande från psykolog
said-evidence-speech_therapist_statement = Utlåtande från logoped
said-evidence-special_needs_certificate = Intyg från anpassad skola (särskolebevis)
said-evidence-special_school_document = Handling från specialskola
said-evidence-own_investigation = Utredning av våra egna specialister

said-need-temporary = Tillfälligt behov
said-need-permanent = Varaktigt behov

said-matter-support = Stöd
said-matter-subsidy = Lönebidrag
said-matter-sanction = Varning eller avstängning
said-matter-early_end = Stödet avslutas i förtid

said-answer-granted = Beviljat
said-answer-refused = Avslag
said-answer-imposed = Beslutat

said-way-own_choice = Eget val
said-way-neutral_rule = Placerad enligt den neutrala regeln
said-way-change = Byte av leverantör

said-form-in_person = Möte
said-form-telephone = Telefon
said-form-digital = Digitalt möte

said-with-participant = med deltagaren
said-with-employer = med arbetsgivare
said-with-care_team = med vårdteamet

said-report-periodic = Periodisk rapport
said-report-deviation = Avvikelse
said-report-final = Slutrapport

said-end-to_work = Till arbete
said-end-to_studies = Till studier
said-end-time_limit = Tiden är slut
said-end-completed = Genomfört
said-end-changed_provider = Bytte leverantör
said-end-illness = Sjukdom
said-end-own_wish = Egen önskan
said-end-decided = Efter beslut

said-work-competitive = Vanlig anställning
said-work-subsidised = Anställning med lönebidrag
said-work-own_business = Eget företag
said-work-through_firm = Egenanställning
said-work-studies = Studier

said-work_end-contract_ended = Anställningen tog slut
said-work_end-redundancy = Uppsägning på grund av arbetsbrist
said-work_end-changed_job = Bytte arbete
said-work_end-resigned = Sade upp sig
said-work_end-illness = Sjukdom
said-work_end-did_not_work = Arbetet passade inte

said-shown_by-contract = Anställningsavtal
said-shown_by-income_statement = Inkomstuppgift
said-shown_by-admission = Antagningsbesked
said-shown_by-business_registration = Registrerat företag

said-next-more_support = Mer stöd
said-next-other_service = En annan insats
said-next-follow_along = Följa med i arbetet
said-next-new_assessment = Ny bedömning
said-next-own_search = Söker arbete på egen hand

said-close-lasting_work = Arbete som varar
said-close-studies = Studier
said-close-own_wish = Egen önskan
said-close-left = Finns inte kvar hos oss

said-appeal-changed = Beslutet ändras
said-appeal-upheld = Beslutet står fast
said-appeal-too_late = Kom in för sent
said-paid = { $service }, { $from } till och med { $last }
