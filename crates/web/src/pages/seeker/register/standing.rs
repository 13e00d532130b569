//! Whether a person with a number is registered already, and by whom it may be told.

use crate::case_page::CaseView;
use crate::fault::Fault;
use crate::visit::Visit;
use access::Part;
use chain::event::Role;
use chain::id::CaseId;

/// How a personal number stands.
pub(super) enum Standing {
    /// No one is registered with it.
    New,
    /// The case has closed, or its registration never came about: a new spell begins in it.
    Again(CaseId),
    /// The person is registered now.
    Registered(CaseId),
    /// Someone else has it, or the visitor has another number; more is not said.
    NotYours,
}

/// How a personal number stands for the visitor.
pub(super) fn standing(visit: &Visit, number: &str) -> Result<Standing, Fault> {
    let found = visit.app.store.case_by_number(number)?;
    let user = &visit.who()?.user;
    if user.role == Role::Officer {
        return match found {
            None => Ok(Standing::New),
            Some(case) => open_or_again(visit, case),
        };
    }
    match (found, user.case) {
        // Whoever has shown a personal number to a provider registers with that one.
        (None, None) => match visit.app.store.is_number_of_visitor(user.id, number)? {
            Some(false) => Ok(Standing::NotYours),
            _ => Ok(Standing::New),
        },
        (Some(found), Some(own)) if found == own => open_or_again(visit, own),
        // A registration that broke off before it was stored left the visitor with a case id only.
        (None, Some(own)) => match opened(visit, own)? {
            None => Ok(Standing::Again(own)),
            Some(_) => Ok(Standing::NotYours),
        },
        (Some(_), _) => Ok(Standing::NotYours),
    }
}

fn open_or_again(visit: &Visit, case: CaseId) -> Result<Standing, Fault> {
    let open = opened(visit, case)?.is_some_and(|view| view.case.open_spell().is_some());
    Ok(if open { Standing::Registered(case) } else { Standing::Again(case) })
}

/// The case as the visitor may see it; none when it does not exist.
pub(super) fn opened(visit: &Visit, case: CaseId) -> Result<Option<CaseView>, Fault> {
    let about = Visit { case: Some(case), ..visit.clone() };
    match CaseView::open(&about, &[Part::Whole]) {
        Ok(view) => Ok(Some(view)),
        Err(Fault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The visitor's own case with an open spell: who is registered does not register again.
pub(super) fn own_open(visit: &Visit) -> Result<Option<CaseView>, Fault> {
    let user = &visit.who()?.user;
    match user.case.filter(|_| user.role == Role::JobSeeker) {
        None => Ok(None),
        Some(case) => Ok(opened(visit, case)?.filter(|view| view.case.open_spell().is_some())),
    }
}
