### The pages of pay: lists, one line with its explanation, and the pages of providers, hosts and employers.

## Lines in lists, and one line by itself

pay-lines-line = Pay
pay-lines-person = Person
pay-lines-payee = Paid to
pay-lines-service = Service
pay-lines-days = Time
pay-lines-amount = Amount
pay-lines-state = State
pay-lines-more = More
pay-lines-show = Show
pay-lines-the-person = The person
pay-lines-former = Former participant
pay-lines-no-amount = Cannot be computed yet
pay-lines-lacks = Missing: { $what }
pay-lines-claim-by = Claim by { $date }
pay-lines-claim-too-late = Had to be claimed by { $date }
pay-lost = Lost, not claimed in time
pay-lost-what = { $count ->
    [one] { $count } line was not claimed in time, and so is not paid. Its amount is { $amount }.
   *[other] { $count } lines were not claimed in time, and so are not paid. Together they are { $amount }.
}
pay-lines-any = All
pay-lines-filter-state = State
pay-lines-filter-service = Service
pay-lines-filter-month = Month
pay-lines-filter-apply = Show selection
pay-lines-filter-clear = Show all
pay-lines-beginning = Show from the beginning
pay-lines-month = { $month } { $year }
pay-lines-month-1 = January
pay-lines-month-2 = February
pay-lines-month-3 = March
pay-lines-month-4 = April
pay-lines-month-5 = May
pay-lines-month-6 = June
pay-lines-month-7 = July
pay-lines-month-8 = August
pay-lines-month-9 = September
pay-lines-month-10 = October
pay-lines-month-11 = November
pay-lines-month-12 = December
pay-lines-sums = Sums by month and state
pay-lines-sum = Sum
pay-lines-sum-unknown = { $count ->
    [one] { $count } line cannot be computed yet
   *[other] { $count } lines cannot be computed yet
}
pay-lines-revision = Change
pay-lines-revision-what = The line corrects an earlier line. The amount is the difference from what had been settled.
pay-lines-appropriation = Appropriation
pay-lines-why = How the line was computed
pay-lines-rows-lead = These rules gave the amount:
pay-lines-no-rows = No rule is noted for the line. Either it takes back an earlier line, or the particulars have been erased.
pay-lines-rules-gone = The rules by which the line was computed are no longer in the program.
pay-lines-bundle-now = Version of the rules: { $version }. These are the rules in use now.
pay-lines-bundle-then = Version of the rules: { $version }. The rules have changed since, but the line stands as it was computed.
pay-lines-rests-on = What the line rests on
pay-lines-events = { $count ->
    [one] Event number { $numbers } in the case.
   *[other] Events number { $numbers } in the case.
}
pay-lines-event = { $what }, { $date } (event number { $number } in the case)
pay-lines-no-events = No event is noted for the line.
pay-lines-evidence = The result is shown by: { $what }.
pay-lines-key = Reference of the line: { $key }
pay-lines-lacking = What is missing
pay-lines-do-lack-evidence = Send the employment service a certificate that the work or studies have lasted. When it has been checked, the line is computed.
pay-lines-do-lack-host_confirmation = The host confirms on its page of placements that the person was there. The line can be confirmed the next time that pay is computed.
pay-lines-do-lack-employer = The officer enters the employer in the register. Contact the officer if it takes long.
pay-lines-do-lack-employment = The officer fills in the particulars of the employment in the decision. Contact the officer if it takes long.
pay-lines-do-fact = The officer enters the fact in the case. The line is computed again when the fact is there.
pay-lines-split-caption = How the compensation for the placement is split
pay-lines-split-part = Part
pay-lines-split-host = The host’s part
pay-lines-split-provider = The provider’s part
pay-lines-split-whole = The whole compensation
pay-lines-download = Download the list as a file
pay-lines-file = pay
pay-lines-column-line = Pay
pay-lines-column-person = Person
pay-lines-column-payee = Paid to
pay-lines-column-service = Service
pay-lines-column-track = Track
pay-lines-column-from = First day
pay-lines-column-to = Last day
pay-lines-column-kronor = Amount in kronor
pay-lines-column-ore = Amount in öre
pay-lines-column-whole = Whole compensation in kronor
pay-lines-column-state = State
pay-lines-column-state_on = State since
pay-lines-column-claim_by = Claim by
pay-lines-column-lacks = Missing
pay-lines-column-appropriation = Appropriation
pay-lines-column-rules = Rules
pay-lines-column-key = Reference

