//! The published figures that the population must agree with (`reference/margins/`): read, held against each
//! other, and handed out for a month.
//!
//! A figure of a month is that of its last day. Where nothing is published of a month, the figure nearest in
//! time stands in, as a share of the total of its own month; the report says which.

mod month;
mod read;

pub use month::Month;

use super::{Group, PopulationFault};
use jiff::civil::Date;
use rules::Fault;
use serde::Serialize;
use std::collections::BTreeMap;

macro_rules! words_of {
    ($($(#[$doc:meta])* $kind:ident { $($(#[$inner:meta])* $name:ident = $id:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $kind { $($(#[$inner])* $name),+ }

        impl $kind {
            /// Its word in the files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($kind::$name => $id),+ }
            }

            fn from_id(id: &str) -> Option<$kind> {
                match id { $($id => Some($kind::$name),)+ _ => None }
            }
        }
    )+};
}

words_of! {
    /// What a figure is used for.
    Use {
        /// The population is made to agree with it.
        Fit = "fit",
        /// The population must lie within its limits.
        Bound = "bound",
        /// It is shown beside.
        Compare = "compare",
    }
    /// What a figure is measured in.
    Unit {
        /// Persons.
        Persons = "persons",
        /// Hundredths of its group.
        Percent = "percent",
    }
    /// How far a figure can be trusted.
    Confidence {
        /// Read in the words or tables of an authority.
        High = "high",
        /// Told by the press, rounded, or from another source that quotes.
        Medium = "medium",
        /// Derived with an assumption, or unclear.
        Low = "low",
    }
}

/// One published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What is counted.
    pub key: String,
    /// Of whom.
    pub group: Group,
    /// What for.
    pub used: Use,
    /// The figure.
    pub value: f64,
    /// The lowest that its rounding or words allow.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// Its unit.
    pub unit: Unit,
    /// Its month; of a year, a month in the middle.
    pub period: Month,
    /// Where it was read.
    pub source: String,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A figure as the share that a population of some month must have.
#[derive(Clone, Copy, Debug)]
pub struct Target<'m> {
    /// What is counted.
    pub what: Group,
    /// The share, 0 to 1, of the figure's group.
    pub share: f64,
    /// The lowest share that agrees.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// The figure.
    pub figure: &'m Figure,
    /// Nothing is published of the month itself.
    pub borrowed: bool,
}

impl Target<'_> {
    /// Its name: what is counted, and of whom when not of all.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.what, self.figure.group)
    }
}

/// The name of a figure: what is counted, and of whom when not of all.
pub(super) fn name(what: Group, of: Group) -> String {
    if of == Group::All { what.id().to_owned() } else { format!("{}-of-{}", what.id(), of.id()) }
}

/// The registered of each municipality at the end of a month.
#[derive(Clone, Debug, PartialEq)]
struct ByMunicipality {
    month: Month,
    persons: Vec<u32>,
    unknown: u32,
}

/// The word for the number of registered, which every share is of.
const REGISTERED: &str = "registered";
/// How many days a published month end may lie from the day asked for.
const NEAR_DAYS: i64 = 31;
/// How many months a figure that is only shown beside may lie from the month.
const NEAR_MONTHS: u32 = 3;

/// All published figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Margins {
    stock: Vec<Figure>,
    flows: Vec<Figure>,
    places: Vec<ByMunicipality>,
}

impl Margins {
    /// The figures built into the program.
    ///
    /// # Errors
    /// As [`Margins::read`].
    pub fn embedded() -> Result<Margins, Vec<Fault>> {
        Margins::read(
            include_str!("../../../../reference/margins/stock.csv"),
            include_str!("../../../../reference/margins/flows.csv"),
            include_str!("../../../../reference/margins/by_municipality.csv"),
        )
    }

    /// Reads the three files.
    ///
    /// # Errors
    /// Every fault with file and line: an unknown word, a figure outside its limits, two figures of one thing
    /// in one month, parts that do not sum to their whole.
    pub fn read(stock: &str, flows: &str, by_municipality: &str) -> Result<Margins, Vec<Fault>> {
        read::all(stock, flows, by_municipality)
    }

    /// The published month whose last day lies nearest to the day.
    ///
    /// # Errors
    /// When none lies near.
    pub fn month_of(&self, on: Date) -> Result<Month, PopulationFault> {
        let months: Vec<Month> = self.totals().map(|figure| figure.period).collect();
        let away = |month: &Month| chain::calendar::days_between(on, month.last_day()).abs();
        let nearest = months.iter().copied().min_by_key(away);
        nearest.filter(|month| away(month) < NEAR_DAYS).ok_or_else(|| PopulationFault::NoMargins {
            on,
            first: months.first().copied().unwrap_or(Month::of(on)),
            last: months.last().copied().unwrap_or(Month::of(on)),
            months: months.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        })
    }

