//! Sensitivity (F2): which assumptions carry the result. Morris's elementary effects: from a point somewhere
//! within the bounds of all parameters, one group of them at a time is moved, and what the result changes by is
//! noted; from several points. With the same dice all along, so that chance disturbs little; how much it does
//! is measured and told beside.
//!
//! M. D. Morris, Technometrics 33 (1991); groups as in Campolongo, Cariboni and Saltelli, Environmental Modelling
//! & Software 22 (2007).

mod effects;
mod extremes;
mod grouping;
mod outcomes;
mod trajectory;

pub use effects::{Effect, Sensitivity, SensitivityPlan, sensitivity};
pub use extremes::{Extreme, extremes};
pub use grouping::{By, ParameterGroup, groups};
pub use outcomes::OUTCOMES;
