//! Mandates in a story's words. Whoever acts for the person stands in `world.toml` among the staff, in the role
//! `representative`.

use super::act::Reading;
use crate::command::Command;
use crate::event::Role;
use crate::mandate::{EndMandate, GiveMandate, RecordAppointment, RenewAppointment};

impl Reading<'_, '_, '_, '_, '_> {
    pub(super) fn mandates(&mut self, name: &str) -> Option<Command> {
        Some(match name {
            "give_mandate" => GiveMandate {
                mandate: self.fields.id("mandate"),
                holder: self.staff("holder", Role::Representative),
                last_day: self.fields.day("last_day"),
            }
            .into(),
            "record_appointment" => RecordAppointment {
                mandate: self.fields.id("mandate"),
                holder: self.staff("holder", Role::Representative),
                kind: self.fields.word("kind"),
                decided_on: self.fields.day("decided_on"),
                last_day: self.fields.maybe_day("last_day"),
                text: self.fields.text("text"),
            }
            .into(),
            "renew_appointment" => RenewAppointment {
                mandate: self.fields.id("mandate"),
                last_day: self.fields.maybe_day("last_day"),
                text: self.fields.text("text"),
            }
            .into(),
            "end_mandate" => {
                EndMandate { mandate: self.fields.id("mandate"), text: self.fields.maybe_text("text") }.into()
            }
            _ => return None,
        })
    }
}
