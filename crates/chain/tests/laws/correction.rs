//! What must be true of corrections, whatever way the case has gone: they take the place of what was recorded, the last one
//! holds, and nothing is corrected twice by the same act (GDPR art. 16).

use crate::way::{PROPOSED, Way, moves};
use chain::Refusal;
use chain::case::{Case, Places};
use chain::correction::{CorrectRecord, Says, fields_of};
use chain::due::due;
use chain::event::{Actor, Header, Recorded, Role};
use chain::id::CaseId;
use chain::story::ids::id;
use chain::text::NewText;
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

fn officer() -> Actor {
    Actor { user: id("way", "officer"), role: Role::Officer }
}

fn correct(about: u64, on: Date, extent_percent: Option<u8>) -> CorrectRecord {
    let says = Says { extent_percent, ..Says::default() };
    let reasons = NewText { id: id("way", "why"), body: "Det var en annan dag.".into() };
    CorrectRecord { about, request: None, on, says, reasons }
}

/// Does a correction; what it is about, and where it stands when it is done.
fn corrected(way: &mut Way, case: CaseId, command: CorrectRecord) -> Result<Option<u64>, TestCaseError> {
    let from = way.events(case).len();
    match way.perform(case, officer(), &command.into()) {
        Ok(_) => Ok(Some(way.events(case)[from].version)),
        Err(Refusal::ImpossibleDay { .. } | Refusal::Missing(_) | Refusal::NotNow("nothing_corrected")) => {
            Ok(None)
        }
        Err(Refusal::NeedsHuman { .. } | Refusal::PolicySilent(_)) => Ok(None),
        Err(refusal) => Err(TestCaseError::fail(format!("{refusal:?}"))),
    }
}

/// The history as if each place had been recorded rightly from the start.
fn as_if_right(events: &[Recorded]) -> Vec<Recorded> {
    let places = Places::of(events.iter());
    let right = places.in_order(events.iter()).map(|(place, holds)| Recorded {
        version: place,
        header: Header { corrects: None, ..holds.header.clone() },
        event: holds.event.clone(),
    });
    right.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_case_with_corrections_is_the_one_that_had_been_recorded_rightly(
        moves in moves(80),
        tries in prop::collection::vec((any::<prop::sample::Index>(), -20_i64..20, prop::option::of(1_u8..100)), 12),
    ) {
        let mut way = Way::new(&PROPOSED);
        way.go(&moves, |_| Ok(()))?;
        let case = way.cases[0];
        for (which, days, extent) in tries {
            let places = Places::of(way.events(case).iter());
            let holding = way.events(case).iter().filter(|event| {
                fields_of(&event.event).is_some() && !places.is_replaced(event.version)
            });
            let holding: Vec<Recorded> = holding.cloned().collect();
            if holding.is_empty() {
                return Ok(());
            }
            let wrong = which.get(&holding);
            let on = wrong.header.holds_on.checked_add(days.days()).unwrap_or(wrong.header.holds_on);
            let extent = extent.filter(|_| fields_of(&wrong.event).is_some_and(|fields| !fields.is_empty()));
            let extent = extent.filter(|_| wrong.event.kind() != "ContactHeld");
            let Some(now_holds) = corrected(&mut way, case, correct(wrong.version, on, extent))? else { continue };
            let places = Places::of(way.events(case).iter());
            prop_assert!(places.faults().is_empty(), "{:?}", places.faults());
            prop_assert_eq!(places.holds_in(places.place_of(wrong.version)), now_holds, "the last one holds");

            // The same case, but for what tells that it was corrected: the version and the acts done.
            let found = way.case(case);
            let mut expected = Case::from(as_if_right(way.events(case)).as_slice());
            expected.version = found.version;
            expected.commands.clone_from(&found.commands);
            prop_assert_eq!(&found, &expected);
            let _ = due(&found, &way.world(), way.policy, way.day);

            // An old page does nothing, and nor does the same thing again.
            let count = way.events(case).len();
            let stale = way.perform(case, officer(), &correct(wrong.version, on, extent).into());
            prop_assert_eq!(stale.err(), Some(Refusal::AlreadyDone("record_correction")));
            let again = way.perform(case, officer(), &correct(now_holds, on, extent).into());
            prop_assert_eq!(again.err(), Some(Refusal::NotNow("nothing_corrected")));
            prop_assert_eq!(way.events(case).len(), count);
        }
    }
}