## Confirming and objecting

pay-lines-nothing-to-confirm = There is nothing to confirm in this selection now.
pay-lines-waiting = { $count ->
    [one] { $count } line waits for you.
   *[other] { $count } lines wait for you.
}
pay-lines-waiting-show = Show what waits
pay-lines-none-chosen = Choose at least one line in the list.
pay-lines-case = A case
pay-lines-case-gone = There is no such case.
pay-lines-amount-changed = The amount has changed since you opened the page. Read the line again before you go on.
pay-lines-confirmed-more = There are more. Press once more to confirm the next.
pay-lines-confirmed = { $count ->
    [0] There was nothing left to confirm.
    [one] { $count } line has been confirmed.
   *[other] { $count } lines have been confirmed.
}
pay-line-title = A line of pay
pay-line-choose = First choose a line in the list:
pay-confirm-title = Is the line right?
pay-confirm-done = The line has been confirmed.
pay-dispute-title = Is something wrong?
pay-dispute-intro = The amount is computed from the particulars of the case and cannot be written over. Tell us what is wrong: the particulars are then corrected and the line is computed again.
pay-dispute-text = What is wrong with the line?
pay-dispute-text-hint = Write what is not right and how it should be. Write nothing about the person’s health.
pay-dispute-send = Send the objection
pay-dispute-done = The objection has been sent. A controller will answer.

## Provider

provider-pay-title = Pay
provider-pay-intro = Pay is computed from what has happened in each case. Here you confirm what is right and tell us what is wrong. A line is paid when it has been confirmed and checked.
provider-pay-none = There is no pay in this selection. A line is computed when a month is over or a result has been reached.
provider-pay-confirm = Confirm the chosen lines
provider-pay-confirm-all = { $count ->
    [one] Confirm the only complete line
   *[other] Confirm all { $count } complete lines
}
provider-pay-confirm-what = By confirming you certify on behalf of the provider that the line agrees with what has been done.
provider-pay-confirm-one = Confirm the line

## Host

host-compensation-title = Compensation
host-compensation-intro = Here you see what you are paid for your placements. You see first names only. If a provider arranged the place, the compensation is split, and each line shows how.
host-compensation-none = There is no compensation in this selection. A line is computed when a month is over or the placement has ended.
host-compensation-confirm = Confirm the chosen lines
host-compensation-confirm-all = { $count ->
    [one] Confirm the only complete line
   *[other] Confirm all { $count } complete lines
}
host-compensation-confirm-what = By confirming you certify on behalf of the workplace that the person was there on the days that the line is for.
host-compensation-confirm-one = Confirm the line

## Employer

employer-title = Support for employees
employer-who = You work at { $employer }.
employer-claims = Support to claim
employer-claims-intro = The support is computed month by month. Claim it by the day that stands on the line. What is claimed later is lost.
employer-claims-none = You have no support to claim now. A line comes when a month is over.
employer-confirm = Claim the chosen lines
employer-confirm-all = { $count ->
    [one] Claim the only complete line
   *[other] Claim all { $count } complete lines
}
employer-employees = Employees with support
employer-employees-intro = You see first names only, and nothing about why the support is given.
employer-employees-none = There is no employment with support at your place now. It is shown here when the officer has decided on the support and the employment has begun.
employer-employees-name = First name
employer-employees-waiting = Not paid yet
employer-employees-paid = Paid
employer-pay-title = Everything paid to you
employer-pay-intro = Each month with support is a line. Choose the state Paid to see what has been paid.
employer-pay-none = There is no pay in this selection.
employer-pay-confirm = Claim the chosen lines
employer-pay-confirm-all = { $count ->
    [one] Claim the only complete line
   *[other] Claim all { $count } complete lines
}
employer-pay-confirm-what = By claiming the support you certify on behalf of the employer that the person was employed and got the wage of the decision on the days that the line is for.
employer-pay-confirm-one = Claim the support

