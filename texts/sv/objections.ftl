### Vad personen invänder mot: invändning, begränsning, svar.

access-act-answer_objection = svara på en invändning mot vad som görs med uppgifterna

event-ObjectionMade = Personen invände mot en del av behandlingen
event-ObjectionAnswered = Invändningen besvarades
event-ObjectionWithdrawn = Personen tog tillbaka sin invändning

task-objection = Personen invänder mot vad som görs med uppgifterna – stoppa eller svara varför det går vidare
task-objection-you = Svara på din invändning

said-processing-proposal = Att reglerna räknar fram ett förslag till bedömningen
said-processing-placing = Att bli placerad hos en leverantör av en regel
said-processing-hosts = Att uppgifter lämnas till en arbetsplats
said-processing-statistics = Att ärendet räknas med i statistiken
said-processing-handling = Att ärendet handläggs och sparas
said-processing-pay_control = Att det som betalas kontrolleras
said-objection-stopped = Det stoppas.
said-objection-goes_on = Det går vidare.

fact-processing = Vad invändningen gäller
fact-processing-not = Invändningen gäller { $was }. Regeln gäller { $needs }.
fact-processing-proposal = att reglerna räknar fram ett förslag
fact-processing-placing = att bli placerad av en regel
fact-processing-hosts = att uppgifter lämnas till en arbetsplats
fact-processing-statistics = statistiken
fact-processing-handling = att ärendet handläggs och sparas
fact-processing-pay_control = kontrollen av det som betalas

rule-word-stops = det går att stoppa
rule-word-goes_on = det går inte att stoppa, men prövas och får ett svar
rule-word-no_right = det finns ingen rätt att invända

table-objection = Vad kan den som är inskriven invända mot?
policy-rights-objection-proposal = Du kan säga nej till att reglerna räknar fram ett förslag om dig. Då bedömer handläggaren utan det.
policy-rights-objection-placing = Du kan säga nej till att bli placerad av en regel. Då väljer du själv, eller tillsammans med handläggaren.
policy-rights-objection-hosts = Du kan säga nej till att en arbetsplats får veta vem du är och när du kommer. Då ger vi stöd utan praktikplats.
policy-rights-objection-statistics = Du kan invända mot att räknas med i statistiken. Den behövs, och ingen kan se att du är med. Du får ett svar.
policy-rights-objection-handling = Du kan invända mot att ditt ärende handläggs och sparas. Det går inte att stoppa så länge du är inskriven. Du får ett svar.
policy-rights-objection-otherwise = Det som en lag kräver att vi gör går det inte att invända mot. Så är det med kontrollen av det som betalas.
table-objection_answered_within = När ska en invändning vara besvarad?
policy-rights-objection_answered_within-otherwise = När du invänder mot vad vi gör med dina uppgifter ska du ha svar inom { $then }.

refusal-already_done-objection = Du har redan invänt mot det. Invändningen prövas, eller så är det stoppat.
refusal-already_done-objection_answer = Invändningen är redan besvarad eller tillbakatagen.
refusal-unknown-objection = Invändningen finns inte i ärendet.
refusal-not_now-no_right_to_object = En lag kräver att det görs. Då går det inte att invända (dataskyddsförordningen artikel 21).
refusal-not_now-not_restricted = Det går inte att stoppa medan vi prövar. Svara nej på den frågan, så prövas invändningen ändå.
refusal-not_now-cannot_be_stopped = Det går inte att stoppa utan att ärendet stannar. Svara varför det går vidare.
refusal-not_now-held_back_hosts = Personen har invänt mot att uppgifter lämnas till en arbetsplats, eller så prövas det. Ingen placering kan börja nu (dataskyddsförordningen artikel 18 och 21).
refusal-not_now-held_back_placing = Personen har invänt mot att placeras av regeln, eller så prövas det. Välj tillsammans med personen i stället (dataskyddsförordningen artikel 18 och 21).

objection-held_back-stopped = { $what }: stoppat sedan { $date }.
objection-held_back-considered = { $what }: görs inte sedan { $date }, medan en invändning prövas.
objection-held_back-contested = { $what }: görs inte sedan { $date }, medan vi prövar om en uppgift är fel.
objection-held_back-what = Uppgifterna får sparas men inte användas till det (dataskyddsförordningen artikel 18 och 21).
objection-stays-statistics = Statistiken: den visar om stödet kommer fram i tid och till alla, och ingen kan se vem som är med. Du kan invända och får ett svar.
objection-stays-handling = Handläggningen: så länge du är inskriven har du ett ärende, och det som har beslutats måste gå att pröva. Du kan invända och får ett svar.
objection-stays-pay_control = Kontrollen av det som betalas: den kräver lagen, så där finns ingen rätt att invända.
objection-appeal = Svaret går att överklaga till förvaltningsrätten (7 kap. 2 § lagen med kompletterande bestämmelser till EU:s dataskyddsförordning).

