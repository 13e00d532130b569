### Kostnader och vinster, kontroll av ersättningar, anslag och kostnaden i ett ärende.

## Öppna kostnader

public-cost-title = Kostnader och vinster
public-cost-lead = Här ser alla vad insatserna kostar, vad de leder till och vad det är värt att fler arbetar.
public-cost-services = Vad insatserna kostar
public-cost-services-what = Kostnaden är det som har betalats och det som är godkänt för betalning. Det som har krävts tillbaka är borträknat. För Arbetsförmedlingens egna insatser räknar vi med myndighetens egen redovisning. Då kan du jämföra egna och köpta insatser.
public-cost-none = Ingen insats har haft tillräckligt många deltagare än.
public-cost-few = De här insatserna visas inte, eftersom de har haft färre än { $count } deltagare: { $services }.
public-cost-picture-title = Kostnad för varje deltagare
public-cost-picture = En stapel för varje insats. Ju längre stapel, desto dyrare för varje deltagare. Samma belopp står i tabellen under bilden.
public-cost-column-service = Insats
public-cost-column-per-participant = Kostnad per deltagare
public-cost-column-participants = Deltagare
public-cost-column-basis = Räknat på
public-cost-column-competitive = Vanligt arbete
public-cost-column-subsidised = Arbete med stöd
public-cost-column-studies = Studier
public-cost-column-month-competitive = Per månad i vanligt arbete
public-cost-column-month-subsidised = Per månad i arbete med stöd
public-cost-column-from = Gäller från
public-cost-column-source = Källa
public-cost-basis-paid = Utbetald och godkänd ersättning
public-cost-basis-own = Myndighetens egen redovisning
public-cost-basis-both = Ersättning och egen redovisning
public-cost-basis-nothing = Inget är betalt eller godkänt än
public-cost-results = Vad insatserna leder till och vad varje resultat kostar
public-cost-results-how = Ett arbete räknas till den insats som började senast före arbetet. Varje person räknas en gång i varje kolumn. Kostnaden per resultat är insatsens hela kostnad delad med antalet personer i kolumnen. Lägg därför inte ihop kolumnerna. En månad i arbete med stöd räknas både hos insatsen före och hos själva stödet.
public-cost-per-person = { $count ->
    [one] { $count } person, { $amount } per person
   *[other] { $count } personer, { $amount } per person
}
public-cost-per-month = { $amount } ({ $months } månader)
public-cost-own = Egna insatser
public-cost-own-none = Reglerna anger ingen kostnad för egna insatser. De visas därför utan kostnad.
public-cost-own-what = Egna insatser har inga fakturor. Kostnaden är ett genomsnitt ur den redovisning som står i tabellen.
public-cost-own-caption = Kostnad för egna insatser enligt redovisning
public-cost-assumption = Antagande (på engelska, som i reglerna):
public-cost-percent = { $percent } %
public-cost-gain = Vad det är värt att fler arbetar
public-cost-gain-silent = Reglerna säger inte hur vinsten ska räknas den här dagen. Därför visas ingen vinst.
public-cost-gain-what = Vi räknar med en publicerad metod. Den gäller en person som går från arbetslöshetsersättning till arbete med 22 000 kronor i månadslön. Den säger inget om andra löner.
public-cost-gain-over = Delarna blir mer än helheten. Metoden anger { $whole } i månaden för hela samhället. Statens del är { $state } och personens del är { $person }. Tillsammans blir de { $parts }, alltså { $over } för mycket. Vi visar siffrorna som de är tryckta.
public-cost-gain-method = Metodens belopp för en månad
public-cost-gain-month = Per månad
public-cost-gain-few = För få personer har arbetat för att vinsten ska kunna visas.
public-cost-gain-hidden = Vinsten visas inte, eftersom det då går att räkna ut hur få som har börjat arbeta efter en viss insats.
public-cost-gain-none = Ingen har börjat ett vanligt arbete än. Då finns ingen vinst att räkna.
public-cost-gain-counted = { $count ->
    [one] { $count } person har haft vanligt arbete i { $months } månader. Omräknat till heltid är det { $full_time } månader.
   *[other] { $count } personer har haft vanligt arbete i tillsammans { $months } månader. Omräknat till heltid är det { $full_time } månader.
}
public-cost-gain-caption = Vinsten av månaderna i arbete, omräknade till heltid
public-cost-gain-whom = För vem
public-cost-gain-amount = Belopp
public-cost-gain-society = Hela samhället
public-cost-gain-state = Staten
public-cost-gain-person = Personerna som arbetar
public-cost-gain-parts = Statens och personernas delar tillsammans
public-cost-gain-subsidised = Arbete med stöd räknas inte in i vinsten, eftersom metoden inte drar av vad stödet kostar. Studier räknas inte heller in.
public-cost-calculator = Räkna själv
public-cost-calculator-what = Vad är det värt om fler arbetar heltid en tid?
public-cost-persons = Hur många fler personer arbetar?
public-cost-months = Hur många månader arbetar var och en?
public-cost-calculate = Räkna
public-cost-answer = Om { $persons } fler arbetar { $months } var
public-cost-parts-note = Delarna blir mer än hela samhällets vinst, eftersom de är tryckta så i metoden.

