//! A scenario: which rules hold, which single rows of them say something else, and which parameters are other than
//! in the life processes' files. One file each in `scenarios/`; what is not named there is as today.

use crate::parameters::{Measure, Parameters, line_at};
use crate::rule_change::{self, RuleChange};
use crate::settings::Settings;
use chain::Policy;
use chain::policy::embedded_layers;
use jiff::civil::Date;
use rules::Fault;
use serde::{Deserialize, Serialize};
use toml_edit::{Document, Item, Table};

/// A parameter that is another in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The parameter's full name.
    pub parameter: String,
    /// How it is changed.
    pub to: Changed,
    /// From which day; from the beginning when none is named.
    pub from: Option<Date>,
    /// Where the value comes from.
    pub source: Option<String>,
    /// What is assumed.
    pub assumption: Option<String>,
}

/// How a parameter is changed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// To this value.
    Value(f64),
    /// To so many times what it was.
    Times(f64),
}

/// A scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its name: the file's, without `.toml`.
    pub id: String,
    /// What it is, in a sentence. The words for readers come by key `scenario-<id>`.
    pub about: String,
    /// Proposals laid over the rules in force.
    pub policy: Vec<String>,
    /// Single rows of the rules that say something else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RuleChange>,
    /// Parameters that are others.
    pub changes: Vec<Change>,
}

const FILE_KEYS: &[&str] = &["about", "policy", "rule", "change"];
const CHANGE_KEYS: &[&str] = &["parameter", "value", "times", "from", "source", "assumption"];

impl Scenario {
    /// Reads a scenario's file.
    ///
    /// # Errors
    /// Every fault with file and line.
    pub fn read(id: &str, text: &str) -> Result<Scenario, Vec<Fault>> {
        let file = format!("scenarios/{id}.toml");
        let mut faults = Vec::new();
        let fault = |line: usize, what: String| Fault { file: file.clone(), line, what };
        let document = Document::parse(text.to_owned()).map_err(|error| {
            let line = error.span().map_or(1, |span| line_at(text, span.start));
            vec![fault(line, error.message().to_owned())]
        })?;
        for (key, item) in document.iter().filter(|(key, _)| !FILE_KEYS.contains(key)) {
            let line = item.span().map_or(1, |span| line_at(text, span.start));
            let keys = FILE_KEYS.join(", ");
            faults.push(fault(line, format!("`{key}` is not a key of a scenario; the keys are {keys}")));
        }
        let about = document.get("about").and_then(Item::as_str).unwrap_or_default().to_owned();
        if about.is_empty() {
            faults.push(fault(1, "`about` says in a sentence what the scenario is".into()));
        }
        let listed = document.get("policy").and_then(Item::as_array);
        let policy: Vec<String> =
            listed.into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect();
        let known = chain::policy::proposals();
        for name in policy.iter().filter(|name| !known.contains(name)) {
            faults.push(fault(1, format!("there is no proposal `{name}`; there are {}", known.join(", "))));
        }
        let rows = rule_change::read_all(&file, text, document.as_table()).unwrap_or_else(|found| {
            faults.extend(found);
            Vec::new()
        });
        let mut changes = Vec::new();
        for table in document.get("change").and_then(Item::as_array_of_tables).into_iter().flatten() {
            let line = table.span().map_or(1, |span| line_at(text, span.start));
            match read_change(table) {
                Ok(change) => changes.push(change),
                Err(what) => faults.push(fault(line, what)),
            }
        }
        if faults.is_empty() {
            Ok(Scenario { id: id.to_owned(), about, policy, rows, changes })
        } else {
            Err(faults)
        }
    }

    /// A scenario that is built into the program.
    ///
    /// # Errors
    /// Its faults, or that there is none of the name.
    pub fn embedded(id: &str) -> Result<Scenario, Vec<Fault>> {
        let all = crate::files::scenarios();
        let found = all.iter().find(|(name, _)| *name == id);
        let (_, text) = found.ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
            let what = format!("there is no scenario `{id}`; there are {}", names.join(", "));
            vec![Fault { file: format!("scenarios/{id}.toml"), line: 1, what }]
        })?;
        Scenario::read(id, text)
    }

    /// The rules of the scenario, with the rows that say something else.
    ///
    /// # Errors
    /// The faults of the policy; a row that is not there, or that cannot say what it is to say.
    pub fn rules(&self) -> Result<Policy, Vec<Fault>> {
        let names: Vec<&str> = self.policy.iter().map(String::as_str).collect();
        if self.rows.is_empty() {
            return Policy::embedded(&names);
        }
        let told_by = format!("scenarios/{}.toml", self.id);
        Ok(rule_change::changed(&embedded_layers(&names)?, &self.rows, &told_by)?.policy)
    }

    /// The parameters with the changes that hold on a day.
    ///
    /// # Errors
    /// A change of a parameter that there is none of, or to something that cannot be: a negative number, a
    /// share above 1.
    pub fn parameters_on(&self, base: &Parameters, day: Date) -> Result<Parameters, Vec<Fault>> {
        let mut changed = base.clone();
        let mut faults = Vec::new();
        for change in self.changes.iter().filter(|change| change.from.is_none_or(|from| from <= day)) {
            if let Err(what) = apply(&mut changed, change) {
                faults.push(Fault { file: format!("scenarios/{}.toml", self.id), line: 1, what });
            }
        }
        if faults.is_empty() { Ok(changed) } else { Err(faults) }
    }

    /// The settings, each from its day: what a run is made with.
    ///
    /// # Errors
    /// As [`Scenario::parameters_on`] and [`Settings::read`].
    pub fn pieces(
        &self,
        base: &Parameters,
        policy: &Policy,
        starts: Date,
    ) -> Result<Vec<(Date, Settings)>, Vec<Fault>> {
        let mut days: Vec<Date> =
            self.changes.iter().filter_map(|c| c.from).filter(|from| *from > starts).collect();
        days.push(starts);
        days.sort_unstable();
        days.dedup();
        days.into_iter()
            .map(|day| Ok((day, Settings::read(&self.parameters_on(base, day)?, policy)?)))
            .collect()
    }
}

