### Policylaboratoriets mått: namn på varje siffra, varje månadsserie och varje enhet. { $what } är ett ledtidsnamn, en insats, ett anslag eller en grupp.

## Ledtider

measure-lead_time-mean_days = Tid { $what }, i genomsnitt
measure-lead_time-median_days = Tid { $what }, för hälften
measure-lead_time-p90_days = Tid { $what }, för nio av tio
measure-lead_time-count = Antal som har fått en uppmätt tid { $what }

## Utan arbete

measure-stock-mean = Utan arbete, i genomsnitt
measure-stock-end = Utan arbete, sista månaden
measure-stock-over_12_months-mean = Utan arbete i mer än ett år, i genomsnitt
measure-stock-over_12_months-end = Utan arbete i mer än ett år, sista månaden
measure-stock-over_24_months-mean = Utan arbete i mer än två år, i genomsnitt
measure-stock-over_24_months-end = Utan arbete i mer än två år, sista månaden
measure-stock-open-mean = Inskrivna, i genomsnitt
measure-stock-with_code-mean = Inskrivna med funktionshinderkod, i genomsnitt
measure-idle-persons-mean = Utan aktivitet trots bedömt behov, i genomsnitt
measure-idle-persons-end = Utan aktivitet trots bedömt behov, sista månaden
measure-idle-share_of_stock = Andel av dem utan arbete som är utan aktivitet
measure-idle-days_per_person_year = Dagar utan aktivitet på ett år utan arbete

## Inskrivning, arbete och avslut

measure-registrations-first = Skrivs in för första gången
measure-registrations-again = Skrivs in på nytt
measure-work-competitive-starts = Börjar ett vanligt arbete
measure-work-subsidised-starts = Börjar ett arbete med stöd
measure-work-studies-starts = Börjar studera
measure-work-lasting_6_months = Får ett vanligt arbete som varar i minst sex månader
measure-work-lasting_12_months = Får ett vanligt arbete som varar i minst ett år
measure-work-within_12_months_of_registration = Har fått vanligt arbete inom ett år från inskrivningen
measure-work-any_within_12_months_of_registration = Har fått arbete eller börjat studera inom ett år från inskrivningen
measure-work-competitive-full_time_years = Vanligt arbete, omräknat till heltid
measure-work-subsidised-full_time_years = Arbete med stöd, omräknat till heltid
measure-work-subsidised-mean = I arbete med stöd, i genomsnitt
measure-exits = Lämnar tiden utan arbete { $what }
measure-relative_exit-any = Hur ofta de som varit utan arbete i mer än ett år lämnar den tiden, jämfört med andra
measure-relative_exit-work = Hur ofta de som varit utan arbete i mer än ett år får arbete, jämfört med andra

## Koder och stöd

measure-code-set = Får en funktionshinderkod
measure-support-starts = Börjar med stöd
measure-support-mean = Får stöd, i genomsnitt
measure-support-waiting-mean = Väntar på ett stöd som är beviljat, i genomsnitt
measure-services-starts = Börjar: { $what }
measure-services-participants = Deltar, i genomsnitt: { $what }
measure-services-to_competitive_share = I vanligt arbete inom 90 dagar efter: { $what }
measure-services-to_work_share = I arbete inom 90 dagar efter: { $what }
measure-services-lasting_12_months = Arbete som varar i minst ett år efter: { $what }
measure-services-cost = Kostnad: { $what }

## Pengar

measure-money-granted = Beviljat: { $what }
measure-money-committed = Bundet: { $what }
measure-money-unused = Oanvänt: { $what }
measure-paid-providers = Betalas till leverantörer
measure-paid-hosts = Betalas till anordnare
measure-paid-employers = Betalas till arbetsgivare
measure-paid-persons = Betalas till de arbetssökande
measure-paid-own_work = Arbetsförmedlingens egna insatser
measure-paid-all = Kostnad för alla insatser
measure-refused-no_money = Får nej för att pengarna är slut
measure-provider-revenue_per_seat_month = Leverantörens intäkt för en plats i en månad
measure-provider-revenue_per_seat_month_p10 = Intäkt för en plats i en månad, en av tio leverantörer har mindre
measure-provider-revenue_per_seat_month_p50 = Intäkt för en plats i en månad, hälften av leverantörerna har mindre
measure-provider-revenue_per_seat_month_p90 = Intäkt för en plats i en månad, nio av tio leverantörer har mindre
measure-provider-cost_per_seat_month = Leverantörens kostnad för en plats i en månad
measure-provider-covers_cost_share = Leverantörer som får täckning för sin kostnad
measure-provider-result_share_of_revenue = Del av leverantörens intäkt som beror på resultat
measure-host-revenue_per_place_month = Anordnarens intäkt för en plats i en månad
measure-host-cost_per_place_month = Anordnarens kostnad för en plats i en månad
measure-cost-per_person_in_lasting_work = Insatsernas kostnad för varje person som får ett vanligt arbete som varar i minst ett år
measure-gain-society = Vinst för hela samhället
measure-gain-state = Vinst för staten
measure-gain-person = Vinst för dem som arbetar

