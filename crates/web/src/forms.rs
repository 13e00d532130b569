//! Forms between HTTP, the crate that reads them and the components that show them: a request's body becomes a
//! [`Form`], and a [`FieldError`] becomes words.

mod request;
mod said;

pub use forms::{FieldError, Form, FormFault, Reader, Upload, personal_number};
pub use request::{read, status};
pub use said::{count_words, say_errors};
