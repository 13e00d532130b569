//! The parameters as the life processes use them: read once by name from `scenarios/processes`, checked that
//! none is missing and none is idle, and then plain numbers.

use crate::parameters::{Parameters, Reader};
use chain::policy::Policy;
use chain::word::WordMap;
use rules::Fault;
use std::collections::BTreeMap;

/// Months without work from which each band begins.
pub const BANDS: [i64; 4] = [0, 6, 12, 24];

/// How often something happens by month of the year and by year, as ratios.
#[derive(Clone, Debug)]
pub struct Tide {
    season: [f64; 12],
    /// Each year from the first that is listed to the last; one between takes the one before it.
    years: Vec<f64>,
    first_year: i16,
}

impl Tide {
    fn read(reader: &Reader<'_>, process: &str) -> Tide {
        let season = reader.family(&format!("{process}.season"));
        let mut by_month = [1.0; 12];
        for (month, ratio) in season {
            let place = month.parse::<usize>().ok().and_then(|month| month.checked_sub(1));
            if let Some(of_month) = place.and_then(|place| by_month.get_mut(place)) {
                *of_month = ratio;
            }
        }
        let years = reader.family(&format!("{process}.year"));
        let listed: BTreeMap<i16, f64> =
            years.into_iter().filter_map(|(year, ratio)| Some((year.parse().ok()?, ratio))).collect();
        let first_year = listed.keys().next().copied().unwrap_or_default();
        let last_year = listed.keys().next_back().copied().unwrap_or(first_year - 1);
        let before = |year: i16| listed.range(..=year).next_back().map_or(1.0, |(_, ratio)| *ratio);
        Tide { season: by_month, years: (first_year..=last_year).map(before).collect(), first_year }
    }

    /// The ratio of a month; a year outside those listed takes the nearest.
    #[must_use]
    pub fn of(&self, year: i16, month: i8) -> f64 {
        let place = usize::try_from(year.saturating_sub(self.first_year)).unwrap_or(0);
        let known = self.years.get(place).or(self.years.last());
        let season = usize::try_from(month).ok().and_then(|month| self.season.get(month.wrapping_sub(1)));
        season.copied().unwrap_or(1.0) * known.copied().unwrap_or(1.0)
    }
}

/// How people come (`inflow`).
#[derive(Clone, Debug)]
pub struct InflowSettings {
    /// First registrations a month in the country.
    pub per_month: f64,
    /// By month and year.
    pub tide: Tide,
}

/// How competitive work is found (`work_found`).
#[derive(Clone, Debug)]
pub struct WorkFound {
    /// A month, by band of time without work.
    pub per_month: [f64; 4],
    /// By month and year.
    pub tide: Tide,
    /// How many times as often in a group.
    pub short_education: f64,
    /// As above.
    pub post_secondary: f64,
    /// As above.
    pub born_in_europe: f64,
    /// As above.
    pub born_outside: f64,
    /// As above.
    pub states_health: f64,
    /// As above.
    pub impairment: f64,
    /// As above.
    pub from_55: f64,
    /// As above.
    pub under_25: f64,
    /// As above.
    pub weak_swedish: f64,
    /// Share of full time in the first competitive job, percent, for who has an impairment and for others.
    pub extent: [f64; 2],
}

/// How long work lasts and who comes back (`work_lasts`).
#[derive(Clone, Debug)]
pub struct WorkLasts {
    /// Competitive work ends: a month in the first half year, and later.
    pub ends_per_month: [f64; 2],
    /// Subsidised work ends early, a month.
    pub subsidised_ends_per_month: f64,
    /// How many times as often for who has an impairment.
    pub impairment: f64,
    /// Of whose job ended after the spell closed: share who register again.
    pub returns: f64,
    /// Days until they do, on average.
    pub returns_after_days: f64,
    /// Share of unsupported people who leave the register when work begins.
    pub closes_at_once: f64,
}

