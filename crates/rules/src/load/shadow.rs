//! Finds rows that no question can reach: a row above, in force on all their days, answers or stops each question
//! that would come to them, because every condition of the row above follows from one of theirs.

use super::row::OTHERWISE;
use crate::condition::{Check, Test};
use crate::fault::Report;
use crate::table::Row;
use crate::value::CellKind;

/// Tells each such row of a table, given in the order of the file.
pub(crate) fn check(rows: &[Row], report: &mut Report) {
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| row.id() != OTHERWISE) {
        // Two rows of one id are told as an overlap.
        let mut above =
            rows[..place].iter().filter(|above| above.id() != OTHERWISE && above.id() != row.id());
        if let Some(above) = above.find(|above| hides(above, row)) {
            report.at_line(
                row.line(),
                format!(
                    "the row `{}` can not be reached because `{}` on line {} above it holds whenever this one would; \
                     move it up, change its test or remove it",
                    row.id(),
                    above.id(),
                    above.line()
                ),
            );
        }
    }
}

/// A fact that the row above lacks stops the table there, and a condition above that is no makes one below
/// no: so it is enough that each condition above follows from one below.
fn hides(above: &Row, row: &Row) -> bool {
    above.from_key <= row.from_key
        && row.to_key <= above.to_key
        && above.checks.iter().all(|wide| row.checks.iter().any(|narrow| follows(wide, narrow)))
}

/// Whether each value that passes `narrow` passes `wide`.
fn follows(wide: &Check, narrow: &Check) -> bool {
    if wide.fact != narrow.fact {
        return false;
    }
    match (&wide.test, &narrow.test) {
        (Test::AnyOf(wide), Test::AnyOf(narrow)) => narrow & !wide == 0,
        (Test::NoneOf(wide), Test::NoneOf(narrow)) => wide & !narrow == 0,
        // A set that has one of these words may have others too.
        (Test::NoneOf(without), Test::AnyOf(words)) => narrow.kind != CellKind::Set && words & without == 0,
        (Test::AnyOf(_), _) | (_, Test::AnyOf(_) | Test::NoneOf(_)) | (Test::NoneOf(_), _) => false,
        (wide, narrow) => ranges(narrow)
            .iter()
            .all(|(lo, hi)| ranges(wide).iter().any(|(least, most)| least <= lo && hi <= most)),
    }
}

/// The ranges of a test of numbers or days, both ends included.
fn ranges(test: &Test) -> Vec<(i64, i64)> {
    match test {
        Test::Range(lo, span) => vec![(*lo, lo.wrapping_add(span.cast_signed()))],
        Test::Ranges(ranges) => ranges.to_vec(),
        Test::AnyOf(_) | Test::NoneOf(_) => Vec::new(),
    }
}
