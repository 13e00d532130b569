//! One policy file: what it is, where it comes from, its keys and its tables.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::source::Source;
use crate::table::Table;

/// Value of a key of a policy file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyValue {
    /// Free text.
    Text(String),
    /// A word.
    Word(String),
    /// A list of words.
    Words(Vec<String>),
    /// Yes or no.
    Boolean(bool),
    /// A day.
    Date(Date),
}

/// A policy file as it is in effect in the bundle.
#[derive(Debug, Clone)]
pub struct PolicyFile {
    pub(crate) path: String,
    pub(crate) folder: String,
    pub(crate) id: String,
    pub(crate) layer: String,
    /// Layer and path, as faults name the file.
    pub(crate) label: String,
    pub(crate) source: Source,
    pub(crate) assumption: Option<String>,
    pub(crate) keys: BTreeMap<String, KeyValue>,
    pub(crate) key_lines: BTreeMap<String, usize>,
    pub(crate) tables: Vec<Table>,
}

impl PolicyFile {
    /// Path in its layer: `steps/code.toml`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Layer and path, as faults name the file: `in_force/steps/code.toml`.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The line on which the value of a key stands, counted from 1; 1 when the file has no such key.
    #[must_use]
    pub fn key_line(&self, key: &str) -> usize {
        self.key_lines.get(key).copied().unwrap_or(1)
    }

    /// Its folder: `steps`.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Its id, unique in the bundle.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Name of the layer that it comes from.
    #[must_use]
    pub fn layer(&self) -> &str {
        &self.layer
    }

    /// The text it rests on.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// What is not verified about the whole file, if so marked.
    #[must_use]
    pub fn assumption(&self) -> Option<&str> {
        self.assumption.as_deref()
    }

    /// The table of that name, if the file has it.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|t| t.name() == name)
    }

    /// Its tables in the order of the schema.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Its keys in the order of their names.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &KeyValue)> {
        self.keys.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// A key that is text.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        if let Some(KeyValue::Text(t)) = self.keys.get(key) { Some(t) } else { None }
    }

    /// A key that is a word.
    #[must_use]
    pub fn word(&self, key: &str) -> Option<&str> {
        if let Some(KeyValue::Word(w)) = self.keys.get(key) { Some(w) } else { None }
    }

    /// A key that is a list of words; empty without the key.
    #[must_use]
    pub fn words(&self, key: &str) -> &[String] {
        if let Some(KeyValue::Words(w)) = self.keys.get(key) { w } else { &[] }
    }

    /// A key that is yes or no.
    #[must_use]
    pub fn boolean(&self, key: &str) -> Option<bool> {
        if let Some(KeyValue::Boolean(b)) = self.keys.get(key) { Some(*b) } else { None }
    }

    /// A key that is a day.
    #[must_use]
    pub fn date(&self, key: &str) -> Option<Date> {
        if let Some(KeyValue::Date(d)) = self.keys.get(key) { Some(*d) } else { None }
    }
}
