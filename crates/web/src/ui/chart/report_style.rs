//! The part of the stylesheet that a saved report needs: plain text, lists, tables, what unfolds, and charts. Rules for
//! other components are left out, so that a report stays small.

use std::sync::LazyLock;

use crate::assets;

/// A class is kept when it is one of these, or one of these with an element or a variant after it.
const KEPT: [&str; 26] = [
    "govuk-template",
    "govuk-width-container",
    "govuk-main-wrapper",
    "govuk-grid-row",
    "govuk-grid-column-full",
    "govuk-grid-column-two-thirds",
    "govuk-grid-column-one-half",
    "govuk-grid-column-one-third",
    "govuk-heading-xl",
    "govuk-heading-l",
    "govuk-heading-m",
    "govuk-heading-s",
    "govuk-caption-l",
    "govuk-body",
    "govuk-body-l",
    "govuk-body-s",
    "govuk-list",
    "govuk-link",
    "govuk-table",
    "govuk-details",
    "govuk-summary-list",
    "govuk-inset-text",
    "govuk-visually-hidden",
    "govuk-section-break",
    "govuk-tag",
    "govuk-warning-text",
];
const OWN_KEPT: [&str; 7] = [
    "stegvis-chart",
    "stegvis-report",
    "stegvis-scroll",
    "stegvis-table",
    "stegvis-strip",
    "stegvis-number",
    "stegvis-muted",
];

/// The stylesheet of a report.
pub(super) fn report_style() -> &'static str {
    static STYLE: LazyLock<String> = LazyLock::new(|| {
        let css = assets::content("stegvis.css").map(String::from_utf8_lossy).unwrap_or_default();
        kept_rules(&without_comments(&css))
    });
    &STYLE
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The rules whose selectors concern a report. A group of rules (`@media`) is kept with what is kept of it.
fn kept_rules(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        let head = rest[..open].rsplit(';').next().unwrap_or_default().trim();
        let Some(close) = matching(&rest[open..]) else { break };
        let body = &rest[open + 1..open + close];
        if head.starts_with("@media") || head.starts_with("@supports") || head.starts_with("@container") {
            let inner = kept_rules(body);
            if !inner.is_empty() {
                kept.push_str(&format!("{head}{{{inner}}}\n"));
            }
        } else {
            let selectors: Vec<&str> = if head.starts_with('@') { vec![head] } else { selectors(head) };
            if !selectors.is_empty() {
                kept.push_str(&format!("{}{{{}}}\n", selectors.join(","), body.trim()));
            }
        }
        rest = &rest[open + close + 1..];
    }
    kept
}

/// Where the block that begins the text ends.
fn matching(css: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, letter) in css.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The selectors of a rule, parted at commas outside parentheses, that concern a report.
fn selectors(head: &str) -> Vec<&str> {
    let mut depth = 0i32;
    head.split(|letter| {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        letter == ',' && depth == 0
    })
    .map(str::trim)
    .filter(|selector| !selector.is_empty() && concerns_report(selector))
    .collect()
}

fn concerns_report(selector: &str) -> bool {
    // A report is read far from its links: their addresses are not written out when it is printed.
    !selector.contains("[href")
        && classes(selector).all(|class| KEPT.iter().chain(&OWN_KEPT).any(|kept| is_of(class, kept)))
}

/// The names after the points of a selector.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    selector.split('.').skip(1).map(|after| {
        let end = after.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter));
        &after[..end.unwrap_or(after.len())]
    })
}

fn is_of(class: &str, kept: &str) -> bool {
    class
        .strip_prefix(kept)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("__") || rest.starts_with("--"))
}

#[cfg(test)]
mod tests {
    use super::{kept_rules, report_style, without_comments};

    #[test]
    fn only_what_a_report_needs_is_kept() {
        let css = "/* x */:root{--a:1}.govuk-table,.govuk-button{color:red}.govuk-button{color:blue}\n\
                   @media print{.govuk-button{display:none}.govuk-table__cell{color:black}}@page { margin: 20mm; }";
        let kept = kept_rules(&without_comments(css));
        assert_eq!(
            kept,
            ":root{--a:1}\n.govuk-table{color:red}\n@media print{.govuk-table__cell{color:black}\n}\n@page{margin: 20mm;}\n"
        );
    }

    #[test]
    fn the_style_of_a_report_dresses_charts_and_tables_and_fetches_nothing() {
        let style = report_style();
        for needed in [".stegvis-chart__line", ".govuk-table__cell", ".govuk-details__summary", ".govuk-body"]
        {
            assert!(style.contains(needed), "{needed}");
        }
        for refused in ["@import", "@font-face", "http:", "https:", "govuk-button", "</"] {
            assert!(!style.contains(refused), "{refused}");
        }
        assert!(style.len() < 60_000, "{} bytes", style.len());
    }
}
