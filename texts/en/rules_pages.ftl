### The rules for everyone: the register of coverage, the handbook, trying invented facts, and the commands that work with rules.

## The pages

rules-title = Rules
rules-lead = These are all the services in the rules, from which day they apply, and how much of each is described.
rules-handbook = Handbook of rules
rules-handbook-lead = Every rule in words: what it says, when it applies and what it rests on.
rules-written = As of { $date }. Contains: { $layers }.
rules-version = Version of the rules
rules-assumptions-what = What is not verified is marked as an assumption.
rules-proposal-what = What is marked as a proposal is not law.
rules-filter-on = Show what applies on a certain day
rules-filter = Show
rules-filter-on-hint = Write year, month and day, for example 2026-01-31. Leave it empty for all days.
rules-day-wrong = The day cannot be read. Write year, month and day, for example 2026-01-31
rules-count = { $count ->
    [one] One service.
   *[other] { $count } services.
}
rules-count-on = { $count ->
    [0] No service applies on { $date }.
    [one] One service applies on { $date }.
   *[other] { $count } services apply on { $date }.
}
rules-rows-on = These are the rules that apply on { $date }.
rules-rows-all = Show all days

## The register

rules-register = Which services are described, and how much
rules-column-service = Service
rules-column-in_force = Applies
rules-column-kind = Kind, and who gives, decides and pays
rules-column-rows = Rules
rules-column-modelled = Described
rules-by-and-decided = Given by: { $by }. Decided by: { $decided }.
rules-row-count = { $verified } verified, { $assumed } assumptions
rules-part-target_group = whom it is for
rules-part-time = how long
rules-part-reports = reports
rules-part-pay = pay
rules-parts-lacking = Lacking: { $parts }
rules-none = nothing

## A service

rules-standing-in_force = In force
rules-standing-ended = Ended
rules-standing-coming = Not yet in force
rules-standing-changed = Changed in a proposal
rules-standing-proposal = Proposal
rules-in_force = Applies
rules-from-to = From { $from } until { $to }
rules-from = From { $from }
rules-never = No day
rules-kind = Kind
rules-kind-own = The employment service's own
rules-kind-matching = Matching
rules-kind-support = Support
rules-kind-training = Training
rules-kind-placement = Placement
rules-kind-subsidy = Wage subsidy
rules-kind-programme = Programme around other services
rules-by = Given by
rules-by-own = The employment service
rules-by-collaborative = The employment service together with others
rules-by-lov = A provider that the person chooses
rules-by-procurement = A provider bought by procurement
rules-by-municipality = The municipality
rules-by-coordination_association = A coordination association
rules-by-non_profit = A non-profit organisation
rules-by-employer = An employer or host
rules-by-transition_organisation = A transition organisation
rules-decided = Decided by
rules-decided-officer = An officer
rules-decided-municipality = The municipality
rules-decided-transition_organisation = The transition organisation
rules-tracks = Tracks
rules-phases = Phases
rules-appropriation = Paid from
rules-appropriation-number = State appropriation { $number }
rules-replaced_by = Replaced by
rules-ground = Legal ground
rules-source = Source
rules-assumption = Assumption
rules-otherwise = in all other cases
rules-row-logic = { $conditions } → { $answer }.
rules-about = About the service
rules-folder-processes = Order of steps
rules-process-what = For whoever registers:
rules-folder-steps = Step
rules-folder-money = Amounts
rules-file-gain = The gain of a month in work

## Trying

rules-try = Try invented facts
rules-try-what = Make up facts about a person and see what the rules answer. Nothing is stored. The facts stand in the page's address only, so do not write about anyone who exists.
rules-try-on = Which day is the question about?
rules-try-on-hint = Write year, month and day, for example 2026-01-31. Leave it empty for today.
rules-try-ask = See what the rules answer
rules-try-nothing-stored = None of this has been stored. The answer is neither an assessment nor a decision.
rules-unknown = Do not know
rules-none-of-these = None of these
rules-none-ticked = Tick what is true. Leave all empty if you do not know.
rules-employment = The employment that the subsidy is for
rules-employment-on = Day
rules-employment-wage_kr = Wage per month
rules-employment-extent_percent = Extent, share of full time
rules-employment-degree_percent = The subsidy's share of the wage
rules-employment-months = Number of months
rules-employment-extra_kr = Grant for supervision per month
rules-unit-months = months
rules-unit-days = days
rules-unit-years = years
rules-unit-percent = percent
rules-unit-count = pcs
rules-unit-kr = SEK
rules-answer-heading = What the rules answer on { $date }
rules-answer-why = Why
rules-answer-answer = Answer
rules-answer-amount = Amount
rules-answer-ceiling = Highest wage that counts
rules-answer-time = Time
rules-answer-missing = Facts that are missing
rules-answer-per-month = { $amount } per month
rules-answer-wage = { $amount } per month for full time
rules-answer-longest = at most { $period } for each decision
rules-answer-longest-total = at most { $period } in all

