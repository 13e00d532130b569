//! Asks for a decision to be reconsidered (A13).

use super::{decision, whole};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use chain::case::Decision;
use chain::id::{AppealId, DecisionId};
use chain::rights::{MakeAppeal, appeal_by};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-appeal";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "letters", files: false };

fn open(view: &CaseView) -> Vec<&Decision> {
    let decisions = view.case.decisions.iter().rev();
    decisions
        .filter(|decision| {
            !view.case.appeals.iter().any(|appeal| appeal.decision == decision.id && appeal.decided.is_none())
        })
        .collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let decisions = open(view);
    if decisions.is_empty() {
        return nothing(&visit.t("seeker-appeal-nothing"));
    }
    let chosen: Option<DecisionId> = form.text("decision").parse().ok().or_else(|| super::about(form));
    let chosen = chosen.unwrap_or(decisions[0].id);
    let fields = Fields { visit, key: KEY, form, errors };
    let items = decisions
        .iter()
        .map(|one| {
            let text = format!("{}, {}", decision::headline(visit, one), visit.date(one.on));
            let by = match appeal_by(&visit.policy, one) {
                Some(by) if by < visit.now.day => {
                    visit.say("seeker-appeal-late", Args::new().date("date", by))
                }
                Some(by) => visit.say("seeker-decision-appeal-by", Args::new().date("date", by)),
                None => visit.t("seeker-decision-appeal-from-reading"),
            };
            Choice::new(one.id.to_string(), text).hint(by).checked(one.id == chosen)
        })
        .collect();
    html! {
        (fields.one_of_these("decision", items))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let ids: Vec<String> = open(view).iter().map(|decision| decision.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let decision = reader.choice("decision", &ids).and_then(|id| id.parse().ok());
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        let (decision, text): (DecisionId, String) = (decision?, text?);
        Some(Deed::from(MakeAppeal { appeal: AppealId(visit.id(1)), decision, text: visit.text(2, text) }))
    })
}
