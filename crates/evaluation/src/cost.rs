//! What a service costs for each participant, each result and each month in work (D2).
//!
//! A job or studies are counted for the service that began last before them, as pay counts them (A11).
//! Competitive work, subsidised work and studies are kept apart. A subsidy is itself a service: who is
//! employed with it takes part in it, and its months are the months of that work.

use crate::protected::protected_part;
use crate::work_time::{WorkTime, work_time};
use chain::event::WorkKind;
use chain::money::Ore;
use chain::pay::LineState;
use chain::view::{PayLineRow, UseRow, WorkRow};
use chain::word::Word;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a result is. They are never added to one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKind {
    /// A job at normal pay, or the person's own business.
    Competitive,
    /// A job with a subsidy.
    Subsidised,
    /// Regular studies.
    Studies,
}

impl ResultKind {
    /// Every one, in order.
    pub const ALL: [ResultKind; 3] = [ResultKind::Competitive, ResultKind::Subsidised, ResultKind::Studies];

    /// The word for it in text keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            ResultKind::Competitive => "competitive",
            ResultKind::Subsidised => "subsidised",
            ResultKind::Studies => "studies",
        }
    }

    /// Of a kind of work; none when the kind has been erased.
    #[must_use]
    pub const fn of(kind: WorkKind) -> Option<ResultKind> {
        match kind {
            WorkKind::Competitive | WorkKind::OwnBusiness | WorkKind::ThroughFirm => {
                Some(ResultKind::Competitive)
            }
            WorkKind::Subsidised => Some(ResultKind::Subsidised),
            WorkKind::Studies => Some(ResultKind::Studies),
            WorkKind::Erased => None,
        }
    }
}

/// Everything of one case that has to do with cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseRows {
    /// Its lines of pay.
    pub lines: Vec<PayLineRow>,
    /// The services had.
    pub uses: Vec<UseRow>,
    /// Work and studies.
    pub works: Vec<WorkRow>,
}

/// The costs of services and what came of them, gathered case by case; parts can be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    on: Date,
    services: BTreeMap<String, ServiceCost>,
    /// Everyone's work, whatever service went before.
    everyone: BTreeMap<ResultKind, Outcome>,
}

/// One service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ServiceCost {
    /// How many people have had it.
    pub participants: u64,
    /// Paid and approved, claw-backs taken off.
    pub paid: Ore,
    /// By the yearly account of the service's own work, for those participants whom it has a figure for.
    pub standard: Ore,
    /// How many participants that is.
    pub with_standard: u64,
    /// What came after it, by kind.
    pub outcomes: BTreeMap<ResultKind, Outcome>,
}

/// People in work or studies of one kind, and for how long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// How many people.
    pub people: u64,
    /// Their time, to the day that it is seen on.
    pub time: WorkTime,
}

impl Costs {
    /// Nothing yet, as of a day.
    #[must_use]
    pub fn on(on: Date) -> Costs {
        Costs { on, services: BTreeMap::new(), everyone: BTreeMap::new() }
    }

    /// Takes in a case. `standard` says what a use costs by the service's own account, if it has one.
    pub fn add(&mut self, case: &CaseRows, standard: impl Fn(&str, Date) -> Option<Ore>) {
        for line in &case.lines {
            if matches!(line.state, LineState::Payable | LineState::Paid | LineState::ClawedBack) {
                let cost = self.service(&line.service);
                cost.paid = cost.paid + line.amount.unwrap_or_default();
            }
        }
        let begun = begun(case, self.on);
        let mut counted = BTreeSet::new();
        for (from, service) in &begun {
            let first = counted.insert(service);
            let amount = standard(service, *from);
            let cost = self.service(service);
            cost.participants += u64::from(first);
            if first && let Some(amount) = amount {
                cost.with_standard += 1;
                cost.standard = cost.standard + amount;
            }
        }
        self.count_work(case, &begun);
    }

    fn count_work(&mut self, case: &CaseRows, begun: &[(Date, Word)]) {
        let works: Vec<&WorkRow> = case.works.iter().filter(|work| work.from <= self.on).collect();
        for kind in ResultKind::ALL {
            let of_kind: Vec<&WorkRow> =
                works.iter().copied().filter(|work| ResultKind::of(work.kind) == Some(kind)).collect();
            let mut by_service: BTreeMap<&str, Vec<&WorkRow>> = BTreeMap::new();
            for work in &of_kind {
                let before = begun.iter().rev().find(|(from, service)| {
                    *from <= work.from && Some(service.as_str()) != work.service.as_deref()
                });
                let before = before.map(|(_, service)| service.as_str());
                for service in before.into_iter().chain(work.service.as_deref()) {
                    by_service.entry(service).or_default().push(*work);
                }
            }
            for (service, works) in by_service {
                let time = work_time(&works, self.on);
                self.service(service).outcomes.entry(kind).or_default().add(time);
            }
            if !of_kind.is_empty() {
                self.everyone.entry(kind).or_default().add(work_time(&of_kind, self.on));
            }
        }
    }

