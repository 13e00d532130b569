### Varför en regel säger som den säger, till den som det gäller. Nyckel: policy-<fil>-<tabell>-<rad>.
### $then är radens svar i ord. $limit_<faktum> är radens villkor i ord, till exempel för månader utan arbete.
### Siffror skrivs aldrig här: ändras regeln så ändras texten.

## Steg: registration

policy-registration-actor-otherwise = Görs av: { $then }.
policy-registration-needed-otherwise = Steget ingår för alla.
policy-registration-lead_time-otherwise = Längsta tid: { $then }.
policy-registration-requires-otherwise = Inget behöver vara klart före inskrivningen.

## Steg: profiling

policy-profiling-actor-otherwise = Görs av: { $then }.
policy-profiling-needed-otherwise = Steget ingår för alla.
policy-profiling-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-profiling-lead_time-otherwise = Längsta tid: { $then }.

## Steg: assessment

policy-assessment-actor-otherwise = Görs av: { $then }.
policy-assessment-needed-otherwise = Steget ingår för alla.
policy-assessment-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-assessment-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-assessment-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-assessment-proposal-health_first = Du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete. Med dagens ordning utreds det först.
policy-assessment-proposal-without_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Då föreslås { service-rusta_och_matcha_2 }.
policy-assessment-proposal-otherwise = Inget i dina svar talar för att du behöver en särskild insats nu. Du söker arbete själv och kan alltid be om en ny bedömning.
policy-assessment-proposal-long_unemployed = Du har varit utan arbete i { $limit_unemployed_months }. Då föreslås { service-steg_till_arbete_plus }.
policy-assessment-proposal-health = Du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete. Då föreslås { service-steg_till_arbete_plus } från början.
policy-assessment-proposal-weak_swedish = Du har svarat att din svenska inte räcker för arbete än. Då föreslås { service-steg_till_arbete_plus }.
policy-assessment-proposal-stated_need = Du har svarat att du behöver stöd. Därför börjar vi med en kartläggning tillsammans med dig.
policy-assessment-proposal-some_time_without_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Då föreslås { service-rusta_och_matcha_2 }.
policy-assessment-proposal-support_first = Inget i dina svar talar för att du behöver en särskild insats nu. Du söker arbete själv och kan alltid be om en ny bedömning.

## Steg: mapping

policy-mapping-actor-otherwise = Görs av: { $then }.
policy-mapping-needed-otherwise = Steget behövs inte för dig.
policy-mapping-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-mapping-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-mapping-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-mapping-needed-health_affects_work = Steget behövs eftersom du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete.
policy-mapping-needed-assessed_so = Bedömningen visade att en kartläggning behövs först.
policy-mapping-needed-support_first_assessed_so = Bedömningen visade att du behöver stöd. Kartläggningen visar vilket.
policy-mapping-needed-support_first = Bedömningen ledde inte till stöd som behöver kartläggas.

## Steg: evidence

policy-evidence-actor-otherwise = Görs av: { $then }.
policy-evidence-needed-otherwise = Steget behövs inte för dig.
policy-evidence-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-evidence-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-evidence-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-evidence-needed-health_affects_work = Steget behövs eftersom du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete.
policy-evidence-needed-support_first_subsidy = Steget behövs eftersom en anställning med bidrag kan bli aktuell för dig. Ditt övriga stöd väntar inte på det.
policy-evidence-needed-support_first = Steget behövs inte, för ingen anställning med bidrag är aktuell nu. Du kan få stöd ändå.
policy-evidence-accepted_kinds-otherwise = Vi godtar de här slagen av underlag: { $then }.

## Steg: overall_assessment

policy-overall_assessment-actor-otherwise = Görs av: { $then }.
policy-overall_assessment-needed-otherwise = Steget behövs inte för dig.
policy-overall_assessment-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-overall_assessment-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-overall_assessment-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-overall_assessment-needed-health_affects_work = Steget behövs eftersom du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete.
policy-overall_assessment-needed-support_first_subsidy = Steget behövs eftersom en anställning med bidrag kan bli aktuell för dig. Ditt övriga stöd väntar inte på det.
policy-overall_assessment-needed-support_first = Steget behövs inte, för ingen anställning med bidrag är aktuell nu. Du kan få stöd ändå.

## Steg: code

