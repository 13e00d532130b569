//! A county and its people, day by day through a month. Nothing in it knows of any other county: what goes
//! between them is settled when the month has ended.

use super::Run;
use super::days::DayNo;
use super::fetching::{AT_ONCE, fetch};
use super::queue::Queue;
use super::resident::{Life, Resident, What};
use super::routine::Coming;
use super::tally::Tally;
use crate::dice::Throw;
use crate::labour_market::Risk;
use crate::population::Newcomer;
use chain::due::TaskKind;
use chain::word::WordMap;
use chain::{Case, World};
use evaluation::Observations;
use serde::{Deserialize, Serialize};

/// Working days in an ordinary month, over which routine is spread.
const WORKING_DAYS_A_MONTH: f64 = 21.0;

/// How somebody stands between two visits.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Stands {
    /// The day for which they stand in the agenda.
    wake: DayNo,
    open: bool,
    works: bool,
    in_two: bool,
}

/// A county.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct County {
    /// Its place in the list of regions.
    pub(crate) number: u8,
    residents: Vec<Option<Box<Resident>>>,
    /// How each stands, by slot: so that nobody need be looked up to be counted, or to be left alone.
    stands: Vec<Stands>,
    free: Vec<u32>,
    /// Who is to be looked at, by day.
    agenda: Vec<Vec<u32>>,
    /// The renewals of action plans that join the queues, by day.
    pub(super) coming: Vec<Vec<Coming>>,
    /// One queue for each office.
    pub(crate) offices: Vec<Queue>,
    pub(crate) specialists: Queue,
    /// The last ticket to any of the queues.
    pub(crate) last_ticket: u64,
    /// What offices have of the county's officers.
    pub(crate) office_shares: Vec<f64>,
    /// Providers, hosts and money, as the chain sees them.
    pub(crate) world: World,
    /// The service's own places: all, and taken.
    pub(crate) own_places: WordMap<(u32, u32)>,
    /// Limited places in subsidised work: all, and taken.
    pub(crate) job_places: WordMap<(u32, u32)>,
    /// What evaluation has seen.
    pub(crate) seen: Observations,
    pub(crate) tally: Tally,
    /// On their way to another county.
    pub(crate) outbox: Vec<Resident>,
    /// People in the county whose spell is open.
    pub(crate) open: u32,
    /// The place of the month that is lived among the months of the run.
    month: usize,
    /// The first month whose end is counted.
    counted_from: usize,
}

impl County {
    pub(crate) fn new(number: u8, office_shares: Vec<f64>, world: World, days: DayNo) -> County {
        County {
            number,
            residents: Vec::new(),
            stands: Vec::new(),
            free: Vec::new(),
            agenda: vec![Vec::new(); days as usize + 1],
            coming: vec![Vec::new(); days as usize + 1],
            offices: vec![Queue::default(); office_shares.len()],
            specialists: Queue::default(),
            last_ticket: 0,
            office_shares,
            world,
            own_places: WordMap::default(),
            job_places: WordMap::default(),
            seen: Observations::default(),
            tally: Tally::default(),
            outbox: Vec::new(),
            open: 0,
            month: 0,
            counted_from: 0,
        }
    }

    /// How many have an open spell now.
    pub(crate) fn open_now(&self) -> i64 {
        self.stands.iter().map(|stands| i64::from(stands.open)).sum()
    }

    /// How many have an open spell and neither work nor studies now.
    pub(crate) fn unemployed_now(&self) -> u64 {
        self.stands.iter().map(|stands| u64::from(stands.open && !stands.works)).sum()
    }

    /// What has been seen so far is left out, and so is what came before.
    pub(crate) fn measuring_begins(&mut self) {
        self.seen = Observations::default();
        self.counted_from = self.month;
        self.tally.measuring_begins();
    }

    /// Lives through a month, from a day up to another.
    pub(crate) fn live_month(&mut self, run: &Run<'_>, from: DayNo, to: DayNo) {
        let mut newcomers = run.newcomers(self.number, from).into_iter().peekable();
        for day in from..to {
            while let Some(newcomer) =
                newcomers.next_if(|newcomer| run.days.number(newcomer.registered_on) <= day)
            {
                self.welcome(run, &newcomer, day);
            }
            let listed = std::mem::take(&mut self.agenda[day as usize]);
            for together in listed.chunks(AT_ONCE) {
                self.fetch(together.iter().copied().filter(|slot| self.stands[*slot as usize].wake == day));
                together.iter().for_each(|slot| self.wake(run, *slot, day));
            }
            self.renewals_come(day);
            if run.days.is_working(day) {
                self.work_queues(run, day);
            }
        }
    }