## Kontroll av ersättningar

controller-claims-title = Ersättningar att granska
pay-lines-filter-payee = Betalas till
controller-claims-lead = Här granskar du ersättningar innan de betalas. Varje rad leder till sin egen förklaring.
controller-claims-tab-eligible = Väntar på granskning
controller-claims-tab-disputed = Invändningar
controller-claims-tab-withheld = Innehållna
controller-claims-tab-payable = Godkända
controller-claims-tab-paid = Betalda
controller-claims-tabs = Vad som visas
controller-claims-shown = { $count ->
    [one] { $count } rad, { $amount }
   *[other] { $count } rader, { $amount }
}
controller-claims-none = Det finns inga rader i det här läget.
controller-claims-approve = Godkänn de valda
controller-claims-approved = { $count ->
    [one] { $count } rad är godkänd.
   *[other] { $count } rader är godkända.
}
controller-claims-choose-first = Välj minst en rad att godkänna.
controller-claims-approve-hint = Kryssa i de rader som stämmer. En rad som inte stämmer håller du inne på radens egen sida.
controller-claims-lines = Rader
controller-claims-compute = Räkna fram ersättningar till i dag
controller-claims-compute-what = Programmet går igenom ärendena och räknar fram allt som har skett till och med i går. Inget betalas. Samma händelser ger alltid samma belopp.
controller-claims-computed-title = Ersättningar är framräknade
controller-claims-computed = Genomgångna ärenden: { $cases }. Ärenden med nya eller ändrade rader: { $changed }. Ärenden utan något nytt: { $same }.
controller-claims-computed-all = Alla ärenden är genomgångna.
controller-claims-computed-more = Det finns fler ärenden. Fortsätt där programmet slutade.
controller-claims-compute-on = Fortsätt
controller-claims-compute-refused = De här ärendena gick inte att räkna:
controller-claims-back = Till ersättningar att granska
controller-claims-appropriations = Anslagen
controller-claims-pay = Betala det som är godkänt
controller-pay-title = Betala det som är godkänt
controller-pay-lead = Läs igenom innan du betalar. Det här betalas:
controller-pay-nothing = Det finns inget godkänt att betala.
controller-pay-payee = Mottagare
controller-pay-lines = Rader
controller-pay-amount = Belopp
controller-pay-sum = Tillsammans
controller-pay-whole = { $count ->
    [one] { $count } rad, sammanlagt { $amount }. Antal ärenden: { $cases }.
   *[other] { $count } rader, sammanlagt { $amount }. Antal ärenden: { $cases }.
}
controller-pay-caption = Vad varje mottagare får
controller-pay-below-zero = Ett belopp under noll är pengar som mottagaren ska lämna tillbaka.
controller-pay-changed = Rader som godkänns medan du läser betalas också. Resultatsidan visar exakt vad som betalades.
controller-pay-send = Betala
controller-payment-title = Betalning
controller-payment-paid = { $count ->
    [one] { $count } rad är betald, sammanlagt { $amount }.
   *[other] { $count } rader är betalda, sammanlagt { $amount }.
}
controller-payment-number = Betalningens nummer: { $id }
controller-payment-none = Det finns ingen sådan betalning. Välj en betald rad i listan och öppna den.
controller-payment-more = Betalningen har fler ärenden än som betalas på en gång. Fortsätt där programmet slutade.
controller-payment-refused = De här ärendena kunde inte betalas nu:
controller-payment-refused-case = { $lines ->
    [one] { $lines } rad i ärende { $case }: { $why }
   *[other] { $lines } rader i ärende { $case }: { $why }
}
controller-payment-try-again = Det som inte kunde betalas är fortfarande godkänt. Du kan betala det på nytt.
controller-payment-lines = Raderna i betalningen
controller-claim-title = Ersättning att granska
controller-claim-case = Alla rader i ärendet
controller-claim-none = Det finns inga rader med ersättning i ärendet.
controller-claim-gone = Raden finns inte i ärendet.
controller-claim-events = Händelserna som raden vilar på
controller-claim-events-none = Raden vilar inte på någon händelse som du får se.
controller-claim-event-number = Händelse { $version }
controller-claim-said = Vad som har sagts om raden
controller-claim-acts = Det här kan du göra
controller-claim-approve = Godkänn raden
controller-claim-withhold = Håll inne raden
controller-claim-answer = Svara på invändningen
controller-claim-payment = Se betalningen
controller-claim-acts-none = Raden väntar inte på dig.
controller-withhold-title = Håll inne en ersättning
controller-withhold-intro = Mottagaren får se varför. Skriv vad som behöver rättas.
controller-withhold-text = Varför håller du inne raden?
controller-withhold-send = Håll inne
controller-withhold-done = Ersättningen hålls inne.
controller-withhold-none = Ingen rad är vald, eller så går raden inte att hålla inne längre. Välj en rad i listan.
controller-answer-title = Svara på invändningen
controller-answer-intro = Mottagaren säger att raden är fel. Inget belopp skrivs in för hand. Om mottagaren har rätt rättas händelserna, och raden räknas om.
controller-answer-upheld = Har mottagaren rätt?
controller-answer-text = Skäl
controller-answer-send = Svara
controller-answer-done = Invändningen är besvarad. Raden väntar på mottagaren.
controller-answer-none = Ingen rad med invändning är vald. Välj en rad i listan.
controller-answer-said = Det här säger mottagaren
controller-signals = Att titta på
controller-signals-none = Inget särskilt syns i uppgifterna.
controller-signals-what = Det här är vad som syns i uppgifterna. Det är inga bevis för att något är fel.
controller-signal-without_evidence = Resultatet begärs utan bevis.
controller-signal-earliest = Inget annat resultat i insatsen har kommit tidigare. Det kom { $days } dagar efter att stödet började. Hälften av resultaten kom inom { $median } dagar.
controller-signal-repeated = { $count ->
    [one] Personen har haft { $count } arbete hos samma arbetsgivare. Det längsta varade i { $days } dagar.
   *[other] Personen har haft { $count } arbeten hos samma arbetsgivare. Det längsta varade i { $days } dagar.
}
controller-signal-unlike = Beloppet är { $amount }. De flesta raderna av samma slag i insatsen är på { $usual }.

