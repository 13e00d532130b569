//! What a document may be: its type is read from its content, never from its name or from what the
//! sender says.

use crate::fault::AppendFault;

/// The largest document that is accepted, in bytes. A bound of the product.
pub const DOCUMENT_BYTES_MAX: usize = 10 * 1024 * 1024;

/// An accepted type of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// XML, such as a medical statement.
    Xml,
    /// Plain text in UTF-8.
    Text,
}

impl MediaType {
    /// Its name in HTTP.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            MediaType::Pdf => "application/pdf",
            MediaType::Png => "image/png",
            MediaType::Jpeg => "image/jpeg",
            MediaType::Xml => "text/xml",
            MediaType::Text => "text/plain; charset=utf-8",
        }
    }

    /// The type with this name.
    pub(crate) fn from_name(name: &str) -> Option<MediaType> {
        use MediaType::{Jpeg, Pdf, Png, Text, Xml};
        [Pdf, Png, Jpeg, Xml, Text].into_iter().find(|media| media.name() == name)
    }

    /// The type of the content.
    ///
    /// # Errors
    /// [`AppendFault::TooLarge`], or [`AppendFault::MediaType`] when it is none that is accepted.
    pub fn of(content: &[u8]) -> Result<MediaType, AppendFault> {
        if content.len() > DOCUMENT_BYTES_MAX {
            return Err(AppendFault::TooLarge { what: "document", max: DOCUMENT_BYTES_MAX });
        }
        if content.starts_with(b"%PDF-") {
            return Ok(MediaType::Pdf);
        }
        if content.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Ok(MediaType::Png);
        }
        if content.starts_with(&[0xff, 0xd8, 0xff]) {
            return Ok(MediaType::Jpeg);
        }
        let text = std::str::from_utf8(content).map_err(|_| AppendFault::MediaType)?;
        if text.is_empty() || text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(AppendFault::MediaType);
        }
        let start = text.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
        // A page of HTML or an SVG image could run a script in the reader's browser.
        if start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<svg") {
            return Err(AppendFault::MediaType);
        }
        Ok(if start.starts_with('<') { MediaType::Xml } else { MediaType::Text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_what_its_content_says() {
        assert_eq!(MediaType::of(b"%PDF-1.7 ..."), Ok(MediaType::Pdf));
        assert_eq!(MediaType::of(b"\x89PNG\r\n\x1a\n...."), Ok(MediaType::Png));
        assert_eq!(MediaType::of(&[0xff, 0xd8, 0xff, 0xe0]), Ok(MediaType::Jpeg));
        assert_eq!(MediaType::of("<?xml version=\"1.0\"?><a/>".as_bytes()), Ok(MediaType::Xml));
        assert_eq!(MediaType::of("Ett intyg\n".as_bytes()), Ok(MediaType::Text));
    }

    #[test]
    fn programs_pages_and_oversized_files_are_refused() {
        for bad in
            [&b"MZ\x90\x00"[..], b"\x7fELF\x02", b"", b"PK\x03\x04", b"<html></html>", b"<!DOCTYPE html>"]
        {
            assert_eq!(MediaType::of(bad), Err(AppendFault::MediaType));
        }
        let large = vec![b'a'; DOCUMENT_BYTES_MAX + 1];
        assert!(matches!(MediaType::of(&large), Err(AppendFault::TooLarge { .. })));
        assert_eq!(MediaType::of(&large[1..]), Ok(MediaType::Text));
    }
}