## Grupper

measure-group-stock = Utan arbete: { $what }
measure-group-competitive_per_100_years = Till vanligt arbete: { $what }
measure-group-subsidised_per_100_years = Till arbete med stöd: { $what }
measure-group-support_per_100_years = Börjar med stöd: { $what }
measure-group-idle_share = Andel utan aktivitet: { $what }
measure-group-idle_days_per_person_year = Dagar utan aktivitet på ett år utan arbete: { $what }
measure-group-support_wait_mean_days = Dagar till första stödet: { $what }

## Modellen själv

measure-laboratory-events_per_person_year = Händelser
measure-laboratory-decisions_per_person_year = Ställningstaganden som reglerna har prövat
measure-laboratory-looks_per_person_year = Gånger som modellen har frågat vad som ska göras
measure-laboratory-person_years = År som modellens personer har varit inskrivna
measure-laboratory-refusals = Försök som reglerna har sagt nej till
measure-laboratory-needs_human = Fall där en uppgift fattades, så att en människa skulle behöva avgöra

## Månad för månad

series-stock = Utan arbete
series-stock-under_6 = Mindre än 6 månader
series-stock-from_6 = 6–12 månader
series-stock-from_12 = 1–2 år
series-stock-from_24 = 2–3 år
series-stock-from_36 = 3 år eller mer
series-stock-open = Inskrivna
series-stock-with_code = Inskrivna med funktionshinderkod
series-in_work-competitive = Inskrivna i vanligt arbete
series-in_work-subsidised = Inskrivna i arbete med stöd
series-in_work-studies = Inskrivna i studier
series-idle = Utan aktivitet trots bedömt behov
series-idle_days = Dagar utan aktivitet
series-waiting = Väntar på ett stöd som är beviljat
series-in_support = Får stöd
series-in_frame = I ett program
series-in_placement = På en plats hos en anordnare
series-registered-first = Skrivs in för första gången
series-registered-again = Skrivs in på nytt
series-support-starts = Börjar med stöd
series-work-competitive = Börjar ett vanligt arbete
series-work-subsidised = Börjar ett arbete med stöd
series-work-studies = Börjar studera
series-work-lasting_12 = Får ett vanligt arbete som varar i minst ett år
series-closed = Inskrivningar som avslutas
series-paid = Ersättning för månaden

## Enheter

unit-days = dagar
unit-persons = personer
unit-persons_a_year = personer om året
unit-share = andel
unit-kronor = kronor
unit-million_kronor_a_year = miljoner kronor om året
unit-million_kronor_a_month = miljoner kronor i månaden
unit-persons_a_month = personer i månaden
unit-days_a_month = dagar i månaden
unit-full_time_years_a_year = heltidsår om året
unit-ratio = gånger så ofta
unit-per_person_year = för varje år som en person är inskriven
unit-per_hundred_person_years = personer för varje hundra år utan arbete
unit-count = i modellen

## Ledtider, grupper och vägar ut: det som { $what } står för

report-lead-profiling = från inskrivningen till profileringen
report-lead-assessment = från inskrivningen till den första bedömningen
report-lead-mapping = från inskrivningen till kartläggningen
report-lead-evidence = från inskrivningen till det första underlaget
report-lead-overall_assessment = från inskrivningen till den samlade bedömningen
report-lead-code = från inskrivningen till besked om kod
report-lead-code_set = från inskrivningen till den första koden
report-lead-decision = från inskrivningen till det första beslutet om stöd
report-lead-choice = från inskrivningen till det första valet av leverantör
report-lead-support = från inskrivningen till det första stödet
report-lead-work = från inskrivningen till det första arbetet eller studierna
report-lead-closing = från inskrivningen till avslutet
report-lead-plan = från inskrivningen till den första handlingsplanen
report-lead-decision_to_choice = från beslut om stöd till val av leverantör
report-lead-choice_to_start = från val av leverantör till start
report-lead-decision_to_start = från beslut om stöd till start
report-lead-proposal_to_code = från förslag om kod till kod
report-lead-return = från avslutet till nästa inskrivning

report-group-women = Kvinnor
report-group-men = Män
report-group-under_25 = Yngre än 25 år
report-group-from_25_to_54 = 25–54 år
report-group-from_55 = 55 år eller äldre
report-group-below_upper_secondary = Utan gymnasieutbildning
report-group-upper_secondary = Gymnasieutbildning eller mer
report-group-health_affects_work = Ohälsa eller funktionsnedsättning som påverkar arbetet
report-group-health_does_not = Utan sådan ohälsa eller funktionsnedsättning
report-group-with_code = Med funktionshinderkod
report-group-without_code = Utan funktionshinderkod
report-group-very_long = Utan arbete i mer än två år
report-group-not_very_long = Utan arbete i kortare tid

report-exit-competitive = till vanligt arbete
report-exit-subsidised = till arbete med stöd
report-exit-studies = till studier
report-exit-other = på annat sätt

report-money-name = anslag { $number }
