//! Gives or takes back a consent, one purpose at a time (A5, A10, A13).

use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use chain::event::ConsentPurpose;
use chain::rights::SetConsent;
use maud::{Markup, html};

const KEY: &str = "seeker-consents";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "consents", files: false };

/// What can be changed: each purpose to the other state.
fn changes(view: &CaseView) -> Vec<(ConsentPurpose, bool)> {
    ConsentPurpose::ALL.iter().map(|purpose| (*purpose, !view.case.consents.contains(purpose))).collect()
}

fn word(purpose: ConsentPurpose, give: bool) -> String {
    format!("{}-{}", if give { "give" } else { "take_back" }, purpose.id())
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let rows: Vec<SummaryRow> = ConsentPurpose::ALL
        .iter()
        .map(|purpose| {
            let given = view.case.consents.contains(purpose);
            SummaryRow::new(
                visit.t(&format!("seeker-consents-{}", purpose.id())),
                html! {
                    (visit.t(if given { "seeker-consents-given" } else { "seeker-consents-not-given" })) br;
                    span .stegvis-muted { (visit.t(&format!("seeker-consents-{}-what", purpose.id()))) }
                },
            )
        })
        .collect();
    if view.case.open_spell().is_none() {
        return html! {
            (nothing(&visit.t("seeker-consents-closed")))
            (summary_list(&rows, ""))
        };
    }
    let items = changes(view)
        .into_iter()
        .map(|(purpose, give)| {
            let word = word(purpose, give);
            let text = visit.t(&format!("seeker-consents-{word}"));
            Choice::new(word, text)
        })
        .collect();
    html! {
        (summary_list(&rows, ""))
        (Fields { visit, key: KEY, form, errors }.one_of_these("change", items))
    }
}

fn read(_visit: &Visit, _view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let all: Vec<(ConsentPurpose, bool, String)> = ConsentPurpose::ALL
        .iter()
        .flat_map(|purpose| [true, false].map(|give| (*purpose, give, word(*purpose, give))))
        .collect();
    let words: Vec<&str> = all.iter().map(|(_, _, word)| word.as_str()).collect();
    let mut reader = Reader::new(form, KEY);
    let chosen = reader.choice("change", &words);
    reader.finish(|| {
        let (purpose, given, _) = all.iter().find(|(_, _, word)| Some(word.as_str()) == chosen)?;
        Some(Deed::from(SetConsent { purpose: *purpose, given: *given }))
    })
}
