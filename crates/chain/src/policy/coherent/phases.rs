//! Phases and tracks: a rule that asks for one that the service does not have would never hold.

use super::fault;
use crate::facts::FactIds;
use rules::{Bundle, Facts, Fault, PolicyFile, Row, RowOutcome, Value};

pub(super) fn check(bundle: &Bundle, service: &PolicyFile, ids: &FactIds, faults: &mut Vec<Fault>) {
    if let Some(table) = service.table("phase_longest").filter(|_| service.words("phases").is_empty()) {
        let line = table.rows().first().map_or(1, Row::line);
        faults.push(fault(
            service,
            line,
            "`phase_longest` limits the phases of the service, which has none; add `phases` or remove the table",
        ));
        return;
    }
    for table in service.tables() {
        for row in table.rows() {
            if let Some(what) =
                phase_fault(bundle, service, ids, row).or_else(|| track_fault(bundle, service, ids, row))
            {
                faults.push(fault(service, row.when_line(), what));
            }
        }
    }
    for row in service.table("track").into_iter().flat_map(|table| table.rows()) {
        let track = row.then().as_word().unwrap_or_default();
        if !service.words("tracks").iter().any(|known| known == track) {
            faults.push(fault(
                service,
                row.then_line(),
                format!("the service has no track `{track}`; {}", have("tracks", service.words("tracks"))),
            ));
        }
    }
}

fn phase_fault(bundle: &Bundle, service: &PolicyFile, ids: &FactIds, row: &Row) -> Option<String> {
    let condition = row.conditions().iter().find(|condition| condition.fact() == ids.phase)?;
    let count = i64::try_from(service.words("phases").len()).unwrap_or(i64::MAX);
    let beyond = |limit: &&Value| !matches!(limit, Value::Integer(phase) if (1..=count).contains(phase));
    let names_other = condition.limits().iter().any(|limit| beyond(&limit));
    let never = (1..=count).all(|phase| is_no(bundle, row, ids, Value::Integer(phase)));
    (names_other || never).then(|| match count {
        0 => {
            "the service has no phases, so no rule can ask for `phase`; add `phases` or remove the condition"
                .to_owned()
        }
        _ => format!(
            "the test \"{}\" asks for a phase that the service does not have; it has the phases 1 to {count}",
            condition.text()
        ),
    })
}

fn is_no(bundle: &Bundle, row: &Row, ids: &FactIds, phase: Value) -> bool {
    let mut facts = Facts::new(bundle.facts());
    facts.set(ids.phase, phase);
    row.outcome(&facts) == RowOutcome::No
}

fn track_fault(bundle: &Bundle, service: &PolicyFile, ids: &FactIds, row: &Row) -> Option<String> {
    let condition = row.conditions().iter().find(|condition| condition.fact() == ids.track)?;
    let known = bundle.facts().def(ids.track).words();
    let asked = condition.limits().iter().filter_map(|limit| match limit {
        Value::Choice(place) => known.get(usize::from(*place)),
        _ => None,
    });
    let tracks = service.words("tracks");
    let unknown = asked.into_iter().find(|track| !tracks.iter().any(|known| known.as_str() == &***track))?;
    Some(format!("the service has no track `{unknown}`; {}", have("tracks", tracks)))
}

fn have(what: &str, words: &[String]) -> String {
    if words.is_empty() { format!("add `{what}`") } else { format!("its {what} are {}", words.join(", ")) }
}
