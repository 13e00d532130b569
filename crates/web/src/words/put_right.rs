//! What is said at an event that was recorded wrongly, or that someone says is wrong: nothing is taken out of the history, so
//! both lines stand there, each with what became of it (GDPR art. 16; A13).

use crate::case_page::CaseView;
use crate::visit::Visit;
use chain::Event;
use chain::case::Places;
use chain::event::{CorrectionResult, ObjectionResult, Recorded};
use std::collections::BTreeMap;
use texts::Args;

/// What of a case's history has been put right.
pub(super) struct PutRight<'v> {
    places: Places,
    /// What corrects each event, by the version that it names.
    by: BTreeMap<u64, &'v Recorded>,
    events: &'v [Recorded],
}

impl<'v> PutRight<'v> {
    pub(super) fn of(view: &'v CaseView) -> PutRight<'v> {
        let events = &view.open.events;
        let places = Places::of(events.iter());
        let counts = |event: &&Recorded| !places.faults().contains_key(&event.version);
        let corrections = events.iter().filter(counts);
        let by = corrections.filter_map(|event| Some((event.header.corrects?, event))).collect();
        PutRight { places, by, events }
    }

    /// Whether it holds no more, because another stands in its place.
    pub(super) fn is_replaced(&self, event: &Recorded) -> bool {
        self.places.is_replaced(event.version)
    }

    /// What is said of it.
    pub(super) fn notes(&self, visit: &Visit, view: &CaseView, event: &Recorded) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(was) = event.header.corrects.and_then(|version| self.event(version)) {
            notes.push(visit.say("history-instead", Args::new().date("date", was.header.holds_on)));
        }
        if let Some(correction) = self.by.get(&event.version) {
            let args = Args::new()
                .date("date", recorded_on(correction))
                .text("name", &view.user_name(visit, Some(correction.header.actor.user)));
            notes.push(visit.say("history-corrected", args));
            if let Some(why) = self.why(visit, view, correction) {
                notes.push(visit.say("history-because", Args::new().text("words", &why)));
            }
        } else if let Some(on) = self.asked_on(view, event) {
            notes.push(visit.say("history-asked", Args::new().date("date", on)));
        }
        if let Event::CorrectionAnswered(answered) = &event.event
            && answered.result == CorrectionResult::Refused
        {
            notes.push(visit.t("history-complain"));
        }
        if let Event::ObjectionAnswered(answered) = &event.event
            && answered.result == ObjectionResult::GoesOn
        {
            notes.push(visit.t("objection-appeal"));
            notes.push(visit.t("history-complain"));
        }
        notes
    }

    /// Why it was corrected: what was said in the same act.
    fn why(&self, visit: &Visit, view: &CaseView, correction: &Recorded) -> Option<String> {
        self.events.iter().find_map(|event| match &event.event {
            Event::RecordCorrected(e) if event.header.command == correction.header.command => {
                Some(view.text(visit, e.reasons))
            }
            _ => None,
        })
    }

    /// When someone said that what holds here is wrong, while that waits for an answer.
    fn asked_on(&self, view: &CaseView, event: &Recorded) -> Option<jiff::civil::Date> {
        let place = self.places.place_of(event.version);
        let mut waiting = view.case.corrections_waiting();
        waiting.find(|(one, ..)| one.about == place).map(|(_, _, on)| on)
    }

    fn event(&self, version: u64) -> Option<&Recorded> {
        self.events.iter().find(|event| event.version == version)
    }
}

/// What came of a request, in a sentence.
pub(super) fn result(visit: &Visit, result: CorrectionResult) -> String {
    visit.t(&format!("correction-{}", result.id()))
}

/// The day on which it was recorded, in Stockholm.
fn recorded_on(event: &Recorded) -> jiff::civil::Date {
    crate::clock::day_of(event.header.recorded_at)
}
