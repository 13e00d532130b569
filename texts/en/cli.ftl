# What the program writes in the terminal, and what the demonstration's invented cases hold.

cli-yes = Yes
cli-no = No
cli-case-unreadable = "{ $case }" is neither the id of a case nor a personal number.
cli-case-none = There is no such case.
cli-case-erased = The facts of this case have been erased. It can no longer be said why something was decided.

## serve

cli-serve-at = Stegvis is at { $address }
cli-serve-metrics = Figures for Prometheus are at { $address }
cli-serve-no-sign-in = Nobody can sign in: run with --sign-in FILE.toml for sign-in with OpenID Connect, or with --demonstration to walk as one of the invented people.
cli-serve-unsafe-database = The database server does not wait for its disk. What was answered with yes can be lost when the machine falls. Turn on these settings of the server: { $settings }
cli-serve-stopped = Stegvis has stopped.

## seed

cli-seed-stories = Playing the stories
cli-seed-tail = Adding more cases
cli-seed-new-person = New person { $number }
cli-seed-done = { $acts ->
    [one] One act done.
   *[other] { $acts } acts done.
} { $before ->
    [0] None was there before.
    [one] One was there before.
   *[other] { $before } were there before.
} { $cases ->
    [0] No people with a case.
    [one] One person with a case.
   *[other] { $cases } people with a case.
}
cli-seed-letter-title = Decision: { $matter }
cli-seed-letter-sender = The employment service (demonstration)
cli-seed-letter-appeal-heading = If you think that the decision is wrong
cli-seed-letter-appeal = You can ask for the decision to be reconsidered. The time runs from the day you got the letter. The last day is on My way.
cli-seed-letter-footer = This is a demonstration. All people are invented.

## The demonstration's people

persona-psychosocial_ips = Support first, the code when it was needed
persona-over_55_gradual_hours = From ten hours a week to thirty
persona-newly_arrived = Registered with an interpreter, on the way into the kitchen
persona-training_first = Training first, then Rusta och matcha
persona-no_code_new_provider = No to the code, yes to other support
persona-job_lost_appeal_won = The job ended, the decision was changed
persona-seven_steps = Today's seven steps, in their order
persona-benefit_days_run_out = When the benefit days ran out
persona-daily_activities_to_work = From daily activities to employment
persona-education_after_tries = After seven services: education instead of an eighth
persona-from_extra_services_to_own_wage = Extra services, introduction job, establishment job
persona-guarantee_work_training = The guarantee, work training and a job at the same place
persona-hearing_interpreter = An interpreter from the first day, and a workplace where one can hear
persona-krom_early_result = Customer choice rusta och matcha: work within three months
persona-krom_ran_on = The service ended, but not for who had begun
persona-provider_full = The nearest provider was full
persona-public_sheltered_work = Sheltered work with the municipality, then an ordinary job
persona-redundancy_transition = Made redundant: transition first, then a provider the same day
persona-refused_acts = What must be refused is refused, and nothing changes
persona-rom2_result = Rusta och matcha 2: paid when the work has lasted
persona-sham_employment = The employment that did not exist
persona-sheltered_work_and_return = From Samhall to an ordinary job, and back
persona-sta2_then_sius = Four parts to the workplace, and a support person at work
persona-sta_history = Three services in a row, and a year of waiting
persona-stom_early_result = Support and matching: result and premium at once
persona-subsidies_in_order = Three wage subsidies, in their order
persona-trial_and_internship = A work trial, an internship and then a job
persona-yrkesvux_with_support = Vocational adult education with support, and then further studies
persona-ombud = Her sister helps, for as long as Berit wants
persona-record_corrected = The first day of the support was wrong, and was corrected twice
persona-processing_objected = Objected to some of what is done: some stopped, some went on
persona-god_man = Torsten has a guardian
persona-new = Is about to register
persona-extra = Invented person, a simple case

## Texts in the simple cases

cli-tail-assessment = The person has been without work for more than two years and health affects work. Support needs to begin now.
cli-tail-goal = Work, at least part time, near home.
cli-tail-activities = The person applies for two jobs a month. The employment service arranges support and follows up every month.
cli-tail-competence = The person has worked in shops and warehouses and likes to meet people.
cli-tail-decision = You get Steg till arbete + because you have been without work for long and your health affects your work.
cli-tail-intent = We intend to refuse Steg till arbete +, because you can work full time without support in the occupation you look for.
cli-tail-comment = I cannot manage full time. The medical certificate says so too.
cli-tail-refusal = You do not get Steg till arbete +. We find that you can work full time without support in the occupation you look for.
cli-tail-appeal = The decision is wrong. Nobody has asked me how much I can manage.

