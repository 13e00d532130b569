//! Everything that an employer has been paid or can claim (C8, C10): every line with its state, what it rests on,
//! and as a file.

use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines;
use crate::pay_lines::payee::{Payees, nothing_more};
use crate::visit::{Reply, Visit};
use maud::{Markup, html};
use texts::Args;

pub(super) const PAGES: Payees =
    Payees { path: "/employer/pay", key: "employer-pay", above, below: nothing_more };

/// The employer itself, and that it is invented.
pub(super) fn above(visit: &Visit) -> Result<Markup, Fault> {
    let Some(employer) = visit.who()?.user.employer else { return Ok(Markup::default()) };
    let name = pay_lines::employer_name(visit, employer);
    Ok(html! {
        p .govuk-body-l { (visit.say("employer-who", Args::new().text("employer", &name))) }
    })
}

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    PAGES.get(visit)
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    PAGES.post(visit, form)
}

pub(super) fn line(visit: &Visit) -> Result<Reply, Fault> {
    PAGES.line_get(visit)
}

pub(super) fn act(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    PAGES.line_post(visit, form)
}

pub(super) fn csv(visit: &Visit) -> Result<Reply, Fault> {
    pay_lines::csv(visit)
}

pub(super) fn xlsx(visit: &Visit) -> Result<Reply, Fault> {
    pay_lines::xlsx(visit)
}
