### Laboratoriet i webbläsaren: välja scenarier, ändra antaganden, följa en körning och läsa jämförelsen.

role-analyst = analytiker
public-personas-analyst = Analytiker
public-personas-analyst-what = Pröva reformer på ett påhittat Sverige. Analytikern ser inga personer, bara siffror.
seeker-purpose-analysis = analys
shell-nav-new-comparison = Ny jämförelse

## Första sidan

laboratory-title = Pröva regler
laboratory-lead = Här kan du se vad som kan hända om reglerna ändras. Vi låter ett påhittat Sverige leva några år med dagens regler. Sedan gör vi om det med andra regler och jämför.
laboratory-synthetic = Alla personer och leverantörer är påhittade. Siffrorna visar vad modellen ger, inte vad som kommer att hända.
laboratory-going = På gång
laboratory-made = Färdiga jämförelser
laboratory-made-none = Det finns inga färdiga jämförelser än.
laboratory-how = Så går det till
laboratory-how-people = De påhittade personerna liknar dem som är inskrivna i Sverige. Ålder, utbildning, tid utan arbete och annat är fördelat som i den öppna statistiken.
laboratory-how-rules = Reglerna är de som tjänsten själv använder. Handläggare har ont om tid, så köer uppstår av sig själva. Det som ingen vet är antaganden, och de står öppet vid varje siffra.
laboratory-how-pairs = Samma påhittade personer lever i båda fallen och har samma tur och otur. Det som skiljer beror därför på reglerna och inte på slumpen.
laboratory-interval = Vad betyder ”mellan … och …”?
laboratory-interval-many = Om vi kör modellen många gånger blir svaret inte lika varje gång. Slumpen är en annan, och varje antagande får ett nytt värde inom sina gränser.
laboratory-interval-meaning = Därför säger vi inte bara en siffra utan också mellan vilka tal den troligen ligger. Om vi körde modellen en gång till skulle svaret hamna mellan talen i omkring 95 fall av 100. Går talen från minus till plus är det inte säkert om det blir mer eller mindre.
laboratory-interval-limits = Talen säger hur säker modellen är på sig själv. De säger inget om sådant som modellen har fel om eller inte känner till.
laboratory-quoted = ”{ $name }”
laboratory-and = { $first } och { $last }
laboratory-name = { $scenarios } jämfört med i dag
laboratory-extent = { $size } påhittade personer, { $years ->
    [one] ett år
   *[other] { $years } år
}, { $replications ->
    [one] kört en gång
   *[other] kört { $replications } gånger
}.
laboratory-changed-count = { $count ->
    [one] Ett antagande är ändrat.
   *[other] { $count } antaganden är ändrade.
}
laboratory-asked-on = Beställd { $date }.

## Beställa

