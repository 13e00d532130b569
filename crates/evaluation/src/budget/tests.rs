use super::*;
use chain::pay::LineKey;
use jiff::civil::date;
use proptest::prelude::*;

const ON: Date = date(2024, 9, 10);

fn line(
    kind: LineKind,
    about: u128,
    from: Date,
    to: Date,
    kronor: i64,
    state: LineState,
    on: Date,
) -> PayLineRow {
    PayLineRow {
        line: LineKey { kind, about: Uuid::from_u128(about), from, revision: 0 },
        payee_kind: "employer".into(),
        payee: None,
        service: "lonebidrag_utveckling".into(),
        track: None,
        municipality: Some("1480".into()),
        from,
        to,
        amount: Some(Ore(kronor * 100)),
        whole: None,
        appropriation: Some("1:4".into()),
        state,
        state_on: on,
        claim_by: None,
        lacks: Vec::new(),
        rows: Vec::new(),
        bundle: String::new(),
        events: Vec::new(),
        evidence: None,
        payment: None,
    }
}

fn month(about: u128, number: i8, kronor: i64, state: LineState) -> PayLineRow {
    let from = date(2024, number, 1);
    line(LineKind::Subsidy, about, from, Month::of(from).end(), kronor, state, date(2024, number, 28))
}

fn report(lines: &[PayLineRow]) -> BudgetReport {
    budget(lines).report(Ore(10_000_000), Ore::ZERO)
}

fn budget(lines: &[PayLineRow]) -> Budget {
    let mut budget = Budget::of_year(2024, ON);
    lines.iter().for_each(|line| budget.add(line));
    budget
}

#[test]
fn the_forecast_is_what_is_paid_and_waits_and_the_last_months_rate_to_the_years_end() {
    let told = report(&[
        month(1, 6, 10_000, LineState::Paid),
        month(1, 7, 10_000, LineState::Payable),
        month(1, 8, 10_000, LineState::Declared),
    ]);
    assert_eq!(told.all.outcome, Ore(1_000_000));
    assert_eq!(told.all.approved, Ore(1_000_000));
    assert_eq!(told.all.waiting, Ore(1_000_000));
    assert_eq!(told.rate_month, Some(date(2024, 8, 1)));
    assert_eq!(told.months_at_rate, 4);
    assert_eq!(told.all.forecast, Ore(7_000_000));
    assert_eq!(told.unused, Ore(3_000_000));
}

#[test]
fn the_unused_funds_as_many_as_can_take_part_in_every_whole_month_left() {
    let told = report(&[month(1, 8, 10_000, LineState::Declared)]);
    assert_eq!(told.unused, Ore(5_000_000));
    assert_eq!(told.months_left, 3);
    assert_eq!(told.per_participant_month, Some(Ore(1_000_000)));
    assert_eq!(told.more_persons, Some(1), "fifty thousand kronor over three months at ten thousand");
}

#[test]
fn who_left_before_the_month_ended_costs_nothing_in_the_months_to_come() {
    let left =
        line(LineKind::Subsidy, 1, date(2024, 8, 1), date(2024, 8, 20), 6_000, LineState::Declared, ON);
    let told = report(&[left]);
    assert_eq!(told.all.monthly_rate, Ore::ZERO);
    assert_eq!(told.all.forecast, Ore(600_000));
    assert_eq!(told.more_persons, None, "without a rate nothing is guessed");
}

#[test]
fn who_came_in_the_middle_of_the_month_costs_a_whole_month_from_then_on() {
    let came = line(LineKind::Fixed, 1, date(2024, 7, 17), date(2024, 8, 1), 15_000, LineState::Declared, ON);
    let told = report(&[came]);
    assert_eq!(told.all.monthly_rate, Ore(3_100_000));
    assert_eq!(told.months_at_rate, 5, "August to December");
}

#[test]
fn while_a_month_is_computed_those_not_reached_yet_are_counted_by_the_month_before() {
    let before: Vec<_> = (1..=10).map(|about| month(about, 7, 10_000, LineState::Paid)).collect();
    let all = report(&before);
    assert_eq!((all.all.taking_part, all.all.ahead), (10, Ore(10_000_000).times(5)));
    let mut lines = before;
    lines.push(month(1, 8, 10_000, LineState::Declared));
    let halfway = report(&lines);
    assert_eq!((halfway.all.taking_part, halfway.all.monthly_rate), (10, Ore(10_000_000)));
    assert_eq!(halfway.all.forecast, all.all.forecast, "one month is computed in place of expected");
    assert_eq!(halfway.rate_month, Some(date(2024, 8, 1)));
    let left = line(LineKind::Subsidy, 2, date(2024, 8, 1), date(2024, 8, 9), 0, LineState::Declared, ON);
    lines.push(left);
    assert_eq!(report(&lines).all.taking_part, 9, "who left in the month goes on no more");
}

