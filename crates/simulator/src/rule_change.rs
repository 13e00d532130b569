//! "What if this one row said something else" (F2; issue 4, Build 6): a row of a rule table with another value,
//! written into the policy's own text and read again with every check that a policy file goes through.
//!
//! A change is written `services/steg_till_arbete_plus.eligibility.long_unemployed.when.unemployed_months=> 18`
//! on the command line, and as `[[rule]]` in a scenario or a file of changes. The file meant is the one in
//! effect: that of the uppermost layer that has it. `in_force/steps/plan…` names the layer.

mod edit;
mod read;

pub use edit::{Applied, Changed, changed};
pub use read::{read_all, read_file};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use toml_edit::Value;

/// The text that a changed row rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Title.
    pub title: String,
    /// Where in it.
    pub at: String,
}

/// A row that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChange {
    /// Folder and file without `.toml`, with the layer before it when one is meant: `steps/plan`,
    /// `in_force/steps/plan`.
    pub path: String,
    /// The table.
    pub table: String,
    /// The row's id.
    pub row: String,
    /// The key: `then`, `from`, `to` or `when.<fact>`.
    pub key: String,
    /// The new value, as TOML writes it.
    pub value: String,
    /// A day on which the row meant is in force, where several have the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Where the value comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Ground>,
    /// What is assumed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumption: Option<String>,
}

/// How a change is written, for whoever wrote it otherwise.
const FORM: &str =
    "FOLDER/FILE.TABLE.ROW.KEY=VALUE, such as steps/plan.first_within.otherwise.then=\"20 days\"";

impl RuleChange {
    /// Reads `path.table.row.key=value`; the row is the one in force on the day. The value is read as TOML where
    /// it is a whole number, a day, true, false, a list or text in quotation marks, and else as text: a shell has
    /// taken the quotation marks away.
    ///
    /// # Errors
    /// In words: it is not of that form.
    pub fn parse(text: &str, on: Date) -> Result<RuleChange, String> {
        let wrong = || format!("`{text}` is no change; write {FORM}");
        let (place, value) = text.split_once('=').ok_or_else(wrong)?;
        let (path, rest) = place.trim().split_once('.').ok_or_else(wrong)?;
        let mut parts = rest.strip_prefix("toml.").unwrap_or(rest).splitn(3, '.');
        let mut part = || parts.next().filter(|part| !part.is_empty()).map(str::to_owned).ok_or_else(wrong);
        let (table, row, key) = (part()?, part()?, part()?);
        if !path.contains('/') || value.trim().is_empty() {
            return Err(wrong());
        }
        Ok(RuleChange {
            path: path.to_owned(),
            table,
            row,
            key,
            value: as_toml(value.trim()),
            on: Some(on),
            source: None,
            assumption: None,
        })
    }

    /// The layer, when one is named, and folder and file.
    #[must_use]
    pub fn place(&self) -> (Option<&str>, &str) {
        match self.path.split_once('/') {
            Some((layer, rest)) if rest.contains('/') => (Some(layer), rest),
            _ => (None, &self.path),
        }
    }
}

impl fmt::Display for RuleChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}={}", self.path, self.table, self.row, self.key, self.value)
    }
}

/// The value as TOML writes it: text in quotation marks unless it is a value of another kind already.
fn as_toml(text: &str) -> String {
    match text.parse::<Value>() {
        // `inf` and `nan` are words here, and no rule has a number with decimals.
        Ok(value) if !value.is_float() => text.to_owned(),
        _ => Value::from(text).to_string(),
    }
}

#[cfg(test)]
mod tests;
