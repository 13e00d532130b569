//! C7, C8 Pay. What a case has led to in money, line by line: computed from its events and the policy,
//! never typed in. The same events and the same policy give the same öre, always.
//!
//! A line goes `declared → eligible → payable → paid`: computed, confirmed by the payee with the
//! evidence in place, approved by control, paid. What turns out to have been paid wrongly comes back as
//! a line below zero (`clawed_back`). The states are folded from events ([`Ledger`]); what a line should
//! be is asked here ([`lines`]); [`DeclarePay`] brings the two together. A run for an earlier day says nothing
//! of what is paid for later, and a line whose time goes on stands as it was said until that time is over. A
//! blank is asked for, never dropped: a line that lacks a fact or evidence stands there and says what it lacks.

mod acts;
mod base;
mod book;
mod forecast;
mod host;
mod ledger;
mod line;
mod result;
mod subsidy;

pub use acts::*;
pub use forecast::host_forecast;
pub use ledger::{Ledger, LedgerLine, LineState};
pub use line::{ComputedLine, Lack, LineGrounds, LineKey, LineKind, Payee, RowName};
pub(crate) use subsidy::{employment_facts, of_wage, set_employment};

use crate::case::Case;
use crate::explanation::Reasons;
use crate::policy::Policy;
use crate::refusal::Refusal;
use book::Book;
use jiff::civil::Date;

/// Every line that a case has led to by a day, in order of key. Only time that has passed is paid for: a
/// calendar month when it is over, the last part when what it pays for has ended. The day chooses among the
/// lines that the events lead to and changes none of them.
///
/// # Errors
/// [`Refusal::Unknown`] when the case took part in a service that the policy no longer has: then nothing
/// is computed, and nothing is taken back by mistake.
pub fn lines<'p, R: Reasons>(
    case: &Case,
    policy: &'p Policy,
    through: Date,
) -> Result<Vec<ComputedLine<'p>>, Refusal> {
    let mut lines = begun::<R>(case, policy, through)?;
    lines.retain(|line| line.to <= through);
    Ok(lines)
}

/// Every line for time that has begun by a day, also for time that is not over.
fn begun<'p, R: Reasons>(
    case: &Case,
    policy: &'p Policy,
    through: Date,
) -> Result<Vec<ComputedLine<'p>>, Refusal> {
    let mut book = Book::<'_, 'p, R>::new(case, policy, through);
    base::enter(&mut book)?;
    result::enter(&mut book)?;
    host::enter(&mut book)?;
    subsidy::enter(&mut book)?;
    Ok(book.close())
}
