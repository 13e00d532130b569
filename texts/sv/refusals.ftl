### Varför en handling inte gjordes. refusal-<skäl>, refusal-<skäl>-<ord> när ordet har en egen text, annars refusal-<skäl>.
### $field är fältets namn (refusal-field-<fält>), $bound ett datum, $facts en lista av fakta, $service en insats.

## Varför något inte gjordes, och vad man kan göra

refusal-missing = Något behöver vara klart först:
refusal-text_missing = { $field }: skriv något innan du går vidare.
refusal-text_too_long = { $field }: texten är för lång. Korta den till högst { $max } tecken.
refusal-closed = Personen är inte inskriven nu. Skriv in personen igen för att fortsätta.
refusal-already_registered = Personen är redan inskriven. Öppna ärendet i stället.
refusal-already_done = Det är redan gjort. Du behöver inte göra det igen.
refusal-unknown = Det du valde finns inte i ärendet. Ladda om sidan och välj igen.
refusal-not_now = Det går inte att göra nu. Se i ärendet vad som kommer härnäst.
refusal-impossible_day = { $field }: datumet kan inte stämma. Gränsen går vid { $bound }. Kontrollera datumet.
refusal-impossible_day-delay = Det är för tidigt att begära ett beslut. Du kan begära det från och med { $bound }.
refusal-impossible_day-months = Det är för tidigt att bekräfta. Det går från och med { $bound }.
refusal-impossible_day-review = Öppningen kan granskas från och med { $bound }.
refusal-impossible_day-received_on = { $field }: datumet är senare än i dag. Skriv { $bound } eller tidigare.
refusal-impossible_day-born = { $field }: datumet är senare än i dag. Kontrollera personnumret.
refusal-impossible_day-month = { $field }: månaden ligger utanför tiden som inskriven. Gränsen är månaden som börjar { $bound }.
refusal-out_of_bounds = { $field }: skriv ett tal från { $min } till { $max }.
refusal-out_of_bounds-wage_per_month = { $field }: skriv en lön som är högre än noll.
refusal-provider_full = Leverantören har ingen ledig plats nu. Välj en annan, eller vänta tills en plats blir ledig.
refusal-outside_area = Leverantören finns inte på din ort, eller har inte den insats du har fått. Välj bland dem som visas.
refusal-host_full = Arbetsplatsen har ingen ledig plats nu. Välj en annan, eller fråga när en plats blir ledig.
refusal-no_money = Pengarna i årets anslag räcker inte. Beslutet är inte fattat. Ta upp det med den som ansvarar för anslaget.
refusal-too_many_codes = En person kan ha högst { $max } koder. Ta bort en innan du föreslår en ny.
refusal-no_such_code = Koden gäller inte i dag. Välj en av koderna som visas.
refusal-another_person = Utlåtandet gäller en annan person. Det har inte sparats. Skicka tillbaka det till avsändaren.
refusal-not_entitled = Reglerna ger inte rätt till { $service } nu. Nedanför står varför.
refusal-needs_human = Det går inte att avgöra av sig självt, för uppgifter saknas: { $facts }. Fyll i dem, eller låt en handläggare avgöra.
refusal-service_not_in_force = { $service } finns inte den här dagen. Välj en annan insats.
refusal-only_human = Ett beslut som går emot personen fattas av en handläggare. Det gäller: { $matter }.
refusal-read_only = Ärendet har uppgifter från en nyare version av programmet och går bara att läsa här. Uppdatera programmet.
refusal-erased = Uppgifterna i ärendet är borttagna för gott. Ärendet går inte att ändra.
refusal-policy_silent = Reglerna säger inget om det här: { $what }. Inget har sparats. Felet är vårt och är anmält.

## Det som behöver vara klart först

