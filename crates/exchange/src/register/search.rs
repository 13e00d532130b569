//! Finding an occupation by what someone types, and the Swedish alphabetical order.

use super::Occupation;

/// The longest text that is searched for, in characters; what follows is ignored.
const TYPED_CHARACTERS_MAX: usize = 100;

pub(super) fn occupations<'a>(all: &'a [Occupation], typed: &str, limit: usize) -> Vec<&'a Occupation> {
    let typed = fold(typed.trim().chars().take(TYPED_CHARACTERS_MAX));
    let words: Vec<&str> = words(&typed).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &Occupation)> =
        all.iter().filter_map(|occupation| Some((rank(occupation, &typed, &words)?, occupation))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().take(limit).map(|(_, occupation)| occupation).collect()
}

/// How well an occupation fits, zero best; none when it does not fit.
fn rank(occupation: &Occupation, typed: &str, typed_words: &[&str]) -> Option<u8> {
    if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return occupation.ssyk4.starts_with(typed).then_some(0);
    }
    let labels = [Some(&occupation.label_sv), occupation.label_en.as_ref()];
    labels
        .into_iter()
        .flatten()
        .filter_map(|label| {
            let label = fold(label.chars());
            let begins = |part: &str| words(&label).any(|word| word.starts_with(part));
            if label.starts_with(typed) {
                Some(0)
            } else if typed_words.iter().all(|part| begins(part)) {
                Some(1)
            } else if typed_words.iter().all(|part| label.contains(part)) {
                Some(2)
            } else {
                None
            }
        })
        .min()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Small letters, with a letter and the accent that follows it made one.
fn fold(text: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    for letter in text.flat_map(char::to_lowercase) {
        let whole = match (folded.chars().next_back(), letter) {
            (Some('a'), '\u{30a}') => 'å',
            (Some('a'), '\u{308}') => 'ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('e'), '\u{301}') => 'é',
            (Some('a'), '\u{300}') => 'à',
            (Some('u'), '\u{308}') => 'ü',
            _ => {
                folded.push(letter);
                continue;
            }
        };
        folded.pop();
        folded.push(whole);
    }
    folded
}

/// A key by which names sort in the order of the Swedish alphabet: å, ä and ö come last, accents
/// on other letters do not matter.
pub(super) fn sort_key(name: &str) -> Vec<u32> {
    fold(name.chars())
        .chars()
        .map(|letter| match letter {
            'å' => 'z' as u32 + 1,
            'ä' | 'æ' => 'z' as u32 + 2,
            'ö' | 'ø' => 'z' as u32 + 3,
            'é' | 'è' => 'e' as u32,
            'à' | 'á' => 'a' as u32,
            'ü' => 'y' as u32,
            other => other as u32,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Register;

    fn found(typed: &str) -> Vec<String> {
        let register = Register::built_in();
        register.search_occupations(typed, 5).iter().map(|one| one.label_sv.clone()).collect()
    }

    #[test]
    fn names_that_begin_with_what_is_typed_come_first() {
        assert_eq!(found("städ"), ["Städare", "Industristädare", "Sjukhusstädare"]);
        assert_eq!(found("STÄDARE")[0], "Städare");
        assert_eq!(found("sta\u{308}d")[0], "Städare");
        assert!(found("stad").iter().all(|name| !name.contains("Städ")));
    }

    #[test]
    fn words_may_come_in_any_order_and_in_either_language() {
        assert_eq!(found("grundutbildad sjuk"), ["Sjuksköterska, grundutbildad"]);
        assert_eq!(found("Bus driver"), ["Bussförare"]);
        assert_eq!(found("9111").len(), 3);
    }

    #[test]
    fn nothing_is_found_for_nothing_or_for_marks() {
        for typed in ["", "   ", "%", "'; drop", "qqqq"] {
            assert!(found(typed).is_empty(), "{typed}");
        }
        assert_eq!(Register::built_in().search_occupations("a", 0), Vec::<&Occupation>::new());
    }

    #[test]
    fn names_sort_by_the_swedish_alphabet() {
        let mut names = ["Östersund", "Åre", "Ängelholm", "Zon", "Arboga", "Örebro", "arjeplog"];
        names.sort_by_cached_key(|name| sort_key(name));
        assert_eq!(names, ["Arboga", "arjeplog", "Zon", "Åre", "Ängelholm", "Örebro", "Östersund"]);
    }
}
