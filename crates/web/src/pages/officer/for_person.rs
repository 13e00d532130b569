//! The person's own pages, done by an officer for a person who comes by letter, telephone or in person
//! (A13). What is done is recorded as done for the person.

use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::visit::Visit;

/// A page of the person's, for an officer: recorded as done for the person, and back to the case.
macro_rules! for_the_person {
    ($page:path) => {
        crate::act_page::ActPage {
            then: "",
            read: |visit, view, form| {
                ($page.read)(visit, view, form)
                    .map(|deed| crate::pages::officer::for_person::on_behalf(visit, view, deed))
            },
            ..$page
        }
    };
}
pub(super) use for_the_person;

/// The deed as done for the person whose case it is.
pub(super) fn on_behalf(visit: &Visit, view: &CaseView, deed: Deed) -> Deed {
    let person = visit.app.store.user_of_case(view.id).ok().flatten();
    Deed { on_behalf_of: person.map(|person| person.id), ..deed }
}
