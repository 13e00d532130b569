//! The only crate with HTTP and HTML: pages, their components, their forms and their look.

pub mod assets;
pub mod forms;
pub mod ui;
