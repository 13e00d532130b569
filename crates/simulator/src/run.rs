//! A run: counties live through the months side by side, and meet when each month has ended, where national
//! money and moves between counties are settled in order. So the result is the same for any number of threads.

pub(crate) mod county;
pub(crate) mod days;
mod doing;
mod everyone;
mod fetching;
mod kept;
pub(crate) mod living;
pub(crate) mod looking;
mod national;
mod queue;
mod registered;
pub(crate) mod resident;
mod routine;
mod seeding;
mod tally;

pub use everyone::{Staff, everyone, staff_of, works_at};
pub use kept::{Kept, KeptCase};
pub use registered::registered;
pub use tally::Tally;

use crate::dice::{Dice, Throw};
use crate::population::{Newcomer, PersonId};
use crate::settings::Settings;
use chain::event::{Recorded, StreamId};
use chain::id::{CaseId, EmployerId, HostId, ProviderId};
use chain::person::Person;
use chain::policy::Service;
use chain::text::NewText;
use chain::word::WordMap;
use chain::world::{EmployerProfile, HostProfile, ProviderProfile};
use chain::{Case, Policy, calendar};
use county::County;
use days::{DayNo, Days};
use evaluation::Observations;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use kept::Keeper;
use rayon::prelude::*;
use resident::{Life, Resident};
use rules::{Facts, NoTrace};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The country that a run begins with.
pub struct Ground<'a> {
    /// Persons in the country for each modelled one.
    pub weight: f64,
    /// The people registered when the run begins.
    pub stock: &'a [Newcomer],
    /// The counties, in the order of the regions.
    pub counties: &'a [CountyGround],
    /// The newcomer with a number who registers in a county in the month that begins on a day.
    pub newcomer: &'a (dyn Fn(u8, Date, u32) -> Newcomer + Sync),
    /// Codes of the municipalities, by place.
    pub municipalities: &'a [String],
    /// Codes of the occupations, by place.
    pub occupations: &'a [String],
    /// Days of birth that are others than drawn.
    pub born: &'a BTreeMap<PersonId, Date>,
}

/// What there is in a county.
#[derive(Clone, Debug)]
pub struct CountyGround {
    /// Share of the country's stock.
    pub share: f64,
    /// What each office has of the county's officers; the shares sum to 1.
    pub office_shares: Vec<f64>,
    /// Providers with their seats.
    pub providers: Vec<(ProviderId, ProviderProfile)>,
    /// Hosts with their places.
    pub hosts: Vec<(HostId, HostProfile)>,
    /// Employers.
    pub employers: Vec<(EmployerId, EmployerProfile)>,
}

/// From when a value holds, and all settings then.
pub type Piece = (Date, Settings);

/// What a run is made with.
pub struct Plan<'a> {
    /// The rules, with the proposals laid over.
    pub policy: &'a Policy,
    /// The settings, each from a day; the first from the beginning.
    pub pieces: &'a [Piece],
    /// The dice.
    pub dice: Dice,
    /// The first day.
    pub starts: Date,
    /// The first day of what is measured.
    pub measured_from: Date,
    /// The first day no longer in the run.
    pub ends: Date,
    /// What officers find out of their own for a service: fact and value.
    pub stated: &'a BTreeMap<String, BTreeMap<String, String>>,
    /// Keep every event.
    pub keep_events: bool,
}

/// What a run has come to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// What evaluation saw, from the first measured day.
    pub seen: Observations,
    /// What the laboratory counted.
    pub tally: Tally,
    /// Open spells when the measured time began, and when it ended.
    pub open: (u64, u64),
}

/// A run under way: what every county may look at.
pub(crate) struct Run<'a> {
    pub(crate) policy: &'a Policy,
    pub(crate) dice: Dice,
    pub(crate) days: Days,
    pub(crate) ground: &'a Ground<'a>,
    pieces: Vec<(DayNo, &'a Settings)>,
    /// Which facts a service asks for beyond those that the case tells, with the value found out.
    stated: &'a BTreeMap<String, BTreeMap<String, String>>,
    stated_facts: WordMap<Vec<(rules::FactId, rules::Value)>>,
    keeper: Option<Keeper>,
}

