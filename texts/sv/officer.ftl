### Handläggarens sidor.

## Arbetslistan

officer-worklist-title = Arbetslista
officer-worklist-idle = { $count ->
    [0] Ingen med bedömt behov är utan aktivitet i dag.
    [one] { $count } person med bedömt behov är utan aktivitet i dag, sedan { $days } dagar.
   *[other] { $count } personer med bedömt behov är utan aktivitet i dag, sammanlagt { $days } dagar.
}
officer-worklist-idle-show = Visa vad som ska göras för dem
officer-worklist-filter = Urval
officer-worklist-mine = Mina
officer-worklist-unassigned = Utan handläggare
officer-worklist-all = Alla
officer-worklist-step = Bara steget { $step }.
officer-worklist-empty = Det finns inget att göra i det här urvalet.
officer-worklist-first = Till början av listan

## Sök ärende

officer-cases-title = Sök ärende
officer-cases-number = Personnummer
officer-cases-number-hint = Hela numret, med 10 eller 12 siffror. Sökningen syns i personens läslogg.
officer-cases-find = Sök
officer-cases-none = Ingen person med det numret är inskriven. Kontrollera numret, eller skriv in personen.
officer-cases-mine = Ärenden där du är handläggare
officer-cases-caption = Dina ärenden
officer-cases-empty = Du är inte handläggare i något ärende.
officer-cases-name = Namn
officer-cases-step = Senaste steg
officer-cases-registered = Inskriven
officer-cases-service = Insats

## Ärendet

officer-case-caption = Ärende
officer-case-closed-tag = Avslutat
officer-case-closed = Inskrivningen avslutades { $date }. Skäl: { $reason }.
officer-case-erased = Uppgifterna om personen är borttagna för gott. Bara händelser och datum finns kvar.
officer-case-idle = Utan aktivitet sedan { $date }
officer-case-way = Vägen
officer-person-title = Person och ansvariga
officer-person-number = Personnummer
officer-person-phone = Telefon
officer-person-email = E-post
officer-person-address = Adress
officer-person-officer = Handläggare
officer-person-coach = Handledare
officer-person-changes = { $count ->
    [0] inga byten
    [one] { $count } byte
   *[other] { $count } byten
}
officer-person-registered = Inskriven
officer-person-process = Stegens ordning
officer-person-told = Vad personen har berättat
officer-person-place = Bor i
officer-person-without_work = Utan arbete sedan
officer-person-experience = Har arbetat som
officer-person-wishes = Vill arbeta som
officer-person-care = Tar hand om någon
officer-person-interpreter = Tolk
officer-person-consents = Samtycken
officer-due-title = Att göra
officer-due-none = Det finns inget för dig att göra nu.
officer-due-others = Väntar på andra
officer-acts-title = Det du kan göra
officer-acts-show = Visa allt du kan göra i ärendet
officer-acts-planning = Bedöma och planera
officer-acts-evidence = Underlag och kod
officer-acts-decision = Besluta
officer-acts-support = Val och stöd
officer-acts-work = Arbete och studier
officer-acts-closing = Nästa steg och avslut
officer-acts-person = Personens rättigheter
officer-act-assess = Gör bedömningen
officer-act-map = Gör kartläggningen
officer-act-action-plan = Gör eller förnya handlingsplanen
officer-act-ask-specialist = Fråga en specialist
officer-act-answer = Svara som specialist
officer-act-assign-officer = Byt handläggare
officer-act-ask-evidence = Begär underlag
officer-act-receive-evidence = Ta emot underlag
officer-act-evidence = Läs underlagen
officer-act-revoke-evidence = Notera att ett utlåtande är återkallat
officer-act-overall-assessment = Gör den samlade bedömningen
officer-act-propose-code = Föreslå en kod
officer-act-review-code = Granska en föreslagen kod
officer-act-set-code = Se vad en föreslagen kod saknar
officer-act-decide = Besluta om stöd
officer-act-decide-subsidy = Besluta om lönebidrag
officer-act-communicate = Meddela vad som är tänkt
officer-act-decide-intent = Fatta det beslut som har meddelats
officer-act-letter = Beslutsbrev
officer-act-appeal-decision = Avgör omprövningen
officer-act-choice = Välj leverantör åt personen
officer-act-place-by-rule = Placera enligt regeln
officer-act-start-service = Börja en insats utan val
officer-act-start-support = Börja stödet
officer-act-assign-coach = Byt handledare
officer-act-joint-plan = Gör den gemensamma planen
officer-act-contact = Skriv in en kontakt
officer-act-file-report = Lämna en rapport
officer-act-placement = Börja en praktik
officer-act-confirm-placement = Intyga praktiken åt anordnaren
officer-act-end-placement = Avsluta praktiken
officer-act-end-support = Avsluta stödet
officer-act-start-work = Skriv in arbete eller studier
officer-act-change-extent = Ändra arbetstiden
officer-act-verify-work = Bekräfta att arbetet varar
officer-act-end-work = Skriv in att arbetet har slutat
officer-act-next-step = Bestäm nästa steg
officer-act-close = Avsluta inskrivningen
officer-act-raise-concern = Anmäl oro för liv eller hälsa
officer-act-handle-concern = Ta hand om en anmäld oro
officer-act-comment = Skriv in personens synpunkter
officer-act-received = Notera att personen har fått ett beslut
officer-act-appeal = Skriv in en begäran om omprövning
officer-act-delay = Skriv in en begäran om beslut
officer-act-answer-delay = Svara på begäran om beslut
officer-act-activity-report = Skriv in en aktivitetsrapport
officer-act-consents = Samtycken
officer-act-correct = Rätta uppgifter

