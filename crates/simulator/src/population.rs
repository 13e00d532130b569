//! The synthetic population (F1): people, offices, providers, hosts and employers that agree with what is
//! published, with no real person among them.

mod traits;

pub use traits::{BirthRegion, Newcomer, PersonId, Traits};
