//! What a case knows of who handles it: who is disqualified, who opened it in an emergency and what came of that, and
//! what the person has asked about who has read it (Administrative Procedure Act § 16; A13).

use super::Case;
use crate::event::{Actor, ConflictGround, Event, Recorded, Sealed};
use crate::id::{EmergencyId, QuestionId, TextId, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Someone's disqualification from the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Who is disqualified.
    pub user: UserId,
    /// Who stated it: the same, or another.
    pub stated_by: UserId,
    /// From which day.
    pub on: Date,
    /// On which ground.
    pub ground: Sealed<ConflictGround>,
    /// What was said about it.
    pub text: TextId,
    /// First day no longer; none while it holds.
    pub lifted_on: Option<Date>,
}

/// An opening in an emergency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    /// Which.
    pub id: EmergencyId,
    /// Who opened, and in which role.
    pub by: Actor,
    /// First day.
    pub on: Date,
    /// First day no longer.
    pub until: Date,
    /// The stated reason.
    pub text: TextId,
    /// When it was reviewed, whether it was found right, and why.
    pub review: Option<(Date, bool, TextId)>,
}

/// A question about a line of the read log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// The line: its journal and its place there.
    pub line: (i64, i64),
    /// Who had opened the case.
    pub reader: UserId,
    /// When it was asked.
    pub on: Date,
    /// What was asked.
    pub text: TextId,
    /// When it was answered, by whom, and what.
    pub answer: Option<(Date, UserId, TextId)>,
}

impl Case {
    /// Whether someone is held to be disqualified now.
    #[must_use]
    pub fn is_disqualified(&self, user: UserId) -> bool {
        self.conflicts.iter().any(|conflict| conflict.user == user && conflict.lifted_on.is_none())
    }

    /// How the events of who handles the case change the fold.
    pub(super) fn apply_trust(&mut self, recorded: &Recorded) {
        let (on, by) = (recorded.header.holds_on, recorded.header.actor);
        match &recorded.event {
            Event::ConflictStated(e) => self.conflicts.push(Conflict {
                user: e.user,
                stated_by: by.user,
                on,
                ground: e.sealed.clone(),
                text: e.text,
                lifted_on: None,
            }),
            Event::ConflictLifted(e) => {
                let held = |conflict: &&mut Conflict| conflict.user == e.user && conflict.lifted_on.is_none();
                for conflict in self.conflicts.iter_mut().filter(held) {
                    conflict.lifted_on = Some(on);
                }
            }
            Event::EmergencyOpened(e) => self.emergencies.push(Emergency {
                id: e.emergency,
                by,
                on,
                until: e.until,
                text: e.text,
                review: None,
            }),
            Event::EmergencyReviewed(e) => {
                if let Some(emergency) = self.emergencies.iter_mut().find(|one| one.id == e.emergency) {
                    emergency.review = Some((on, e.right, e.text));
                }
            }
            Event::ReadingQuestioned(e) => self.questions.push(Question {
                id: e.question,
                line: (e.journal, e.position),
                reader: e.reader,
                on,
                text: e.text,
                answer: None,
            }),
            Event::ReadingAnswered(e) => {
                if let Some(question) = self.questions.iter_mut().find(|one| one.id == e.question) {
                    question.answer = Some((on, by.user, e.text));
                }
            }
            _ => {}
        }
    }
}
