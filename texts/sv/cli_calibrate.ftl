# Det som `stegvis calibrate` och `stegvis sensitivity` skriver i terminalen.

## calibrate

cli-calibrate-running = Anpassar
cli-calibrate-holding = Jämför
cli-calibrate-heading = Laboratoriets { $from }–{ $to } bredvid det som är publicerat ({ $size } modellerade personer, medel av { $runs } körningar)
cli-calibrate-column-what = Vad
cli-calibrate-column-period = När
cli-calibrate-column-published = Publicerat
cli-calibrate-column-simulated = Simulerat
cli-calibrate-column-error = Skillnad
cli-calibrate-column-verdict = Omdöme
cli-calibrate-column-source = Källa
cli-calibrate-used-fitted = Anpassade siffror: anpassningen fick se dem
cli-calibrate-used-held_back = Undanhållna siffror: anpassningen fick inte se dem
cli-calibrate-used-driver = Flöden utifrån under de undanhållna åren: en parameter för varje år är satt så att de stämmer
cli-calibrate-used-level = 2023 och framåt, där scenarierna tar vid: en nivå som är satt utifrån, inget prov
cli-calibrate-used-told = Visas bredvid: definieras på annat sätt, matas in eller går inte att räkna här
cli-calibrate-verdict-within = inom
cli-calibrate-verdict-outside = utanför
cli-calibrate-verdict-not_counted = räknas inte
cli-calibrate-verdict-not_judged = –
cli-calibrate-counties = Alla { $count } län: { $within } inom. Störst skillnad: { $county }, { $error }.
cli-calibrate-sum = { $used }: { $within } av { $all } är så nära som de ska.
cli-calibrate-reason = Varför inte: { $reason }
cli-calibrate-changed = Anpassade värden:
cli-calibrate-value = { $name }: { $before } blev { $after } (mellan { $low } och { $high })
cli-calibrate-at-bound = { $line }, vid sin gräns
cli-calibrate-written = Värdena är skrivna i { $dir }.
cli-calibrate-not-written = Inget är skrivet. Skriv värdena med --write och mappen scenarios/processes.
cli-calibrate-table-written = Tabellen är skriven i { $file }.
cli-calibrate-table-no-place = I { $file } saknas raderna <!-- { $mark } --> och <!-- /{ $mark } -->, som tabellen ska stå mellan.
cli-calibrate-runs = Antalet körningar måste vara mellan { $min } och { $max }.
cli-calibrate-rounds = Antalet varv måste vara mellan { $min } och { $max }.

cli-calibrate-what-registered = Inskrivna arbetslösa
cli-calibrate-what-registered_in_county = Inskrivna arbetslösa i { $of }
cli-calibrate-what-without_work_12 = Utan arbete i minst ett år
cli-calibrate-what-without_work_24 = Utan arbete i minst två år
cli-calibrate-what-under_6_of_under_12 = Utan arbete i mindre än ett halvår, av dem som varit utan i mindre än ett år
cli-calibrate-what-in_programme = I program med aktivitetsstöd
cli-calibrate-what-with_code = Inskrivna med funktionsnedsättningskod, i arbete eller inte
cli-calibrate-what-new_registrations = Skriver in sig
cli-calibrate-what-got_work = Får arbete
cli-calibrate-what-relative_exit = Övergång till arbete efter ett år, jämfört med före
cli-calibrate-what-code_days_mean = Dagar från inskrivning till kod, i genomsnitt
cli-calibrate-what-code_days_over_3_years = Andel koder som tog över tre år
cli-calibrate-what-plan_within_30_days = Andel med handlingsplan inom trettio dagar
cli-calibrate-what-documented_overall_assessment = Andel ärenden med dokumenterad samlad bedömning
cli-calibrate-what-people_in = Deltar under året: { $of }
cli-calibrate-what-taking_part = Deltar samtidigt: { $of }
cli-calibrate-what-to_work_from = Andel som slutar med arbete: { $of }
cli-calibrate-what-disability_services = Deltar i insatser för personer med nedsatt arbetsförmåga
cli-calibrate-what-employed_at = Anställda: { $of }
cli-calibrate-what-left_samhall_for_work = Går från Samhall till annat arbete
cli-calibrate-what-employed_with_wage_subsidy = Anställda med lönebidrag, tre slag
cli-calibrate-what-special_employment = Anställda med lönebidrag eller skyddat arbete
cli-calibrate-what-paid_of_1_4 = Betalt av anslag 1:4, miljoner kronor
cli-calibrate-what-unused_of_1_4 = Kvar av anslag 1:4, miljoner kronor

## Varför en siffra inte kommer ut

