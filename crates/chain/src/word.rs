//! The short words that policy and code lists give: the id of a service, a track, a process, the code of a
//! municipality or of an occupation.

mod map;

pub use map::WordMap;

/// Such a word. One of at most 15 letters lies where it is used, and the copies of a longer one share it: to copy a
/// word asks for no memory, and to compare it most often looks at none besides. A country of cases has many
/// (`docs/decisions/2026-11-23-memory.md`).
pub type Word = ecow::EcoString;
