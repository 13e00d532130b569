//! Cancels a comparison that waits or is being made, after a question.

use super::{confirm, href, run_of};
use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::laboratory::Standing;
use crate::visit::{Reply, Visit};

const KEY: &str = "laboratory-cancel";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let run = run_of(visit)?;
    let asked = confirm::own(visit, &run)?;
    Ok(match visit.app.laboratory.standing(&run) {
        Some(Standing::Made | Standing::Failed) => Reply::Go(href(&run)),
        _ => confirm::question(visit, &run, &asked, KEY),
    })
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let run = run_of(visit)?;
    confirm::own(visit, &run)?;
    // It may have been made while the question was read: then it is there, and stays.
    if visit.app.laboratory.standing(&run) == Some(Standing::Made) {
        return Ok(Reply::Go(href(&run)));
    }
    visit.app.laboratory.remove(&run)?;
    Ok(done(visit, "/laboratory", KEY))
}
