//! A3 The labour-market assessment. What the rules propose, and what each service answers, stands beside
//! the form; the officer may depart from it and says why. No approved model of a profile exists, so an
//! officer looks at every case (A2).

use super::opened::{begun, by_role, ids};
use super::rules_say;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::seeker::objections::held_back;
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use crate::words::{self, said_choices};
use chain::assessment::Assess;
use chain::event::{AssessmentResult, Processing};
use chain::policy::ServiceKind;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-assess";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let proposal = rules_say::proposal(visit, view);
    let services = rules_say::services(visit, view, rules_say::is_taken_part_in);
    let form = begun(form, proposed(&proposal, &services));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    html! {
        (inset_text(html! { (visit.t("officer-assess-no_model")) }))
        h2 .govuk-heading-m { (visit.t("officer-assess-proposal")) }
        @match held_back(visit, view, Processing::Proposal) {
            Some(held) => (inset_text(html! { (held) " " (visit.t("officer-assess-held_back")) })),
            None => (words::reasons(visit, &proposal.explanation)),
        }
        (rules_say::shown(visit, &services))
        h2 .govuk-heading-m { (visit.t("officer-assess-own")) }
        (fields.one_of_these("result", said_choices(visit, "result", ids!(AssessmentResult))))
        (fields.select("service", rules_say::options(visit, &services)))
        (fields.text("reasons"))
    }
}

/// The proposal as the form's first answer: the result, or the service with the track the rules give it.
fn proposed(
    proposal: &rules_say::Answered,
    services: &[(&chain::policy::Service, rules_say::Answered)],
) -> Vec<(String, String)> {
    let Some(word) = proposal.word.as_deref() else { return Vec::new() };
    if AssessmentResult::from_id(word).is_some() {
        return vec![("result".into(), word.to_owned())];
    }
    let Some((service, answered)) = services.iter().find(|(service, _)| service.id == word) else {
        return Vec::new();
    };
    let result = match service.kind {
        ServiceKind::Support => AssessmentResult::Support,
        ServiceKind::Training => AssessmentResult::Education,
        _ => AssessmentResult::Matching,
    };
    vec![
        ("result".into(), result.id().to_owned()),
        ("service".into(), rules_say::option_of(&service.id, answered.track.as_deref())),
    ]
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let result = reader.choice("result", ids!(AssessmentResult)).and_then(AssessmentResult::from_id);
    let option = reader.optional_text("service", CHARACTERS_MAX);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    let (service, track) = option.map_or((None, None), |option| {
        let (service, track) = rules_say::chosen(&option);
        (Some(service), track)
    });
    reader
        .finish(|| Some(Assess { result: result?, service, track, reasons: visit.text(1, reasons?) }.into()))
}