## Ord i ärendet

officer-word-on = Datum
officer-word-service = Insats
officer-word-reasons = Skäl
officer-word-provider = Leverantör
officer-unit-kronor = kronor
officer-unit-months = månader
officer-planning-result = Bedömningen ledde till
officer-health-title = Hälsa och funktionsförmåga
officer-health-asked = Frågan ställdes
officer-health-question = Fråga
officer-health-answer = Svar
officer-health-codes = Koder
officer-health-proposed = Föreslagen
officer-health-confirmed = Bekräftad av specialist
officer-health-not_confirmed = Inte bekräftad av specialist
officer-health-accepted = Personen sade ja
officer-health-declined = Personen sade nej
officer-health-set = Gäller från
officer-health-withdrawn = Personen tog tillbaka den
officer-health-lacking = Det här saknas:
officer-decisions-title = Beslut
officer-decisions-intended = Tänkt beslut
officer-decisions-answer = Beslut
officer-decisions-valid = Gäller
officer-decisions-by = Beslutat av
officer-decisions-received = Personen fick beslutet
officer-decisions-not_received = Inte noterat än
officer-decisions-changed = Ändrat vid omprövning
officer-decisions-letter = Brev
officer-decisions-appeal = Begäran om omprövning
officer-decisions-appeal_on = Kom in
officer-decisions-appeal_text = Vad personen säger
officer-decisions-appeal_result = Omprövningen
officer-intent-matter = Gäller
officer-intent-on = Meddelat
officer-intent-comment_by = Sista dag för synpunkter
officer-intent-text = Vad som är tänkt och varför
officer-intent-comment = Personens synpunkter
officer-intent-no_comment = Inga har kommit
officer-support-own = Vår egen insats
officer-support-chosen = Vald
officer-support-started = Började
officer-support-not_started = Har inte börjat
officer-support-until = Längst till
officer-support-plan = Gemensam plan
officer-support-contacts = Senaste kontakter
officer-support-report = Rapport
officer-support-ended = Avslutat
officer-support-host = Plats
officer-support-time = Tid
officer-support-extent = Omfattning
officer-support-tasks = Arbetsuppgifter
officer-support-confirmed = Intygad av anordnaren
officer-support-next = Nästa steg som har bestämts
officer-work-verified = Bekräftat efter
officer-work-none = Det finns inget pågående arbete eller några pågående studier. Skriv in när de börjar.
officer-history-title = Det som har hänt
officer-history-latest = Senaste händelserna
officer-history-all = Visa allt som har hänt
officer-document-title = Handling
officer-document-none = Det finns ingen sparad handling här än.

