//! What a case looks like from outside, as rows that the store keeps: dates and ids, never "late" or
//! "days left", so that a row is true until [`Projection::next_look`].

use crate::event::Role;
use crate::id::UserId;
use crate::step::Step;
use jiff::civil::Date;

/// Everything that views keep of one case. It can be dropped and made again from the events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// What should happen next.
    pub tasks: Vec<TaskRow>,
    /// The first day on which the tasks can change with no event.
    pub next_look: Option<Date>,
    /// Who stands in which relation to the case.
    pub relations: Vec<RelationRow>,
    /// The case in one row.
    pub summary: Summary,
    /// Every step that was reached.
    pub lead_times: Vec<LeadTimeRow>,
    /// Since when a person with an assessed need has had no activity; none when all is well.
    pub without_activity_since: Option<Date>,
}

/// Something that should happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// The task's word, a text key `task-…`.
    pub task: String,
    /// In which step.
    pub step: Step,
    /// Who should act.
    pub role: Role,
    /// Who it is, when known.
    pub user: Option<UserId>,
    /// Possible from.
    pub from: Date,
    /// To be done by.
    pub by: Date,
    /// The id of what it concerns: a decision, a participation …
    pub about: Option<String>,
}

/// Someone's relation to the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRow {
    /// Who.
    pub user: UserId,
    /// `officer`, `specialist`, `coach`, `host`, `reviewer`.
    pub relation: String,
    /// From.
    pub from: Date,
    /// First day no longer.
    pub until: Option<Date>,
}

/// A case in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The latest spell.
    pub spell: u32,
    /// The latest step that was reached.
    pub step: Step,
    /// The order of steps that holds.
    pub process: String,
    /// Where the person lives, unless erased.
    pub municipality: Option<String>,
    /// The named officer.
    pub officer: Option<UserId>,
    /// The coach.
    pub coach: Option<UserId>,
    /// Whether the spell is open.
    pub open: bool,
    /// First day of the spell.
    pub registered_on: Date,
    /// The day of the latest event.
    pub last_event_on: Date,
    /// The service the person takes part in.
    pub service: Option<String>,
}

/// When a step was reached, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadTimeRow {
    /// In which spell.
    pub spell: u32,
    /// Which step.
    pub step: Step,
    /// When the step could begin: its prerequisites were met.
    pub opened_on: Date,
    /// When it was reached.
    pub done_on: Date,
    /// First day of the spell.
    pub registered_on: Date,
    /// When the step before, by time, was reached.
    pub previous_on: Date,
    /// The target, if the policy sets one.
    pub target_by: Option<Date>,
}
