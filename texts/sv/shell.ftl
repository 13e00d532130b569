### The frame around every page: name, navigation, buttons, errors, days, footer.

## Product

shell-product = Stegvis
shell-tagline = Steg för steg till arbete
shell-title = { $page } – Stegvis
shell-title-error = Fel: { $page } – Stegvis
shell-phase-tag = Demonstration
shell-phase-text = Alla personer och företag är påhittade. Reglerna är ett förslag och gäller inte som lag.
shell-proposal-notice = Den här insatsen bygger på ett förslag. Den finns inte i verkligheten än.
shell-skip = Hoppa till innehållet
shell-language-label = Språk
shell-language-switch = Byt till { $language }
shell-menu = Meny
shell-menu-label = Huvudmeny
shell-signed-in-as = Inloggad som { $name }, { $role }
shell-acting-for = Du gör det här för { $name }
shell-opens-new-window = öppnas i ny flik

## Navigation: the person

shell-nav-start = Start
shell-nav-my-way = Min väg
shell-nav-my-letters = Brev och beslut
shell-nav-my-plan = Min plan
shell-nav-my-choice = Välj leverantör
shell-nav-my-rating = Mitt omdöme
shell-nav-my-rights = Mina rättigheter
shell-nav-my-data = Mina uppgifter
shell-nav-consents = Samtycken
shell-nav-read-log = Vem har läst

## Navigation: those who work with the person

shell-nav-worklist = Arbetslista
shell-nav-find-case = Sök ärende
shell-nav-register-person = Skriv in en person
shell-nav-investigations = Utredningar
shell-nav-confirm-codes = Koder att bekräfta
shell-nav-participants = Deltagare
shell-nav-plans = Planer
shell-nav-contacts = Kontakter med arbetsgivare
shell-nav-reports = Rapporter
shell-nav-pay = Ersättning
shell-nav-ratings = Omdömen
shell-nav-capacity = Platser
shell-nav-placements = Praktikplatser
shell-nav-forecast = Prognos
shell-nav-reviews = Granskningar
shell-nav-fidelity = Programtrohet
shell-nav-deviations = Avvikelser

## Navigation: everyone

shell-nav-results = Öppna resultat
shell-nav-services = Insatser
shell-nav-providers = Leverantörer
shell-nav-laboratory = Pröva regler
shell-nav-rules = Regler
shell-nav-about = Om Stegvis
shell-nav-open-data = Öppna data

## Buttons and links

shell-continue = Fortsätt
shell-save = Spara
shell-save-and-leave = Spara och fortsätt senare
shell-saved-and-left = Det du skrev är sparat. Du kan fortsätta när du vill.
shell-back = Tillbaka
shell-cancel = Avbryt
shell-sign-in = Logga in
shell-sign-out = Logga ut
shell-confirm = Bekräfta
shell-undo = Ångra
shell-print = Skriv ut
shell-change = Ändra
shell-change-what = Ändra { $what }
shell-remove = Ta bort
shell-remove-what = Ta bort { $what }
shell-add = Lägg till
shell-send = Skicka
shell-start-now = Börja
shell-choose = Välj
shell-show = Visa
shell-open-case = Öppna ärendet
shell-search = Sök
shell-filter = Visa urval
shell-clear-filter = Visa alla
shell-download = Ladda ner
shell-download-pdf = Ladda ner som PDF
shell-download-csv = Ladda ner tabellen som CSV
shell-upload = Ladda upp en fil
shell-close = Stäng
shell-more = Läs mer
shell-why = Varför det blev så

## Answers and small words

shell-yes = Ja
shell-no = Nej
shell-do-not-know = Jag vet inte
shell-rather-not-say = Jag vill inte svara
shell-none = Inget
shell-unknown = Uppgift saknas
shell-not-given = Inte ifyllt
shell-erased = Uppgiften är borttagen
shell-protected = Skyddad uppgift
shell-optional = { $label } (du behöver inte svara)
shell-important = Viktigt
shell-warning = Varning
shell-success = Klart
shell-information = Information
shell-done = Klart
shell-now = Pågår nu
shell-later = Kommer senare
shell-waiting = Väntar
shell-late = Försenat
shell-close-to-late = Snart försenat
shell-in-time = I tid
shell-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
shell-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
shell-days-left = { $days ->
    [0] Sista dagen är i dag
    [one] { $days } dag kvar
   *[other] { $days } dagar kvar
}
shell-days-late = { $days ->
    [one] { $days } dag försenat
   *[other] { $days } dagar försenat
}
shell-weeks = { $weeks ->
    [one] { $weeks } vecka
   *[other] { $weeks } veckor
}
shell-months = { $months ->
    [one] { $months } månad
   *[other] { $months } månader
}
shell-years = { $years } år
shell-by = Senast { $date }
shell-from-to = { $from } till { $to }

## Lists and pages of lists