## Vad reglerna säger

officer-rules-services = Insatser som gäller i dag
officer-rules-services-what = Så svarar reglerna för den här personen. Öppna en insats för att se varför.
officer-rules-entitled = Ja, personen kan få insatsen
officer-rules-not_entitled = Nej, inte nu
officer-rules-needs_human = En uppgift saknas, så du avgör
officer-rules-said = Vad reglerna sade

## Bedömning

officer-assess-title = Arbetsmarknadspolitisk bedömning
officer-assess-send = Spara bedömningen
officer-assess-done = Bedömningen är sparad.
officer-assess-no_model = Ingen modell för profilering är godkänd. Därför bedömer en handläggare varje person.
officer-assess-proposal = Vad reglerna föreslår
officer-assess-own = Din bedömning
officer-assess-result = Vad leder bedömningen till?
officer-assess-service = Insats
officer-assess-service-hint = Välj när bedömningen leder till matchning, stöd eller utbildning.
officer-assess-reasons = Skäl
officer-assess-reasons-hint = Skriv så att personen förstår. Skriv också varför du avviker, om du inte följer förslaget.

## Kartläggning

officer-map-title = Kartläggning
officer-map-intro = Börja i det personen kan. Kartläggningen görs tillsammans med personen.
officer-map-send = Spara kartläggningen
officer-map-done = Kartläggningen är sparad.
officer-map-competence = Vad kan och vill personen göra, och i vilket arbete?
officer-map-adaptations = Vilka anpassningar behövs?
officer-map-adaptations-hint = Lämna tomt om inga behövs.
officer-map-subsidy_considered = Kan en anställning med bidrag bli aktuell?
officer-map-deeper = Vilka specialister ska kartlägga djupare?
officer-map-deeper-hint = De får en fråga nu. Stödet börjar utan att vänta på svaret.

## Fråga till specialist

officer-ask_specialist-title = Fråga en specialist
officer-ask_specialist-send = Skicka frågan
officer-ask_specialist-done = Frågan är skickad.
officer-ask_specialist-profession = Vem frågar du?
officer-ask_specialist-purpose = Vad ska svaret användas till?
officer-ask_specialist-question = Fråga

## Underlag

officer-ask_evidence-title = Begär underlag
officer-ask_evidence-intro = Stödet fortsätter under tiden. Underlag behövs bara för koder och lönebidrag.
officer-ask_evidence-send = Spara begäran
officer-ask_evidence-done = Begäran är sparad.
officer-ask_evidence-kind = Vilket underlag?
officer-ask_evidence-from = Från vem?
officer-ask_evidence-from-hint = Till exempel en vårdcentral eller en skola.
officer-receive_evidence-title = Ta emot underlag
officer-receive_evidence-send = Ta emot
officer-receive_evidence-done = Underlaget är mottaget.
officer-receive_evidence-electronic = Är filen ett elektroniskt utlåtande från vården (XML) läses avsändare och sort i filen. Då räcker det att välja filen. Ett meddelande som återkallar ett utlåtande tas också emot här.
officer-receive_evidence-file = Fil
officer-receive_evidence-file-hint = PDF, bild (PNG eller JPEG) eller XML. Behövs inte för vår egen utredning.
officer-receive_evidence-asked = Hör det till något som är begärt?
officer-receive_evidence-asked-hint = Lämna tomt om underlaget inte var begärt.
officer-receive_evidence-kind = Sort
officer-receive_evidence-issuer = Vem har skrivit underlaget?
officer-receive_evidence-received_on = Vilken dag kom det?
officer-receive_evidence-too_large = Filen är för stor. Välj en mindre fil eller dela upp den.
officer-receive_evidence-refused = Utlåtandet kunde inte tas emot ({ $place }). { $reason }
officer-revoke_evidence-title = Ett utlåtande är återkallat
officer-revoke_evidence-intro = Ett återkallat utlåtande räknas inte längre som underlag.
officer-revoke_evidence-send = Notera återkallelsen
officer-revoke_evidence-done = Återkallelsen är noterad.
officer-revoke_evidence-statement = Vilket utlåtande?
officer-revoke_evidence-none = Det finns inget elektroniskt utlåtande som gäller.
officer-evidence-title = Underlag
officer-evidence-never_delays = Underlag som saknas hindrar aldrig valet av leverantör eller stödet. Det behövs bara för koder och lönebidrag.
officer-evidence-empty = Inget underlag är begärt eller mottaget.
officer-evidence-show = Läs underlagen fråga för fråga
officer-evidence-kind = Sort
officer-evidence-state = Läge
officer-evidence-from = Från
officer-evidence-since = Saknas sedan
officer-evidence-asked_on = Begärt
officer-evidence-received_on = Mottaget
officer-evidence-issuer = Skrivet av
officer-evidence-revoked_on = Återkallat
officer-evidence-document = Handling
officer-evidence-missing = Saknas
officer-evidence-received = Mottaget
officer-evidence-revoked = Återkallat