laboratory-new-title = Ny jämförelse
laboratory-new-intro = Välj vad som ska jämföras med i dag. Körningen sköter sig själv i bakgrunden. Resultatet kan sedan läsas av alla.
laboratory-new-scenarios = Vad ska jämföras med i dag?
laboratory-new-scenarios-hint = Välj ett till { $max } scenarier. I dag är alltid med.
laboratory-new-size = Hur många påhittade personer?
laboratory-new-size-hint = Fler personer ger säkrare svar, särskilt för små grupper, men tar längre tid.
laboratory-new-size-choice = { $size } personer
laboratory-new-years = Hur många år?
laboratory-new-years-hint = Ett år före körs också, så att köer hinner bildas. Det räknas inte med.
laboratory-new-years-unit = år
laboratory-new-replications = Hur många gånger ska varje scenario köras?
laboratory-new-replications-hint = Varje gång får slumpen och antagandena nya värden. Med bara en gång går det inte att säga hur säkert svaret är.
laboratory-new-replications-unit = gånger
laboratory-new-assumptions = Antaganden
laboratory-new-assumptions-what = Här kan du ändra några av modellens antaganden. Det nya värdet gäller i alla scenarier och alla körningar. Lämna fälten som de är för att behålla det vanliga.
laboratory-new-bounds = Vanligt värde { $usual }. Rimligt från { $low } till { $high }.
laboratory-new-ground = Vad värdet bygger på
laboratory-ground-source = Källa:
laboratory-ground-assumption = Antagande:
laboratory-new-limits = Här går det att köra högst { $size } personer i { $years } år, { $replications } gånger. En jämförelse görs åt gången, och högst { $waiting } får vänta. Större körningar görs med kommandot stegvis simulate.
laboratory-new-send = Starta jämförelsen
laboratory-queued = { $count ->
    [one] En jämförelse är före i kön.
   *[other] { $count } jämförelser är före i kön.
}
laboratory-error-none = { $label }: välj minst ett scenario
laboratory-error-many = { $label }: välj högst { $max } scenarier
laboratory-error-number = { $label }: skriv ett tal med siffror, till exempel 1,5
laboratory-error-bounds = { $label }: skriv ett tal från { $low } till { $high }
laboratory-error-scenario = { $label }: ”{ $scenario }” har ett eget värde här – lämna fältet som det är eller välj bort scenariot
laboratory-error-full = Kön är full: { $count } jämförelser väntar redan. Försök igen om en stund. Det du har fyllt i står kvar.
laboratory-unit-share = procent
laboratory-unit-per_month = procent i månaden
laboratory-unit-ratio = gånger
laboratory-unit-days = dagar
laboratory-unit-months = månader
laboratory-unit-minutes = minuter
laboratory-unit-hours = timmar
laboratory-unit-kronor = kronor
laboratory-unit-million_kronor = miljoner kronor
laboratory-unit-persons = personer
laboratory-new-assume-evidence-accepted = Andel som säger ja till en kod
laboratory-new-assume-evidence-wait_days = Väntan på underlag från vården
laboratory-new-assume-officers-minutes-mapping = Tid för en fördjupad kartläggning
laboratory-new-assume-officers-minutes-overall_assessment = Tid för en samlad bedömning
laboratory-new-assume-officers-minutes_a_day = En handläggares tid för ärenden en arbetsdag
laboratory-new-assume-population-officers = Handläggare i landet
laboratory-new-assume-population-specialists = Specialister i landet
laboratory-new-assume-services-ratio-rusta_och_matcha_2 = Hur mycket oftare arbete hittas i Rusta och matcha 2
laboratory-new-assume-services-ratio-sius = Hur mycket oftare arbete hittas med SIUS
laboratory-new-assume-services-ratio-steg_till_arbete_plus = Hur mycket oftare arbete hittas i Steg till arbete +
laboratory-new-assume-services-seats-steg_till_arbete_plus = Platser i Steg till arbete + i landet
laboratory-new-assume-services-start_days = Från val av leverantör till start

## Följa