#[test]
fn what_nobody_computed_for_two_months_is_taken_to_have_ended() {
    let told = report(&[month(1, 6, 10_000, LineState::Paid)]);
    assert_eq!((told.all.taking_part, told.all.ahead, told.rate_month), (0, Ore::ZERO, None));
    assert_eq!(told.more_persons, None);
}

#[test]
fn what_came_to_nothing_or_was_taken_back_is_nobody_taking_part() {
    let mut back = month(2, 8, -10_000, LineState::ClawedBack);
    back.line.revision = 1;
    let told = report(&[
        month(1, 8, 10_000, LineState::Paid),
        month(2, 8, 10_000, LineState::Paid),
        back,
        month(3, 8, 0, LineState::Dropped),
    ]);
    assert_eq!((told.all.taking_part, told.per_participant_month), (1, Some(Ore(1_000_000))));
}

#[test]
fn what_was_not_claimed_in_time_is_lost_and_is_not_waited_for() {
    let claim = |last| PayLineRow { claim_by: Some(last), ..month(1, 8, 10_000, LineState::Declared) };
    let in_time = report(&[claim(ON)]);
    assert_eq!((in_time.all.waiting, in_time.all.lost), (Ore(1_000_000), Ore::ZERO));
    let late = report(&[claim(date(2024, 9, 9))]);
    assert_eq!((late.all.waiting, late.all.lost), (Ore::ZERO, Ore(1_000_000)));
    let disputed = PayLineRow { state: LineState::Disputed, ..claim(date(2024, 9, 9)) };
    assert_eq!(report(&[disputed]).all.lost, Ore::ZERO, "what was objected to in time is not lost");
    let mut unknown = claim(date(2024, 9, 9));
    unknown.amount = None;
    assert_eq!(report(&[unknown]).all.without_amount, 0);
}

#[test]
fn a_result_is_paid_once_and_is_no_monthly_rate() {
    let result =
        line(LineKind::Result, 1, date(2024, 4, 1), date(2024, 9, 1), 40_000, LineState::Eligible, ON);
    let told = report(&[result]);
    assert_eq!(told.all.monthly_rate, Ore::ZERO);
    assert_eq!(told.all.waiting, Ore(4_000_000));
}

#[test]
fn what_was_taken_back_lessens_the_outcome_of_its_month() {
    let mut back = month(1, 7, -2_000, LineState::ClawedBack);
    back.line.revision = 1;
    let told = report(&[month(1, 7, 10_000, LineState::Paid), back]);
    assert_eq!(told.months[6].outcome, Ore(800_000));
}

#[test]
fn a_year_that_is_over_is_its_outcome_and_one_to_come_goes_on_at_the_rate() {
    let lines = [month(1, 8, 10_000, LineState::Declared)];
    let of = |year| {
        let mut budget = Budget::of_year(year, ON);
        lines.iter().for_each(|line| budget.add(line));
        budget.report(Ore::ZERO, Ore::ZERO)
    };
    assert_eq!(of(2023).all.forecast, Ore::ZERO);
    assert_eq!(of(2023).months_left, 0);
    assert_eq!(of(2025).all.forecast, Ore(12_000_000));
    assert_eq!(of(2025).months_left, 12);
}

#[test]
fn a_line_without_an_amount_is_counted_and_adds_nothing() {
    let mut unknown = month(1, 8, 0, LineState::Declared);
    unknown.amount = None;
    let told = report(&[unknown]);
    assert_eq!((told.all.without_amount, told.all.forecast), (1, Ore::ZERO));
}

fn lines() -> impl Strategy<Value = Vec<PayLineRow>> {
    let states = [LineState::Declared, LineState::Eligible, LineState::Payable, LineState::Paid];
    let one = (0_u128..9, 1_i8..10, 0_i64..30_000, 0..states.len(), 0..3_usize).prop_map(
        move |(about, number, kronor, state, place)| {
            let municipality = [Some("1480"), Some("0180"), None][place].map(Into::into);
            // One participation lives in one place.
            let about = about * 3 + place as u128;
            PayLineRow { municipality, ..month(about, number, kronor, states[state]) }
        },
    );
    proptest::collection::vec(one, 0..40)
}

proptest! {
    #[test]
    fn parts_merged_are_the_whole(lines in lines(), cut in any::<prop::sample::Index>()) {
        let cut = cut.index(lines.len() + 1);
        let mut parts = budget(&lines[cut..]);
        parts.merge(&budget(&lines[..cut]));
        prop_assert_eq!(&parts, &budget(&lines));
    }

    #[test]
    fn the_months_and_the_regions_each_come_to_the_forecast(lines in lines()) {
        let told = report(&lines);
        let regions: Ore = told.regions.iter().map(|(_, sums)| sums.forecast).sum();
        prop_assert_eq!(regions, told.all.forecast);
        prop_assert_eq!(told.months[11].together, told.all.forecast);
        prop_assert_eq!(told.months[11].unused(), told.unused);
    }
}
