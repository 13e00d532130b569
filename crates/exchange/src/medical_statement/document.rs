//! An XML element as the readers of this module see it: children by namespace and name, text with a
//! bound, times in Swedish time, and a fault that knows its place.

use super::TEXT_CHARACTERS_MAX;
use super::fault::{Place, Reason, StatementFault};
use jiff::civil::DateTime;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use roxmltree::{Document, Error, Node, ParsingOptions};

/// The longest name, number or code, in characters.
const SHORT_CHARACTERS_MAX: usize = 300;

/// How many nodes the parser may make of the elements, texts and comments of a message.
const NODES_MAX: u32 = 20_000;

/// Swedish time since 1996, by which a time with another offset is turned into the Swedish clock.
const SWEDISH_CLOCK: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// Parses the message; document type definitions are not allowed.
pub(super) fn parse(text: &str) -> Result<Document<'_>, StatementFault> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES_MAX, ..Default::default() };
    Document::parse_with_options(text, options).map_err(|error| {
        let at = error.pos();
        let place = Place::Position { line: at.row as usize, column: at.col as usize };
        let reason = match &error {
            Error::DtdDetected => Reason::Dtd,
            Error::NodesLimitReached => Reason::TooManyParts { parts_max: NODES_MAX as usize },
            Error::UnknownEntityReference(..) => Reason::Entity,
            _ => Reason::NotXml { detail: error.to_string() },
        };
        StatementFault { place, reason }
    })
}

/// The message itself: the outermost element, or the one in the body of a SOAP envelope.
pub(super) fn payload<'a, 'input>(
    document: &'a Document<'input>,
) -> Result<Part<'a, 'input>, StatementFault> {
    let root = Part(document.root_element());
    if !root.is(SOAP, "Envelope") {
        return Ok(root);
    }
    let body = root.one(SOAP, "Body")?;
    body.elements().next().ok_or_else(|| body.fault(Reason::MissingPart { part: body.name() }))
}

/// One element.
#[derive(Clone, Copy)]
pub(super) struct Part<'a, 'input>(Node<'a, 'input>);

impl<'a, 'input> Part<'a, 'input> {
    /// Whether it is the element of this name in this namespace.
    pub(super) fn is(self, namespace: &str, name: &str) -> bool {
        self.0.tag_name().namespace() == Some(namespace) && self.0.tag_name().name() == name
    }

    /// Its name without a prefix.
    pub(super) fn name(self) -> String {
        self.0.tag_name().name().to_owned()
    }

    /// The elements directly in it.
    pub(super) fn elements(self) -> impl Iterator<Item = Part<'a, 'input>> {
        self.0.children().filter(Node::is_element).map(Part)
    }

    /// The value of an attribute that has no namespace.
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        self.0.attribute(name)
    }

    /// The child of this name, if there is one.
    pub(super) fn at_most_one(
        self,
        namespace: &str,
        name: &str,
    ) -> Result<Option<Part<'a, 'input>>, StatementFault> {
        let mut found = self.elements().filter(|part| part.is(namespace, name));
        let first = found.next();
        match found.next() {
            Some(second) => Err(second.fault(Reason::DuplicatePart { part: second.name() })),
            None => Ok(first),
        }
    }

    /// The child of this name, which must be there once.
    pub(super) fn one(self, namespace: &str, name: &str) -> Result<Part<'a, 'input>, StatementFault> {
        self.at_most_one(namespace, name)?
            .ok_or_else(|| self.fault(Reason::MissingPart { part: name.to_owned() }))
    }

    /// A name, number or code: not empty and not long.
    pub(super) fn text(self) -> Result<String, StatementFault> {
        let text = self.words();
        if text.is_empty() {
            return Err(self.fault(Reason::MissingPart { part: self.name() }));
        }
        if text.chars().count() > SHORT_CHARACTERS_MAX {
            return Err(self.fault(Reason::TextTooLong { characters_max: SHORT_CHARACTERS_MAX }));
        }
        Ok(text)
    }

    /// What someone wrote; none when it is blank. A fault names the question when one is given.
    pub(super) fn long_text(self, question: Option<&str>) -> Result<Option<String>, StatementFault> {
        let text = self.words();
        if text.chars().count() > TEXT_CHARACTERS_MAX {
            let reason = Reason::TextTooLong { characters_max: TEXT_CHARACTERS_MAX };
            return Err(match question {
                Some(question) => StatementFault { place: Place::Question(question.into()), reason },
                None => self.fault(reason),
            });
        }
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// All text within the element, without the blanks around it.
    pub(super) fn words(self) -> String {
        let texts = self.0.descendants().filter(Node::is_text).filter_map(|node| node.text());
        texts.collect::<String>().trim().to_owned()
    }

    /// A time: as written when it has no offset, else turned into Swedish time.
    pub(super) fn swedish_time(self) -> Result<DateTime, StatementFault> {
        time(&self.text()?).ok_or_else(|| self.fault(Reason::BadDate))
    }

    /// A fault at this element.
    pub(super) fn fault(self, reason: Reason) -> StatementFault {
        let at = self.0.document().text_pos_at(self.0.range().start);
        let place = Place::Position { line: at.row as usize, column: at.col as usize };
        StatementFault { place, reason }
    }
}

/// Reads `YYYY-MM-DDThh:mm:ss` with an optional fraction and offset.
fn time(text: &str) -> Option<DateTime> {
    let bytes = text.as_bytes();
    if bytes.len() < 19 || bytes[4] != b'-' || bytes[7] != b'-' || bytes[10] != b'T' {
        return None;
    }
    let pieces = Pieces::parse(text).ok().filter(|pieces| pieces.time_zone_annotation().is_none())?;
    let written = pieces.date().to_datetime(pieces.time()?);
    let Some(offset) = pieces.to_numeric_offset() else {
        return Some(written);
    };
    let clock = TimeZone::posix(SWEDISH_CLOCK).ok()?;
    Some(offset.to_timestamp(written).ok()?.to_zoned(clock).datetime())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_with_an_offset_are_turned_into_swedish_time() {
        for (written, swedish) in [
            ("2026-05-03T08:15:00", Some("2026-05-03T08:15:00")),
            ("2026-05-03T08:15:00.25", Some("2026-05-03T08:15:00.25")),
            ("2026-12-31T23:30:00Z", Some("2027-01-01T00:30:00")),
            ("2026-06-30T23:30:00Z", Some("2026-07-01T01:30:00")),
            ("2026-06-30T23:30:00+02:00", Some("2026-06-30T23:30:00")),
            ("2026-06-30", None),
            ("2026-02-30T08:15:00", None),
            ("2026-06-30 23:30:00", None),
            ("2026-06-30T23:30:00+02:00[Europe/Stockholm]", None),
            ("yesterday", None),
        ] {
            let read = time(written).map(|at| at.to_string());
            assert_eq!(read.as_deref(), swedish, "{written}");
        }
    }
}
