### Fakta som regler frågar efter, och reglernas villkor och svar i ord.

## Fakta: rubrik, och det som sägs när en rad inte stämde. $was är vad som gällde, $needs vad regeln kräver

fact-process = Stegens ordning
fact-process-not = Ditt ärende följer ordningen { $was }. Regeln gäller ordningen { $needs }.
fact-steps_done = Steg som är klara
fact-steps_done-not = Klara steg: { $was }. Regeln gäller: { $needs }.
fact-age = Ålder
fact-age-not = Du är { $was }. Regeln gäller den som är { $needs }.
fact-unemployed_months = Tid utan arbete
fact-unemployed_months-not = Du har varit utan arbete i { $was }. Regeln gäller { $needs }.
fact-registered_months = Tid som inskriven
fact-registered_months-not = Du har varit inskriven i { $was }. Regeln gäller { $needs }.
fact-education = Högsta utbildning
fact-education-not = Din högsta utbildning är { $was }. Regeln gäller { $needs }.
fact-swedish = Svenska
fact-swedish-not = Din svenska: { $was }. Regeln gäller { $needs }.
fact-literacy = Läsa och skriva
fact-literacy-not = Läsa och skriva: { $was }. Regeln gäller { $needs }.
fact-digital = Dator och mobil
fact-digital-not = Använda dator och mobil: { $was }. Regeln gäller { $needs }.
fact-health_affects_work = Hälsa eller funktionsnedsättning påverkar arbetet
fact-health_affects_work-not = Hälsa eller funktionsnedsättning påverkar arbetet: { $was }. Regeln kräver { $needs }.
fact-states_support_need = Du har sagt att du behöver stöd
fact-states_support_need-not = Du har sagt att du behöver stöd: { $was }. Regeln kräver { $needs }.
fact-care_duties = Du tar hand om någon och behöver stöd för det
fact-care_duties-not = Du tar hand om någon och behöver stöd för det: { $was }. Regeln kräver { $needs }.
fact-newly_arrived = Ny i Sverige och inom tiden för etablering
fact-newly_arrived-not = Ny i Sverige och inom tiden för etablering: { $was }. Regeln kräver { $needs }.
fact-transition_support = Stöd från en omställningsorganisation
fact-transition_support-not = Stöd från en omställningsorganisation: { $was }. Regeln kräver { $needs }.
fact-municipal_services = Insatser från kommunen
fact-municipal_services-not = Insatser från kommunen: { $was }. Regeln kräver { $needs }.
fact-extent_wished = Så mycket du kan och vill arbeta
fact-extent_wished-not = Du vill arbeta { $was } av heltid. Regeln gäller { $needs }.
fact-services_tried = Insatser du har prövat
fact-services_tried-not = Du har prövat { $was }. Regeln gäller { $needs }.
fact-assessment_result = Vad bedömningen ledde till
fact-assessment_result-not = Bedömningen ledde till { $was }. Regeln gäller { $needs }.
fact-assessed_service = Insats enligt bedömningen
fact-assessed_service-not = Bedömningen ledde till { $was }. Regeln gäller { $needs }.
fact-assessed_track = Spår enligt bedömningen
fact-assessed_track-not = Bedömningen ledde till { $was }. Regeln gäller { $needs }.
fact-subsidy_considered = En anställning med bidrag kan bli aktuell
fact-subsidy_considered-not = En anställning med bidrag kan bli aktuell: { $was }. Regeln kräver { $needs }.
fact-evidence_accepted = Underlag som vi godtar har kommit
fact-evidence_accepted-not = Underlag som vi godtar har kommit: { $was }. Regeln kräver { $needs }.
fact-overall_assessment_made = Den samlade bedömningen är gjord
fact-overall_assessment_made-not = Den samlade bedömningen är gjord: { $was }. Regeln kräver { $needs }.
fact-reduced_capacity = Nedsatt arbetsförmåga enligt den samlade bedömningen
fact-reduced_capacity-not = Nedsatt arbetsförmåga enligt den samlade bedömningen: { $was }. Regeln kräver { $needs }.
fact-has_code = Du har en kod som gäller
fact-has_code-not = Du har en kod som gäller: { $was }. Regeln kräver { $needs }.
fact-support_granted = Du har ett beslut om stöd som gäller
fact-support_granted-not = Du har ett beslut om stöd som gäller: { $was }. Regeln kräver { $needs }.
fact-in_support = Du deltar i stöd nu
fact-in_support-not = Du deltar i stöd nu: { $was }. Regeln kräver { $needs }.
fact-in_placement = Du är på en praktikplats nu
fact-in_placement-not = Du är på en praktikplats nu: { $was }. Regeln kräver { $needs }.
fact-in_work = Du arbetar eller studerar nu
fact-in_work-not = Du arbetar eller studerar nu: { $was }. Regeln kräver { $needs }.
fact-current_service = Insatsen du är i
fact-current_service-not = Du är i insatsen { $was }. Regeln gäller { $needs }.
fact-matter = Vad beslutet gäller
fact-matter-not = Beslutet gäller { $was }. Regeln gäller { $needs }.

## Fakta med ord: fact-<faktum>-<ord>

