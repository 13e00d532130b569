### Costs and gains, control of pay, appropriations and the cost of a case.

## Open costs

public-cost-title = Costs and gains
public-cost-lead = Here everyone can see what the services cost, what they lead to and what it is worth that more people work.
public-cost-services = What the services cost
public-cost-services-what = The cost is what has been paid and what is approved for payment. What has been claimed back is taken off. For the employment service's own services we use its own accounts. So you can compare its own services with those it buys.
public-cost-none = No service has had enough participants yet.
public-cost-few = These services are not shown because they have had fewer than { $count } participants: { $services }.
public-cost-picture-title = Cost for each participant
public-cost-picture = One bar for each service. The longer the bar, the higher the cost for each participant. The same amounts are in the table below the picture.
public-cost-column-service = Service
public-cost-column-per-participant = Cost per participant
public-cost-column-participants = Participants
public-cost-column-basis = Reckoned from
public-cost-column-competitive = Ordinary work
public-cost-column-subsidised = Supported work
public-cost-column-studies = Studies
public-cost-column-month-competitive = Per month in ordinary work
public-cost-column-month-subsidised = Per month in supported work
public-cost-column-from = In force from
public-cost-column-source = Source
public-cost-basis-paid = Pay that is paid and approved
public-cost-basis-own = The service's own accounts
public-cost-basis-both = Pay and the service's own accounts
public-cost-basis-nothing = Nothing is paid or approved yet
public-cost-results = What the services lead to and what each result costs
public-cost-results-how = A job is counted for the service that began last before the job. Each person is counted once in each column. The cost per result is the whole cost of the service divided by the number of people in the column. So do not add the columns together. A month in supported work is counted both for the service before it and for the support itself.
public-cost-per-person = { $count ->
    [one] { $count } person, { $amount } each
   *[other] { $count } people, { $amount } each
}
public-cost-per-month = { $amount } ({ $months } months)
public-cost-own = The service's own work
public-cost-own-none = The rules give no cost for the service's own work. It is therefore shown without a cost.
public-cost-own-what = The service's own work has no invoices. The cost is an average from the accounts named in the table.
public-cost-own-caption = Cost of the service's own work by its accounts
public-cost-assumption = Assumption:
public-cost-percent = { $percent }%
public-cost-gain = What it is worth that more people work
public-cost-gain-silent = The rules do not say how the gain is to be reckoned on this day. So no gain is shown.
public-cost-gain-what = We use a published method. It is about one person who goes from unemployment benefit to work at SEK 22,000 a month. It says nothing about other wages.
public-cost-gain-over = The parts come to more than the whole. The method gives { $whole } a month for society as a whole. The state's part is { $state } and the person's part is { $person }. Together they are { $parts }, which is { $over } too much. We show the figures as they are printed.
public-cost-gain-method = The method's amounts for one month
public-cost-gain-month = Per month
public-cost-gain-few = Too few people have worked for the gain to be shown.
public-cost-gain-hidden = The gain is not shown, because it could then be worked out how few have begun to work after a certain service.
public-cost-gain-none = Nobody has begun an ordinary job yet. Then there is no gain to reckon.
public-cost-gain-counted = { $count ->
    [one] { $count } person has had ordinary work for { $months } months. Made into full time that is { $full_time } months.
   *[other] { $count } people have had ordinary work for { $months } months together. Made into full time that is { $full_time } months.
}
public-cost-gain-caption = The gain of the months in work, made into full time
public-cost-gain-whom = For whom
public-cost-gain-amount = Amount
public-cost-gain-society = Society as a whole
public-cost-gain-state = The state
public-cost-gain-person = The people who work
public-cost-gain-parts = The parts of the state and of the people together
public-cost-gain-subsidised = Supported work is not counted in the gain, because the method does not take off what the support costs. Nor are studies.
public-cost-calculator = Reckon for yourself
public-cost-calculator-what = What is it worth if more people work full time for a while?
public-cost-persons = How many more people work?
public-cost-months = How many months does each of them work?
public-cost-calculate = Reckon
public-cost-answer = If { $persons } more people work for { $months } each
public-cost-parts-note = The parts come to more than the gain of society as a whole, because they are printed so in the method.

## Control of pay

