# Felmeddelanden i formulär. $label är fältets rubrik.

form-error-prefix = Fel
form-error-required = { $label }: skriv ett svar
form-error-too-long =
    { $label }: korta texten med { $over ->
        [one] ett tecken
       *[other] { $over } tecken
    } – den får ha högst { $max } tecken
form-error-date-required = { $label }: skriv ett datum med dag, månad och år
form-error-date-incomplete = { $label }: fyll i dag, månad och år – något av dem saknas
form-error-date-unreal = { $label }: det datumet finns inte – skriv dag och månad med siffror och året med fyra siffror
form-error-choice-required = { $label }: välj ett av svaren
form-error-choice-unknown = { $label }: ett av svaren går inte att välja – välj bland dem som visas
form-error-confirm = { $label }: kryssa i rutan för att gå vidare
form-error-number-required = { $label }: skriv ett tal
form-error-number = { $label }: skriv ett helt tal med siffror, utan decimaler
form-error-number-range = { $label }: skriv ett tal från { $min } till { $max }
form-error-personal-number-form = { $label }: skriv personnumret med 10 eller 12 siffror, till exempel ÅÅÅÅMMDD-XXXX
form-error-personal-number-date = { $label }: födelsedatumet finns inte – kontrollera de första siffrorna
form-error-personal-number-check = { $label }: numret stämmer inte – kontrollera att alla siffror är rätt
form-error-unreadable = Formuläret gick inte att läsa. Kontrollera dina svar och skicka det igen.

# Räknaren under ett textfält

form-count-limit = Du kan skriva högst { $count } tecken
form-count-under-one = Du har ett tecken kvar
form-count-under-other = Du har { $count } tecken kvar
form-count-at-limit = Du har inga tecken kvar
form-count-over-one = Du har skrivit ett tecken för mycket
form-count-over-other = Du har skrivit { $count } tecken för mycket
form-error-file-required = { $label }: välj en fil
