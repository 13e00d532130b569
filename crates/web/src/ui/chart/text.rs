//! Letters in a picture: about how wide a text will be, where it is broken, and the text elements themselves.
//! An SVG does not break lines and nothing here can measure a typeface, so widths are estimates on the wide side.

use maud::{Markup, html};

/// A coordinate as it is written: one decimal, never "-0".
pub(super) fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let (sign, whole, rest) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Names are set bold: their letters are so much wider.
pub(super) const BOLD: f64 = 1.17;

/// Where a word may be parted; not seen elsewhere.
const SOFT_HYPHEN: char = '\u{ad}';

/// About how wide the text is when set in `size`.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * size
}

fn letter_width(letter: char) -> f64 {
    match letter {
        SOFT_HYPHEN => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.31,
        ' ' | '\u{a0}' | '\u{202f}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.92,
        'A'..='Z' | 'Å' | 'Ä' | 'Ö' | '+' | '−' | '±' | '=' | '<' | '>' => 0.72,
        _ if letter as u32 > 0x2e80 => 1.05,
        _ => 0.61,
    }
}

/// A name in lines, as [`wrap`] does it, for bold letters.
pub(super) fn wrap_name(name: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    wrap(name, size * BOLD, room, most)
}

/// The text in lines no wider than `room`, at most `most` of them; what does not fit ends in "…". What spaces that do
/// not break hold together is parted at them only when it is too long for a line, and words with a hyphen.
pub(super) fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let together = |words: &str| width(words, size) <= room;
    let words = text.split([' ', '\n', '\t']).flat_map(|words| {
        words.split(move |letter| letter == '\u{a0}' && !together(words)).filter(|word| !word.is_empty())
    });
    for word in words {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&joined, size) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = part(word, size, room, &mut lines);
        if lines.len() > most {
            break;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most.max(1));
        if let Some(last) = lines.last_mut() {
            last.push(' ');
            *last = cut(&format!("{last}…"), size, room);
        }
    }
    lines
}

/// Things beside each other with a point between them, in lines; no line ends in the point.
pub(super) fn wrap_list(things: &[String], size: f64, room: f64, most: usize) -> Vec<String> {
    let whole: Vec<String> = things.iter().map(|thing| thing.replace(' ', "\u{a0}")).collect();
    let mut lines = wrap(&whole.join("\u{a0}· "), size, room, most);
    for line in &mut lines {
        line.truncate(line.trim_end_matches(['\u{a0}', '·', ' ']).len());
    }
    lines
}

/// Parts a word too long for the room, at its soft hyphens where it has them; gives what is left for the next line.
fn part(word: &str, size: f64, room: f64, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    for letter in word.chars() {
        if !piece.is_empty() && width(&piece, size) + (letter_width(letter) + 0.4) * size > room {
            if let Some((line, rest)) = piece.rsplit_once(SOFT_HYPHEN).filter(|(line, _)| !line.is_empty()) {
                lines.push(format!("{line}-"));
                piece = format!("{rest}{letter}");
                continue;
            }
            // A hyphen in a figure would be a minus.
            let hyphen = if piece.ends_with(|last: char| last.is_alphabetic()) { "-" } else { "" };
            lines.push(format!("{piece}{hyphen}"));
            piece.clear();
        }
        piece.push(letter);
    }
    piece
}

/// The text, shortened with "…" when it is wider than the room.
pub(super) fn cut(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars().filter(|letter| *letter != '…') {
        if width(&kept, size) + (letter_width(letter) + letter_width('…')) * size > room {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// From which point a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Start => None,
            Self::Middle => Some("middle"),
            Self::End => Some("end"),
        }
    }
}

/// One line of text. `y` is where the letters stand; `class` may be empty.
pub(super) fn line(x: f64, y: f64, anchor: Anchor, size: f64, class: &str, text: &str) -> Markup {
    html! {
        text x=(px(x)) y=(px(y)) text-anchor=[anchor.attribute()] font-size=(px(size))
            class=[(!class.is_empty()).then_some(class)] { (text) }
    }
}

/// The height of one line in `size`.
pub(super) fn line_height(size: f64) -> f64 {
    (size * 1.25).ceil()
}

/// Lines of text under each other, the first standing on `y`.
pub(super) fn block(x: f64, y: f64, size: f64, class: &str, lines: &[String]) -> Markup {
    html! {
        @for (index, text) in lines.iter().enumerate() {
            (line(x, y + index as f64 * line_height(size), Anchor::Start, size, class, text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{wrap, wrap_list};

    #[test]
    fn a_long_word_is_parted_at_its_soft_hyphens() {
        let lines = wrap("Arbets\u{ad}förmåge\u{ad}utredning", 10.0, 100.0, 4);
        assert_eq!(lines, ["Arbets\u{ad}förmåge-", "utredning"]);
    }

    #[test]
    fn a_figure_is_never_parted_with_a_hyphen() {
        let lines = wrap("1\u{a0}000\u{a0}000\u{a0}000\u{a0}000 12345678901234567890", 10.0, 60.0, 9);
        assert!(lines.len() > 3 && lines.iter().all(|line| !line.contains('-')), "{lines:?}");
    }

    #[test]
    fn things_in_a_list_stay_whole_and_no_line_ends_in_a_point() {
        let things = ["Betalt 7 020".to_owned(), "Oanvänt 1 570".to_owned()];
        assert_eq!(wrap_list(&things, 10.0, 120.0, 4), ["Betalt\u{a0}7\u{a0}020", "Oanvänt\u{a0}1\u{a0}570"]);
        assert_eq!(wrap_list(&things, 10.0, 400.0, 4).len(), 1);
    }

    #[test]
    fn what_has_no_room_ends_in_dots() {
        let lines = wrap("ett två tre fyra fem sex sju", 10.0, 40.0, 2);
        assert!(lines.len() == 2 && lines[1].ends_with('…'), "{lines:?}");
    }
}
