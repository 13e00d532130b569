//! What no case tells by itself: the facts that a service's rules ask for and that an officer has found out.
//! They are stated with the decision, kept with it and shown to the person.

use crate::case_page::CaseView;
use crate::fact_fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::entitlement::{asked_facts, facts_for};
use chain::policy::Service;
use maud::{Markup, html};
use rules::FactDef;
use std::collections::BTreeMap;

/// Facts about an employment begin so: they follow from the fields of the employment.
const EMPLOYMENT: &str = "employment_";

/// The fields of the facts that the service asks for and the case lacks; none when it lacks none.
pub(super) fn fields(
    visit: &Visit,
    view: &CaseView,
    service: &Service,
    form: &Form,
    errors: &FieldErrors,
) -> Markup {
    let defs = asked(visit, view, service);
    html! {
        @if !defs.is_empty() {
            h2 .govuk-heading-m { (visit.t("officer-decide-stated")) }
            p .govuk-body { (visit.t("officer-decide-stated-what")) }
            @for def in defs { (fact_fields::field(visit, def, form, errors)) }
        }
    }
}

/// What was stated, by fact, as the decision keeps it, and what is wrong with the fields.
pub(super) fn read(
    visit: &Visit,
    view: &CaseView,
    service: &str,
    form: &Form,
) -> (BTreeMap<String, String>, Vec<FieldError>) {
    let Some(service) = visit.policy.find_service(service) else { return Default::default() };
    let mut reader = Reader::new(form, "fact");
    let mut stated = BTreeMap::new();
    for def in asked(visit, view, service) {
        if let Some(written) = fact_fields::written(&mut reader, form, def) {
            stated.insert(def.name.to_string(), written);
        }
    }
    let errors = reader.finish(|| Some(())).err().unwrap_or_default();
    (stated, errors)
}

/// What was read of a whole form, or everything that is wrong with it: with its own fields, and with what was
/// stated.
pub(super) fn with_errors<T>(
    read: Result<T, Vec<FieldError>>,
    stated: Vec<FieldError>,
) -> Result<T, Vec<FieldError>> {
    match read {
        Ok(read) if stated.is_empty() => Ok(read),
        Ok(_) => Err(stated),
        Err(mut errors) => {
            errors.extend(stated);
            Err(errors)
        }
    }
}

fn asked<'v>(visit: &'v Visit, view: &CaseView, service: &Service) -> Vec<&'v FactDef> {
    let known = facts_for(&view.case, &visit.policy, &service.id, visit.now.day);
    let registry = visit.policy.bundle.facts();
    let asked = asked_facts(&visit.policy, service.tables(), visit.now.day);
    let own = [visit.policy.facts.track, visit.policy.facts.phase, visit.policy.facts.result_kind];
    let unknown = asked
        .into_iter()
        .filter(|id| known.get(*id).is_none() && !own.contains(id))
        .filter(|id| *id != visit.policy.facts.months_since_service)
        .filter(|id| *id != visit.policy.facts.placed_by_provider)
        .map(|id| registry.def(id));
    unknown.filter(|def| !def.name.starts_with(EMPLOYMENT)).collect()
}
