//! Free text that someone wrote. The chain sees that it is there and how long it is; the words
//! themselves lie in the vault and can be erased (architecture, decision 5).

use crate::id::TextId;
use crate::refusal::Refusal;
use std::borrow::Cow;

/// The longest text that any field accepts, in characters. A bound of the product, not of a law.
pub const CHARACTERS_MAX: usize = 10_000;

/// Text on its way into the vault: events carry only its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewText {
    /// The id that events refer to.
    pub id: TextId,
    /// What was written: by somebody, or words that the program always writes.
    pub body: Cow<'static, str>,
}

impl NewText {
    /// The id, when something is written and it is not too long.
    ///
    /// # Errors
    /// [`Refusal::TextMissing`] or [`Refusal::TextTooLong`], naming the `field`.
    pub fn required(&self, field: &'static str) -> Result<TextId, Refusal> {
        if self.body.trim().is_empty() {
            return Err(Refusal::TextMissing { field });
        }
        // No text has more characters than bytes, and most have far fewer.
        if self.body.len() > CHARACTERS_MAX && self.body.chars().count() > CHARACTERS_MAX {
            return Err(Refusal::TextTooLong { field, max: CHARACTERS_MAX });
        }
        Ok(self.id)
    }
}
