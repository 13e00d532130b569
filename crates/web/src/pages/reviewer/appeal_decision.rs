//! A13 Decides a reconsideration: the decision with its reasons and rules as then, what the person says, and
//! whether it came in time. Another person than the one who decided does this; the chain upholds it.

use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::officer::case::decisions;
use crate::pages::officer::letter;
use crate::pages::officer::opened::{about, by_role, ids, nothing};
use crate::ui::{FieldErrors, inset_text, summary_list};
use crate::visit::Visit;
use crate::words::said_choices;
use chain::case::Appeal;
use chain::event::AppealResult;
use chain::rights::{self, DecideAppeal};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "reviewer-appeal_decision";

/// Once an appeal is decided the file closes for the unit, so one goes back to the list.
pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "/appeals", files: false };

/// The appeal that the address is about, or the first that is not decided.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Appeal> {
    let named = about(form);
    let mut open = view.case.appeals.iter().filter(|appeal| appeal.decided.is_none());
    match named {
        Some(id) => open.find(|appeal| appeal.id == id),
        None => open.next(),
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let found = asked(view, form).and_then(|appeal| Some((appeal, view.case.decision(appeal.decision)?)));
    let Some((appeal, decision)) = found else {
        return nothing(visit, "reviewer-appeal_decision-none");
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let last = rights::appeal_by(&visit.policy, decision);
    let in_time = match last {
        None => visit.t("reviewer-appeal_decision-in_time"),
        Some(last) if appeal.on <= last => {
            visit.say("reviewer-appeal_decision-in_time_by", Args::new().date("date", last))
        }
        Some(last) => visit.say("reviewer-appeal_decision-too_late", Args::new().date("date", last)),
    };
    html! {
        h2 .govuk-heading-m { (letter::title(visit, decision)) ", " (visit.date(decision.on)) }
        (decisions::one(visit, view, decision))
        h2 .govuk-heading-m { (visit.t("officer-decisions-appeal")) }
        (summary_list(&decisions::appeal_rows(visit, view, appeal), ""))
        (inset_text(html! { (in_time) }))
        (fields.one_of_these("result", said_choices(visit, "appeal", ids!(AppealResult))))
        (fields.text("reasons"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let appeal = asked(view, form).map(|appeal| appeal.id);
    if appeal.is_none() {
        reader.refuse("form", "reviewer-appeal_decision-none", Args::new());
    }
    let result = reader.choice("result", ids!(AppealResult)).and_then(AppealResult::from_id);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| {
        Some(DecideAppeal { appeal: appeal?, result: result?, reasons: visit.text(1, reasons?) }.into())
    })
}
