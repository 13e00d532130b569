### Matchning, stöd och utredning: insatsernas namn, spår och varför en person får dem eller inte.

service-kundval_rusta_och_matcha = Kundval rusta och matcha
service-kundval_rusta_och_matcha-what = En leverantör som du valde hjälpte dig att söka arbete eller utbildning. Rusta och matcha 2 har tagit över.
service-stod_och_matchning = Stöd och matchning
service-stod_och_matchning-what = En leverantör som du valde hjälpte dig att hitta arbete eller studier. Insatsen finns inte längre.
service-introduktion_till_arbete = Introduktion till arbete
service-introduktion_till_arbete-what = Stöd och arbetsprövning för den som behövde förbereda sig innan nästa insats. Steg till arbete har tagit över.
service-steg_till_arbete_1 = Steg till arbete 1
service-steg_till_arbete_1-what = Rehabilitering mot arbete i fyra delar, från kartläggning till arbetsplats. Steg till arbete 2 har tagit över.
service-steg_till_arbete_2 = Steg till arbete 2
service-steg_till_arbete_2-what = Rehabilitering mot arbete i fyra delar, från kartläggning till arbetsplats. En arbetsterapeut är med hela vägen.
service-sius = Särskild stödperson, SIUS
service-sius-what = En stödperson hos oss hjälper dig att komma in i ett arbete och följer upp hur det går.
service-aktivitetsbaserad_utredningsplats = Aktivitetsbaserad utredningsplats
service-aktivitetsbaserad_utredningsplats-what = Du prövade uppgifter på en särskild plats, för att visa vad du klarade. Platserna blev en del av Steg till arbete.

track-kundval_rusta_och_matcha-a = spår A
track-kundval_rusta_och_matcha-b = spår B
track-kundval_rusta_och_matcha-c = spår C
track-stod_och_matchning-a = spår A
track-stod_och_matchning-b = spår B
track-stod_och_matchning-c = spår C
track-steg_till_arbete_1-a = spåret för dig med gymnasieutbildning
track-steg_till_arbete_1-b = spåret för dig med kortare utbildning
track-steg_till_arbete_1-c = spåret med stöd i språk och kommunikation
track-steg_till_arbete_2-a = spåret för dig med gymnasieutbildning
track-steg_till_arbete_2-b = spåret för dig med kortare utbildning
track-steg_till_arbete_2-c = spåret med stöd i språk och kommunikation
phase-introduktion_till_arbete-part_1 = del 1
phase-introduktion_till_arbete-part_2 = del 2
phase-sius-introduction = introduktion på arbetsplatsen
phase-sius-follow_up = uppföljning i arbetet
phase-steg_till_arbete_1-mapping_in_service = kartläggning
phase-steg_till_arbete_1-resources_and_needs = resurser och behov
phase-steg_till_arbete_1-strengthen_and_develop = stärka och utveckla
phase-steg_till_arbete_1-find_workplace = hitta en arbetsplats
phase-steg_till_arbete_2-mapping_in_service = kartläggning
phase-steg_till_arbete_2-resources_and_needs = resurser och behov
phase-steg_till_arbete_2-strengthen_and_develop = stärka och utveckla
phase-steg_till_arbete_2-find_workplace = hitta en arbetsplats

## Insats: kundval_rusta_och_matcha

policy-kundval_rusta_och_matcha-eligibility-in_work = Du hade arbete eller studerade. Insatsen var till för den som var utan arbete.
policy-kundval_rusta_och_matcha-eligibility-adult = Du var { $limit_age } och utan arbete. Därför kunde du få insatsen.
policy-kundval_rusta_och_matcha-eligibility-youth_guarantee = Du var { $limit_age } och hade varit inskriven i { $limit_registered_months }. Därför kunde du få insatsen.
policy-kundval_rusta_och_matcha-eligibility-newly_arrived = Du var ny i Sverige och inom tiden för etablering. Därför kunde du få insatsen.
policy-kundval_rusta_och_matcha-eligibility-young_with_code = Du var { $limit_age } och hade en kod som visade att du behövde stöd. Därför kunde du få insatsen.
policy-kundval_rusta_och_matcha-eligibility-far_from_work = Du var { $limit_age } och hade varit utan arbete i { $limit_unemployed_months }. Därför kunde du få insatsen.
policy-kundval_rusta_och_matcha-eligibility-otherwise = Ingen av grunderna för insatsen stämde på dig.
policy-kundval_rusta_och_matcha-track-furthest = Du hade varit utan arbete i { $limit_unemployed_months }. Du fick spåret med mest stöd: { $then }.
policy-kundval_rusta_och_matcha-track-further = Du hade varit utan arbete i { $limit_unemployed_months }. Du fick spåret med mer stöd: { $then }.
policy-kundval_rusta_och_matcha-track-otherwise = Du fick spåret för den som var nära arbete: { $then }.

## Insats: stod_och_matchning