## Samlad bedömning och kod

officer-overall_assessment-title = Samlad bedömning
officer-overall_assessment-intro = Väg ihop resurser och begränsningar i förhållande till arbete och arbetsmiljö. Personen får läsa bedömningen.
officer-overall_assessment-send = Spara den samlade bedömningen
officer-overall_assessment-done = Den samlade bedömningen är sparad.
officer-overall_assessment-team = Vilka har deltagit?
officer-overall_assessment-team-hint = Lämna tomt om du har gjort bedömningen ensam.
officer-overall_assessment-resources = Resurser i förhållande till arbete
officer-overall_assessment-limits = Begränsningar i förhållande till arbete och arbetsmiljö
officer-overall_assessment-reduced = Är arbetsförmågan nedsatt på grund av en funktionsnedsättning?
officer-propose_code-title = Föreslå en kod
officer-propose_code-intro = En kod ger rätt till stöd och är frivillig. Den gäller först när allt nedan är på plats.
officer-propose_code-send = Föreslå koden
officer-propose_code-done = Koden är föreslagen. En specialist och personen svarar nu.
officer-propose_code-number = Vilken kod?
officer-propose_code-none = Inga koder gäller i dag.
officer-set_code-title = Kan koden gälla?
officer-set_code-intro = Koden börjar gälla av sig själv när det sista villkoret är uppfyllt.
officer-set_code-send = Pröva
officer-set_code-done = Koden gäller.
officer-set_code-none = Ingen kod är föreslagen och väntar på svar.
officer-code-preconditions = Det som behövs
officer-code-evidence = Godtaget underlag
officer-code-overall_assessment = Samlad bedömning
officer-code-confirmation = En specialists bekräftelse
officer-code-acceptance = Personens eget ja
officer-code-there = Finns
officer-code-missing = Saknas

## Beslut

