//! The simplified process itself: what happens to a person, and who has the next turn.

use super::agenda::{Agenda, Entry};
use super::measures::{Measures, OverTime};
use super::model::Model;
use crate::dice::{Dice, Throw};
use std::collections::VecDeque;

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Away,
    WaitsForOfficer,
    WithOfficer,
    WaitsForSeat,
    InSupport,
    Searches,
}

/// A person; 32 bytes, two to a line of the processor's memory.
#[derive(Clone, Copy, Debug)]
struct Person {
    /// When the time out of work began.
    since: f64,
    /// When the person leaves, if nothing changes the rates before.
    leaves_at: f64,
    /// When the person took a place in a queue.
    asked_at: f64,
    /// The number of the throw that decided `leaves_at`; also tells whether what is on the agenda still stands.
    throw: u32,
    to_work: bool,
    stage: Stage,
}

/// Shared capacity and those who wait for it, in turn. One who has left meanwhile is passed over.
#[derive(Debug, Default)]
struct Desk {
    capacity: usize,
    free: usize,
    queue: VecDeque<(u32, u32)>,
    waiting: OverTime,
    months_waited: f64,
}

/// What an entry on the agenda is: two bits, beside the thirty of a throw's number.
const LEAVES: u32 = 0;
const ASSESSED: u32 = 1;
const SUPPORT_ENDS: u32 = 2;
const COMES: u32 = 3;
const KIND_AT: u32 = 30;
/// The entry `COMES` for someone new, who has no place among the people yet.
const SOMEONE_NEW: u32 = u32::MAX;

pub(super) struct Process<'m> {
    model: &'m Model,
    dice: Dice,
    end: f64,
    new_per_month: f64,
    agenda: Agenda,
    people: Vec<Person>,
    /// Places among the people whose person has gone for good.
    vacant: Vec<u32>,
    officers: Desk,
    seats: Desk,
    seats_in_use: OverTime,
    stock: OverTime,
    new_thrown: u32,
    told: Measures,
}

