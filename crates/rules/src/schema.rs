//! What the caller lets a policy file say: per folder its keys, its tables and the type of each table's answers.

use std::fmt;

/// Every folder that a bundle may hold.
#[derive(Debug, Clone, Default)]
pub struct Schema {
    /// Folders of policy files.
    pub folders: Vec<FolderSchema>,
    /// Folders whose files are part of the bundle and its hash but are read by the caller
    /// ([`crate::Bundle::raw`]), such as model files.
    pub raw_folders: Vec<&'static str>,
}

impl Schema {
    /// A schema of policy folders only.
    #[must_use]
    pub fn new(folders: Vec<FolderSchema>) -> Self {
        Self { folders, raw_folders: Vec::new() }
    }

    pub(crate) fn folder(&self, name: &str) -> Option<&FolderSchema> {
        self.folders.iter().find(|f| f.folder == name)
    }
}

/// What each file of one folder may and must say.
#[derive(Debug, Clone)]
pub struct FolderSchema {
    /// Name of the folder: `steps`.
    pub folder: &'static str,
    /// The keys besides `id`, `source`, `assumption` and `replaces`.
    pub keys: Vec<KeySchema>,
    /// The decision tables.
    pub tables: Vec<TableSchema>,
}

/// One key of a file.
#[derive(Debug, Clone, Copy)]
pub struct KeySchema {
    /// Name of the key.
    pub name: &'static str,
    /// Type of its value.
    pub kind: KeyKind,
    /// Whether each file must have it.
    pub required: bool,
}

/// Type of a key's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// Free text, not empty.
    Text,
    /// One of the given words.
    Word(&'static [&'static str]),
    /// Any one word (small letters, digits, `_`).
    AnyWord,
    /// A list of the given words.
    Words(&'static [&'static str]),
    /// A list of any words.
    AnyWords,
    /// `true` or `false`.
    Boolean,
    /// A day.
    Date,
}

/// One decision table of a file.
#[derive(Debug, Clone, Copy)]
pub struct TableSchema {
    /// Name of the table.
    pub name: &'static str,
    /// Type of its `then`.
    pub output: Output,
    /// Whether each file must have it.
    pub required: bool,
}

/// Type of the answers (`then`) of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// `entitled` or `not_entitled`.
    Answer,
    /// One of the given words.
    Word(&'static [&'static str]),
    /// A list of the given words.
    Words(&'static [&'static str]),
    /// Any one word.
    AnyWord,
    /// A list of any words.
    AnyWords,
    /// A span of time: `"30 days"`.
    Period,
    /// An amount of money: `"365 kr"`, kept in öre.
    Ore,
    /// A whole number.
    Integer,
    /// Whole percent: `"80 %"`.
    Percent,
    /// `true` or `false`.
    Boolean,
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer => f.write_str("\"entitled\" or \"not_entitled\""),
            Self::Word(words) => write!(f, "one of the words {}", words.join(", ")),
            Self::Words(words) => write!(f, "a list of the words {}", words.join(", ")),
            Self::AnyWord => f.write_str("a word of small letters, digits and _"),
            Self::AnyWords => f.write_str("a list of words of small letters, digits and _"),
            Self::Period => f.write_str(
                "a period such as \"30 days\", \"15 working days\", \"3 weeks\", \"6 months\" or \"2 years\"",
            ),
            Self::Ore => f.write_str("an amount such as \"365 kr\" or \"12,50 kr\""),
            Self::Integer => f.write_str("a whole number without quotation marks"),
            Self::Percent => f.write_str("whole percent such as \"80 %\""),
            Self::Boolean => f.write_str("true or false without quotation marks"),
        }
    }
}