seeker-rights-object = Säga nej till en del av behandlingen
seeker-rights-object-what = Vissa saker som vi gör med dina uppgifter kan du säga nej till, av skäl som har med dig att göra.
seeker-rights-object-link = Se vad du kan säga nej till
seeker-objections-title = Det jag invänder mot
seeker-objections-lead = Du kan invända mot vad vi gör med dina uppgifter. En handläggare prövar det. Vi slutar, om vi inte har tvingande skäl som väger tyngre än dina.
seeker-objections-none = Du har inte invänt mot något.
seeker-objections-withdraw = Ta tillbaka
seeker-objections-on = Du invände
seeker-objections-why = Dina skäl
seeker-objections-now = Så är det nu
seeker-objections-waits = Prövas.
seeker-objections-goes_on = Det görs, som förut.
seeker-objections-withdrawn = Du tog tillbaka invändningen { $date }.
seeker-objections-answer = Svaret
seeker-objections-answered = { $date }, { $name }
seeker-objections-stays = Det här slutar vi inte med
seeker-objections-remedies = Om du inte är nöjd med svaret
seeker-object-title = Invänd mot vad vi gör
seeker-object-intro = Ditt ärende fortsätter. Det är bara det du invänder mot som kan stoppas.
seeker-object-nothing = Du har redan invänt mot det som går att invända mot.
seeker-object-processing = Vad invänder du mot?
seeker-object-processing-proposal-hint = Reglerna läser av hur länge du har varit utan arbete och annat om dig, och föreslår vad handläggaren ska börja med. Utan förslaget bedömer handläggaren själv.
seeker-object-processing-placing-hint = Den som inte väljer leverantör i tid placeras av en regel, och leverantören får veta det. Annars väljer du själv, eller tillsammans med handläggaren.
seeker-object-processing-hosts-hint = När du får en praktikplats får arbetsplatsen veta ditt förnamn och vilka dagar du kommer. En plats som redan har börjat avslutas för sig.
seeker-object-processing-statistics-hint = Går inte att stoppa, men du får ett svar.
seeker-object-processing-handling-hint = Går inte att stoppa så länge du är inskriven, men du får ett svar.
seeker-object-text = Varför?
seeker-object-text-hint = Berätta vad det är i din situation som gör att du inte vill. Skriv inte mer om dig själv än du behöver.
seeker-object-restrict = Vill du att vi låter bli medan vi prövar?
seeker-object-restrict-hint = Vi får spara uppgifterna men inte använda dem till det. Det som inte går att stoppa kan inte heller vänta.
seeker-object-error-restrict = { $label }: svara nej. Det som du har valt kan inte stoppas medan vi prövar, men invändningen prövas ändå
seeker-object-send = Skicka invändningen
seeker-object-done = Invändningen är skickad. Svaret kommer här.
seeker-withdraw_objection-title = Ta tillbaka en invändning
seeker-withdraw_objection-intro = Det som är stoppat, eller som väntar, får göras igen.
seeker-withdraw_objection-nothing = Det finns ingen invändning att ta tillbaka.
seeker-withdraw_objection-send = Ta tillbaka
seeker-withdraw_objection-done = Invändningen är tillbakatagen.
seeker-wrong-restrict = Är det något vi ska låta bli medan vi ser efter?
seeker-wrong-restrict-hint = Vi får spara uppgifterna men inte använda dem till det förrän du har fått svar.
seeker-wrong-restrict-nothing = Nej, inget

officer-act-object = Anteckna en invändning
officer-act-withdraw-objection = Ta tillbaka en invändning
officer-act-answer-objection = Svara på en invändning
officer-assess-held_back = Reglernas förslag räknas inte fram. Bedöm utan det.
officer-answer_objection-title = Svara på en invändning
officer-answer_objection-intro = Det personen invänder mot ska stoppas, om det inte finns tvingande skäl som väger tyngre än personens. De skälen är det du som ska visa.
officer-answer_objection-none = Det finns ingen invändning att svara på.
officer-answer_objection-processing = Personen invänder mot
officer-answer_objection-on = Personen sa det
officer-answer_objection-what = Personens skäl
officer-answer_objection-held_back = Medan det prövas
officer-answer_objection-not_held_back = Görs som vanligt. Personen har inte bett om att det ska vänta, eller så går det inte.
officer-answer_objection-result = Vad blir det?
officer-answer_objection-reasons = Skäl, som personen läser
officer-answer_objection-reasons-hint = Går det vidare: skriv vilka tvingande skäl som väger tyngre än personens. Hur man klagar och överklagar står med i svaret.
officer-answer_objection-send = Skicka svaret
officer-answer_objection-done = Svaret är skickat.
