//! Which parameters are moved together: each by itself, a family (`officers.offers`), or a whole life process.

use crate::parameters::Parameters;
use serde::Serialize;
use std::collections::BTreeMap;

/// How parameters are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// All of a life process.
    Process,
    /// All of a family: what has the same name up to the second dot.
    Family,
    /// Each alone.
    Parameter,
}

impl By {
    /// All, from the coarsest.
    pub const ALL: [By; 3] = [By::Process, By::Family, By::Parameter];

    /// Its word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            By::Process => "process",
            By::Family => "family",
            By::Parameter => "parameter",
        }
    }

    /// By its word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.id() == id)
    }
}

/// Parameters that are moved together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ParameterGroup {
    /// What they have in common in their names.
    pub name: String,
    /// Their full names.
    pub members: Vec<String>,
    /// What is assumed, or the source: of the first, when they differ.
    pub rests_on: String,
}

/// The groups of all parameters whose bounds leave them any freedom.
#[must_use]
pub fn groups(parameters: &Parameters, by: By) -> Vec<ParameterGroup> {
    let mut groups: BTreeMap<String, ParameterGroup> = BTreeMap::new();
    for parameter in parameters.iter().filter(|known| known.low < known.high) {
        let mut parts = parameter.name.splitn(3, '.');
        let (process, family) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let name = match by {
            By::Process => process.to_owned(),
            By::Family => format!("{process}.{family}"),
            By::Parameter => parameter.name.clone(),
        };
        let rests_on = parameter.assumption.as_deref().or(parameter.source.as_deref()).unwrap_or_default();
        let group = groups.entry(name.clone()).or_insert_with(|| ParameterGroup {
            name,
            members: Vec::new(),
            rests_on: rests_on.to_owned(),
        });
        group.members.push(parameter.name.clone());
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_free_parameter_is_in_one_group_however_they_are_put_together() {
        let parameters = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let free = parameters.iter().filter(|known| known.low < known.high).count();
        let mut before = 0;
        for by in By::ALL {
            let groups = groups(&parameters, by);
            assert_eq!(groups.iter().map(|group| group.members.len()).sum::<usize>(), free);
            assert!(groups.iter().all(|group| !group.rests_on.is_empty()));
            assert!(groups.len() > before, "{by:?}");
            before = groups.len();
            assert_eq!(By::from_id(by.id()), Some(by));
        }
        assert_eq!(before, free);
    }
}
