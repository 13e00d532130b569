//! Ends a mandate: an appointment on the word of whoever appointed, a power of attorney for a person who asks by letter or
//! telephone.

use super::choices;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::officer::for_person::on_behalf;
use crate::pages::officer::opened::{by_role, nothing};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::case::Mandate;
use chain::id::MandateId;
use chain::mandate::EndMandate;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-end_mandate";

pub(in crate::pages::officer) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

/// Mandates that can be ended: those that hold, and appointments that ran out with nobody having looked.
fn open<'v>(visit: &Visit, view: &'v CaseView) -> Vec<&'v Mandate> {
    let day = visit.now.day;
    let is_open = |mandate: &&Mandate| {
        mandate.ended.is_none() && (mandate.kind.is_appointed() || mandate.holds_on(day))
    };
    view.case.mandates.iter().filter(is_open).collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let open = open(visit, view);
    if open.is_empty() {
        return nothing(visit, "officer-end_mandate-none");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (fields.one_of_these_first("mandate", choices(visit, view, open.into_iter()), form.text("about")))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let open = open(visit, view);
    let ids: Vec<String> = open.iter().map(|mandate| mandate.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mandate: Option<MandateId> = reader.choice("mandate", &ids).and_then(|id| id.parse().ok());
    let text = reader.required_text("text", CHARACTERS_MAX);
    let deed: Deed =
        reader.finish(|| Some(EndMandate { mandate: mandate?, text: Some(visit.text(1, text?)) }.into()))?;
    let appointed = |one: &&&Mandate| Some(one.id) == mandate && one.kind.is_appointed();
    // What the person asks for is done for the person; what a court or an authority has said is not.
    if open.iter().find(appointed).is_some() { Ok(deed) } else { Ok(on_behalf(visit, view, deed)) }
}
