# Det som modellerade personer skriver och skriver under i en simulerad historia. Varje nyckel slutar på ett nummer:
# programmet väljer ett av dem för varje text. Allt är påhittat.

simulated-address = Exempelgatan { $number }, { $municipality }
simulated-unit-specialist-1 = Psykolog
simulated-unit-specialist-2 = Arbetsterapeut
simulated-unit-specialist-3 = Fysioterapeut
simulated-unit-specialist-4 = Socialkonsulent
simulated-unit-coach = Handledare, { $organisation }
simulated-unit-own-coach = Arbetsförmedlingens egen handledare
simulated-unit-control = Påhittad kontroll
persona-simulated = Ur den simulerade historien

## Handlingsplan

simulated-goal-1 = Ett arbete på minst halvtid på pendlingsavstånd.
simulated-goal-2 = Tillbaka till samma yrke som förut, gärna hos en mindre arbetsgivare.
simulated-goal-3 = Ett första arbete inom ett yrke där det saknas folk på orten.
simulated-goal-4 = Ett arbete med fasta tider som går att förena med hämtning och lämning.
simulated-goal-5 = Prova ett nytt yrke och se om det håller, och sedan söka på heltid.
simulated-activities-1 = Söker tre arbeten i veckan och skickar in aktivitetsrapporten varje månad. Vi hörs om sex veckor.
simulated-activities-2 = Gör klart meritförteckningen till nästa samtal och tar kontakt med två arbetsgivare som vi har kommit överens om.
simulated-activities-3 = Söker lediga arbeten på Platsbanken och berättar för handläggaren om det blir en intervju.
simulated-activities-4 = Går på jobbmässan, söker minst sex arbeten i månaden och ringer om något ändras hemma.
simulated-activities-5 = Tar reda på vilka kurser som krävs för yrket och söker under tiden arbeten som inte kräver dem.

## Bedömning

simulated-assessment-1 = Vi har gått igenom utbildning, arbeten och hälsa tillsammans, och kommit fram till det här.
simulated-assessment-2 = Bedömningen bygger på samtalet i dag och på det som redan står i ärendet.
simulated-assessment-3 = Det som talar för är tidigare arbeten. Det som talar emot är tiden utan arbete.
simulated-assessment-own_search-1 = Har nyss arbetat, söker brett och vet hur man gör. Klarar att söka på egen hand med våra tjänster på nätet.
simulated-assessment-own_search-2 = Det finns gott om lediga arbeten i yrket på orten. Inget tyder på att mer stöd behövs just nu.
simulated-assessment-own_search-3 = Har två intervjuer inbokade och vill fortsätta själv. Vi följer upp om det drar ut på tiden.
simulated-assessment-own_search-4 = Söker aktivt och har uppdaterade meriter. Vi ses igen när handlingsplanen ska förnyas.
simulated-assessment-mapping-1 = Säger själv att hälsan påverkar arbetet. Vi behöver kartlägga vad som fungerar innan vi bestämmer något.
simulated-assessment-mapping-2 = Har varit utan arbete länge och provat flera saker. En kartläggning ska visa vad som inte är prövat.
simulated-assessment-mapping-3 = Det är oklart hur mycket personen orkar och i vilken sorts arbete. Det ska kartläggningen svara på.
simulated-assessment-matching-1 = Behöver hjälp med att hitta arbetsgivare och att visa vad hen kan. En leverantör som matchar är rätt nu.
simulated-assessment-matching-2 = Yrket har lediga platser men svaren uteblir. Stöd att söka rätt och att förbereda intervjuer behövs.
simulated-assessment-matching-3 = Har sökt på egen hand utan resultat i flera månader. Tätare kontakt och hjälp att söka kan göra skillnad.
simulated-assessment-support-1 = Behöver någon som följer med ut på arbetsplatsen. Stödet ska börja nu och fortsätta när arbetet har börjat.
simulated-assessment-support-2 = Vill arbeta men har blivit avbruten av sjukdom flera gånger. Ett stöd som följer med ger bäst möjlighet.
simulated-assessment-support-3 = Lång tid utan arbete och hälsa som växlar. Handledaren kan anpassa tempot efter hand.
simulated-assessment-education-1 = Arbetsgivarna frågar efter en utbildning som saknas. Kursen är kort och leder till arbeten på orten.
simulated-assessment-education-2 = Har erfarenheten men inte bevisen. En utbildning öppnar fler dörrar än fler ansökningar.
simulated-assessment-education-3 = Vill byta yrke efter en skada. Utbildningen passar det som personen orkar och vill.

