//! Where a rule comes from: every file and every row can be checked against a published text.

/// The published text that a file or a row rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Title of the text, such as the name of an ordinance.
    pub title: String,
    /// The place in it: section, page, paragraph.
    pub at: String,
    /// Where it can be read, if it is published on the web.
    pub url: Option<String>,
}
