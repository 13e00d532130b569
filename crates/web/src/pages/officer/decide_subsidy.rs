//! A8, A11 Grants a wage subsidy: for which employment, at which degree by the job demands analysis, for how
//! many months. The wage is in whole kronor. The subsidy is granted to the person and follows the person.

use super::opened::{begun, by_role, ids, nothing};
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
use chain::event::{Answer, Employment, Matter, Need};
use chain::id::DecisionId;
use chain::money::Ore;
use chain::policy::{Service, ServiceKind};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-decide_subsidy";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "letter", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let services = rules_say::services(visit, view, is_subsidy);
    if services.is_empty() {
        return nothing(visit, "officer-decide_subsidy-none");
    }
    let form = begun(form, only(&services));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    let months = visit.t("officer-unit-months");
    html! {
        (rules_say::shown(visit, &services))
        h2 .govuk-heading-m { (visit.t("officer-decide_subsidy-what")) }
        (fields.select("service", rules_say::options(visit, &services)))
        (fields.one_of_these("need", said_choices(visit, "need", ids!(Need))))
        (fields.number("wage_per_month", &visit.t("officer-unit-kronor")))
        (fields.number("extent_percent", "%"))
        (fields.number("degree_percent", "%"))
        (fields.number("months", &months))
        (fields.number("extra_per_month", &visit.t("officer-unit-kronor")))
        (fields.select("employer", rules_say::employers(visit)))
        @if let Some(service) = rules_say::chosen_service(visit, &form) {
            (stated::fields(visit, view, service, &form, errors))
        }
        (fields.text("reasons"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let option = rules_say::read(&mut reader, form);
    let need = reader.choice("need", ids!(Need)).and_then(Need::from_id);
    let wage = reader.whole_number("wage_per_month", 1..=KRONOR_MAX);
    let extent = reader.whole_number("extent_percent", 1..=100).and_then(|part| u8::try_from(part).ok());
    let degree = reader.whole_number("degree_percent", 1..=100).and_then(|part| u8::try_from(part).ok());
    let months = reader.whole_number("months", 1..=MONTHS_MAX).and_then(|count| u16::try_from(count).ok());
    let extra = reader.optional_whole_number("extra_per_month", 0..=KRONOR_MAX).unwrap_or(0);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    let service = option.as_ref().map(|(service, _)| service.as_str()).unwrap_or_default();
    let employers = rules_say::employers(visit);
    let employers: Vec<&str> = employers.iter().map(|(id, _)| id.as_str()).collect();
    let employer = reader.optional_choice("employer", &employers).and_then(|id| id.parse().ok());
    let (stated, wrong) = stated::read(visit, view, service, form);
    let read = reader.finish(|| {
        let (service, track) = option.clone()?;
        let employment = Employment {
            wage_per_month: Ore(wage?.saturating_mul(100)),
            extent_percent: extent?,
            degree_percent: degree?,
            months: months?,
            extra_per_month: Ore(extra.saturating_mul(100)),
        };
        Some(
            Decide {
                decision: DecisionId(visit.id(1)),
                matter: Matter::Subsidy,
                answer: Answer::Granted,
                service: Some(service),
                track,
                need,
                extent_percent: None,
                employment: Some(employment),
                employer,
                stated,
                intent: None,
                reasons: visit.text(2, reasons?),
            }
            .into(),
        )
    });
    stated::with_errors(read, wrong)
}

/// The largest wage that a field takes, in kronor: a bound of the form. The ceiling is policy.
const KRONOR_MAX: i64 = 1_000_000;

/// The longest time that a field takes, in months: a bound of the form. The limit is policy.
const MONTHS_MAX: i64 = 120;

fn is_subsidy(service: &Service) -> bool {
    service.kind == ServiceKind::Subsidy
}

/// The form begins with the service when there is only one.
fn only(services: &[(&Service, rules_say::Answered)]) -> Vec<(String, String)> {
    match services {
        [(service, _)] => vec![("service".to_owned(), service.id.to_string())],
        _ => Vec::new(),
    }
}
