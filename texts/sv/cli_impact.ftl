# Det som `stegvis policy impact` skriver i terminalen.

cli-policy-impact-refused = Regeln går inte att ändra så:
cli-policy-impact-no-policy-dir = Körningar över flera år använder reglerna som är inbyggda. Ta bort --policy-dir eller --years.
cli-policy-impact-several = Tabellen har { $rows } rader med det namnet. Den som gäller { $date } ändras.
cli-policy-impact-from = Raden gäller från { $from }.
cli-policy-impact-from-to = Raden gäller från { $from } till { $to }.
cli-policy-impact-replaced = Ändringen har ingen verkan. En fil i { $layer } gäller i stället.

## Direkt, för befolkningen

cli-policy-impact-people = { $date }: reglerna prövas för { $persons } påhittade personer. Var och en står för { $weight } personer i landet. Siffrorna bakom dem gäller { $figures }.
cli-policy-impact-note = Personerna är inskrivna och har en bedömning och en handlingsplan, men har inte börjat någon insats. Det som en handläggare brukar ta reda på själv är antaget. Antalen gäller hela landet och är avrundade till hundratal.
cli-policy-impact-service = Vilka som har rätt till insatsen: { $what }
cli-policy-impact-table = { $what }, tabellen { $table }
cli-policy-impact-entitled-only = Tabellen prövas bara för dem som har rätt till insatsen.
cli-policy-impact-same = Svaret blir detsamma för alla.
cli-policy-impact-missing = Där en människa måste avgöra saknas någon av de här uppgifterna: { $facts }
cli-policy-impact-said-entitled = har rätt
cli-policy-impact-said-not_entitled = har inte rätt
cli-policy-impact-said-needs_human = en människa avgör
cli-policy-impact-said-not_in_force = gäller inte
cli-policy-impact-said-true = ja
cli-policy-impact-said-false = nej
cli-policy-impact-few = färre än 100
cli-policy-impact-country = Personer i landet
cli-policy-impact-column-registered = Inskrivna
cli-policy-impact-column-before = Rätt nu
cli-policy-impact-column-after = Rätt sedan
cli-policy-impact-column-opened = Får rätt
cli-policy-impact-column-closed = Mister rätt
cli-policy-impact-column-human = Avgörs ej
cli-policy-impact-column-other = Annat svar
cli-policy-impact-group-all-all = Alla
cli-policy-impact-group-sex-woman = Kvinnor
cli-policy-impact-group-sex-man = Män
cli-policy-impact-group-age-18_24 = 18–24 år
cli-policy-impact-group-age-25_34 = 25–34 år
cli-policy-impact-group-age-35_44 = 35–44 år
cli-policy-impact-group-age-45_54 = 45–54 år
cli-policy-impact-group-age-from_55 = 55 år eller äldre
cli-policy-impact-group-education-none = Utan fullständig grundskola
cli-policy-impact-group-education-compulsory = Grundskola
cli-policy-impact-group-education-upper_secondary = Gymnasium
cli-policy-impact-group-education-post_secondary = Eftergymnasial utbildning
cli-policy-impact-group-without_work-under_6 = Utan arbete i mindre än 6 månader
cli-policy-impact-group-without_work-from_6 = Utan arbete i 6–11 månader
cli-policy-impact-group-without_work-from_12 = Utan arbete i 12–23 månader
cli-policy-impact-group-without_work-from_24 = Utan arbete i 24 månader eller mer

## Beslut i databasen

cli-policy-impact-decisions = Beslut i databasen som hade blivit annorlunda:
cli-policy-impact-then = Med reglerna som de är: { $answer }
cli-policy-impact-now = Med ändringen: { $answer }
cli-policy-impact-done = { $tried ->
    [one] Ett beslut prövat,
   *[other] { $tried } beslut prövade,
} { $changed ->
    [0] inget hade blivit annorlunda.
    [one] ett hade blivit annorlunda.
   *[other] { $changed } hade blivit annorlunda.
} Inget har ändrats.

## På sikt

scenario-rules_now = Reglerna som de är
scenario-rules_changed = Reglerna med ändringen
cli-policy-impact-simulated = Skillnaden med ändringen, { $years ->
    [one] ett år
   *[other] { $years } år
} från { $from }, { $replications ->
    [one] ett par körningar (utan intervall: kör fler med --replications)
   *[other] { $replications } par körningar
}. Antalen gäller hela landet.
cli-policy-impact-difference = { $measure }: { $difference } { $unit } (från { $low } till { $high }) – { $verdict }
cli-policy-impact-difference-once = { $measure }: { $difference } { $unit } – { $verdict }
cli-policy-impact-balances = Alla kontroller av personer, platser och pengar stämde.
cli-policy-impact-does-not-balance = { $failed ->
    [one] En kontroll av personer, platser och pengar stämde inte.
   *[other] { $failed } kontroller av personer, platser och pengar stämde inte.
}
