//! The published figures that calibration is about (`reference/calibration/targets.csv`): what is counted, when,
//! how near the simulated must come, and whether the fit may see it.

use jiff::ToSpan;
use jiff::civil::Date;
use rules::Fault;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a figure is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetUse {
    /// The fit sees it.
    Fitted,
    /// The fit must not see it; it is compared with afterwards.
    HeldBack,
    /// A flow from outside in the years held back: one named parameter is set so that it comes out.
    Driver,
    /// Of the years after the past, from which the scenarios go on: a level that is set from outside, and no test.
    Level,
    /// Shown beside.
    Told,
}

impl TargetUse {
    /// All, in the order in which they are told.
    pub const ALL: [TargetUse; 5] =
        [TargetUse::Fitted, TargetUse::HeldBack, TargetUse::Driver, TargetUse::Level, TargetUse::Told];

    /// Its word in the file and in text keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            TargetUse::Fitted => "fitted",
            TargetUse::HeldBack => "held_back",
            TargetUse::Driver => "driver",
            TargetUse::Level => "level",
            TargetUse::Told => "told",
        }
    }
}

/// What is counted: a measure, and of what where there are several (a county's code, a service's id).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Key {
    /// The measure.
    pub measure: String,
    /// Of what.
    pub of: Option<String>,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            Some(of) => write!(f, "{}.{of}", self.measure),
            None => f.write_str(&self.measure),
        }
    }
}

/// Whole months, from the first day of one to the first day that is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The first day after it.
    pub to: Date,
}

impl Period {
    /// Reads `2018-12`, `2018` or `2018..2020`.
    #[must_use]
    pub fn read(written: &str) -> Option<Period> {
        let first = |year: &str, month: i8| Date::new(year.parse().ok()?, month, 1).ok();
        if let Some((from, to)) = written.split_once("..") {
            let to = first(to, 1)?.checked_add(1.year()).ok()?;
            return Some(Period { from: first(from, 1)?, to }).filter(|period| period.from < period.to);
        }
        if let Some((year, month)) = written.split_once('-') {
            let from = first(year, month.parse().ok()?)?;
            return Some(Period { from, to: from.checked_add(1.month()).ok()? });
        }
        let from = first(written, 1)?;
        Some(Period { from, to: from.checked_add(1.year()).ok()? })
    }

    /// The last day.
    #[must_use]
    pub fn last_day(&self) -> Date {
        chain::calendar::days_after(self.to, -1)
    }

    /// The years it lies in, both counted.
    #[must_use]
    pub fn years(&self) -> std::ops::RangeInclusive<u16> {
        let year = |day: Date| u16::try_from(day.year()).unwrap_or(0);
        year(self.from)..=year(self.last_day())
    }

