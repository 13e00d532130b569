//! The seven files of the taxonomy, one after the other: each row becomes a value when its codes have
//! the right form, are new, and refer to what an earlier file has.

use super::fault::{ImportFault, What};
use super::seen::Seen;
use super::sheet::{Bounds, Row, digits, read_sheet};
use super::{
    Occupation, OccupationGroup, Skill, SkillLink, Substitution, Taxonomy, TaxonomyMunicipality,
    TaxonomyRegion,
};

/// Reads every file in an order in which none refers to a later one.
pub(super) fn run(read: impl FnMut(&str) -> std::io::Result<Vec<u8>>) -> Result<Taxonomy, ImportFault> {
    Import { read, taxonomy: Taxonomy::default() }.run()
}

/// An import under way: what was read so far is what later files may refer to.
struct Import<R> {
    read: R,
    taxonomy: Taxonomy,
}

impl<R: FnMut(&str) -> std::io::Result<Vec<u8>>> Import<R> {
    fn run(mut self) -> Result<Taxonomy, ImportFault> {
        let mut concepts = Seen::default();
        let regions = self.regions(&mut concepts)?;
        self.municipalities(&mut concepts, &regions)?;
        let groups = self.groups(&mut concepts)?;
        let occupations = self.occupations(&mut concepts, &groups)?;
        let skills = self.skills(&mut concepts)?;
        self.links(&groups, &skills)?;
        self.substitutions(&occupations)?;
        Ok(self.taxonomy)
    }

    fn sheet(
        &mut self,
        file: &'static str,
        header: &[&'static str],
        mut each: impl FnMut(&mut Taxonomy, &Row<'_>) -> Result<(), ImportFault>,
    ) -> Result<(), ImportFault> {
        let bytes = (self.read)(file).map_err(|error| {
            let what = match error.kind() {
                std::io::ErrorKind::NotFound => What::MissingFile,
                _ => What::Unreadable { detail: error.to_string() },
            };
            ImportFault { file, line: None, what }
        })?;
        let taxonomy = &mut self.taxonomy;
        read_sheet(file, &bytes, header, &Bounds::IMPORT, |row| each(taxonomy, row))
    }

    fn regions(&mut self, concepts: &mut Seen) -> Result<Seen, ImportFault> {
        let mut codes = Seen::default();
        self.sheet("regions.csv", &["lan_code", "concept_id", "label_sv"], |all, row| {
            let code = row.checked(0, |code| digits(code, 2))?;
            let id = row.concept(1)?;
            codes.add(row, 0, "")?;
            concepts.add(row, 1, "")?;
            all.regions.push(TaxonomyRegion { code, id, label: row.filled(2)? });
            Ok(())
        })?;
        Ok(codes)
    }

    fn municipalities(&mut self, concepts: &mut Seen, regions: &Seen) -> Result<(), ImportFault> {
        let mut codes = Seen::default();
        let header = ["kommun_code", "concept_id", "label_sv", "lan_code", "source"];
        self.sheet("municipalities.csv", &header, |all, row| {
            let code = row.checked(0, |code| digits(code, 4))?;
            let region = row.checked(3, |region| code.starts_with(region) && digits(region, 2))?;
            regions.must_have(row, 3)?;
            let id = row.concept(1)?;
            codes.add(row, 0, "")?;
            concepts.add(row, 1, "")?;
            all.municipalities.push(TaxonomyMunicipality { code, id, label: row.filled(2)?, region });
            Ok(())
        })
    }

    /// The groups; gives each group of four digits as `code id`, because other files name both.
    fn groups(&mut self, concepts: &mut Seen) -> Result<Seen, ImportFault> {
        let (mut codes, mut pairs) = (Seen::default(), Seen::default());
        let header = ["ssyk_code", "level", "concept_id", "label_sv", "parent_code", "definition_sv"];
        self.sheet("ssyk_hierarchy.csv", &header, |all, row| {
            let level = row.checked(1, |level| matches!(level, "1" | "2" | "3" | "4"))?;
            let long = level.parse().unwrap_or(0);
            let code = row.checked(0, |code| digits(code, long))?;
            row.checked_or_empty(4, |parent| parent == &code[..long - 1])?;
            if long > 1 {
                codes.must_have(row, 4)?;
            }
            let id = row.concept(2)?;
            codes.add(row, 0, "")?;
            concepts.add(row, 2, "")?;
            if long == 4 {
                pairs.add(row, 0, row.get(2))?;
            }
            let (label, definition) = (row.filled(3)?, row.get(5).to_owned());
            all.groups.push(OccupationGroup { code, id, label, definition });
            Ok(())
        })?;
        Ok(pairs)
    }

    fn occupations(&mut self, concepts: &mut Seen, groups: &Seen) -> Result<Seen, ImportFault> {
        let mut ids = Seen::default();
        let header = ["concept_id", "label_sv", "ssyk4_code", "ssyk4_concept_id"];
        self.sheet("occupation_names.csv", &header, |all, row| {
            let id = row.concept(0)?;
            groups.must_have_pair(row, 2, row.get(3))?;
            concepts.add(row, 0, "")?;
            ids.add(row, 0, "")?;
            all.occupations.push(Occupation { id, label: row.filled(1)?, ssyk4: row.get(2).into() });
            Ok(())
        })?;
        Ok(ids)
    }

    /// The skills; gives each as `id label`, because the links name both.
    fn skills(&mut self, concepts: &mut Seen) -> Result<Seen, ImportFault> {
        let mut pairs = Seen::default();
        self.sheet("skills.csv", &["concept_id", "label_sv"], |all, row| {
            let (id, label) = (row.concept(0)?, row.filled(1)?);
            concepts.add(row, 0, "")?;
            pairs.add(row, 0, &label)?;
            all.skills.push(Skill { id, label });
            Ok(())
        })?;
        Ok(pairs)
    }

    fn links(&mut self, groups: &Seen, skills: &Seen) -> Result<(), ImportFault> {
        let mut pairs = Seen::default();
        let header = ["ssyk4_code", "ssyk4_concept_id", "skill_concept_id", "skill_label_sv"];
        self.sheet("ssyk4_skills.csv", &header, |all, row| {
            groups.must_have_pair(row, 0, row.get(1))?;
            skills.must_have_pair(row, 2, row.get(3))?;
            pairs.add(row, 2, row.get(0))?;
            all.links.push(SkillLink { ssyk4: row.get(0).into(), skill: row.get(2).into() });
            Ok(())
        })
    }

    fn substitutions(&mut self, occupations: &Seen) -> Result<(), ImportFault> {
        let mut pairs = Seen::default();
        let header = ["from_concept_id", "to_concept_id", "percentage"];
        self.sheet("occupation_substitutability.csv", &header, |all, row| {
            occupations.must_have(row, 0)?;
            occupations.must_have(row, 1)?;
            pairs.add(row, 0, row.get(1))?;
            let percent =
                row.checked(2, |text| !text.starts_with('+') && matches!(text.parse::<u8>(), Ok(1..=100)))?;
            all.substitutions.push(Substitution {
                from: row.get(0).into(),
                to: row.get(1).into(),
                percent: percent.parse().unwrap_or(0),
            });
            Ok(())
        })
    }
}
