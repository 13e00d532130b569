//! What a message may not exceed, looked at before the XML parser sees it: its size, its encoding,
//! document type definitions, depth, and the number of elements and attributes. The parser's work
//! grows with the square of some of these, so they are counted here in one pass.

use super::MESSAGE_BYTES_MAX;
use super::fault::{Place, Reason, StatementFault};

/// How deep elements may lie in each other; a statement needs seven, an envelope two more.
const DEPTH_MAX: usize = 32;
/// How many elements a message may have; a complete statement has about seventy.
const ELEMENTS_MAX: usize = 2_000;
/// How many attributes one start tag may have; some senders declare seventy namespaces in one.
const ATTRIBUTES_MAX: usize = 200;

/// The message as text, when it keeps every bound.
pub(super) fn within(bytes: &[u8]) -> Result<&str, StatementFault> {
    let whole = |reason| StatementFault { place: Place::Document, reason };
    if bytes.len() > MESSAGE_BYTES_MAX {
        return Err(whole(Reason::TooBig { bytes_max: MESSAGE_BYTES_MAX }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or("");
        StatementFault { place: position(good, good.len()), reason: Reason::NotUtf8 }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !says_utf8(text) {
        return Err(whole(Reason::NotUtf8));
    }
    Scan { text, at: 0, depth: 0, elements: 0 }.run()?;
    Ok(text)
}

/// The line and the column of a byte, counted from one.
pub(super) fn position(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    Place::Position { line, column }
}

/// Whether the XML declaration, if there is one, leaves the encoding out or says UTF-8.
fn says_utf8(text: &str) -> bool {
    let Some(declaration) = text.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next()) else {
        return true;
    };
    match declaration.split_once("encoding") {
        Some((_, value)) => {
            let value = value.trim_start_matches(|c: char| c.is_whitespace() || c == '=');
            let name: String = value.chars().skip(1).take_while(|c| !matches!(c, '"' | '\'')).collect();
            name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("us-ascii")
        }
        None => true,
    }
}

/// One pass over the marks of the text. It checks no well-formedness: what it cannot follow, such
/// as a tag that never ends, the parser refuses.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    elements: usize,
}

impl Scan<'_> {
    fn run(mut self) -> Result<(), StatementFault> {
        while let Some(mark) = self.text[self.at..].find('<') {
            self.at += mark;
            let rest = &self.text[self.at..];
            if rest.starts_with("<!--") {
                self.skip_past("-->");
            } else if rest.starts_with("<![CDATA[") {
                self.skip_past("]]>");
            } else if rest.starts_with("<?") {
                self.skip_past("?>");
            } else if rest.starts_with("<!") {
                return Err(self.fault(Reason::Dtd));
            } else if rest.starts_with("</") {
                self.depth = self.depth.saturating_sub(1);
                self.skip_past(">");
            } else {
                self.start_tag()?;
            }
        }
        Ok(())
    }

    fn skip_past(&mut self, end: &str) {
        let rest = &self.text[self.at..];
        self.at += rest.find(end).map_or(rest.len(), |found| found + end.len());
    }

    /// Counts one start tag; a `>` within quotes does not end it.
    fn start_tag(&mut self) -> Result<(), StatementFault> {
        self.elements += 1;
        if self.elements > ELEMENTS_MAX {
            return Err(self.fault(Reason::TooManyParts { parts_max: ELEMENTS_MAX }));
        }
        let bytes = self.text.as_bytes();
        let (mut at, mut quote, mut attributes) = (self.at + 1, None, 0);
        while let Some(&byte) = bytes.get(at) {
            match (quote, byte) {
                (Some(open), _) if byte == open => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') => {
                    quote = Some(byte);
                    attributes += 1;
                    if attributes > ATTRIBUTES_MAX {
                        return Err(self.fault(Reason::TooManyParts { parts_max: ATTRIBUTES_MAX }));
                    }
                }
                (None, b'>') => break,
                (None, _) => {}
            }
            at += 1;
        }
        if bytes.get(at.wrapping_sub(1)) != Some(&b'/') {
            self.depth += 1;
            if self.depth > DEPTH_MAX {
                return Err(self.fault(Reason::TooDeep { depth_max: DEPTH_MAX }));
            }
        }
        self.at = at.min(self.text.len());
        Ok(())
    }

    fn fault(&self, reason: Reason) -> StatementFault {
        StatementFault { place: position(self.text, self.at), reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(text: &str) -> Option<Reason> {
        within(text.as_bytes()).err().map(|fault| fault.reason)
    }

    #[test]
    fn a_greater_than_sign_within_quotes_does_not_end_a_tag() {
        let nested = "<a b='>'>".repeat(DEPTH_MAX + 1);
        assert_eq!(reason(&nested), Some(Reason::TooDeep { depth_max: DEPTH_MAX }));
        assert_eq!(reason(&"<a b='/>'/>".repeat(DEPTH_MAX + 1)), None);
    }

    #[test]
    fn marks_in_comments_and_character_data_count_for_nothing() {
        let text = format!("<a><!--{0}--><![CDATA[{0}<!DOCTYPE x>]]></a>", "<b>".repeat(40));
        assert_eq!(reason(&text), None);
    }

    #[test]
    fn elements_and_attributes_are_counted() {
        assert!(matches!(reason(&"<a/>".repeat(2_001)), Some(Reason::TooManyParts { .. })));
        let tag = format!("<a {}/>", "b='' ".repeat(201));
        assert!(matches!(reason(&tag), Some(Reason::TooManyParts { .. })));
    }

    #[test]
    fn an_encoding_other_than_utf8_is_refused() {
        assert_eq!(reason("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"), Some(Reason::NotUtf8));
        assert_eq!(reason("<?xml version='1.0' encoding = \"utf-8\"?><a/>"), None);
        assert_eq!(reason("\u{feff}<?xml version='1.0'?><a/>"), None);
        assert_eq!(
            within(b"<a>\n b\xff</a>").expect_err("no UTF-8"),
            StatementFault { place: Place::Position { line: 2, column: 3 }, reason: Reason::NotUtf8 }
        );
    }

    #[test]
    fn a_document_type_definition_is_refused_where_it_stands() {
        let fault = within("<?xml version='1.0'?>\n  <!DOCTYPE a>".as_bytes()).expect_err("a DTD");
        assert_eq!(fault.place, Place::Position { line: 2, column: 3 });
        assert_eq!(fault.reason, Reason::Dtd);
    }
}