missing-evidence = Ett godtaget underlag. Begär det, eller låt våra specialister utreda.
missing-overall_assessment = En samlad bedömning. Skriv ner den först.
missing-confirmation = En specialists bekräftelse. Be en specialist bekräfta koden.
missing-acceptance = Personens eget ja. Personen svarar själv, eller tillsammans med en handläggare.
missing-communication = Personen ska ha fått veta vad som är på gång. Skriv det till personen först.
missing-time_to_comment = Personens tid att svara har inte gått ut. Vänta på svaret eller tills tiden är slut.
missing-consent = Personens samtycke. Fråga personen först.
missing-decision = Ett beslut som ger rätt till det. Fatta beslutet först.
missing-next_step = Nästa steg. Bestäm det innan stödet tar slut.
missing-joint_plan = En gemensam plan. Gör den tillsammans med deltagaren.
missing-step-registration = Inskrivningen kommer först. Gör det steget innan du fortsätter.
missing-step-profiling = Profileringen kommer först. Gör det steget innan du fortsätter.
missing-step-assessment = Bedömningen kommer först. Gör det steget innan du fortsätter.
missing-step-mapping = Kartläggningen kommer först. Gör det steget innan du fortsätter.
missing-step-evidence = Underlaget kommer först. Gör det steget innan du fortsätter.
missing-step-overall_assessment = Den samlade bedömningen kommer först. Gör det steget innan du fortsätter.
missing-step-code = Koden kommer först. Gör det steget innan du fortsätter.
missing-step-decision = Beslutet om stöd kommer först. Gör det steget innan du fortsätter.
missing-step-choice = Valet av leverantör kommer först. Gör det steget innan du fortsätter.
missing-step-support = Stödet kommer först. Gör det steget innan du fortsätter.
missing-step-work = Arbetet eller studierna kommer först. Gör det steget innan du fortsätter.
missing-step-closing = Avslutet kommer först. Gör det steget innan du fortsätter.
missing-step-plan = Handlingsplanen kommer först. Gör det steget innan du fortsätter.
missing-step-control = Aktivitetsrapporten kommer först. Gör det steget innan du fortsätter.
missing-step-rights = Rättigheten kommer först. Gör det steget innan du fortsätter.

## Redan gjort

refusal-already_done-activity_report = Månaden är redan rapporterad. Välj en annan månad.
refusal-already_done-answer = Frågan är redan besvarad. Du behöver inte göra det igen.
refusal-already_done-appeal = En begäran om omprövning finns redan. Vänta på svaret.
refusal-already_done-choice = Du har redan den leverantören. Välj en annan om du vill byta.
refusal-already_done-coach = Personen har redan den handledaren. Välj en annan om du vill byta.
refusal-already_done-code = Koden är redan föreslagen eller avgjord. Se koderna i ärendet.
refusal-already_done-comment = Svaret har redan kommit, eller så är ärendet avgjort. Du behöver inte göra det igen.
refusal-already_done-concern = Oron är redan omhändertagen. Anmäl en ny om något har hänt.
refusal-already_done-confirmation = Platsen är redan bekräftad. Du behöver inte göra det igen.
refusal-already_done-consent = Samtycket är redan så. Inget har ändrats.
refusal-already_done-correction = Uppgifterna är redan så. Inget har ändrats.
refusal-already_done-delay_remedy = En begäran om beslut finns redan. Vänta på svaret.
refusal-already_done-end = Det är redan avslutat. Du behöver inte göra det igen.
refusal-already_done-evidence = Underlaget är redan mottaget. Lägg till ett nytt om det kom ett till.
refusal-already_done-extent = Arbetstiden är redan så. Skriv en annan omfattning om den har ändrats.
refusal-already_done-letter = Brevet är redan skickat. Du behöver inte göra det igen.
refusal-already_done-officer = Personen har redan den handläggaren. Välj en annan om du vill byta.
refusal-already_done-placement = Personen är redan på en plats. Avsluta den först.
refusal-already_done-receipt = Beslutet är redan noterat som mottaget. Du behöver inte göra det igen.
refusal-already_done-review = Koden är redan granskad av en specialist. Du behöver inte göra det igen.
refusal-already_done-revocation = Utlåtandet är redan återkallat. Du behöver inte göra det igen.
refusal-already_done-start = Stödet har redan börjat. Du behöver inte göra det igen.
refusal-already_done-statement = Utlåtandet är redan mottaget. Du behöver inte göra det igen.
refusal-already_done-step = Steget är redan klart. Välj ett steg som väntar.
refusal-already_done-verification = Arbetet är redan bekräftat för den tiden. Du behöver inte göra det igen.
refusal-already_done-withdrawal = Koden är redan tillbakatagen. Du behöver inte göra det igen.

## Finns inte

