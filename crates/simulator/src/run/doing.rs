//! The one way in which anything is done to a case: `chain::decide`, and its events folded in and shown to
//! evaluation. What the chain refuses is counted, and not done.

use super::Run;
use super::county::County;
use super::days::DayNo;
use super::resident::Resident;
use crate::population::PersonId;
use chain::command::{Context, NewEvent, Outcome};
use chain::event::{Actor, Header, Recorded, Role, StreamId};
use chain::explanation::{Explaining, Silent};
use chain::id::{CaseId, CommandId, UserId};
use chain::text::NewText;
use chain::{Command, Refusal, decide};
use jiff::civil::Date;
use uuid::Uuid;

/// What an id is for: ids follow from the person, the purpose and a running number.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(crate) enum IdFor {
    Case = 1,
    Person,
    Command,
    Text,
    Other,
}

impl Resident {
    /// The id of the case.
    pub(crate) fn case_id(&self) -> CaseId {
        CaseId(self.id(IdFor::Case, 0))
    }

    /// The person as a user.
    pub(crate) fn user(&self) -> UserId {
        UserId(self.id(IdFor::Person, 0))
    }

    /// A new id.
    pub(crate) fn new_id(&mut self) -> Uuid {
        self.life.counter += 1;
        self.id(IdFor::Other, self.life.counter)
    }

    /// The id of the next act; nobody asks for it where events are not kept.
    fn new_command(&mut self) -> CommandId {
        self.life.counter += 1;
        if self.history.is_none() {
            return CommandId(Uuid::nil());
        }
        CommandId(self.id(IdFor::Command, self.life.counter))
    }

    /// A text to keep, by the key of its words.
    pub(crate) fn text(&mut self, key: &'static str) -> NewText {
        self.life.counter += 1;
        NewText { id: chain::id::TextId(self.id(IdFor::Text, self.life.counter)), body: key.into() }
    }

    fn id(&self, purpose: IdFor, number: u32) -> Uuid {
        id_of(self.life.id, purpose, number)
    }
}

/// The bits of the person, the purpose and the number, laid around those that tell what kind of UUID it is.
fn id_of(person: PersonId, purpose: IdFor, number: u32) -> Uuid {
    let high = (person.0 >> 12) << 16 | person.0 & 0xFFF;
    let low = u64::from(purpose as u8) << 56 | u64::from(number);
    uuid::Builder::from_custom_bytes((u128::from(high) << 64 | u128::from(low)).to_be_bytes()).into_uuid()
}

impl County {
    /// Does something in a case.
    ///
    /// # Errors
    /// What the chain answers when it does not do it.
    pub(crate) fn perform(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        role: Role,
        day: DayNo,
        command: impl Into<Command>,
    ) -> Result<(), Refusal> {
        self.perform_on(run, resident, role, run.days.date(day), &command.into())
    }

    /// Does something in a case on a day that may lie before the run.
    pub(crate) fn perform_on(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        role: Role,
        day: Date,
        command: &Command,
    ) -> Result<(), Refusal> {
        let actor = Actor { user: self.user(resident, role), role };
        let decided = self.decided(run, resident, actor, day, command);
        self.tally.decisions += 1;
        let outcome = decided.inspect_err(|refusal| self.tally.refused(command, refusal))?;
        let command = resident.new_command();
        for event in outcome.events {
            self.happened(run, resident, actor, command, day, event);
        }
        if resident.history.is_some() {
            run.keep_texts(resident.case_id(), outcome.texts);
        }
        resident.life.look_on = 0;
        Ok(())
    }

    /// Puts what is routine, and concerns the case alone, among its events where they are kept. It is counted nowhere
    /// and nothing that is played turns on it, so that no figure depends on whether events are kept.
    pub(crate) fn keep_routine(
        &self,
        run: &Run<'_>,
        resident: &mut Resident,
        role: Role,
        day: DayNo,
        command: impl Into<Command>,
    ) {
        let (actor, day) = (Actor { user: self.user(resident, role), role }, run.days.date(day));
        let Ok(outcome) = self.decided(run, resident, actor, day, &command.into()) else { return };
        let command = resident.new_command();
        for event in outcome.events {
            let (_, recorded) = recorded(run, resident, actor, command, day, event);
            resident.case.take(&recorded);
            if let Some(history) = &mut resident.history {
                history.push(recorded);
            }
        }
        run.keep_texts(resident.case_id(), outcome.texts);
    }

