//! What a letter says, in the order in which it is read. All texts are handed in rendered.

use texts::Language;

/// A letter or a decision to one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The language of all texts in it; a screen reader speaks it.
    pub language: Language,
    /// The main heading, also the document's title. May not be blank.
    pub title: String,
    /// The case's reference, printed at the top.
    pub reference: String,
    /// The letter's date, as it should be printed.
    pub date: String,
    /// Name and address, a line each.
    pub recipient: Vec<String>,
    /// Who sends it, a line each.
    pub sender: Vec<String>,
    /// The letter itself.
    pub sections: Vec<Section>,
    /// The last lines, such as how to reach the sender.
    pub footer: String,
}

/// A part of a letter under its own heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading; blank when the part needs none.
    pub heading: String,
    /// What the part says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text; a line break in it is kept.
    Paragraph(String),
    /// Points, one each.
    List(Vec<String>),
    /// Pairs of a label and its value.
    Facts(Vec<(String, String)>),
}
