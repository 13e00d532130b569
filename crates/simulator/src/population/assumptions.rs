//! What is assumed of people beyond the margins, read from `scenarios/processes/population.toml`.

use super::BirthRegion;
use super::cell::{AgeBand, Band, DurationBand};
use crate::parameters::{Parameters, Reader};
use chain::person::Education;
use chain::word::WordMap;
use rules::Fault;

/// By age band.
type ByAge = [f64; 5];
/// By birth region.
type ByBirth = [f64; 3];
/// By education.
type ByEducation = [f64; 4];
/// By time without work.
type ByDuration = [f64; 4];

/// What is assumed of people. Shares lie between 0 and 1; ratios say how many times as common.
#[derive(Clone, Debug)]
pub struct Assumptions {
    pub(super) age: ByAge,
    pub(super) women: ByAge,
    pub(super) birth: ByBirth,
    pub(super) education: [ByEducation; 3],
    pub(super) duration: ByDuration,
    pub(super) tilt_age: ByAge,
    pub(super) tilt_birth: ByBirth,
    pub(super) tilt_education: ByEducation,
    pub(super) code: ByDuration,
    pub(super) impairment_without_code: ByDuration,
    pub(super) impairment_ratio: ImpairmentRatio,
    pub(super) in_programme: ByDuration,
    pub(super) leaving_first_year: f64,
    pub(super) leaving_later: f64,
    pub(super) months_beyond_24: f64,
    pub(super) longest_without_work_months: f64,
    pub(super) registration_delay_days: f64,
    pub(super) youngest_without_work_years: f64,
    pub(super) newcomer: NewcomerShape,
    pub(super) unpublished: Unpublished,
}

/// How many times as common reduced capacity is in a group.
#[derive(Clone, Debug)]
pub(super) struct ImpairmentRatio {
    pub born_abroad: f64,
    pub from_55: f64,
    pub under_25: f64,
    pub lacks_upper_secondary: f64,
}

/// How those who come differ from those who are there.
#[derive(Clone, Debug)]
pub(super) struct NewcomerShape {
    pub ratio_weak_position: f64,
    pub long_share: f64,
    pub long_months: f64,
}

/// What the published figures do not tell of at all.
#[derive(Clone, Debug)]
pub(super) struct Unpublished {
    /// By code number.
    pub impairment: WordMap<f64>,
    pub states_health_impaired: f64,
    pub states_health_unimpaired: f64,
    pub swedish_none: ByBirth,
    pub swedish_good: ByBirth,
    pub swedish_none_ratio_newly_arrived: f64,
    pub swedish_none_ratio_lacks_upper_secondary: f64,
    pub literacy_none: ByEducation,
    pub literacy_good: ByEducation,
    pub literacy_lack_ratio_born_in_sweden: f64,
    pub digital_none: ByAge,
    pub digital_good: ByAge,
    pub digital_none_ratio_lacks_upper_secondary: f64,
    pub care_duties_women: f64,
    pub care_duties_men: f64,
    pub care_duties_ratio_25_44: f64,
    pub other_support: f64,
    /// By year.
    pub newly_arrived_outside: WordMap<f64>,
    pub newly_arrived_ratio_europe: f64,
    pub transition_support_newcomer: f64,
    pub transition_support_stock: f64,
    pub part_time_impaired: f64,
    pub part_time_unimpaired: f64,
    /// By percent of full time.
    pub part_time: WordMap<f64>,
    pub ease_spread: f64,
    /// By education and major group, 1 to 9.
    pub occupation: [[f64; 9]; 4],
    /// By major group.
    pub occupation_ratio_women: [f64; 9],
}

const MAJOR_GROUPS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

impl Assumptions {
    /// Reads them; what is missing is told by [`Reader::finish`].
    #[must_use]
    pub fn read(reader: &Reader<'_>) -> Assumptions {
        let value = |id: &str| reader.value(&format!("population.{id}"));
        Assumptions {
            age: row(reader, "age", AgeBand::KEYS),
            women: row(reader, "women", AgeBand::KEYS),
            birth: row(reader, "birth", BirthRegion::KEYS),
            education: table(reader, "education", BirthRegion::KEYS, Education::KEYS),
            duration: row(reader, "duration", DurationBand::KEYS),
            tilt_age: row(reader, "duration_tilt_age", AgeBand::KEYS),
            tilt_birth: row(reader, "duration_tilt_birth", BirthRegion::KEYS),
            tilt_education: row(reader, "duration_tilt_education", Education::KEYS),
            code: row(reader, "code", DurationBand::KEYS),
            impairment_without_code: row(reader, "impairment_without_code", DurationBand::KEYS),
            impairment_ratio: ImpairmentRatio {
                born_abroad: value("impairment_ratio_born_abroad"),
                from_55: value("impairment_ratio_55_64"),
                under_25: value("impairment_ratio_18_24"),
                lacks_upper_secondary: value("impairment_ratio_lacks_upper_secondary"),
            },
            in_programme: row(reader, "in_programme", DurationBand::KEYS),
            leaving_first_year: value("leaving_per_month_first_year"),
            leaving_later: value("leaving_per_month_later"),
            months_beyond_24: value("months_beyond_24"),
            longest_without_work_months: value("longest_without_work_months"),
            registration_delay_days: value("registration_delay_days"),
            youngest_without_work_years: value("youngest_without_work_years"),
            newcomer: NewcomerShape {
                ratio_weak_position: value("newcomer_ratio_weak_position"),
                long_share: value("newcomer_long_share"),
                long_months: value("newcomer_long_months"),
            },
            unpublished: Unpublished::read(reader),
        }
    }

