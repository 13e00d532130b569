### Rapporten från policylaboratoriet: fem meningar, bilder, antaganden och hur körningen görs om.

## Rubriker

report-title-one = { $name }: så går det i modellen
report-title-many = { $names } jämfört med { $base }
report-against = { $name } jämfört med { $base }
report-result = Resultatet i fem meningar
report-and = { $first } och { $last }
report-beside-today = i dag
report-beside = ”{ $name }”
report-than-today = än i dag
report-than = än där
report-as-today = som i dag
report-as = som där
report-extent = { $size } påhittade personer är inskrivna när körningen börjar, och var och en står för ungefär { $weight } i landet. Det som mäts är tiden från { $from } till { $to }. { $replications ->
    [one] Varje scenario är kört en gång.
   *[other] Varje scenario är kört { $replications } gånger.
}
report-synthetic = Alla personer, leverantörer och anordnare är påhittade. Siffrorna visar vad modellen ger och är ingen prognos.
report-interval = ”Mellan” betyder så här: om vi kör modellen en gång till, med ny slump och andra rimliga antaganden, hamnar talet där i 95 fall av 100. Sådant som modellen inte känner till är inte med.
report-interval-few = Vi har bara kört modellen { $count } gånger. Därför är också ”mellan” osäkert, och talen ligger ofta långt isär. Fler körningar ger säkrare svar.
report-interval-none = Vi har bara kört modellen en gång. Därför går det inte att säga hur säkra talen är.
report-rounded = Antal personer är avrundade till hela hundratal, så en nolla betyder färre än femtio. Dagar och miljoner kronor är hela tal. Varje tal är avrundat för sig, så en skillnad kan se ut att vara lite fel.
report-interval-name = där en körning till hamnar i 95 fall av 100
report-scenarios = Scenarierna
report-scenario = Scenario
report-measure = Mått
report-unit = Enhet
report-warning = Varning
report-month = Månad
report-million = { $number } miljoner kronor
report-month-1 = jan.
report-month-2 = feb.
report-month-3 = mars
report-month-4 = apr.
report-month-5 = maj
report-month-6 = juni
report-month-7 = juli
report-month-8 = aug.
report-month-9 = sep.
report-month-10 = okt.
report-month-11 = nov.
report-month-12 = dec.

## Fem meningar: ett scenario för sig

report-span = { " " }(mellan { $low } och { $high })
report-span-average = , men det kan bli tvärtom (mellan { $low } och { $high })
report-level-support = Det första stödet kommer efter { $value } i genomsnitt{ $span }.
report-level-code = Besked om en kod kommer efter { $value } i genomsnitt{ $span }.
report-level-idle_days = Av ett år utan arbete går { $value } utan aktivitet{ $span }.
report-level-idle = { $value } har ett behov men ingen aktivitet{ $span }.
report-level-lasting = { $value } får varje år ett vanligt arbete som varar i minst ett år{ $span }.
report-level-competitive = { $value } börjar varje år ett vanligt arbete{ $span }.
report-level-long = { $value } har varit utan arbete i mer än två år{ $span }.
report-level-cost = Stödet kostar { $value } för varje person som får ett arbete som varar i minst ett år{ $span }.
report-level-unused = Varje år blir { $value } över av pengarna till lönebidrag och Samhall{ $span }.
report-level-paid = Allt stöd kostar { $value } om året{ $span }.
report-level-stock = { $value } är utan arbete i genomsnitt{ $span }.
report-level-starts = { $value } börjar varje år med stöd{ $span }.
report-level-new = { $value } skrivs in för första gången varje år{ $span }.

## Fem meningar: jämfört med det första scenariot

