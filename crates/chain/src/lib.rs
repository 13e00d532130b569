//! The chain from registration to lasting work. Pure: no I/O, no clock, no dice.

pub mod calendar;
pub mod case;
pub mod event;
pub mod explanation;
pub mod id;
pub mod money;
pub mod person;
pub mod refusal;
pub mod step;
pub mod text;
pub mod view;
pub mod world;

pub use case::Case;
pub use event::{Event, Header, Recorded, Sealed};
pub use refusal::Refusal;
pub use step::Step;
pub use world::World;
