//! The cells of the joint table: age, sex, birth, education, disability, time without work and programme.

use super::BirthRegion;
use chain::person::{Education, Sex};

/// Age, in the bands that the service publishes or is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeBand {
    /// 18–24 years.
    From18,
    /// 25–34 years.
    From25,
    /// 35–44 years.
    From35,
    /// 45–54 years.
    From45,
    /// 55–64 years.
    From55,
}

/// Time without work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DurationBand {
    /// Less than 6 months.
    Under6,
    /// 6 months, less than 12.
    From6,
    /// 12 months, less than 24.
    From12,
    /// 24 months or more.
    From24,
}

/// Whether a disability reduces the work capacity, and whether a code says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disability {
    /// No.
    None,
    /// Yes, without a code.
    WithoutCode,
    /// Yes, with a code.
    WithCode,
}

/// One cell of the joint table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Age.
    pub age: AgeBand,
    /// Sex.
    pub sex: Sex,
    /// Where born.
    pub birth: BirthRegion,
    /// Highest completed education.
    pub education: Education,
    /// Disability.
    pub disability: Disability,
    /// Time without work.
    pub duration: DurationBand,
    /// In a programme with activity support.
    pub in_programme: bool,
}

/// Every value of a trait in its order, with the key that parameters use.
pub(super) trait Band: Copy + PartialEq + 'static {
    const ALL: &'static [Self];
    const KEYS: &'static [&'static str];

    fn place(self) -> usize {
        Self::ALL.iter().position(|one| *one == self).unwrap_or(0)
    }
}

macro_rules! bands {
    ($($kind:ty { $($value:path = $key:literal),+ $(,)? })+) => {$(
        impl Band for $kind {
            const ALL: &'static [Self] = &[$($value),+];
            const KEYS: &'static [&'static str] = &[$($key),+];
        }
    )+};
}

bands! {
    AgeBand {
        AgeBand::From18 = "18_24",
        AgeBand::From25 = "25_34",
        AgeBand::From35 = "35_44",
        AgeBand::From45 = "45_54",
        AgeBand::From55 = "55_64",
    }
    DurationBand {
        DurationBand::Under6 = "under_6",
        DurationBand::From6 = "6_to_12",
        DurationBand::From12 = "12_to_24",
        DurationBand::From24 = "from_24",
    }
    BirthRegion {
        BirthRegion::Sweden = "sweden",
        BirthRegion::Europe = "europe",
        BirthRegion::Outside = "outside",
    }
    Education {
        Education::None = "none",
        Education::Compulsory = "compulsory",
        Education::UpperSecondary = "upper_secondary",
        Education::PostSecondary = "post_secondary",
    }
    Disability {
        Disability::None = "none",
        Disability::WithoutCode = "without_code",
        Disability::WithCode = "with_code",
    }
    Sex {
        Sex::Woman = "woman",
        Sex::Man = "man",
    }
}

impl AgeBand {
    /// The first whole year of age in the band, and the first after it.
    #[must_use]
    pub fn years(self) -> (u8, u8) {
        match self {
            AgeBand::From18 => (18, 25),
            AgeBand::From25 => (25, 35),
            AgeBand::From35 => (35, 45),
            AgeBand::From45 => (45, 55),
            AgeBand::From55 => (55, 65),
        }
    }

    /// The band of a whole number of years; the nearest when it lies outside all.
    #[must_use]
    pub fn of(years: i64) -> AgeBand {
        let inside = AgeBand::ALL.iter().rev().find(|band| years >= i64::from(band.years().0));
        inside.copied().unwrap_or(AgeBand::From18)
    }
}

impl DurationBand {
    /// The first month of the band, and the first after it when there is one.
    #[must_use]
    pub fn months(self) -> (u8, Option<u8>) {
        match self {
            DurationBand::Under6 => (0, Some(6)),
            DurationBand::From6 => (6, Some(12)),
            DurationBand::From12 => (12, Some(24)),
            DurationBand::From24 => (24, None),
        }
    }

    /// The band of whole months without work.
    #[must_use]
    pub fn of(months: i64) -> DurationBand {
        let inside = DurationBand::ALL.iter().rev().find(|band| months >= i64::from(band.months().0));
        inside.copied().unwrap_or(DurationBand::Under6)
    }
}

impl Cell {
    /// How many cells there are.
    pub const COUNT: usize = 5 * 2 * 3 * 4 * 3 * 4 * 2;

    /// Every cell, in the order of the table.
    pub fn all() -> impl Iterator<Item = Cell> {
        (0..Cell::COUNT).map(Cell::at)
    }

    /// The cell at a place of the table.
    #[must_use]
    pub fn at(place: usize) -> Cell {
        let mut left = place;
        let mut take = |count: usize| {
            let value = left % count;
            left /= count;
            value
        };
        let in_programme = take(2) == 1;
        Cell {
            in_programme,
            duration: DurationBand::ALL[take(4)],
            disability: Disability::ALL[take(3)],
            education: Education::ALL[take(4)],
            birth: BirthRegion::ALL[take(3)],
            sex: Sex::ALL[take(2)],
            age: AgeBand::ALL[take(5)],
        }
    }

    /// Its place in the table.
    #[must_use]
    pub fn place(&self) -> usize {
        let place = self.age.place();
        let place = place * 2 + self.sex.place();
        let place = place * 3 + self.birth.place();
        let place = place * 4 + self.education.place();
        let place = place * 3 + self.disability.place();
        let place = place * 4 + self.duration.place();
        place * 2 + usize::from(self.in_programme)
    }

    /// No upper secondary education.
    #[must_use]
    pub fn lacks_upper_secondary(&self) -> bool {
        matches!(self.education, Education::None | Education::Compulsory)
    }

    /// A weak position on the labour market as the service counts it: no upper secondary education, born
    /// outside Europe, a code for a disability, or 55 years and more.
    #[must_use]
    pub fn weak_position(&self) -> bool {
        self.lacks_upper_secondary()
            || self.birth == BirthRegion::Outside
            || self.disability == Disability::WithCode
            || self.age == AgeBand::From55
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_cell_occurs_once_and_at_its_place() {
        let seen: BTreeSet<String> = Cell::all().map(|cell| format!("{cell:?}")).collect();
        assert_eq!(seen.len(), Cell::COUNT);
        assert!(Cell::all().enumerate().all(|(place, cell)| cell.place() == place));
    }

    #[test]
    fn ages_and_months_fall_into_their_bands() {
        assert_eq!(AgeBand::of(24), AgeBand::From18);
        assert_eq!(AgeBand::of(55), AgeBand::From55);
        assert_eq!(AgeBand::of(71), AgeBand::From55);
        assert_eq!(DurationBand::of(5), DurationBand::Under6);
        assert_eq!(DurationBand::of(24), DurationBand::From24);
    }
}
