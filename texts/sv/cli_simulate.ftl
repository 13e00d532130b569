# Det som `stegvis simulate` skriver i terminalen.

cli-simulate-running = Kör
cli-simulate-events = Skriver händelser
cli-simulate-done = Resultatet finns i { $out }. Börja med report.html.
cli-simulate-shard-done = Del { $number } av { $of } är klar och finns i { $out }. Lägg ihop delarna med stegvis simulate merge.
cli-simulate-one-run = Varje scenario kördes en gång. Därför finns inga intervall. Kör fler gånger med --replications.
cli-simulate-taken = { $done } av { $all } körningar är redan gjorda och används som de är.
cli-simulate-goes-on = { $scenario }, körning { $replication }: fortsätter efter månad { $month }.
cli-simulate-balances = Alla { $checks } kontroller av personer, platser och pengar stämde, i varje månad av { $runs ->
    [one] en körning.
   *[other] alla { $runs } körningar.
}
cli-simulate-does-not-balance = { $failed } av { $checks } kontroller av personer, platser och pengar stämde inte:
cli-simulate-fault = { $scenario }: ”{ $sum }” stämde inte { $times ->
    [one] en gång.
   *[other] { $times } gånger.
}

## Det som inte går

cli-simulate-no-policy-dir = simulate använder reglerna som är inbyggda, och scenariernas egna ändringar av dem. Ta bort --policy-dir.
cli-simulate-no-scenario = Det finns inget scenario ”{ $name }”. Det finns { $all }. En egen fil ska sluta på .toml.
cli-simulate-twice = Scenariot ”{ $name }” är nämnt två gånger.
cli-simulate-out-of-bounds = { $what } måste vara mellan { $min } och { $max }.
cli-simulate-what-years = Antalet år
cli-simulate-what-replications = Antalet körningar
cli-simulate-measured-from = Det som mäts måste börja den första i en månad, efter { $day }.
cli-simulate-until = En körning måste sluta efter { $day }, och högst { $years } år senare.
cli-simulate-assume-form = ”{ $text }” går inte att läsa. Skriv namn=värde, till exempel services.seat_cost=9000.
cli-simulate-assume-unknown = Det finns ingen parameter ”{ $name }”. De som liknar den: { $near }
cli-simulate-assume-cannot = ”{ $text }” går inte: { $name } är { $measure }.
cli-simulate-measure-share = en andel mellan 0 och 1
cli-simulate-measure-per_month = en takt per månad och kan inte vara negativ
cli-simulate-measure-ratio = ett förhållande och kan inte vara negativt
cli-simulate-measure-days = ett antal dagar och kan inte vara negativt
cli-simulate-measure-months = ett antal månader och kan inte vara negativt
cli-simulate-measure-minutes = ett antal minuter och kan inte vara negativt
cli-simulate-measure-hours = ett antal timmar och kan inte vara negativt
cli-simulate-measure-kronor = ett belopp i kronor och kan inte vara negativt
cli-simulate-measure-million_kronor = ett belopp i miljoner kronor och kan inte vara negativt
cli-simulate-measure-persons = ett antal personer eller platser och kan inte vara negativt
cli-simulate-measure-number = ett tal och kan inte vara negativt

## Mappen

cli-simulate-not-empty = I { $out } finns redan annat. Välj en tom mapp.
cli-simulate-other-inputs = I { $out } finns en körning med annat underlag. Det som skiljer: { $parts }. Välj en annan mapp.
cli-simulate-unreadable-inputs = inputs.json i { $out } går inte att läsa: { $fault }
cli-simulate-no-inputs = I { $part } finns ingen körning (inputs.json saknas).
cli-simulate-merge-other = { $first } och { $part } hör inte ihop. Det som skiljer: { $parts }.
cli-simulate-missing = De här körningarna saknas: { $runs }
cli-simulate-unasked = Körningen { $run } finns i två olika utföranden, eller hör inte hit.
cli-simulate-part-program = programmets version
cli-simulate-part-frame = tiden
cli-simulate-part-frame-size = antalet personer
cli-simulate-part-frame-seed = tärningarnas frö
cli-simulate-part-frame-years = antalet år
cli-simulate-part-frame-replications = antalet körningar
cli-simulate-part-scenarios = scenarierna
cli-simulate-part-policy = reglerna
cli-simulate-part-assumed = det som antogs med --assume
cli-simulate-part-parameters = parametrarna
