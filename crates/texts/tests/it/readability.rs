//! LIX: words per sentence plus the percentage of long words.

use texts::lix;

#[test]
fn lix_is_counted_from_sentences_and_long_words() {
    for (text, expected) in [
        ("", 0),
        ("   \n", 0),
        ("– . !", 0),
        ("Du får hjälp.", 3),
        ("Du får hjälp. Vi ses snart!", 3),
        ("Vi ses snart", 3),
        ("Handläggaren ringer dig. Du svarar.", 23),
        ("Arbetsmarknadspolitisk bedömning", 102),
    ] {
        assert_eq!(lix(text), expected, "{text}");
    }
}

#[test]
fn official_prose_is_harder_than_plain_words() {
    let plain = "Du får en egen handledare. Ni söker arbete tillsammans. Du kan byta när du vill.";
    let official = "Myndighetens arbetsmarknadspolitiska bedömning förutsätter dokumenterade utredningsåtgärder avseende funktionsnedsättningens konsekvenser i arbetsmiljöhänseende.";
    assert!(lix(plain) < 30, "{}", lix(plain));
    assert!(lix(official) > 60, "{}", lix(official));
}
