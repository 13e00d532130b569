//! The chain from registration to lasting work. Pure: no I/O, no clock, no dice.
//!
//! A case is a list of dated events; everything else about it is derived. The steps stand below in
//! the order in which a person meets them. Each step file holds one `decide`: from what is known to
//! events, and the reasons for them. [`due`] says what should happen next, for whom and by when.

pub mod assessment;
pub mod choice;
pub mod closing;
pub mod code;
pub mod decision;
pub mod evidence;
pub mod mapping;
pub mod objection;
pub mod overall_assessment;
pub mod profiling;
pub mod registration;
pub mod support;
pub mod work;

pub mod entitlement;
pub mod pay;
pub mod redecide;

pub mod conflict;
pub mod control;
pub mod correction;
pub mod emergency;
pub mod mandate;
pub mod oversight;
pub mod plan;
pub mod reading;
pub mod rights;

pub mod command;
pub mod due;
pub mod lead_time;
pub mod retention;
pub mod without_activity;

pub mod calendar;
pub mod case;
pub mod event;
pub mod explanation;
pub mod facts;
pub mod holdings;
pub mod id;
pub mod money;
pub mod person;
pub mod personal_number;
pub mod policy;
pub mod refusal;
pub mod step;
pub mod story;
pub mod text;
pub mod view;
pub mod word;
pub mod world;

pub use case::Case;
pub use command::{Command, Context, Outcome, decide};
pub use due::{Due, Task, due};
pub use event::{Event, Header, Recorded, Sealed};
pub use policy::Policy;
pub use refusal::Refusal;
pub use step::Step;
pub use world::World;
