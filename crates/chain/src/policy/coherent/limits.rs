//! Answers that the file format allows and that nobody can follow: a share above the whole, a number below
//! none, a list of nothing to choose from, something that is due again after no time at all.

use super::fault;
use rules::{Bundle, FactKind, Fault, PolicyFile, Row, Then, Unit, Value};

/// Tables whose answer is chosen from, so that an empty list would shut everyone out.
const CHOSEN_FROM: &[&str] =
    &["extents", "result_kinds", "result_evidence", "accepted_kinds", "codes_in_force", "verified_after"];

pub(super) fn check(bundle: &Bundle, file: &PolicyFile, faults: &mut Vec<Fault>) {
    for table in file.tables() {
        for row in table.rows() {
            faults.extend(impossible(bundle, row).map(|what| fault(file, row.when_line(), what)));
            let what = match row.then() {
                Then::Percent(share) if *share > 100 => {
                    format!("{share} % is more than the whole; write at most \"100 %\"")
                }
                Then::Integer(number) if *number < 0 => {
                    format!("{number} is below none; write a number from 0")
                }
                Then::Words(words) if words.is_empty() && CHOSEN_FROM.contains(&table.name()) => {
                    format!("`{}` is chosen from and must not be empty; name one or more", table.name())
                }
                Then::Period(period) if period.count == 0 && table.name().ends_with("_every") => {
                    format!("`{}` would be due again at once; write at least \"1 day\"", table.name())
                }
                _ => continue,
            };
            faults.push(fault(file, row.then_line(), what));
        }
    }
}

/// A test against a number that no fact ever is: all are counted from none, and a share to the whole.
fn impossible(bundle: &Bundle, row: &Row) -> Option<String> {
    row.conditions().iter().find_map(|condition| {
        let most = match bundle.facts().def(condition.fact()).kind {
            FactKind::Integer(Unit::Percent) => 100,
            FactKind::Integer(_) => i64::MAX,
            _ => return None,
        };
        let beyond =
            |limit: &&Value| matches!(limit, Value::Integer(number) if *number < 0 || *number > most);
        condition.limits().iter().find(|limit| beyond(limit)).map(|_| {
            let bounds = if most == 100 { "from 0 to 100" } else { "from 0" };
            format!(
                "`{}` is never what the test \"{}\" asks for; write a number {bounds}",
                condition.fact_name(),
                condition.text()
            )
        })
    })
}
