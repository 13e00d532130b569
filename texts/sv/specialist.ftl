### Sidor för specialister: frågor att svara på och koder att pröva.

specialist-inquiries-title = Utredningar
specialist-inquiries-intro = Frågor från handläggare och koder som väntar på dig, det mest brådskande först.
specialist-inquiries-none = Ingen fråga väntar på dig just nu.
specialist-inquiries-cases = Ärenden där du har svarat
specialist-inquiries-cases-none = Du har inte svarat i något ärende än.
specialist-inquiries-before = Visa från början

## Svara på en fråga

specialist-answer-title = Svara på en fråga
specialist-answer-none = Det finns ingen obesvarad fråga i ärendet. Se utredningarna för andra ärenden.
specialist-answer-question = Frågan
specialist-answer-asked = Ställd
specialist-answer-profession = Till
specialist-answer-purpose = Varför
specialist-answer-mapping = Kartläggningen
specialist-answer-competence = Vad personen kan och vill
specialist-answer-adaptations = Anpassningar
specialist-answer-statement = Ditt utlåtande
specialist-answer-statement-hint = Börja med det personen kan. Skriv sedan vad som är svårt i vilket arbete, och vilka anpassningar som hjälper. Personen kan läsa det.
specialist-answer-send = Lämna utlåtandet
specialist-answer-done = Utlåtandet är lämnat.

## Pröva en föreslagen kod

specialist-review-title = Pröva en föreslagen kod
specialist-review-intro = En kod gäller bara när underlag, samlad bedömning, din bekräftelse och personens eget ja finns.
specialist-review-none = Ingen föreslagen kod väntar på din prövning i ärendet.
specialist-review-code = Föreslagen kod
specialist-review-proposed = Föreslagen
specialist-review-answer = Personens eget svar
specialist-review-answer-yes = Ja, { $date }
specialist-review-answer-no = Nej, { $date }
specialist-review-answer-waiting = Inte än
specialist-review-evidence = Underlag som har kommit in
specialist-review-evidence-none = Inget underlag har kommit in.
specialist-review-evidence-kind = Underlag
specialist-review-evidence-issuer = Från
specialist-review-evidence-received = Kom in
specialist-review-evidence-says = Funktionsnedsättning enligt underlaget
specialist-review-overall = Samlad bedömning
specialist-review-overall-none = Ingen samlad bedömning är gjord.
specialist-review-overall-on = Gjord
specialist-review-overall-team = Av
specialist-review-overall-resources = Resurser
specialist-review-overall-limits = Begränsningar
specialist-review-overall-reduced = Nedsatt arbetsförmåga
specialist-review-confirmed = Stämmer koden med underlaget?
specialist-review-confirmed-yes = Ja, jag bekräftar koden
specialist-review-confirmed-no = Nej, jag bekräftar den inte
specialist-review-statement = Ditt utlåtande
specialist-review-statement-hint = Skriv varför. Personen kan läsa det.
specialist-review-send = Lämna svaret
specialist-review-done = Svaret är lämnat.
