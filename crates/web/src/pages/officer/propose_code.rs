//! A7 Proposes a code. It holds only when four things are in place; the page shows which are there. The
//! specialist confirms and the person answers on pages of their own.

use super::opened::{by_role, nothing};
use super::set_code::preconditions;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use chain::code::ProposeCode;
use chain::id::ProposalId;
use chain::person::CodeNumber;
use chain::step::Step;
use maud::{Markup, html};

const KEY: &str = "officer-propose_code";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let codes = in_force(visit, view);
    if codes.is_empty() {
        return nothing(visit, "officer-propose_code-none");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    let choices =
        codes.iter().map(|number| Choice::new(number.to_string(), visit.t(&format!("code-{number}"))));
    html! {
        (preconditions(visit, view, None))
        (fields.one_of_these("number", choices.collect()))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let codes: Vec<String> = in_force(visit, view).iter().map(ToString::to_string).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let mut reader = Reader::new(form, KEY);
    let number = reader.choice("number", &codes).and_then(|number| number.parse().ok());
    reader.finish(|| {
        let proposal = ProposalId(visit.id(1));
        Some(ProposeCode { proposal, number: CodeNumber(number?) }.into())
    })
}

/// The numbers of the codes in force on the day.
fn in_force(visit: &Visit, view: &CaseView) -> Vec<u8> {
    let Some(step) = visit.policy.find_step(Step::Code) else { return Vec::new() };
    let Some(table) = step.find("codes_in_force") else { return Vec::new() };
    let facts = chain::facts::of(&view.case, &visit.policy, visit.now.day);
    let verdict = table.decide(&facts, visit.now.day, &mut rules::NoTrace);
    let words = verdict.then().and_then(|then| then.as_words()).unwrap_or_default();
    words.iter().filter_map(|word| word.strip_prefix("code_")?.parse().ok()).collect()
}
