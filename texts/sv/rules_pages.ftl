### Reglerna för alla: registret över täckning, handboken, att pröva påhittade uppgifter, och kommandon som arbetar med regler.

## Sidorna

rules-title = Regler
rules-lead = Här är alla insatser som finns i reglerna, från vilken dag de gäller och hur mycket av dem som är beskrivet.
rules-handbook = Handbok om reglerna
rules-handbook-lead = Alla regler i ord: vad de säger, när de gäller och vad de bygger på.
rules-written = Så här är reglerna { $date }. Innehåller: { $layers }.
rules-version = Reglernas version
rules-assumptions-what = Det som inte är bekräftat är märkt som antagande. Antagandena står på engelska, som i reglernas filer.
rules-proposal-what = Det som är märkt som förslag är ingen gällande rätt.
rules-filter-on = Visa det som gäller en viss dag
rules-filter = Visa
rules-filter-on-hint = Skriv år, månad och dag, till exempel 2026-01-31. Lämna tomt för alla dagar.
rules-day-wrong = Dagen går inte att läsa. Skriv år, månad och dag, till exempel 2026-01-31
rules-count = { $count ->
    [one] En insats.
   *[other] { $count } insatser.
}
rules-count-on = { $count ->
    [0] Ingen insats gäller { $date }.
    [one] En insats gäller { $date }.
   *[other] { $count } insatser gäller { $date }.
}
rules-rows-on = Här visas de regler som gäller { $date }.
rules-rows-all = Visa alla dagar

## Registret

rules-register = Vilka insatser som är beskrivna, och hur mycket
rules-column-service = Insats
rules-column-in_force = Gäller
rules-column-kind = Sort, och vem som ger, beslutar och betalar
rules-column-rows = Regler
rules-column-modelled = Beskrivet
rules-by-and-decided = Ges av: { $by }. Beslutas av: { $decided }.
rules-row-count = { $verified } bekräftade, { $assumed } antaganden
rules-part-target_group = vem den är för
rules-part-time = hur länge
rules-part-reports = rapporter
rules-part-pay = ersättning
rules-parts-lacking = Saknas: { $parts }
rules-none = inget

## En insats

rules-standing-in_force = Gäller i dag
rules-standing-ended = Har upphört
rules-standing-coming = Har inte börjat gälla
rules-standing-changed = Ändras i ett förslag
rules-standing-proposal = Förslag
rules-in_force = Gäller
rules-from-to = Från { $from } till { $to }
rules-from = Från { $from }
rules-never = Ingen dag
rules-kind = Sort
rules-kind-own = Arbetsförmedlingens egen insats
rules-kind-matching = Matchning
rules-kind-support = Stöd
rules-kind-training = Utbildning
rules-kind-placement = Praktik
rules-kind-subsidy = Bidrag till lön
rules-kind-programme = Program runt andra insatser
rules-by = Ges av
rules-by-own = Arbetsförmedlingen
rules-by-collaborative = Arbetsförmedlingen tillsammans med andra
rules-by-lov = En leverantör som personen väljer
rules-by-procurement = En upphandlad leverantör
rules-by-municipality = Kommunen
rules-by-coordination_association = Ett samordningsförbund
rules-by-non_profit = En ideell organisation
rules-by-employer = En arbetsgivare eller anordnare
rules-by-transition_organisation = En omställningsorganisation
rules-decided = Beslutas av
rules-decided-officer = En handläggare
rules-decided-municipality = Kommunen
rules-decided-transition_organisation = Omställningsorganisationen
rules-tracks = Spår
rules-phases = Delar
rules-appropriation = Betalas med
rules-appropriation-number = Statens anslag { $number }
rules-replaced_by = Ersätts av
rules-ground = Rättslig grund
rules-source = Källa
rules-assumption = Antagande
rules-otherwise = i alla andra fall
rules-row-logic = { $conditions } → { $answer }.
rules-about = Om insatsen
rules-folder-processes = Stegens ordning
rules-process-what = Gäller den som skrivs in:
rules-folder-steps = Steg
rules-folder-money = Belopp
rules-file-gain = Vinsten av en månad i arbete

## Att pröva

rules-try = Prova med påhittade uppgifter
rules-try-what = Hitta på uppgifter om en person och se vad reglerna svarar. Inget sparas. Uppgifterna står bara i sidans adress, så skriv inte om någon som finns.
rules-try-on = Vilken dag gäller frågan?
rules-try-on-hint = Skriv år, månad och dag, till exempel 2026-01-31. Lämna tomt för i dag.
rules-try-ask = Se vad reglerna svarar
rules-try-nothing-stored = Inget av det här har sparats. Svaret är ingen bedömning och inget beslut.
rules-unknown = Vet inte
rules-none-of-these = Inget av de här
rules-none-ticked = Kryssa för det som stämmer. Lämna tomt om du inte vet.
rules-employment = Anställningen som bidraget gäller
rules-employment-on = Dag
rules-employment-wage_kr = Lön per månad
rules-employment-extent_percent = Omfattning, del av heltid
rules-employment-degree_percent = Bidragets andel av lönen
rules-employment-months = Antal månader
rules-employment-extra_kr = Bidrag för handledning per månad
rules-unit-months = månader
rules-unit-days = dagar
rules-unit-years = år
rules-unit-percent = procent
rules-unit-count = st
rules-unit-kr = kr
rules-answer-heading = Reglernas svar { $date }
rules-answer-why = Varför
rules-answer-answer = Svar
rules-answer-amount = Belopp
rules-answer-ceiling = Högsta lön som räknas
rules-answer-time = Tid
rules-answer-missing = Uppgifter som saknas
rules-answer-per-month = { $amount } per månad
rules-answer-wage = { $amount } per månad vid heltid
rules-answer-longest = högst { $period } för varje beslut
rules-answer-longest-total = högst { $period } sammanlagt