policy-stod_och_matchning-eligibility-in_work = Du hade arbete eller studerade. Insatsen var till för den som var utan arbete.
policy-stod_och_matchning-eligibility-adult = Du var { $limit_age } och utan arbete. Därför kunde du få insatsen.
policy-stod_och_matchning-eligibility-youth_guarantee = Du var { $limit_age } och hade varit inskriven i { $limit_registered_months }. Därför kunde du få insatsen.
policy-stod_och_matchning-eligibility-newly_arrived = Du var ny i Sverige och inom tiden för etablering. Därför kunde du få insatsen.
policy-stod_och_matchning-eligibility-young_with_code = Du var ung och hade en kod som visade att du behövde stöd. Därför kunde du få insatsen.
policy-stod_och_matchning-eligibility-otherwise = Ingen av grunderna för insatsen stämde på dig.
policy-stod_och_matchning-track-furthest = Du hade varit utan arbete i { $limit_unemployed_months }. Du fick spåret med mest stöd: { $then }.
policy-stod_och_matchning-track-further = Du hade varit utan arbete i { $limit_unemployed_months }. Du fick spåret med mer stöd: { $then }.
policy-stod_och_matchning-track-otherwise = Du fick spåret för den som var nära arbete: { $then }.

## Insats: introduktion_till_arbete

policy-introduktion_till_arbete-eligibility-in_work = Du hade arbete eller studerade. Insatsen var till för den som var utan arbete.
policy-introduktion_till_arbete-eligibility-assessed_otherwise = Bedömningen visade inte att du behövde förbereda dig innan något annat. Därför kunde du inte få insatsen.
policy-introduktion_till_arbete-eligibility-health = Hälsa eller funktionsnedsättning påverkade ditt arbete, och du behövde förbereda dig. Därför kunde du få insatsen.
policy-introduktion_till_arbete-eligibility-long_away = Du hade varit utan arbete i { $limit_unemployed_months } och behövde förbereda dig. Därför kunde du få insatsen.
policy-introduktion_till_arbete-eligibility-otherwise = Ingen av grunderna för insatsen stämde på dig.

## Insats: aktivitetsbaserad_utredningsplats

policy-aktivitetsbaserad_utredningsplats-eligibility-in_work = Du hade arbete eller studerade. Platsen var till för den som var utan arbete.
policy-aktivitetsbaserad_utredningsplats-eligibility-assessed_otherwise = Bedömningen visade inte att något mer behövde utredas. Därför kunde du inte få platsen.
policy-aktivitetsbaserad_utredningsplats-eligibility-health = Hälsa eller funktionsnedsättning påverkade ditt arbete, och vi behövde se vad du klarade. Därför kunde du få platsen.
policy-aktivitetsbaserad_utredningsplats-eligibility-otherwise = Inget i dina svar visade att din arbetsförmåga behövde prövas.

## Insats: steg_till_arbete_1

policy-steg_till_arbete_1-eligibility-in_work = Du hade arbete eller studerade. Insatsen var till för den som var utan arbete.
policy-steg_till_arbete_1-eligibility-assessed_otherwise = Bedömningen visade inte att du behövde rehabilitering mot arbete. Därför kunde du inte få insatsen.
policy-steg_till_arbete_1-eligibility-health = Hälsa eller funktionsnedsättning påverkade ditt arbete, och du behövde rehabilitering. Därför kunde du få insatsen.
policy-steg_till_arbete_1-eligibility-otherwise = Inget i dina svar visade att hälsa eller funktionsnedsättning påverkade ditt arbete. Därför kunde du inte få insatsen.
policy-steg_till_arbete_1-track-language = Din svenska räckte inte för arbete än. Du fick { $then }.
policy-steg_till_arbete_1-track-short_education = Du hade kortare utbildning än gymnasiet. Du fick { $then }.
policy-steg_till_arbete_1-track-otherwise = Du fick { $then }.

## Insats: steg_till_arbete_2

policy-steg_till_arbete_2-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-steg_till_arbete_2-eligibility-assessed_otherwise = Bedömningen visade inte att du behöver rehabilitering mot arbete. Därför kan du inte få insatsen. Du kan be om en ny bedömning.
policy-steg_till_arbete_2-eligibility-health = Hälsa eller funktionsnedsättning påverkar ditt arbete, och du behöver rehabilitering. Därför kan du få insatsen.
policy-steg_till_arbete_2-eligibility-otherwise = Inget i dina svar visar att hälsa eller funktionsnedsättning påverkar ditt arbete. Berätta för din handläggare om något har ändrats.
policy-steg_till_arbete_2-track-language = Din svenska räcker inte för arbete än. Du får { $then }.
policy-steg_till_arbete_2-track-short_education = Du har kortare utbildning än gymnasiet. Du får { $then }.
policy-steg_till_arbete_2-track-otherwise = Du får { $then }.

## Insats: sius

policy-sius-eligibility-no_evidence = Det finns inget underlag som visar din funktionsnedsättning än. Det behövs för att få en stödperson.
policy-sius-eligibility-not_mapped = Vi har inte kartlagt vad du kan och vill än. Det görs innan du kan få en stödperson.
policy-sius-eligibility-need_not_assessed = Den samlade bedömningen är inte gjord. Den visar om du behöver en stödperson.
policy-sius-eligibility-reduced_capacity = Den samlade bedömningen visar att din arbetsförmåga är nedsatt. Därför kan du få en stödperson. Ingen kod behövs.
policy-sius-eligibility-otherwise = Den samlade bedömningen visar inte att din arbetsförmåga är nedsatt. Därför kan du inte få en stödperson.