controller-claims-title = Pay to review
pay-lines-filter-payee = Paid to
controller-claims-lead = Here you review pay before it is paid out. Each line leads to its own explanation.
controller-claims-tab-eligible = Waiting for review
controller-claims-tab-disputed = Objections
controller-claims-tab-withheld = Withheld
controller-claims-tab-payable = Approved
controller-claims-tab-paid = Paid
controller-claims-tabs = What is shown
controller-claims-shown = { $count ->
    [one] { $count } line, { $amount }
   *[other] { $count } lines, { $amount }
}
controller-claims-none = There are no such lines.
controller-claims-approve = Approve the chosen lines
controller-claims-approved = { $count ->
    [one] { $count } line is approved.
   *[other] { $count } lines are approved.
}
controller-claims-choose-first = Choose at least one line to approve.
controller-claims-approve-hint = Tick the lines that are right. A line that is not right you withhold on its own page.
controller-claims-lines = Lines
controller-claims-compute = Compute pay to today
controller-claims-compute-what = The program goes through the cases and computes everything that has happened up to and including yesterday. Nothing is paid. The same events always give the same amounts.
controller-claims-computed-title = Pay is computed
controller-claims-computed = Cases gone through: { $cases }. Cases with new or changed lines: { $changed }. Cases with nothing new: { $same }.
controller-claims-computed-all = Every case has been gone through.
controller-claims-computed-more = There are more cases. Go on where the program stopped.
controller-claims-compute-on = Go on
controller-claims-compute-refused = These cases could not be computed:
controller-claims-back = To pay to review
controller-claims-appropriations = The appropriations
controller-claims-pay = Pay what is approved
controller-pay-title = Pay what is approved
controller-pay-lead = Read this before you pay. This will be paid:
controller-pay-nothing = There is nothing approved to pay.
controller-pay-payee = Payee
controller-pay-lines = Lines
controller-pay-amount = Amount
controller-pay-sum = Together
controller-pay-whole = { $count ->
    [one] { $count } line, { $amount } together. Number of cases: { $cases }.
   *[other] { $count } lines, { $amount } together. Number of cases: { $cases }.
}
controller-pay-caption = What each payee gets
controller-pay-below-zero = An amount below zero is money that the payee is to give back.
controller-pay-changed = Lines that are approved while you read are paid as well. The next page shows exactly what was paid.
controller-pay-send = Pay
controller-payment-title = Payment
controller-payment-paid = { $count ->
    [one] { $count } line is paid, { $amount } together.
   *[other] { $count } lines are paid, { $amount } together.
}
controller-payment-number = Number of the payment: { $id }
controller-payment-none = There is no such payment. Choose a paid line in the list and open it.
controller-payment-more = The payment has more cases than are paid at once. Go on where the program stopped.
controller-payment-refused = These cases could not be paid now:
controller-payment-refused-case = { $lines ->
    [one] { $lines } line in case { $case }: { $why }
   *[other] { $lines } lines in case { $case }: { $why }
}
controller-payment-try-again = What could not be paid is still approved. You can pay it again.
controller-payment-lines = The lines of the payment
controller-claim-title = Pay to review
controller-claim-case = Every line of the case
controller-claim-none = There are no lines of pay in the case.
controller-claim-gone = There is no such line in the case.
controller-claim-events = The events that the line rests on
controller-claim-events-none = The line rests on no event that you may see.
controller-claim-event-number = Event { $version }
controller-claim-said = What has been said about the line
controller-claim-acts = What you can do
controller-claim-approve = Approve the line
controller-claim-withhold = Withhold the line
controller-claim-answer = Answer the objection
controller-claim-payment = See the payment
controller-claim-acts-none = The line is not waiting for you.
controller-withhold-title = Withhold pay
controller-withhold-intro = The payee will see why. Write what needs to be put right.
controller-withhold-text = Why do you withhold the line?
controller-withhold-send = Withhold
controller-withhold-done = The pay is withheld.
controller-withhold-none = No line is chosen, or the line can no longer be withheld. Choose a line in the list.
controller-answer-title = Answer the objection
controller-answer-intro = The payee says that the line is wrong. No amount is typed in. If the payee is right, the events are corrected and the line is computed again.
controller-answer-upheld = Is the payee right?
controller-answer-text = Reasons
controller-answer-send = Answer
controller-answer-done = The objection is answered. The line waits for the payee.
controller-answer-none = No line with an objection is chosen. Choose a line in the list.
controller-answer-said = What the payee says
controller-signals = To look at
controller-signals-none = Nothing in particular is seen in the data.
controller-signals-what = This is what is seen in the data. It does not show that anything is wrong.
controller-signal-without_evidence = The result is claimed without evidence.
controller-signal-earliest = No other result in the service has come earlier. It came { $days } days after the support began. Half of the results came within { $median } days.
controller-signal-repeated = { $count ->
    [one] The person has had { $count } job at the same employer. The longest lasted { $days } days.
   *[other] The person has had { $count } jobs at the same employer. The longest lasted { $days } days.
}
controller-signal-unlike = The amount is { $amount }. Most lines of the same kind in the service are { $usual }.

## Appropriations

