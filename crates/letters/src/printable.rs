//! Makes any text one that can be printed: an accessible PDF may hold no character without a glyph.

use std::borrow::Cow;

use typst::text::is_default_ignorable;

use crate::fonts::fonts;

/// What stands where no font has the character, so that the loss is seen.
const MISSING: char = '□';

/// The text with control characters as spaces (line ends stay), invisible marks left out, and `□` for a
/// character that no font can draw.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| matches!(c, '\n' | ' '..='~' | 'À'..='ÿ')) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.replace("\r\n", "\n")
            .chars()
            .filter(|c| !is_default_ignorable(*c))
            .map(|c| match c {
                '\n' => '\n',
                '\u{2028}' | '\u{2029}' | '\u{85}' | '\r' => '\n',
                '\u{a0}' | '\u{202f}' => '\u{a0}',
                c if c.is_control() || c.is_whitespace() => ' ',
                c if fonts().cover(c) => c,
                _ => MISSING,
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn each_kind_of_character_has_its_way_into_print() {
        for (given, printed) in [
            ("Åsa Öberg, 20\u{a0}000 kr – ”ja” §", "Åsa Öberg, 20\u{a0}000 kr – ”ja” §"),
            ("två\r\nrader", "två\nrader"),
            ("tabb\tklocka\u{7}", "tabb klocka "),
            ("rad\u{2028}rad", "rad\nrad"),
            ("o\u{200b}synligt\u{202e}", "osynligt"),
            ("Łukasz Đặng Żółć", "Łukasz Đặng Żółć"),
            ("privat \u{e123}", "privat □"),
            ("\u{10ffff}", "□"),
        ] {
            assert_eq!(printable(given), printed, "{given:?}");
        }
    }
}