/// Subsidised work (`subsidised_work`).
#[derive(Clone, Debug)]
pub struct SubsidisedWork {
    /// An employer offers it, a month: with a code, in the guarantee or newly arrived, other.
    pub per_month: [f64; 3],
    /// By month and year.
    pub tide: Tide,
    /// Weight of each subsidy among those that a person is entitled to.
    pub weight: WordMap<f64>,
    /// Days from an employer's offer to the decision.
    pub decided_days: f64,
    /// Months of one decision.
    pub months: WordMap<f64>,
    /// Monthly wage for full time, kronor.
    pub wage: WordMap<f64>,
    /// Degree of the subsidy asked for, percent.
    pub degree: WordMap<f64>,
    /// Share of full time, percent.
    pub extent: WordMap<f64>,
    /// Places in the country, where they are limited.
    pub places: WordMap<f64>,
    /// People who have it when the run starts.
    pub at_start: WordMap<f64>,
    /// When a decision ends: share who go on without subsidy.
    pub to_competitive: WordMap<f64>,
    /// When a decision ends: share of the others who get a new one.
    pub renewed: f64,
}

/// Studies, leaving, illness and moving (`studies`, `leaving`, `illness`, `moving`).
#[derive(Clone, Debug)]
pub struct OtherWays {
    /// Studies begin, a month: under 25, others.
    pub studies_per_month: [f64; 2],
    /// By month and year.
    pub studies_tide: Tide,
    /// Months of studies.
    pub studies_months: f64,
    /// Share who register after studies.
    pub studies_return: f64,
    /// Leaves for another reason, a month, by band of time without work.
    pub leaving_per_month: [f64; 4],
    /// How many times as often who states ill health.
    pub leaving_health: f64,
    /// By month and year.
    pub leaving_tide: Tide,
    /// Share of them who come back.
    pub leaving_return: f64,
    /// After how many days, on average.
    pub leaving_return_days: f64,
    /// Years of age at which a person leaves for good.
    pub leaving_age: f64,
    /// Falls ill, a month: with an impairment, others.
    pub illness_per_month: [f64; 2],
    /// Days of illness, on average.
    pub illness_days: f64,
    /// Moves to another county, a month.
    pub moving_per_month: f64,
}

/// Officers and specialists (`officers`).
#[derive(Clone, Debug)]
pub struct Officers {
    /// Officers in the country, full time.
    pub officers: f64,
    /// Specialists in the country, full time.
    pub specialists: f64,
    /// Minutes a working day that an officer has for what is due.
    pub minutes_a_day: f64,
    /// Minutes a working day that a specialist has.
    pub specialist_minutes_a_day: f64,
    /// Minutes a month of routine with each person in the stock.
    pub routine_minutes: f64,
    /// Minutes for each kind of task, by its word up to the first `-`, or by its step.
    pub minutes: WordMap<f64>,
    /// Minutes for a kind that is not listed.
    pub minutes_other: f64,
    /// Chance at each occasion that an officer offers a service to a person who is entitled to it.
    pub offers: WordMap<f64>,
    /// The same for a person with a code.
    pub offers_with_code: WordMap<f64>,
    /// Share of occasions on which the rules' own proposal is followed.
    pub follows_proposal: f64,
    /// Days before what could not be done is tried again.
    pub tries_again_days: f64,
    /// Share of those with nothing going on who are left to search on their own as the next step.
    pub own_search_after: f64,
}

/// Evidence and codes (`evidence`).
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Days until the health service's statement comes: the median.
    pub wait_days: f64,
    /// Spread of that time (standard deviation of its logarithm).
    pub wait_spread: f64,
    /// Days from when it could begin until an officer sees that evidence is needed: the mean.
    pub noticed_days: f64,
    /// Share of those who state ill health for whom no lasting impairment is found.
    pub none_found: f64,
    /// Share of proposed codes that a specialist confirms.
    pub confirmed: f64,
    /// Share of proposed codes that the person accepts.
    pub accepted: f64,
    /// Days until the person answers, on average.
    pub answer_days: f64,
}