policy-code-actor-otherwise = Görs av: { $then }.
policy-code-needed-otherwise = Steget behövs inte för dig.
policy-code-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-code-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-code-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-code-needed-health_affects_work = Steget behövs eftersom du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete.
policy-code-needed-support_first_subsidy = Steget behövs eftersom en anställning med bidrag kan bli aktuell för dig. Ditt övriga stöd väntar inte på det.
policy-code-needed-support_first = Steget behövs inte, för ingen anställning med bidrag är aktuell nu. Du kan få stöd ändå.
policy-code-codes_in_force-otherwise = De här koderna gäller: { $then }.
policy-code-codes_max-otherwise = Du kan ha högst så här många koder: { $then }.

## Steg: decision

policy-decision-actor-otherwise = Görs av: { $then }.
policy-decision-needed-otherwise = Bedömningen ledde till stöd eller utbildning. Då behövs ett beslut.
policy-decision-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-decision-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-decision-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-decision-needed-not_assessed = Bedömningen är inte gjord än. Tills den är klar räknar vi med att du ska få ett beslut.
policy-decision-needed-in_work = Du har ett arbete. Så länge du har det behövs inget beslut om stöd.
policy-decision-needed-own_search = Bedömningen är att du söker arbete själv. Då behövs inget beslut om stöd.
policy-decision-requires-code_first = Du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete. Med dagens ordning behöver det här vara klart före beslutet: { $then }.
policy-decision-requires-not_assessed = Det här behöver vara klart först: { $then }.
policy-decision-requires-mapping_first = Bedömningen är att det här behöver göras före beslutet: { $then }.
policy-decision-requires-support_first_not_assessed = Det här behöver vara klart först: { $then }.
policy-decision-requires-support_first_mapping = Bedömningen är att du behöver stöd. Före beslutet görs det här: { $then }. Du behöver inte vänta på någon kod.
policy-decision-requires-support_first = Före beslutet behöver bara det här vara klart: { $then }. Du behöver inte vänta på någon kod.

## Steg: choice

policy-choice-actor-otherwise = Görs av: { $then }.
policy-choice-needed-otherwise = Du har fått ja till stöd och väljer nu vem som ska ge det.
policy-choice-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-choice-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-choice-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-choice-needed-not_granted = Du har inget beslut om stöd som gäller nu. Därför finns inget att välja än.
policy-choice-needed-education = Utbildningen köps in av oss. Därför finns ingen leverantör att välja.
policy-choice-choose_within-otherwise = Du har så här lång tid på dig att välja: { $then }.
policy-choice-choose_within-support_first = Med förslaget har du så här lång tid på dig att välja: { $then }.
policy-choice-placed_by-otherwise = Om du inte väljer i tid placerar vi dig efter en regel som är lika för alla: { $then }. Du kan byta efteråt.

## Steg: support

policy-support-actor-otherwise = Görs av: { $then }.
policy-support-needed-otherwise = Du har inget beslut om stöd som gäller nu.
policy-support-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-support-lead_time-support_first = Förslaget: klart inom { $then }, från den dag då steget kan börja.
policy-support-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-support-actor-education = Utbildningen köps in av oss. Görs av: { $then }.
policy-support-needed-granted = Du har fått ja till stöd, och nu ska det börja.
policy-support-requires-not_assessed = Det här behöver vara klart först: { $then }.
policy-support-requires-education = Utbildningen kan börja när det här är klart: { $then }.

## Steg: work

policy-work-actor-otherwise = Görs av: { $then }.
policy-work-needed-otherwise = Steget kommer när det blir aktuellt för dig. Det har ingen egen plats i kön.
policy-work-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-work-lead_time-otherwise = När du har arbetat en viss tid bekräftar vi det inom { $then }.
policy-work-verified_after-otherwise = Vi följer upp att arbetet varar efter: { $then }.

## Steg: closing

policy-closing-actor-otherwise = Görs av: { $then }.
policy-closing-needed-otherwise = Steget kommer när det blir aktuellt för dig. Det har ingen egen plats i kön.
policy-closing-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-closing-lead_time-otherwise = Ska vara klart inom: { $then }, från den dag då steget kan börja.
policy-closing-next_step_within-otherwise = Nästa steg ska vara bestämt när en insats tar slut. Längsta tid utan nästa steg: { $then }.
policy-closing-concern_within-otherwise = Om någon är orolig för ditt liv eller din hälsa hör en människa av sig. Längsta tid: { $then }.
policy-closing-services_tried_max-otherwise = Du kan ha prövat många insatser utan resultat. När antalet når gränsen gör vi en ny bedömning. Gränsen är { $then }.

