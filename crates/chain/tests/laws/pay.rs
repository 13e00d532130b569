//! Pay: the same events and the same policy give the same öre, always; what the ledger comes to is what the
//! events lead to; nothing that was paid is ever changed, nothing is said twice, and an earlier day says nothing
//! (C8).

mod found;
mod grants;
mod history;

use crate::way::PROPOSED;
use chain::Refusal;
use chain::case::Case;
use chain::event::*;
use chain::explanation::{Explaining, Silent};
use chain::money::Ore;
use chain::pay::{self, DeclarePay, LineKey, LineKind, LineState, declarations, lines};
use history::{Facts, History, correct, day, facts, history, settle};
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What the ledger comes to, line by line, is what the events lead to; a line that goes on stands as it was said.
fn assert_balanced(case: &Case, through: Date) -> Result<(), TestCaseError> {
    let computed = lines::<Silent>(case, &PROPOSED, through).unwrap();
    for line in &computed {
        prop_assert_eq!(line.amount.unwrap_or_default(), case.ledger.total(line.key), "{}", line.key);
        prop_assert!(line.amount.is_none_or(|amount| amount >= Ore::ZERO), "{}", line.key);
    }
    let ever: BTreeSet<LineKey> =
        lines::<Silent>(case, &PROPOSED, day(3000)).unwrap().iter().map(|line| line.key).collect();
    for key in case.ledger.lines.keys().filter(|key| !ever.contains(&key.first())) {
        prop_assert_eq!(case.ledger.total(*key), Ore::ZERO, "{}", key);
    }
    Ok(())
}

/// When a day has been declared for, neither it nor any day before it has anything to say. The days on which
/// lines end, and those around them, are where it would.
fn assert_silent_until(case: &Case, through: Date) -> Result<(), TestCaseError> {
    let ends = case.ledger.lines.values().map(|line| line.to);
    let around = ends.flat_map(|end| [end.yesterday().unwrap(), end, end.tomorrow().unwrap()]);
    for day in around.chain([through]).filter(|day| *day <= through).collect::<BTreeSet<Date>>() {
        let said = declarations(case, &PROPOSED, day).unwrap();
        prop_assert!(said.is_empty(), "{} after {} said {:?}", day, through, said);
    }
    Ok(())
}

/// Declares what is new by a day; then the ledger is right, and there is no more to say.
fn declare(history: &mut History, through: Date) -> Result<(), TestCaseError> {
    match history.perform(through, Role::System, DeclarePay { through }) {
        Ok(()) | Err(Refusal::AlreadyDone("pay")) => {}
        Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
    }
    let again = history.perform(through, Role::System, DeclarePay { through });
    prop_assert_eq!(again, Err(Refusal::AlreadyDone("pay")), "the same was said twice");
    let case = history.case();
    assert_balanced(&case, through)?;
    assert_silent_until(&case, through)
}

/// A case that is declared, settled and corrected by turns: after each, the ledger is what the events lead to,
/// nothing that was paid has changed, and neither the same day nor an earlier one has anything to say.
fn follows_the_events(facts: &Facts, choices: &[(u8, u16)], cut: u16) -> Result<(), TestCaseError> {
    let mut history = history(facts);
    let mut now = 0;
    let mut settled: BTreeMap<LineKey, (Option<Ore>, LineState)> = BTreeMap::new();
    for (number, (choice, ahead)) in choices.iter().enumerate() {
        now += ahead;
        declare(&mut history, day(now))?;
        settle(&mut history, day(now), *choice);
        let ledger = history.case().ledger;
        for (key, state) in &settled {
            let line = ledger.line(*key).unwrap();
            prop_assert_eq!((line.amount, line.state.0), *state, "{} was changed after it was paid", key);
        }
        let paid = ledger.lines.values().filter(|line| line.is_settled());
        settled.extend(paid.map(|line| (line.key, (line.amount, line.state.0))));
        if correct(&mut history, facts, number, *choice, cut) {
            declare(&mut history, day(now))?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(800)))]

    #[test]
    fn the_same_events_and_policy_give_the_same_ore_with_and_without_reasons(facts in facts(), through in 0_u16..1200) {
        let case = history(&facts).case();
        let silent = lines::<Silent>(&case, &PROPOSED, day(through)).unwrap();
        let explained = lines::<Explaining>(&case, &PROPOSED, day(through)).unwrap();
        prop_assert_eq!(silent.len(), explained.len());
        for (one, other) in silent.iter().zip(&explained) {
            prop_assert_eq!((one.key, one.amount, &one.grounds), (other.key, other.amount, &other.grounds));
            prop_assert!(other.amount.is_none() || !other.grounds.rows.is_empty(), "no row pays for {}", other.key);
            prop_assert!(!other.explanation.tables.is_empty());
        }
        let keys: std::collections::BTreeSet<_> = silent.iter().map(|line| line.key).collect();
        prop_assert_eq!(keys.len(), silent.len(), "a line stands twice");
    }

    #[test]
    fn what_a_host_is_told_to_expect_is_what_the_events_then_lead_to(facts in facts(), through in 0_u16..1200) {
        let case = history(&facts).case();
        let through = day(through);
        let computed = lines::<Silent>(&case, &PROPOSED, through).unwrap();
        for placement in &case.placements {
            let provider = placement.participation.and_then(|id| case.participation(id)).and_then(|held| held.provider);
            if placement.by_provider && provider.is_none() { continue }
            let told = pay::host_forecast(placement, &PROPOSED, Date::MIN, through).unwrap();
            let led_to: Vec<_> = computed
                .iter()
                .filter(|line| line.key.kind == LineKind::Host && line.key.about == placement.id.0)
                .map(|line| (line.key, line.to, line.amount, line.grounds.whole))
                .collect();
            let told: Vec<_> = told.iter().map(|line| (line.key, line.to, line.amount, line.grounds.whole)).collect();
            prop_assert_eq!(told, led_to);
        }
    }

    #[test]
    fn later_days_add_lines_and_change_none(facts in facts(), through in 0_u16..1000, later in 0_u16..400) {
        let case = history(&facts).case();
        let before = lines::<Silent>(&case, &PROPOSED, day(through)).unwrap();
        let mut after = lines::<Silent>(&case, &PROPOSED, day(through + later)).unwrap();
        after.retain(|line| line.to <= day(through));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_ledger_is_what_the_events_lead_to_through_every_settlement_and_correction(
        facts in facts(), choices in proptest::collection::vec((any::<u8>(), 0_u16..120), 1..8), cut in 1_u16..300
    ) {
        follows_the_events(&facts, &choices, cut)?;
    }

    #[test]
    fn a_hosts_and_a_providers_share_are_together_the_whole(facts in facts(), through in 0_u16..1200) {
        let case = history(&facts).case();
        let all = lines::<Silent>(&case, &PROPOSED, day(through)).unwrap();
        for share in all.iter().filter(|line| line.key.kind == LineKind::ProviderShare) {
            let host = all.iter().find(|line| {
                line.key.kind == LineKind::Host && (line.key.about, line.key.from) == (share.key.about, share.key.from)
            });
            let host = host.expect("the host is paid too");
            prop_assert_eq!(host.amount.unwrap() + share.amount.unwrap(), share.grounds.whole.unwrap());
            prop_assert_eq!(host.grounds.whole, share.grounds.whole);
        }
    }
}