## explain --person

cli-explain-no-service = There is no service { $service } in the rules. There are: { $services }.
cli-facts-not-toml = This is not valid TOML: { $what }
cli-facts-unknown = No rule asks for { $fact }. Run stegvis facts to see which facts there are.
cli-facts-boolean = { $fact } must be true or false.
cli-facts-integer = { $fact } must be a whole number, zero or more. Money is written in kronor.
cli-facts-date = { $fact } must be a date without quotation marks, for example 2026-01-31.
cli-facts-choice = { $fact } must be one of the words { $words }, in quotation marks.
cli-facts-set = { $fact } must be a list in square brackets with any or none of the words { $words }.
cli-facts-employment = The employment is written under the heading [employment].
cli-facts-employment-unknown = There is no field { $field } under [employment]. The fields are wage_kr, extent_percent, degree_percent, months and extra_kr.
cli-facts-employment-number = { $field } under [employment] must be a whole number from zero to { $max }.

## policy

cli-policy-list-done = { $date }: { $services ->
    [0] no service applies,
    [one] one service applies,
   *[other] { $services } services apply,
} { $without ->
    [0] every rule has a source.
    [one] one rule lacks a source.
   *[other] { $without } rules lack a source.
}
cli-policy-diff-unknown = There is neither a proposal nor a folder named { $name }. Write in_force, the name of a proposal, or a folder.
cli-policy-diff-done = { $files ->
    [0] The rules are the same.
    [one] One file differs.
   *[other] { $files } files differ.
}
cli-policy-export-done = { $files ->
    [one] One file of decision tables for { $date } written in { $folder }.
   *[other] { $files } files of decision tables for { $date } written in { $folder }.
}
cli-policy-docs-done = The handbook with { $services ->
    [one] one service
   *[other] { $services } services
} is written in { $file }.

## redecide

cli-redecide-then = Then: { $answer }
cli-redecide-now = Now: { $answer }
cli-redecide-remedy-decide_in_favour = Proposed: decide anew, in the person's favour.
cli-redecide-remedy-favourable_stands = Proposed: let the decision stand. A favourable decision is changed only if an officer finds one of the law's three grounds.
cli-redecide-remedy-pay_difference = Proposed: pay the difference.
cli-redecide-remedy-amount_stands = Proposed: let the amount stand until the decision ends.
cli-redecide-remedy-look_at_period = Proposed: an officer looks at the time.
cli-redecide-remedy-ask_human = Proposed: an officer decides, because the rules cannot answer.
cli-redecide-untried = The decision of { $date } on { $service } could not be tried: the rules of that day were not kept, or lack the service.
cli-redecide-pay-untried = The pay could not be computed again: the rules lack a service in the case.
cli-redecide-pay-line = { $service }, { $kind }, { $from } to { $to }: { $was } becomes { $is }
cli-redecide-pay-sum = { $service }: { $count ->
    [one] one line differs,
   *[other] { $count } lines differ,
} { $difference } together
cli-redecide-done = { $tried ->
    [one] One decision tried,
   *[other] { $tried } decisions tried,
} { $changed ->
    [0] none changes.
    [one] one changes.
   *[other] { $changed } change.
} Nothing has been changed.

## serve: the rules are read anew

cli-rules-same = The rules are the same as before: { $hash }
cli-rules-replaced = New rules are in use: { $before } → { $now }
cli-rules-first = The rules { $hash } hold as the first. Others hold only when a second person has confirmed them.
cli-rules-wait = The rules { $hash } wait for a second person. Until they are confirmed { $holds } hold.
cli-rules-sent_back = The rules { $hash } have been sent back by a second person. { $holds } hold. Propose them again with SIGHUP.
cli-rules-unreadable = The rules that hold, { $hash }, cannot be read by this version of the program. Run the version before until a second person has confirmed rules that both can read.
cli-rules-in_force = The rules { $holds } hold and are used here; { $hash } no second person has confirmed.
cli-rules-views-made = The lists have been made anew by the rules.
cli-rules-views-failed = The lists could not be made anew: { $fault }. Try again with SIGHUP, or start the service again.
cli-rules-stopped = The reading of the rules was stopped by a fault in the program: { $fault }
cli-rules-refused = { $faults ->
    [one] The rules have one fault
   *[other] The rules have { $faults } faults
} and are not used. The earlier ones still apply: { $hash }
