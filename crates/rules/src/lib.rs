//! Dated decision tables from TOML, compiled at load and decided in three values (yes, no, missing).
//!
//! Serves F2 and the invariants "the same rules in production and simulation" and "each decision names its rule version".
//! The crate knows nothing of work, persons or services: facts, folders, keys and tables are named by `facts.toml`
//! and by the [`Schema`] that the caller hands in.
//!
//! **Absent here:** I/O, clock, dice, calendar arithmetic, texts in any language for a person.
//!
//! ```text
//! layers of files ─ Bundle::load(layers, schema) ─> Bundle ─ file() ─ table() ─ decide(facts, day, trace) ─> Verdict
//! ```

mod bundle;
pub mod cases;
mod condition;
mod fact;
mod fault;
mod file;
mod load;
mod schema;
mod source;
mod table;
mod then;
mod trace;
mod unary;
mod value;

pub use bundle::{Bundle, Layer, file_hash};
pub use condition::Condition;
pub use fact::{FactDef, FactId, FactKind, FactRegistry, FactSet, Unit};
pub use fault::Fault;
pub use file::{KeyValue, PolicyFile};
pub use schema::{FolderSchema, KeyKind, KeySchema, Output, Schema, TableSchema};
pub use source::Source;
pub use table::{Row, Table, Verdict};
pub use then::{Period, PeriodUnit, Then};
pub use trace::{ExplainedVerdict, ExplanationTrace, NoTrace, RowOutcome, TableExplanation, Trace};
pub use value::{FactError, Facts, Value};