officer-communicate-title = Meddela vad som är tänkt
officer-communicate-intro = Innan du beslutar något som går emot personen ska personen få veta det och kunna svara.
officer-communicate-send = Meddela personen
officer-communicate-done = Personen är meddelad och har nu tid att svara.
officer-communicate-what = Det du tänker besluta
officer-communicate-matter = Vad gäller det?
officer-communicate-service = Insats
officer-communicate-service-hint = Välj när det gäller stöd eller lönebidrag.
officer-communicate-text = Vad är tänkt, och varför?
officer-communicate-text-hint = Skriv till personen.
officer-decide-title = Beslut om stöd
officer-decide-intro = Här beviljar du stöd. Reglernas svar står först, med skäl.
officer-decide-send = Besluta
officer-decide-done = Beslutet är fattat. Läs igenom brevet och skicka det.
officer-decide-what = Ditt beslut
officer-decide-service = Insats och spår
officer-decide-need = Behovet är
officer-decide-reasons = Skäl
officer-decide-reasons-hint = Skälen står i brevet till personen.
officer-decide-adverse = Tänker du säga nej? Meddela personen först.
officer-decide_subsidy-title = Beslut om lönebidrag
officer-decide_subsidy-intro = Bidraget beviljas personen och följer med till en ny arbetsgivare. Hela beloppet bokas på årets anslag.
officer-decide_subsidy-send = Besluta
officer-decide_subsidy-done = Beslutet är fattat. Läs igenom brevet och skicka det.
officer-decide_subsidy-what = Ditt beslut
officer-decide_subsidy-none = Inget lönebidrag gäller i dag.
officer-decide_subsidy-service = Bidrag
officer-decide_subsidy-need = Behovet är
officer-decide_subsidy-wage_per_month = Månadslön för den avtalade tiden
officer-decide_subsidy-wage_per_month-hint = I hela kronor, före skatt.
officer-decide_subsidy-extent_percent = Omfattning av heltid
officer-decide_subsidy-degree_percent = Bidragets andel av lönen
officer-decide_subsidy-degree_percent-hint = Enligt arbetskravsanalysen.
officer-decide_subsidy-months = Antal månader
officer-decide_subsidy-reasons = Skäl
officer-decide_subsidy-reasons-hint = Skälen står i brevet till personen.
officer-decide_intent-title = Beslut efter synpunkter
officer-decide_intent-send = Besluta som det var tänkt
officer-decide_intent-done = Beslutet är fattat. Läs igenom brevet och skicka det.
officer-decide_intent-none = Det finns inget meddelat beslut som väntar.
officer-decide_intent-wait = Personen har tid att svara till och med { $date }. Du kan besluta när svaret har kommit eller tiden är slut.
officer-decide_intent-reasons = Skäl
officer-decide_intent-reasons-hint = Skriv också hur du ser på det personen har sagt. Skälen står i brevet.
officer-decide_intent-grant = Har du ändrat dig? Bevilja stödet i stället.
officer-letter-title = Beslutsbrev
officer-letter-send = Skicka brevet
officer-letter-done = Brevet är skickat och sparat som PDF.
officer-letter-none = Det finns inget beslut att skriva brev om än.
officer-letter-not_sent = Inte skickat
officer-letter-sent = Skickat
officer-letter-received = Personen fick beslutet { $date }
officer-letter-frozen = Brevet är skickat. Det som gäller är den sparade handlingen.
officer-letter-in_swedish = Brevet skickas på svenska. Det här är en översättning.
officer-letter-failed = Brevet kunde inte göras. Försök igen. Om det inte hjälper är felet vårt.
officer-letter-show = Visa brevet
officer-letter-write = Läs och skicka brevet

## Val, stöd och arbete

