### Anställningar med stöd: insatserna, deras villkor och det som handläggaren tar reda på.

## Vad handläggaren tar reda på

fact-milder_support_enough = Ett mindre ingripande stöd räcker
fact-milder_support_enough-not = Ett mindre ingripande stöd räcker: { $was }. Regeln kräver { $needs }.
fact-employer_kind = Slag av arbetsgivare
fact-employer_kind-not = Arbetsgivaren är { $was }. Regeln gäller { $needs }.
fact-employer_debt = Arbetsgivarens skulder för skatter och avgifter
fact-employer_debt-not = Arbetsgivarens skulder är { $was }. Regeln gäller { $needs }.
fact-collective_terms = Lön och villkor som i kollektivavtal
fact-collective_terms-not = Lön och villkor som i kollektivavtal: { $was }. Regeln kräver { $needs }.
fact-recent_redundancy = Arbetsgivaren har nyligen sagt upp någon på grund av arbetsbrist
fact-recent_redundancy-not = Arbetsgivaren har nyligen sagt upp någon på grund av arbetsbrist: { $was }. Regeln kräver { $needs }.
fact-sheltered_ground = Har en grund för skyddat arbete
fact-sheltered_ground-not = Har en grund för skyddat arbete: { $was }. Regeln kräver { $needs }.
fact-competitive_activity = Verksamheten konkurrerar med andra
fact-competitive_activity-not = Verksamheten konkurrerar med andra: { $was }. Regeln kräver { $needs }.
fact-establishment_agreement = Avtal om etableringsjobb finns
fact-establishment_agreement-not = Avtal om etableringsjobb finns: { $was }. Regeln kräver { $needs }.
fact-guarantee_days = Tid i den garanti som pågår
fact-guarantee_days-not = Du har varit i garantin i { $was }. Regeln gäller { $needs }.
rule-word-private = privat arbetsgivare eller förening
rule-word-public = offentlig arbetsgivare
rule-word-samhall = Samhall
rule-word-staffing = bemanningsföretag

## Insatserna

service-lonebidrag_anstallning = Lönebidrag för anställning
service-lonebidrag_anstallning-what = Arbetsgivaren får bidrag till din lön och anpassar arbetet efter vad du klarar. Du har en vanlig anställning med lön.
service-lonebidrag_trygghet = Lönebidrag för trygghet i anställning
service-lonebidrag_trygghet-what = Arbetsgivaren får bidrag till din lön så länge behovet finns kvar. Stödet är till för dig som behöver det under lång tid.
service-skyddat_arbete_osa = Skyddat arbete hos offentlig arbetsgivare (OSA)
service-skyddat_arbete_osa-what = Du är anställd hos en kommun, en region eller en myndighet, med arbete som är anpassat efter dig.
service-skyddat_arbete_samhall = Skyddat arbete hos Samhall
service-skyddat_arbete_samhall-what = Du är anställd hos Samhall. Om du slutar för att pröva ett annat arbete har du rätt att komma tillbaka under en tid.
service-etableringsjobb = Etableringsjobb
service-etableringsjobb-what = Du arbetar heltid. Arbetsgivaren betalar en del av din inkomst och staten resten, direkt till dig. Tanken är att du sedan får fast jobb.
service-introduktionsjobb = Introduktionsjobb
service-introduktionsjobb-what = Du får en anställning med lön enligt avtal. Arbetsgivaren får tillbaka en stor del av lönekostnaden under en tid.
service-extratjanster = Extratjänst
service-extratjanster-what = En anställning inom till exempel skola eller omsorg där staten betalade lönen upp till ett tak. Insatsen finns inte längre.

## Lönebidrag för anställning