    /// A month has ended, and those who moved have come.
    pub(crate) fn month_ended(&mut self) {
        let open = self.stands.iter().map(|stands| u32::from(stands.open)).sum();
        let in_two = self.stands.iter().any(|stands| stands.open && stands.in_two);
        self.tally.month_ended(open, in_two);
        self.open = open;
        self.month += 1;
        self.balance();
    }

    /// What has come of the time since the last visit.
    pub(super) fn time_passes(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        self.count_months(run, resident);
        self.routine_done(run, resident, day);
    }

    /// Counts how someone stood at the ends of the months that have passed since they were last visited. Nothing
    /// has happened to them since, so it is the same as to visit everyone when a month ends.
    fn count_months(&mut self, run: &Run<'_>, resident: &mut Resident) {
        let from = std::mem::replace(&mut resident.life.month, self.month).max(self.counted_from);
        if resident.case.open_spell().is_none() {
            return;
        }
        for month in from..self.month {
            self.seen.month_ended(&resident.case, run.days.last_day(month));
        }
    }

    /// Someone registers.
    fn welcome(&mut self, run: &Run<'_>, newcomer: &Newcomer, day: DayNo) {
        let mut resident = Box::new(Resident::new(run, newcomer, day));
        resident.life.month = self.month;
        self.registers(run, &mut resident, day);
        self.settle(run, resident, day);
    }

    /// Takes up someone who came from elsewhere, or was there when the run began.
    pub(crate) fn settle(&mut self, run: &Run<'_>, resident: Box<Resident>, day: DayNo) {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.residents.push(None);
            self.stands.push(Stands::default());
            u32::try_from(self.residents.len() - 1).unwrap_or(u32::MAX)
        });
        self.put_back(run, slot, resident, day);
    }

    /// Asks memory for those who come next, and for how they stand.
    fn fetch(&self, slots: impl Iterator<Item = u32>) {
        fetch(slots.filter_map(|slot| {
            std::hint::black_box(self.stands[slot as usize].wake);
            self.residents[slot as usize].as_deref()
        }));
    }

    /// Looks at someone whose day has come.
    fn wake(&mut self, run: &Run<'_>, slot: u32, day: DayNo) {
        if self.stands[slot as usize].wake != day {
            return;
        }
        let Some(mut resident) = self.residents[slot as usize].take() else { return };
        self.time_passes(run, &mut resident, day);
        self.live(run, &mut resident, day);
        self.put_back(run, slot, resident, day);
    }

    /// What the queues have hours for today.
    fn work_queues(&mut self, run: &Run<'_>, day: DayNo) {
        let settings = run.settings(day);
        let officers = &settings.officers;
        let here = run.ground.counties[usize::from(self.number)].share / run.ground.weight;
        let routine = f64::from(self.open) * officers.routine_minutes / WORKING_DAYS_A_MONTH;
        let whole = (here * officers.officers * officers.minutes_a_day - routine).max(0.0);
        for office in 0..self.offices.len() {
            self.offices[office].new_day(whole * self.office_shares[office]);
            for turn in 0_usize.. {
                if turn.is_multiple_of(AT_ONCE) {
                    self.fetch(self.offices[office].ahead().take(AT_ONCE));
                }
                let Some(waiting) = self.offices[office].next() else { break };
                let used = self.serve(run, waiting.slot, waiting.ticket, false, day);
                self.offices[office].used(used);
            }
        }
        self.specialists.new_day(here * officers.specialists * officers.specialist_minutes_a_day);
        for turn in 0_usize.. {
            if turn.is_multiple_of(AT_ONCE) {
                self.fetch(self.specialists.ahead().take(AT_ONCE));
            }
            let Some(waiting) = self.specialists.next() else { break };
            let used = self.serve(run, waiting.slot, waiting.ticket, true, day);
            self.specialists.used(used);
        }
    }

    /// Does what a ticket stands for, if it is still wanted, and tells the minutes it took.
    fn serve(&mut self, run: &Run<'_>, slot: u32, ticket: u64, specialist: bool, day: DayNo) -> f64 {
        let Some(held) = self.residents.get_mut(slot as usize) else { return 0.0 };
        let wanted = |resident: &Resident| {
            resident.life.tickets.iter().position(|t| t.number == ticket && t.specialist == specialist)
        };
        let Some(place) = held.as_deref().and_then(wanted) else { return 0.0 };
        let Some(mut resident) = held.take() else { return 0.0 };
        self.time_passes(run, &mut resident, day);
        let ticket = resident.life.tickets.swap_remove(place);
        let minutes = run.settings(day).officers.minutes_for(&ticket.what);
        self.handle(run, &mut resident, &ticket.what, day);
        self.put_back(run, slot, resident, day);
        minutes
    }

    /// The office that a person belongs to.
    pub(crate) fn office_of(&self, life: &Life) -> usize {
        usize::from(life.traits.municipality) % self.offices.len().max(1)
    }

    /// Asks the chain again when something has happened, and puts the resident where the agenda finds them;
    /// or lets go of who has left for good or moves away.
    fn put_back(&mut self, run: &Run<'_>, slot: u32, mut resident: Box<Resident>, day: DayNo) {
        let stood = std::mem::take(&mut self.stands[slot as usize]);
        if resident.life.leaving_county {
            self.free.push(slot);
            self.outbox.push(*resident);
            return;
        }
        if resident.life.gone
            && resident.case.open_spell().is_none()
            && resident.case.current_work().is_none()
        {
            // Nothing more can happen: what is known is known to the end.
            self.let_go(run, &mut resident, run.days.count() - 1);
            self.free.push(slot);
            return;
        }
        self.queue_routine(slot, &mut resident, day);
        self.look(run, slot, &mut resident, day);
        let wake = resident.life.first_day().max(day + 1);
        if wake != stood.wake
            && let Some(listed) = self.agenda.get_mut(wake as usize)
        {
            listed.push(slot);
        }
        let case = &resident.case;
        let (open, works) = (case.open_spell().is_some(), case.current_work().is_some());
        self.stands[slot as usize] = Stands { wake, open, works, in_two: run.is_in_two(case) };
        self.residents[slot as usize] = Some(resident);
    }

    pub(crate) fn let_go(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        self.routine_done(run, resident, day);
        self.seen.let_go(&resident.case, run.policy, run.days.date(day));
        run.keep(resident);
    }

    /// The run has ended: nothing more will be seen of anyone.
    pub(crate) fn end(&mut self, run: &Run<'_>, day: DayNo) {
        for together in 0..self.residents.len().div_ceil(AT_ONCE) {
            let slots = together * AT_ONCE..((together + 1) * AT_ONCE).min(self.residents.len());
            self.fetch(slots.clone().filter_map(|slot| u32::try_from(slot).ok()));
            for slot in slots {
                let Some(mut resident) = self.residents[slot].take() else { continue };
                self.count_months(run, &mut resident);
                self.let_go(run, &mut resident, day);
            }
        }
    }
}