## Steg: plan

policy-plan-actor-otherwise = Görs av: { $then }.
policy-plan-needed-otherwise = Steget ingår för alla.
policy-plan-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-plan-lead_time-otherwise = Din handlingsplan ska vara klar inom { $then } från inskrivningen.
policy-plan-first_within-otherwise = Din första handlingsplan ska vara klar inom { $then } från inskrivningen.
policy-plan-renewed_every-otherwise = Planen förnyas när det behövs, och senast efter { $then }.
policy-plan-shown_before-otherwise = Din handläggare påminns om att förnya planen så här långt innan: { $then }.

## Steg: control

policy-control-actor-otherwise = Görs av: { $then }.
policy-control-needed-otherwise = Steget kommer när det blir aktuellt för dig. Det har ingen egen plats i kön.
policy-control-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-control-lead_time-otherwise = Rapporten ska vara inne senast { $then } efter månadens slut.
policy-control-report_required-in_support = Du deltar i en insats. Därför ska du berätta varje månad vad du har gjort.
policy-control-report_required-otherwise = Du deltar inte i någon insats. Därför väntar vi ingen rapport från dig.
policy-control-report_due-otherwise = Rapporten ska vara inne senast { $then } efter månadens slut.

## Steg: rights

policy-rights-actor-otherwise = Görs av: { $then }.
policy-rights-needed-otherwise = Du kan använda dina rättigheter när du vill.
policy-rights-requires-otherwise = Det här behöver vara klart först: { $then }.
policy-rights-lead_time-otherwise = Vi ska svara på din begäran om omprövning inom { $then }.
policy-rights-comment_within-otherwise = Innan vi beslutar något som går dig emot får du säga vad du tycker. Du har { $then } på dig.
policy-rights-appeal_within-otherwise = Om du vill ha beslutet ändrat skriver du till oss inom { $then } från den dag du fick det.
policy-rights-reconsidered_within-otherwise = Vi ska svara på din begäran om omprövning inom { $then }.
policy-rights-delay_after-otherwise = Om vi inte har beslutat efter { $then } kan du begära att vi gör det.
policy-rights-delay_answered_within-otherwise = När du har begärt ett beslut ska vi besluta, eller säga nej till begäran, inom { $then }.
policy-rights-received_assumed_after-otherwise = Om vi inte vet när brevet kom fram räknar vi med { $then } från den dag vi skickade det.
policy-rights-erased_after-otherwise = När ditt ärende är slut sparar vi det vi vet om dig i högst { $then } efter årets slut. Sedan tar vi bort det.

## Insats: rusta_och_matcha_2

policy-rusta_och_matcha_2-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-rusta_och_matcha_2-eligibility-adult = Du är { $limit_age } och utan arbete. Därför kan du få insatsen.
policy-rusta_och_matcha_2-eligibility-youth_guarantee = Du är { $limit_age } och har varit inskriven i { $limit_registered_months }. Därför kan du få insatsen.
policy-rusta_och_matcha_2-eligibility-newly_arrived = Du är ny i Sverige och inom tiden för etablering. Därför kan du få insatsen.
policy-rusta_och_matcha_2-eligibility-young_with_code = Du är { $limit_age } och har en kod som visar att du behöver stöd. Därför kan du få insatsen.
policy-rusta_och_matcha_2-eligibility-far_from_work = Du är { $limit_age } och har varit utan arbete i { $limit_unemployed_months }. Därför kan du få insatsen.
policy-rusta_och_matcha_2-eligibility-transition_support = Du har omställningsstöd. Vi ger inget stöd som konkurrerar med det. När det har tagit slut prövar vi igen.
policy-rusta_och_matcha_2-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-rusta_och_matcha_2-track-furthest = Du har varit utan arbete i { $limit_unemployed_months }. Du får spåret med mest stöd: { $then }.
policy-rusta_och_matcha_2-track-further = Du har varit utan arbete i { $limit_unemployed_months }. Du får spåret med mer stöd: { $then }.
policy-rusta_och_matcha_2-track-otherwise = Du får spåret för den som är nära arbete: { $then }.
policy-rusta_och_matcha_2-longest-otherwise = Insatsen får vara högst { $then }.
policy-rusta_och_matcha_2-start_within-otherwise = Insatsen ska börja inom { $then }.
policy-rusta_och_matcha_2-joint_plan_within-otherwise = Du och din handledare gör en plan tillsammans inom { $then }.
policy-rusta_och_matcha_2-contact_every-otherwise = Ni ska ha kontakt minst en gång på { $then }.
policy-rusta_och_matcha_2-final_report_within-otherwise = När insatsen är slut ska rapporten komma inom { $then }. Du får läsa den.
policy-rusta_och_matcha_2-access_after_end-otherwise = Leverantören kan se ditt ärende i { $then } efter insatsen, för att följa hur det går. Sedan stängs det.