## Kartläggning och samlad bedömning

simulated-competence-1 = Har arbetat i butik och på lager. Noggrann, kommer i tid och trivs bäst när dagen har en tydlig början och ett tydligt slut.
simulated-competence-2 = Flera år i köket på en skola. Van vid stora mängder och hygienregler, men klarar inte tunga lyft.
simulated-competence-3 = Har kört lastbil och skött planering för andra. Vill ha ansvar, blir trött av många avbrott.
simulated-competence-4 = Har skött hem och barn och arbetat ideellt i föreningen. Bra på att ordna och prata med folk.
simulated-competence-5 = Erfarenhet från vården i två länder. Svenskan räcker i samtal men inte i alla texter.
simulated-resources-1 = Läser och skriver utan svårighet, lär sig nya moment snabbt och tycker om att arbeta med händerna.
simulated-resources-2 = Har ett stort kontaktnät och god yrkeskunskap. Orkar bra på förmiddagen.
simulated-resources-3 = Vill tillbaka till arbete, känner sina gränser och säger till i tid.
simulated-limits-1 = Orkar högst fyra timmar i sträck och behöver kunna gå undan en stund.
simulated-limits-2 = Kan inte lyfta tungt eller arbeta med armarna över axelhöjd. Behöver kunna växla mellan att sitta och stå.
simulated-limits-3 = Svårt med buller och många instruktioner på en gång. Skriftliga rutiner hjälper.
simulated-statement-1 = Underlaget räcker. Det som beskrivs påverkar vad personen kan göra i ett vanligt arbete, och det går att kompensera med stöd.
simulated-statement-2 = Jag har talat med personen och läst intyget. Nedsättningen är varaktig och har betydelse för arbetet.
simulated-statement-3 = Svårigheterna är väl beskrivna i både intyg och samtal. Anpassningar bör prövas på plats.
simulated-health-service-1 = Vårdcentralen på orten (påhittad)
simulated-health-service-2 = Rehabmottagningen vid sjukhuset (påhittad)
simulated-health-service-3 = Psykiatriska mottagningen (påhittad)

## Beslut

simulated-decision-1 = Du uppfyller villkoren, och vi bedömer att du behöver det här för att komma i arbete.
simulated-decision-2 = Du har sökt länge utan att få arbete, och det vi har kommit överens om i planen räcker inte. Därför får du det här stödet.
simulated-decision-3 = Det här är det stöd som bäst passar det vi kom fram till i kartläggningen.
simulated-decision-4 = Du får det du har frågat efter. Villkoren är uppfyllda och det finns plats.
simulated-decision-subsidy-1 = Arbetsgivaren får ersättning för en del av lönen, eftersom arbetet är anpassat efter det du kan göra nu.
simulated-decision-subsidy-2 = Anställningen uppfyller villkoren om lön, kollektivavtal och handledning. Vi följer upp efter halva tiden.
simulated-decision-subsidy-3 = Du har varit utan arbete så länge att arbetsgivaren kan få stöd för att anställa dig.
simulated-next-step-1 = Vi har gått igenom vad som har hänt sedan sist och bestämt hur vi går vidare.
simulated-next-step-2 = Det som är gjort har gett något, men inte arbete än.
simulated-next-step-own_search-1 = Vill söka själv ett tag, och har det som behövs för det.
simulated-next-step-own_search-2 = Flera intervjuer på gång. Mer stöd just nu skulle ta tid från dem.
simulated-next-step-more_support-1 = Kom närmare arbete med stödet men är inte framme. Vi letar efter något som bygger vidare.
simulated-next-step-more_support-2 = Utan stöd är risken stor att det stannar av igen. Vi ska erbjuda något nytt.
simulated-next-step-more_support-3 = Personen säger att täta samtal hjälpte. Nästa stöd ska ha det.

## Arbete, praktik och avslut

