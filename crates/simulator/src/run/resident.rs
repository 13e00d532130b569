//! Someone who lives in a modelled county: the case, which is the chain's, and the life around it.

use super::Run;
use super::days::DayNo;
use crate::dice::Throw;
use crate::labour_market::Risk;
use crate::population::{PersonId, Traits};
use chain::Case;
use chain::due::{About, TaskKind};
use chain::event::Recorded;
use chain::word::Word;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A modelled person with the case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Resident {
    pub(crate) case: Case,
    pub(crate) life: Life,
    /// The events, when they are kept; a run that keeps them is not taken up again half-way.
    #[serde(skip)]
    pub(crate) history: Option<Vec<Recorded>>,
}

/// What may happen to a person of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Happening {
    /// Finds competitive work.
    FindsWork,
    /// An employer offers subsidised work.
    OfferedSubsidy,
    /// Begins studies.
    BeginsStudies,
    /// Leaves for another reason.
    Leaves,
    /// The job, or the studies, end.
    WorkEnds,
    /// Registers again.
    Returns,
    /// Falls ill.
    FallsIll,
    /// Nothing; the risks are reckoned anew.
    Reckons,
    /// Support is broken off.
    BreaksOff,
    /// Support is completed as planned.
    Completes,
}

/// What a person, a coach, a host or the health service will do on a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Act {
    pub(crate) on: DayNo,
    pub(crate) what: What,
}

/// Which act.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum What {
    /// What is due, by its kind and what it concerns.
    Task(TaskKind, Option<About>),
    /// The health service's statement comes.
    EvidenceComes,
    /// An employer's request for a subsidy waits at the office.
    Subsidy,
    /// An officer looks again at what could not be done.
    LookAgain,
    /// The action plan is renewed, as a matter of routine.
    RenewPlan,
}

/// A place in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    pub(crate) number: u64,
    pub(crate) what: What,
    /// The specialists' queue; otherwise the officers'.
    pub(crate) specialist: bool,
}

/// Something of routine that is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Routine {
    pub(crate) what: What,
    /// From which day, or on which, when nobody waits in a queue for it.
    pub(crate) on: DayNo,
    pub(crate) by: DayNo,
    /// It waits in the officers' queue.
    pub(crate) queues: bool,
}

/// What a reckoning of the risks rests on beside time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PlanKey {
    pub(crate) support: f32,
    pub(crate) has_code: bool,
    pub(crate) in_programme: bool,
    pub(crate) ill: bool,
    pub(crate) piece: usize,
}

/// A reckoning of the risks: from a day to another, what was left of each when it began, and on what it rests.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Plan {
    pub(crate) from: DayNo,
    pub(crate) to: DayNo,
    pub(crate) left: [f32; 5],
    pub(crate) key: PlanKey,
}