## Insats: steg_till_arbete_plus

policy-steg_till_arbete_plus-eligibility-long_unemployed = Du har varit utan arbete i { $limit_unemployed_months }. Därför kan du få insatsen.
policy-steg_till_arbete_plus-eligibility-health = Du har svarat att hälsa eller funktionsnedsättning påverkar ditt arbete. Därför kan du få insatsen. Ingen kod behövs.
policy-steg_till_arbete_plus-eligibility-weak_swedish = Din svenska räcker inte för arbete än. Därför kan du få insatsen.
policy-steg_till_arbete_plus-eligibility-short_education_literacy = Du har kort utbildning, och det är svårt för dig att läsa eller skriva. Därför kan du få insatsen.
policy-steg_till_arbete_plus-eligibility-short_education_digital = Du har kort utbildning och har inte lärt dig att använda dator eller mobil. Därför kan du få insatsen.
policy-steg_till_arbete_plus-eligibility-short_education_care = Du har kort utbildning och tar hand om någon, så att det är svårt att studera. Därför kan du få insatsen.
policy-steg_till_arbete_plus-eligibility-transition_support = Du har omställningsstöd. Vi ger inget stöd som konkurrerar med det. När det har tagit slut prövar vi igen.
policy-steg_till_arbete_plus-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-steg_till_arbete_plus-track-very_long_without_work = Du har varit utan arbete i { $limit_unemployed_months }. Du får spåret med mest stöd: { $then }.
policy-steg_till_arbete_plus-track-health = Hälsa eller funktionsnedsättning påverkar ditt arbete. Du får spåret med mest stöd: { $then }.
policy-steg_till_arbete_plus-track-otherwise = Du får spåret för den som är närmare arbete: { $then }.
policy-steg_till_arbete_plus-start_within-otherwise = Insatsen ska börja inom { $then }.
policy-steg_till_arbete_plus-joint_plan_within-otherwise = Du och din handledare gör en plan tillsammans inom { $then }.
policy-steg_till_arbete_plus-contact_every-otherwise = Ni ska ha kontakt minst en gång på { $then }.
policy-steg_till_arbete_plus-final_report_within-otherwise = När insatsen är slut ska rapporten komma inom { $then }. Du får läsa den.
policy-steg_till_arbete_plus-access_after_end-otherwise = Leverantören kan se ditt ärende i { $then } efter insatsen, för att följa hur det går. Sedan stängs det.
policy-steg_till_arbete_plus-longest-otherwise = Beslutet gäller högst { $then }. Stödet när du har börjat arbeta tar inte slut för det.

## Insats: arbetsmarknadsutbildning

policy-arbetsmarknadsutbildning-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-arbetsmarknadsutbildning-eligibility-adult = Du är { $limit_age } och utan arbete. Därför kan du få insatsen.
policy-arbetsmarknadsutbildning-eligibility-newly_arrived = Du är ny i Sverige och inom tiden för etablering. Därför kan du få insatsen.
policy-arbetsmarknadsutbildning-eligibility-young_with_code = Du är ung och har en kod som visar att du behöver stöd. Därför kan du få insatsen.
policy-arbetsmarknadsutbildning-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-arbetsmarknadsutbildning-longest-otherwise = Insatsen får vara högst { $then }.
policy-arbetsmarknadsutbildning-start_within-otherwise = Insatsen ska börja inom { $then }.
policy-arbetsmarknadsutbildning-final_report_within-otherwise = När insatsen är slut ska rapporten komma inom { $then }. Du får läsa den.
policy-arbetsmarknadsutbildning-access_after_end-otherwise = Leverantören kan se ditt ärende i { $then } efter insatsen, för att följa hur det går. Sedan stängs det.

## Insats: arbetspraktik

