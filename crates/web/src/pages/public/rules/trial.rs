//! The form with the facts that a service's rules ask for, each as the kind of field that its type asks for,
//! and what the rules answer to them.

use super::{day_field, day_of};
use crate::fact_fields;
use crate::fields::Fields;
use crate::forms::Reader;
use crate::ui::{Button, FieldErrors, button};
use crate::visit::Visit;
use chain::entitlement::{Entitlement, asked_facts, entitlement};
use chain::event::Employment;
use chain::explanation::Explaining;
use chain::money::Ore;
use chain::policy::Service;
use jiff::civil::Date;
use maud::{Markup, html};
use rules::{FactDef, Facts};
use texts::Args;

/// The tables that decide whether, how much and how long.
const ASKED: &[&str] = &[
    "eligibility",
    "longest",
    "longest_total",
    "wage_ceiling",
    "degree_max",
    "extra_grant_max",
    "employer_per_month",
    "person_per_month",
];
/// The tables whose answer is about an employment.
const OF_EMPLOYMENT: &[&str] = &["degree_max", "employer_per_month", "person_per_month"];
/// Facts about an employment begin so; they follow from the fields of the employment.
const EMPLOYMENT: &str = "employment_";
/// The fields of an employment with their largest values and the keys of their units. Bounds of the form.
const EMPLOYMENT_FIELDS: [(&str, i64, &str); 5] = [
    ("wage_kr", 1_000_000, "kr"),
    ("extent_percent", 100, "percent"),
    ("degree_percent", 100, "percent"),
    ("months", 600, "months"),
    ("extra_kr", 1_000_000, "kr"),
];
/// The button that asks.
const TRY: &str = "try";

/// What is tried.
pub(super) struct Trial<'v> {
    visit: &'v Visit,
    service: &'v Service,
    defs: Vec<&'v FactDef>,
    of_employment: bool,
    /// The day that is asked about.
    pub(super) day: Date,
    /// What is wrong with the form.
    pub(super) errors: FieldErrors,
    /// What the rules answer, when they were asked.
    pub(super) asked: Option<Entitlement>,
}

impl<'v> Trial<'v> {
    /// Reads the address, and asks the rules when it says so.
    pub(super) fn of(visit: &'v Visit, service: &'v Service) -> Trial<'v> {
        let (on, day_is_wrong) = day_of(visit);
        let day = on.unwrap_or(visit.now.day);
        let registry = visit.policy.bundle.facts();
        let tables: Vec<_> = ASKED.iter().filter_map(|name| service.find(name)).cloned().collect();
        let asked = asked_facts(&visit.policy, &tables, day);
        let (of_work, others): (Vec<_>, Vec<_>) =
            asked.into_iter().map(|id| registry.def(id)).partition(|def| def.name.starts_with(EMPLOYMENT));
        let of_employment =
            !of_work.is_empty() || OF_EMPLOYMENT.iter().any(|name| service.find(name).is_some());
        let mut trial = Trial {
            visit,
            service,
            defs: others,
            of_employment,
            day,
            errors: FieldErrors::default(),
            asked: None,
        };
        if !visit.query.text(TRY).is_empty() {
            trial.ask(day_is_wrong);
        }
        trial
    }

    fn ask(&mut self, day_is_wrong: bool) {
        let visit = self.visit;
        let registry = visit.policy.bundle.facts();
        let mut facts = Facts::new(registry);
        let mut reader = Reader::new(&visit.query, "fact");
        for def in &self.defs {
            if let (Some(value), Some(id)) =
                (fact_fields::read(&mut reader, &visit.query, def), registry.get(&def.name))
            {
                facts.set(id, value);
            }
        }
        let mut of_work = Reader::new(&visit.query, "rules-employment");
        if day_is_wrong {
            of_work.refuse("on", "rules-day-wrong", Args::new());
        }
        let employment = if self.of_employment { read_employment(&mut of_work) } else { None };
        let errors = [reader.finish(|| Some(())).err(), of_work.finish(|| Some(())).err()];
        let errors: Vec<_> = errors.into_iter().flatten().flatten().collect();
        if errors.is_empty() {
            let policy = &visit.policy;
            let service = self.service;
            self.asked =
                Some(entitlement::<Explaining>(policy, service, &facts, employment.as_ref(), self.day));
        } else {
            self.errors = visit.errors(&errors);
        }
    }

    /// The form.
    pub(super) fn form(&self) -> Markup {
        let visit = self.visit;
        html! {
            form method="get" action="/rules/service" novalidate {
                input type="hidden" name="id" value=(self.service.id);
                (day_field(visit, "rules-try-on", self.errors.of("on").is_some()))
                @for def in &self.defs { (fact_fields::field(visit, def, &visit.query, &self.errors)) }
                @if self.of_employment {
                    h3 .govuk-heading-m { (visit.t("rules-employment")) }
                    @for (name, _, unit) in EMPLOYMENT_FIELDS {
                        (Fields { visit, key: "rules-employment", form: &visit.query, errors: &self.errors }
                            .number(name, &visit.t(&format!("rules-unit-{unit}"))))
                    }
                }
                (button(Button {
                    text: &visit.t("rules-try-ask"),
                    name: TRY,
                    value: "1",
                    ..Button::default()
                }))
            }
        }
    }
}

/// The employment that was typed; none when nothing was, or when something is wrong.
fn read_employment(reader: &mut Reader<'_>) -> Option<Employment> {
    let typed = EMPLOYMENT_FIELDS.map(|(name, max, _)| reader.optional_whole_number(name, 0..=max));
    if typed.iter().all(Option::is_none) {
        return None;
    }
    let readable = reader.is_ok();
    for ((name, _, _), value) in EMPLOYMENT_FIELDS.iter().zip(&typed).take(3) {
        if value.is_none() && readable {
            reader.refuse(name, "form-error-number-required", Args::new());
        }
    }
    let [wage, extent, degree, months, extra] = typed;
    Some(Employment {
        wage_per_month: Ore(wage? * 100),
        extent_percent: u8::try_from(extent?).ok()?,
        degree_percent: u8::try_from(degree?).ok()?,
        months: u16::try_from(months.unwrap_or(0)).ok()?,
        extra_per_month: Ore(extra.unwrap_or(0) * 100),
    })
}
