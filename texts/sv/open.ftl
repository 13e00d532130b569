### Sidor som är öppna för alla, utan inloggning: resultat, insatser, om Stegvis, tillgänglighet, uppgifter.

## Öppna resultat

open-results-title = Öppna resultat
open-results-lead = Här ser alla hur det går: hur många som är utan aktivitet i dag och hur lång tid varje steg tar.
open-results-synthetic = Siffrorna kommer från demonstrationen. Alla personer och leverantörer är påhittade. Siffrorna säger inget om verkligheten.
open-figures-age = { $minutes ->
    [one] Siffrorna om alla ärenden räknades för en minut sedan. De räknas om efter en stund.
   *[other] Siffrorna om alla ärenden räknades för { $minutes } minuter sedan. De räknas om efter en stund.
}
open-results-small = Grupper med färre än { $count } personer visas inte, så att ingen kan kännas igen.
open-results-fewer = Färre än { $count } personer
open-results-hidden = Visas inte, eftersom gruppen är för liten
open-results-none = Ingen
open-results-idle-title = Utan aktivitet i dag
open-results-idle-what = Så många har ett bedömt behov av stöd men inget som pågår: inget stöd, ingen praktik, inget arbete och inga studier. Ingen ska behöva vara det. Varje sådan dag räknas.
open-results-idle-on = Dag
open-results-idle-people = Personer
open-results-idle-days = Dagar tillsammans
open-results-idle-median = Hälften har väntat högst
open-results-steps-title = Så lång tid tar stegen
open-results-steps-what = Tiden räknas i dagar. Hälften av gångerna gick stegen på den kortare tiden. Nio av tio gånger gick de på den längre.
open-results-steps-none = Inget steg har nåtts tillräckligt många gånger än.
open-results-steps-few = För de här stegen visas inga tider, eftersom de har nåtts färre än { $count } gånger: { $steps }.
open-results-registration-title = Från inskrivningen
open-results-registration-caption = Dagar från inskrivningen till varje steg
open-results-previous-title = Från steget före
open-results-previous-caption = Dagar från steget före till varje steg
open-results-picture = En stapel för varje steg. Hela stapeln är tiden för nio av tio. Strecket är tiden för hälften. Efter strecket är stapeln randig. Samma siffror står i tabellen under bilden.
open-results-column-step = Steg
open-results-column-p90 = Nio av tio inom
open-results-column-median = Hälften inom
open-results-column-count = Antal gånger
open-results-times = { $count ->
    [one] { $count } gång
   *[other] { $count } gånger
}
open-results-times-target = { $count ->
    [one] { $count } gång
   *[other] { $count } gånger
}, { $percent } procent inom målet

## Insatser

open-services-title = Insatser
open-services-lead = Det här är de insatser som finns i reglerna: vad de är, vem som ger dem och vad de vilar på.
open-services-assumptions = Det som inte är bekräftat är märkt som antagande. Antagandena står på engelska, som i reglernas filer.
open-services-proposals = En del insatser är förslag. De finns inte i verkligheten än, och reglerna gäller inte som lag.
open-services-in-force = Gäller i dag
open-services-changed = Finns i dag, ändras i förslaget
open-services-proposal = Förslag
open-services-kind = Sort
open-services-kind-own = Arbetsförmedlingens egen insats
open-services-kind-matching = Matchning
open-services-kind-support = Stöd
open-services-kind-training = Utbildning
open-services-kind-placement = Praktik
open-services-kind-subsidy = Bidrag till lön
open-services-by = Ges av
open-services-by-own = Arbetsförmedlingen
open-services-by-lov = En leverantör som personen väljer
open-services-by-procurement = En upphandlad leverantör
open-services-by-municipality = Kommunen
open-services-by-employer = En arbetsgivare eller anordnare
open-services-tracks = Spår
open-services-paid = Betalas med
open-services-appropriation = Statens anslag { $number }
open-services-ground = Rättslig grund
open-services-source = Källa
open-services-assumption = Antagande
open-services-rules = Reglerna för { $service }

