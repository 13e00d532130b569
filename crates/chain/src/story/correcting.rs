//! What is put right or objected to, in a story's words. A record is named by its place in the case's stream, `record = 7`.

use super::act::Reading;
use crate::command::Command;
use crate::correction::{AnswerCorrection, AskCorrection, CorrectRecord, Says};
use crate::objection::{AnswerObjection, Object, WithdrawObjection};

impl Reading<'_, '_, '_, '_, '_> {
    pub(super) fn corrections(&mut self, name: &str) -> Option<Command> {
        let fields = &mut self.fields;
        Some(match name {
            "ask_correction" => AskCorrection {
                request: fields.id("request"),
                about: fields.number("record"),
                text: fields.text("text"),
                restrict: fields.maybe_word("restrict"),
            }
            .into(),
            "correct_record" => CorrectRecord {
                about: fields.number("record"),
                request: fields.maybe_id("request"),
                on: fields.day("held_on"),
                says: Says {
                    extent_percent: fields.maybe_number("extent_percent"),
                    until: fields.maybe_day("until"),
                    form: fields.maybe_word("form"),
                    with: fields.maybe_word("with"),
                },
                reasons: fields.text("reasons"),
            }
            .into(),
            "answer_correction" => AnswerCorrection {
                request: fields.id("request"),
                result: fields.word("result"),
                reasons: fields.text("reasons"),
            }
            .into(),
            "object" => Object {
                objection: fields.id("objection"),
                processing: fields.word("processing"),
                restrict: fields.flag("restrict", false),
                text: fields.text("text"),
            }
            .into(),
            "answer_objection" => AnswerObjection {
                objection: fields.id("objection"),
                result: fields.word("result"),
                reasons: fields.text("reasons"),
            }
            .into(),
            "withdraw_objection" => WithdrawObjection { objection: fields.id("objection") }.into(),
            _ => return None,
        })
    }
}
