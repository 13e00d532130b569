//! From the fixtures' options to ours, one function a component.

mod content;
mod fields;
mod frame;
mod value;

pub use content::*;
pub use fields::*;
pub use frame::*;

/// Why a fixture is left out.
pub struct Skip(pub &'static str);
