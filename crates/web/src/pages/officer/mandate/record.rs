//! Records that someone is appointed to act for the person. The officer has seen the decision; the appointee has signed in
//! and reads out a code, and the personal number in the decision must be the one that the appointee signed in with.

use super::APPOINTED;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::officer::opened::by_role;
use crate::pages::seeker::give_mandate::holder;
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::event::MandateKind;
use chain::id::{MandateId, UserId};
use chain::mandate::RecordAppointment;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use store::StoreFault;
use texts::Args;

const KEY: &str = "officer-record_appointment";

pub(in crate::pages::officer) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn words() -> Vec<&'static str> {
    APPOINTED.iter().map(|kind| kind.id()).collect()
}

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (fields.one_of("kind", &words()))
        (fields.text("text"))
        (fields.date("decided_on"))
        (fields.date("last_day"))
        (fields.line_with("personal_number", "numeric", "off"))
        (fields.line_with("code", "", "off"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let kind = reader.choice("kind", &words()).and_then(MandateKind::from_id);
    let text = reader.required_text("text", CHARACTERS_MAX);
    let decided_on = reader.date("decided_on");
    let last_day = reader.optional_date("last_day");
    let number = reader.personal_number("personal_number", visit.now.day);
    let holder = holder(visit, view, &mut reader);
    if let (Some(number), Some(holder)) = (&number, holder)
        && !is_whose(visit, holder, number.as_str()).unwrap_or(false)
    {
        reader.refuse("personal_number", "officer-record_appointment-another", Args::new());
    }
    reader.finish(|| {
        number?;
        let mandate = MandateId(visit.id(1));
        let (kind, decided_on, text) = (kind?, decided_on?, visit.text(2, text?));
        Some(RecordAppointment { mandate, holder: holder?, kind, decided_on, last_day, text }.into())
    })
}

/// Whether someone has signed in with a personal number, or is registered by it. In the demonstration nobody signs in with
/// one, and any is taken for someone who has no case.
fn is_whose(visit: &Visit, user: UserId, number: &str) -> Result<bool, StoreFault> {
    let store = &visit.app.store;
    match store.user(user)?.and_then(|user| user.case) {
        Some(case) => Ok(store.case_by_number(number)? == Some(case)),
        None => {
            let known = store.is_number_of_visitor(user, number)?;
            Ok(known.unwrap_or_else(|| visit.app.clock.is_demonstration()))
        }
    }
}
