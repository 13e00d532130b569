//! The Swedish measure of readability, LIX, that keeps the first pages plain (A13).

/// LIX of a text: words per sentence plus the percentage of words longer than six letters, rounded.
/// Below 30 is very easy, 30–40 easy, 40–50 middling, above 60 heavy official prose. An empty text is 0.
#[must_use]
pub fn lix(text: &str) -> u32 {
    let (mut words, mut long, mut sentences) = (0_u32, 0_u32, 0_u32);
    let mut open = false;
    for token in text.split_whitespace() {
        let letters = token.chars().filter(|c| c.is_alphanumeric()).count();
        if letters > 0 {
            words += 1;
            long += u32::from(letters > 6);
            open = true;
        }
        let ends = token.trim_end_matches(['"', '”', '»', ')', '\'']).ends_with(['.', '!', '?', ':']);
        if ends && open {
            sentences += 1;
            open = false;
        }
    }
    sentences += u32::from(open);
    if words == 0 {
        return 0;
    }
    let exact = f64::from(words) / f64::from(sentences.max(1)) + 100.0 * f64::from(long) / f64::from(words);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates, and the value is positive"
    )]
    let rounded = exact.round() as u32;
    rounded
}
