//! Calibration (F2): the laboratory's past held against the published figures of 2018–2022. The free parameters
//! are fitted to the figures of 2018–2020 by runs that end with 2020; the figures of 2021 and 2022 are only
//! compared with afterwards. What is free, and within which bounds, stands in `scenarios/processes`
//! (`fitted = true`); the figures stand in `reference/calibration`.

mod earlier;
mod fit;
mod history;
mod measure;
mod patch;
mod solve;
mod stages;
mod table;
mod targets;

pub use fit::{Fit, FitPlan, Round, fit};
pub use history::{Follows, History, HistoryFrame};
pub use measure::Simulated;
pub use patch::with_values;
pub use stages::{Calibration, calibrate, runs_at_most};
pub use table::{CalibrationRow, CalibrationTable, Verdict};
pub use targets::{Key, Period, Target, TargetUse, Targets};
