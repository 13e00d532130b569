//! The messages of `texts/`, rendered with the numbers, dates and plurals of each language.
//!
//! Serves A13 (information in the person's language) and invariant 10: every page in every language.
//! Every `texts/<language>/<area>.ftl` is embedded; [`Texts::embedded`] checks all of it at once and
//! either gives messages that can be trusted or every [`TextFault`] with its file and line.
//!
//! ```
//! use texts::{Args, Language, Texts};
//! let files = [("sv/x.ftl", "x-left = { $days } dagar kvar"), ("en/x.ftl", "x-left = { $days } days left")];
//! let texts = Texts::from_files(files).expect("the two files agree");
//! assert_eq!(texts.say(Language::English, "x-left", &Args::new().number("days", 14)), "14 days left");
//! ```

mod args;
mod check;
mod fault;
mod format;
mod language;
mod load;
mod messages;
mod readability;

pub use args::Args;
pub use fault::TextFault;
pub use format::{date, date_short, decimal, duration_days, number, ore, percent};
pub use language::{Direction, Language};
pub use messages::Texts;
pub use readability::lix;