    /// The last day of the last month of which the municipalities are published: the best known stock.
    #[must_use]
    pub fn best_known_day(&self) -> Date {
        self.places.iter().map(|places| places.month.last_day()).max().unwrap_or(Date::MIN)
    }

    /// How many were registered at the end of a month; 0 when it is not published.
    #[must_use]
    pub fn total(&self, month: Month) -> f64 {
        self.totals().find(|figure| figure.period == month).map_or(0.0, |figure| figure.value)
    }

    /// The figure of the number of registered at the end of a month.
    pub(super) fn total_figure(&self, month: Month) -> Option<&Figure> {
        self.totals().find(|figure| figure.period == month)
    }

    fn totals(&self) -> impl Iterator<Item = &Figure> {
        let mut all: Vec<&Figure> = self.stock.iter().filter(|figure| figure.key == REGISTERED).collect();
        all.sort_by_key(|figure| figure.period);
        all.into_iter()
    }

    /// What the stock of a month must agree with, each figure once, in the order of the file.
    #[must_use]
    pub fn targets(&self, month: Month) -> Vec<Target<'_>> {
        let mut chosen: Vec<&Figure> = Vec::new();
        for figure in self.stock.iter().filter(|figure| figure.key != REGISTERED) {
            let away = |figure: &Figure| figure.period.apart(month);
            if figure.used == Use::Compare && away(figure) > NEAR_MONTHS {
                continue;
            }
            let same = |other: &&mut &Figure| {
                (&other.key, other.group, other.used) == (&figure.key, figure.group, figure.used)
            };
            match chosen.iter_mut().find(same) {
                Some(nearest) if away(nearest) > away(figure) => *nearest = figure,
                Some(_) => {}
                None => chosen.push(figure),
            }
        }
        chosen.into_iter().filter_map(|figure| self.target(figure, month)).collect()
    }

    fn target<'m>(&'m self, figure: &'m Figure, month: Month) -> Option<Target<'m>> {
        let whole = match figure.unit {
            Unit::Percent => 100.0,
            Unit::Persons => self.total(figure.period),
        };
        let borrowed = figure.period != month;
        let what = Group::from_id(&figure.key).filter(|_| whole > 0.0)?;
        let share = |value: f64| value / whole;
        Some(Target {
            what,
            share: share(figure.value),
            low: share(figure.low),
            high: share(figure.high),
            figure,
            borrowed,
        })
    }

    /// The share of a flow (`new_registrations`, `got_work`) that a group has, by the figures nearest to the
    /// month; none when it is not published.
    #[must_use]
    pub fn flow_share(&self, key: &str, group: Group, month: Month) -> Option<f64> {
        let of = |group: Group, month: Month| {
            let same = self.flows.iter().filter(move |figure| figure.key == key && figure.group == group);
            same.min_by_key(move |figure| figure.period.apart(month))
        };
        let part = of(group, month)?;
        let whole = of(Group::All, part.period).filter(|whole| whole.period == part.period)?;
        Some(part.value / whole.value)
    }

    /// The published figures of a flow by month, of all: `new_registrations`, `got_work`, `new_vacancies`.
    #[must_use]
    pub fn flow(&self, key: &str) -> BTreeMap<Month, f64> {
        let of_all = |figure: &&Figure| figure.key == key && figure.group == Group::All;
        self.flows.iter().filter(of_all).map(|figure| (figure.period, figure.value)).collect()
    }

    /// Each municipality's part of the registered, by its place in the list; the parts sum to 1. Those whose
    /// municipality is unknown are spread like the others.
    #[must_use]
    pub fn municipality_shares(&self, month: Month) -> Vec<f64> {
        let persons = &self.places_near(month).persons;
        let whole: f64 = persons.iter().map(|persons| f64::from(*persons)).sum();
        persons.iter().map(|persons| f64::from(*persons) / whole).collect()
    }

    /// The month whose municipalities stand in for a month.
    #[must_use]
    pub fn municipalities_from(&self, month: Month) -> Month {
        self.places_near(month).month
    }

    fn places_near(&self, month: Month) -> &ByMunicipality {
        let nearest = self.places.iter().min_by_key(|places| places.month.apart(month));
        nearest.unwrap_or(&self.places[0])
    }
}

#[cfg(test)]
mod tests;
