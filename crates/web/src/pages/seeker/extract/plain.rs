//! What a piece of a page says, as lines of text: for print, where the same words stand without the page around them.

/// Elements that end a line.
const ENDS_LINE: &[&str] = &["br", "/p", "/li", "/div", "/dd", "/dt", "/tr", "/h2", "/h3"];

/// The words of markup that was put together here, a line for each paragraph or point. Everything in it is escaped, so that
/// `<` always begins an element.
pub(super) fn plain(markup: &str) -> String {
    let mut said = String::with_capacity(markup.len());
    for (place, piece) in markup.split('<').enumerate() {
        let words = match piece.split_once('>') {
            Some((element, words)) if place > 0 => {
                let name = element.split(' ').next().unwrap_or_default();
                if ENDS_LINE.contains(&name) {
                    said.push('\n');
                }
                words
            }
            _ => piece,
        };
        said.push_str(words);
    }
    let said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;
    use proptest::prelude::*;

    #[test]
    fn paragraphs_points_and_breaks_are_lines_and_nothing_else_of_the_page_is_left() {
        let page = html! {
            p .govuk-body { strong { "Beslut" } " den 3 maj" br; "av Anna" }
            ul { li { "ett" } li { a href="/my?a=1&b=2" { "två" } } }
            p {}
        };
        assert_eq!(plain(&page.0), "Beslut den 3 maj\nav Anna\nett\ntvå");
    }

    proptest! {
        #[test]
        fn what_someone_wrote_stands_there_letter_by_letter(text in "[ -~åäö]{0,40}") {
            let page = html! { p data-said=(text) { (text) } };
            prop_assert_eq!(plain(&page.0), text.trim());
        }
    }
}
