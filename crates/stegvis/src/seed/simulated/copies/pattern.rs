//! An event to be copied: its stored form, with the places at which ids stand in it, so that a copy is written over
//! them and read back.

use chain::event::{Actor, Event, Header, Recorded};
use chain::id::{CommandId, UserId};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The length of an id as it is written.
const ID: usize = 36;

/// What an id becomes in one copy.
#[derive(Clone, Copy)]
pub(super) struct Copy<'s> {
    /// Which copy, from 0.
    pub number: u64,
    same: &'s BTreeSet<Uuid>,
    /// What two ids become, when the copy is of one person: the case and the person.
    person: [(Uuid, Uuid); 2],
}

impl<'s> Copy<'s> {
    /// A copy that leaves some ids as they are.
    pub fn new(number: u64, same: &'s BTreeSet<Uuid>) -> Copy<'s> {
        Copy { number, same, person: [(Uuid::nil(), Uuid::nil()); 2] }
    }

    /// The same copy with what the ids of one person become.
    pub fn of_person(self, person: [(Uuid, Uuid); 2]) -> Copy<'s> {
        Copy { person, ..self }
    }

    /// What an id becomes.
    pub fn id(&self, id: Uuid) -> Uuid {
        if let Some((_, becomes)) = self.person.iter().find(|(of, _)| *of == id) {
            return *becomes;
        }
        if self.same.contains(&id) { id } else { self.mixed(id) }
    }

    /// An id that follows from the copy and another id, and from nothing else.
    pub fn mixed(&self, id: Uuid) -> Uuid {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.number.to_le_bytes()).update(id.as_bytes());
        let mut bytes = [0; 16];
        hasher.finalize_xof().fill(&mut bytes);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

/// An event to be copied.
pub(super) struct Pattern {
    version: u64,
    header: Header,
    /// The event as JSON.
    json: String,
    /// Where ids stand in it.
    ids: Vec<(usize, Uuid)>,
}

impl Pattern {
    /// Of an event.
    pub fn of(recorded: &Recorded) -> Pattern {
        let json = serde_json::to_string(&recorded.event).unwrap_or_default();
        let ids = ids_in(&json);
        Pattern { version: recorded.version, header: recorded.header.clone(), json, ids }
    }

    /// The event in a copy; none only if it could not be written in the first place.
    pub fn copied(&self, copy: &Copy<'_>) -> Option<Recorded> {
        let mut json = self.json.clone().into_bytes();
        for (at, id) in &self.ids {
            copy.id(*id).hyphenated().encode_lower(json.get_mut(*at..*at + ID)?);
        }
        let event: Event = serde_json::from_slice(&json).ok()?;
        let header = &self.header;
        let header = Header {
            actor: Actor { user: UserId(copy.id(header.actor.user.0)), ..header.actor },
            on_behalf_of: header.on_behalf_of.map(|user| UserId(copy.id(user.0))),
            command: CommandId(copy.id(header.command.0)),
            ..header.clone()
        };
        Some(Recorded { version: self.version, header, event })
    }
}

/// Where ids stand in a text, and which.
fn ids_in(text: &str) -> Vec<(usize, Uuid)> {
    let (bytes, mut at, mut found) = (text.as_bytes(), 0, Vec::new());
    while let Some(window) = bytes.get(at..at + ID) {
        let has_form = [8, 13, 18, 23].into_iter().all(|place| window[place] == b'-');
        match has_form.then(|| Uuid::try_parse_ascii(window).ok()).flatten() {
            Some(id) => {
                found.push((at, id));
                at += ID;
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::event::{OfficerAssigned, Role};
    use jiff::civil::date;

    #[test]
    fn a_copy_has_new_ids_where_they_are_not_to_stay_and_the_same_ones_each_time() {
        let ids: Vec<Uuid> = (1..=4).map(Uuid::from_u128).collect();
        let user = |place: usize| UserId(ids[place]);
        let recorded = Recorded {
            version: 3,
            header: Header {
                recorded_at: jiff::Timestamp::UNIX_EPOCH,
                holds_on: date(2026, 1, 2),
                received_on: None,
                actor: Actor { user: user(0), role: Role::Officer },
                on_behalf_of: None,
                command: CommandId(ids[3]),
                digest: None,
                corrects: None,
                bundle: "bundle".into(),
            },
            event: OfficerAssigned { officer: user(1), previous: Some(user(2)) }.into(),
        };
        let same = BTreeSet::from([ids[2]]);
        let becomes = Uuid::from_u128(77);
        let copy = Copy::new(5, &same).of_person([(ids[0], becomes), (Uuid::nil(), Uuid::nil())]);
        let copied = Pattern::of(&recorded).copied(&copy).unwrap();
        let Event::OfficerAssigned(assigned) = &copied.event else { panic!("another event") };
        assert_eq!((assigned.officer, assigned.previous), (UserId(copy.mixed(ids[1])), Some(user(2))));
        assert_eq!((copied.version, copied.header.actor.user), (3, UserId(becomes)));
        assert_ne!(copied.header.command, recorded.header.command);
        assert_eq!(Pattern::of(&recorded).copied(&copy), Some(copied));
        assert_ne!(copy.mixed(ids[1]), Copy::new(6, &same).mixed(ids[1]));
    }

    #[test]
    fn ids_are_found_also_within_longer_words() {
        let id = Uuid::from_u128(0x1234);
        let text = format!("{{\"line\":\"base:{id}:1\",\"x\":\"a-b-c\",\"y\":\"{id}\"}}");
        let written = id.to_string();
        let places = [text.find(&written).unwrap(), text.rfind(&written).unwrap()];
        assert_eq!(ids_in(&text), places.map(|place| (place, id)));
    }
}