impl<'m> Process<'m> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    pub(super) fn new(model: &'m Model, persons: usize, end: f64, dice: Dice) -> Process<'m> {
        let desk = |per_thousand: f64| {
            let capacity = (persons as f64 * per_thousand / 1_000.0).round() as usize;
            Desk { capacity, free: capacity, ..Desk::default() }
        };
        let mut process = Process {
            model,
            dice,
            end,
            new_per_month: model.size.new_persons_per_month * persons as f64,
            agenda: Agenda::new(end, 16 + (persons as f64 * end / PERSON_MONTHS_IN_A_BUCKET) as usize),
            people: Vec::with_capacity(persons + persons / 4),
            vacant: Vec::new(),
            officers: desk(model.size.officers_per_thousand),
            seats: desk(model.size.seats_per_thousand),
            seats_in_use: OverTime::default(),
            stock: OverTime::default(),
            new_thrown: 0,
            told: Measures::default(),
        };
        for _ in 0..persons {
            process.was_here();
        }
        process.awaits_someone_new(0.0);
        process
    }

    pub(super) fn play(mut self) -> Measures {
        let mut checked = 0_u32;
        while let Some(entry) = {
            let people = &self.people;
            self.agenda.take(|whom, what| stands(people, whom, what))
        } {
            let Entry { at, whom, what } = entry;
            match what >> KIND_AT {
                LEAVES if stands(&self.people, whom, what) => self.leaves(at, whom),
                ASSESSED => self.assessed(at, whom),
                SUPPORT_ENDS => self.support_ends(at, whom),
                COMES => self.comes(at, whom),
                _ => {}
            }
            checked = checked.wrapping_add(1);
            debug_assert!(checked & 0xFFF != 0 || self.adds_up());
        }
        debug_assert!(self.adds_up());
        self.tell()
    }

    /// Someone who is registered when the run begins.
    fn was_here(&mut self) {
        let whom = self.place();
        let throw = self.people[whom as usize].throw;
        let out_of_work =
            self.dice.endurance(whom.into(), Throw::Trait, throw) * self.model.begin.months_out_of_work;
        let [assessed, need] = self.dice.two_units(whom.into(), Throw::Inflow, throw);
        self.people[whom as usize].since = -out_of_work;
        self.stock.comes(0.0);
        self.decide_leaving(0.0, whom, 1.0);
        if assessed >= self.model.begin.assessed {
            self.asks_officer(0.0, whom);
        } else if need < self.model.assessment.needs_support {
            self.asks_for_seat(0.0, whom);
        } else {
            self.people[whom as usize].stage = Stage::Searches;
        }
    }

    /// A place for someone new; its throws go on from where the last person's ended, so none is thrown twice.
    #[allow(clippy::cast_possible_truncation)]
    fn place(&mut self) -> u32 {
        self.vacant.pop().unwrap_or_else(|| {
            self.people.push(Person {
                since: 0.0,
                leaves_at: 0.0,
                asked_at: 0.0,
                throw: 0,
                to_work: false,
                stage: Stage::Away,
            });
            (self.people.len() - 1) as u32
        })
    }

    fn awaits_someone_new(&mut self, now: f64) {
        let wait = self.dice.endurance(u64::MAX, Throw::Inflow, self.new_thrown) / self.new_per_month;
        self.new_thrown += 1;
        self.agenda.put(Entry { at: now + wait, whom: SOMEONE_NEW, what: COMES << KIND_AT });
    }

    fn comes(&mut self, now: f64, whom: u32) {
        let whom = if whom == SOMEONE_NEW {
            self.told.registered += 1.0;
            self.awaits_someone_new(now);
            self.place()
        } else {
            self.told.returned += 1.0;
            whom
        };
        self.people[whom as usize].since = now;
        self.stock.comes(now);
        self.decide_leaving(now, whom, 1.0);
        self.asks_officer(now, whom);
    }

    /// Throws when the person leaves and whereto, at the rates that hold from now on.
    #[inline]
    fn decide_leaving(&mut self, now: f64, whom: u32, work_ratio: f64) {
        let person = &mut self.people[whom as usize];
        person.throw += 1;
        let [work, other] = self.dice.two_units(whom.into(), Throw::Work, person.throw);
        let work = months_to_work(self.model, now - person.since, exponential(work) / work_ratio);
        let other = exponential(other) / self.model.leaving.per_month;
        person.to_work = work < other;
        person.leaves_at = now + work.min(other);
        self.agenda.put(Entry { at: person.leaves_at, whom, what: (LEAVES << KIND_AT) | person.throw });
    }

    fn asks_officer(&mut self, now: f64, whom: u32) {
        if self.officers.free > 0 {
            self.officers.free -= 1;
            self.begins_assessment(now, whom);
        } else {
            let person = &mut self.people[whom as usize];
            person.stage = Stage::WaitsForOfficer;
            person.asked_at = now;
            self.officers.queue.push_back((whom, person.throw));
            self.officers.waiting.comes(now);
        }
    }

    fn begins_assessment(&mut self, now: f64, whom: u32) {
        self.told.assessment_begun += 1.0;
        let person = &mut self.people[whom as usize];
        person.stage = Stage::WithOfficer;
        let throw = person.throw;
        let done =
            now + self.dice.endurance(whom.into(), Throw::Officer, throw) * self.model.assessment.months;
        if done < person.leaves_at {
            self.agenda.put(Entry { at: done, whom, what: ASSESSED << KIND_AT });
        }
    }

    fn assessed(&mut self, now: f64, whom: u32) {
        self.told.assessed += 1.0;
        let throw = self.people[whom as usize].throw;
        if self.dice.happens(self.model.assessment.needs_support, whom.into(), Throw::Choice, throw) {
            self.asks_for_seat(now, whom);
        } else {
            self.people[whom as usize].stage = Stage::Searches;
        }
        self.officer_is_free(now);
    }

    fn officer_is_free(&mut self, now: f64) {
        match next_in_turn(&mut self.officers, &self.people, now) {
            Some(whom) => self.begins_assessment(now, whom),
            None => self.officers.free += 1,
        }
    }

    fn asks_for_seat(&mut self, now: f64, whom: u32) {
        if self.seats.free > 0 {
            self.seats.free -= 1;
            self.begins_support(now, whom);
        } else {
            let person = &mut self.people[whom as usize];
            person.stage = Stage::WaitsForSeat;
            person.asked_at = now;
            self.seats.queue.push_back((whom, person.throw));
            self.seats.waiting.comes(now);
        }
    }

    fn begins_support(&mut self, now: f64, whom: u32) {
        self.told.support_begun += 1.0;
        self.seats_in_use.comes(now);
        self.decide_leaving(now, whom, self.model.support.work_ratio);
        let person = &mut self.people[whom as usize];
        person.stage = Stage::InSupport;
        let throw = person.throw;
        let ends = now + self.dice.endurance(whom.into(), Throw::Service, throw) * self.model.support.months;
        if ends < person.leaves_at {
            self.agenda.put(Entry { at: ends, whom, what: SUPPORT_ENDS << KIND_AT });
        }
    }

    fn support_ends(&mut self, now: f64, whom: u32) {
        self.told.support_ended += 1.0;
        self.decide_leaving(now, whom, 1.0);
        self.asks_officer(now, whom);
        self.seat_is_free(now);
    }

    fn seat_is_free(&mut self, now: f64) {
        self.seats_in_use.goes(now);
        match next_in_turn(&mut self.seats, &self.people, now) {
            Some(whom) => self.begins_support(now, whom),
            None => self.seats.free += 1,
        }
    }

    fn leaves(&mut self, now: f64, whom: u32) {
        let person = &mut self.people[whom as usize];
        let was = std::mem::replace(&mut person.stage, Stage::Away);
        let (to_work, throw) = (person.to_work, person.throw);
        person.throw += 1;
        self.stock.goes(now);
        let mut back = f64::INFINITY;
        if to_work {
            self.told.to_work += 1.0;
            let [whether, when] = self.dice.two_units(whom.into(), Throw::Return, throw);
            if whether < self.model.coming_back.share {
                back = now + exponential(when) * self.model.coming_back.months;
            }
        } else {
            self.told.to_other += 1.0;
        }
        if back < self.end {
            self.agenda.put(Entry { at: back, whom, what: COMES << KIND_AT });
        } else {
            self.vacant.push(whom);
        }
        match was {
            Stage::WaitsForOfficer => self.officers.waiting.goes(now),
            Stage::WaitsForSeat => self.seats.waiting.goes(now),
            Stage::WithOfficer => self.officer_is_free(now),
            Stage::InSupport => self.seat_is_free(now),
            Stage::Searches | Stage::Away => {}
        }
    }

    /// Nobody is lost, each desk's places are free or in use, and nobody waits while one is free.
    fn adds_up(&self) -> bool {
        let count = |stage: Stage| self.people.iter().filter(|person| person.stage == stage).count();
        let holds = |desk: &Desk, waits: Stage, has: Stage| {
            count(waits) == desk.waiting.now()
                && count(has) + desk.free == desk.capacity
                && (count(waits) == 0 || desk.free == 0)
        };
        self.people.len() - count(Stage::Away) == self.stock.now()
            && count(Stage::InSupport) == self.seats_in_use.now()
            && holds(&self.officers, Stage::WaitsForOfficer, Stage::WithOfficer)
            && holds(&self.seats, Stage::WaitsForSeat, Stage::InSupport)
    }

    #[allow(clippy::cast_precision_loss)]
    fn tell(self) -> Measures {
        let wait = |desk: &Desk, served: f64| if served > 0.0 { desk.months_waited / served } else { 0.0 };
        Measures {
            mean_stock: self.stock.mean(self.end),
            mean_waiting_for_officer: self.officers.waiting.mean(self.end),
            mean_waiting_for_seat: self.seats.waiting.mean(self.end),
            mean_in_support: self.seats_in_use.mean(self.end),
            months_to_officer: wait(&self.officers, self.told.assessment_begun),
            months_to_seat: wait(&self.seats, self.told.support_begun),
            stock_at_end: self.stock.now() as f64,
            ..self.told
        }
    }
}