## explain --person

cli-explain-no-service = Det finns ingen insats { $service } i reglerna. De som finns: { $services }.
cli-facts-not-toml = Filen är inte rätt skriven TOML: { $what }
cli-facts-unknown = Ingen regel frågar efter { $fact }. Kör stegvis facts för att se vilka fakta som finns.
cli-facts-boolean = { $fact } ska vara true eller false.
cli-facts-integer = { $fact } ska vara ett helt tal, noll eller mer. Pengar skrivs i kronor.
cli-facts-date = { $fact } ska vara ett datum utan citattecken, till exempel 2026-01-31.
cli-facts-choice = { $fact } ska vara ett av orden { $words }, inom citattecken.
cli-facts-set = { $fact } ska vara en lista inom hakparenteser med något eller inget av orden { $words }.
cli-facts-employment = Anställningen skrivs under rubriken [employment].
cli-facts-employment-unknown = Under [employment] finns inget fält { $field }. Fälten är wage_kr, extent_percent, degree_percent, months och extra_kr.
cli-facts-employment-number = { $field } under [employment] ska vara ett helt tal från noll till { $max }.

## policy

cli-policy-list-done = { $date }: { $services ->
    [0] ingen insats gäller,
    [one] en insats gäller,
   *[other] { $services } insatser gäller,
} { $without ->
    [0] varje regel har en källa.
    [one] en regel saknar källa.
   *[other] { $without } regler saknar källa.
}
cli-policy-diff-unknown = Det finns varken något förslag eller någon mapp med namnet { $name }. Skriv in_force, namnet på ett förslag eller en mapp.
cli-policy-diff-done = { $files ->
    [0] Reglerna är lika.
    [one] En fil skiljer sig.
   *[other] { $files } filer skiljer sig.
}
cli-policy-export-done = { $files ->
    [one] En fil med beslutstabeller för { $date } skriven i { $folder }.
   *[other] { $files } filer med beslutstabeller för { $date } skrivna i { $folder }.
}
cli-policy-docs-done = Handboken med { $services ->
    [one] en insats
   *[other] { $services } insatser
} är skriven i { $file }.

## redecide

cli-redecide-then = Då: { $answer }
cli-redecide-now = Nu: { $answer }
cli-redecide-remedy-decide_in_favour = Förslag: besluta på nytt, till personens fördel.
cli-redecide-remedy-favourable_stands = Förslag: låt beslutet stå. Ett beslut till personens fördel ändras bara om en handläggare finner något av lagens tre skäl.
cli-redecide-remedy-pay_difference = Förslag: betala mellanskillnaden.
cli-redecide-remedy-amount_stands = Förslag: låt beloppet stå tills beslutet tar slut.
cli-redecide-remedy-look_at_period = Förslag: en handläggare ser över tiden.
cli-redecide-remedy-ask_human = Förslag: en handläggare avgör, för reglerna kan inte svara.
cli-redecide-untried = Beslutet { $date } om { $service } kunde inte prövas: reglerna från den dagen är inte sparade eller saknar insatsen.
cli-redecide-pay-untried = Ersättningen kunde inte räknas om: reglerna saknar en insats i ärendet.
cli-redecide-pay-line = { $service }, { $kind }, { $from } till { $to }: { $was } blir { $is }
cli-redecide-pay-sum = { $service }: { $count ->
    [one] en rad ändras,
   *[other] { $count } rader ändras,
} tillsammans { $difference }
cli-redecide-done = { $tried ->
    [one] Ett beslut prövat,
   *[other] { $tried } beslut prövade,
} { $changed ->
    [0] inget ändras.
    [one] ett ändras.
   *[other] { $changed } ändras.
} Inget har ändrats.

## serve: reglerna läses om

cli-rules-same = Reglerna är desamma som förut: { $hash }
cli-rules-replaced = Nya regler används: { $before } → { $now }
cli-rules-first = Reglerna { $hash } gäller som de första. Andra regler gäller först när en andra person har bekräftat dem.
cli-rules-wait = Reglerna { $hash } väntar på en andra person. Tills de har bekräftats gäller { $holds }.
cli-rules-sent_back = Reglerna { $hash } har skickats tillbaka av en andra person. { $holds } gäller. Föreslå dem igen med SIGHUP.
cli-rules-unreadable = Reglerna som gäller, { $hash }, kan inte läsas av den här versionen av programmet. Kör den förra versionen tills en andra person har bekräftat regler som båda kan läsa.
cli-rules-in_force = Reglerna { $holds } gäller och används här; { $hash } har ingen andra person bekräftat.
cli-rules-views-made = Listorna är gjorda på nytt efter reglerna.
cli-rules-views-failed = Listorna kunde inte göras på nytt: { $fault }. Försök igen med SIGHUP, eller starta om tjänsten.
cli-rules-stopped = Inläsningen av reglerna avbröts av ett fel i programmet: { $fault }
cli-rules-refused = { $faults ->
    [one] Reglerna har ett fel
   *[other] Reglerna har { $faults } fel
} och används inte. De tidigare gäller fortfarande: { $hash }
