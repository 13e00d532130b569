//! Answers that the file format allows and that nobody can follow: a share above the whole, a number below
//! none, a list of nothing to choose from, something that is due again after no time at all.

use super::fault;
use rules::{Fault, PolicyFile, Then};

/// Tables whose answer is chosen from, so that an empty list would shut everyone out.
const CHOSEN_FROM: &[&str] =
    &["extents", "result_kinds", "result_evidence", "accepted_kinds", "codes_in_force", "verified_after"];

pub(super) fn check(file: &PolicyFile, faults: &mut Vec<Fault>) {
    for table in file.tables() {
        for row in table.rows() {
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