laboratory-waiting = { $count ->
    [0] Står först i kön.
    [one] Väntar. En jämförelse är före.
   *[other] Väntar. { $count } jämförelser är före.
}
laboratory-percent = { $percent } procent klart.
laboratory-months = { $done } av { $of } månader är körda.
laboratory-left-unknown = Det går inte att säga än hur lång tid det tar.
laboratory-left-soon = Mindre än en minut kvar.
laboratory-left = { $minutes ->
    [one] Ungefär en minut kvar.
   *[other] Ungefär { $minutes } minuter kvar.
}
laboratory-stopping = Avbryts. Det sker när månaden har körts klart.
laboratory-failed = Jämförelsen gick inte att göra.
laboratory-failed-what = Felet finns i modellen eller i dess filer, inte i det du fyllde i. Den som sköter tjänsten kan se vad som hände i loggen.
laboratory-look = Se hur långt det har kommit
laboratory-or = eller
laboratory-follow = låt sidan hämta det själv var { $seconds }:e sekund
laboratory-follows = Sidan hämtas på nytt var { $seconds }:e sekund.
laboratory-follow-no = Sluta med det
laboratory-back = Tillbaka till jämförelsen
laboratory-keep = Nej, behåll den
laboratory-not-yours = Bara den som har beställt jämförelsen kan ta bort den.
laboratory-cancel = Avbryt jämförelsen
laboratory-cancel-title = Vill du avbryta jämförelsen?
laboratory-cancel-what = Det som redan är kört tas bort. Du kan beställa samma jämförelse igen.
laboratory-cancel-send = Ja, avbryt
laboratory-cancel-done = Jämförelsen avbryts.
laboratory-delete = Ta bort jämförelsen
laboratory-delete-title = Vill du ta bort jämförelsen?
laboratory-delete-what = Ingen kan läsa den sedan, inte heller de som har fått adressen. Samma beställning ger samma siffror igen så länge modellen är densamma.
laboratory-delete-send = Ja, ta bort
laboratory-delete-done = Jämförelsen är borttagen.

## Resultat

laboratory-changed = Ändrade antaganden
laboratory-changed-to = { $to } (vanligt: { $from })
laboratory-again = Gör om med ändringar
laboratory-share = Adressen till den här sidan går att dela. Alla kan läsa den utan att logga in.
laboratory-to-files = Ladda ner rapporten och tabellerna
laboratory-files = Ladda ner
laboratory-file-report = Hela rapporten som en sida
laboratory-file-measures = Alla mått för varje scenario
laboratory-file-differences = Skillnader mot i dag
laboratory-file-groups = Olika grupper
laboratory-file-months = Månad för månad
laboratory-file-lead_times = Ledtider
laboratory-file-journeys = Vad det blev av dem som skrevs in
laboratory-file-appropriations = Anslag
laboratory-file-assumptions = Alla antaganden med källor
laboratory-file-inputs = Allt som behövs för att göra om körningen

## Scenarier

scenario-today = I dag
scenario-today-what = Dagens regler: sju steg, dagens köer och dagens pengar.
scenario-almega_2023 = Almegas förslag
scenario-almega_2023-what = Stöd först: en leverantör tar över tidigt i Steg till arbete +, och utredning görs bara när den behövs.
scenario-more_officers = Fler handläggare
scenario-more_officers-what = En fjärdedel fler handläggare och specialister, och inget annat.
scenario-ips_to_all_with_code = IPS till alla med kod
scenario-ips_to_all_with_code-what = Alla med en kod för funktionsnedsättning får genast stöd att hitta och behålla ett arbete enligt metoden IPS.
scenario-full_use_of_appropriations = Pengarna till stöd används
scenario-full_use_of_appropriations-what = Arbetsgivare erbjuder så många jobb med stöd att pengarna till det används.
scenario-pay_by_krom_model = Ersättning som i KROM
scenario-pay_by_krom_model-what = Rusta och matcha 2 betalas som KROM gjorde, med hela premien för snabba resultat och en fjärdedel fler deltagare. Att fler därför får arbete är inte antaget.
scenario-options_not_exercised_31_of_46 = Avtal som inte förlängs
scenario-options_not_exercised_31_of_46-what = Steg till arbete 2 går vidare i bara 15 av 46 områden från och med 2026.
scenario-nobody_without_activity = Ingen utan aktivitet
scenario-nobody_without_activity-what = Platser och handläggare så att ingen behöver vänta på dem, och ett erbjudande varje gång. Resultatet visar hur långt det räcker.
scenario-civil_society_expansion = Fler platser i civilsamhället
scenario-civil_society_expansion-what = Fler platser hos anordnare. Praktik och arbetsträning erbjuds dubbelt så ofta.
scenario-rom2_plus_25 = Fler i Rusta och matcha
scenario-rom2_plus_25-what = En fjärdedel fler deltagare i Rusta och matcha 2, med dagens ersättning.
