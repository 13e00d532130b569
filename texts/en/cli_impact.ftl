# What `stegvis policy impact` writes in the terminal.

cli-policy-impact-refused = The rule cannot be changed so:
cli-policy-impact-no-policy-dir = Runs over several years use the rules that are built in. Leave out --policy-dir or --years.
cli-policy-impact-several = The table has { $rows } rows with that name. The one in force on { $date } is changed.
cli-policy-impact-from = The row is in force from { $from }.
cli-policy-impact-from-to = The row is in force from { $from } to { $to }.
cli-policy-impact-replaced = The change has no effect. A file in { $layer } is in force instead.

## At once, for the population

cli-policy-impact-people = { $date }: the rules are tried for { $persons } invented people. Each stands for { $weight } people in the country. The figures behind them are those of { $figures }.
cli-policy-impact-note = They are registered and have an assessment and an action plan, but have begun no service. What an officer usually finds out is assumed. The counts are for the whole country, rounded to hundreds.
cli-policy-impact-service = Who is entitled to the service: { $what }
cli-policy-impact-table = { $what }, the table { $table }
cli-policy-impact-entitled-only = The table is tried only for those entitled to the service.
cli-policy-impact-same = The answer is the same for everyone.
cli-policy-impact-missing = Where a human must decide, one of these facts is missing: { $facts }
cli-policy-impact-said-entitled = entitled
cli-policy-impact-said-not_entitled = not entitled
cli-policy-impact-said-needs_human = a human decides
cli-policy-impact-said-not_in_force = not in force
cli-policy-impact-said-true = yes
cli-policy-impact-said-false = no
cli-policy-impact-few = under 100
cli-policy-impact-country = People in the country
cli-policy-impact-column-registered = Registered
cli-policy-impact-column-before = Entitled
cli-policy-impact-column-after = With change
cli-policy-impact-column-opened = Opened for
cli-policy-impact-column-closed = Closed for
cli-policy-impact-column-human = Undecided
cli-policy-impact-column-other = Other answer
cli-policy-impact-group-all-all = Everyone
cli-policy-impact-group-sex-woman = Women
cli-policy-impact-group-sex-man = Men
cli-policy-impact-group-age-18_24 = 18–24 years
cli-policy-impact-group-age-25_34 = 25–34 years
cli-policy-impact-group-age-35_44 = 35–44 years
cli-policy-impact-group-age-45_54 = 45–54 years
cli-policy-impact-group-age-from_55 = 55 years or older
cli-policy-impact-group-education-none = Compulsory school not finished
cli-policy-impact-group-education-compulsory = Compulsory school
cli-policy-impact-group-education-upper_secondary = Upper secondary school
cli-policy-impact-group-education-post_secondary = Post-secondary education
cli-policy-impact-group-without_work-under_6 = Under 6 months without work
cli-policy-impact-group-without_work-from_6 = 6–11 months without work
cli-policy-impact-group-without_work-from_12 = 12–23 months without work
cli-policy-impact-group-without_work-from_24 = 24 months or more without work

## Decisions in the database

cli-policy-impact-decisions = Decisions in the database that would have been others:
cli-policy-impact-then = With the rules as they are: { $answer }
cli-policy-impact-now = With the change: { $answer }
cli-policy-impact-done = { $tried ->
    [one] One decision tried,
   *[other] { $tried } decisions tried,
} { $changed ->
    [0] none would have been another.
    [one] one would have been another.
   *[other] { $changed } would have been others.
} Nothing has been changed.

## In time

scenario-rules_now = The rules as they are
scenario-rules_changed = The rules with the change
cli-policy-impact-simulated = The difference with the change, { $years ->
    [one] one year
   *[other] { $years } years
} from { $from }, { $replications ->
    [one] one pair of runs (no interval: make more with --replications)
   *[other] { $replications } pairs of runs
}. The counts are for the whole country.
cli-policy-impact-difference = { $measure }: { $difference } { $unit } (from { $low } to { $high }) – { $verdict }
cli-policy-impact-difference-once = { $measure }: { $difference } { $unit } – { $verdict }
cli-policy-impact-balances = Every check of people, places and money held.
cli-policy-impact-does-not-balance = { $failed ->
    [one] One check of people, places and money did not hold.
   *[other] { $failed } checks of people, places and money did not hold.
}
