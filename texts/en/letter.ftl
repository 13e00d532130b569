### The decision letter in plain language: what, why, what it means, how to appeal, who decided.

## Headings

letter-title-support-granted = You get support
letter-title-support-refused = You do not get the support you asked for
letter-title-subsidy-granted = A wage subsidy has been granted for you
letter-title-subsidy-refused = A wage subsidy has not been granted
letter-title-sanction-imposed = Decision on a warning or suspension
letter-title-early_end-imposed = Your support ends
letter-title-any = Decision
letter-what = What we have decided
letter-why = Why
letter-means = What it means for you
letter-appeal = If you think the decision is wrong
letter-who = Who decided
letter-contact = Do you have questions?

## What we have decided

letter-what-support-granted = We have decided that you get support from us.
letter-what-support-refused = We have decided not to give you this service.
letter-what-subsidy-granted = We have decided that an employer who hires you gets a subsidy for your wage.
letter-what-subsidy-refused = We have decided not to grant a subsidy for your wage.
letter-what-sanction-imposed = We have decided on a warning or a suspension.
letter-what-early_end-imposed = We have decided that your support is to end early.
letter-what-any = We have made a decision in your case.
letter-fact-service = Service
letter-fact-need = Need
letter-fact-from = Valid from
letter-fact-to = Valid at the longest until
letter-fact-no_end = without an end
letter-fact-per_month = Subsidy a month
letter-why-rules = This is what the rules answered:

## What it means

letter-means-support-granted = If the service has a choice of provider, you choose yourself and can change later. Tell us if you want help to compare.
letter-means-support-refused = You can still get other support. Your officer goes through the next step with you.
letter-means-subsidy-granted = You have an ordinary job with pay. The subsidy goes to the employer and follows you if you change jobs.
letter-means-subsidy-refused = You can still look for ordinary jobs and get other support. Your officer goes through the next step with you.
letter-means-sanction-imposed = The decision may affect your benefit. Your support to get work goes on.
letter-means-early_end-imposed = The next step is decided together with you, so that you are not left without support that you need.
letter-means-any = Your officer can explain what the decision means for you.

## Reconsideration

letter-appeal-how = You can ask for the decision to be reconsidered. Do so on your pages, in a letter, by telephone or at a visit. Say which decision it is and what you want changed. It costs nothing. Someone else than the one who decided reconsiders it.
letter-appeal-time = The time runs from the day you got the decision. You have { $time }.
letter-appeal-last = You got the decision on { $received }. Your request must have come in by { $last }.

## Sender

letter-sender = Stegvis (demonstration)
letter-reference = Case { $case }
letter-who-text = { $name }, { $role }, decided on { $date }.
letter-contact-text = Contact your officer { $name }. You can write on your pages, telephone or come for a visit.
letter-footer = This is a demonstration. The person, the case and the decision are invented.
