use super::*;
use chain::pay::{LineKey, LineKind};
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

const ON: Date = date(2025, 1, 1);

fn held(service: &str, from: Date) -> UseRow {
    UseRow { service: service.into(), track: None, provider: None, municipality: None, from, to: None }
}

fn work(kind: WorkKind, service: Option<&str>, from: Date, to: Date) -> WorkRow {
    let service = service.map(Into::into);
    WorkRow { kind, extent_percent: 100, service, municipality: None, from, to: Some(to) }
}

fn paid(service: &str, kronor: i64, state: LineState) -> PayLineRow {
    PayLineRow {
        line: LineKey { kind: LineKind::Base, about: Uuid::nil(), from: date(2024, 1, 1), revision: 0 },
        payee_kind: "provider".into(),
        payee: None,
        service: service.into(),
        track: None,
        municipality: None,
        from: date(2024, 1, 1),
        to: date(2024, 2, 1),
        amount: Some(Ore(kronor * 100)),
        whole: None,
        appropriation: None,
        state,
        state_on: date(2024, 2, 1),
        claim_by: None,
        lacks: Vec::new(),
        rows: Vec::new(),
        bundle: String::new(),
        events: Vec::new(),
        evidence: None,
        payment: None,
    }
}

fn costs(cases: &[CaseRows]) -> Costs {
    let mut costs = Costs::on(ON);
    for case in cases {
        costs.add(case, |service, _| (service == "own").then_some(Ore(50_000)));
    }
    costs
}

fn of<'c>(costs: &'c Costs, service: &str) -> &'c ServiceCost {
    costs.services().find(|(id, _)| *id == service).unwrap().1
}

#[test]
fn paid_and_approved_lines_are_the_cost_and_others_are_not_yet() {
    let states = [LineState::Paid, LineState::Payable, LineState::Eligible, LineState::Declared];
    let lines: Vec<_> = states.map(|state| paid("support", 100, state)).into();
    let costs = costs(&[CaseRows { lines, uses: vec![held("support", date(2024, 1, 1))], works: vec![] }]);
    assert_eq!(of(&costs, "support").per_participant(), Some(Ore(20_000)));
}

#[test]
fn work_is_counted_for_the_service_that_began_last_before_it() {
    let case = CaseRows {
        lines: vec![paid("first", 100, LineState::Paid), paid("second", 400, LineState::Paid)],
        uses: vec![held("first", date(2023, 1, 1)), held("second", date(2023, 9, 1))],
        works: vec![work(WorkKind::Competitive, None, date(2024, 1, 1), date(2024, 12, 31))],
    };
    let costs = costs(&[case]);
    assert_eq!(of(&costs, "first").outcome(ResultKind::Competitive).people, 0);
    assert_eq!(of(&costs, "second").per_result(ResultKind::Competitive), Some(Ore(40_000)));
    assert_eq!(of(&costs, "second").per_month(ResultKind::Competitive), Some(Ore(3_333)), "365 days");
    assert_eq!(of(&costs, "first").per_month(ResultKind::Competitive), None);
}

#[test]
fn competitive_and_subsidised_work_and_studies_are_kept_apart() {
    let (from, to) = (date(2024, 1, 1), date(2024, 3, 1));
    let works = vec![
        work(WorkKind::OwnBusiness, None, from, to),
        work(WorkKind::Subsidised, Some("subsidy"), from, to),
        work(WorkKind::Studies, None, from, to),
        work(WorkKind::Erased, None, from, to),
    ];
    let case = CaseRows { lines: vec![], uses: vec![held("support", date(2023, 1, 1))], works };
    let costs = costs(&[case]);
    for kind in ResultKind::ALL {
        assert_eq!(costs.everyone(kind).people, 1);
    }
    assert_eq!(of(&costs, "support").outcome(ResultKind::Subsidised).people, 1);
}

