### Sidor för handledare hos leverantörer. Stödet dokumenteras här; underlag, koder och skäl visas aldrig.

provider-no-participation = Personen har inget pågående stöd att dokumentera. Gå tillbaka till ärendet och se vad som gäller.
provider-not-ours = Personen får sitt stöd av en annan leverantör nu. Du kan läsa det ni har gjort, men inte ändra.
provider-not-started = Stödet har inte börjat. Börja stödet först.
provider-no-coach = Ingen än

## Det stöd som det gäller

provider-fact-service = Insats
provider-fact-provider = Leverantör
provider-fact-coach = Handledare
provider-fact-started = Började
provider-fact-until = Längst till
provider-fact-contact = Senaste kontakt med deltagaren
provider-fact-none = Ingen än

## Deltagare

provider-participants-title = Deltagare
provider-participants-provider = Du arbetar hos { $provider }.
provider-participants-todo = Att göra
provider-participants-todo-none = Du har inget att göra just nu. Nya deltagare visas här när de har valt er.
provider-participants-all = Alla deltagare
provider-participants-all-none = Ni har inga deltagare än.
provider-participants-name = Namn
provider-participants-service = Insats
provider-participants-coach = Handledare
provider-participants-state = Läge
provider-participants-latest = Senast hände något
provider-participants-waiting = Väntar på att börja
provider-participants-active = Stöd pågår
provider-participants-ended = Stödet har slutat
provider-participants-before = Visa från början

## Börja stödet

provider-start-title = Börja stödet
provider-start-intro = Gå igenom överenskommelsen tillsammans. Stödet börjar när personen har förstått och sagt ja.
provider-start-agreement = Det här ska personen veta
provider-start-agreement-what = Vad stödet är, hur länge det som längst varar och hur ofta ni har kontakt.
provider-start-agreement-money = Vad arbete betyder för personens inkomst och ersättningar.
provider-start-agreement-choice = Att personen kan byta leverantör och handledare, och säga vad hon eller han tycker.
provider-start-agreement-read = Vilka uppgifter ni ser. Ni ser aldrig underlag, koder eller skäl till beslut.
provider-start-coach = Vem blir handledare?
provider-start-coach-none = Det finns ingen handledare hos leverantören. Lägg till en handledare först.
provider-start-coach-you = { $name } (du)
provider-start-agreed = Personen har fått veta det här och har sagt ja
provider-start-already = Stödet har redan börjat. Du behöver inte göra det här igen.
provider-start-send = Börja stödet
provider-start-done = Stödet har börjat.

## Handledare

provider-coach-title = Byt handledare
provider-coach-intro = Deltagaren ska helst behålla sin handledare. Varje byte räknas och visas för deltagaren.
provider-coach-coach = Vem blir handledare?
provider-coach-none = Det finns ingen annan handledare att välja hos leverantören.
provider-coach-send = Byt handledare
provider-coach-done = Handledaren är bytt.

## Gemensam plan

provider-plan-title = Gemensam plan
provider-plan-intro = Skriv planen tillsammans med deltagaren. Deltagaren ser den på sin sida.
provider-plan-earlier = Planen som gäller, från { $date }
provider-plan-goal = Deltagarens mål
provider-plan-goal-hint = Med deltagarens egna ord: vilket arbete, hur mycket och var.
provider-plan-activities = Vad ni ska göra
provider-plan-activities-hint = Vem gör vad, och när. Skriv inget om hälsa.
provider-plan-send = Spara planen
provider-plan-done = Planen är sparad.

## Kontakt

provider-contact-title = Anteckna en kontakt
provider-contact-on = När var kontakten?
provider-contact-how = Hur hade ni kontakt?
provider-contact-with = Vem hade du kontakt med?
provider-contact-with-participant = Deltagaren
provider-contact-with-employer = En arbetsgivare, om deltagaren
provider-contact-with-care_team = Vården
provider-contact-with-care_team-yes = Deltagaren har samtyckt till att planen delas med vården.
provider-contact-with-care_team-no = Deltagaren har inte samtyckt till att planen delas med vården. Fråga först.
provider-contact-note = Anteckning
provider-contact-note-hint = Vad ni kom fram till. Deltagaren kan läsa det. Skriv inget om hälsa.
provider-contact-send = Spara kontakten
provider-contact-done = Kontakten är sparad.

## Praktik

provider-placement-title = Ordna praktik
provider-placement-intro = Platsen tas när du sparar. Anordnaren ser bara förnamn och datum.
provider-placement-current = Personen har redan en praktik till och med { $date }. Avsluta den innan du ordnar en ny.
provider-placement-service = Vad är det?
provider-placement-host = Var?
provider-placement-host-item = { $host }, { $municipality }
provider-placement-free = { $free ->
    [one] { $free } ledig plats.
   *[other] { $free } lediga platser.
} { $tasks }
provider-placement-host-none = Ingen anordnare har en ledig plats just nu.
provider-placement-extent_percent = Hur mycket av heltid?
provider-placement-extent_percent-hint = I procent, till exempel 50.
provider-placement-until = Första dagen efter praktiken
provider-placement-until-hint = Praktiken slutar dagen innan.
provider-placement-tasks = Vad ska personen göra där?
provider-placement-send = Ordna praktiken
provider-placement-done = Praktiken är ordnad. Anordnaren får nu intyga att personen har kommit.

## Avsluta praktik

provider-end_placement-title = Avsluta praktiken
provider-end_placement-none = Personen har ingen praktik som pågår.
provider-end_placement-host = Anordnare
provider-end_placement-dates = Tid
provider-end_placement-confirmed = Anordnaren har intygat
provider-end_placement-not-confirmed = Inte än
provider-end_placement-reason = Varför slutar praktiken?
provider-end_placement-send = Avsluta praktiken
provider-end_placement-done = Praktiken är avslutad och platsen är ledig igen.

## Rapport

provider-report-title = Lämna en rapport
provider-report-earlier = Rapporter som har lämnats
provider-report-kind = Vilken rapport?
provider-report-kind-periodic = Återkommande rapport
provider-report-kind-deviation = Avvikelse
provider-report-kind-final = Slutrapport
provider-report-kind-periodic-hint = Hur det går enligt planen.
provider-report-kind-deviation-hint = Något går inte som planerat.
provider-report-kind-final-hint = Hur det har gått och vad som bör hända sedan.
provider-report-text = Rapport
provider-report-text-hint = Handläggaren och deltagaren kan läsa den. Skriv inget om hälsa.
provider-report-send = Lämna rapporten
provider-report-done = Rapporten är lämnad.

## Avsluta stödet

provider-end-title = Avsluta stödet
provider-end-warning = Inget nästa steg är bestämt. Slutar stödet nu blir personen utan aktivitet, och det syns samma dag hos handläggaren och i den öppna räkningen.
provider-end-undecided = Inget nästa steg är bestämt. Personen har annat som pågår, men ska veta vad som händer när stödet slutar.
provider-end-next = Bestäm nästa steg först
provider-end-decided = Nästa steg bestämdes { $date }.
provider-end-report = Ingen slutrapport är lämnad än.
provider-end-report-link = Lämna slutrapporten
provider-end-reason = Varför slutar stödet?
provider-end-send = Avsluta stödet
provider-end-done = Stödet är avslutat.
