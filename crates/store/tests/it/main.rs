//! What the store promises, as sentences, on SQLite. `tests/postgres` holds the same promises on PostgreSQL.

mod append;
mod beside;
mod bulk;
mod check;
mod door;
mod drafts;
mod erase;
mod files;
mod fixture;
mod ground;
mod kept;
mod lists;
mod lived_in;
mod migrates;
mod property;
mod proposals;
mod protection;
mod race;
mod sealed;
mod sign_in;
mod transfer;
mod trust;
mod vault;