controller-appropriations-title = Appropriations
controller-appropriations-lead = Here you see what is granted, what has been used, what is expected to be used and what will be unused.
controller-appropriations-year = Year
controller-appropriations-name = Appropriation { $number } for { $year }
controller-appropriations-what-1-3 = Programmes and services
controller-appropriations-what-1-4 = Wage subsidies, Samhall and other support for employment
controller-appropriations-granted = Granted
controller-appropriations-committed = Promised in decisions
controller-appropriations-outcome = Paid in the year
controller-appropriations-approved = Approved and not paid
controller-appropriations-waiting = Computed and not approved
controller-appropriations-rate = Cost per month now
controller-appropriations-forecast = Forecast for the year
controller-appropriations-unused = Will be unused
controller-appropriations-over = Lacking
controller-appropriations-ungranted = Nothing is granted for the year. So it cannot be said what will be unused.
controller-appropriations-unused-lead = At the present rate { $amount } of appropriation { $number } will be unused in { $year }.
controller-appropriations-over-lead = At the present rate { $amount } is lacking in appropriation { $number } in { $year }.
controller-appropriations-more = { $count ->
    [0] It does not fund any more services for the whole months that are left of the year ({ $months }).
    [one] It funds { $count } service more for the whole months that are left of the year ({ $months }).
   *[other] It funds { $count } services more for the whole months that are left of the year ({ $months }).
}
controller-appropriations-more-how = One service that goes on costs { $cost } a month. That is { $rate } divided by { $count } services that went on when { $month } or the month before ended.
controller-appropriations-more-unknown = It cannot be said how many more services the money funds. Nothing that is paid month by month goes on, or the year is over.
controller-appropriations-how = How the forecast is reckoned
controller-appropriations-how-paid = The forecast is what has been paid, { $outcome }, and what waits to be paid, { $waiting }.
controller-appropriations-how-rate = To that { $ahead } is added for the months that are left of the year. What goes on is counted month by month at its cost in the latest month computed for that very service: { $month } or the month before. Together that is { $rate } a month. Who began in the middle of the month is counted as a whole month. What had ended is not counted.
controller-appropriations-how-no-rate = Nothing that is paid month by month went on when the last two whole months ended. So nothing more is added.
controller-appropriations-how-results = Result pay and speed premiums that are not computed yet are not included.
controller-appropriations-how-unknown = { $count ->
    [one] { $count } line has no amount because something is lacking. It is not in the sums.
   *[other] { $count } lines have no amount because something is lacking. They are not in the sums.
}
controller-appropriations-months = Month by month
controller-appropriations-month = Month
controller-appropriations-expected = Expected
controller-appropriations-together = Since the year began
controller-appropriations-granted-so-far = Granted so far
controller-appropriations-unused-so-far = Unused so far
controller-appropriations-picture-title = Appropriation { $number } month by month in { $year }
controller-appropriations-picture = One bar for each month shows what is paid and expected from the beginning of the year. The filled part is paid. The hatched part is expected. The mark is as many twelfths of what is granted. The same amounts are in the table below the picture.
controller-appropriations-regions = Region by region
controller-appropriations-regions-of = Appropriation { $number } region by region
controller-appropriations-region = Region
controller-appropriations-to-pay = Waiting to be paid
controller-appropriations-region-unknown = Unknown region
controller-appropriations-taking-part = Services that go on
controller-appropriations-more-persons = More services
controller-appropriations-regions-how = The appropriation is not divided between the regions. The number of more services is divided by how many go on in each region, rounded down.
controller-appropriations-no-regions = No lines are paid from the appropriation yet.
controller-appropriations-published-title = Published amounts from earlier years
controller-appropriations-published-what = The amounts are copied from the source, in millions of kronor. They are about reality, not the demonstration.
controller-appropriations-published-source = Source: { $source }.
controller-appropriations-published-caption = Appropriation { $number } in reality
controller-appropriations-published-item = Item
controller-appropriations-published-kind = Kind
controller-appropriations-published-msek = Millions of kronor
controller-appropriations-published-outcome = Outcome
controller-appropriations-published-forecast = Forecast
controller-appropriations-show = Show the year

## The cost of a case

officer-cost-title = What the case costs
officer-cost-lead = Here you see what the case has cost and what waits to be paid.
officer-cost-none = The case has not led to any pay yet.
officer-cost-paid = Paid
officer-cost-approved = Approved and not paid
officer-cost-waiting = Computed and not approved
officer-cost-unknown = Lines without an amount
officer-cost-month = Costs per month now
officer-cost-month-how = { $amount }, reckoned from { $month }
officer-cost-ahead-how = Support that goes on costs as much each month until it ends. Result pay may be added.
officer-cost-lines = Lines
officer-act-cost = See what the case costs
officer-acts-cost = Cost
