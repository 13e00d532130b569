### Utbildning, platser, omställning och kommunens insatser: namn och varför en regel säger som den säger.

## Insatser och vad de är

service-forberedande_utbildning = Förberedande utbildning
service-forberedande_utbildning-what = En utbildning som ger dig det du behöver för att klara en yrkesutbildning eller ett arbete. Den kan förlängas om du behöver mer tid.
service-individuellt_pedagogiskt_stod = Individuellt pedagogiskt stöd vid utbildning
service-individuellt_pedagogiskt_stod-what = Någon hjälper dig med upplägg, studieteknik och anpassningar medan du går en utbildning.
service-specialistinsats = Stöd av specialist
service-specialistinsats-what = Våra egna specialister, till exempel psykolog, arbetsterapeut eller hörselkonsulent, utreder och provar ut det som gör att du kan arbeta.
service-omstallningsstod = Omställningsstöd
service-omstallningsstod-what = En omställningsorganisation hjälper dig som har förlorat ett arbete med råd, vägledning och utbildning. Vi ser till att ni får kontakt.
service-jobb_och_utvecklingsgarantin = Jobb- och utvecklingsgarantin
service-jobb_och_utvecklingsgarantin-what = Ett program för dig som har varit utan arbete länge. I programmet ska du ha insatser som passar dig och tid att söka arbete.
service-arbetsprovning = Arbetsprövning
service-arbetsprovning-what = Du provar arbetsuppgifter på en arbetsplats, så att vi tillsammans ser vad du klarar och vilket stöd du behöver.
service-forstarkt_arbetstraning = Förstärkt arbetsträning
service-forstarkt_arbetstraning-what = Du tränar på att arbeta hos en anordnare som ger mer handledning och kan utreda vad du klarar.
service-daglig_verksamhet_lss = Daglig verksamhet
service-daglig_verksamhet_lss-what = Verksamhet från kommunen för dig som omfattas av LSS, eller sysselsättning enligt socialtjänstlagen. Härifrån kan du ta steg mot arbete.
service-yrkesvux = Yrkesvux
service-yrkesvux-what = Kommunens yrkesutbildning för vuxna. Du kan få pedagogiskt stöd under tiden om du behöver det.

## Arbetsmarknadsutbildning, arbetspraktik och arbetsträning: rader som kom till

policy-arbetsmarknadsutbildning-eligibility-far_from_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Därför kan du få insatsen.
policy-arbetspraktik-eligibility-far_from_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Därför kan du få insatsen.
policy-arbetspraktik-access_after_end-otherwise = Anordnaren får se sin del av ärendet i { $then } efter slutet. Sedan stängs det.
policy-arbetstraning-eligibility-in_guarantee = Du är med i jobb- och utvecklingsgarantin. Därför kan du få arbetsträna.
policy-arbetstraning-eligibility-youth_guarantee = Du är { $limit_age } och har varit inskriven i { $limit_registered_months }. Därför kan du få insatsen.
policy-arbetstraning-longest-young = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Då får arbetsträningen vara högst { $then }.
policy-arbetstraning-provider_share-otherwise = Anordnaren får hela ersättningen.
policy-arbetstraning-access_after_end-otherwise = Anordnaren får se sin del av ärendet i { $then } efter slutet. Sedan stängs det.
policy-forstarkt_arbetstraning-provider_share-otherwise = Anordnaren får hela ersättningen.
policy-forstarkt_arbetstraning-access_after_end-otherwise = Anordnaren får se sin del av ärendet i { $then } efter slutet. Sedan stängs det.

## Förberedande utbildning

policy-forberedande_utbildning-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-forberedande_utbildning-eligibility-adult = Du är { $limit_age } och utan arbete. Därför kan du få insatsen.
policy-forberedande_utbildning-eligibility-newly_arrived = Du är ny i Sverige och inom tiden för etablering. Därför kan du få insatsen.
policy-forberedande_utbildning-eligibility-young_with_code = Du är ung och har en kod som visar att du behöver stöd. Därför kan du få insatsen.
policy-forberedande_utbildning-eligibility-far_from_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Därför kan du få insatsen.
policy-forberedande_utbildning-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.

## Individuellt pedagogiskt stöd

policy-individuellt_pedagogiskt_stod-eligibility-without_disability = Stödet är till för den som har en funktionsnedsättning. Du har inte berättat om någon och har ingen kod. Säg till om det är fel.
policy-individuellt_pedagogiskt_stod-eligibility-education_assessed = Bedömningen är att du ska få utbildning. Därför kan du få stöd för att klara den.
policy-individuellt_pedagogiskt_stod-eligibility-without_education = Du går ingen utbildning just nu. Stödet ges vid en utbildning.
policy-individuellt_pedagogiskt_stod-eligibility-in_education = Du går en utbildning: { $limit_current_service }. Därför kan du få stöd för att klara den.
policy-individuellt_pedagogiskt_stod-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-individuellt_pedagogiskt_stod-contact_every-otherwise = Du och den som ger stödet träffas minst en gång på { $then }.