/// Someone's life beside the case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Life {
    pub(crate) id: PersonId,
    pub(crate) traits: Traits,
    /// The first day without work, as told.
    pub(crate) without_work_since: Date,
    /// How many times as often it is found because of support now.
    pub(crate) support: f32,
    /// The support that is over and still counts: how many times as often, until when.
    pub(crate) after: Option<(f32, DayNo)>,
    /// What is left to bear of each risk: work, subsidised work, studies, leaving, illness.
    pub(crate) left: [f32; 5],
    /// How many times was thrown for each purpose: what happens for one moves no throw of another, so that the
    /// same person throws the same in two scenarios as long as possible.
    pub(crate) throws: [u16; Throw::COUNT],
    /// How the risks are being borne.
    pub(crate) plan: Option<Plan>,
    /// What comes of itself next, and when.
    pub(crate) next: Option<(DayNo, Happening)>,
    /// When support ends of itself, and how.
    pub(crate) support_ends: Option<(DayNo, Happening)>,
    /// When the person moves to another county.
    pub(crate) moves: Option<DayNo>,
    /// Ill until.
    pub(crate) ill_until: Option<DayNo>,
    /// From when, and by when, the action plan is to be renewed.
    pub(crate) renews_plan: Option<(DayNo, DayNo)>,
    /// Routine to come, beside that.
    pub(crate) routine: Vec<Routine>,
    /// Acts to come.
    pub(crate) acts: Vec<Act>,
    /// Places in queues.
    pub(crate) tickets: Vec<Ticket>,
    /// When the chain is to be asked again; at once when it is a day that has come.
    pub(crate) look_on: DayNo,
    /// The first month of the run whose end has not been counted.
    pub(crate) month: usize,
    /// A running number for ids.
    pub(crate) counter: u32,
    /// Evidence has been asked for.
    pub(crate) asked_evidence: bool,
    /// The service that a subsidised job would be under.
    pub(crate) offered: Option<Word>,
    /// The services whose own places the person holds.
    pub(crate) own_place: Option<Word>,
    /// The limited place in subsidised work that the person holds.
    pub(crate) job_place: Option<Word>,
    /// Granted decisions that came to nothing.
    pub(crate) given_up: Vec<About>,
    /// Occasions on which services were considered.
    pub(crate) occasions: u32,
    /// On the way to another county.
    pub(crate) leaving_county: bool,
    /// Never comes back once the case has closed.
    pub(crate) gone: bool,
}

/// Numbers below this are for what is thrown for once in a life.
const THROWN_ONCE: u32 = 16;

impl Life {
    /// Whether an act of this kind is planned or waits in a queue.
    pub(crate) fn has(&self, what: &What) -> bool {
        self.acts.iter().any(|act| act.what == *what) || self.tickets.iter().any(|t| t.what == *what)
    }

    /// The number of the next throw for a purpose; the first few are for what is thrown for once.
    pub(crate) fn next_throw(&mut self, purpose: Throw) -> u32 {
        let thrown = &mut self.throws[purpose as usize];
        *thrown = thrown.saturating_add(1);
        THROWN_ONCE + u32::from(*thrown)
    }

    /// What is left of each risk on a day: it is borne evenly through a reckoning.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn left_on(&self, day: DayNo) -> [f32; 5] {
        let Some(plan) = self.plan.filter(|plan| day < plan.to) else { return self.left };
        let share = day.saturating_sub(plan.from) as f32 / (plan.to - plan.from).max(1) as f32;
        std::array::from_fn(|risk| plan.left[risk] + (self.left[risk] - plan.left[risk]) * share)
    }

    /// Throws anew for every risk: a new time without work begins.
    pub(crate) fn renew_risks(&mut self, run: &Run<'_>) {
        self.left = Risk::ALL.map(|risk| {
            let number = self.next_throw(risk.throw());
            risk.thrown(&run.dice, self.id.0, number)
        });
        self.plan = None;
        self.next = None;
    }

    /// Throws anew for the risk that has struck.
    pub(crate) fn struck(&mut self, run: &Run<'_>, happening: Happening) {
        let risk = match happening {
            Happening::FindsWork => Risk::Work,
            Happening::OfferedSubsidy => Risk::SubsidisedWork,
            Happening::BeginsStudies => Risk::Studies,
            Happening::Leaves => Risk::Leaving,
            Happening::FallsIll => Risk::Illness,
            _ => return,
        };
        let number = self.next_throw(risk.throw());
        if let Some(left) = self.left.get_mut(risk as usize) {
            *left = risk.thrown(&run.dice, self.id.0, number);
        }
    }

    /// The first day on which anything is to be done.
    pub(crate) fn first_day(&self) -> DayNo {
        let happenings = [self.next, self.support_ends].into_iter().flatten().map(|(on, _)| on);
        let acts = self.acts.iter().map(|act| act.on);
        happenings.chain(acts).chain(self.moves).chain([self.look_on]).min().unwrap_or(DayNo::MAX)
    }
}
