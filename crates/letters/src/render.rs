//! From a letter to the bytes of a tagged PDF/UA-1.

use thiserror::Error;
use typst::diag::SourceDiagnostic;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::letter::Letter;
use crate::world::LetterWorld;

/// Why a letter could not be made.
///
/// `findings` may quote the letter and hence a person: show them to nobody and write them to no log;
/// `Display` leaves them out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LetterError {
    /// A letter needs a title: it is the name that a screen reader gives the document.
    #[error("the letter has no title; give it one")]
    NoTitle,
    /// The template could not be set with these texts.
    #[error("the letter could not be set ({} findings)", findings.len())]
    NotSet {
        /// What typst found.
        findings: Vec<String>,
    },
    /// The PDF would not have been accessible, and is therefore not made.
    #[error("the letter would not be an accessible PDF ({} findings)", findings.len())]
    NotAccessible {
        /// What typst found.
        findings: Vec<String>,
    },
}

/// The letter as a tagged PDF/UA-1. The same letter always gives the same bytes.
///
/// # Errors
/// [`LetterError`] when the title is blank or the letter cannot be made accessible.
pub fn pdf(letter: &Letter) -> Result<Vec<u8>, LetterError> {
    if letter.title.trim().is_empty() {
        return Err(LetterError::NoTitle);
    }
    let bytes = made(letter);
    // typst remembers what it has set; nothing about a person may stay in its memory.
    typst::comemo::evict(0);
    bytes
}

fn made(letter: &Letter) -> Result<Vec<u8>, LetterError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| LetterError::NotAccessible { findings: vec![error.message().to_string()] })?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    let world = LetterWorld::new(letter);
    let document = typst::compile(&world)
        .output
        .map_err(|errors| LetterError::NotSet { findings: findings(&errors) })?;
    typst_pdf::pdf(&document, &options)
        .map_err(|errors| LetterError::NotAccessible { findings: findings(&errors) })
}

fn findings(errors: &[SourceDiagnostic]) -> Vec<String> {
    errors.iter().map(|error| error.message.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use texts::Language;
    use typst::layout::{Frame, FrameItem};

    use super::*;
    use crate::letter::{Block, Section};

    fn gather(frame: &Frame, text: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => gather(&group.frame, text),
                FrameItem::Text(run) => text.push_str(&run.text),
                _ => {}
            }
        }
    }

    /// The text that stands on the pages, without spaces, which typst may draw as distance.
    fn printed(letter: &Letter) -> String {
        let document = typst::compile(&LetterWorld::new(letter)).output.expect("a letter that can be set");
        // Asks the exporter for nothing but the type of the document.
        let _ = typst_pdf::pdf(&document, &PdfOptions::default());
        let mut text = String::new();
        for page in document.pages() {
            gather(&page.frame, &mut text);
        }
        text.retain(|c| !c.is_whitespace());
        text
    }

    #[test]
    fn hostile_text_is_printed_letter_by_letter_in_every_part() {
        let hostile = r##"#panic("x")$a$*b*_c_`d`<e>@f\u{41}\\"'[#g]=h--i...//j/*k*/~l"##;
        let part = |name: &str| format!("{name}{hostile}");
        let letter = Letter {
            language: Language::Swedish,
            title: part("T"),
            reference: part("R"),
            date: part("D"),
            recipient: vec![part("N")],
            sender: vec![part("S")],
            sections: vec![Section {
                heading: part("H"),
                blocks: vec![
                    Block::Paragraph(part("P")),
                    Block::List(vec![part("L")]),
                    Block::Facts(vec![(part("K"), part("V"))]),
                ],
            }],
            footer: part("F"),
        };
        let text = printed(&letter);
        for name in ["T", "R", "D", "N", "S", "H", "P", "L", "K", "V", "F"] {
            assert!(text.contains(&part(name)), "{name} in {text}");
        }
    }

    #[test]
    fn what_was_found_is_not_shown_since_it_may_quote_a_person() {
        let error = LetterError::NotAccessible {
            findings: vec!["the text `Åsa Öberg` could not be displayed".into()],
        };
        assert!(!error.to_string().contains("Åsa"));
    }
}