shell-hits = { $count ->
    [0] Inga träffar
    [one] { $count } träff
   *[other] { $count } träffar
}
shell-empty-list = Det finns inget att visa här.
shell-pagination-label = Sidor
shell-pagination-previous = Föregående sida
shell-pagination-next = Nästa sida
shell-table-sort-by = Sortera efter { $column }
shell-table-scroll = Tabellen går att rulla i sidled

## Errors

shell-error-summary-title = Det här behöver rättas
shell-error-prefix = Fel:
shell-error-kept = Det du har skrivit finns kvar.
shell-error-400-title = Vi förstod inte det som skickades
shell-error-400-what = Gå tillbaka, kontrollera uppgifterna och försök igen.
shell-error-401-title = Du behöver logga in
shell-error-401-what = Logga in för att se sidan. Du kommer tillbaka hit när du har loggat in.
shell-error-403-title = Du får inte se den här sidan
shell-error-403-what = Sidan är bara för den som arbetar med ärendet eller som ärendet gäller. Fråga din handläggare om du tror att det är fel.
shell-error-404-title = Sidan finns inte
shell-error-404-what = Kontrollera adressen, eller gå till startsidan och leta därifrån.
shell-error-409-title = Någon annan hann före
shell-error-409-what = Ärendet har ändrats sedan du öppnade sidan. Läs vad som är nytt och gör din ändring igen. Det du har skrivit finns kvar.
shell-error-413-title = Filen är för stor
shell-error-413-what = Filen får vara högst { $megabytes } MB. Välj en mindre fil eller dela upp den.
shell-error-422-title = Uppgifterna går inte att spara
shell-error-422-what = Rätta det som är markerat och skicka igen. Det du har skrivit finns kvar.
shell-error-429-title = Det kom för många försök
shell-error-429-what = Vänta en stund och försök igen.
shell-error-500-title = Något gick fel hos oss
shell-error-500-what = Försök igen om en stund. Om det inte hjälper kan du ringa eller besöka oss. Uppge numret { $reference }.
shell-error-503-title = Tjänsten är stängd just nu
shell-error-503-what = Vi är snart tillbaka. Du kan ringa eller besöka oss under tiden.
shell-error-507-title = Det går inte att spara just nu
shell-error-507-what = Inget av det du gjorde nu har sparats. Kopiera det du har skrivit om du vill behålla det, och försök igen om en stund. Om det är bråttom kan du ringa eller besöka oss.
shell-error-read-only-title = Ärendet går bara att läsa
shell-error-read-only-what = Ärendet innehåller uppgifter från en nyare version. Det går att läsa men inte ändra här.
shell-error-session-title = Du har blivit utloggad
shell-error-session-what = Du var borta för länge. Logga in igen, så fortsätter du där du var.

## The day in the demonstration

shell-day-today = I demonstrationen är det { $date }.
shell-day-heading = Flytta fram dagen
shell-day-to-hint = Dagen går bara framåt. Frister löper och påminnelser skickas på vägen.
shell-day-next = En dag
shell-day-week = En vecka
shell-day-month = En månad
shell-day-other = Till ett datum
shell-day-to = Flytta till datum
shell-day-move = Flytta
shell-day-moved = Nu är det { $date } i demonstrationen.
shell-day-not-back = Dagen kan inte flyttas bakåt. Välj ett datum efter { $date }.
shell-day-too-far = Välj ett datum före { $date }.

## Dates in forms

shell-date-day = Dag
shell-date-month = Månad
shell-date-year = År
shell-date-hint = Till exempel { $example }

## Footer

shell-footer-label = Om webbplatsen
shell-footer-accessibility = Tillgänglighet
shell-footer-about = Om Stegvis
shell-footer-results = Öppna resultat
shell-footer-source = Källkod
shell-footer-read-log = Vem har läst mitt ärende
shell-footer-privacy = Så hanterar vi dina uppgifter
shell-footer-contact = Kontakt
shell-footer-rules = Reglerna
shell-footer-not-authority = Stegvis är ett förslag till system. Det drivs inte av någon myndighet.
shell-footer-bundle = Regelversion { $bundle }

## Said on every page

shell-phase-demonstration = Det här är en demonstration: alla personer och företag är påhittade.
shell-phase-proposal = Reglerna är ett förslag och gäller inte som lag.
shell-phase-in_force = Här följs dagens regler.
shell-nav-appeals = Omprövningar
shell-day-moved-done = Dagen är flyttad.
form-error-media-type = Filen är av en sort som inte tas emot. Välj en PDF, en bild (PNG eller JPEG), ett utlåtande i XML eller ren text.
shell-synthetic = påhittad
shell-error-sent-otherwise = Det här formuläret är redan skickat, med andra uppgifter. Det du skickade först är sparat. Skicka igen om du också vill spara det som står här.
shell-error-typed = Det här hade du skrivit
shell-file-refused = Filen stoppades när den kontrollerades och är inte sparad. Den kan innehålla skadlig kod. Be avsändaren om en ny fil eller lämna uppgifterna på papper.
shell-file-not_scanned = Filen kunde inte kontrolleras just nu och är inte sparad. Försök igen om en stund.
