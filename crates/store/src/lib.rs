//! The only crate with SQL: events, views, the vault with its keys, documents and the read log, on an
//! embedded SQLite or on PostgreSQL by the same statements (architecture, "Decided once" 1, 2, 4, 5, 6; system.md, "What must always hold").
//!
//! Truth is streams of events. Everything about a case that can be read from outside comes through
//! [`Store::open_case`] or [`Store::open_to_act`] — which ask `access`, write the read log durably and
//! only then load — or through the list pages, which log the cases they show.
//!
//! One thread writes, in batches: what is acknowledged is on disk (`synchronous=FULL`). Reading is
//! blocking; [`Store::run`] takes it off the async threads.
//!
//! **Absent here:** rules, steps, HTTP, the clock. Days and times are handed in.

mod accounts;
mod append;
mod attempts;
mod bulk;
mod bundles;
mod check;
mod database;
mod door;
mod draft_keys;
mod drafts;
mod erase;
mod fault;
mod figures;
mod journal;
mod kept;
mod keys;
mod lists;
mod lookups;
mod mandates;
mod media;
mod migrations;
mod part;
mod pay;
mod place;
mod promised;
mod proposals;
mod read_log;
mod readings;
mod rebuild;
mod record;
mod rules;
mod samples;
mod seal;
mod sessions;
mod settings;
mod sight;
mod sitting;
mod sql;
mod staff;
mod standing;
mod store;
mod streams;
mod timed;
mod transfer;
mod users;
mod vault;
mod views;
mod world;
mod writer;

pub use accounts::Account;
pub use append::{Append, Appended};
pub use attempts::SignInAttempt;
pub use bulk::{Brought, BroughtCase, WholeCase};
pub use check::Finding;
pub use database::sittings_max;
pub use door::{CaseToAct, OpenCase};
pub use drafts::{DRAFT_BYTES_MAX, Draft, DraftId};
pub use fault::{AppendFault, OpenFault, StoreFault};
pub use figures::Figures;
pub use journal::{JournalHead, daily_head};
pub use lists::{CaseRow, CaseTask, ListCursor, WorklistFilter, WorklistRow};
pub use lookups::LOOKED_UP;
pub use media::{DOCUMENT_BYTES_MAX, MediaType};
#[doc(hidden)]
pub use migrations::trial;
pub use pay::{CaseMoney, ListedLine, PayCursor, PayFilter, PaySaid, PayTold};
pub use place::{Place, PlaceFault, ServerPlace};
pub use promised::Promised;
pub use proposals::{Answer, Decided, Effect, Proposal, ProposalFault, RoleGrant};
pub use read_log::ReadRow;
pub use samples::{DREW, DrawnSample, drawn};
pub use sessions::{NewSession, Session, SessionProof};
pub use standing::Details;
pub use store::{Projector, Store};
pub use timed::TIMED;
pub use transfer::{Told, TransferFault, Transferred, move_to, restore};
pub use users::User;
pub use vault::{Document, Identity, NewDocument};
pub use world::WorldView;
