//! The register built in from `/reference`. The files are part of the program and checked by the
//! tests below, so reading them does not fail.

use super::{Municipality, Occupation, Origin, Region, Register};
use crate::jobtech::ImportFault;
use crate::jobtech::sheet::{Bounds, read_sheet};
use jiff::civil::Date;
use serde::Deserialize;

const REGIONS: &str = include_str!("../../../../reference/regions.toml");
const MUNICIPALITIES: &str = include_str!("../../../../reference/municipalities.csv");
const OCCUPATIONS: &str = include_str!("../../../../reference/occupations.csv");

#[derive(Deserialize)]
struct RegionsFile {
    source: String,
    fetched: toml_edit::Datetime,
    licence: String,
    region: Vec<Region>,
}

pub(super) fn register() -> Register {
    let file: RegionsFile = toml_edit::de::from_str(REGIONS).expect("checked by a test");
    let fetched: Option<Date> = file.fetched.to_string().parse().ok();
    Register {
        origin: Origin { source: file.source, fetched, licence: file.licence },
        regions: file.region,
        municipalities: municipalities().expect("checked by a test"),
        occupations: occupations().expect("checked by a test"),
    }
    .sorted()
}

fn municipalities() -> Result<Vec<Municipality>, ImportFault> {
    let mut all = Vec::new();
    let header = ["code", "name", "region"];
    read_sheet("municipalities.csv", MUNICIPALITIES.as_bytes(), &header, &Bounds::REFERENCE, |row| {
        let (code, name, region) = (row.filled(0)?, row.filled(1)?, row.filled(2)?);
        all.push(Municipality { code, name, region });
        Ok(())
    })?;
    Ok(all)
}

fn occupations() -> Result<Vec<Occupation>, ImportFault> {
    let mut all = Vec::new();
    let header = ["id", "ssyk4", "name_sv", "name_en"];
    read_sheet("occupations.csv", OCCUPATIONS.as_bytes(), &header, &Bounds::REFERENCE, |row| {
        all.push(Occupation {
            id: row.concept(0)?,
            ssyk4: row.filled(1)?,
            label_sv: row.filled(2)?,
            label_en: Some(row.filled(3)?),
        });
        Ok(())
    })?;
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_built_in_register_is_whole_and_says_where_it_comes_from() {
        let register = register();
        assert_eq!(register.regions.len(), 21);
        assert_eq!(register.municipalities.len(), 290);
        assert!(register.occupations.len() >= 100);
        assert_eq!(register.origin.fetched, Some(jiff::civil::date(2026, 11, 21)));
        for municipality in &register.municipalities {
            assert!(municipality.code.starts_with(&municipality.region), "{municipality:?}");
            assert!(register.region(&municipality.region).is_some(), "{municipality:?}");
        }
    }

    #[test]
    fn no_code_and_no_id_occurs_twice() {
        let register = register();
        let codes: HashSet<_> = register.municipalities.iter().map(|one| &one.code).collect();
        let ids: HashSet<_> = register.occupations.iter().map(|one| &one.id).collect();
        assert_eq!((codes.len(), ids.len()), (290, register.occupations.len()));
    }
}