#[test]
fn who_is_employed_with_a_subsidy_takes_part_in_it_once_whatever_hours() {
    let works = vec![
        work(WorkKind::Subsidised, Some("subsidy"), date(2024, 1, 1), date(2024, 2, 1)),
        work(WorkKind::Subsidised, Some("subsidy"), date(2024, 2, 1), date(2024, 4, 1)),
    ];
    let costs = costs(&[CaseRows { lines: vec![paid("subsidy", 91, LineState::Paid)], uses: vec![], works }]);
    let subsidy = of(&costs, "subsidy");
    assert_eq!((subsidy.participants, subsidy.outcome(ResultKind::Subsidised).time.days), (1, 91));
}

#[test]
fn the_services_own_work_costs_what_its_account_says() {
    let case = CaseRows { lines: vec![], uses: vec![held("own", date(2024, 1, 1)); 2], works: vec![] };
    let costs = costs(&[case.clone(), case]);
    let own = of(&costs, "own");
    assert_eq!((own.participants, own.with_standard), (2, 2));
    assert_eq!(own.per_participant(), Some(Ore(50_000)));
}

#[test]
fn what_has_not_begun_by_the_day_is_not_counted() {
    let case = CaseRows {
        lines: vec![],
        uses: vec![held("support", date(2025, 2, 1))],
        works: vec![work(WorkKind::Competitive, None, date(2025, 2, 1), date(2025, 3, 1))],
    };
    let costs = costs(&[case]);
    assert_eq!(costs.services().count(), 0);
    assert_eq!(costs.everyone(ResultKind::Competitive), Outcome::default());
}

#[test]
fn everyone_is_not_told_where_one_hidden_service_could_be_found_by_subtraction() {
    let (from, to) = (date(2024, 2, 1), date(2024, 3, 1));
    let worked = |service: &str| CaseRows {
        lines: vec![],
        uses: vec![held(service, date(2024, 1, 1))],
        works: vec![work(WorkKind::Competitive, None, from, to)],
    };
    let of = |groups: &[(&str, usize)]| {
        let cases: Vec<_> =
            groups.iter().flat_map(|(service, count)| vec![worked(service); *count]).collect();
        costs(&cases).may_tell_everyone(ResultKind::Competitive, 5)
    };
    assert!(of(&[("large", 9)]));
    assert!(!of(&[("large", 9), ("small", 4)]), "thirteen less nine is four");
    assert!(!of(&[("large", 9), ("small", 2), ("smaller", 1)]), "three together are too few");
    assert!(of(&[("large", 9), ("small", 4), ("smaller", 3)]));
}

#[test]
fn amounts_in_public_are_whole_hundreds_of_kronor() {
    assert_eq!(whole_hundreds(Ore(4_107_500)), Ore(4_110_000));
    assert_eq!(whole_hundreds(Ore(4_104_999)), Ore(4_100_000));
    assert_eq!(whole_hundreds(Ore(-4_999)), Ore(0));
}

fn cases() -> impl Strategy<Value = Vec<CaseRows>> {
    let services = ["own", "support", "subsidy"];
    let kinds = [WorkKind::Competitive, WorkKind::Subsidised, WorkKind::Studies];
    let one = (0..3_usize, 1_i8..13, 0..3_usize, 1_i8..13, 0_i64..900).prop_map(
        move |(service, began, kind, worked, kronor)| {
            let from = date(2024, worked, 1);
            CaseRows {
                lines: vec![paid(services[service], kronor, LineState::Paid)],
                uses: vec![held(services[service], date(2024, began, 1))],
                works: vec![work(kinds[kind], None, from, from.last_of_month())],
            }
        },
    );
    proptest::collection::vec(one, 0..20)
}

proptest! {
    #[test]
    fn parts_merged_are_the_whole(cases in cases(), cut in any::<prop::sample::Index>()) {
        let cut = cut.index(cases.len() + 1);
        let mut parts = costs(&cases[cut..]);
        parts.merge(&costs(&cases[..cut]));
        prop_assert_eq!(&parts, &costs(&cases));
    }

    #[test]
    fn every_paid_krona_is_told_at_a_service(cases in cases()) {
        let lines = cases.iter().flat_map(|case| &case.lines);
        let all: Ore = lines.filter_map(|line| line.amount).sum();
        let costs = costs(&cases);
        prop_assert_eq!(costs.services().map(|(_, cost)| cost.paid).sum::<Ore>(), all);
    }
}
