//! A county and its people, day by day through a month. Nothing in it knows of any other county: what goes
//! between them is settled when the month has ended.

use super::Run;
use super::days::DayNo;
use super::queue::Queue;
use super::resident::{Life, Resident, What};
use super::tally::Tally;
use crate::dice::Throw;
use crate::labour_market::Risk;
use crate::population::Newcomer;
use chain::due::TaskKind;
use chain::{Case, World};
use evaluation::Observations;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Working days in an ordinary month, over which routine is spread.
const WORKING_DAYS_A_MONTH: f64 = 21.0;

/// A county.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct County {
    /// Its place in the list of regions.
    pub(crate) number: u8,
    residents: Vec<Option<Box<Resident>>>,
    /// Whose spell is open, by slot: so that those who are away need not be looked up.
    is_open: Vec<bool>,
    free: Vec<u32>,
    /// Who is to be looked at, by day.
    agenda: Vec<Vec<u32>>,
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
    pub(crate) own_places: BTreeMap<String, (u32, u32)>,
    /// Limited places in subsidised work: all, and taken.
    pub(crate) job_places: BTreeMap<String, (u32, u32)>,
    /// What evaluation has seen.
    pub(crate) seen: Observations,
    pub(crate) tally: Tally,
    /// On their way to another county.
    pub(crate) outbox: Vec<Resident>,
    /// People in the county whose spell is open.
    pub(crate) open: u32,
}

impl County {
    pub(crate) fn new(number: u8, office_shares: Vec<f64>, world: World, days: DayNo) -> County {
        County {
            number,
            residents: Vec::new(),
            is_open: Vec::new(),
            free: Vec::new(),
            agenda: vec![Vec::new(); days as usize + 1],
            offices: vec![Queue::default(); office_shares.len()],
            specialists: Queue::default(),
            last_ticket: 0,
            office_shares,
            world,
            own_places: BTreeMap::new(),
            job_places: BTreeMap::new(),
            seen: Observations::default(),
            tally: Tally::default(),
            outbox: Vec::new(),
            open: 0,
        }
    }

    /// How many have an open spell now.
    pub(crate) fn open_now(&self) -> i64 {
        self.is_open.iter().map(|open| i64::from(*open)).sum()
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
            for slot in std::mem::take(&mut self.agenda[day as usize]) {
                self.wake(run, slot, day);
            }
            if run.days.is_working(day) {
                self.work_queues(run, day);
            }
        }
    }

    /// A month has ended, and those who moved have come.
    pub(crate) fn month_ended(&mut self, run: &Run<'_>, to: DayNo) {
        let last_day = run.days.date(to - 1);
        let mut open = 0;
        let mut in_two = false;
        for slot in (0..self.residents.len()).filter(|slot| self.is_open[*slot]) {
            let Some(resident) = self.residents[slot].as_deref() else { continue };
            open += 1;
            self.seen.month_ended(&resident.case, last_day);
            in_two |= run.is_in_two(&resident.case);
        }
        self.tally.month_ended(open, in_two);
        self.open = open;
        self.balance();
    }

    /// Someone registers.
    fn welcome(&mut self, run: &Run<'_>, newcomer: &Newcomer, day: DayNo) {
        let mut resident = Box::new(Resident::new(run, newcomer, day));
        self.registers(run, &mut resident, day);
        self.settle(run, resident, day);
    }

    /// Takes up someone who came from elsewhere, or was there when the run began.
    pub(crate) fn settle(&mut self, run: &Run<'_>, resident: Box<Resident>, day: DayNo) {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.residents.push(None);
            self.is_open.push(false);
            u32::try_from(self.residents.len() - 1).unwrap_or(u32::MAX)
        });
        self.put_back(run, slot, resident, day);
    }

    /// Looks at someone whose day has come.
    fn wake(&mut self, run: &Run<'_>, slot: u32, day: DayNo) {
        let held = self.residents.get_mut(slot as usize).and_then(|held| match held {
            Some(resident) if resident.life.wake == day => held.take(),
            _ => None,
        });
        let Some(mut resident) = held else { return };
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
            while let Some(waiting) = self.offices[office].next() {
                let used = self.serve(run, waiting.slot, waiting.ticket, false, day);
                self.offices[office].used(used);
            }
        }
        self.specialists.new_day(here * officers.specialists * officers.specialist_minutes_a_day);
        while let Some(waiting) = self.specialists.next() {
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
        self.is_open[slot as usize] = false;
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
            self.let_go(run, &resident, run.days.count() - 1);
            self.free.push(slot);
            return;
        }
        self.queue_renewal(slot, &mut resident, day);
        self.look(run, slot, &mut resident, day);
        let wake = resident.life.first_day().max(day + 1);
        resident.life.wake = wake;
        if let Some(listed) = self.agenda.get_mut(wake as usize) {
            listed.push(slot);
        }
        self.is_open[slot as usize] = resident.case.open_spell().is_some();
        self.residents[slot as usize] = Some(resident);
    }

    pub(crate) fn let_go(&mut self, run: &Run<'_>, resident: &Resident, day: DayNo) {
        self.seen.let_go(&resident.case, run.policy, run.days.date(day));
        run.keep(resident);
    }

    /// The run has ended: nothing more will be seen of anyone.
    pub(crate) fn end(&mut self, run: &Run<'_>, day: DayNo) {
        for resident in std::mem::take(&mut self.residents).into_iter().flatten() {
            self.let_go(run, &resident, day);
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
            acts: Vec::new(),
            tickets: Vec::new(),
            look_on: day,
            wake: day,
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