impl Resident {
    /// Someone of whom nothing is registered.
    pub(crate) fn new(run: &Run<'_>, newcomer: &Newcomer, day: DayNo) -> Resident {
        let mut traits = newcomer.traits;
        traits.born = run.ground.born.get(&newcomer.id).copied().unwrap_or(traits.born);
        let whom = newcomer.id.0;
        let mut life = Life {
            id: newcomer.id,
            traits,
            without_work_since: newcomer.without_work_since,
            support: 1.0,
            after: None,
            left: Risk::ALL.map(|risk| risk.thrown(&run.dice, whom, 0)),
            throws: [0; Throw::COUNT],
            plan: None,
            next: None,
            support_ends: None,
            moves: None,
            ill_until: None,
            renews_plan: None,
            routine: Vec::new(),
            acts: Vec::new(),
            tickets: Vec::new(),
            look_on: day,
            month: 0,
            counter: 0,
            asked_evidence: false,
            offered: None,
            own_place: None,
            job_place: None,
            given_up: Vec::new(),
            occasions: 0,
            leaving_county: false,
            gone: false,
        };
        life.moves = run.moving_day(&life, day);
        let history = run.keeps_events().then(Vec::new);
        Resident { case: Case::default(), life, history }
    }
}

impl crate::settings::Officers {
    /// Minutes that something takes.
    fn minutes_for(&self, what: &What) -> f64 {
        let listed = |word: &str| self.minutes.get(word).copied();
        match what {
            What::Task(TaskKind::Step(step), _) => listed(step.id()),
            What::Task(kind, _) => listed(kind.stem()),
            What::Subsidy => listed("subsidy"),
            What::RenewPlan => listed(TaskKind::ActionPlan.stem()),
            What::EvidenceComes | What::LookAgain => None,
        }
        .unwrap_or(self.minutes_other)
    }
}

#[allow(clippy::cast_possible_truncation)]
pub(crate) fn single(number: f64) -> f32 {
    number as f32
}