## backup, restore, move

cli-transfer-backing-up = Backing up
cli-transfer-restoring = Restoring
cli-transfer-moving = Moving
cli-transfer-backed-up = { $rows ->
    [one] One row
   *[other] { $rows } rows
} backed up to { $place } in { $seconds } seconds. Keep the keys, { $place }.keys, in another place than the rest.
cli-transfer-restored = { $rows ->
    [one] One row
   *[other] { $rows } rows
} restored in { $place } in { $seconds } seconds. What was erased after the backup has been erased again.
cli-transfer-moved = { $rows ->
    [one] One row
   *[other] { $rows } rows
} moved to { $place } in { $seconds } seconds. The old database is untouched.
cli-transfer-digests =
    Digest of the database: { $digest }
    Digest of the keys: { $keys }
    The daily head: { $head }
cli-transfer-not-empty = { $place } is not empty. Nothing has been changed.
cli-transfer-missing = There is no database at { $place }
cli-transfer-no-backup = { $place } is no whole backup. Nothing has been changed.
cli-transfer-other-layout = The backup has database version { $found }, but this program has version { $known }. Restore it with the program that wrote it. When this program then opens the database, it is brought up to date.
cli-transfer-differs = What was written is not the same as what was read. Nothing has been kept. Check the disk and try again.
cli-transfer-file = { $file }: { $why }

## retention

cli-retention-ahead = { $on } lies after today, { $today }. Without --dry-run only what should be gone already can be erased.
cli-retention-erasing = Erasing
cli-retention-row = { $case }  ended { $ended }, may be kept through { $by }
cli-retention-kept-spell = { $case }  is kept: the person is registered
cli-retention-kept-work = { $case }  is kept: the person is in work with support
cli-retention-kept-answer = { $case }  is kept: a request has no answer
cli-retention-kept-pay = { $case }  is kept: a payment is not settled
cli-retention-would = { $count ->
    [0] No case would be erased on { $on }.
    [one] One case would be erased on { $on }.
   *[other] { $count } cases would be erased on { $on }.
}
cli-retention-done = { $count ->
    [0] No case had to be erased.
    [one] One case is erased. Its history keeps steps and dates.
   *[other] { $count } cases are erased. Their history keeps steps and dates.
}

## audit

cli-audit-done = { $rows ->
    [one] One row of the journals verified,
   *[other] { $rows } rows of the journals verified,
} { $findings ->
    [0] everything is as it was written.
    [one] one fault.
   *[other] { $findings } faults.
} The daily head: { $head }
cli-audit-head-written = The heads of the journals are in { $file }. Keep the file elsewhere. The daily head: { $head }
cli-audit-cannot-write = { $file } cannot be written
cli-audit-cannot-read = { $file } cannot be read
cli-audit-too-large = { $file } is larger than 16 MB. No file with the heads of the journals is as large.
cli-audit-no-heads = { $file } is no file that "stegvis audit head" has written
cli-audit-heads-changed = { $file } has been changed: its daily head does not follow from the journals. Use a copy that is unchanged.

## check

cli-check-views-of-other-rules = The lists were made under other rules ({ $hash }). Start the service with these rules and they are made anew.
cli-check-done = { $cases ->
    [one] One case checked,
   *[other] { $cases } cases checked,
} { $findings ->
    [0] nothing wrong.
    [one] one finding.
   *[other] { $findings } findings.
}
cli-policy-checked = { $policies ->
    [one] One set of rules checked,
   *[other] { $policies } sets of rules checked,
} { $findings ->
    [0] nothing wrong.
    [one] one finding.
   *[other] { $findings } findings.
}

## explain

cli-explain-heading = { $date } – { $what }
cli-explain-assessment = Labour-market assessment
cli-explain-decision = Decision
cli-explain-choice = Choice of provider
cli-explain-id = Id of the decision: { $id }
cli-explain-reasons = Reasons: { $reasons }
cli-explain-nothing = Nothing has been assessed or decided in the case yet.
cli-explain-no-decision = The case has no decision with the id { $id }.

## due

cli-due-done = { $date }: { $tasks ->
    [0] nothing to do,
    [one] one thing to do,
   *[other] { $tasks } things to do,
} { $idle ->
    [0] nobody is without activity.
    [one] one person is without activity.
   *[other] { $idle } people are without activity.
}

## lead-times

cli-lead-times-heading = Lead times in days: count, median and ninth decile from registration, then from the step before
cli-lead-times-row = { $step }: { $count }, { $median } and { $ninth } from registration, { $median_before } and { $ninth_before } from the step before
cli-lead-times-none = No steps are done yet.

## statement