/// How services work (`services`).
#[derive(Clone, Debug)]
pub struct Services {
    /// Seats in the country with providers that are chosen or bought, by service.
    pub seats: WordMap<f64>,
    /// Places in the country of the service's own, by service.
    pub own_places: WordMap<f64>,
    /// How many times as often work is found while in it.
    pub ratio: WordMap<f64>,
    /// How many times as often work is found in the year after it.
    pub ratio_after: WordMap<f64>,
    /// Days for which support counts when it is over.
    pub after_days: f64,
    /// How much of the effect is lost for each tenth of fidelity that is missing.
    pub fidelity: f64,
    /// A participation is ended early for other reasons, a month.
    pub ends_early_per_month: f64,
    /// Months that a participation is planned for, where that is shorter than the rules allow.
    pub planned_months: WordMap<f64>,
    /// Days until a person chooses, on average.
    pub choice_days: f64,
    /// Weight of a provider's quality in the choice.
    pub choice_quality: f64,
    /// Days from choice or decision to start, on average.
    pub start_days: f64,
    /// Weight of each track, by letter, where the rules set none.
    pub tracks: WordMap<f64>,
    /// Share of supported people whose work the service verifies.
    pub verified: f64,
    /// What a provider's seat costs it a month, kronor.
    pub seat_cost: f64,
    /// What a host's place costs it a month, kronor.
    pub place_cost: f64,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `inflow`.
    pub inflow: InflowSettings,
    /// `work_found`.
    pub work_found: WorkFound,
    /// `work_lasts`.
    pub work_lasts: WorkLasts,
    /// `subsidised_work`.
    pub subsidised: SubsidisedWork,
    /// `studies`, `leaving`, `illness`, `moving`.
    pub other: OtherWays,
    /// `officers`.
    pub officers: Officers,
    /// `evidence`.
    pub evidence: Evidence,
    /// `services`.
    pub services: Services,
    /// `money`: granted, million kronor, by appropriation and year.
    pub granted: BTreeMap<(String, i16), f64>,
}

impl Settings {
    /// Reads all parameters but those of the population, which reads its own through the same reader.
    ///
    /// # Errors
    /// Parameters that are missing or idle, and services that the policy does not have.
    pub fn read(parameters: &Parameters, policy: &Policy) -> Result<Settings, Vec<Fault>> {
        let reader = parameters.reader();
        let settings = Settings::from_reader(&reader);
        reader.assume_asked("population");
        reader.finish()?;
        settings.check_services(policy)?;
        Ok(settings)
    }

    fn from_reader(reader: &Reader<'_>) -> Settings {
        let value = |name: &str| reader.value(name);
        let bands = |name: &str| BANDS.map(|months| reader.value(&format!("{name}.from_{months}_months")));
        Settings {
            inflow: InflowSettings {
                per_month: value("inflow.per_month"),
                tide: Tide::read(reader, "inflow"),
            },
            work_found: WorkFound {
                per_month: bands("work_found.per_month"),
                tide: Tide::read(reader, "work_found"),
                short_education: value("work_found.ratio.short_education"),
                post_secondary: value("work_found.ratio.post_secondary"),
                born_in_europe: value("work_found.ratio.born_in_europe"),
                born_outside: value("work_found.ratio.born_outside"),
                states_health: value("work_found.ratio.states_health"),
                impairment: value("work_found.ratio.impairment"),
                from_55: value("work_found.ratio.from_55"),
                under_25: value("work_found.ratio.under_25"),
                weak_swedish: value("work_found.ratio.weak_swedish"),
                extent: [value("work_found.extent.impairment"), value("work_found.extent.other")],
            },
            work_lasts: WorkLasts {
                ends_per_month: [value("work_lasts.ends.first_half_year"), value("work_lasts.ends.later")],
                subsidised_ends_per_month: value("work_lasts.ends.subsidised"),
                impairment: value("work_lasts.ratio.impairment"),
                returns: value("work_lasts.returns"),
                returns_after_days: value("work_lasts.returns_after_days"),
                closes_at_once: value("work_lasts.closes_at_once"),
            },
            subsidised: SubsidisedWork {
                per_month: [
                    value("subsidised_work.per_month.with_code"),
                    value("subsidised_work.per_month.in_programme"),
                    value("subsidised_work.per_month.other"),
                ],
                tide: Tide::read(reader, "subsidised_work"),
                weight: reader.family("subsidised_work.weight"),
                decided_days: value("subsidised_work.decided_days"),
                months: reader.family("subsidised_work.months"),
                wage: reader.family("subsidised_work.wage"),
                degree: reader.family("subsidised_work.degree"),
                extent: reader.family("subsidised_work.extent"),
                places: reader.family("subsidised_work.places"),
                at_start: reader.family("subsidised_work.at_start"),
                to_competitive: reader.family("subsidised_work.to_competitive"),
                renewed: value("subsidised_work.renewed"),
            },
            other: OtherWays {
                studies_per_month: [value("studies.per_month.under_25"), value("studies.per_month.other")],
                studies_tide: Tide::read(reader, "studies"),
                studies_months: value("studies.months"),
                studies_return: value("studies.returns"),
                leaving_per_month: bands("leaving.per_month"),
                leaving_health: value("leaving.ratio.states_health"),
                leaving_tide: Tide::read(reader, "leaving"),
                leaving_return: value("leaving.returns"),
                leaving_return_days: value("leaving.returns_after_days"),
                leaving_age: value("leaving.age"),
                illness_per_month: [value("illness.per_month.impairment"), value("illness.per_month.other")],
                illness_days: value("illness.days"),
                moving_per_month: value("moving.per_month"),
            },
            officers: Officers {
                officers: value("population.officers"),
                specialists: value("population.specialists"),
                minutes_a_day: value("officers.minutes_a_day"),
                specialist_minutes_a_day: value("officers.specialist_minutes_a_day"),
                routine_minutes: value("officers.routine_minutes"),
                minutes: reader.family("officers.minutes"),
                minutes_other: value("officers.minutes_other"),
                offers: reader.family("officers.offers"),
                offers_with_code: reader.family("officers.offers_with_code"),
                follows_proposal: value("officers.follows_proposal"),
                tries_again_days: value("officers.tries_again_days"),
                own_search_after: value("officers.own_search_after"),
            },
            evidence: Evidence {
                wait_days: value("evidence.wait_days"),
                wait_spread: value("evidence.wait_spread"),
                noticed_days: value("evidence.noticed_days"),
                none_found: value("evidence.none_found"),
                confirmed: value("evidence.confirmed"),
                accepted: value("evidence.accepted"),
                answer_days: value("evidence.answer_days"),
            },
            services: Services {
                seats: reader.family("services.seats"),
                own_places: reader.family("services.own_places"),
                ratio: reader.family("services.ratio"),
                ratio_after: reader.family("services.ratio_after"),
                after_days: value("services.after_days"),
                fidelity: value("services.fidelity"),
                ends_early_per_month: value("services.ends_early_per_month"),
                planned_months: reader.family("services.planned_months"),
                choice_days: value("services.choice_days"),
                choice_quality: value("services.choice_quality"),
                start_days: value("services.start_days"),
                tracks: reader.family("services.tracks"),
                verified: value("services.verified"),
                seat_cost: value("services.seat_cost"),
                place_cost: value("services.place_cost"),
            },
            granted: reader
                .family("money.granted")
                .into_iter()
                .filter_map(|(name, amount)| {
                    let (appropriation, year) = name.split_once('.')?;
                    Some(((appropriation.replace('_', ":"), year.parse().ok()?), amount))
                })
                .collect(),
        }
    }

