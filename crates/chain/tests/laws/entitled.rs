//! The short question whether somebody is entitled has the answer of the long one, which also tells why and how much.

use crate::way::{IN_FORCE, PROPOSED, Way, moves};
use chain::entitlement::{EntitlementAnswer, entitlement, facts_for, is_entitled};
use chain::event::Employment;
use chain::explanation::Silent;
use chain::money::Ore;
use jiff::ToSpan;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;

/// Months after a way to which the same people are asked about again.
const LATER: [i64; 3] = [0, 18, 40];

fn employments() -> impl Strategy<Value = Employment> {
    (0_i64..60_000, 1_u8..=100, 0_u8..=100, 1_u16..60, 0_i64..20_000).prop_map(
        |(wage, extent_percent, degree_percent, months, extra)| Employment {
            wage_per_month: Ore(wage * 100),
            extent_percent,
            degree_percent,
            months,
            extra_per_month: Ore(extra * 100),
        },
    )
}

#[test]
fn whoever_is_entitled_by_the_short_question_is_so_by_the_long_one_and_nobody_else() {
    let (yes, no) = (Cell::new(0), Cell::new(0));
    let asked = (any::<bool>(), moves(60), employments());
    let mut runner = TestRunner::new(ProptestConfig { cases: 48, ..ProptestConfig::default() });
    let held = runner.run(&asked, |(proposed, moves, employment)| {
        let mut way = Way::new(if proposed { &PROPOSED } else { &IN_FORCE });
        way.go(&moves, |_| Ok(()))?;
        for case in way.cases.map(|case| way.case(case)) {
            for (service, months) in way.policy.services().flat_map(|one| LATER.map(|later| (one, later))) {
                let day = way.day.saturating_add(months.months());
                let facts = facts_for(&case, way.policy, &service.id, day);
                let long = entitlement::<Silent>(way.policy, service, &facts, Some(&employment), day).answer;
                let short = is_entitled(way.policy, service, facts, &employment, day);
                prop_assert_eq!(short, long == EntitlementAnswer::Entitled, "{} on {}", service.id, day);
                let count = if short { &yes } else { &no };
                count.set(count.get() + 1);
            }
        }
        Ok(())
    });
    held.unwrap();
    assert!(yes.get() > 0 && no.get() > 0, "{} yes, {} no", yes.get(), no.get());
}
