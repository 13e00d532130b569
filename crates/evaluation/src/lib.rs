//! What came of it: figures read off rows of dates. Pure: no I/O, no clock, no dice. It cannot tell a
//! real case from a simulated one (architecture, "The idea in five lines").
//!
//! Every figure is an accumulator that can be merged, so that cases can be read in parts, and each can
//! be [`protected`] before it is published, so that no small group can be recognised.

mod budget;
mod cost;
mod days;
mod gain;
mod lead_times;
mod months;
pub mod observations;
mod protected;
mod signals;
mod without_activity;
mod work_time;

pub use budget::{Budget, BudgetReport, BudgetSums, MonthSums, Region, is_lost};
pub use cost::{CaseRows, Costs, Outcome, ResultKind, ServiceCost, whole_hundreds};
pub use gain::{Gain, GainRates};
pub use lead_times::{LeadTimes, Spread, StepTimes, StepTimesReport};
pub use observations::Observations;
pub use protected::{Protected, ProtectedShare, SMALLEST, protected, protected_part, protected_share};
pub use signals::{Signal, Signals, repeated};
pub use without_activity::{WithoutActivity, WithoutActivityReport};
pub use work_time::WorkTime;
