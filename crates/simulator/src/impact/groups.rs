//! The groups that an answer is counted by: sex, age, education, time without work and county.

use crate::population::{AgeBand, DurationBand, Newcomer, regions};
use chain::calendar::{age, months_between};
use chain::person::{Education, Sex};
use jiff::civil::Date;

/// What a group is told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKind {
    /// Nothing: everyone.
    All,
    /// Registered sex.
    Sex,
    /// Age.
    Age,
    /// Highest completed education.
    Education,
    /// Time without work.
    WithoutWork,
    /// County.
    County,
}

impl GroupKind {
    /// The word for it in files and texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            GroupKind::All => "all",
            GroupKind::Sex => "sex",
            GroupKind::Age => "age",
            GroupKind::Education => "education",
            GroupKind::WithoutWork => "without_work",
            GroupKind::County => "county",
        }
    }
}

/// A group of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonGroup {
    /// What it is told apart by.
    pub kind: GroupKind,
    place: usize,
}

const AGES: [AgeBand; 5] =
    [AgeBand::From18, AgeBand::From25, AgeBand::From35, AgeBand::From45, AgeBand::From55];
const DURATIONS: [DurationBand; 4] =
    [DurationBand::Under6, DurationBand::From6, DurationBand::From12, DurationBand::From24];

impl PersonGroup {
    /// Every group, everyone first.
    pub fn all() -> impl Iterator<Item = PersonGroup> {
        let kinds = [
            (GroupKind::All, 1),
            (GroupKind::Sex, Sex::ALL.len()),
            (GroupKind::Age, AGES.len()),
            (GroupKind::Education, Education::ALL.len()),
            (GroupKind::WithoutWork, DURATIONS.len()),
            (GroupKind::County, regions().len()),
        ];
        kinds.into_iter().flat_map(|(kind, count)| (0..count).map(move |place| PersonGroup { kind, place }))
    }

    /// The groups of a person on a day.
    pub(super) fn of(known: &Newcomer, on: Date) -> [PersonGroup; 6] {
        fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
            all.iter().position(|other| other == one).unwrap_or(0)
        }
        let traits = &known.traits;
        let months = months_between(known.without_work_since, on);
        [
            (GroupKind::All, 0),
            (GroupKind::Sex, place(Sex::ALL, &traits.sex)),
            (GroupKind::Age, place(&AGES, &AgeBand::of(age(traits.born, on)))),
            (GroupKind::Education, place(Education::ALL, &traits.education)),
            (GroupKind::WithoutWork, place(&DURATIONS, &DurationBand::of(months))),
            (GroupKind::County, usize::from(traits.county)),
        ]
        .map(|(kind, place)| PersonGroup { kind, place })
    }

    /// Its word within its kind: `woman`, `25_34`, `from_24`, or a county's code.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self.kind {
            GroupKind::All => "all",
            GroupKind::Sex => Sex::ALL[self.place].id(),
            GroupKind::Age => ["18_24", "25_34", "35_44", "45_54", "from_55"][self.place],
            GroupKind::Education => Education::ALL[self.place].id(),
            GroupKind::WithoutWork => ["under_6", "from_6", "from_12", "from_24"][self.place],
            GroupKind::County => &regions()[self.place].code,
        }
    }

    /// The county's name; none for other groups.
    #[must_use]
    pub fn county(&self) -> Option<&'static str> {
        (self.kind == GroupKind::County).then(|| regions()[self.place].name.as_str())
    }
}
