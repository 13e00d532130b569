//! Says how satisfied the person is, with the support and with the service (A13).

use super::whole;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use chain::rights::GiveSatisfaction;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-rating";
const GRADES: &[&str] = &["5", "4", "3", "2", "1"];

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: whole, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        @if let Some((on, _, _)) = view.case.satisfaction.last() {
            (inset_text(html! { (visit.say("seeker-rating-last", Args::new().date("date", *on))) }))
        }
        (fields.one_of("support", GRADES))
        (fields.one_of("trust", GRADES))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, _view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let mut grade = |name: &str| reader.choice(name, GRADES).and_then(|grade| grade.parse::<u8>().ok());
    let (support, trust) = (grade("support"), grade("trust"));
    let text = reader.optional_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        let text = text.map(|text| visit.text(1, text));
        Some(Deed::from(GiveSatisfaction { support: support?, trust: trust?, text }))
    })
}
