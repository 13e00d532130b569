//! All that typst may see while it sets one letter: one fixed template, the letter's texts as values,
//! the fonts. There is no clock, no file and no package here.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Array, Bytes, Datetime, Dict, Duration, Str, Value};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::fonts;
use crate::letter::{Block, Letter, Section};
use crate::printable::printable;

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("template/letter.typ")));

/// The world of one letter.
pub(crate) struct LetterWorld {
    library: LazyHash<Library>,
}

impl LetterWorld {
    pub fn new(letter: &Letter) -> Self {
        let library = Library::builder().with_inputs(inputs(letter)).build();
        Self { library: LazyHash::new(library) }
    }
}

impl World for LetterWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The letter as typst values. A value is shown, never evaluated.
fn inputs(letter: &Letter) -> Dict {
    dict([
        ("language", text(letter.language.html_lang())),
        ("title", text(&letter.title)),
        ("reference", text(&letter.reference)),
        ("date", text(&letter.date)),
        ("recipient", lines(&letter.recipient)),
        ("sender", lines(&letter.sender)),
        ("sections", Value::Array(letter.sections.iter().map(section).collect())),
        ("footer", text(&letter.footer)),
    ])
}

fn section(section: &Section) -> Value {
    Value::Dict(dict([
        ("heading", text(&section.heading)),
        ("blocks", Value::Array(section.blocks.iter().map(block).collect())),
    ]))
}

fn block(block: &Block) -> Value {
    Value::Dict(match block {
        Block::Paragraph(paragraph) => dict([("kind", text("paragraph")), ("text", text(paragraph))]),
        Block::List(items) => dict([("kind", text("list")), ("items", lines(items))]),
        Block::Facts(facts) => dict([
            ("kind", text("facts")),
            (
                "facts",
                Value::Array(
                    facts
                        .iter()
                        .map(|(label, value)| Value::Array([text(label), text(value)].into_iter().collect()))
                        .collect(),
                ),
            ),
        ]),
    })
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(key, value)| (Str::from(key), value)).collect()
}

fn lines(lines: &[String]) -> Value {
    Value::Array(lines.iter().map(|line| text(line)).collect::<Array>())
}

fn text(text: &str) -> Value {
    Value::Str(Str::from(printable(text).trim()))
}