    /// Those built into the program.
    ///
    /// # Errors
    /// Faults of the files of parameters, or a parameter that is missing.
    pub fn embedded() -> Result<Assumptions, Vec<Fault>> {
        let parameters = Parameters::embedded()?;
        let reader = parameters.reader();
        let read = Assumptions::read(&reader);
        // What other processes ask for is theirs; of this one nothing may be missing.
        let missing = reader.finish().err().unwrap_or_default();
        let missing: Vec<Fault> =
            missing.into_iter().filter(|fault| fault.what.contains("is missing")).collect();
        if missing.is_empty() { Ok(read) } else { Err(missing) }
    }
}

impl Unpublished {
    fn read(reader: &Reader<'_>) -> Unpublished {
        let value = |id: &str| reader.value(&format!("population.{id}"));
        let family = |id: &str| reader.family(&format!("population.{id}"));
        Unpublished {
            impairment: family("impairment"),
            states_health_impaired: value("states_health_impaired"),
            states_health_unimpaired: value("states_health_unimpaired"),
            swedish_none: row(reader, "swedish_none", BirthRegion::KEYS),
            swedish_good: row(reader, "swedish_good", BirthRegion::KEYS),
            swedish_none_ratio_newly_arrived: value("swedish_none_ratio_newly_arrived"),
            swedish_none_ratio_lacks_upper_secondary: value("swedish_none_ratio_lacks_upper_secondary"),
            literacy_none: row(reader, "literacy_none", Education::KEYS),
            literacy_good: row(reader, "literacy_good", Education::KEYS),
            literacy_lack_ratio_born_in_sweden: value("literacy_lack_ratio_born_in_sweden"),
            digital_none: row(reader, "digital_none", AgeBand::KEYS),
            digital_good: row(reader, "digital_good", AgeBand::KEYS),
            digital_none_ratio_lacks_upper_secondary: value("digital_none_ratio_lacks_upper_secondary"),
            care_duties_women: value("care_duties_women"),
            care_duties_men: value("care_duties_men"),
            care_duties_ratio_25_44: value("care_duties_ratio_25_44"),
            other_support: value("other_support"),
            newly_arrived_outside: family("newly_arrived_outside"),
            newly_arrived_ratio_europe: value("newly_arrived_ratio_europe"),
            transition_support_newcomer: value("transition_support_newcomer"),
            transition_support_stock: value("transition_support_stock"),
            part_time_impaired: value("part_time_impaired"),
            part_time_unimpaired: value("part_time_unimpaired"),
            part_time: family("part_time"),
            ease_spread: value("ease_spread"),
            occupation: table(reader, "occupation", Education::KEYS, &MAJOR_GROUPS),
            occupation_ratio_women: row(reader, "occupation_ratio_women", &MAJOR_GROUPS),
        }
    }

    /// The share of newly arrived among those born outside Europe with less than two years without work, in a
    /// year that may lie between those known.
    pub(super) fn newly_arrived_in(&self, year: f64) -> f64 {
        let known: Vec<(f64, f64)> = self
            .newly_arrived_outside
            .iter()
            .filter_map(|(year, share)| Some((year.parse::<f64>().ok()?, *share)))
            .collect();
        let before = known.iter().rev().find(|(known, _)| *known <= year);
        let after = known.iter().find(|(known, _)| *known > year);
        match (before, after) {
            (Some(&(from, low)), Some(&(to, high))) => low + (high - low) * (year - from) / (to - from),
            (Some(&(_, share)), None) | (None, Some(&(_, share))) => share,
            (None, None) => 0.0,
        }
    }
}

fn row<const N: usize>(reader: &Reader<'_>, family: &str, keys: &[&str]) -> [f64; N] {
    std::array::from_fn(|place| {
        keys.get(place).map_or(0.0, |key| reader.value(&format!("population.{family}.{key}")))
    })
}

fn table<const N: usize, const M: usize>(
    reader: &Reader<'_>,
    family: &str,
    rows: &[&str],
    keys: &[&str],
) -> [[f64; M]; N] {
    std::array::from_fn(|place| {
        rows.get(place).map_or([0.0; M], |name| row(reader, &format!("{family}.{name}"), keys))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_between_two_known_lies_on_their_line_and_one_outside_takes_the_nearest() {
        let assumptions = Assumptions::embedded().unwrap().unpublished;
        let share = |year| assumptions.newly_arrived_in(year);
        let middle = f64::midpoint(share(2018.0), share(2022.0));
        assert!((share(2020.0) - middle).abs() < 1e-12);
        assert_eq!((share(2010.0), share(2030.0)), (share(2018.0), share(2022.0)));
    }

    #[test]
    fn every_parameter_of_the_population_is_asked_for_and_none_is_missing() {
        let parameters = Parameters::embedded().unwrap();
        let reader = parameters.reader();
        let _ = (Assumptions::read(&reader), crate::population::ActorAssumptions::read(&reader));
        let faults = reader.finish().err().unwrap_or_default();
        let own: Vec<String> = faults
            .iter()
            .filter(|fault| fault.file.ends_with("population.toml"))
            .map(|f| f.what.clone())
            .collect();
        assert!(own.is_empty(), "{own:?}");
    }
}