fn apply(parameters: &mut Parameters, change: &Change) -> Result<(), String> {
    let name = &change.parameter;
    let known =
        parameters.get(name).ok_or(format!("there is no parameter `{name}` in scenarios/processes"))?;
    let value = match change.to {
        Changed::Value(value) => value,
        // So many times as often is at most always.
        Changed::Times(times) if known.measure == Measure::Share => (known.value * times).min(1.0),
        Changed::Times(times) => known.value * times,
    };
    if value < 0.0 {
        return Err(format!("`{name}` cannot be {value}: nothing here is less than nothing"));
    }
    if known.measure == Measure::Share && value > 1.0 {
        return Err(format!("`{name}` is a share: it cannot be {value}"));
    }
    parameters.set(name, value);
    Ok(())
}

fn read_change(table: &Table) -> Result<Change, String> {
    if let Some((key, _)) = table.iter().find(|(key, _)| !CHANGE_KEYS.contains(key)) {
        return Err(format!("`{key}` is not a key of a change; the keys are {}", CHANGE_KEYS.join(", ")));
    }
    let parameter =
        table.get("parameter").and_then(Item::as_str).ok_or("a change names a `parameter`")?.to_owned();
    let number = |key: &str| -> Result<Option<f64>, String> {
        let Some(item) = table.get(key) else { return Ok(None) };
        let number = item.as_float().or_else(|| item.as_integer().map(crate::parameters::whole));
        number.filter(|n| n.is_finite()).map(Some).ok_or(format!("`{key}` of `{parameter}` must be a number"))
    };
    let to = match (number("value")?, number("times")?) {
        (Some(value), None) => Changed::Value(value),
        (None, Some(times)) => Changed::Times(times),
        _ => return Err(format!("a change of `{parameter}` has either a `value` or `times`")),
    };
    let from = match table.get("from") {
        None => None,
        Some(item) => {
            let written = item.as_datetime().map(ToString::to_string);
            let day: Option<Date> = written.and_then(|day| day.parse().ok());
            let day = day.ok_or(format!("`from` of `{parameter}` must be a date"))?;
            // Seats and places are opened when a month begins.
            if day.day() != 1 {
                return Err(format!("`from` of `{parameter}` must be the first of a month"));
            }
            Some(day)
        }
    };
    let source =
        table.get("source").map(|item| crate::parameters::source_text(&parameter, item)).transpose()?;
    let assumption = table.get("assumption").and_then(Item::as_str).map(str::to_owned);
    if source.is_none() && assumption.is_none() {
        return Err(format!("the change of `{parameter}` needs a `source`, or an `assumption`"));
    }
    Ok(Change { parameter, to, from, source, assumption })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_of_the_program_can_be_read_and_run() {
        let parameters = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        for (id, text) in crate::files::scenarios() {
            let scenario = Scenario::read(id, text).unwrap_or_else(|faults| panic!("{faults:#?}"));
            let policy = scenario.rules().unwrap_or_else(|faults| panic!("{faults:#?}"));
            let starts = jiff::civil::date(2023, 1, 1);
            scenario.pieces(&parameters, &policy, starts).unwrap_or_else(|faults| panic!("{faults:#?}"));
        }
    }

    #[test]
    fn nonsense_is_refused_before_any_work() {
        let parameters = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let said = |text: &str| {
            let read = Scenario::read("nonsense", text);
            let faults = match read {
                Err(faults) => faults,
                Ok(scenario) => {
                    scenario.parameters_on(&parameters, jiff::civil::date(2030, 1, 1)).unwrap_err()
                }
            };
            faults.iter().map(|fault| fault.to_string()).collect::<String>()
        };
        let change = |what: &str| {
            format!(
                "about = \"Nonsense.\"\n[[change]]\nparameter = \"services.seat_cost\"\n{what}\nassumption = \"None.\"\n"
            )
        };
        for (text, told) in [
            (change("value = -5"), "cannot be -5"),
            (change("times = -1"), "less than nothing"),
            (change("value = \"many\""), "must be a number"),
            (change("value = 1\ntimes = 2"), "either"),
            (change("value = 1\nfrom = \"soon\""), "must be a date"),
            (change("value = 1\nfrom = 2026-01-15"), "first of a month"),
            (change("value = 1").replace("seat_cost", "chair_cost"), "no parameter"),
            ("about = \"Nonsense.\"\npolicy = [\"utopia\"]\n".into(), "no proposal `utopia`"),
            ("policy = []\n".into(), "in a sentence"),
            ("about = \"Nonsense.\"\nyears = 5\n".into(), "not a key"),
            ("about = [".into(), "nonsense.toml:1"),
        ] {
            assert!(said(&text).contains(told), "{text}: {}", said(&text));
        }
    }
}