/// The whole state between two months: enough to go on from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    counties: Vec<County>,
    /// The place of the next month among the months of the run.
    month: usize,
    open_at_start: u64,
}

impl State {
    /// How many months have passed.
    #[must_use]
    pub fn months_done(&self) -> usize {
        self.month
    }

    /// The unemployed when the last month ended, by county in the order of the regions.
    #[must_use]
    pub fn unemployed_by_county(&self) -> Vec<u64> {
        self.counties.iter().map(County::unemployed_now).collect()
    }
}

/// Told after each month: how many of how many; and the state, to be written down if one wants to.
pub type EachMonth<'f> = dyn FnMut(usize, usize, &State) -> Going + 'f;

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// Go on.
    On,
    /// Stop here.
    Stop,
}

/// Runs it all; from a state that was written down, when there is one. None when it was told to stop.
pub fn run(
    plan: &Plan<'_>,
    ground: &Ground<'_>,
    from: Option<State>,
    each_month: &mut EachMonth<'_>,
) -> Option<(Outcome, Option<Kept>)> {
    let run = Run::new(plan, ground);
    let months = run.days.months();
    let count = months.len() - 1;
    let mut state = from.unwrap_or_else(|| run.begin());
    while state.month < count {
        let (first, last) = (months[state.month], months[state.month + 1]);
        run.month_begins(&mut state.counties, first);
        side_by_side(&mut state.counties, |county| county.live_month(&run, first, last));
        run.settle_moves(&mut state.counties, last.min(run.days.count() - 1));
        side_by_side(&mut state.counties, County::month_ended);
        if run.days.date(last.min(run.days.count() - 1)) == plan.measured_from && last < run.days.count() {
            state.open_at_start = run.measuring_begins(&mut state.counties);
        }
        state.month += 1;
        if each_month(state.month, count, &state) == Going::Stop {
            return None;
        }
    }
    Some(run.finish(state))
}

/// Does some work in every county, on every core: in the largest first, so that no core is left with one at the end.
fn side_by_side(counties: &mut [County], work: impl Fn(&mut County) + Sync + Send) {
    let mut by_size: Vec<&mut County> = counties.iter_mut().collect();
    by_size.sort_by_key(|county| Reverse(county.open));
    by_size.into_iter().par_bridge().for_each(work);
}

