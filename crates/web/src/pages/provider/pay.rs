//! What a provider is paid for its participants (C5, C8): its own lines by state and month, what each rests on and
//! lacks, and the confirmation of them, many at once.

use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines;
use crate::pay_lines::payee::{Payees, nothing_more};
use crate::visit::{Reply, Visit};
use crate::words;
use maud::{Markup, html};
use texts::Args;

const PAGES: Payees = Payees { path: "/pay", key: "provider-pay", above, below: nothing_more };

/// The provider itself, and that it is invented.
fn above(visit: &Visit) -> Result<Markup, Fault> {
    let Some(provider) = visit.who()?.user.provider else { return Ok(Markup::default()) };
    let name = words::provider_name(visit, &visit.app.store.world().world, provider);
    let who = visit.say("provider-participants-provider", Args::new().text("provider", &name));
    Ok(html! { p .govuk-body-l { (who) } })
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
