//! What was done although the person had objected to it, and answers to what was never objected to (GDPR art. 18 and 21). Read
//! from headers alone, so that it holds for erased cases too.

use chain::case::{Case, Objection};
use chain::event::{ChoiceWay, Event, Processing, Recorded};

/// A line for each event that cannot stand where it stands.
pub fn wrong(events: &[Recorded]) -> Vec<String> {
    let mut case = Case::default();
    let mut found = Vec::new();
    for recorded in events {
        if let Some(what) = judged(&case, recorded) {
            found.push(format!("version {}: {what}", recorded.version));
        }
        if tells_of_rights(&recorded.event) {
            case.take(recorded);
        }
    }
    found
}

/// What is held back follows from these.
fn tells_of_rights(event: &Event) -> bool {
    matches!(
        event,
        Event::ObjectionMade(_)
            | Event::ObjectionAnswered(_)
            | Event::ObjectionWithdrawn(_)
            | Event::CorrectionAsked(_)
            | Event::CorrectionAnswered(_)
            | Event::RecordCorrected(_)
    )
}

fn judged(case: &Case, recorded: &Recorded) -> Option<&'static str> {
    let held = |processing| case.held_back(processing).is_some();
    match &recorded.event {
        Event::ObjectionMade(e) if case.objection(e.objection).is_some() => {
            Some("an objection was made under an id that was taken")
        }
        Event::ObjectionAnswered(e) => match case.objection(e.objection) {
            None => Some("an objection was answered that was never made"),
            Some(objection) if !objection.waits() => Some("an objection was answered that did not wait"),
            Some(_) => None,
        },
        Event::ObjectionWithdrawn(e) => match case.objection(e.objection) {
            None => Some("an objection was taken back that was never made"),
            Some(objection) if !left(objection) => {
                Some("an objection was taken back when nothing was left of it")
            }
            Some(_) => None,
        },
        // A correction is of what was done before.
        _ if recorded.header.corrects.is_some() => None,
        Event::PlacementStarted(_) if held(Processing::Hosts) => {
            Some("a placement began while hosts were not to be told")
        }
        Event::ProviderChosen(e) if e.way == ChoiceWay::NeutralRule && held(Processing::Placing) => {
            Some("the neutral rule placed someone who was not to be placed by it")
        }
        Event::AssessmentMade(e) if e.departs && held(Processing::Proposal) => {
            Some("an assessment departs from a proposal that was not to be reckoned")
        }
        _ => None,
    }
}

fn left(objection: &Objection) -> bool {
    objection.waits() || objection.has_stopped()
}

#[cfg(test)]
mod tests {
    use super::super::invented::recorded;
    use super::*;
    use chain::event::{
        ObjectionAnswered, ObjectionMade, ObjectionResult, ObjectionWithdrawn, PlacementStarted,
    };
    use chain::id::{HostId, ObjectionId, PlacementId, TextId};
    use jiff::civil::date;
    use uuid::Uuid;

    fn objection() -> ObjectionId {
        ObjectionId(Uuid::from_u128(1))
    }

    fn text() -> TextId {
        TextId(Uuid::from_u128(2))
    }

    fn made(restrict: bool) -> Event {
        let processing = Processing::Hosts;
        ObjectionMade { objection: objection(), processing, restrict, text: text() }.into()
    }

    fn answered(result: ObjectionResult) -> Event {
        ObjectionAnswered { objection: objection(), result, reasons: text() }.into()
    }

    fn withdrawn() -> Event {
        ObjectionWithdrawn { objection: objection() }.into()
    }

    fn placed() -> Event {
        PlacementStarted {
            placement: PlacementId(Uuid::from_u128(3)),
            service: "arbetspraktik".into(),
            host: HostId(Uuid::from_u128(4)),
            extent_percent: 50,
            until: date(2026, 6, 1),
            tasks: text(),
        }
        .into()
    }

    /// The versions at which something is wrong.
    fn wrong_at(events: Vec<Event>) -> Vec<String> {
        let recorded: Vec<Recorded> =
            (1..).zip(events).map(|(version, event)| recorded(version, None, event)).collect();
        wrong(&recorded).iter().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect()
    }

    #[test]
    fn a_placement_that_began_while_it_was_looked_into_or_stopped_is_told_and_no_other() {
        let (stopped, goes_on) = (ObjectionResult::Stopped, ObjectionResult::GoesOn);
        assert_eq!(wrong_at(vec![placed(), made(true), placed()]), ["version 3"]);
        assert_eq!(wrong_at(vec![made(false), placed()]), Vec::<String>::new());
        assert_eq!(wrong_at(vec![made(false), answered(stopped), placed()]), ["version 3"]);
        assert_eq!(wrong_at(vec![made(true), answered(goes_on), placed()]), Vec::<String>::new());
        assert_eq!(wrong_at(vec![made(true), withdrawn(), placed()]), Vec::<String>::new());
        let corrected =
            [recorded(1, None, placed()), recorded(2, None, made(true)), recorded(3, Some(1), placed())];
        assert_eq!(wrong(&corrected), Vec::<String>::new(), "a correction is of what was done before");
    }

    #[test]
    fn an_answer_to_nothing_or_twice_is_told() {
        let goes_on = || answered(ObjectionResult::GoesOn);
        assert_eq!(wrong_at(vec![goes_on()]), ["version 1"]);
        assert_eq!(wrong_at(vec![made(true), goes_on(), goes_on()]), ["version 3"]);
        assert_eq!(wrong_at(vec![made(true), withdrawn(), goes_on()]), ["version 3"]);
        assert_eq!(wrong_at(vec![made(true), goes_on(), withdrawn()]), ["version 3"]);
        assert_eq!(wrong_at(vec![made(true), made(true)]), ["version 2"]);
    }
}