## Stöd av specialist

policy-specialistinsats-eligibility-health = Du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete. Därför kan du få stöd av en specialist. Ingen kod behövs.
policy-specialistinsats-eligibility-has_code = Du har en kod som gäller. Därför kan du få stöd av en specialist.
policy-specialistinsats-eligibility-stated_need = Du har sagt att du behöver stöd. En specialist kan hjälpa till att se vilket.
policy-specialistinsats-eligibility-otherwise = Du har inte berättat om något som en specialist behöver hjälpa till med. Säg till om något ändras.
policy-specialistinsats-contact_every-otherwise = Specialisten hör av sig till dig minst en gång på { $then }.

## Omställningsstöd

policy-omstallningsstod-eligibility-too_old = Du är { $limit_age }. Då lämnas inget omställningsstöd enligt lagen. Du kan få annat stöd av oss.
policy-omstallningsstod-eligibility-has_support = Du får redan stöd av en omställningsorganisation. Så länge det pågår får du inget annat stöd som konkurrerar med det.
policy-omstallningsstod-eligibility-ended_otherwise = Din anställning slutade av en annan orsak än arbetsbrist, sjukdom eller att tiden gick ut. Då lämnas inget omställningsstöd.
policy-omstallningsstod-eligibility-worked_enough = Din anställning slutade på grund av { $limit_employment_ended_by }, och du har arbetat i { $limit_months_worked }. Därför har du rätt att söka omställningsstöd. Vi hjälper dig att få kontakt.
policy-omstallningsstod-eligibility-otherwise = Du har inte arbetat tillräckligt länge för omställningsstöd. Du kan få annat stöd av oss.
policy-omstallningsstod-contact_every-otherwise = Din handläggare frågar hur det går minst en gång på { $then }.

## Jobb- och utvecklingsgarantin

policy-jobb_och_utvecklingsgarantin-eligibility-in_work = Du har arbete eller studerar nu. Garantin är till för den som är utan arbete.
policy-jobb_och_utvecklingsgarantin-eligibility-long_unemployed = Du har varit utan arbete i { $limit_unemployed_months } och inskriven i { $limit_registered_months }. Därför kan du vara med i garantin.
policy-jobb_och_utvecklingsgarantin-eligibility-benefit_days = Du har { $limit_benefit_days_left } kvar med ersättning från a-kassan. Därför kan du vara med i garantin.
policy-jobb_och_utvecklingsgarantin-eligibility-single_parent = Du är ensam förälder och kan inte längre få ersättning från a-kassan när du arbetar deltid. Därför kan du vara med i garantin.
policy-jobb_och_utvecklingsgarantin-eligibility-youth_guarantee = Du har varit med i jobbgarantin för ungdomar i { $limit_youth_guarantee_months }. Därför kan du gå över till den här garantin.
policy-jobb_och_utvecklingsgarantin-eligibility-released = Du får vistas utanför anstalten eller är villkorligt frigiven. Därför kan du vara med i garantin.
policy-jobb_och_utvecklingsgarantin-eligibility-establishment = Du har haft den längsta tiden i etableringsprogrammet. Därför kan du vara med i garantin.
policy-jobb_och_utvecklingsgarantin-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-jobb_och_utvecklingsgarantin-extents-full_time = Du kan arbeta heltid. Därför gäller garantin heltid: { $then }.
policy-jobb_och_utvecklingsgarantin-extents-otherwise = Du kan och vill arbeta mindre än heltid. Garantin kan då ha omfattningen { $then }. Skälen står i beslutet.

## Arbetsprövning

policy-arbetsprovning-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-arbetsprovning-eligibility-without_need = Du har inte berättat om något som behöver prövas på en arbetsplats. Säg till om hälsan påverkar ditt arbete.
policy-arbetsprovning-eligibility-adult = Du är { $limit_age } och hälsan påverkar ditt arbete. Därför kan du få pröva vad du klarar.
policy-arbetsprovning-eligibility-newly_arrived = Du är ny i Sverige och inom tiden för etablering. Därför kan du få insatsen.
policy-arbetsprovning-eligibility-young_with_code = Du är ung och har en kod som visar att du behöver stöd. Därför kan du få insatsen.
policy-arbetsprovning-eligibility-far_from_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Därför kan du få insatsen.
policy-arbetsprovning-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-arbetsprovning-contact_every-otherwise = Du, anordnaren och din handläggare eller handledare har kontakt minst en gång på { $then }.
policy-arbetsprovning-access_after_end-otherwise = Anordnaren får se sin del av ärendet i { $then } efter slutet. Sedan stängs det.

## Förstärkt arbetsträning