cli-calibrate-reason-registered = Beståndet bär med sig varje års fel i flödena. För åren efter anpassningen är bara inskrivningarna och ett flöde till arbete kända.
cli-calibrate-reason-registered_in_county = Varje län följer landet. Inget flöde är anpassat för ett enskilt län, och ett litet län har få modellerade personer.
cli-calibrate-reason-without_work_12 = Hur många som lämnar efter ett år av andra skäl än arbete är inte publicerat. Det är en fri parameter, och hur fort folk kommer tillbaka är en annan.
cli-calibrate-reason-without_work_24 = Samma skäl som för ett år, men felet samlas över två.
cli-calibrate-reason-under_6_of_under_12 = Siffran är från en enda månad, flera år senare.
cli-calibrate-reason-in_programme = Laboratoriet har bara ett av programmen som ramar in andra insatser: jobb- och utvecklingsgarantin. Etableringsprogrammet och ungdomsgarantin finns inte.
cli-calibrate-reason-with_code = Siffran är från en enda månad, och den som är ny i registret har ingen kod i laboratoriet.
cli-calibrate-reason-new_registrations = Siffran räknar alla som skriver in sig, även de som har ett arbete och söker ett annat. De finns inte i laboratoriet.
cli-calibrate-reason-got_work = Siffran räknar alla inskrivna som får arbete, även de som inte räknas som arbetslösa.
cli-calibrate-reason-relative_exit = Siffran är härledd för en enda månad.
cli-calibrate-reason-code_days_mean = Tiden till en kod kommer ur köerna. Bara väntan innan någon ser att underlag behövs är anpassad.
cli-calibrate-reason-code_days_over_3_years = Siffran gäller en annan årgång än medelvärdet. De flesta som väntar så länge har lämnat registret innan koden kommer, och för den som kommer tillbaka börjar tiden om.
cli-calibrate-reason-plan_within_30_days = Handlingsplanen görs i turordning med allt annat som handläggaren ska göra.
cli-calibrate-reason-documented_overall_assessment = Kedjan sätter ingen kod utan samlad bedömning. Verklighetens brist kan därför inte uppstå här.
cli-calibrate-reason-people_in = Handläggarna erbjuder mest till dem som var inskrivna när körningen började, och sedan får färre en kod än som lämnar med en. Hur ofta en insats erbjuds är anpassat till 2019 och 2020, eller inte alls där bara undanhållna år är publicerade.
cli-calibrate-reason-taking_part = En period är kort enligt reglerna eller avtalet. En handläggare i laboratoriet ger en ny bara när det finns ett tillfälle, ungefär två gånger om året.
cli-calibrate-reason-to_work_from = Andelen mäter vilka som väljs till insatsen lika mycket som insatsen. Laboratoriet väljer efter reglerna och slumpen, inte efter handläggarens omdöme om vem som är nära ett arbete.
cli-calibrate-reason-disability_services = Det framgår inte av källan vilka insatser som räknas.
cli-calibrate-reason-employed_at = Platserna är givna. Hur fort de fylls följer av hur ofta en arbetsgivare erbjuder arbete.
cli-calibrate-reason-left_samhall_for_work = Det som observeras skiljer inte ut vilken anställning ett arbete följer på.
cli-calibrate-reason-employed_with_wage_subsidy = Erbjudanden och förnyelser har samma takt alla år.
cli-calibrate-reason-special_employment = Erbjudanden och förnyelser har samma takt alla år.
cli-calibrate-reason-paid_of_1_4 = Reglerna här lägger inte arbetsgivaravgifter till den lön som bidraget räknas på, eftersom procentsatsen inte är läst. Anslaget betalar också hjälpmedel, biträden och annat som inte finns här.
cli-calibrate-reason-unused_of_1_4 = Kvar är skillnaden mellan två stora tal. Ett fel på några procent i det betalda blir många gånger större här.

## sensitivity

cli-sensitivity-running = Prövar antaganden
cli-sensitivity-alone = Vilka antaganden bär resultatet för { $scenario }?
cli-sensitivity-beside = Vilka antaganden bär skillnaden mellan { $second } och { $first }?
cli-sensitivity-how = Från { $trajectories ->
    [one] en punkt
   *[other] { $trajectories } punkter
} inom gränserna flyttas en grupp antaganden i taget. Medelstorleken säger hur mycket som hänger på gruppen. Spridningen säger hur mycket det beror på var de andra står. Det som är mindre än slumpen går inte att skilja från den.
cli-sensitivity-column-group = Grupp
cli-sensitivity-column-mu_star = Medelstorlek
cli-sensitivity-column-mu = Medel
cli-sensitivity-column-sigma = Spridning
cli-sensitivity-chance = slumpen
cli-sensitivity-what-support = till det första stödet
cli-sensitivity-written = Alla effekter finns i { $file }.
cli-sensitivity-extremes-written = Ytterligheterna finns i { $file }.
cli-sensitivity-trajectories = Antalet punkter måste vara mellan { $min } och { $max }.
cli-sensitivity-no-group = Det finns ingen grupp ”{ $name }”. Grupperna är { $all }.
