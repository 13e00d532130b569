//! What pages and letters take from the table besides its answers: whether a row opens anything, and the words of a
//! reason.

use access::{Action, Part, Reason, Relation, Row, rows};
use chain::event::Role;

fn row_of(role: Role, relation: Relation, action: Action) -> Row {
    let holds = |row: &Row| row.role == role && row.relation == relation && row.actions.contains(&action);
    rows().into_iter().find(holds).unwrap_or_else(|| panic!("no row for {}", action.id()))
}

#[test]
fn a_row_opens_when_anything_on_it_is_allowed_under_any_mark_and_not_otherwise() {
    let whole = Action::See(Part::Whole);
    assert!(row_of(Role::Officer, Relation::Officer, whole).opens());
    assert!(!row_of(Role::Administrator, Relation::Unrelated, whole).opens());
    // Shut in the ordinary case, open in an emergency.
    assert!(rows().iter().any(|row| !row.answers[0].allowed && row.opens()));
}

#[test]
fn every_reason_has_the_key_of_its_own_words() {
    for reason in Reason::ALL {
        assert_eq!(reason.key(), format!("access-{}", reason.id()));
    }
}
