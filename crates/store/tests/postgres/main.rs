//! The same promises on PostgreSQL, kept by a real server of Debian's package that runs as an ordinary user.

#[path = "../it/append.rs"]
mod append;
#[path = "../it/beside.rs"]
mod beside;
#[path = "../it/bulk.rs"]
mod bulk;
#[path = "../it/check.rs"]
mod check;
#[path = "../it/door.rs"]
mod door;
#[path = "../it/drafts.rs"]
mod drafts;
#[path = "../it/erase.rs"]
mod erase;
mod faults;
#[path = "../it/fixture.rs"]
mod fixture;
mod ground;
mod kills;
mod lets_go;
#[path = "../it/lists.rs"]
mod lists;
#[path = "../it/lived_in.rs"]
mod lived_in;
#[path = "../it/migrates.rs"]
mod migrates;
mod moment;
mod moves;
#[path = "../it/property.rs"]
mod property;
#[path = "../it/proposals.rs"]
mod proposals;
#[path = "../it/protection.rs"]
mod protection;
mod proxy;
#[path = "../it/race.rs"]
mod race;
#[path = "../it/sealed.rs"]
mod sealed;
#[path = "../it/sign_in.rs"]
mod sign_in;
#[path = "../it/transfer.rs"]
mod transfer;
#[path = "../it/trust.rs"]
mod trust;
#[path = "../it/vault.rs"]
mod vault;
