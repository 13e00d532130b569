//! Arbetsförmedlingen's taxonomy (JobTech Taxonomy, CC0) as comma-separated files: occupations,
//! their SSYK 2012 groups, skills, which skills an occupation group asks for, which occupations can
//! stand in for which, regions and municipalities. Serves G1.
//!
//! An import is all or nothing: a wrong header, a row that does not fit, a duplicate or a reference
//! to something that is not there refuses everything, with file and line.

mod fault;
mod import;
mod seen;
pub(crate) mod sheet;

pub use fault::{ImportFault, What};

use serde::{Deserialize, Serialize};
use sheet::Bounds;
use std::io::Read as _;
use std::path::Path;

/// An occupation that a person may have or look for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occupation {
    /// The taxonomy's id.
    pub id: String,
    /// The name in Swedish.
    pub label: String,
    /// The SSYK 2012 group that it belongs to, four digits.
    pub ssyk4: String,
}

/// A group of occupations in SSYK 2012.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccupationGroup {
    /// One to four digits; as many as its level.
    pub code: String,
    /// The taxonomy's id.
    pub id: String,
    /// The name in Swedish.
    pub label: String,
    /// What those who work in it do, in Swedish; may be empty.
    pub definition: String,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// The taxonomy's id.
    pub id: String,
    /// The name in Swedish.
    pub label: String,
}

/// An occupation group asks for a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillLink {
    /// The SSYK 2012 group, four digits.
    pub ssyk4: String,
    /// The id of the skill.
    pub skill: String,
}

/// Someone from one occupation can stand in for another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitution {
    /// The id of the occupation that the person comes from.
    pub from: String,
    /// The id of the occupation that the person can do.
    pub to: String,
    /// How well, as the taxonomy says it, per cent.
    pub percent: u8,
}

/// A region (län).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxonomyRegion {
    /// Statistics Sweden's code, two digits.
    pub code: String,
    /// The taxonomy's id.
    pub id: String,
    /// The name in Swedish.
    pub label: String,
}

/// A municipality (kommun).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxonomyMunicipality {
    /// Statistics Sweden's code, four digits; the first two are the region's.
    pub code: String,
    /// The taxonomy's id.
    pub id: String,
    /// The name in Swedish.
    pub label: String,
    /// The code of its region.
    pub region: String,
}

/// How many of each there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Occupations.
    pub occupations: usize,
    /// Occupation groups of four digits.
    pub ssyk4: usize,
    /// Skills.
    pub skills: usize,
    /// Regions.
    pub regions: usize,
    /// Municipalities.
    pub municipalities: usize,
    /// Links from an occupation group to a skill.
    pub links: usize,
    /// Pairs of occupations of which one can stand in for the other.
    pub substitutions: usize,
}

/// The whole taxonomy: every reference in it leads somewhere. Rows are in the files' order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taxonomy {
    /// The regions.
    pub regions: Vec<TaxonomyRegion>,
    /// The municipalities.
    pub municipalities: Vec<TaxonomyMunicipality>,
    /// The occupation groups of all four levels.
    pub groups: Vec<OccupationGroup>,
    /// The occupations.
    pub occupations: Vec<Occupation>,
    /// The skills.
    pub skills: Vec<Skill>,
    /// Which group asks for which skill.
    pub links: Vec<SkillLink>,
    /// Which occupation can stand in for which.
    pub substitutions: Vec<Substitution>,
}

impl Taxonomy {
    /// Reads the taxonomy from its files; `read` gives the bytes of a file by its name.
    ///
    /// # Errors
    /// The first [`ImportFault`], with file and line.
    pub fn from_files(read: impl FnMut(&str) -> std::io::Result<Vec<u8>>) -> Result<Taxonomy, ImportFault> {
        import::run(read)
    }

    /// Reads the taxonomy from the files of a folder.
    ///
    /// # Errors
    /// The first [`ImportFault`], with file and line.
    pub fn from_dir(folder: &Path) -> Result<Taxonomy, ImportFault> {
        Taxonomy::from_files(|name| {
            let mut bytes = Vec::new();
            let most = Bounds::IMPORT.file_bytes_max as u64 + 1;
            std::fs::File::open(folder.join(name))?.take(most).read_to_end(&mut bytes)?;
            Ok(bytes)
        })
    }

    /// How many of each there are.
    pub fn counts(&self) -> Counts {
        Counts {
            occupations: self.occupations.len(),
            ssyk4: self.groups.iter().filter(|group| group.code.len() == 4).count(),
            skills: self.skills.len(),
            regions: self.regions.len(),
            municipalities: self.municipalities.len(),
            links: self.links.len(),
            substitutions: self.substitutions.len(),
        }
    }
}
