//! Names for what is invented, from `reference/synthetic_names.toml`: whoever reads one sees that it is.

use crate::population::places::regions;
use serde::Deserialize;

/// The names, with `{ county }` and `{ number }` to be filled in.
#[derive(Debug, Deserialize)]
pub(super) struct Names {
    office: String,
    provider: String,
    host: String,
    employer: String,
    tasks: Vec<String>,
}

impl Names {
    /// Those built into the program.
    pub(super) fn built_in() -> Names {
        let text = include_str!("../../../../../reference/synthetic_names.toml");
        toml_edit::de::from_str(text).expect("checked by a test")
    }

    pub(super) fn office(&self, county: u8, number: usize) -> String {
        filled(&self.office, county, number)
    }

    /// The same by the county's name.
    pub(super) fn office_in(&self, county: &str, number: usize) -> String {
        self.office.replace("{ county }", county).replace("{ number }", &(number + 1).to_string())
    }

    pub(super) fn provider(&self, county: u8, number: usize) -> String {
        filled(&self.provider, county, number)
    }

    pub(super) fn host(&self, county: u8, number: usize) -> String {
        filled(&self.host, county, number)
    }

    pub(super) fn employer(&self, county: u8, number: usize) -> String {
        filled(&self.employer, county, number)
    }

    pub(super) fn tasks(&self, number: usize) -> String {
        self.tasks.get(number % self.tasks.len().max(1)).cloned().unwrap_or_default()
    }
}

fn filled(name: &str, county: u8, number: usize) -> String {
    let county = regions().get(usize::from(county)).map_or("", |region| region.name.as_str());
    name.replace("{ county }", county).replace("{ number }", &(number + 1).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_says_that_it_is_invented_and_which_one() {
        let names = Names::built_in();
        for name in [names.office(0, 4), names.provider(0, 4), names.host(0, 4), names.employer(0, 4)] {
            assert!(
                name.starts_with("Påhitta") && name.contains('5') && name.contains("Stockholms län"),
                "{name}"
            );
        }
        assert_eq!(names.tasks(1), names.tasks(1 + names.tasks.len()));
    }
}
