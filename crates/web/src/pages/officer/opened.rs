//! What the pages that work with a case share: which parts of it a role may see (D1), which thing the
//! address is about, and forms that begin with what is most often meant.

use crate::act_page;
use crate::case_page::CaseView;
use crate::forms::Form;
use crate::visit::{ACT_FIELD, Visit};
use access::Part;
use chain::Event;
use chain::event::Role;
use chain::explanation::Explanation;
use jiff::civil::Date;
use maud::{Markup, html};
use std::str::FromStr;

/// The parts that a role sees of a case on the overview and on the pages of acts.
pub(crate) fn by_role(role: Role) -> &'static [Part] {
    match role {
        Role::Specialist => &[Part::Way, Part::Health, Part::Support],
        Role::Coach => &[Part::Way, Part::Support, Part::Placement],
        Role::Host => &[Part::Placement],
        Role::Employer => &[Part::Pay],
        Role::Controller => &[Part::Pay, Part::Support, Part::Placement],
        // No part at all, which is a no at the door.
        Role::Analyst | Role::Administrator => &[],
        Role::JobSeeker | Role::Representative | Role::Officer | Role::Reviewer | Role::System => {
            &[Part::Whole]
        }
    }
}

/// Every word of a set, as a form takes them.
macro_rules! ids {
    ($words:ty) => {
        &<$words>::ALL.iter().map(|word| word.id()).collect::<Vec<_>>()[..]
    };
}
pub(crate) use ids;

/// The thing that the address is about, `?about=<id>`, when it names one.
pub(crate) fn about<T: FromStr>(form: &Form) -> Option<T> {
    form.text("about").parse().ok()
}

/// The same form with these fields filled in, when it is shown for the first time.
pub(crate) fn begun(form: &Form, fields: Vec<(String, String)>) -> Form {
    if !form.text(ACT_FIELD).is_empty() {
        return form.clone();
    }
    let sent = form.names().map(|name| (name.to_owned(), form.text(name).to_owned()));
    Form::filled(sent.chain(fields).collect::<Vec<_>>())
}

/// The three fields of a date.
pub(crate) fn date_fields(name: &str, day: Date) -> Vec<(String, String)> {
    vec![
        (format!("{name}-day"), day.day().to_string()),
        (format!("{name}-month"), day.month().to_string()),
        (format!("{name}-year"), day.year().to_string()),
    ]
}

/// A sentence in the place of a form when there is nothing to act on; the page then has no button.
pub(crate) fn nothing(visit: &Visit, key: &str) -> Markup {
    act_page::nothing(&visit.t(key))
}

/// Text that someone wrote, with its line breaks.
pub(crate) fn written(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p .govuk-body {
                @for (place, line) in paragraph.lines().enumerate() {
                    @if place > 0 { br; }
                    (line)
                }
            }
        }
    }
}

/// What the rules said when the event of this version was decided, and the bundle they stood in.
pub(crate) fn explained(view: &CaseView, version: u64) -> Option<(&Explanation, &str)> {
    let event = view.open.events.iter().find(|event| event.version == version)?;
    let sealed = match &event.event {
        Event::DecisionMade(decision) => &decision.sealed,
        Event::AssessmentMade(assessment) => &assessment.sealed,
        Event::ProviderChosen(choice) => &choice.sealed,
        _ => return None,
    };
    Some((sealed.known()?, &event.header.bundle))
}