policy-arbetspraktik-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-arbetspraktik-eligibility-adult = Du är { $limit_age } och utan arbete. Därför kan du få insatsen.
policy-arbetspraktik-eligibility-youth_guarantee = Du är { $limit_age } och har varit inskriven i { $limit_registered_months }. Därför kan du få insatsen.
policy-arbetspraktik-eligibility-newly_arrived = Du är ny i Sverige och inom tiden för etablering. Därför kan du få insatsen.
policy-arbetspraktik-eligibility-young_with_code = Du är ung och har en kod som visar att du behöver stöd. Därför kan du få insatsen.
policy-arbetspraktik-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-arbetspraktik-longest-young = Du är { $limit_age }. Då får praktiken vara högst { $then }.
policy-arbetspraktik-longest-otherwise = Praktiken får vara högst { $then }.
policy-arbetspraktik-extent_max-not_in_support = Du deltar inte i annat stöd. Du kan vara på praktiken högst så här stor del av heltid: { $then }.
policy-arbetspraktik-extent_max-rusta_och_matcha = Du deltar i { service-rusta_och_matcha_2 }. Då kan du vara på praktiken högst så här stor del av heltid: { $then }.
policy-arbetspraktik-extent_max-otherwise = Du kan vara där högst så här stor del av heltid: { $then }.
policy-arbetspraktik-contact_every-otherwise = Ni ska ha kontakt minst en gång på { $then }.
policy-arbetspraktik-final_report_within-otherwise = När insatsen är slut ska rapporten komma inom { $then }. Du får läsa den.

## Insats: arbetstraning

policy-arbetstraning-eligibility-in_work = Du har arbete eller studerar nu. Insatsen är till för den som är utan arbete.
policy-arbetstraning-eligibility-guarantee = Du har varit utan arbete i { $limit_unemployed_months }. Därför kan du få arbetsträna.
policy-arbetstraning-eligibility-otherwise = Ingen av grunderna för insatsen stämmer på dig just nu. Du kan be om en ny bedömning när något har ändrats.
policy-arbetstraning-longest-many_paid_days = Du har varit utan arbete i { $limit_unemployed_months } och fått ersättning i garantin i { $limit_guarantee_days }. Då får arbetsträningen vara högst { $then }.
policy-arbetstraning-longest-otherwise = Arbetsträningen får vara högst { $then }.
policy-arbetstraning-extent_max-otherwise = Du kan vara där högst så här stor del av heltid: { $then }.
policy-arbetstraning-contact_every-otherwise = Ni ska ha kontakt minst en gång på { $then }.
policy-arbetstraning-final_report_within-otherwise = När insatsen är slut ska rapporten komma inom { $then }. Du får läsa den.

## Insats: lonebidrag_utveckling

policy-lonebidrag_utveckling-eligibility-without_code = Du har ingen kod nu. För att få lönebidrag behövs en kod, och du bestämmer själv om du vill ha en.
policy-lonebidrag_utveckling-eligibility-reduced_capacity = Du har en kod, och den samlade bedömningen visar att din arbetsförmåga är nedsatt. Därför kan en arbetsgivare få bidrag till din lön.
policy-lonebidrag_utveckling-eligibility-otherwise = Den samlade bedömningen visar inte att din arbetsförmåga är nedsatt. Därför kan du inte få lönebidrag.
policy-lonebidrag_utveckling-demands-otherwise = Före beslutet behöver det här finnas: { $then }.
policy-lonebidrag_utveckling-longest-otherwise = Ett beslut gäller i högst { $then }.
policy-lonebidrag_utveckling-wage_ceiling-otherwise = Bidraget räknas på lön upp till { $then } i månaden för heltid.
policy-lonebidrag_utveckling-degree_max-otherwise = Bidraget kan vara högst { $then } av lönen upp till taket.
policy-lonebidrag_utveckling-extent_max-otherwise = Du kan arbeta högst så här stor del av heltid: { $then }.

## Insats: matchning_och_uppfoljning

policy-matchning_och_uppfoljning-eligibility-otherwise = Alla som är inskrivna får den här hjälpen.
policy-matchning_och_uppfoljning-contact_every-otherwise = Din handläggare följer upp hur det går minst en gång på { $then }.
policy-matchning_och_uppfoljning-start_within-otherwise = Din handläggare börjar inom { $then }.
policy-matchning_och_uppfoljning-final_report_within-otherwise = När hjälpen är slut skrivs en sammanfattning inom { $then }. Du får läsa den.
