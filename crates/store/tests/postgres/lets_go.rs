//! A step of the layout that somebody's long reading is in the way of lets go again and again, so that those who are at
//! work are never held up behind it, and is made when the reading has ended.

use crate::beside::{ADDS, beside, holds};
use crate::lived_in::with_a_case_opened;
use std::thread::{scope, sleep};
use std::time::Duration;
use store::trial;

/// For how long the reading is in the way: longer than the step waits at a time, several times over.
const IN_THE_WAY: Duration = Duration::from_secs(6);
/// What an act may take meanwhile: the moment for which the step waits, and what an act takes on a busy machine.
const AN_ACT: Duration = Duration::from_secs(2);

#[test]
fn a_step_that_a_long_reading_is_in_the_way_of_holds_nobody_up_and_is_made_afterwards() {
    let home = with_a_case_opened(1);
    let place = home.ground.place();
    let reading = home.ground.main();
    reading.run("BEGIN; SELECT count(*) FROM users");
    let (brought, acts, slowest) = beside(&home, || {
        scope(|threads| {
            let bringing = threads.spawn(|| trial::bring_beyond(&place, ADDS, true));
            sleep(IN_THE_WAY);
            assert!(!bringing.is_finished(), "nothing was in its way");
            reading.run("COMMIT");
            bringing.join().unwrap()
        })
    });
    brought.unwrap();
    println!("{acts} acts beside a step that waited {IN_THE_WAY:?}, the slowest took {slowest:?}");
    assert!(slowest < AN_ACT, "{slowest:?}");
    holds(&home, acts);
}