fact-process-seven_steps = dagens sju steg
fact-process-support_first = stöd först
fact-education-none = ingen avslutad skola
fact-education-compulsory = grundskola
fact-education-upper_secondary = gymnasium
fact-education-post_secondary = efter gymnasiet
fact-swedish-none = ingen eller mycket lite
fact-swedish-some = något
fact-swedish-good = tillräckligt för arbete
fact-literacy-none = svårt
fact-literacy-some = något
fact-literacy-good = tillräckligt för arbete
fact-digital-none = inte alls
fact-digital-some = något
fact-digital-good = tillräckligt för arbete
fact-assessment_result-own_search = eget arbetssökande
fact-assessment_result-matching = matchning
fact-assessment_result-support = stöd
fact-assessment_result-education = utbildning
fact-assessment_result-mapping = kartläggning
fact-assessed_track-a = spår A
fact-assessed_track-b = spår B
fact-assessed_track-c = spår C
fact-assessed_track-near = det närmare spåret
fact-assessed_track-far = spåret med mest stöd
fact-matter-support = stöd
fact-matter-subsidy = bidrag till lön
fact-matter-sanction = varning eller avstängning från ersättning
fact-matter-early_end = att stödet avslutas i förtid

## Regler i ord: villkor, tider, belopp

rule-yes = ja
rule-no = nej
rule-unknown = uppgift saknas
rule-nothing = inget
rule-word-entitled = Du kan få insatsen
rule-word-not_entitled = Du kan inte få insatsen nu
rule-needs_human = En handläggare avgör, för en uppgift saknas
rule-not_in_force = Det fanns ingen regel den dagen
rule-test-more_than = mer än { $limit }
rule-test-at_least = minst { $limit }
rule-test-less_than = mindre än { $limit }
rule-test-at_most = högst { $limit }
rule-test-exactly = { $limit }
rule-test-from_below = minst { $from } men inte { $to }
rule-test-from_to = { $from } till { $to }
rule-test-above_below = mer än { $from } men inte { $to }
rule-test-above_to = mer än { $from } och högst { $to }
rule-test-any_of = något av { $list }
rule-test-not = inte { $list }
rule-row-yes = Stämmer
rule-row-no = Stämmer inte
rule-row-missing = Uppgift saknas
rule-assumption = Antagande: { $assumption }
rule-source = Källa: { $title }, { $at }
rule-in_force_from = Gäller från { $from }
rule-in_force_until = Gällde till { $to }
rule-proposal = Regeln är ett förslag och ingen gällande rätt.
rule-period-days = { $count ->
    [0] samma dag
    [one] { $count } dag
   *[other] { $count } dagar
}
rule-period-working_days = { $count ->
    [one] { $count } arbetsdag
   *[other] { $count } arbetsdagar
}
rule-period-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
}
rule-period-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
rule-period-years = { $count ->
    [one] { $count } år
   *[other] { $count } år
}
rule-unit-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
rule-unit-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
rule-unit-years = { $count ->
    [one] { $count } år
   *[other] { $count } år
}
rule-unit-percent = { $count } %
rule-unit-count = { $count ->
    [one] { $count } insats
   *[other] { $count } insatser
}

## Ord som en rad kan svara: rule-word-<ord>

rule-word-job_seeker = { role-job_seeker }
rule-word-officer = { role-officer }
rule-word-specialist = { role-specialist }
rule-word-coach = { role-coach }
rule-word-host = { role-host }
rule-word-reviewer = { role-reviewer }
rule-word-system = { role-system }
rule-word-registration = { step-registration }
rule-word-profiling = { step-profiling }
rule-word-assessment = { step-assessment }
rule-word-mapping = { step-mapping }
rule-word-evidence = { step-evidence }
rule-word-overall_assessment = { step-overall_assessment }
rule-word-code = { step-code }
rule-word-decision = { step-decision }
rule-word-choice = { step-choice }
rule-word-support = { step-support }
rule-word-work = { step-work }
rule-word-closing = { step-closing }
rule-word-plan = { step-plan }
rule-word-control = { step-control }
rule-word-rights = { step-rights }
rule-word-steg_till_arbete_plus = { service-steg_till_arbete_plus }
rule-word-rusta_och_matcha_2 = { service-rusta_och_matcha_2 }
rule-word-arbetsmarknadsutbildning = { service-arbetsmarknadsutbildning }
rule-word-arbetspraktik = { service-arbetspraktik }
rule-word-arbetstraning = { service-arbetstraning }
rule-word-lonebidrag_utveckling = { service-lonebidrag_utveckling }
rule-word-matchning_och_uppfoljning = { service-matchning_och_uppfoljning }
rule-word-code_11 = { code-11 }
rule-word-code_21 = { code-21 }
rule-word-code_22 = { code-22 }
rule-word-code_33 = { code-33 }
rule-word-code_43 = { code-43 }
rule-word-code_51 = { code-51 }
rule-word-code_61 = { code-61 }
rule-word-code_71 = { code-71 }
rule-word-code_82 = { code-82 }
rule-word-code_91 = { code-91 }
rule-word-code_92 = { code-92 }
rule-word-own_search = { fact-assessment_result-own_search }
rule-word-a = { fact-assessed_track-a }
rule-word-b = { fact-assessed_track-b }
rule-word-c = { fact-assessed_track-c }
rule-word-near = { fact-assessed_track-near }
rule-word-far = { fact-assessed_track-far }
rule-word-medical_statement = medicinskt utlåtande
rule-word-psychologist_statement = utlåtande från psykolog
rule-word-speech_therapist_statement = utlåtande från logoped
rule-word-special_needs_certificate = särskolebevis
rule-word-special_school_document = dokument från specialskola
rule-word-own_investigation = utredning av våra specialister
rule-word-most_free_seats = leverantören med flest lediga platser
rule-word-shortest_waiting = leverantören med kortast väntetid
rule-word-months_3 = 3 månader
rule-word-months_6 = 6 månader
rule-word-months_12 = 12 månader
rule-word-months_24 = 24 månader
