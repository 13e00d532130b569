//! The groups that figures are published of, by the words that `reference/margins/` uses.

use super::BirthRegion;
use super::cell::{AgeBand, Cell, Disability, DurationBand};
use chain::person::{Education, Sex};

macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident = $id:literal => $of:expr),+ $(,)?) => {
        /// A group of the registered that a figure is published of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Group { $($(#[$doc])* $name),+ }

        impl Group {
            /// Every group.
            pub const ALL: &'static [Group] = &[$(Group::$name),+];

            /// Its word in the files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Group::$name => $id),+ }
            }

            /// Whether the cell belongs to it.
            #[must_use]
            pub fn has(self, cell: &Cell) -> bool {
                match self { $(Group::$name => { let of: fn(&Cell) -> bool = $of; of(cell) }),+ }
            }
        }
    };
}

groups! {
    /// Everyone.
    All = "all" => |_| true,
    /// Openly unemployed.
    Open = "open" => |cell| !cell.in_programme,
    /// In a programme with activity support.
    InProgramme = "in_programme" => |cell| cell.in_programme,
    /// 18–24 years.
    Aged18To24 = "aged_18_24" => |cell| cell.age == AgeBand::From18,
    /// 25–54 years.
    Aged25To54 = "aged_25_54" => |cell| !matches!(cell.age, AgeBand::From18 | AgeBand::From55),
    /// 55–64 years.
    Aged55To64 = "aged_55_64" => |cell| cell.age == AgeBand::From55,
    /// Women.
    Women = "women" => |cell| cell.sex == Sex::Woman,
    /// Born outside Sweden.
    BornAbroad = "born_abroad" => |cell| cell.birth != BirthRegion::Sweden,
    /// Born in Europe outside Sweden.
    BornInEurope = "born_in_europe" => |cell| cell.birth == BirthRegion::Europe,
    /// Born outside Europe.
    BornOutsideEurope = "born_outside_europe" => |cell| cell.birth == BirthRegion::Outside,
    /// No upper secondary education.
    LacksUpperSecondary = "lacks_upper_secondary" => Cell::lacks_upper_secondary,
    /// No completed compulsory school.
    LacksCompulsory = "lacks_compulsory" => |cell| cell.education == Education::None,
    /// Education after upper secondary school.
    PostSecondary = "post_secondary" => |cell| cell.education == Education::PostSecondary,
    /// A code for a disability.
    HasCode = "has_code" => |cell| cell.disability == Disability::WithCode,
    /// A reduced work capacity, with a code or without.
    Impaired = "impaired" => |cell| cell.disability != Disability::None,
    /// A weak position on the labour market.
    WeakPosition = "weak_position" => Cell::weak_position,
    /// Less than 6 months without work.
    WithoutWorkUnder6 = "without_work_under_6" => |cell| cell.duration == DurationBand::Under6,
    /// Less than 12 months without work.
    WithoutWorkUnder12 = "without_work_under_12" => |cell| cell.duration < DurationBand::From12,
    /// 12 months or more without work.
    WithoutWork12 = "without_work_12" => |cell| cell.duration >= DurationBand::From12,
    /// 24 months or more without work.
    WithoutWork24 = "without_work_24" => |cell| cell.duration == DurationBand::From24,
}

impl Group {
    /// The group of a word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Group> {
        Group::ALL.iter().copied().find(|group| group.id() == id)
    }
}