officer-place_by_rule-title = Placera enligt regeln
officer-place_by_rule-intro = Personen har inte valt i tid. Regeln väljer lika för alla. Personen kan byta när som helst.
officer-place_by_rule-send = Placera
officer-place_by_rule-done = Personen är placerad hos en leverantör.
officer-place_by_rule-none = Personen har inget beslut om en insats med val av leverantör.
officer-place_by_rule-providers = Leverantörer på orten
officer-place_by_rule-free = Lediga platser
officer-place_by_rule-waiting = Väntetid
officer-start_service-title = Börja en insats utan val
officer-start_service-intro = Det gäller våra egna insatser och sådana vi har upphandlat. Till andra insatser väljer personen leverantör.
officer-start_service-send = Börja insatsen
officer-start_service-done = Insatsen har börjat.
officer-start_service-service = Insats
officer-start_service-none = Ingen sådan insats gäller i dag.
officer-assign_officer-title = Namngiven handläggare
officer-assign_officer-intro = Personen har en namngiven handläggare. Varje byte räknas och syns för personen.
officer-assign_officer-send = Spara
officer-assign_officer-done = Handläggaren är bytt.
officer-assign_officer-now = Handläggare nu: { $name }
officer-assign_officer-officer = Vem ska ha ansvaret?
officer-start_work-title = Arbete eller studier börjar
officer-start_work-send = Spara
officer-start_work-done = Arbetet eller studierna är inskrivna.
officer-start_work-current = Ett arbete sedan { $date } pågår. Det avslutas samma dag som det nya börjar.
officer-start_work-kind = Vad är det?
officer-start_work-place = Arbetsgivare eller skola
officer-start_work-on = Första dagen
officer-start_work-extent_percent = Omfattning av heltid
officer-start_work-evidence = Vad visar det?
officer-change_extent-title = Ändrad arbetstid
officer-change_extent-send = Spara
officer-change_extent-done = Arbetstiden är ändrad.
officer-change_extent-on = Från och med
officer-change_extent-extent_percent = Omfattning av heltid
officer-verify_work-title = Bekräfta att arbetet varar
officer-verify_work-send = Bekräfta
officer-verify_work-done = Arbetet är bekräftat.
officer-verify_work-since = Har arbetat utan avbrott sedan { $date }.
officer-verify_work-months = Efter hur lång tid?
officer-verify_work-evidence = Vad visar det?
officer-end_work-title = Arbetet eller studierna har slutat
officer-end_work-intro = Att ett arbete tar slut är inget misslyckande.
officer-end_work-send = Spara
officer-end_work-done = Det är inskrivet. Bestäm nästa steg om personen behöver det.
officer-end_work-on = Första dagen utan arbetet
officer-end_work-reason = Varför slutade det?

## Nästa steg och avslut

officer-next_step-title = Nästa steg
officer-next_step-intro = Ingen med bedömt behov ska bli utan aktivitet. Bestäm därför nästa steg innan stödet tar slut.
officer-next_step-send = Spara nästa steg
officer-next_step-done = Nästa steg är bestämt.
officer-next_step-next = Vad blir nästa steg?
officer-next_step-service = Vilken insats?
officer-next_step-service-hint = Välj när nästa steg är en annan insats.
officer-next_step-reasons = Skäl
officer-close-title = Avsluta inskrivningen
officer-close-send = Avsluta
officer-close-done = Inskrivningen är avslutad.
officer-close-reason = Varför?
officer-close-own_view = Personens egen syn
officer-close-own_view-hint = Skriv med personens egna ord. Lämna tomt om personen inte vill säga något.
officer-close-report = Slutrapport
officer-raise_concern-title = Anmäl oro för liv eller hälsa
officer-raise_concern-send = Anmäl
officer-raise_concern-done = Oron är anmäld. En handläggare tar hand om den i dag.
officer-raise_concern-emergency = Ring 112 om någon är i fara just nu.
officer-raise_concern-text = Vad oroar dig?
officer-handle_concern-title = Ta hand om en anmäld oro
officer-handle_concern-send = Spara
officer-handle_concern-done = Det är noterat vad som har gjorts.
officer-handle_concern-none = Ingen anmäld oro väntar.
officer-handle_concern-on = Anmäld
officer-handle_concern-what = Oron gäller
officer-handle_concern-text = Vad har gjorts?

## Plan och rättigheter

officer-action_plan-title = Individuell handlingsplan
officer-action_plan-intro = Planen görs tillsammans med personen.
officer-action_plan-send = Spara planen
officer-action_plan-done = Planen är sparad.
officer-action_plan-last = Förra planen gjordes { $date }.
officer-action_plan-goal = Mål: yrke och ort
officer-action_plan-activities = Vad ska personen och vi göra, och när?
officer-answer_delay-title = Svar på begäran om beslut
officer-answer_delay-send = Skicka svaret
officer-answer_delay-done = Begäran är besvarad.
officer-answer_delay-none = Det finns ingen begäran om beslut som väntar.
officer-answer_delay-asked = Personen begärde { $date } ett beslut i steget { $step }.
officer-answer_delay-granted = Ska ärendet avgöras genast?
officer-answer_delay-reasons = Skäl
