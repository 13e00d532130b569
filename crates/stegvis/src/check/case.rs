//! What must hold in every case, whatever way its events came in ("What must always hold" 1, 3, 6).

use super::{corrections, objections};
use chain::case::{Case, Seen};
use chain::event::{Answer, Event, Recorded, Role};
use chain::id::{EvidenceId, IntentId, ProposalId};
use chain::{Policy, World};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// A look at cases under some rules, on a day.
pub struct Look {
    /// The rules.
    pub policy: Arc<Policy>,
    /// The day.
    pub day: Date,
}

impl Look {
    /// What is wrong in the events of one case, a line each.
    pub fn at(&self, events: &[Recorded]) -> Vec<String> {
        let mut found = Vec::new();
        let folded = catch_unwind(AssertUnwindSafe(|| {
            let case = Case::fold(events, Seen { as_of: self.day, ..Seen::NOW });
            chain::due(&case, &World::default(), &self.policy, self.day)
        }));
        if folded.is_err() {
            found.push("it cannot be folded, or what is due cannot be said".into());
        }
        found.extend(Told::default().through(events));
        found.extend(corrections::wrong(events));
        found.extend(objections::wrong(events));
        found
    }
}

/// What has been told so far, read from headers alone, so that it holds for erased cases too.
#[derive(Default)]
struct Told {
    evidence: BTreeSet<EvidenceId>,
    assessed: bool,
    confirmed: BTreeSet<ProposalId>,
    accepted: BTreeSet<ProposalId>,
    /// The last day to comment on what is intended.
    intents: BTreeMap<IntentId, Date>,
    commented: BTreeSet<IntentId>,
}

impl Told {
    fn through(mut self, events: &[Recorded]) -> Vec<String> {
        let mut found = Vec::new();
        for recorded in events {
            for what in self.wrong(recorded) {
                found.push(format!("version {}: {what}", recorded.version));
            }
            self.note(&recorded.event);
        }
        found
    }

    fn wrong(&self, recorded: &Recorded) -> Vec<String> {
        let mut found = Vec::new();
        match &recorded.event {
            Event::CodeSet(code) => {
                for (there, what) in [
                    (!self.evidence.is_empty(), "evidence"),
                    (self.assessed, "an overall assessment"),
                    (self.confirmed.contains(&code.proposal), "a specialist's confirmation"),
                    (self.accepted.contains(&code.proposal), "the person's acceptance"),
                ] {
                    if !there {
                        found.push(format!("a code was set without {what}"));
                    }
                }
            }
            Event::DecisionMade(decision) if decision.answer != Answer::Granted => {
                let communicated = decision.intent.and_then(|intent| self.intents.get(&intent));
                match communicated {
                    None => found.push("an adverse decision was not communicated".into()),
                    Some(comment_by) => {
                        let commented =
                            decision.intent.is_some_and(|intent| self.commented.contains(&intent));
                        if !commented && recorded.header.holds_on <= *comment_by {
                            found.push("an adverse decision came within the time to comment".into());
                        }
                    }
                }
                if recorded.header.actor.role == Role::System {
                    found.push("an adverse decision was made by no human".into());
                }
            }
            _ => {}
        }
        found
    }

    fn note(&mut self, event: &Event) {
        match event {
            Event::EvidenceReceived(received) => {
                self.evidence.insert(received.evidence);
            }
            Event::EvidenceRevoked(revoked) => {
                self.evidence.remove(&revoked.evidence);
            }
            Event::OverallAssessmentMade(_) => self.assessed = true,
            Event::CodeReviewed(review) if review.confirmed => {
                self.confirmed.insert(review.proposal);
            }
            Event::CodeAnswered(answer) if answer.accepted => {
                self.accepted.insert(answer.proposal);
            }
            Event::Communicated(intent) => {
                self.intents.insert(intent.intent, intent.comment_by);
            }
            Event::CommentMade(comment) => {
                self.commented.insert(comment.intent);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::event::{Actor, CodeSet, DecisionMade, Header, Matter, Sealed};
    use chain::id::{CommandId, DecisionId, TextId, UserId};
    use chain::person::CodeNumber;
    use jiff::Timestamp;
    use jiff::civil::date;

    fn recorded(role: Role, event: Event) -> Recorded {
        let id = uuid::Uuid::from_u128(7);
        Recorded {
            version: 1,
            header: Header {
                recorded_at: Timestamp::UNIX_EPOCH,
                holds_on: date(2026, 3, 2),
                received_on: None,
                actor: Actor { user: UserId(id), role },
                on_behalf_of: None,
                command: CommandId(id),
                digest: None,
                corrects: None,
                bundle: "sha256:0".into(),
            },
            event,
        }
    }

    #[test]
    fn a_code_without_its_four_preconditions_is_found_four_times() {
        let id = uuid::Uuid::from_u128(8);
        let set = CodeSet { proposal: ProposalId(id), sealed: Sealed::Known(CodeNumber(1)) };
        let found = Told::default().through(&[recorded(Role::Officer, Event::CodeSet(set))]);
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn an_adverse_decision_by_the_program_without_communication_is_found() {
        let id = uuid::Uuid::from_u128(9);
        let decision = DecisionMade {
            extent_percent: None,
            employer: None,
            employment: None,
            stated: std::collections::BTreeMap::new(),
            decision: DecisionId(id),
            matter: Matter::Support,
            answer: Answer::Refused,
            service: None,
            track: None,
            need: None,
            valid_from: date(2026, 3, 2),
            valid_to: None,
            per_month: None,
            intent: None,
            reasons: TextId(id),
            sealed: Sealed::Erased,
        };
        let found = Told::default().through(&[recorded(Role::System, Event::DecisionMade(decision))]);
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
