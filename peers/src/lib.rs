//! Our tables beside another engine: every table is exported as DMN, run by `dsntk`, and must answer as ours does
//! (the decision tables of F2).
//!
//! - [`peer`]: an exported document in the other engine
//! - [`cases`]: random facts near the limits of a table, the same for the same seed
//! - [`compare`]: both engines on the same cases
//! - [`invented`]: tables that use every notation a condition knows, which the policy happens not to

pub mod cases;
pub mod compare;
pub mod invented;
pub mod peer;