policy-forstarkt_arbetstraning-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-forstarkt_arbetstraning-eligibility-guarantee = Du har varit utan arbete i { $limit_unemployed_months }. Därför kan du få förstärkt arbetsträning.
policy-forstarkt_arbetstraning-eligibility-in_guarantee = Du är med i jobb- och utvecklingsgarantin. Därför kan du få förstärkt arbetsträning.
policy-forstarkt_arbetstraning-eligibility-youth_guarantee = Du är { $limit_age } och har varit inskriven i { $limit_registered_months }. Därför kan du få insatsen.
policy-forstarkt_arbetstraning-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-forstarkt_arbetstraning-longest-young = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Då får den förstärkta arbetsträningen vara högst { $then }.
policy-forstarkt_arbetstraning-contact_every-otherwise = Du, anordnaren och din handläggare eller handledare har kontakt minst en gång på { $then }.

## Daglig verksamhet

policy-daglig_verksamhet_lss-eligibility-in_work = Du har arbete eller studerar nu. Daglig verksamhet är till för den som inte gör det.
policy-daglig_verksamhet_lss-eligibility-too_young = Du är { $limit_age }. Daglig verksamhet är till för den som är i yrkesverksam ålder.
policy-daglig_verksamhet_lss-eligibility-too_old = Du är { $limit_age }. Daglig verksamhet är till för den som är i yrkesverksam ålder.
policy-daglig_verksamhet_lss-eligibility-lss = Du omfattas av LSS och har rätt till daglig verksamhet från kommunen. Med den som start kan du ta steg mot arbete.
policy-daglig_verksamhet_lss-eligibility-social_services = Kommunen har beslutat om sysselsättning för dig. Med den som start kan du ta steg mot arbete.
policy-daglig_verksamhet_lss-eligibility-otherwise = Du har inga insatser från kommunen. Det är kommunen som beslutar om daglig verksamhet. Vi kan hjälpa dig att ta kontakt.
policy-daglig_verksamhet_lss-contact_every-otherwise = Din handläggare frågar minst en gång på { $then } om du vill pröva arbete.
policy-daglig_verksamhet_lss-periodic_report_every-otherwise = Din plan med kommunen prövas på nytt inom { $then }.

## Yrkesvux

policy-yrkesvux-eligibility-too_young = Du är { $limit_age }. Då är gymnasiet vägen till en yrkesutbildning.
policy-yrkesvux-eligibility-in_work = Du har arbete eller studerar nu. Vi anvisar den som är utan arbete. Du kan söka till kommunen själv.
policy-yrkesvux-eligibility-otherwise = Du är vuxen och utan arbete. Vi kan anvisa dig, och kommunen beslutar om platsen.

## Fakta som en handläggare tar reda på

fact-lss = Omfattas av LSS och har rätt till daglig verksamhet
fact-lss-not = Omfattas av LSS och har rätt till daglig verksamhet: { $was }. Regeln kräver { $needs }.
fact-benefit_days_left = Dagar kvar med ersättning från a-kassan
fact-benefit_days_left-not = Du har { $was } kvar med ersättning från a-kassan. Regeln gäller { $needs }.
fact-part_time_benefit_used = Ensam förälder som inte längre får ersättning vid deltidsarbete
fact-part_time_benefit_used-not = Ensam förälder som inte längre får ersättning vid deltidsarbete: { $was }. Regeln kräver { $needs }.
fact-youth_guarantee_months = Tid i jobbgarantin för ungdomar
fact-youth_guarantee_months-not = Du har varit i jobbgarantin för ungdomar i { $was }. Regeln gäller { $needs }.
fact-released_from_prison = Utanför anstalt eller villkorligt frigiven
fact-released_from_prison-not = Utanför anstalt eller villkorligt frigiven: { $was }. Regeln kräver { $needs }.
fact-establishment_time_used = Längsta tiden i etableringsprogrammet
fact-establishment_time_used-not = Längsta tiden i etableringsprogrammet: { $was }. Regeln kräver { $needs }.
fact-employment_ended_by = Varför anställningen slutade
fact-employment_ended_by-not = Anställningen slutade på grund av { $was }. Regeln gäller { $needs }.
fact-employment_ended_by-redundancy = arbetsbrist
fact-employment_ended_by-illness = sjukdom
fact-employment_ended_by-fixed_term = att tiden gick ut
fact-employment_ended_by-other_reason = annan orsak
fact-months_worked = Tid i arbete före ansökan
fact-months_worked-not = Du har arbetat i { $was } före ansökan. Regeln gäller { $needs }.

## Ord för vad som avslutar en insats

rule-word-to_work = arbete
rule-word-to_studies = studier
rule-word-time_limit = tiden är slut
rule-word-completed = insatsen är genomförd
rule-word-changed_provider = byte av leverantör
rule-word-illness = sjukdom
rule-word-own_wish = egen önskan
rule-word-decided = ett beslut