## Om Stegvis

open-about-title = Om Stegvis
open-about-lead = Stegvis är ett förslag till system för vägen från inskrivning till arbete. Det visar hur vägen kan gå fortare och vara lättare att förstå.
open-about-why = Varför det behövs
open-about-why-time = Den som har en funktionsnedsättning eller har varit länge utan arbete får ofta vänta länge på stöd. Utredningar och intyg kommer före stödet.
open-about-why-waiting = Här kan stödet börja först. Utredningen går vidare under tiden, och en kod behövs bara när den ger rätt till något mer.
open-about-why-seen = Alla steg har en tid. Den som är utan aktivitet syns samma dag.
open-about-how = Hur det fungerar
open-about-how-case = Allt som händer i ett ärende skrivs ner med dag och vem som gjorde det. Inget skrivs över. Det som blir fel rättas så att rättelsen syns.
open-about-how-rules = Reglerna står i egna filer som går att läsa, med datum och källa för varje rad. Dagens regler och förslaget kan jämföras.
open-about-how-why = Varje beslut visar vilka regler som prövades, vad som stämde och varför det blev så. En människa fattar varje beslut som går någon emot.
open-about-invented = Det här är påhittat
open-about-invented-people = Alla personer, även handläggare och handledare.
open-about-invented-providers = Alla leverantörer och anordnare, deras platser och omdömen.
open-about-invented-figures = Alla siffror i resultaten. De räknas fram av det som händer i demonstrationen.
open-about-invented-decisions = Alla beslut. Inget här gäller någon verklig person.
open-about-proposal = Det här är förslag
open-about-proposal-what = Stegen i demonstrationen följer rapporten ”Så bryter vi långtidsarbetslösheten” (Almega, 2023). Förslaget är inte beslutat.
open-about-proposal-assumed = Där varken lagen eller rapporten ger svar har vi gjort antaganden. De är märkta överallt där de används.
open-about-version = Det här används just nu
open-about-rules = Regler
open-about-bundle = Regelversion
open-about-places = Kommuner och yrken
open-about-places-fetched = { $source }, hämtat { $date }
open-about-licence = Licens för programmet
open-about-licence-what = EUPL-1.2. Programmet får användas, ändras och delas.
open-layer-in_force = Dagens regler
open-layer-almega_2023 = Förslaget från 2023 ovanpå dagens regler
open-layer-pay_by_krom_model = Ersättning som i KROM, ovanpå dagens regler

## Tillgänglighet

open-accessibility-title = Tillgänglighet
open-accessibility-lead = Stegvis ska kunna användas av alla. Här står hur tillgänglig webbplatsen är, vad som brister och vad du kan göra om något inte fungerar.
open-accessibility-how = Så tillgänglig är webbplatsen
open-accessibility-how-standard = Målet är att alla sidor uppfyller WCAG 2.1 på nivå AA, som lagen (2018:1937) om tillgänglighet till digital offentlig service kräver. Vi bedömer att webbplatsen till största delen uppfyller kraven. Kända brister står nedan.
open-accessibility-how-works = Allt går att göra med tangentbord. Sidorna fungerar utan JavaScript, på små skärmar och med förstorad text. Inget sägs bara med färg.
open-accessibility-faults = Brister som vi känner till
open-accessibility-faults-readers = Sidorna är inte prövade av människor som använder skärmläsare, förstoring eller röststyrning till vardags.
open-accessibility-faults-assumptions = Antaganden i reglerna står bara på engelska, också på de svenska sidorna.
open-accessibility-faults-languages = Innehållet finns på svenska och engelska. Det saknas på teckenspråk, lättläst svenska, minoritetsspråk och andra språk.
open-accessibility-faults-letters = Brev som PDF är märkta för hjälpmedel men inte prövade med alla läsare. Samma innehåll finns på webbsidan.
open-accessibility-faults-sources = Dokument som personer lämnar in, och källor på andra webbplatser, kan brista. Det råder vi inte över.
open-accessibility-tested = Så har vi prövat
open-accessibility-tested-machine = Varje sida prövas av ett program (axe) varje gång något ändras, på båda språken, på smal och bred skärm, med och utan JavaScript.
open-accessibility-tested-people = Ett program hittar inte allt. Ingen utomstående har granskat webbplatsen än.
open-accessibility-feedback = Säg till om något inte fungerar
open-accessibility-feedback-who = Det här är en demonstration utan mottagare. Den myndighet som använder Stegvis ska här ange telefon, e-post och adress.
open-accessibility-feedback-answer = Den som säger till ska få svar utan dröjsmål. Den som behöver innehållet på ett annat sätt ska få det, eller ett skriftligt besked om varför inte.
open-accessibility-supervision = Tillsyn
open-accessibility-supervision-digg = Myndigheten för digital förvaltning (Digg) ser till att lagen följs. Är du inte nöjd med svaret du har fått kan du anmäla det dit.
open-accessibility-digg = Anmäl brister till Digg