/// So many person-months make some two thousand entries: few enough buckets that the ends of all lie near the
/// processor, few enough entries that sorting them is cheap.
const PERSON_MONTHS_IN_A_BUCKET: f64 = 4_096.0;

/// Whether an entry is still awaited: leaving falls when it has been decided anew.
#[inline]
fn stands(people: &[Person], whom: u32, what: u32) -> bool {
    people.get(whom as usize).is_none_or(|person| what >> KIND_AT != LEAVES || person.throw == what)
}

/// The first in the queue who still waits.
fn next_in_turn(desk: &mut Desk, people: &[Person], now: f64) -> Option<u32> {
    while let Some((whom, throw)) = desk.queue.pop_front() {
        let person = &people[whom as usize];
        if person.throw == throw {
            desk.waiting.goes(now);
            desk.months_waited += now - person.asked_at;
            return Some(whom);
        }
    }
    None
}

/// The months until work for one so long out of work who bears so much cumulated rate.
#[inline]
fn months_to_work(model: &Model, out_of_work: f64, mut bears: f64) -> f64 {
    let mut at = out_of_work;
    let mut bands = model.work.iter().peekable();
    while let Some(band) = bands.next() {
        let Some(next) = bands.peek() else {
            return at + bears / band.per_month - out_of_work;
        };
        if at < next.from_month {
            let here = (next.from_month - at) * band.per_month;
            if bears <= here {
                return at + bears / band.per_month - out_of_work;
            }
            bears -= here;
            at = next.from_month;
        }
    }
    f64::INFINITY
}

/// An exponential number with mean 1.
#[inline]
fn exponential(unit: f64) -> f64 {
    -(1.0 - unit).ln()
}