policy-lonebidrag_anstallning-eligibility-without_code = Du har ingen kod nu. För att få lönebidrag behövs en kod, och du bestämmer själv om du vill ha en.
policy-lonebidrag_anstallning-eligibility-full_capacity = Den samlade bedömningen visar inte att din arbetsförmåga är nedsatt. Därför kan du inte få lönebidrag.
policy-lonebidrag_anstallning-eligibility-at_samhall = Anställningen är hos Samhall. Där kan du inte få det här lönebidraget.
policy-lonebidrag_anstallning-eligibility-employer_debt = Arbetsgivarens skulder för skatter och avgifter är { $limit_employer_debt }. Därför kan arbetsgivaren inte få bidraget. Det beror inte på dig.
policy-lonebidrag_anstallning-eligibility-below_terms = Lönen eller villkoren når inte upp till kollektivavtalet. Därför kan arbetsgivaren inte få bidraget. Det beror inte på dig.
policy-lonebidrag_anstallning-eligibility-milder_not_enough = Din arbetsförmåga är nedsatt, och ett mindre ingripande stöd räcker inte i det här arbetet. Därför kan arbetsgivaren få bidrag till din lön.
policy-lonebidrag_anstallning-eligibility-otherwise = Ett mindre ingripande stöd räcker i det här arbetet. Det ska prövas först.
policy-lonebidrag_anstallning-longest-first_decision = Det första beslutet gäller i högst { $then }.

## Lönebidrag för trygghet i anställning

policy-lonebidrag_trygghet-eligibility-without_code = Du har ingen kod nu. För att få lönebidrag behövs en kod, och du bestämmer själv om du vill ha en.
policy-lonebidrag_trygghet-eligibility-full_capacity = Den samlade bedömningen visar inte att din arbetsförmåga är nedsatt. Därför kan du inte få lönebidrag.
policy-lonebidrag_trygghet-eligibility-employer_debt = Arbetsgivarens skulder för skatter och avgifter är { $limit_employer_debt }. Därför kan arbetsgivaren inte få bidraget. Det beror inte på dig.
policy-lonebidrag_trygghet-eligibility-below_terms = Lönen eller villkoren når inte upp till kollektivavtalet. Därför kan arbetsgivaren inte få bidraget. Det beror inte på dig.
policy-lonebidrag_trygghet-eligibility-milder_not_enough = Din arbetsförmåga är nedsatt, och de lönebidrag som prövas först räcker inte. Därför kan arbetsgivaren få bidrag till din lön under lång tid.
policy-lonebidrag_trygghet-eligibility-otherwise = Ett lönebidrag som kommer före i ordningen räcker i det här arbetet. Det ska prövas först.

## Lönebidrag för utveckling i anställning

policy-lonebidrag_utveckling-eligibility-samhall_before_2019 = Anställningen är hos Samhall. På den tiden kunde du inte få det här lönebidraget där.

## Skyddat arbete hos offentlig arbetsgivare

policy-skyddat_arbete_osa-eligibility-without_code = Du har ingen kod nu. För skyddat arbete behövs en kod, och du bestämmer själv om du vill ha en.
policy-skyddat_arbete_osa-eligibility-full_capacity = Den samlade bedömningen visar inte att din arbetsförmåga är nedsatt. Därför kan du inte få skyddat arbete.
policy-skyddat_arbete_osa-eligibility-not_public = Arbetsgivaren är inte offentlig. Insatsen finns bara hos offentliga arbetsgivare.
policy-skyddat_arbete_osa-eligibility-competes = Verksamheten konkurrerar med andra företag. Där får det inte finnas skyddat arbete.
policy-skyddat_arbete_osa-eligibility-below_terms = Lönen eller villkoren når inte upp till kollektivavtalet. Därför kan arbetsgivaren inte få stödet. Det beror inte på dig.
policy-skyddat_arbete_osa-eligibility-outside_group = Du har ingen av de grunder som insatsen är till för. Du kan få ett annat stöd.
policy-skyddat_arbete_osa-eligibility-milder_not_enough = Du har en grund för skyddat arbete, och ett mindre ingripande stöd räcker inte. Därför kan du få insatsen.
policy-skyddat_arbete_osa-eligibility-otherwise = Ett mindre ingripande stöd räcker i det här arbetet. Det ska prövas först.

## Skyddat arbete hos Samhall