    /// Whether it is one month.
    #[must_use]
    pub fn is_a_month(&self) -> bool {
        (self.from.year(), self.from.month()) == (self.last_day().year(), self.last_day().month())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let years = self.years();
        if self.is_a_month() {
            write!(f, "{:04}-{:02}", self.from.year(), self.from.month())
        } else if years.start() == years.end() {
            write!(f, "{}", years.start())
        } else {
            write!(f, "{}–{}", years.start(), years.end())
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A published figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Target {
    /// What is counted.
    pub key: Key,
    /// When.
    pub period: Period,
    /// The published value.
    pub value: f64,
    /// By which share of it the simulated may differ.
    pub tolerance: f64,
    /// What it is used for.
    pub used: TargetUse,
    /// How much it counts in the fit, beside others.
    pub weight: f64,
    /// The parameter that a driver or a level sets.
    pub sets: Option<String>,
    /// Its unit, in words.
    pub unit: String,
    /// How far it can be trusted.
    pub confidence: String,
    /// Where it was read.
    pub source: String,
}

/// All of them, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets(pub Vec<Target>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    key: String,
    period: String,
    value: f64,
    tolerance: f64,
    used: TargetUse,
    weight: f64,
    sets: Option<String>,
    unit: String,
    confidence: String,
    source: String,
}

impl Targets {
    /// Those built into the program.
    ///
    /// # Errors
    /// As [`Targets::read`].
    pub fn embedded() -> Result<Targets, Vec<Fault>> {
        Targets::read(include_str!("../../../../reference/calibration/targets.csv"))
    }

    /// Reads the file.
    ///
    /// # Errors
    /// Every fault with its line: a column or word that is not known, a period that cannot be read, a tolerance
    /// or weight that is not above nothing, a driver that sets nothing, the same figure twice.
    pub fn read(text: &str) -> Result<Targets, Vec<Fault>> {
        let file = "reference/calibration/targets.csv";
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        let mut targets: Vec<Target> = Vec::new();
        let mut faults = Vec::new();
        let mut rows = reader.deserialize::<Row>();
        while let Some(row) = rows.next() {
            let line = usize::try_from(rows.reader().position().line()).unwrap_or(1).saturating_sub(1);
            let read = row.map_err(|fault| fault.to_string()).and_then(target).and_then(|target| {
                let same = |known: &&Target| known.key == target.key && known.period == target.period;
                match targets.iter().find(same) {
                    Some(known) => Err(format!("`{}` of {} stands already", known.key, known.period)),
                    None => Ok(target),
                }
            });
            match read {
                Ok(target) => targets.push(target),
                Err(what) => faults.push(Fault { file: file.into(), line, what }),
            }
        }
        if targets.is_empty() && faults.is_empty() {
            faults.push(Fault { file: file.into(), line: 1, what: "there is no figure".into() });
        }
        if faults.is_empty() { Ok(Targets(targets)) } else { Err(faults) }
    }

    /// Those used for something.
    #[must_use]
    pub fn used_as(&self, used: TargetUse) -> Vec<Target> {
        self.0.iter().filter(|target| target.used == used).cloned().collect()
    }
}

fn target(row: Row) -> Result<Target, String> {
    let period = Period::read(&row.period)
        .ok_or_else(|| format!("`{}` is no month, year or years from..to", row.period))?;
    let positive = |what: &str, number: f64| {
        if number.is_finite() && number > 0.0 { Ok(number) } else { Err(format!("{what} must be above 0")) }
    };
    if !row.value.is_finite() {
        return Err("a figure is a number".into());
    }
    if row.used != TargetUse::Told && row.value <= 0.0 {
        return Err(
            "only what is shown beside may be nothing or less: errors are shares of the figure".into()
        );
    }
    let sets = row.sets.filter(|name| !name.is_empty());
    let may_set = matches!(row.used, TargetUse::Driver | TargetUse::Level);
    if sets.is_some() && !may_set || sets.is_none() && row.used == TargetUse::Driver {
        return Err("a driver sets a parameter and a level may; nothing else does".into());
    }
    let (measure, of) = match row.key.split_once('.') {
        Some((measure, of)) => (measure.to_owned(), Some(of.to_owned())),
        None => (row.key, None),
    };
    Ok(Target {
        key: Key { measure, of },
        period,
        value: row.value,
        tolerance: positive("tolerance", row.tolerance)?,
        used: row.used,
        weight: positive("weight", row.weight)?,
        sets,
        unit: row.unit,
        confidence: row.confidence,
        source: row.source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../../../reference/calibration/targets.csv");

    #[test]
    fn nothing_of_the_years_held_back_is_fitted_and_nothing_before_is_held_back() {
        let targets = Targets::embedded().unwrap();
        for target in &targets.0 {
            let last = *target.period.years().end();
            match target.used {
                TargetUse::Fitted => assert!(last <= 2020, "{}", target.key),
                TargetUse::HeldBack | TargetUse::Driver => assert!(last > 2020, "{}", target.key),
                TargetUse::Level => assert!(*target.period.years().start() > 2022, "{}", target.key),
                TargetUse::Told => {}
            }
        }
        assert!(targets.used_as(TargetUse::Fitted).len() > 40);
        assert!(targets.used_as(TargetUse::HeldBack).len() > 40);
    }

    #[test]
    fn the_counties_of_december_2018_and_2022_are_all_there() {
        let targets = Targets::embedded().unwrap();
        for region in crate::population::regions() {
            let of = |target: &&Target| target.key.of.as_deref() == Some(region.code.as_str());
            assert_eq!(targets.0.iter().filter(of).count(), 2, "{}", region.code);
        }
    }

    #[test]
    fn a_period_is_a_month_a_year_or_years() {
        let told = |written: &str| Period::read(written).map(|period| period.to_string());
        assert_eq!(told("2018-12").as_deref(), Some("2018-12"));
        assert_eq!(told("2018").as_deref(), Some("2018"));
        assert_eq!(told("2018..2020").as_deref(), Some("2018–2020"));
        for wrong in ["2018-13", "soon", "2020..2018", "", "2018-"] {
            assert_eq!(told(wrong), None, "{wrong}");
        }
        assert_eq!(Period::read("2020-02").unwrap().last_day(), jiff::civil::date(2020, 2, 29));
    }

    #[test]
    fn a_wrong_figure_is_refused_with_its_line() {
        for (from, to, what) in [
            ("2018-02,365975", "2018-14,365975", "2018-14"),
            ("365975,0.05", "365975,0", "tolerance"),
            ("365975", "many", "invalid float"),
            ("365975,0.05,fitted", "365975,0.05,fited", "fited"),
            ("fitted,0.3,,", "fitted,0.3,inflow.per_month,", "nothing else does"),
            ("registered,2018-03", "registered,2018-02", "stands already"),
            ("365975,", "-5,", "may be nothing or less"),
        ] {
            let damaged = FILE.replacen(from, to, 1);
            assert_ne!(damaged, FILE, "{from}");
            let faults = Targets::read(&damaged).unwrap_err();
            assert!(faults.iter().any(|fault| fault.what.contains(what) && fault.line > 9), "{faults:?}");
        }
        assert!(Targets::read("").is_err());
    }
}
