//! Corrections that cannot be corrections: whatever way they came in, they are passed over, and told (GDPR art. 16).

use chain::case::{CorrectionFault, Places};
use chain::correction::fields_of;
use chain::event::{Event, Recorded};

/// Corrections that are passed over because they cannot be corrections, and those of what is never corrected so.
pub fn wrong(events: &[Recorded]) -> Vec<String> {
    let places = Places::of(events.iter());
    let passed_over = places.faults().iter().map(|(version, fault)| {
        let why = match fault {
            CorrectionFault::Later => "itself or something later",
            CorrectionFault::Unknown => "nothing that stands there",
            CorrectionFault::OtherKind => "an event of another kind",
            CorrectionFault::Double => "what had been corrected already",
        };
        format!("version {version}: it corrects {why}, and is passed over")
    });
    let counts =
        |event: &&Recorded| event.header.corrects.is_some() && !places.faults().contains_key(&event.version);
    let along = |event: &Event| {
        matches!(event, Event::PhaseStarted(_) | Event::CoachAssigned(_) | Event::WorkEnded(_))
    };
    let not_so = events.iter().filter(counts);
    let not_so = not_so.filter(|event| fields_of(&event.event).is_none() && !along(&event.event));
    let not_so =
        not_so.map(|event| format!("version {}: a {} is not corrected", event.version, event.event.kind()));
    passed_over.chain(not_so).collect()
}

#[cfg(test)]
mod tests {
    use super::super::invented::recorded;
    use super::*;
    use chain::event::{CoachAssigned, DecisionReceived, EndReason, Profiled, SupportEnded};
    use chain::id::{DecisionId, ParticipationId, UserId};
    use uuid::Uuid;

    fn ended() -> Event {
        let participation = ParticipationId(Uuid::from_u128(8));
        SupportEnded { participation, reason: EndReason::Completed }.into()
    }

    fn coach() -> Event {
        let participation = ParticipationId(Uuid::from_u128(8));
        CoachAssigned { participation, coach: UserId(Uuid::from_u128(9)), previous: None }.into()
    }

    #[test]
    fn a_correction_of_what_can_be_corrected_and_what_moves_along_with_it_are_right() {
        let events = [
            recorded(1, None, ended()),
            recorded(2, None, coach()),
            recorded(3, Some(1), ended()),
            recorded(4, Some(2), coach()),
            recorded(5, Some(3), ended()),
        ];
        assert_eq!(wrong(&events), Vec::<String>::new());
    }

    #[test]
    fn each_way_in_which_a_correction_cannot_be_one_is_told_with_its_place() {
        let events = [
            recorded(1, None, ended()),
            recorded(2, Some(2), ended()),
            recorded(4, Some(3), ended()),
            recorded(5, Some(1), Profiled { model: None }.into()),
            recorded(6, Some(1), ended()),
            recorded(7, Some(1), ended()),
        ];
        let told =
            |version: u64, why: &str| format!("version {version}: it corrects {why}, and is passed over");
        let expected = vec![
            told(2, "itself or something later"),
            told(4, "nothing that stands there"),
            told(5, "an event of another kind"),
            told(7, "what had been corrected already"),
        ];
        assert_eq!(wrong(&events), expected);
    }

    #[test]
    fn a_decision_that_was_corrected_in_place_of_a_new_decision_is_told() {
        let received = || Event::from(DecisionReceived { decision: DecisionId(Uuid::from_u128(8)) });
        let events = [recorded(1, None, received()), recorded(2, Some(1), received())];
        assert_eq!(wrong(&events), vec!["version 2: a DecisionReceived is not corrected".to_owned()]);
    }
}