## Så hanteras uppgifter

open-privacy-title = Så hanterar vi dina uppgifter
open-privacy-lead = Här står vad som sparas om en person, vem som kan läsa det, hur läsningen följs och hur uppgifter tas bort.
open-privacy-demonstration = Skriv inget verkligt här
open-privacy-demonstration-invented = Det här är en demonstration. Alla kan gå in som vem som helst av de påhittade personerna. Skriv därför aldrig uppgifter om dig själv eller någon annan.
open-privacy-kept = Så sparas uppgifter
open-privacy-kept-sealed = Det som händer sparas med dag och vem som gjorde det. Allt som säger något om personen krypteras med en nyckel som bara hör till det ärendet.
open-privacy-kept-texts = Namn, personnummer, skrivna texter och dokument ligger för sig, krypterade med samma nyckel. Nycklarna ligger i en egen databas.
open-privacy-kept-short = Bara det som behövs för att ge stöd, fatta beslut och räkna tider frågas efter.
open-privacy-who = Vem som ser vad
open-privacy-who-you = Personen själv ser allt i sitt ärende, och vem som har läst det.
open-privacy-who-officer = Handläggare ser ärenden för att handlägga dem.
open-privacy-who-specialist = Specialister ser det de behöver för att svara på en fråga som de har fått.
open-privacy-who-coach = Handledare ser vägen och stödet, aldrig underlag, koder eller skäl. När stödet har slutat stängs ärendet efter en tid som står i reglerna.
open-privacy-who-host = Anordnare av praktik ser förnamn och datum.
open-privacy-who-reviewer = Den som omprövar ett beslut ser ärendet så länge omprövningen pågår.
open-privacy-logged = All läsning skrivs upp
open-privacy-logged-every = Varje gång någon öppnar ett ärende skrivs det upp: vem, när, vilken sida och varför. Personen ser listan på sidan ”Vem har läst”.
open-privacy-logged-first = Läsningen skrivs upp innan något visas. Också försök som inte släpps in skrivs upp.
open-privacy-logged-lists = Listor räknas som läsning för varje person som står på dem.
open-privacy-code = Kod för funktionsnedsättning
open-privacy-code-what = En kod är frivillig och kan tas tillbaka. Den står bara i ärendets del om hälsa, aldrig i listor, rubriker eller hos leverantörer.
open-privacy-erased = Så tas uppgifter bort
open-privacy-erased-key = När ett ärende tas bort förstörs dess nyckel. Namn, texter och dokument raderas. Det som var krypterat går inte att läsa mer.
open-privacy-erased-left = Kvar blir att något hände, vilken dag och i vilket steg, utan att det går att se vem det gällde. Därför stämmer siffror och kontroller också efteråt.
open-privacy-cookies = Kakor
open-privacy-cookies-two = Webbplatsen använder två kakor: en för inloggningen och en för språket. Ingen följer dig, och inget hämtas från andra webbplatser.
open-privacy-open = Öppna siffror
open-privacy-open-small = I de öppna resultaten visas bara grupper som är så stora att ingen kan kännas igen.