## Calculating support

calculator-title = Calculate support for an employment
calculator-intro = See what an employment with support can give before you apply. Nothing is kept.
calculator-right = Whether a person has the right to the support is decided by an officer. Here you see what the rules give for who has the right.
calculator-ask = The employment
calculator-service = Which support?
calculator-wage = Monthly wage
calculator-wage-hint = The wage before tax for the agreed hours, in whole kronor.
calculator-extent = Working hours
calculator-extent-hint = Share of full time.
calculator-degree = The subsidy’s share of the wage
calculator-degree-hint = The share follows how much the work capacity is reduced in that very job. For support with a fixed amount it does not matter.
calculator-extra = Grant a month for supervision and other support
calculator-extra-hint = Leave empty if you do not apply for such a grant.
calculator-months = Number of months
calculator-months-unit = months
calculator-crowns = kr
calculator-day = First day
calculator-day-hint = The rules of that day are used.
calculator-send = Calculate
calculator-not-in-force = The support did not exist on { $date }. Choose one of those that were in force then.
calculator-employer-gets = The employer gets { $amount } a month.
calculator-person-gets = The employee gets { $amount } a month from the state.
calculator-unknown = The rules give no amount for that day without more facts.
calculator-by-rules-of = Rules in force on
calculator-ceiling = The ceiling
calculator-ceiling-what = For full time, a wage up to { $ceiling } counts. For { $extent } per cent, a wage up to { $counts } counts.
calculator-ceiling-above = The wage is higher. What lies above gives no subsidy.
calculator-ceiling-below = The whole wage counts.
calculator-degree-used = { $degree } per cent of the wage that counts.
calculator-degree-lowered = You gave { $asked } per cent. The share may be at most { $max } per cent, which is used.
calculator-extra-used = { $amount } a month. At most { $max } can be given.
calculator-extra-lowered = At most { $max } a month can be given. That amount is used.
calculator-extra-none = The support has no such grant.
calculator-total = In total
calculator-total-what = { $amount } for { $months ->
    [one] { $months } month
   *[other] { $months } months
}
calculator-too-long = You gave { $asked } months. The support can go on for at most { $most } months, so only those are counted. One decision may be for a shorter time.
calculator-rules-end = The rules do not reach all of the months. Only those with rules are counted.
calculator-paid-by = Who pays?
calculator-paid-by-what = The state, from appropriation { $appropriation }.
calculator-part = Part
calculator-a-month = A month
calculator-bill = Who pays what
calculator-bill-wage = Wage
calculator-bill-subsidy = Wage subsidy
calculator-bill-fixed = Fixed support to the employer
calculator-bill-extra = Grant for supervision and other support
calculator-bill-left = Left for the employer
calculator-bill-person = The state pays to the employee
calculator-bill-note = Employer’s contributions and other costs are not included.
calculator-split-picture = The wage split into the subsidy’s part A, the employer’s part under the ceiling B, and what lies above the ceiling C. The same figures stand in the table.
calculator-split-caption = How the wage is split
calculator-split-subsidy = The subsidy
calculator-split-employers = The employer’s part under the ceiling
calculator-split-above = Wage above the ceiling
calculator-split-wage = The whole wage
calculator-periods = How long, and when it must be claimed
calculator-periods-none = The rules set no time.
calculator-rules = The rules that answered

## What has been said about a line, and the host’s forecast

pay-line-said = What has been said about the line
host-forecast = What the placements are expected to give
host-forecast-intro = The forecast is computed by the same rules as the compensation, for placements that go on and if they continue as planned. This month and the next two are shown. If someone ends earlier, the compensation is lower.
host-forecast-none = No placement goes on at your place now.
host-forecast-page-sum = Sum of the page

## Words that the rules on results answer with

rule-word-competitive = ordinary job
rule-word-own_business = own business
rule-word-through_firm = self-employment through a firm
rule-word-studies = studies
rule-word-contract = employment contract
rule-word-income_statement = income statement
rule-word-admission = notice of admission
rule-word-business_registration = registered business
