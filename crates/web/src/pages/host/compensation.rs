//! What a host is paid for its placements (C7, C8): its own lines with first names only, how each compensation is
//! split with the provider that arranged the place, and the confirmation of them.

use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines;
use crate::pay_lines::payee::Payees;
use crate::visit::{Reply, Visit};
use crate::words;
use maud::{Markup, html};
use texts::Args;

const PAGES: Payees =
    Payees { path: "/compensation", key: "host-compensation", above, below: super::forecast::shown };

/// The host itself, and that it is invented.
fn above(visit: &Visit) -> Result<Markup, Fault> {
    let Some(host) = visit.who()?.user.host else { return Ok(Markup::default()) };
    let name = words::host_name(visit, &visit.app.store.world().world, host);
    Ok(html! {
        p .govuk-body-l { (visit.say("host-placements-place", Args::new().text("host", &name))) }
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