    fn decided(
        &self,
        run: &Run<'_>,
        resident: &Resident,
        actor: Actor,
        day: Date,
        command: &Command,
    ) -> Result<Outcome, Refusal> {
        let context = Context {
            case_id: resident.case_id(),
            case: &resident.case,
            // Nobody in the laboratory corrects a record.
            history: &[],
            world: &self.world,
            policy: run.policy,
            day,
            actor,
        };
        if resident.history.is_some() {
            decide::<Explaining>(&context, command)
        } else {
            decide::<Silent>(&context, command)
        }
    }

    fn happened(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        actor: Actor,
        command: CommandId,
        day: Date,
        new: NewEvent,
    ) {
        self.tally.events += 1;
        let (stream, recorded) = recorded(run, resident, actor, command, day, new);
        let Some(stream) = stream else {
            resident.case.take(&recorded);
            self.tally.case(&recorded.event);
            self.seen.observe(&resident.case, &recorded.event, recorded.header.holds_on);
            resident.routine_follows(run, &recorded.event, day);
            if let Some(history) = &mut resident.history {
                history.push(recorded);
            }
            return;
        };
        self.world.apply(&stream, &recorded.event);
        self.seen.observe_world(&stream, &recorded.event, recorded.header.holds_on);
        self.tally.world(&stream, &recorded.event);
        if resident.history.is_some() {
            run.keep_world(self.number, stream, recorded);
        }
    }

    /// Who acts, in a role, in this person's case.
    fn user(&self, resident: &Resident, role: Role) -> UserId {
        match role {
            Role::JobSeeker => resident.user(),
            Role::Coach => resident
                .case
                .current_participation()
                .and_then(chain::case::Participation::coach)
                .unwrap_or_else(|| self.coach_of(resident)),
            Role::Host => resident
                .case
                .current_placement()
                .map_or_else(|| self.staff(role, 0), |at| works_at(at.host.0)),
            Role::Officer => {
                resident.case.officer().unwrap_or_else(|| self.staff(role, self.office_of(&resident.life)))
            }
            other => self.staff(other, self.office_of(&resident.life)),
        }
    }

    /// The coach at the provider that the person has chosen, or had last; else the service's own.
    pub(crate) fn coach_of(&self, resident: &Resident) -> UserId {
        let current = resident.case.current_participation().and_then(|held| held.provider);
        let provider =
            current.or_else(|| resident.case.participations.iter().rev().find_map(|held| held.provider));
        provider.map_or_else(|| self.staff(Role::Coach, 0), |provider| works_at(provider.0))
    }

    /// Someone of the county's staff.
    pub(crate) fn staff(&self, role: Role, number: usize) -> UserId {
        let place = Role::ALL.iter().position(|known| *known == role).unwrap_or(0);
        let bits = 0xA0_u128 << 120 | u128::from(self.number) << 96 | (place as u128) << 64 | number as u128;
        UserId(uuid::Builder::from_custom_bytes(bits.to_be_bytes()).into_uuid())
    }
}

/// An event as it stands in its stream, and the stream when it is not the case's own.
#[inline]
fn recorded(
    run: &Run<'_>,
    resident: &Resident,
    actor: Actor,
    command: CommandId,
    day: Date,
    new: NewEvent,
) -> (Option<StreamId>, Recorded) {
    let recorded = Recorded {
        version: if new.stream.is_none() { resident.case.version + 1 } else { 0 },
        header: Header {
            recorded_at: run.moment(day),
            holds_on: new.holds_on,
            received_on: new.received_on,
            actor,
            on_behalf_of: None,
            command,
            digest: None,
            corrects: new.corrects,
            bundle: if resident.history.is_some() { run.policy.hash().to_owned() } else { String::new() },
        },
        event: new.event,
    };
    (new.stream, recorded)
}

/// Whoever works for a provider or at a host: the id follows from that of the place.
pub(crate) fn works_at(place: Uuid) -> UserId {
    UserId(uuid::Builder::from_custom_bytes((place.as_u128() ^ WORKS_AT).to_be_bytes()).into_uuid())
}

const WORKS_AT: u128 = 0xA1 << 120;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_people_and_no_two_purposes_share_an_id() {
        let mut seen = std::collections::BTreeSet::new();
        let people = (0..60).flat_map(|bit| [1_u64 << bit, (1 << bit) + 1, (1 << bit) + 4096]);
        for person in people.collect::<std::collections::BTreeSet<u64>>() {
            for purpose in [IdFor::Case, IdFor::Person, IdFor::Command, IdFor::Text, IdFor::Other] {
                for number in [0, 1, u32::MAX] {
                    assert!(
                        seen.insert(id_of(PersonId(person), purpose, number)),
                        "{person} {purpose:?} {number}"
                    );
                }
            }
        }
    }
}
