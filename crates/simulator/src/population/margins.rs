//! The published figures that the population must agree with (`reference/margins/`): read, held against each
//! other, and handed out for a month.
//!
//! A figure of a month is that of its last day. Where nothing is published of a month, the figure nearest in
//! time stands in, as a share of the total of its own month; the report says which.

mod read;

use super::{Group, PopulationFault};
use jiff::civil::Date;
use rules::Fault;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a year, 1 to 12.
    #[must_use]
    pub fn new(year: i16, month: i8) -> Month {
        Month(i32::from(year) * 12 + i32::from(month) - 1)
    }

    /// The month that a day lies in.
    #[must_use]
    pub fn of(day: Date) -> Month {
        Month::new(day.year(), day.month())
    }

    /// How many months lie between two.
    #[must_use]
    pub fn apart(self, other: Month) -> u32 {
        self.0.abs_diff(other.0)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let year = i16::try_from(self.0.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1);
        Date::new(year, month, 1).map_or(Date::MAX, Date::last_of_month)
    }

    /// Years since year 0, with the part of the year that has passed in the middle of the month.
    #[must_use]
    pub fn in_years(self) -> f64 {
        (f64::from(self.0) + 0.5) / 12.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

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
mod tests {
    use super::*;
    use crate::population::places;
    use jiff::civil::date;

    const STOCK: &str = include_str!("../../../../reference/margins/stock.csv");
    const FLOWS: &str = include_str!("../../../../reference/margins/flows.csv");
    const PLACES: &str = include_str!("../../../../reference/margins/by_municipality.csv");

    #[test]
    fn the_published_parts_sum_to_their_wholes_in_every_month_that_has_all_three() {
        let margins = Margins::embedded().unwrap();
        let of = |key: &str, month: Month| {
            margins.stock.iter().find(|figure| figure.key == key && figure.period == month).map(|f| f.value)
        };
        let months: Vec<Month> = margins.totals().map(|figure| figure.period).collect();
        let held = months.iter().filter(|month| {
            let (Some(open), Some(programme)) = (of("open", **month), of("in_programme", **month)) else {
                return false;
            };
            assert_eq!(open + programme, margins.total(**month), "{month}");
            true
        });
        assert!(held.count() >= 15);
    }

    #[test]
    fn the_municipalities_sum_to_the_counties_and_the_country_as_published() {
        let margins = Margins::embedded().unwrap();
        for (column, unknown) in margins.places.iter().zip([20, 1773]) {
            let sum: u32 = column.persons.iter().sum();
            assert_eq!(f64::from(sum + column.unknown), margins.total(column.month));
            assert_eq!(column.unknown, unknown);
        }
        let county = |code: &str, column: usize| -> u32 {
            let all = places::municipalities().iter().zip(&margins.places[column].persons);
            all.filter(|(place, _)| place.code.starts_with(code)).map(|(_, persons)| *persons).sum()
        };
        // Stockholm, Skåne and Västra Götaland, as the table of counties has them.
        assert_eq!((county("01", 0), county("12", 0), county("14", 0)), (68_629, 59_235, 51_519));
        assert_eq!((county("01", 1), county("12", 1), county("14", 1)), (77_150, 56_650, 50_316));
    }

    #[test]
    fn a_day_takes_the_nearest_published_month_end_and_a_day_far_from_all_is_refused() {
        let margins = Margins::embedded().unwrap();
        for (day, month) in [
            (date(2022, 12, 31), "2022-12"),
            (date(2023, 1, 1), "2022-12"),
            (date(2017, 1, 1), "2017-01"),
            (date(2019, 1, 1), "2018-12"),
            (date(2021, 1, 1), "2020-12"),
        ] {
            assert_eq!(margins.month_of(day).unwrap().to_string(), month);
        }
        let fault = margins.month_of(date(2016, 1, 1)).unwrap_err().to_string();
        assert!(
            fault.contains("2016-01-01") && fault.contains("2017-01") && fault.contains("2023-12"),
            "{fault}"
        );
        assert!(margins.month_of(Date::MAX).is_err() && margins.month_of(Date::MIN).is_err());
        assert_eq!(margins.best_known_day(), date(2022, 12, 31));
    }

    #[test]
    fn the_figure_nearest_in_time_stands_in_as_a_share_of_its_own_month() {
        let margins = Margins::embedded().unwrap();
        let targets = margins.targets(Month::new(2019, 1));
        let young = targets.iter().find(|target| target.name() == "aged_18_24").unwrap();
        assert!(young.borrowed && (young.share - 46_728.0 / 344_413.0).abs() < 1e-12);
        let open = targets.iter().find(|target| target.name() == "open").unwrap();
        assert!(!open.borrowed);
        assert!(targets.iter().all(|target| target.figure.used != Use::Compare));
        let share = margins.flow_share("new_registrations", Group::Aged18To24, Month::new(2022, 12)).unwrap();
        assert!((share - 6_684.0 / 30_111.0).abs() < 1e-12);
    }

    #[test]
    fn a_wrong_figure_is_refused_with_its_file_and_line() {
        for (from, to, what) in [
            ("155719,155719,155719", "155720,155720,155720", "open"),
            ("women,all,fit,49.0,48.0", "women,all,fit,149.0,48.0", "limits"),
            ("women,all,fit", "womn,all,fit", "`womn`"),
            ("women,all,fit", "women,al,fit", "`al`"),
            ("women,all,fit", "women,all,fitt", "`fitt`"),
            ("percent,2022-06", "percent,2022-13", "2022-13"),
            ("persons,2022-12", "parsecs,2022-12", "parsecs"),
            ("2017-01,\"171", "2018-01,\"171", "already"),
        ] {
            let damaged = STOCK.replacen(from, to, if what == "open" { 2 } else { 1 });
            assert_ne!(damaged, STOCK, "{from}");
            let faults = Margins::read(&damaged, FLOWS, PLACES).unwrap_err();
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            assert!(
                told.iter().any(|line| line.contains("stock.csv:") && line.contains(what)),
                "{from}: {told:?}"
            );
        }
        let damaged = PLACES.replacen("0114,1522", "0114,1523", 1);
        let told = Margins::read(STOCK, FLOWS, &damaged).unwrap_err()[0].to_string();
        assert!(told.contains("by_municipality.csv") && told.contains("344414"), "{told}");
        assert!(Margins::read(STOCK, FLOWS, &PLACES.replacen("0114,", "9914,", 1)).is_err());
        assert!(Margins::read("", "", "").is_err());
    }
}
