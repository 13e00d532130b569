//! The fitted values written into the files of the life processes, with everything else in them as it was.

use crate::parameters::Parameters;
use toml_edit::{DocumentMut, Item, value};

/// The text of a life process with the values of its fitted parameters; the same text when none differs.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn with_values(process: &str, text: &str, parameters: &Parameters) -> Result<String, String> {
    let mut document: DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| error.message().to_owned())?;
    let listed = document.get_mut("parameter").and_then(Item::as_array_of_tables_mut);
    for table in listed.into_iter().flat_map(toml_edit::ArrayOfTables::iter_mut) {
        let name = format!("{process}.{}", table.get("id").and_then(Item::as_str).unwrap_or_default());
        let Some(known) = parameters.get(&name) else { continue };
        let now = table
            .get("value")
            .and_then(|held| held.as_float().or_else(|| held.as_integer().map(crate::parameters::whole)));
        let new = rounded(known.value).clamp(known.low, known.high);
        if now.is_some_and(|now| (now - new).abs() > 1e-12) {
            table.insert("value", value(new));
        }
    }
    Ok(document.to_string())
}

/// Four figures are more than any of them is known to.
fn rounded(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let places = 3.0 - number.abs().log10().floor();
    let scale = 10_f64.powf(places);
    let rounded = (number * scale).round() / scale;
    // What a decimal cannot say exactly is written as the shortest decimal that means it.
    format!("{rounded:.*}", places.clamp(0.0, 12.0) as usize).parse().unwrap_or(rounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# How.\nabout = \"How.\"\n\n# Kept.\n[[parameter]]\nid = \"rate\"\nvalue = 0.1 # as read\n\
                        low = 0.05\nhigh = 0.2\nmeasure = \"per_month\"\nassumption = \"None.\"\nfitted = true\n\n\
                        [[parameter]]\nid = \"whole\"\nvalue = 3\nmeasure = \"number\"\nassumption = \"None.\"\n";

    #[test]
    fn only_the_value_is_changed_and_comments_stay() {
        let mut parameters = Parameters::read([("toy", TEXT)]).unwrap();
        assert_eq!(with_values("toy", TEXT, &parameters).unwrap(), TEXT);
        parameters.set("toy.rate", 0.123_456_7);
        let written = with_values("toy", TEXT, &parameters).unwrap();
        assert!(written.contains("value = 0.1235") && written.contains("# Kept."));
        assert_eq!(
            Parameters::read([("toy", written.as_str())]).unwrap().get("toy.rate").unwrap().value,
            0.1235
        );
        assert_eq!(written.lines().count(), TEXT.lines().count());
    }

    #[test]
    fn four_figures_are_kept_of_large_and_small() {
        for (number, told) in [(21_234.567, 21_230.0), (0.000_123_456, 0.000_123_5), (1.0, 1.0), (0.0, 0.0)] {
            assert_eq!(rounded(number), told);
        }
    }
}
