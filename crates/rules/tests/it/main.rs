//! Tests of the rules crate: semantics, faults, invariants and cases, in one program.

mod cases;
mod faults;
mod invariants;
mod notation;
mod semantics;
mod world;
