//! The messages of the command line in one language, for commands that need no database.

use crate::args::Common;
use anyhow::anyhow;
use texts::{Args, Language, Texts};

/// The messages in one language.
pub struct Speaker {
    /// All messages.
    pub texts: Texts,
    /// The language.
    pub language: Language,
}

impl Speaker {
    /// The messages built in, in the chosen language.
    pub fn new(common: &Common) -> anyhow::Result<Speaker> {
        let texts = Texts::embedded().map_err(|faults| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            anyhow!("{}", lines.join("\n"))
        })?;
        Ok(Speaker { texts, language: common.language })
    }

    /// A message.
    pub fn say(&self, key: &str, args: &Args) -> String {
        self.texts.say(self.language, key, args)
    }

    /// A message without arguments.
    pub fn t(&self, key: &str) -> String {
        self.texts.plain(self.language, key)
    }

    /// A message, or the word itself when there is none.
    pub fn word(&self, key: &str, word: &str) -> String {
        if self.texts.has(self.language, key) { self.t(key) } else { word.to_owned() }
    }
}