policy-skyddat_arbete_samhall-eligibility-returns = Du slutade hos Samhall för { $limit_months_since_service } sedan. Därför har du rätt att komma tillbaka utan ny prövning.
policy-skyddat_arbete_samhall-eligibility-without_code = Du har ingen kod nu. För skyddat arbete behövs en kod, och du bestämmer själv om du vill ha en.
policy-skyddat_arbete_samhall-eligibility-full_capacity = Den samlade bedömningen visar inte att din arbetsförmåga är nedsatt. Därför kan du inte få skyddat arbete.
policy-skyddat_arbete_samhall-eligibility-no_other_work = Inget annat arbete är möjligt för dig nu, inte heller med annat stöd. Därför kan du få skyddat arbete hos Samhall.
policy-skyddat_arbete_samhall-eligibility-otherwise = Ett annat arbete är möjligt för dig, med ett mindre ingripande stöd. Det ska prövas först.
policy-skyddat_arbete_samhall-demands-returns = Du kommer tillbaka med rätt till det och utreds inte på nytt. Det här finns redan: { $then }.
policy-skyddat_arbete_samhall-employer_per_month-otherwise = Staten betalar { $then } per månad för platsen hos Samhall vid heltid.

## Etableringsjobb

policy-etableringsjobb-eligibility-staffing = Arbetsgivaren är ett bemanningsföretag. Sådana företag får inte ha etableringsjobb.
policy-etableringsjobb-eligibility-part_time = Anställningen är { $limit_employment_extent } av heltid. Ett etableringsjobb är alltid på heltid.
policy-etableringsjobb-eligibility-without_agreement = Arbetsgivaren har inte de avtal som behövs för etableringsjobb. Det beror inte på dig.
policy-etableringsjobb-eligibility-employer_debt = Arbetsgivaren har skulder för skatter och avgifter. Därför kan du inte få etableringsjobb där. Det beror inte på dig.
policy-etableringsjobb-eligibility-too_young = Din ålder är { $limit_age }. Då kan du inte få etableringsjobb.
policy-etableringsjobb-eligibility-too_old_2024 = Du är { $limit_age }. Då kan du inte få etableringsjobb.
policy-etableringsjobb-eligibility-too_old = Du är { $limit_age }. Då kan du inte få etableringsjobb.
policy-etableringsjobb-eligibility-newly_arrived = Du är ny i Sverige. Därför kan du få etableringsjobb.
policy-etableringsjobb-eligibility-long_unemployed = Du har varit utan arbete i { $limit_unemployed_months }. Därför kan du få etableringsjobb.
policy-etableringsjobb-eligibility-otherwise = Du är inte ny i Sverige och har inte varit utan arbete tillräckligt länge. Därför kan du inte få etableringsjobb nu.

## Introduktionsjobb

policy-introduktionsjobb-eligibility-employer_debt = Arbetsgivarens skulder för skatter och avgifter är { $limit_employer_debt }. Därför kan arbetsgivaren inte få stödet. Det beror inte på dig.
policy-introduktionsjobb-eligibility-below_terms = Lönen eller villkoren når inte upp till kollektivavtalet. Därför kan arbetsgivaren inte få stödet. Det beror inte på dig.
policy-introduktionsjobb-eligibility-recent_redundancy = Arbetsgivaren har nyligen sagt upp någon på grund av arbetsbrist. Därför kan arbetsgivaren inte få stödet. Det beror inte på dig.
policy-introduktionsjobb-eligibility-guarantee = Du är i jobb- och utvecklingsgarantin. Därför kan du få introduktionsjobb.
policy-introduktionsjobb-eligibility-newly_arrived = Du är ny i Sverige och är { $limit_age }. Därför kan du få introduktionsjobb.
policy-introduktionsjobb-eligibility-youth_guarantee = Du är { $limit_age } och har varit i garantin i { $limit_guarantee_days }. Därför kan du få introduktionsjobb.
policy-introduktionsjobb-eligibility-otherwise = Ingen av grunderna för introduktionsjobb stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.

## Extratjänst

policy-extratjanster-eligibility-newly_arrived = Du är ny i Sverige. Därför kan du få en extratjänst.
policy-extratjanster-eligibility-many_days = Du har varit i jobb- och utvecklingsgarantin i { $limit_guarantee_days }. Därför kan du få en extratjänst.
policy-extratjanster-eligibility-otherwise = Ingen av grunderna för extratjänst stämmer på dig.

## Vinsten av arbete

policy-gain-person_per_month-otherwise = Den som går från a-kassa till arbete har { $then } mer att leva på varje månad.
