//! The policy laboratory: a synthetic Sweden that goes through the chain with the very same rules (F1–F4).
//!
//! The simulator has no rule of its own. It asks `chain::due` what should happen, lets modelled people do it
//! through `chain::decide`, and hands every event to `evaluation`, which cannot tell it from a real one. What
//! must be assumed stands in `scenarios/`, with its source; nothing of it stands here. Seeded dice are handed
//! in: the same seed gives the same run on any number of threads.

mod behaviour;
pub mod calibration;
pub mod checkpoint;
pub mod compare;
pub mod dice;
pub mod files;
pub mod impact;
pub mod laboratory;
mod labour_market;
pub mod parameters;
pub mod population;
pub mod results;
pub mod rule_change;
pub mod run;
pub mod scenario;
pub mod sensitivity;
pub mod settings;
pub mod simplified;
