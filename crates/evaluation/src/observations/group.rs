//! Groups, so that each figure can be told for women and men, young and old … (E4, F2). Every case is counted
//! in one cell of all the traits crossed; a group's figure is the sum of its cells. What the service is not
//! told, such as in which country someone was born, is not known here either.

use super::band::DurationBand;
use super::key::keys;
use super::merge::Merge;
use chain::Case;
use chain::calendar::age;
use chain::person::{Education, Sex};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

keys! {
    /// A group that figures are told for. The bounds of age are those of the published labour-market
    /// statistics.
    Group: 13 {
        /// Women by the personal number.
        Women = "women",
        /// Men by the personal number.
        Men = "men",
        /// Younger than 25.
        Under25 = "under_25",
        /// From 25 to 54.
        From25To54 = "from_25_to_54",
        /// 55 or older.
        From55 = "from_55",
        /// No finished upper secondary school.
        BelowUpperSecondary = "below_upper_secondary",
        /// Finished upper secondary school or more.
        UpperSecondary = "upper_secondary",
        /// States that a disability or ill health affects work.
        HealthAffectsWork = "health_affects_work",
        /// Does not state it.
        HealthDoesNot = "health_does_not",
        /// Has a disability code.
        WithCode = "with_code",
        /// Has none.
        WithoutCode = "without_code",
        /// Without work for 24 months or more.
        VeryLong = "very_long",
        /// Without work for less than that, or in work.
        NotVeryLong = "not_very_long",
    }
}

/// Every trait crossed: sex, three ages, and four times yes or no.
const CELLS: usize = 2 * 3 * 2 * 2 * 2 * 2;

/// One combination of all the traits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cell(u8);

impl Cell {
    /// What was recorded of the person has been erased: in no group, only in the total.
    pub const UNKNOWN: Cell = Cell(CELLS as u8);

    /// That of a case on a day.
    #[must_use]
    pub(crate) fn of(case: &Case, day: Date, without_work: DurationBand) -> Cell {
        let Some(person) = case.person() else { return Cell::UNKNOWN };
        let years = age(person.born, day);
        let age = u8::from(years >= 25) + u8::from(years >= 55);
        let below = matches!(person.education, Education::None | Education::Compulsory);
        let coded = case.codes.iter().any(|code| {
            code.set_on.is_some_and(|set| set <= day) && code.withdrawn_on.is_none_or(|end| day < end)
        });
        let traits = [below, person.health_affects_work, coded, without_work.is_very_long()];
        let start = u8::from(person.sex == Sex::Man) * 3 + age;
        Cell(traits.into_iter().fold(start, |cell, held| cell * 2 + u8::from(held)))
    }

    /// Whether the cell is part of a group.
    #[must_use]
    pub const fn is_in(self, group: Group) -> bool {
        if self.0 as usize >= CELLS {
            return false;
        }
        let (person, bits) = (self.0 / 16, self.0 % 16);
        match group {
            Group::Women => person / 3 == 0,
            Group::Men => person / 3 == 1,
            Group::Under25 => person % 3 == 0,
            Group::From25To54 => person % 3 == 1,
            Group::From55 => person % 3 == 2,
            Group::BelowUpperSecondary => bits & 8 != 0,
            Group::UpperSecondary => bits & 8 == 0,
            Group::HealthAffectsWork => bits & 4 != 0,
            Group::HealthDoesNot => bits & 4 == 0,
            Group::WithCode => bits & 2 != 0,
            Group::WithoutCode => bits & 2 == 0,
            Group::VeryLong => bits & 1 != 0,
            Group::NotVeryLong => bits & 1 == 0,
        }
    }
}

/// A count in each cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells([u64; CELLS + 1]);

impl Default for Cells {
    fn default() -> Cells {
        Cells([0; CELLS + 1])
    }
}

impl Cells {
    #[inline]
    pub(crate) fn add(&mut self, cell: Cell, count: u64) {
        if let Some(sum) = self.0.get_mut(usize::from(cell.0)) {
            *sum = sum.wrapping_add(count);
        }
    }

    /// Everyone, also those whose groups are not known.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().fold(0, |sum, count| sum.wrapping_add(*count))
    }

    /// Those in a group.
    #[must_use]
    pub fn of(&self, group: Group) -> u64 {
        self.of_all(&[group])
    }

    /// Those in all of some groups at once, such as women with a code.
    #[must_use]
    pub fn of_all(&self, groups: &[Group]) -> u64 {
        let held = self.iter().filter(|(cell, _)| groups.iter().all(|group| cell.is_in(*group)));
        held.fold(0, |sum, (_, count)| sum.wrapping_add(count))
    }

    /// Each cell that anyone is in.
    pub fn iter(&self) -> impl Iterator<Item = (Cell, u64)> + '_ {
        (0..).map(Cell).zip(self.0.iter().copied()).filter(|(_, count)| *count > 0)
    }
}

impl Merge for Cells {
    fn merge(&mut self, other: &Cells) {
        for (ours, theirs) in self.0.iter_mut().zip(&other.0) {
            ours.merge(theirs);
        }
    }
}

/// Written as pairs of cell and count; empty cells are left out.
impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.iter().collect::<Vec<(Cell, u64)>>().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Cells {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cells, D::Error> {
        let mut cells = Cells::default();
        for (cell, count) in Vec::<(Cell, u64)>::deserialize(deserializer)? {
            if cell > Cell::UNKNOWN {
                return Err(serde::de::Error::custom("there is no such cell of groups"));
            }
            cells.add(cell, count);
        }
        Ok(cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_is_in_one_group_of_each_trait_and_the_unknown_is_in_none() {
        let traits: [&[Group]; 6] = [
            &[Group::Women, Group::Men],
            &[Group::Under25, Group::From25To54, Group::From55],
            &[Group::BelowUpperSecondary, Group::UpperSecondary],
            &[Group::HealthAffectsWork, Group::HealthDoesNot],
            &[Group::WithCode, Group::WithoutCode],
            &[Group::VeryLong, Group::NotVeryLong],
        ];
        for cell in (0..Cell::UNKNOWN.0).map(Cell) {
            for groups in traits {
                assert_eq!(groups.iter().filter(|group| cell.is_in(**group)).count(), 1, "{cell:?}");
            }
        }
        assert!(Group::ALL.iter().all(|group| !Cell::UNKNOWN.is_in(*group)));
    }

    #[test]
    fn a_cell_that_does_not_exist_is_refused_when_read() {
        assert!(serde_json::from_str::<Cells>("[[96, 1]]").is_ok());
        assert!(serde_json::from_str::<Cells>("[[97, 1]]").is_err());
    }
}