refusal-unknown-appeal = Omprövningen finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-code = Koden finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-concern = Anmälan om oro finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-decision = Beslutet finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-delay_remedy = Någon obesvarad begäran om beslut finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-inquiry = Frågan till specialisten finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-intent = Det som meddelades finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-participation = Deltagandet finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-placement = Platsen finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-statement = Utlåtandet finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-work = Anställningen finns inte i ärendet. Ladda om sidan och välj igen.
refusal-unknown-evidence_kind = Det slaget av underlag godtas inte. Välj ett av dem som visas.
refusal-unknown-host = Arbetsplatsen finns inte i registret. Välj en av dem som visas.
refusal-unknown-placement_service = Insatsen är ingen praktik eller arbetsträning. Välj en av dem som visas.
refusal-unknown-point = Arbetet följs inte upp vid den tidpunkten. Välj en av dem som visas.
refusal-unknown-service = Insatsen finns inte. Välj en av dem som visas.
refusal-unknown-track = Insatsen har inte det spåret. Välj ett av dem som visas.
refusal-unknown-provider = Leverantören finns inte i registret. Välj en av dem som visas.

## Går inte nu

refusal-not_now-choice_of_provider = Till den här insatsen väljer personen leverantör. Börja med valet.
refusal-not_now-concern_open = Någon har anmält oro för personens liv eller hälsa. Ta hand om det först.
refusal-not_now-no_work = Inget arbete eller inga studier är noterade. Notera det först, eller välj ett annat skäl.
refusal-not_now-not_a_participation = Praktik och lönebidrag börjar på ett annat sätt. Välj en praktikplats eller fatta ett beslut.
refusal-not_now-only_another_reviewer = Omprövningen görs av någon annan än den som beslutade. Lämna över den.
refusal-not_now-only_the_person = Bara personen själv kan göra det. Be personen, eller hjälp personen att göra det.
refusal-not_now-placement_open = Personen är på en plats. Avsluta den först.
refusal-not_now-support_ended = Stödet är slut. Börja ett nytt om personen behöver det.
refusal-not_now-support_not_started = Stödet har inte börjat än. Starta det först.
refusal-not_now-support_open = Personen deltar i ett stöd. Avsluta det först.
refusal-not_now-time_to_choose = Personen har fortfarande tid att välja själv. Vänta tills tiden är slut.
refusal-not_now-appeal_in_time = Begäran kom i tid. Pröva den i sak.
refusal-not_now-appeal_too_late = Begäran kom för sent. Avvisa den med det skälet.

## Fältens namn

refusal-field-activities = Vad som ska göras
refusal-field-born = Födelsedag
refusal-field-competence = Vad personen kan och vill
refusal-field-adaptations = Anpassningar
refusal-field-degree_percent = Bidragets andel i procent
refusal-field-delay = Begäran om beslut
refusal-field-employment = Anställningen
refusal-field-extent_percent = Omfattning i procent av heltid
refusal-field-from = Från vem
refusal-field-goal = Mål
refusal-field-issuer = Vem som har skrivit underlaget
refusal-field-limits = Begränsningar
refusal-field-month = Månad
refusal-field-months = Månader
refusal-field-note = Anteckning
refusal-field-on = Datum
refusal-field-own_view = Personens egen syn
refusal-field-place = Arbetsgivare eller skola
refusal-field-question = Fråga
refusal-field-reasons = Skäl
refusal-field-received_on = Mottaget den
refusal-field-report = Slutrapport
refusal-field-resources = Resurser
refusal-field-service = Insats
refusal-field-statement = Utlåtande
refusal-field-support = Stödet
refusal-field-tasks = Arbetsuppgifter
refusal-field-text = Text
refusal-field-trust = Förtroende
refusal-field-until = Till och med
refusal-field-wage_per_month = Månadslön
refusal-field-without_work_since = Utan arbete sedan
refusal-not_now-matter_and_answer = Svaret passar inte det som ska beslutas. Välj ett annat svar eller en annan insats.
refusal-not_now-only_the_service = Underlag tas emot av en handläggare. Lämna det till din handläggare så läggs det in.
refusal-not_now-delay_step = Det går inte att begära beslut i det här steget. Välj ett steg som tjänsten ska besluta om.
refusal-not_now-work_not_verified = Arbetet är inte kontrollerat än. Kontrollera att det har varat innan du avslutar.
