//! What must be true of every case, however it goes: property tests over random ways through the chain,
//! and the clocks of the law as tables (architecture, "What must be true").
// Remainders spread numbers over choices here; nothing is asked about multiples.
#![allow(missing_docs, clippy::manual_is_multiple_of)]

mod clocks;
mod correction;
mod due_between_looks;
mod entitled;
mod fold;
mod pay;
mod preconditions;
mod stored_form;
mod story_files;
mod way;
