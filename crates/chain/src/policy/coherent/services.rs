//! Services that name each other: each named service exists, and the way from a service to the one that
//! took its place never leads back.

use super::coverage::life;
use super::fault;
use crate::event::AssessmentResult;
use crate::facts::FactIds;
use rules::{Bundle, Fault, PolicyFile};

pub(super) fn check(bundle: &Bundle, ids: &FactIds, faults: &mut Vec<Fault>) {
    for service in bundle.files("services") {
        replaced_by(bundle, service, faults);
        for name in ["beside", "next"] {
            for row in service.table(name).into_iter().flat_map(|table| table.rows()) {
                let named = row.then().as_words().unwrap_or_default();
                if let Some(unknown) = named.iter().find(|id| bundle.file("services", id).is_none()) {
                    faults.push(fault(service, row.then_line(), no_such(bundle, name, unknown)));
                }
            }
        }
    }
    proposals(bundle, ids, faults);
}

fn replaced_by(bundle: &Bundle, service: &PolicyFile, faults: &mut Vec<Fault>) {
    let Some(successor) = service.word("replaced_by") else { return };
    let line = service.key_line("replaced_by");
    if bundle.file("services", successor).is_none() {
        faults.push(fault(service, line, no_such(bundle, "replaced_by", successor)));
        return;
    }
    let mut way = vec![service.id()];
    let mut next = Some(successor);
    while let Some(id) = next {
        if id == service.id() {
            // A circle is told once, at the first of its services.
            if way.iter().all(|other| *other >= id) {
                way.push(id);
                let way = way.join(" → ");
                let what = format!(
                    "`replaced_by` leads back to the service itself: {way}; name the last service in none of them"
                );
                faults.push(fault(service, line, what));
            }
            return;
        }
        if way.contains(&id) {
            return;
        }
        way.push(id);
        next = bundle.file("services", id).and_then(|file| file.word("replaced_by"));
    }
    succession(bundle, service, successor, line, faults);
}

/// A service that has been replaced has ended, and the one that took its place is in force on that day.
fn succession(bundle: &Bundle, service: &PolicyFile, successor: &str, line: usize, faults: &mut Vec<Fault>) {
    let life = |id| bundle.file("services", id).and_then(|file| life(file.table("eligibility")?));
    let (Some((_, end)), Some((first, last))) = (life(service.id()), life(successor)) else { return };
    let Some(end) = end else {
        let what = "a service that has been replaced has ended; give each row of `eligibility` its `to`, or remove `replaced_by`";
        faults.push(fault(service, line, what));
        return;
    };
    if end < first || last.is_some_and(|last| last <= end) {
        faults.push(fault(
            service,
            line,
            format!("the service ends on {end}, but `{successor}` is not in force then; correct the days or the name"),
        ));
    }
}

/// What the assessment proposes is a result of it or a service.
fn proposals(bundle: &Bundle, ids: &FactIds, faults: &mut Vec<Fault>) {
    for file in bundle.files("steps") {
        for row in file.table("proposal").into_iter().flat_map(|table| table.rows()) {
            let word = row.then().as_word().unwrap_or_default();
            let is_result = AssessmentResult::from_id(word).is_some()
                && bundle.facts().def(ids.assessment_result).word_index(word).is_some();
            if !is_result && bundle.file("services", word).is_none() {
                faults.push(fault(file, row.then_line(), no_such(bundle, "proposal", word)));
            }
        }
    }
}

fn no_such(bundle: &Bundle, by: &str, id: &str) -> String {
    let near: Vec<&str> =
        bundle.files("services").map(PolicyFile::id).filter(|known| is_near(known, id)).collect();
    let hint = if near.is_empty() { String::new() } else { format!("; did you mean {}", near.join(" or ")) };
    format!(
        "`{by}` names the service `{id}`, which has no file in services/; add it or correct the name{hint}"
    )
}

/// Whether one name begins as the other does.
fn is_near(known: &str, id: &str) -> bool {
    let common = known.bytes().zip(id.bytes()).take_while(|(one, other)| one == other).count();
    common * 2 >= known.len().max(1)
}
