//! A8 Grants support: a service and its track. What the rules answer stands beside the form, with the
//! reasons; a grant that they do not allow is refused with the same reasons. An adverse decision is
//! communicated first and decided on its own page.

use super::opened::{begun, by_role, ids};
use super::{rules_say, stated};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::said_choices;
use chain::decision::Decide;
use chain::event::{Answer, Matter, Need};
use chain::id::DecisionId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-decide";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "letter", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let services = rules_say::services(visit, view, rules_say::is_taken_part_in);
    let form = begun(form, assessed(view));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    let chosen = rules_say::chosen_service(visit, &form);
    let extents = chosen.map(|service| rules_say::extents(visit, service)).unwrap_or_default();
    html! {
        (rules_say::shown(visit, &services))
        h2 .govuk-heading-m { (visit.t("officer-decide-what")) }
        (fields.select("service", rules_say::options(visit, &services)))
        @if !extents.is_empty() { (fields.select("extent_percent", extents)) }
        @if let Some(service) = chosen { (stated::fields(visit, view, service, &form, errors)) }
        (fields.one_of_these("need", said_choices(visit, "need", ids!(Need))))
        (fields.text("reasons"))
        p .govuk-body {
            a .govuk-link href=(view.href(visit, "communicate")) { (visit.t("officer-decide-adverse")) }
        }
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let option = rules_say::read(&mut reader, form);
    let need = reader.choice("need", ids!(Need)).and_then(Need::from_id);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    let service = option.as_ref().map(|(service, _)| service.as_str()).unwrap_or_default();
    let extents = visit.policy.service(service).map(|service| rules_say::extents(visit, service));
    let extents = extents.unwrap_or_default();
    let extents: Vec<&str> = extents.iter().map(|(percent, _)| percent.as_str()).collect();
    let extent_percent =
        reader.optional_choice("extent_percent", &extents).and_then(|part| part.parse().ok());
    let (stated, wrong) = stated::read(visit, view, service, form);
    let read = reader.finish(|| {
        let (service, track) = option.clone()?;
        Some(
            Decide {
                decision: DecisionId(visit.id(1)),
                matter: Matter::Support,
                answer: Answer::Granted,
                service: Some(service),
                track,
                need,
                extent_percent,
                employment: None,
                employer: None,
                stated,
                intent: None,
                reasons: visit.text(2, reasons?),
            }
            .into(),
        )
    });
    stated::with_errors(read, wrong)
}

/// The form begins with the service that the latest assessment led to.
fn assessed(view: &CaseView) -> Vec<(String, String)> {
    let assessment = view.case.assessment();
    let service =
        assessment.and_then(|assessment| Some((assessment.service.as_deref()?, assessment.track.as_deref())));
    service
        .map(|(service, track)| ("service".to_owned(), rules_say::option_of(service, track)))
        .into_iter()
        .collect()
}