    /// What each appropriation has to give in a year, million kronor: that of the latest year listed by then.
    pub fn granted_in(&self, year: i16) -> impl Iterator<Item = (&str, f64)> {
        let mut latest: BTreeMap<&str, f64> = BTreeMap::new();
        // In order of year within each number: the last one stays.
        for ((number, listed), million) in &self.granted {
            if *listed <= year {
                latest.insert(number, *million);
            }
        }
        latest.into_iter()
    }

    /// Every service that a parameter names is in the policy.
    fn check_services(&self, policy: &Policy) -> Result<(), Vec<Fault>> {
        let families = [
            ("officers", &self.officers.offers),
            ("officers", &self.officers.offers_with_code),
            ("services", &self.services.seats),
            ("services", &self.services.own_places),
            ("services", &self.services.ratio),
            ("services", &self.services.ratio_after),
            ("services", &self.services.planned_months),
            ("subsidised_work", &self.subsidised.weight),
            ("subsidised_work", &self.subsidised.places),
            ("subsidised_work", &self.subsidised.at_start),
        ];
        let unknown = families.into_iter().flat_map(|(process, family)| {
            family.keys().filter(|id| policy.service(id).is_err() && !is_proposed(id)).map(move |id| Fault {
                file: format!("scenarios/processes/{process}.toml"),
                line: 1,
                what: format!("the policy has no service `{id}`"),
            })
        });
        let faults: Vec<Fault> = unknown.collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

/// Whether some proposal has the service: what is set for it lies still where the proposal is not laid over.
fn is_proposed(service: &str) -> bool {
    let proposals = chain::policy::proposals();
    proposals.iter().any(|proposal| {
        chain::policy::embedded_layers(&[proposal]).is_ok_and(|layers| {
            layers.iter().any(|layer| {
                layer.files.iter().any(|(path, _)| path.ends_with(&format!("services/{service}.toml")))
            })
        })
    })
}
