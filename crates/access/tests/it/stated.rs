//! Samples with a stated reason, and the secrecy test by the day of receipt.

use crate::{DAY, viewer};
use access::{Action, HarmTest, Marks, Part, Reason, Relation, answer, draw_sample, harm_test};
use chain::event::Role;
use jiff::civil::{Date, date};

#[test]
fn a_controller_draws_a_sample_with_a_reason_and_an_end_and_nobody_else_draws_one() {
    let until = DAY.tomorrow().unwrap();
    let why = "Fem av tio resultat saknar intyg";
    for role in Role::ALL {
        let drawn = draw_sample(&viewer(*role), why, DAY, until);
        assert_eq!(drawn.is_ok(), *role == Role::Controller, "{}", role.id());
    }
    let controller = viewer(Role::Controller);
    let sample = draw_sample(&controller, why, DAY, until).unwrap();
    assert_eq!((sample.reason.as_str(), sample.user), (why, controller.user));
    let see = |day| answer(&controller, &sample.tie, Marks::NONE, Action::See(Part::Support), day);
    assert_eq!(sample.tie.relation, Relation::Sample);
    assert!(see(DAY).allowed && !see(until).allowed && !see(DAY.yesterday().unwrap()).allowed);
    assert_eq!(draw_sample(&controller, "kontroll", DAY, until).err(), Some(Reason::ReasonNotStated));
    for end in [DAY, Date::MAX] {
        assert_eq!(draw_sample(&controller, why, DAY, end).err(), Some(Reason::NoTimeLeft));
    }
}

#[test]
fn what_was_received_before_the_day_keeps_the_stricter_test_and_health_always_does() {
    let from = date(2022, 12, 1);
    let (before, on) = (Some(date(2022, 11, 30)), Some(from));
    assert_eq!(harm_test(Part::Way, before, from), HarmTest::PresumedSecret);
    assert_eq!(harm_test(Part::Way, on, from), HarmTest::PresumedOpen);
    assert_eq!(harm_test(Part::Way, None, from), HarmTest::PresumedSecret);
    assert_eq!(harm_test(Part::Health, on, from), HarmTest::PresumedSecret);
    assert_eq!(harm_test(Part::Whole, on, from), HarmTest::PresumedSecret);
}
