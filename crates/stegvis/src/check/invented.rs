//! An event as it might stand in a case, for the tests of what is checked.

use chain::event::{Actor, Event, Header, Recorded, Role};
use chain::id::{CommandId, UserId};
use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

/// An officer's event, the same in everything but its place, what it corrects and what it says.
pub fn recorded(version: u64, corrects: Option<u64>, event: Event) -> Recorded {
    let id = Uuid::from_u128(7);
    let header = Header {
        recorded_at: Timestamp::UNIX_EPOCH,
        holds_on: date(2026, 3, 2),
        received_on: None,
        actor: Actor { user: UserId(id), role: Role::Officer },
        on_behalf_of: None,
        command: CommandId(id),
        digest: None,
        corrects,
        bundle: "sha256:0".into(),
    };
    Recorded { version, header, event }
}