simulated-place-1 = Matbutiken i centrum: kassa och varuplock
simulated-place-2 = Lager utanför orten: plock och packning
simulated-place-3 = Hemtjänsten: inköp, städning och sällskap
simulated-place-4 = Restaurang: diskplats och förberedelser
simulated-place-5 = Verkstad: montering och provning
simulated-place-6 = Förskola: barnskötare
simulated-place-7 = Kontor: kundtjänst på telefon
simulated-place-studies-1 = Komvux: grundläggande ämnen
simulated-place-studies-2 = Folkhögskola: allmän kurs
simulated-place-studies-3 = Yrkeshögskola
simulated-place-subsidised-1 = Fastighetsskötsel: utemiljö och enklare reparationer
simulated-place-subsidised-2 = Serveringsköket: frukost och disk
simulated-place-subsidised-3 = Butikslager: uppackning i eget tempo
simulated-place-subsidised-4 = Vaktmästeri: post, möbler och lampor
simulated-tasks-1 = Packa upp varor, fylla på hyllor och hjälpa kunder att hitta.
simulated-tasks-2 = Förbereda lunch, duka av och sköta disken tillsammans med en kollega.
simulated-tasks-3 = Sköta rabatter, kratta gångar och tömma kärl i parken.
simulated-tasks-4 = Sortera post, kopiera och ta emot besök i receptionen.
simulated-final-report-1 = Vi har träffats varje vecka. Personen har sökt fler arbeten än förut och vågar ringa själv. Det som återstår är rutinerna.
simulated-final-report-2 = Tre arbetsgivare är besökta och en provvecka är gjord. Kom i tid varje dag. Orkar fem timmar.
simulated-final-report-3 = Stödet har gått som planen sade. Bäst fungerade att öva på en riktig arbetsplats.
simulated-final-report-4 = Flera avbrott på grund av sjukdom. När personen var här gick det bra. Nästa stöd bör börja försiktigt.
simulated-periodic-report-1 = Vi följer planen. Två studiebesök är gjorda och ett möte med en arbetsgivare är bokat.
simulated-periodic-report-2 = Har kommit till alla träffar utom en. Arbetar med meriterna och övar intervjuer.
simulated-periodic-report-3 = Provar tre förmiddagar i veckan på en arbetsplats. Det går bra, men tröttheten märks på torsdagen.
simulated-periodic-report-4 = Ingen avvikelse från planen. Nästa steg är att öka tiden.
simulated-closing-1 = Ärendet avslutas. Det vi har gjort finns i historiken.
simulated-closing-own_wish-1 = Personen har meddelat att hen inte längre vill vara inskriven.
simulated-closing-own_wish-2 = Har ordnat något på egen hand och behöver inte vara inskriven längre.
simulated-closing-own_wish-3 = Avslutar själv på webben. Är välkommen tillbaka.
simulated-closing-lasting_work-1 = Arbetet har varat och är bekräftat. Vi önskar lycka till.
simulated-closing-lasting_work-2 = Anställningen är verifierad vid uppföljningen. Ärendet kan avslutas.
simulated-closing-studies-1 = Har börjat studera och får studiestöd.
simulated-closing-studies-2 = Antagen till utbildningen och har börjat. Tillbaka hos oss först om det behövs.

## Kommandoraden

cli-seed-simulated-run = Simulerar en historia
cli-seed-simulated-people = Skriver in personerna
cli-seed-simulated-events = Skriver händelserna
cli-seed-simulated-views = Gör listorna
cli-seed-simulated-done = { $cases } simulerade ärenden med { $events } händelser.
cli-seed-simulated-before = Den simulerade historien finns redan.
cli-seed-simulated-other = Databasen har redan en simulerad historia av annan storlek ({ $there }). Börja om med en ny databas.
cli-seed-copies = Skriver { $histories } simulerade ärenden i { $copies } exemplar. De kortaste ärendena är utelämnade, så att ett ärende har minst 60 händelser i genomsnitt. Varje exemplar handlar om nya påhittade personer vid egna kontor, med egna id. Det som har hänt och vilka dagar det hände är detsamma.
cli-seed-copies-speed = { $cases } ärenden med { $events } händelser skrevs på { $seconds } s: { $speed } händelser i sekunden.
cli-seed-simulated-few-numbers = Det finns bara { $count } personnummer för påhittade personer, och en så stor historia skulle behöva { $needed }. Välj en mindre.