impl<'a> Run<'a> {
    fn new(plan: &'a Plan<'a>, ground: &'a Ground<'a>) -> Run<'a> {
        let days = Days::new(plan.starts, plan.ends);
        let pieces = plan.pieces.iter().map(|(from, settings)| (days.number(*from), settings)).collect();
        let registry = plan.policy.bundle.facts();
        let stated_facts = plan
            .stated
            .iter()
            .map(|(service, facts)| {
                let known = facts.iter().filter_map(|(name, written)| {
                    let id = registry.get(name)?;
                    Some((id, chain::facts::read(registry.def(id), written)?))
                });
                (service.clone(), known.collect())
            })
            .collect();
        Run {
            policy: plan.policy,
            dice: plan.dice,
            days,
            ground,
            pieces,
            stated: plan.stated,
            stated_facts,
            keeper: plan.keep_events.then(Keeper::default),
        }
    }

    /// The settings that hold on a day.
    pub(crate) fn settings(&self, day: DayNo) -> &'a Settings {
        self.pieces[self.piece(day)].1
    }

    /// Which of the settings hold on a day.
    pub(crate) fn piece(&self, day: DayNo) -> usize {
        self.pieces.iter().rposition(|(from, _)| *from <= day).unwrap_or(0)
    }

    /// The first day after a day on which other settings hold.
    pub(crate) fn next_piece(&self, day: DayNo) -> Option<DayNo> {
        self.pieces.iter().map(|(from, _)| *from).find(|from| *from > day)
    }

    /// Those who register in a county in the month that begins on a day, in order of day.
    pub(crate) fn newcomers(&self, county: u8, from: DayNo) -> Vec<Newcomer> {
        let first = self.days.date(from);
        let inflow = &self.settings(from).inflow;
        let share = self.ground.counties[usize::from(county)].share;
        let tide = inflow.tide.of(first.year(), first.month());
        let mean = inflow.per_month * tide * share / self.ground.weight;
        // The part of a person is a person in that part of the months.
        let whom = u64::from(county) << 32 | u64::from(from);
        let more = self.dice.happens(mean.fract(), whom, Throw::Inflow, 0);
        let count = looking::whole(mean) + u32::from(more);
        let mut newcomers: Vec<Newcomer> =
            (0..count).map(|number| (self.ground.newcomer)(county, first, number)).collect();
        newcomers.sort_by_key(|newcomer| (newcomer.registered_on, newcomer.id));
        newcomers
    }

    /// The code of a municipality.
    pub(crate) fn municipality(&self, place: u16) -> &str {
        self.ground.municipalities.get(usize::from(place)).map_or("", String::as_str)
    }

    /// What is recorded of a person.
    pub(crate) fn person(&self, life: &Life) -> Person {
        let occupation = self.ground.occupations.get(usize::from(life.traits.occupation));
        let municipality = self.municipality(life.traits.municipality);
        life.traits.person(life.without_work_since, municipality, occupation.map_or("", String::as_str))
    }

    /// When a person moves to another county, if within the run.
    pub(crate) fn moving_day(&self, life: &Life, day: DayNo) -> Option<DayNo> {
        let rate = self.settings(day).other.moving_per_month;
        let months = self.dice.endurance(life.id.0, Throw::Moving, 0) / rate;
        let on = day.saturating_add(looking::whole(months * 30.4375));
        (on < self.days.count()).then_some(on)
    }

    /// The months from a day on, as far as so many days: year, month, and the days of it.
    pub(crate) fn months_ahead(&self, day: DayNo, ahead: u32) -> impl Iterator<Item = (i16, i8, u32)> {
        let first = self.days.date(day);
        let mut left = ahead;
        let (mut year, mut month) = (first.year(), first.month());
        let mut days = u32::from(first.days_in_month().unsigned_abs() - first.day().unsigned_abs()) + 1;
        std::iter::from_fn(move || {
            if left == 0 {
                return None;
            }
            let now = (year, month, days.min(left));
            left -= now.2;
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            days = 30;
            Some(now)
        })
    }

    /// When an act of a day is recorded: at noon.
    pub(crate) fn moment(&self, day: Date) -> Timestamp {
        day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map(|at| at.timestamp()).unwrap_or_default()
    }

    /// Whether events are kept.
    pub(crate) fn keeps_events(&self) -> bool {
        self.keeper.is_some()
    }

    pub(crate) fn keep(&self, resident: &Resident) {
        if let Some(keeper) = &self.keeper {
            keeper.case(resident);
        }
    }

    pub(crate) fn keep_texts(&self, case: CaseId, texts: Vec<NewText>) {
        if let Some(keeper) = &self.keeper {
            keeper.texts(case, texts);
        }
    }

    pub(crate) fn keep_world(&self, county: u8, stream: StreamId, event: Recorded) {
        if let Some(keeper) = &self.keeper {
            keeper.world(county, stream, event);
        }
    }

    /// Sets what an officer finds out of their own for a service, where the case does not tell it.
    pub(crate) fn state_facts(&self, service: &Service, facts: &mut Facts) {
        for (id, value) in self.stated_facts.get(service.id.as_str()).into_iter().flatten() {
            if facts.get(*id).is_none() {
                facts.set(*id, *value);
            }
        }
    }

    /// What an officer states with a decision: only what the case does not tell.
    pub(crate) fn stated(&self, service: &Service, case: &Case, date: Date) -> BTreeMap<String, String> {
        let Some(stated) = self.stated.get(service.id.as_str()) else { return BTreeMap::new() };
        let facts = chain::entitlement::facts_for(case, self.policy, &service.id, date);
        let registry = self.policy.bundle.facts();
        let untold = |name: &str| registry.get(name).is_some_and(|id| facts.get(id).is_none());
        stated.iter().filter(|(name, _)| untold(name)).map(|(n, v)| (n.clone(), v.clone())).collect()
    }

    /// The extent that a service is granted for: the largest that its rules list.
    pub(crate) fn extent_of(&self, service: &Service, case: &Case, day: DayNo) -> Option<u8> {
        let table = service.find("extents")?;
        let date = self.days.date(day);
        let facts = chain::entitlement::facts_for(case, self.policy, &service.id, date);
        let words = table.decide(&facts, date, &mut NoTrace).then()?.as_words()?;
        words.iter().filter_map(|word| word.strip_prefix("percent_")?.parse().ok()).max()
    }

    /// Months of one decision: as planned, or as long as the rules allow.
    pub(crate) fn months_allowed(&self, case: &Case, service: &Service, planned: f64, date: Date) -> u16 {
        let facts = chain::entitlement::facts_for(case, self.policy, &service.id, date);
        let of = |name: &str| {
            service.find(name).and_then(|table| table.decide(&facts, date, &mut NoTrace).then()?.as_period())
        };
        let one = of("longest").map(|period| calendar::after(date, period));
        let used = chain::facts::days_of_service(case, &service.id, date);
        let all =
            of("longest_total").map(|period| calendar::days_after(calendar::after(date, period), -used));
        let last = [one, all].into_iter().flatten().min();
        let most = last.map_or(i64::MAX, |last| calendar::months_between(date, last));
        u16::try_from(most.min(i64::from(looking::whole(planned)))).unwrap_or(0)
    }

    /// Whether someone is in two services of which the rules let neither go on beside the other.
    pub(crate) fn is_in_two(&self, case: &Case) -> bool {
        let going = || case.participations.iter().filter(|held| held.is_under_way() && !held.frame);
        going().enumerate().any(|(place, one)| {
            going().skip(place + 1).any(|other| !self.may_run_beside(&one.service, &other.service))
        })
    }

    /// Whether the rules of either let two services go on at once.
    pub(crate) fn may_run_beside(&self, one: &str, other: &str) -> bool {
        let names = |service: &str, named: &str| {
            let facts = Facts::new(self.policy.bundle.facts());
            let table = self.policy.find_service(service).and_then(|service| service.find("beside"));
            let said = table.and_then(|table| {
                let words =
                    table.decide(&facts, self.days.date(self.days.count() - 1), &mut NoTrace).then()?;
                Some(words.as_words()?.iter().any(|word| word.as_ref() == named))
            });
            said.unwrap_or(false)
        };
        names(one, other) || names(other, one)
    }

    /// Where someone moves: to a county by share, where somebody of its stock lives.
    pub(crate) fn moves_to(&self, life: &mut Life) -> Option<&'a Newcomer> {
        let home = usize::from(life.traits.county);
        let share =
            |(county, ground): (usize, &CountyGround)| if county == home { 0.0 } else { ground.share };
        let shares: Vec<f64> = self.ground.counties.iter().enumerate().map(share).collect();
        let [where_to, whose] = [(); 2].map(|()| life.next_throw(Throw::Moving));
        let county = self.dice.among(&shares, life.id.0, Throw::Moving, where_to);
        let here = self.stock_of(u8::try_from(county).ok()?);
        let place = looking::whole(self.dice.unit(life.id.0, Throw::Moving, whose) * f64_of(here.len()));
        here.get(place as usize)
    }

    /// The stock of a county: it lies together.
    pub(crate) fn stock_of(&self, county: u8) -> &'a [Newcomer] {
        let stock = self.ground.stock;
        let first = stock.partition_point(|known| known.traits.county < county);
        let end = stock.partition_point(|known| known.traits.county <= county);
        &stock[first..end]
    }
}

#[allow(clippy::cast_precision_loss)]
pub(crate) fn f64_of(count: usize) -> f64 {
    count as f64
}

/// The day so many years after another.
#[must_use]
pub fn years_after(day: Date, years: i16) -> Date {
    day.checked_add(i64::from(years).years()).unwrap_or(Date::MAX)
}
