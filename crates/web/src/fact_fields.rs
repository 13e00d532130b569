//! The facts that rules ask for as fields of a form: each as the kind of field that its type asks for. The
//! same for facts that anyone makes up and for those that an officer has found out.

use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::ui::{Choice, Choices, FieldErrors, Legend, TextInput, checkboxes, radios, text_input};
use crate::visit::Visit;
use crate::words::RuleWords;
use maud::Markup;
use rules::{FactDef, FactKind, Unit, Value};
use texts::Args;

/// The largest number that a field takes. A bound of the form.
const NUMBER_MAX: i64 = 100_000_000;
/// Sent for "none of these", so that nothing ticked can mean "not known".
const NOTHING: &str = "-";

/// The field of a fact, named as the fact. Left as it is, the fact is not known.
#[must_use]
pub fn field(visit: &Visit, def: &FactDef, form: &Form, errors: &FieldErrors) -> Markup {
    let words =
        RuleWords { texts: &visit.app.texts, language: visit.language, facts: visit.policy.bundle.facts() };
    let (name, label) = (&*def.name, words.label(&def.name));
    let fields = Fields { visit, key: "fact", form, errors };
    let choice = |word: &str| Choice::new(word, words.value(name, Some(word)));
    match &def.kind {
        FactKind::Integer(unit) => fields.number(name, &visit.t(&format!("rules-unit-{}", unit_key(*unit)))),
        FactKind::Date => text_input(TextInput {
            name,
            label: (&label).into(),
            error: errors.of(name),
            value: form.text(name),
            input_type: "date",
            classes: "govuk-input--width-10",
            ..TextInput::default()
        }),
        FactKind::Boolean | FactKind::Choice(_) => {
            let items = if def.words().is_empty() {
                vec![Choice::new("yes", visit.t("shell-yes")), Choice::new("no", visit.t("shell-no"))]
            } else {
                def.words().iter().map(|word| choice(word)).collect()
            };
            let typed = form.text(name);
            let unknown = Choice::new("", visit.t("rules-unknown")).checked(typed.is_empty());
            radios(Choices {
                name,
                legend: Some(Legend::bold(&label)),
                error: errors.of(name),
                items: items.into_iter().chain([unknown]).collect(),
                value: typed,
                inline: def.words().is_empty(),
                small: true,
                ..Choices::default()
            })
        }
        FactKind::Set(_) => {
            let nothing = Choice::new(NOTHING, visit.t("rules-none-of-these")).exclusive();
            let items = def.words().iter().map(|word| choice(word)).chain([nothing]);
            let items = items.map(|item| {
                let ticked = form.has(name, &item.value);
                item.checked(ticked)
            });
            checkboxes(Choices {
                name,
                legend: Some(Legend::bold(&label)),
                hint: &visit.t("rules-none-ticked"),
                error: errors.of(name),
                items: items.collect(),
                small: true,
                ..Choices::default()
            })
        }
    }
}

/// The value of a fact as it was sent; none when it was left out or is wrong, which the reader notes.
pub fn read(reader: &mut Reader<'_>, form: &Form, def: &FactDef) -> Option<Value> {
    chain::facts::read(def, &written(reader, form, def)?)
}

/// What was sent for a fact, written as [`chain::facts::read`] reads it: money in whole kronor.
pub fn written(reader: &mut Reader<'_>, form: &Form, def: &FactDef) -> Option<String> {
    let name = &*def.name;
    let words: Vec<&str> = def.words().iter().map(AsRef::as_ref).collect();
    match &def.kind {
        FactKind::Boolean => {
            reader.optional_choice(name, &["yes", "no"]).map(|answer| (answer == "yes").to_string())
        }
        FactKind::Integer(unit) => {
            let max = if *unit == Unit::Percent { 100 } else { NUMBER_MAX };
            reader.optional_whole_number(name, 0..=max).map(|number| number.to_string())
        }
        FactKind::Date => {
            let sent = form.text(name).trim();
            let is_day = chain::facts::read(def, sent).is_some();
            if !is_day && !sent.is_empty() {
                reader.refuse(name, "rules-day-wrong", Args::new());
            }
            is_day.then(|| sent.to_owned())
        }
        FactKind::Choice(_) => reader.optional_choice(name, &words).map(|word| word.to_owned()),
        FactKind::Set(_) => {
            let known: Vec<&str> = words.iter().copied().chain([NOTHING]).collect();
            let chosen = reader.choices(name, &known);
            let held: Vec<&str> = chosen.iter().copied().filter(|word| *word != NOTHING).collect();
            (!chosen.is_empty()).then(|| held.join(", "))
        }
    }
}

/// The key of a unit's name; money is asked for in kronor.
fn unit_key(unit: Unit) -> &'static str {
    if unit == Unit::Ore { "kr" } else { unit.as_str() }
}