## Anslag

controller-appropriations-title = Anslag
controller-appropriations-lead = Här ser du vad som är beviljat, vad som har använts, vad som väntas gå åt och vad som blir oanvänt.
controller-appropriations-year = År
controller-appropriations-name = Anslag { $number } år { $year }
controller-appropriations-what-1-3 = Program och insatser
controller-appropriations-what-1-4 = Lönebidrag, Samhall och annat stöd till anställning
controller-appropriations-granted = Beviljat
controller-appropriations-committed = Utlovat i beslut
controller-appropriations-outcome = Betalt under året
controller-appropriations-approved = Godkänt men inte betalt
controller-appropriations-waiting = Framräknat men inte godkänt
controller-appropriations-rate = Kostnad per månad nu
controller-appropriations-forecast = Prognos för året
controller-appropriations-unused = Blir oanvänt
controller-appropriations-over = Fattas
controller-appropriations-ungranted = Inget är beviljat för året. Därför går det inte att säga vad som blir oanvänt.
controller-appropriations-unused-lead = Med nuvarande takt blir { $amount } av anslag { $number } oanvänt { $year }.
controller-appropriations-over-lead = Med nuvarande takt fattas { $amount } i anslag { $number } { $year }.
controller-appropriations-more = { $count ->
    [0] Det räcker inte till fler insatser under de hela månader som är kvar av året ({ $months }).
    [one] Det räcker till { $count } insats till under de hela månader som är kvar av året ({ $months }).
   *[other] Det räcker till { $count } insatser till under de hela månader som är kvar av året ({ $months }).
}
controller-appropriations-more-how = En insats som pågår kostar { $cost } i månaden. Det är { $rate } delat med { $count } insatser som pågick när { $month } eller månaden före slutade.
controller-appropriations-more-unknown = Det går inte att säga hur många fler insatser pengarna räcker till. Inget som betalas månad för månad pågår, eller så är året slut.
controller-appropriations-how = Så är prognosen räknad
controller-appropriations-how-paid = Prognosen är det som har betalats, { $outcome }, och det som väntar på att betalas, { $waiting }.
controller-appropriations-how-rate = Till det läggs { $ahead } för de månader som är kvar av året. Det som pågår räknas månad för månad till samma kostnad som i den senaste månad som är framräknad för just den insatsen: { $month } eller månaden före. Tillsammans kostar det { $rate } i månaden. Den som började mitt i månaden räknas som en hel månad. Insatser som hade slutat räknas inte.
controller-appropriations-how-no-rate = Inget som betalas månad för månad pågick när de två senaste hela månaderna slutade. Därför räknas inget mer med.
controller-appropriations-how-results = Resultatersättning och snabbhetspremie som ännu inte är framräknad är inte med.
controller-appropriations-how-unknown = { $count ->
    [one] { $count } rad saknar belopp, eftersom en uppgift fattas. Den är inte med i summorna.
   *[other] { $count } rader saknar belopp, eftersom uppgifter fattas. De är inte med i summorna.
}
controller-appropriations-months = Månad för månad
controller-appropriations-month = Månad
controller-appropriations-expected = Väntas
controller-appropriations-together = Sedan årets början
controller-appropriations-granted-so-far = Beviljat så långt
controller-appropriations-unused-so-far = Oanvänt så långt
controller-appropriations-picture-title = Anslag { $number } månad för månad { $year }
controller-appropriations-picture = En stapel för varje månad visar vad som är betalt och väntat från årets början. Den fyllda delen är betald. Den randiga delen väntas. Strecket är lika många tolftedelar av det som är beviljat. Samma belopp står i tabellen under bilden.
controller-appropriations-regions = Län för län
controller-appropriations-regions-of = Anslag { $number } län för län
controller-appropriations-region = Län
controller-appropriations-to-pay = Väntar på att betalas
controller-appropriations-region-unknown = Okänt län
controller-appropriations-taking-part = Insatser som pågår
controller-appropriations-more-persons = Fler insatser
controller-appropriations-regions-how = Anslaget är inte delat mellan länen. Antalet fler insatser är delat efter hur många som pågår i varje län, avrundat nedåt.
controller-appropriations-no-regions = Inga rader betalas av anslaget än.
controller-appropriations-published-title = Publicerade belopp från tidigare år
controller-appropriations-published-what = Beloppen är avskrivna ur källan, i miljoner kronor. De gäller verkligheten, inte demonstrationen.
controller-appropriations-published-source = Källa: { $source }.
controller-appropriations-published-caption = Anslag { $number } i verkligheten
controller-appropriations-published-item = Post
controller-appropriations-published-kind = Slag
controller-appropriations-published-msek = Miljoner kronor
controller-appropriations-published-outcome = Utfall
controller-appropriations-published-forecast = Prognos
controller-appropriations-show = Visa året

## Kostnaden i ett ärende

officer-cost-title = Vad ärendet kostar
officer-cost-lead = Här ser du vad ärendet har kostat och vad som väntar på att betalas.
officer-cost-none = Ärendet har inte lett till några ersättningar än.
officer-cost-paid = Betalt
officer-cost-approved = Godkänt men inte betalt
officer-cost-waiting = Framräknat men inte godkänt
officer-cost-unknown = Rader utan belopp
officer-cost-month = Kostar nu i månaden
officer-cost-month-how = { $amount }, räknat på { $month }
officer-cost-ahead-how = Stöd som pågår kostar lika mycket varje månad tills det slutar. Resultatersättning kan tillkomma.
officer-cost-lines = Rader
officer-act-cost = Se vad ärendet kostar
officer-acts-cost = Kostnad
