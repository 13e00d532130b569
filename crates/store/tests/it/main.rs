//! What the store promises, as sentences.

mod append;
mod bulk;
mod check;
mod door;
mod drafts;
mod erase;
mod fixture;
mod kept;
mod lists;
mod property;
mod protection;
mod race;
mod sealed;
mod vault;
