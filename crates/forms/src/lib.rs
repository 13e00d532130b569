//! The one way in which what people send is read: every field is a text until it is read; reading gives either all
//! values or all errors in the order of the form, and the same [`Form`] fills the page again, so nothing that was typed
//! is lost.
//!
//! Pure, and beneath `web`: it knows neither HTTP nor HTML, so that bytes of every kind can be tried on it alone
//! (`fuzz/fuzz_targets/form.rs`).
//!
//! ```
//! use forms::{Form, Reader};
//! let form = Form::from_urlencoded(b"goal=arbete&from-day=1&from-month=5&from-year=2026").expect("few fields");
//! let mut reader = Reader::new(&form, "seeker-goal");
//! let goal = reader.required_text("goal", 500);
//! let from = reader.date("from");
//! let input = reader.finish(|| Some((goal?, from?)));
//! assert!(input.is_ok());
//! ```

mod form;
mod personal_number;
mod reader;

pub use form::{Form, FormFault, MAX_FIELDS, Upload};
pub use personal_number::personal_number;
pub use reader::{FieldError, Reader};
