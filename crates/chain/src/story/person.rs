//! What a persona tells at registration. What is not written has the value that says nothing special.

use super::Persona;
use super::fields::Fields;
use crate::person::{ContactWay, Education, InformationLanguage, Level, Person};

pub(super) fn read(fields: &mut Fields<'_, '_, '_, '_>, persona: &Persona) -> Person {
    let level = |fields: &mut Fields<'_, '_, '_, '_>, name: &str| {
        fields.maybe_word::<Level>(name).unwrap_or(Level::Good)
    };
    Person {
        born: persona.personal_number.born(),
        sex: persona.personal_number.sex(),
        municipality: fields.maybe_string("municipality").unwrap_or_else(|| persona.municipality.clone()),
        contact: fields.maybe_word("contact").unwrap_or(ContactWay::Digital),
        language: fields.maybe_word("language").unwrap_or(InformationLanguage::Swedish),
        interpreter: fields.maybe_string("interpreter"),
        education: fields.maybe_word("education").unwrap_or(Education::UpperSecondary),
        experience: fields.list("experience"),
        wishes: fields.list("wishes"),
        without_work_since: fields.maybe_day("without_work_since"),
        extent_wished_percent: fields.maybe_number("extent_wished_percent").unwrap_or(100),
        health_affects_work: fields.flag("health_affects_work", false),
        swedish: level(fields, "swedish"),
        literacy: level(fields, "literacy"),
        digital: level(fields, "digital"),
        care_duties: fields.flag("care_duties", false),
        other_support: fields.flag("other_support", false),
        newly_arrived: fields.flag("newly_arrived", false),
        transition_support: fields.flag("transition_support", false),
        municipal_services: fields.flag("municipal_services", false),
        earlier_services: fields.list("earlier_services"),
    }
}
