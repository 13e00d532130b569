//! What is recorded of a person as a form: to correct it, to show it, and to register again from it.

use crate::case_page::CaseView;
use crate::forms::Form;
use chain::event::ConsentPurpose;
use chain::person::Person;
use chain::word::Word;
use store::Identity;

/// A form with what is recorded. Empty when it has been erased.
pub(crate) fn form(view: &CaseView) -> Form {
    let mut pairs = view.open.identity.as_ref().map(identity).unwrap_or_default();
    if let Some(person) = view.case.person() {
        pairs.extend(recorded(person));
        let consents = view.case.consents.contains(&ConsentPurpose::MedicalEvidence);
        pairs.push(("evidence_consent", yes_no(consents)));
    }
    Form::filled(pairs)
}

fn identity(identity: &Identity) -> Vec<(&'static str, String)> {
    vec![
        ("personal_number", identity.personal_number.clone()),
        ("given_name", identity.given_name.clone()),
        ("family_name", identity.family_name.clone()),
        ("phone", identity.phone.clone()),
        ("email", identity.email.clone()),
        ("address", identity.address.clone()),
    ]
}

fn recorded(person: &Person) -> Vec<(&'static str, String)> {
    let mut pairs = vec![
        ("contact", person.contact.id().to_owned()),
        ("municipality", person.municipality.to_string()),
        ("language", person.language.id().to_owned()),
        ("education", person.education.id().to_owned()),
        ("works_now", yes_no(person.without_work_since.is_none())),
        ("extent_wished_percent", person.extent_wished_percent.to_string()),
        ("transition_support", yes_no(person.transition_support)),
        ("municipal_services", yes_no(person.municipal_services)),
        ("newly_arrived", yes_no(person.newly_arrived)),
        ("health_affects_work", yes_no(person.health_affects_work)),
        ("swedish", person.swedish.id().to_owned()),
        ("literacy", person.literacy.id().to_owned()),
        ("digital", person.digital.id().to_owned()),
        ("care_duties", yes_no(person.care_duties)),
        ("other_support", yes_no(person.other_support)),
        ("interpreter", person.interpreter.clone().unwrap_or_default()),
    ];
    if let Some(since) = person.without_work_since {
        pairs.push(("without_work_since-day", since.day().to_string()));
        pairs.push(("without_work_since-month", since.month().to_string()));
        pairs.push(("without_work_since-year", since.year().to_string()));
    }
    let many = |name: &'static str, values: &[Word]| -> Vec<(&'static str, String)> {
        values.iter().map(|value| (name, value.to_string())).collect()
    };
    pairs.extend(many("experience", &person.experience));
    pairs.extend(many("wishes", &person.wishes));
    pairs.extend(many("earlier_services", &person.earlier_services));
    pairs
}

fn yes_no(holds: bool) -> String {
    if holds { "yes".to_owned() } else { "no".to_owned() }
}
