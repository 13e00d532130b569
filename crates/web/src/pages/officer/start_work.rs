//! A11 Notes that work or studies began, with what shows it. Changing job is learning: the earlier job then
//! ends by itself on the same day. A subsidised job rests on the latest decision on a subsidy.

use super::opened::{begun, by_role, date_fields, ids};
use super::rules_say;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::said_choices;
use chain::event::{Matter, WorkEvidence, WorkKind};
use chain::id::{DecisionId, WorkId};
use chain::text::CHARACTERS_MAX;
use chain::work::StartWork;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-start_work";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let form = begun(form, date_fields("on", visit.now.day));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    html! {
        @if let Some(work) = view.case.current_work() {
            p .govuk-inset-text {
                (visit.say("officer-start_work-current", Args::new().date("date", work.started_on)))
            }
        }
        (fields.one_of_these("kind", said_choices(visit, "work", ids!(WorkKind))))
        (fields.line("place"))
        (fields.date("on"))
        (fields.number("extent_percent", "%"))
        (fields.one_of_these("evidence", said_choices(visit, "shown_by", ids!(WorkEvidence))))
        (fields.select("employer", rules_say::employers(visit)))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let kind = reader.choice("kind", ids!(WorkKind)).and_then(WorkKind::from_id);
    let place = reader.required_text("place", CHARACTERS_MAX);
    let on = reader.date("on");
    let extent = reader.whole_number("extent_percent", 1..=100).and_then(|part| u8::try_from(part).ok());
    let evidence = reader.choice("evidence", ids!(WorkEvidence)).and_then(WorkEvidence::from_id);
    let decision = on.and_then(|on| subsidy(view, on));
    reader.finish(|| {
        Some(
            StartWork {
                employer: form.text("employer").parse().ok(),
                work: WorkId(visit.id(1)),
                kind: kind?,
                on: on?,
                extent_percent: extent?,
                place: visit.text(2, place?),
                decision,
                evidence: evidence?,
            }
            .into(),
        )
    })
}

/// The latest decision on a subsidy that holds on the day.
fn subsidy(view: &CaseView, on: Date) -> Option<DecisionId> {
    let mut decisions = view.case.decisions.iter().rev();
    decisions
        .find(|decision| decision.matter == Matter::Subsidy && decision.is_in_force(on))
        .map(|decision| decision.id)
}
