//! A decision tried again: "as the rules and facts were known then" and "as they are known now". It tells
//! what would be answered; nothing changes by itself (F2, Administrative Procedure Act §§ 36–38).

use crate::case::{Case, Decision, Seen};
use crate::entitlement::{Entitlement, EntitlementAnswer, entitlement, facts_for};
use crate::event::{Answer, Event, Matter, Recorded, words};
use crate::explanation::Explaining;
use crate::facts;
use crate::id::DecisionId;
use crate::policy::Policy;
use crate::word::Word;
use jiff::Timestamp;
use jiff::civil::Date;
use rules::Facts;
use serde::{Deserialize, Serialize};

words! {
    /// From which moment the facts of the case are seen.
    Knowledge {
        /// What was recorded when the decision was made.
        Then = "then",
        /// What is recorded now of what held on that day.
        Now = "now",
    }
    /// What is proposed when the answer is another.
    Remedy {
        /// The person was refused what the rules give: decide anew, in the person's favour.
        DecideInFavour = "decide_in_favour",
        /// The person was granted what the rules do not give: a favourable decision stands, unless a
        /// human finds one of the law's three grounds to change it.
        FavourableStands = "favourable_stands",
        /// The amount should have been higher: pay the difference.
        PayDifference = "pay_difference",
        /// The amount should have been lower: it stands until the decision ends.
        AmountStands = "amount_stands",
        /// The time should have been another: a human looks at it.
        LookAtPeriod = "look_at_period",
        /// The rules cannot answer: a human decides.
        AskHuman = "ask_human",
    }
}

/// A decision tried again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retried {
    /// Which decision.
    pub decision: DecisionId,
    /// The day of it.
    pub on: Date,
    /// What it is about.
    pub matter: Matter,
    /// What was decided.
    pub answer: Answer,
    /// The service.
    pub service: Word,
    /// What the rules of then answer to the facts of then.
    pub then: Entitlement,
    /// What the rules asked now answer.
    pub now: Entitlement,
    /// What is proposed; none when the answer is the same.
    pub remedy: Option<Remedy>,
}

/// Tries a decision again. `then` are the rules it was made by, `now` those to try it with. None for a
/// decision about no service, or when the case cannot be read.
#[must_use]
pub fn retry(
    events: &[Recorded],
    decision: DecisionId,
    then: &Policy,
    now: &Policy,
    knowledge: Knowledge,
) -> Option<Retried> {
    let made = events
        .iter()
        .find(|recorded| matches!(&recorded.event, Event::DecisionMade(made) if made.decision == decision))?;
    let before: Vec<Recorded> = events.iter().filter(|event| event.version < made.version).cloned().collect();
    let known_then = Case::fold(&before, Seen { as_of: Date::MAX, as_known_at: Timestamp::MAX });
    let folded = Case::fold(events, Seen::NOW);
    let decided = folded.decision(decision)?;
    if decided.answer == Answer::Imposed {
        return None;
    }
    let service = decided.service.clone()?;
    let seen = match knowledge {
        Knowledge::Then => known_then.clone(),
        Knowledge::Now => {
            // What came of the decision is no fact that it rests on.
            let others = events.iter().filter(|event| event.version < made.version || is_fact(event));
            let others: Vec<Recorded> = others.cloned().collect();
            Case::fold(&others, Seen { as_of: decided.on, as_known_at: Timestamp::MAX })
        }
    };
    let was = ask(&known_then, decided, &service, then)?;
    let is = ask(&seen, decided, &service, now)?;
    Some(Retried {
        decision,
        on: decided.on,
        matter: decided.matter,
        answer: decided.answer,
        service,
        remedy: remedy(decided, &was, &is),
        then: was,
        now: is,
    })
}

/// Whether an event says how something is, and not what was done because of a decision.
fn is_fact(event: &Recorded) -> bool {
    event.header.corrects.is_some()
        || matches!(
            event.event,
            Event::PersonCorrected(_)
                | Event::EvidenceReceived(_)
                | Event::EvidenceRevoked(_)
                | Event::OverallAssessmentMade(_)
                | Event::CodeSet(_)
                | Event::CodeWithdrawn(_)
                | Event::PlacementEnded(_)
                | Event::SupportEnded(_)
                | Event::WorkEnded(_)
        )
}

fn ask(case: &Case, decided: &Decision, service: &str, policy: &Policy) -> Option<Entitlement> {
    let file = policy.find_service(service)?;
    let mut known = facts_for(case, policy, service, decided.on);
    if let Some(track) = &decided.track {
        // A track that the registry does not know stays absent.
        let _ = known.set_word(policy.bundle.facts(), policy.facts.track, track);
    }
    restate(policy, decided, &mut known);
    Some(entitlement::<Explaining>(policy, file, &known, decided.employment.as_ref(), decided.on))
}

/// What the officer stated then is stated again, as far as the rules still ask for it.
fn restate(policy: &Policy, decided: &Decision, known: &mut Facts) {
    for (fact, value) in &decided.stated {
        // A fact that the registry no longer has is not asked for.
        let _ = facts::state(policy, known, fact, value);
    }
}

fn remedy(decided: &Decision, was: &Entitlement, is: &Entitlement) -> Option<Remedy> {
    use EntitlementAnswer::{Entitled, NeedsHuman};
    if decided.changed_on.is_some() {
        return None;
    }
    if was.answer != is.answer {
        return Some(match (decided.answer, is.answer) {
            (_, NeedsHuman) => Remedy::AskHuman,
            (Answer::Granted, _) => Remedy::FavourableStands,
            (_, Entitled) => Remedy::DecideInFavour,
            _ => Remedy::AskHuman,
        });
    }
    if decided.answer != Answer::Granted || is.answer != Entitled {
        return None;
    }
    match (was.per_month, is.per_month) {
        (Some(was), Some(is)) if is > was => return Some(Remedy::PayDifference),
        (None, Some(_)) | (Some(_), None) => return Some(Remedy::AskHuman),
        (was, is) if was != is => return Some(Remedy::AmountStands),
        _ => {}
    }
    (was.longest != is.longest || was.longest_total != is.longest_total).then_some(Remedy::LookAtPeriod)
}
