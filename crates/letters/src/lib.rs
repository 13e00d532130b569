//! Decisions, letters and the extract for the person as PDF that every reader, screen readers included, can take in (A8, A13).
//!
//! [`pdf`] makes a tagged PDF/UA-1 from a [`Letter`]. Everything in a letter is data: no text of it is
//! ever read as a command, whatever a person is called. There is no clock, file, network or package
//! behind it, so the same letter gives the same bytes on any day.

mod fonts;
mod letter;
mod printable;
mod render;
mod world;

pub use letter::{Block, Letter, Section};
pub use render::{LetterError, pdf};
