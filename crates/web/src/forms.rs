//! The one way in which forms are read: every field is a text until it is read; reading gives either all values or
//! all errors in the order of the form, and the same [`Form`] fills the page again, so nothing that was typed is lost.
//!
//! ```ignore
//! let mut reader = Reader::new(&form, "seeker-goal");
//! let goal = reader.required_text("goal", 500);
//! let from = reader.date("from");
//! let input = reader.finish(|| Some(Input { goal: goal?, from: from? }));
//! ```

mod fields;
mod personal_number;
mod reader;
mod request;

pub use fields::{Form, FormFault, Upload};
pub use personal_number::personal_number;
pub use reader::{FieldError, Reader, count_words, say_errors};
