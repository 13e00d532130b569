//! Municipalities, regions and occupations by their place in the lists of `reference/`, read once.
//!
//! The files are part of the program and held by the tests below, so reading them does not fail.

use serde::Deserialize;
use std::sync::LazyLock;

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its four-digit code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The place of its region in [`regions`], from 0.
    pub county: u8,
}

/// A region (län).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Region {
    /// Its two-digit code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// An occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    /// Its concept id in the taxonomy, as a person's experience names it.
    pub code: String,
    /// Its SSYK 2012 code, four digits.
    pub ssyk4: String,
    /// Its Swedish name.
    pub name: String,
}

impl Occupation {
    /// Its major group in SSYK 2012, 1 to 9.
    #[must_use]
    pub fn major_group(&self) -> u8 {
        self.ssyk4.bytes().next().map_or(9, |digit| digit.saturating_sub(b'0').clamp(1, 9))
    }
}

/// The 21 regions, in the order of the file.
#[must_use]
pub fn regions() -> &'static [Region] {
    static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
        let text = include_str!("../../../../reference/regions.toml");
        let file: RegionsFile = toml_edit::de::from_str(text).expect("checked by a test");
        file.region
    });
    &REGIONS
}

/// The 290 municipalities, in the order of the file.
#[must_use]
pub fn municipalities() -> &'static [Municipality] {
    static MUNICIPALITIES: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
        let rows = rows(include_str!("../../../../reference/municipalities.csv"));
        rows.map(|row| {
            let county = regions().iter().position(|region| region.code == row[2]);
            let county = county.and_then(|place| u8::try_from(place).ok()).expect("checked by a test");
            Municipality { code: row[0].to_owned(), name: row[1].to_owned(), county }
        })
        .collect()
    });
    &MUNICIPALITIES
}

/// Common occupations, in the order of the file.
#[must_use]
pub fn occupations() -> &'static [Occupation] {
    static OCCUPATIONS: LazyLock<Vec<Occupation>> = LazyLock::new(|| {
        let rows = rows(include_str!("../../../../reference/occupations.csv"));
        rows.map(|row| Occupation {
            code: row[0].to_owned(),
            ssyk4: row[1].to_owned(),
            name: row[2].to_owned(),
        })
        .collect()
    });
    &OCCUPATIONS
}

#[derive(Deserialize)]
struct RegionsFile {
    region: Vec<Region>,
}

fn rows(text: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    let reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    reader.into_records().map(|row| row.expect("checked by a test"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_and_occupation_of_the_reference_is_there_and_lies_where_its_code_says() {
        assert_eq!((regions().len(), municipalities().len()), (21, 290));
        for place in municipalities() {
            assert_eq!(place.code[..2], regions()[usize::from(place.county)].code, "{place:?}");
        }
        assert!(occupations().len() >= 100);
        assert!(occupations().iter().all(|one| one.ssyk4.len() == 4 && (1..=9).contains(&one.major_group())));
        assert!(municipalities().is_sorted_by_key(|place| &place.code), "counties lie together");
    }
}
