//! The rules with some files taken to have held earlier than they were read to
//! (`reference/calibration/earlier_rules.toml`): without it nobody in the past that is calibrated to could have the
//! code or the subsidy that they had. Only the dates differ.

use chain::Policy;
use chain::policy::embedded_layers;
use rules::{Fault, Layer};
use toml_edit::{DocumentMut, Item};

const FILE: &str = "reference/calibration/earlier_rules.toml";

/// The rules in force, with the dates of the listed files earlier.
///
/// # Errors
/// Faults of the list and of the rules.
pub(super) fn rules() -> Result<Policy, Vec<Fault>> {
    let mut layers = embedded_layers(&[])?;
    make_earlier(&mut layers, include_str!("../../../../reference/calibration/earlier_rules.toml"))?;
    Policy::load(&layers)
}

fn make_earlier(layers: &mut [Layer], list: &str) -> Result<(), Vec<Fault>> {
    let fault = |what: String| vec![Fault { file: FILE.into(), line: 1, what }];
    let document: DocumentMut =
        list.parse().map_err(|error: toml_edit::TomlError| fault(error.message().to_owned()))?;
    for table in document.get("rule").and_then(Item::as_array_of_tables).into_iter().flatten() {
        let day = |key: &str| table.get(key).and_then(Item::as_datetime).map(ToString::to_string);
        let file = table.get("file").and_then(Item::as_str);
        let told = table.get("assumption").and_then(Item::as_str).is_some_and(|words| !words.is_empty());
        let (Some(file), Some(from), Some(earlier), true) = (file, day("from"), day("earlier"), told) else {
            return Err(fault("each has a `file`, `from`, `earlier` and an `assumption`".into()));
        };
        let texts = layers.iter_mut().flat_map(|layer| &mut layer.files);
        let text = texts.into_iter().find(|(path, _)| path == file).map(|(_, text)| text);
        let Some(text) = text else { return Err(fault(format!("there is no file `{file}`"))) };
        let moved = text.replace(&format!("\nfrom = {from}\n"), &format!("\nfrom = {earlier}\n"));
        if moved == *text {
            return Err(fault(format!("nothing in `{file}` holds from {from}")));
        }
        *text = moved;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_wage_subsidy_is_in_force_earlier_and_nothing_else_is_changed() {
        let (usual, earlier) = (Policy::embedded(&[]).unwrap(), rules().unwrap());
        let held = |policy: &Policy, id: &str| policy.service(id).unwrap().is_in_force(date(2015, 3, 1));
        assert!(!held(&usual, "lonebidrag_anstallning") && held(&earlier, "lonebidrag_anstallning"));
        assert!(!held(&earlier, "kundval_rusta_och_matcha"));
    }

    #[test]
    fn a_list_that_names_what_is_not_there_is_refused() {
        let list = include_str!("../../../../reference/calibration/earlier_rules.toml");
        for (from, to, what) in [
            ("from = 2021-01-01", "from = 2021-01-02", "nothing in"),
            ("steps/code.toml", "steps/cod.toml", "no file"),
            ("earlier = 2000-01-01\n", "", "each has"),
        ] {
            let faults = make_earlier(&mut embedded_layers(&[]).unwrap(), &list.replacen(from, to, 1));
            assert!(faults.unwrap_err()[0].what.contains(what));
        }
    }
}
