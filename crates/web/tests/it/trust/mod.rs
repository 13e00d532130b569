//! Who may see and do what, tried from outside over the real router: every role in every relation, on every address.

mod corrections;
mod crawler;
mod expected;
mod flows;
mod http;
mod log;
mod mandates;
mod objections;
mod reached;
mod world;