cli-statement-nobody = No registered person has the personal number that the message gives.
cli-statement-received = Received in case { $case }.
cli-statement-before = The message was in case { $case } already. Nothing has changed.

## erase

cli-erase-say-yes = Everything about the person of case { $case } will be erased for good. Add --yes if that is what you mean.
cli-erase-done = Everything about the person of case { $case } has been erased.
cli-seed-evidence = Invented evidence for the demonstration. Issued by { $issuer }, received { $date }.

## population

cli-population-empty = A population needs at least one person.
cli-population-too-many = { $size } persons are too many. At most { $max } can be made.
cli-population-no-figures = Nothing is published of { $on } or near it. There are figures of { $months }.
cli-population-impossible = No population agrees with these figures at once: { $figures }
cli-population-few-numbers = Only { $count } personal numbers for tests can be used. Choose fewer people, or leave out --with-personal-numbers.
cli-population-heading = { $size ->
    [one] One invented person, who
   *[other] { $size } invented people. Each
} stands for { $weight } registered unemployed. The figures are of { $month }.
cli-population-column-published = Published
cli-population-column-made = Made
cli-population-column-difference = Difference
cli-population-column-what = What, and where the figure was read (the difference is in percentage points)
cli-population-counties = The counties. The published shares are of { $month }, without people whose municipality is unknown.
cli-population-municipalities = The municipalities. The published shares are of { $month }.
cli-population-widest = Of { $count } municipalities, { $name } differs most: { $persons } invented people. --municipalities lists all.
cli-population-persons = { $what } ({ $persons } persons)
cli-population-bound = { $what } (must lie between { $low } and { $high })
cli-population-compare = { $what } (shown for comparison)
cli-population-outside = { $what } – OUTSIDE ITS LIMIT
cli-population-source = { $source }. Confidence: { $confidence }.
cli-population-source-borrowed = { $source }. The figure is of { $month } and used because no nearer one is published. Confidence: { $confidence }.
cli-population-confidence-high = high
cli-population-confidence-medium = medium
cli-population-confidence-low = low
cli-population-free = What follows is decided by assumptions and not by published figures (in brackets: where the assumption stands in scenarios/processes):
cli-population-fits = Every figure lies within its limits.
cli-population-does-not-fit = Some figure lies outside its limit.
cli-population-figure-registered = Registered unemployed
cli-population-figure-open = Openly unemployed
cli-population-figure-in_programme = In a programme with activity support
cli-population-figure-aged_18_24 = From eighteen to twenty-four years old
cli-population-figure-without_work_12 = Without work for a year or more
cli-population-figure-without_work_24 = Without work for two years or more
cli-population-figure-without_work_24-of-without_work_12 = Without work for two years or more, of those without for a year or more
cli-population-figure-without_work_under_6-of-without_work_under_12 = Without work for less than half a year, of those without for less than a year
cli-population-figure-born_abroad = Born outside Sweden
cli-population-figure-born_in_europe = Born in Europe outside Sweden
cli-population-figure-women = Women
cli-population-figure-weak_position = Weak position on the labour market
cli-population-figure-weak_position-of-without_work_12 = Weak position, of those without work for a year or more
cli-population-figure-weak_position-of-without_work_24 = Weak position, of those without work for two years or more
cli-population-figure-lacks_upper_secondary = Without upper secondary education
cli-population-figure-born_outside_europe-of-lacks_upper_secondary = Born outside Europe, of those without upper secondary education
cli-population-figure-lacks_compulsory-of-lacks_upper_secondary = Without complete compulsory school, of those without upper secondary education
cli-population-figure-has_code = With a code for a disability
cli-population-figure-has_code-of-without_work_12 = With a code for a disability, of those without work for a year or more
cli-population-figure-born_outside_europe-of-without_work_12 = Born outside Europe, of those without work for a year or more
cli-population-figure-women-of-without_work_12 = Women, of those without work for a year or more
cli-population-figure-women-of-aged_18_24 = Women, of those from eighteen to twenty-four
cli-population-figure-new_registrations-aged_18_24 = From eighteen to twenty-four years old, of those who register
cli-population-free-aged_25_54 = From twenty-five to fifty-four years old
cli-population-free-aged_55_64 = Fifty-five years or older
cli-population-free-post_secondary = Education after upper secondary school
cli-population-free-impaired = Reduced work capacity, with a code or without
cli-population-free-states_health = Say that health affects work
cli-population-free-newly_arrived = Newly arrived
cli-population-free-swedish_none = No or nearly no Swedish
cli-population-free-literacy_not_good = Do not read and write well enough for work
cli-population-free-digital_none = No digital skill
cli-population-free-care_duties = Need support because of care for others
cli-population-free-part_time = Want to work part time
