//! The regions, municipalities and occupations that a person chooses from when registering (A1, G1).
//! One type, whether built in from `/reference` or made from an imported taxonomy; it can be kept as
//! one blob of JSON. Nothing in it is about a person.

mod built_in;
mod search;

use crate::jobtech::Taxonomy;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a register comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The publisher and the title.
    pub source: String,
    /// The day on which it was fetched; none for an import, whose day the importer's event has.
    pub fetched: Option<Date>,
    /// The licence.
    pub licence: String,
}

/// A region (län).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Statistics Sweden's code, two digits.
    pub code: String,
    /// The name in Swedish.
    pub name: String,
}

/// A municipality (kommun).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    /// Statistics Sweden's code, four digits.
    pub code: String,
    /// The name in Swedish.
    pub name: String,
    /// The code of its region.
    pub region: String,
}

/// An occupation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occupation {
    /// The taxonomy's id, the same in a built-in and in an imported register.
    pub id: String,
    /// The name in Swedish.
    pub label_sv: String,
    /// The name in English, when it is known.
    pub label_en: Option<String>,
    /// The SSYK 2012 group, four digits.
    pub ssyk4: String,
}

impl Occupation {
    /// The name in English when it is asked for and known, else in Swedish.
    pub fn label(&self, english: bool) -> &str {
        match &self.label_en {
            Some(label) if english => label,
            _ => &self.label_sv,
        }
    }
}

/// What a registration form chooses from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    origin: Origin,
    regions: Vec<Region>,
    municipalities: Vec<Municipality>,
    occupations: Vec<Occupation>,
}

impl Register {
    /// The register that the program carries with it: every region and municipality, and about a
    /// hundred common occupations.
    pub fn built_in() -> Register {
        built_in::register()
    }

    /// The register of an imported taxonomy. English names are those that the built-in one knows.
    pub fn from_taxonomy(taxonomy: &Taxonomy) -> Register {
        let known = built_in::register();
        let english = |id: &str| known.occupation(id).and_then(|known| known.label_en.clone());
        Register {
            origin: Origin {
                source: "JobTech Taxonomy, Arbetsförmedlingen".into(),
                fetched: None,
                licence: "CC0".into(),
            },
            regions: taxonomy
                .regions
                .iter()
                .map(|region| Region { code: region.code.clone(), name: region.label.clone() })
                .collect(),
            municipalities: taxonomy
                .municipalities
                .iter()
                .map(|municipality| Municipality {
                    code: municipality.code.clone(),
                    name: municipality.label.clone(),
                    region: municipality.region.clone(),
                })
                .collect(),
            occupations: taxonomy
                .occupations
                .iter()
                .map(|occupation| Occupation {
                    id: occupation.id.clone(),
                    label_sv: occupation.label.clone(),
                    label_en: english(&occupation.id),
                    ssyk4: occupation.ssyk4.clone(),
                })
                .collect(),
        }
        .sorted()
    }

    /// Puts regions in the order of their codes, the rest in the order of the Swedish alphabet.
    fn sorted(mut self) -> Register {
        self.regions.sort_by(|a, b| a.code.cmp(&b.code));
        self.municipalities.sort_by_cached_key(|municipality| search::sort_key(&municipality.name));
        self.occupations.sort_by_cached_key(|occupation| search::sort_key(&occupation.label_sv));
        self
    }

    /// Where the register comes from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The regions in the order of their codes.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// The region of this code.
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// All municipalities in alphabetical order.
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The municipalities of the region of this code, in alphabetical order.
    pub fn municipalities_of<'a>(&'a self, region: &'a str) -> impl Iterator<Item = &'a Municipality> + 'a {
        self.municipalities.iter().filter(move |municipality| municipality.region == region)
    }

    /// The municipality of this code.
    pub fn municipality(&self, code: &str) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.code == code)
    }

    /// The other municipalities of the same region, in alphabetical order; none for an unknown code.
    pub fn neighbours_within_region(&self, code: &str) -> Vec<&Municipality> {
        match self.municipality(code) {
            Some(own) => self.municipalities_of(&own.region).filter(|one| one.code != code).collect(),
            None => Vec::new(),
        }
    }

    /// All occupations in alphabetical order.
    pub fn occupations(&self) -> &[Occupation] {
        &self.occupations
    }

    /// The occupation of this id.
    pub fn occupation(&self, id: &str) -> Option<&Occupation> {
        self.occupations.iter().find(|occupation| occupation.id == id)
    }

    /// At most `limit` occupations that fit what someone typed, the best first: names that begin
    /// with it, then names in which every word begins a word, then names that hold every word.
    /// Both languages and the SSYK code are searched; capitals do not matter, å ä ö do.
    pub fn search_occupations(&self, typed: &str, limit: usize) -> Vec<&Occupation> {
        search::occupations(&self.occupations, typed, limit)
    }
}