report-say-support = { $way ->
    [less] Det första stödet kommer efter { $value } i genomsnitt, { $by } tidigare { $than }{ $span }.
    [more] Det första stödet kommer efter { $value } i genomsnitt, { $by } senare { $than }{ $span }.
    [same] Det första stödet kommer efter { $value } i genomsnitt, ungefär { $as }.
   *[none] Det första stödet kommer efter { $value } i genomsnitt, och det kan vara tidigare eller senare { $than }{ $span }.
}
report-say-code = { $way ->
    [less] Besked om en kod kommer efter { $value } i genomsnitt, { $by } tidigare { $than }{ $span }.
    [more] Besked om en kod kommer efter { $value } i genomsnitt, { $by } senare { $than }{ $span }.
    [same] Besked om en kod kommer efter { $value } i genomsnitt, ungefär { $as }.
   *[none] Besked om en kod kommer efter { $value } i genomsnitt, och det kan vara tidigare eller senare { $than }{ $span }.
}
report-say-idle_days = { $way ->
    [less] Av ett år utan arbete går { $value } utan aktivitet, { $by } färre { $than }{ $span }.
    [more] Av ett år utan arbete går { $value } utan aktivitet, { $by } fler { $than }{ $span }.
    [same] Av ett år utan arbete går { $value } utan aktivitet, ungefär { $as }.
   *[none] Av ett år utan arbete går { $value } utan aktivitet, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-idle = { $way ->
    [less] { $value } har ett behov men ingen aktivitet, { $number } färre { $than }{ $span }.
    [more] { $value } har ett behov men ingen aktivitet, { $number } fler { $than }{ $span }.
    [same] { $value } har ett behov men ingen aktivitet, ungefär { $as }.
   *[none] { $value } har ett behov men ingen aktivitet, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-lasting = { $way ->
    [less] { $value } får varje år ett vanligt arbete som varar i minst ett år, { $number } färre { $than }{ $span }.
    [more] { $value } får varje år ett vanligt arbete som varar i minst ett år, { $number } fler { $than }{ $span }.
    [same] { $value } får varje år ett vanligt arbete som varar i minst ett år, ungefär { $as }.
   *[none] { $value } får varje år ett vanligt arbete som varar i minst ett år, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-competitive = { $way ->
    [less] { $value } börjar varje år ett vanligt arbete, { $number } färre { $than }{ $span }.
    [more] { $value } börjar varje år ett vanligt arbete, { $number } fler { $than }{ $span }.
    [same] { $value } börjar varje år ett vanligt arbete, ungefär { $as }.
   *[none] { $value } börjar varje år ett vanligt arbete, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-long = { $way ->
    [less] { $value } har varit utan arbete i mer än två år, { $number } färre { $than }{ $span }.
    [more] { $value } har varit utan arbete i mer än två år, { $number } fler { $than }{ $span }.
    [same] { $value } har varit utan arbete i mer än två år, ungefär { $as }.
   *[none] { $value } har varit utan arbete i mer än två år, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-cost = { $way ->
    [less] Stödet kostar { $value } för varje person som får ett arbete som varar i minst ett år, { $by } mindre { $than }{ $span }.
    [more] Stödet kostar { $value } för varje person som får ett arbete som varar i minst ett år, { $by } mer { $than }{ $span }.
    [same] Stödet kostar { $value } för varje person som får ett arbete som varar i minst ett år, ungefär { $as }.
   *[none] Stödet kostar { $value } för varje person som får ett arbete som varar i minst ett år, och det kan vara mer eller mindre { $than }{ $span }.
}
report-say-unused = { $way ->
    [less] Varje år blir { $value } över av pengarna till lönebidrag och Samhall, { $by } mindre { $than }{ $span }.
    [more] Varje år blir { $value } över av pengarna till lönebidrag och Samhall, { $by } mer { $than }{ $span }.
    [same] Varje år blir { $value } över av pengarna till lönebidrag och Samhall, ungefär { $as }.
   *[none] Varje år blir { $value } över av pengarna till lönebidrag och Samhall, och det kan vara mer eller mindre { $than }{ $span }.
}
report-say-paid = { $way ->
    [less] Allt stöd kostar { $value } om året, { $by } mindre { $than }{ $span }.
    [more] Allt stöd kostar { $value } om året, { $by } mer { $than }{ $span }.
    [same] Allt stöd kostar { $value } om året, ungefär { $as }.
   *[none] Allt stöd kostar { $value } om året, och det kan vara mer eller mindre { $than }{ $span }.
}
report-say-stock = { $way ->
    [less] { $value } är utan arbete i genomsnitt, { $number } färre { $than }{ $span }.
    [more] { $value } är utan arbete i genomsnitt, { $number } fler { $than }{ $span }.
    [same] { $value } är utan arbete i genomsnitt, ungefär { $as }.
   *[none] { $value } är utan arbete i genomsnitt, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-starts = { $way ->
    [less] { $value } börjar varje år med stöd, { $number } färre { $than }{ $span }.
    [more] { $value } börjar varje år med stöd, { $number } fler { $than }{ $span }.
    [same] { $value } börjar varje år med stöd, ungefär { $as }.
   *[none] { $value } börjar varje år med stöd, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-new = { $way ->
    [less] { $value } skrivs in för första gången varje år, { $number } färre { $than }{ $span }.
    [more] { $value } skrivs in för första gången varje år, { $number } fler { $than }{ $span }.
    [same] { $value } skrivs in för första gången varje år, ungefär { $as }.
   *[none] { $value } skrivs in för första gången varje år, och det kan vara fler eller färre { $than }{ $span }.
}
report-say-one_run = Vi har bara kört varje scenario en gång, så vi vet inte hur säkra talen är.
report-say-unsure = Modellen kan inte säga om det blir mer eller mindre av { $list }.
report-say-rests = Svaret vilar på { $count ->
    [one] ett antagande som ingen har kunnat mäta, och det
   *[other] { $count } antaganden som ingen har kunnat mäta, och de
} står längre ner.
report-noun-support = väntan på stöd
report-noun-code = väntan på en kod
report-noun-idle_days = dagar utan aktivitet
report-noun-idle = personer utan aktivitet
report-noun-lasting = arbete som varar
report-noun-competitive = vanligt arbete
report-noun-long = tid utan arbete i mer än två år
report-noun-cost = kostnad för varje arbete som varar
report-noun-unused = pengar som blir över
report-noun-paid = kostnad för allt stöd

## Skillnader

report-differences = Det som skiljer
report-differences-how = Samma påhittade personer lever i varje scenario och har samma tur och otur. Det som skiljer beror därför på reglerna och på det som har ändrats. Går strecket över noll kan vi inte säga om det blir mer eller mindre.
report-differences-days-title = Skillnad i dagar
report-differences-days-what = Väntan och dagar utan aktivitet i { $names }, jämfört med { $base }. En stapel åt vänster om noll är färre dagar.
report-differences-stock-title = Skillnad i antal personer
report-differences-stock-what = Hur många fler eller färre som är utan arbete, utan aktivitet och i stöd i { $names }, jämfört med { $base }.
report-differences-work-title = Skillnad i vad som händer varje år
report-differences-work-what = Hur många fler eller färre som börjar arbeta eller får stöd varje år i { $names }, jämfört med { $base }.
report-differences-money-title = Skillnad i pengar
report-differences-money-what = Hur mycket mer eller mindre som betalas och blir över varje år i { $names }, jämfört med { $base }.
report-differences-all = Alla skillnader: { $name }
report-difference = Skillnad
report-verdict = Vad som kan sägas
report-verdict-more = mer
report-verdict-less = mindre
report-verdict-more_on_average = mer i genomsnitt, men kan bli tvärtom
report-verdict-less_on_average = mindre i genomsnitt, men kan bli tvärtom
report-verdict-cannot_tell = går inte att säga
report-verdict-same = lika
report-verdict-one_run = bara en körning

## Ledtider

report-lead = Tid till varje steg
report-lead-how = Tiden räknas i dagar för dem som har nått steget. Den som fortfarande väntar är inte med. Köerna uppstår för att handläggare, platser och pengar inte räcker till alla på en gång.
report-lead-chart-title = Tid { $what }
report-lead-chart-what = Hur stor del som har väntat olika länge, { $what }. Strecken visar hur länge hälften och nio av tio som mest har väntat.
report-lead-chart-note = Den sista stapeln är alla som väntade längre än så. Alla staplar är lika många dagar breda.
report-lead-share = andel av alla
report-lead-class = Tid
report-lead-all = Dagar till varje steg
report-lead-step = Steg
report-lead-column-mean_days = I genomsnitt
report-lead-column-median_days = Hälften inom
report-lead-column-p90_days = Nio av tio inom
report-lead-column-count = Personer om året

## Tid utan arbete

report-stock = Hur länge människor är utan arbete
report-stock-how = Här räknas alla som är inskrivna och varken arbetar eller studerar. Den som får stöd räknas också.
report-stock-chart-title = { $name }: utan arbete, efter hur länge
report-stock-chart-what = Antalet personer utan arbete i slutet av varje månad. De som har varit utan arbete längst ligger underst.

## Utan aktivitet

report-idle = Dagar utan aktivitet
report-idle-how = En dag utan aktivitet är en dag då någon har ett bedömt behov av stöd men inget pågår.
report-idle-chart-title = Personer utan aktivitet trots bedömt behov
report-idle-chart-what = Antalet personer i slutet av varje månad som har ett bedömt behov men ingen aktivitet, i varje scenario.
report-idle-days-title = Dagar utan aktivitet på ett år
report-idle-days-what = Hur många dagar av ett år utan arbete som går utan aktivitet, i varje scenario.

## Vägar

report-flows = Vägen från inskrivning
report-flows-how = Bilden visar dem som skrivs in under tiden som mäts: vad den första bedömningen blev, vilket stöd som började först och hur det stod till när de senast sågs. Den som skrivs in sent hinner inte så långt.
report-flows-chart-title = { $name }: från första bedömning till hur det gick
report-flows-chart-what = Personer om året från den första bedömningen, genom det första stödet, till arbete, studier, avslut eller fortsatt väntan.
report-flows-other = Andra insatser
report-flows-none = Ingen insats
report-assessed-not_assessed = Inte bedömd än
report-assessed-own_search = Söker själv
report-assessed-matching = Matchning
report-assessed-support = Stöd
report-assessed-education = Utbildning
report-assessed-mapping = Kartläggning först
report-end-competitive = I vanligt arbete
report-end-subsidised = I arbete med stöd
report-end-studies = I studier
report-end-left = Avslutad
report-end-in_activity = Inskriven, i aktivitet
report-end-still_waiting = Inskriven, inget pågår

## Insatser

report-services = Insats för insats
report-services-how = Andelen i arbete gäller dem vars insats har tagit slut och som har följts i 90 dagar.
report-services-selected = Andelen i arbete säger inte vad insatsen gör för nytta. De som får en insats är utvalda, och några hade fått arbete ändå. Det gäller också de 37–40 procent som har redovisats för Kundval rusta och matcha (KROM): det är utfall för utvalda och ingen effekt.
report-participants-title = Så många deltar
report-participants-what = Hur många som i genomsnitt deltar i de största insatserna, i varje scenario.
report-services-caption = Alla insatser
report-service = Insats
report-services-column-starts = Börjar varje år
report-services-column-participants = Deltar i genomsnitt
report-services-column-to_competitive_share = I vanligt arbete
report-services-column-to_work_share = I arbete, också med stöd
report-services-column-cost = Miljoner kronor om året

## Pengar

report-money = Pengar
report-money-how = Beviljat är det som riksdagen har gett för året. Bundet är det som beslut har lovat bort. Resten blir oanvänt. Siffrorna är genomsnitt för de år som mäts.
report-money-chart-title = Beviljat och bundet av { $what }
report-money-chart-what = För varje scenario: hur mycket av { $what } som är bundet av beslut och hur mycket som blir oanvänt.
report-paid-title = Vart pengarna går
report-paid-what = Vad insatserna kostar varje år, och vem som får betalt, i varje scenario.
report-paid-whom = Till vem

## Leverantörer och anordnare

report-economy = Leverantörer och anordnare
report-economy-how = Vad leverantörer och anordnare får betalt följer av reglerna. Vad deras platser kostar är ett antagande, eftersom avtalen inte är öppna.
report-providers-title = Leverantörer: intäkt och kostnad för en plats i en månad
report-providers-what = Intäkten för en plats i en månad, i genomsnitt och för leverantörer med låg och hög intäkt, och den antagna kostnaden.
report-provider-shares-title = Leverantörer: täckning och resultatersättning
report-provider-shares-what = Hur stor del av leverantörerna som får täckning för sin kostnad, och hur stor del av intäkten som beror på resultat.
report-hosts-title = Anordnare: intäkt och kostnad för en plats i en månad
report-hosts-what = Vad en anordnare får för en plats i en månad, och vad platsen antas kosta.

## Samhällets vinst

report-gain = Vad arbetet är värt
report-gain-how = Vi räknar med en publicerad metod för vad en månad i vanligt arbete på heltid är värd. Arbete med stöd och studier räknas inte in. Vinsten av allt vanligt arbete visas, inte bara det som stödet har lett till.
report-gain-parts = Statens och personernas delar blir tillsammans mer än hela samhällets vinst. Så är metoden tryckt, och vi visar den som den är.
report-gain-chart-title = Värdet av vanligt arbete, bredvid vad insatserna kostar
report-gain-chart-what = Vinsten för samhället, staten och dem som arbetar varje år, och kostnaden för alla insatser, i varje scenario.

## Grupper

report-groups = Olika grupper
report-groups-how = Här är samma siffror för olika grupper. En person är med i flera av dem.
report-group = Grupp
report-groups-competitive_per_100_years-title = Till vanligt arbete
report-groups-competitive_per_100_years-what = Hur många i varje grupp som får ett vanligt arbete, för varje hundra år som gruppen är utan arbete.
report-groups-support_wait_mean_days-title = Dagar till det första stödet
report-groups-support_wait_mean_days-what = Hur länge varje grupp i genomsnitt väntar från inskrivningen till det första stödet.
report-groups-idle_days_per_person_year-title = Dagar utan aktivitet i varje grupp
report-groups-idle_days_per_person_year-what = Hur många dagar av ett år utan arbete som går utan aktivitet, i varje grupp.

## Antaganden

report-assumptions = Vad siffrorna vilar på
report-assumptions-how = Reglerna är de som tjänsten själv använder. Allt annat står här, med det lägsta och det högsta värde som är rimligt. Källor och antaganden är skrivna på engelska.
report-assumed = Ändrat i alla scenarier
report-changed = Ändrat i { $name }
report-proposals = { $name } bygger på ändrade regler:
report-process = { $name } ({ $count })
report-process-evidence = Underlag och intyg
report-process-illness = Sjukdom
report-process-inflow = Nya inskrivningar
report-process-leaving = Avslut av andra skäl
report-process-money = Anslag
report-process-moving = Flytt
report-process-officers = Handläggare och specialister
report-process-population = Befolkningen
report-process-services = Insatser
report-process-studies = Studier
report-process-subsidised_work = Arbete med stöd
report-process-work_found = Vägen till arbete
report-process-work_lasts = Hur länge arbete varar
report-parameter = Antagande eller uppgift
report-usual = Vanligt värde
report-value = Värde
report-lowest = Lägst
report-highest = Högst
report-from = Från
report-ground = Bygger på
report-source = Källa:
report-assumption = Antagande:
report-fitted = Anpassat till publicerade siffror.
report-unit-share = andel
report-unit-per_month = i månaden
report-unit-ratio = gånger så ofta
report-unit-days = dagar
report-unit-months = månader
report-unit-minutes = minuter
report-unit-hours = timmar
report-unit-kronor = kronor
report-unit-million_kronor = miljoner kronor
report-unit-persons = personer
report-unit-number = tal

## Kontroller

report-checks = Kontroller och teknik
report-checks-how = Efter varje månad räknas personer, platser och pengar om från början och jämförs med vad händelserna säger.
report-checks-hold = { $runs ->
    [one] Summorna är kontrollerade { $count } gånger i en körning, och de stämde varje gång.
   *[other] Summorna är kontrollerade { $count } gånger i { $runs } körningar, och de stämde varje gång.
}
report-checks-fail = Vid { $failed } av { $count } kontroller stämde summorna inte. Lita inte på siffrorna förrän felet är hittat.
report-checks-caption = Summor som ska gå ihop
report-check = Summa
report-check-made = Kontrollerad
report-check-failed = Stämde inte
report-check-persons-in-persons-out-stock = De som har kommit är lika många som de som har gått och de som är kvar
report-check-seats-taken-seats-held = Upptagna platser är lika många som händelserna säger
report-check-no-seat-over-capacity = Ingen leverantör har fler deltagare än platser
report-check-no-person-in-two-exclusive-services = Ingen är i två insatser som inte får pågå samtidigt
report-check-committed-as-the-events-tell = Bundna pengar är lika med vad händelserna säger
report-check-the-past-of-everyone-in-the-stock-could-be-told = Alla som var inskrivna från början har en historia som går ihop
report-check-granted-to-the-counties-granted-to-the-country = Länen har fått lika mycket pengar som landet
report-check-no-place-over-capacity = Ingenstans är det fler personer än platser
report-check-granted-committed-unused = Beviljat är lika med bundet och oanvänt
report-work = Modellens eget arbete

## Göra om

report-repeat = Så gör du om körningen
report-repeat-how = Samma kommando med samma program ger samma siffror. Byt ut DIR mot en mapp.
report-program = Program
report-rules = Regler: { $name }
