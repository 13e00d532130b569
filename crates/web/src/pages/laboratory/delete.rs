//! Takes away a comparison that is there, after a question.

use super::{confirm, run_of};
use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::visit::{Reply, Visit};

const KEY: &str = "laboratory-delete";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let run = run_of(visit)?;
    let asked = confirm::own(visit, &run)?;
    Ok(confirm::question(visit, &run, &asked, KEY))
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let run = run_of(visit)?;
    confirm::own(visit, &run)?;
    visit.app.laboratory.remove(&run)?;
    Ok(done(visit, "/laboratory", KEY))
}
