//! TOML with bounds and places: a document's entries with the spans from which faults get their lines.

use std::ops::Range;

use jiff::civil::Date;
use toml_edit::{Document, Item, TableLike, Value};

use crate::fault::Report;
use crate::source::Source;
use crate::then::Literal;

/// No policy file is larger.
const FILE_BYTES_MAX: usize = 1 << 20;
/// No policy file nests brackets or dotted names deeper.
const DEPTH_MAX: usize = 8;

/// A key with its value and the place of the key.
pub(crate) struct Entry<'d> {
    pub(crate) name: &'d str,
    pub(crate) item: &'d Item,
    key_span: Option<Range<usize>>,
}

impl Entry<'_> {
    /// Place of the key.
    pub(crate) fn key(&self) -> Option<Range<usize>> {
        self.key_span.clone().or_else(|| self.item.span())
    }

    /// Place of the value.
    pub(crate) fn value(&self) -> Option<Range<usize>> {
        self.item.span().or_else(|| self.key_span.clone())
    }
}

/// Parses the text; a fault when it is too large, too deep or not TOML.
pub(crate) fn parse(text: &str, report: &mut Report) -> Option<Document<String>> {
    if text.len() > FILE_BYTES_MAX {
        report.at_line(
            1,
            format!("the file has {} bytes; at most {FILE_BYTES_MAX} are read, so divide it", text.len()),
        );
        return None;
    }
    if let Some((place, what)) = ill_saved(text) {
        report.at(Some(place..place), what);
        return None;
    }
    if let Some(place) = too_deep(text) {
        report.at(
            Some(place..place),
            format!("brackets or dotted names are nested deeper than {DEPTH_MAX}; flatten them"),
        );
        return None;
    }
    match Document::parse(text.to_owned()) {
        Ok(document) => Some(document),
        Err(error) => {
            report
                .at(error.span(), format!("this is not valid TOML: {}", error.message().replace('\n', ", ")));
            None
        }
    }
}

/// The entries of a table in the order of the file.
pub(crate) fn entries(table: &dyn TableLike) -> Vec<Entry<'_>> {
    table
        .iter()
        .map(|(name, item)| Entry { name, item, key_span: table.key(name).and_then(toml_edit::Key::span) })
        .collect()
}

/// Place and fault of a text that was saved so that it reads as any other but has another hash.
fn ill_saved(text: &str) -> Option<(usize, &'static str)> {
    if let Some(place) = text.find('\u{feff}') {
        return Some((place, "there is a byte-order mark here; save the file as UTF-8 without one"));
    }
    text.find('\r').map(|place| {
        (place, "this line ends with a carriage return; save the file with line feeds only, so that its hash is the same everywhere")
    })
}

/// Whether a character shows as nothing, moves the cursor or turns the direction of what follows, so that a
/// reader of the text would not see what stands there.
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// Place where brackets or dotted names outside strings and comments first nest too deep.
fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth, mut dots) = (0, 0_usize, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'.' => {
                dots += 1;
                if dots > DEPTH_MAX {
                    return Some(at);
                }
            }
            b'=' | b',' | b'\n' => dots = 0,
            _ => {}
        }
        match bytes[at] {
            b'[' | b'{' => {
                depth += 1;
                if depth > DEPTH_MAX {
                    return Some(at);
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'#' => at = line_end(bytes, at),
            quote @ (b'"' | b'\'') => {
                at = string_end(bytes, at, quote);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| at + n)
}

/// First byte after the string that begins at `at`.
fn string_end(bytes: &[u8], at: usize, quote: u8) -> usize {
    let fence = [quote; 3];
    let long = bytes[at..].starts_with(&fence);
    let mut next = at + if long { 3 } else { 1 };
    while next < bytes.len() {
        match bytes[next] {
            b'\\' if quote == b'"' => next += 1,
            b if long && b == quote && bytes[next..].starts_with(&fence) => return next + 3,
            b if !long && (b == quote || b == b'\n') => return next + 1,
            _ => {}
        }
        next += 1;
    }
    bytes.len()
}

/// A day without time of day.
pub(crate) fn day(item: &Item) -> Option<Date> {
    let written = item.as_datetime()?;
    let date = written.date.filter(|_| written.time.is_none() && written.offset.is_none())?;
    Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?)
        .ok()
}

/// A day, or a fault that names the key.
pub(crate) fn required_day(entry: &Entry<'_>, report: &mut Report) -> Option<Date> {
    let day = day(entry.item);
    if day.is_none() {
        report.at(
            entry.value(),
            format!("`{}` must be a day such as 2024-01-31, without quotation marks", entry.name),
        );
    }
    day
}

/// Text that is not blank, or a fault that names the key.
pub(crate) fn required_text(entry: &Entry<'_>, report: &mut Report) -> Option<String> {
    let Some(text) = entry.item.as_str().filter(|t| !t.trim().is_empty()) else {
        report.at(entry.value(), format!("`{}` must be text in quotation marks and not empty", entry.name));
        return None;
    };
    if let Some(unseen) = text.chars().find(|c| is_unseen(*c)) {
        report.at(
            entry.value(),
            format!(
                "`{}` has the character U+{:04X}, which nobody can see; remove it",
                entry.name,
                u32::from(unseen)
            ),
        );
        return None;
    }
    Some(text.to_owned())
}

/// A list of texts.
pub(crate) fn texts(item: &Item) -> Option<Vec<&str>> {
    item.as_array()?.iter().map(Value::as_str).collect()
}

/// A literal of an answer.
pub(crate) fn literal(item: &Item) -> Option<Literal<'_>> {
    Some(match item.as_value()? {
        Value::String(text) => Literal::Text(text.value()),
        Value::Integer(n) => Literal::Integer(*n.value()),
        Value::Boolean(b) => Literal::Boolean(*b.value()),
        Value::Array(_) => Literal::Texts(texts(item)?),
        _ => return None,
    })
}

/// An address of the web: pages make a link of it.
fn web_address(entry: &Entry<'_>, report: &mut Report) -> Option<String> {
    let text = required_text(entry, report)?;
    let is_address = (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(|c: char| c.is_whitespace() || "\"<>".contains(c));
    if !is_address {
        report.at(entry.value(), format!("`{}` must be an address that begins with https://", entry.name));
    }
    is_address.then_some(text)
}

/// A `source`, or faults.
pub(crate) fn source(entry: &Entry<'_>, report: &mut Report) -> Option<Source> {
    let Some(table) = entry.item.as_table_like() else {
        report.at(entry.value(), "`source` must be written { title = \"…\", at = \"…\" }");
        return None;
    };
    let before = report.count();
    let (mut title, mut at, mut url) = (None, None, None);
    for part in entries(table) {
        match part.name {
            "title" => title = required_text(&part, report),
            "at" => at = required_text(&part, report),
            "url" => url = web_address(&part, report),
            other => {
                report.at(part.key(), format!("`source` has no key `{other}`; it has title, at and url"))
            }
        }
    }
    for name in ["title", "at"] {
        if !table.contains_key(name) {
            report.at(entry.key(), format!("`source` lacks `{name}`; name the text and the place in it"));
        }
    }
    if report.count() > before {
        return None;
    }
    Some(Source { title: title?, at: at?, url })
}
