//! The fitted values written into the files of the life processes, with everything else in them as it was.

use crate::parameters::{Measure, Parameter, Parameters};
use toml_edit::{DocumentMut, Item, Table, Value};

/// The text of a life process with the values of its parameters; the same text when none differs. Around a value
/// that calibration may search for further away, the bounds are set to `unsure` of it.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn with_values(
    process: &str,
    text: &str,
    parameters: &Parameters,
    unsure: f64,
) -> Result<String, String> {
    let mut document: DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| error.message().to_owned())?;
    let listed = document.get_mut("parameter").and_then(Item::as_array_of_tables_mut);
    for table in listed.into_iter().flat_map(toml_edit::ArrayOfTables::iter_mut) {
        let name = format!("{process}.{}", table.get("id").and_then(Item::as_str).unwrap_or_default());
        if let Some(known) = parameters.get(&name) {
            let (low, high) = known.searched();
            // Only what calibration has set is rounded: what was read stays as it was read.
            if number(table, "value").is_some_and(|now| (now - known.value).abs() > now.abs() * 1e-12) {
                put(table, "value", rounded(known.value).clamp(low, high));
            }
            if known.search.is_some() {
                let (low, high) = around(known, unsure);
                put(table, "low", low);
                put(table, "high", high);
            }
        }
    }
    Ok(document.to_string())
}

/// What a value may be, once it has been fitted.
fn around(known: &Parameter, unsure: f64) -> (f64, f64) {
    let value = rounded(known.value);
    let highest = if known.measure == Measure::Share { 1.0 } else { f64::INFINITY };
    (rounded(value * (1.0 - unsure)), rounded(value * (1.0 + unsure)).min(highest))
}

/// A number as it is written.
fn number(table: &Table, key: &str) -> Option<f64> {
    let held = table.get(key)?;
    held.as_float().or_else(|| held.as_integer().map(crate::parameters::whole))
}

/// Sets a number where it is another, and leaves what is written around it.
fn put(table: &mut Table, key: &str, to: f64) {
    let now = number(table, key);
    let Some(held) = table.get_mut(key).and_then(Item::as_value_mut) else { return };
    if now.is_some_and(|now| (now - to).abs() > 1e-12) {
        let decor = held.decor().clone();
        *held = Value::from(to);
        *held.decor_mut() = decor;
    }
}

/// Four figures are more than any of them is known to.
fn rounded(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    format!("{number:.3e}").parse().unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# How.\nabout = \"How.\"\n\n# Kept.\n[[parameter]]\nid = \"rate\"\nvalue = 0.1 # as read\n\
                        low = 0.05\nhigh = 0.2\nmeasure = \"per_month\"\nassumption = \"None.\"\nfitted = true\n\n\
                        [[parameter]]\nid = \"whole\"\nvalue = 3\nmeasure = \"number\"\nassumption = \"None.\"\n";

    fn read(text: &str) -> Parameters {
        Parameters::read([("toy", text)]).unwrap()
    }

    #[test]
    fn only_the_value_is_changed_and_comments_stay() {
        let mut parameters = read(TEXT);
        assert_eq!(with_values("toy", TEXT, &parameters, 0.1).unwrap(), TEXT);
        let exact = TEXT.replace("value = 3\n", "value = 20715\n");
        assert_eq!(with_values("toy", &exact, &read(&exact), 0.1).unwrap(), exact);
        parameters.set("toy.rate", 0.123_456_7);
        let written = with_values("toy", TEXT, &parameters, 0.1).unwrap();
        assert!(written.contains("value = 0.1235 # as read\n") && written.contains("# Kept."), "{written}");
        let known = read(&written).get("toy.rate").cloned().unwrap();
        assert_eq!((known.value, known.low, known.high), (0.1235, 0.05, 0.2));
        assert_eq!(written.lines().count(), TEXT.lines().count());
    }

    #[test]
    fn what_is_searched_further_away_is_unsure_by_a_share_of_what_was_found() {
        let text = TEXT.replace("high = 0.2\n", "high = 0.2\nsearch = [0.01, 0.9]\n");
        let mut parameters = read(&text);
        parameters.set("toy.rate", 0.8);
        let written = with_values("toy", &text, &parameters, 0.1).unwrap();
        let known = read(&written).get("toy.rate").cloned().unwrap();
        assert_eq!((known.value, known.low, known.high, known.searched()), (0.8, 0.72, 0.88, (0.01, 0.9)));
    }

    #[test]
    fn four_figures_are_kept_of_large_and_small() {
        for (number, told) in [(21_234.567, 21_230.0), (0.000_123_456, 0.000_123_5), (1.0, 1.0), (0.0, 0.0)] {
            assert_eq!(rounded(number), told);
        }
    }
}
