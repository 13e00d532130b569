//! After a fresh sign-in: what was typed before is shown, and one press does it.

use crate::act_page;
use crate::fault::Fault;
use crate::forms::Form;
use crate::step_up::{self, RESUMED};
use crate::ui::{Button, button};
use crate::visit::{Reply, TOKEN_FIELD, Visit};
use maud::html;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let id = visit.query.text(RESUMED);
    let Some(waiting) = step_up::waiting(visit, id)? else { return Ok(step_up::nothing_waits(visit)) };
    let token = &visit.who()?.form_token;
    let title = visit.t("sign_in-resume-title");
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("sign_in-resume-what")) }
        (act_page::typed(visit, &Form::filled(waiting.fields.clone())))
        form #form method="post" action=(waiting.to) novalidate {
            input type="hidden" name=(TOKEN_FIELD) value=(token);
            input type="hidden" name=(RESUMED) value=(id);
            @for (name, value) in &waiting.fields { input type="hidden" name=(name) value=(value); }
            (button(Button {
                text: &visit.t("sign_in-resume-send"),
                prevent_double_click: true,
                ..Button::default()
            }))
        }
    };
    Ok(page.into())
}
