# What `stegvis simulate` prints.

cli-simulate-running = Running
cli-simulate-events = Writing events
cli-simulate-done = The result is in { $out }. Begin with report.html.
cli-simulate-shard-done = Part { $number } of { $of } is done and lies in { $out }. Join the parts with stegvis simulate merge.
cli-simulate-one-run = Each scenario was run once, so there are no intervals. Run it more times with --replications.
cli-simulate-taken = { $done } of { $all } runs are done already and are used as they are.
cli-simulate-goes-on = { $scenario }, run { $replication }: goes on after month { $month }.
cli-simulate-balances = All { $checks } checks of people, seats and money held, in every month of { $runs ->
    [one] one run.
   *[other] all { $runs } runs.
}
cli-simulate-does-not-balance = { $failed } of { $checks } checks of people, seats and money did not hold:
cli-simulate-fault = { $scenario }: “{ $sum }” did not hold { $times ->
    [one] once.
   *[other] { $times } times.
}

## What cannot be done

cli-simulate-no-policy-dir = simulate uses the rules built in, and what the scenarios themselves change in them. Leave --policy-dir out.
cli-simulate-no-scenario = There is no scenario “{ $name }”. There are { $all }. A file of your own must end in .toml.
cli-simulate-twice = The scenario “{ $name }” is named twice.
cli-simulate-out-of-bounds = { $what } must be from { $min } to { $max }.
cli-simulate-what-years = The number of years
cli-simulate-what-replications = The number of runs
cli-simulate-measured-from = What is measured must begin on the first of a month, after { $day }.
cli-simulate-until = A run must end after { $day }, and at most { $years } years later.
cli-simulate-assume-form = “{ $text }” cannot be read. Write name=value, for example services.seat_cost=9000.
cli-simulate-assume-unknown = There is no parameter “{ $name }”. Those like it: { $near }
cli-simulate-assume-cannot = “{ $text }” cannot be: { $name } is { $measure }.
cli-simulate-measure-share = a share from 0 to 1
cli-simulate-measure-per_month = a rate a month, and cannot be below zero
cli-simulate-measure-ratio = a ratio, and cannot be below zero
cli-simulate-measure-days = a number of days, and cannot be below zero
cli-simulate-measure-months = a number of months, and cannot be below zero
cli-simulate-measure-minutes = a number of minutes, and cannot be below zero
cli-simulate-measure-hours = a number of hours, and cannot be below zero
cli-simulate-measure-kronor = an amount in kronor, and cannot be below zero
cli-simulate-measure-million_kronor = an amount in millions of kronor, and cannot be below zero
cli-simulate-measure-persons = a number of persons or places, and cannot be below zero
cli-simulate-measure-number = a number, and cannot be below zero

## The folder

cli-simulate-not-empty = There is something else in { $out } already. Choose an empty folder.
cli-simulate-other-inputs = { $out } holds a run with other inputs. What differs: { $parts }. Choose another folder.
cli-simulate-unreadable-inputs = inputs.json in { $out } cannot be read: { $fault }
cli-simulate-no-inputs = There is no run in { $part } (inputs.json is missing).
cli-simulate-merge-other = { $first } and { $part } do not belong together. What differs: { $parts }.
cli-simulate-missing = These runs are missing: { $runs }
cli-simulate-unasked = The run { $run } is there in two different makes, or does not belong here.
cli-simulate-part-program = the program's version
cli-simulate-part-frame = the time
cli-simulate-part-frame-size = the number of people
cli-simulate-part-frame-seed = the seed of the dice
cli-simulate-part-frame-years = the number of years
cli-simulate-part-frame-replications = the number of runs
cli-simulate-part-scenarios = the scenarios
cli-simulate-part-policy = the rules
cli-simulate-part-assumed = what was assumed by --assume
cli-simulate-part-parameters = the parameters