    /// Takes in what another part, of other cases and the same day, has gathered; any other is left out.
    pub fn merge(&mut self, other: &Costs) {
        if self.on != other.on {
            return;
        }
        for (service, theirs) in &other.services {
            let ours = self.service(service);
            ours.participants += theirs.participants;
            ours.paid = ours.paid + theirs.paid;
            ours.standard = ours.standard + theirs.standard;
            ours.with_standard += theirs.with_standard;
            merge_outcomes(&mut ours.outcomes, &theirs.outcomes);
        }
        merge_outcomes(&mut self.everyone, &other.everyone);
    }

    /// Each service, in order of id.
    pub fn services(&self) -> impl Iterator<Item = (&str, &ServiceCost)> {
        self.services.iter().map(|(id, cost)| (id.as_str(), cost))
    }

    /// Everyone's work or studies of a kind, whatever service went before.
    #[must_use]
    pub fn everyone(&self, kind: ResultKind) -> Outcome {
        self.everyone.get(&kind).copied().unwrap_or_default()
    }

    /// Whether [`Costs::everyone`] can stand in public beside the services: what is not told of them could else be
    /// found by taking away what is. It cannot where one service alone is hidden, or where those hidden
    /// are too few together.
    #[must_use]
    pub fn may_tell_everyone(&self, kind: ResultKind, smallest: u64) -> bool {
        let hidden = self.services.values().filter_map(|cost| {
            let people = cost.outcome(kind).people;
            let told = cost.participants >= smallest
                && protected_part(people, cost.participants, smallest).is_some();
            (people > 0 && !told).then_some(people)
        });
        let (services, people) = hidden.fold((0, 0), |(count, sum), people| (count + 1, sum + people));
        services == 0 || (services > 1 && people >= smallest)
    }

    fn service(&mut self, id: &str) -> &mut ServiceCost {
        self.services.entry(id.to_owned()).or_default()
    }
}

/// Which services began when, in order; employment with a subsidy is one of them.
fn begun(case: &CaseRows, on: Date) -> Vec<(Date, Word)> {
    let uses = case.uses.iter().map(|held| (held.from, held.service.clone()));
    let works = case.works.iter().filter_map(|work| Some((work.from, work.service.clone()?)));
    let mut begun: Vec<(Date, Word)> = uses.chain(works).filter(|(from, _)| *from <= on).collect();
    begun.sort();
    begun
}

fn merge_outcomes(ours: &mut BTreeMap<ResultKind, Outcome>, theirs: &BTreeMap<ResultKind, Outcome>) {
    for (kind, theirs) in theirs {
        let outcome = ours.entry(*kind).or_default();
        outcome.people += theirs.people;
        outcome.time = outcome.time + theirs.time;
    }
}

impl Outcome {
    fn add(&mut self, time: WorkTime) {
        self.people += 1;
        self.time = self.time + time;
    }
}

impl ServiceCost {
    /// All that it has cost: what was paid and the service's own account.
    #[must_use]
    pub fn whole(&self) -> Ore {
        self.paid + self.standard
    }

    /// For each participant; none without participants.
    #[must_use]
    pub fn per_participant(&self) -> Option<Ore> {
        per(self.whole(), self.participants)
    }

    /// What came after it of a kind.
    #[must_use]
    pub fn outcome(&self, kind: ResultKind) -> Outcome {
        self.outcomes.get(&kind).copied().unwrap_or_default()
    }

    /// The whole cost for each person with a result of a kind; none without such a person.
    #[must_use]
    pub fn per_result(&self, kind: ResultKind) -> Option<Ore> {
        per(self.whole(), self.outcome(kind).people)
    }

    /// The whole cost for each month in work of a kind; none without any.
    #[must_use]
    pub fn per_month(&self, kind: ResultKind) -> Option<Ore> {
        let days = self.outcome(kind).time.days;
        (days > 0).then(|| self.whole().part(WorkTime::YEAR_DAYS, days.saturating_mul(12)))
    }
}

/// An amount rounded to whole hundreds of kronor, so that no person's own sum can be found from an average that
/// is told in public.
#[must_use]
pub fn whole_hundreds(amount: Ore) -> Ore {
    const HUNDRED_CROWNS: i64 = 10_000;
    let down = amount.0.div_euclid(HUNDRED_CROWNS);
    let up = i64::from(amount.0.rem_euclid(HUNDRED_CROWNS) >= HUNDRED_CROWNS / 2);
    Ore(HUNDRED_CROWNS.saturating_mul(down + up))
}

fn per(whole: Ore, count: u64) -> Option<Ore> {
    let count = i64::try_from(count).ok().filter(|count| *count > 0)?;
    Some(whole.part(1, count))
}

#[cfg(test)]
mod tests;
