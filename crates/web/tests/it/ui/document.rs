//! The document around a page: it holds to the content security policy, names its language, can be skipped through,
//! and shows what is wrong. The files that dress it hold nothing that belongs to GOV.UK alone.

use std::collections::BTreeMap;

use maud::html;
use web::{assets, ui};

use super::html_tree::{Node, parse};

fn page() -> ui::Page {
    ui::Page {
        title: "Min väg".into(),
        language: "sv".into(),
        chrome: ui::Chrome {
            product: "Stegvis".into(),
            skip: "Hoppa till innehållet".into(),
            error_prefix: "Fel".into(),
            phase_word: "Demonstration".into(),
            phase_text: "Alla personer är påhittade.".into(),
            menu: "Meny".into(),
            ..ui::Chrome::default()
        },
        languages: vec![ui::LanguageLink {
            code: "en".into(),
            name: "English".into(),
            href: "/en".into(),
            ..Default::default()
        }],
        navigation: vec![
            ui::NavigationItem::new("Min väg", "/", true),
            ui::NavigationItem::new("Brev", "/brev", false),
        ],
        signed_in: Some(ui::SignedIn {
            name: "Åsa <b>".into(), role: "Arbetssökande".into(), actions: None
        }),
        errors: ui::FieldErrors {
            title: "Det här behöver rättas".into(),
            prefix: "Fel".into(),
            list: vec![ui::SaidError {
                field: "goal".into(),
                anchor: "goal".into(),
                text: "Mål: skriv ett svar".into(),
                ..Default::default()
            }],
        },
        main: html! { h1 .govuk-heading-l { "Min väg" } },
        ..ui::Page::default()
    }
}

type See<'s> = dyn FnMut(&str, &BTreeMap<String, String>, &[Node]) + 's;

fn visit(nodes: &[Node], see: &mut See<'_>) {
    for node in nodes {
        if let Node::Element(name, attributes, inner) = node {
            see(name, attributes, inner);
            visit(inner, see);
        }
    }
}

#[test]
fn nothing_in_a_page_is_inline_script_or_style() {
    let steps =
        [ui::LeadTime {
            name: "Kartläggning".into(), days: 24, target_days: Some(20), ..Default::default()
        }];
    let mut page = page();
    page.main = html! {
        (page.main)
        (ui::lead_time_strip("strip", ui::LeadTimeWords { title: "Ledtider", ..Default::default() }, &steps))
        (ui::way("Vägen", &[ui::WayStep::default()]))
        (ui::timeline("Händelser", &[ui::TimelineEvent::default()]))
    };
    let document = page.render().into_string();
    let tree = parse(document.strip_prefix("<!DOCTYPE html>").expect("a document type"));
    let mut scripts = 0;
    visit(&tree, &mut |name, attributes, inner| {
        assert!(name != "style" && !attributes.contains_key("style"), "inline style in <{name}>");
        assert!(!attributes.keys().any(|key| key.starts_with("on")), "inline handler in <{name}>");
        if name == "script" {
            scripts += 1;
            assert!(
                inner.is_empty()
                    && attributes["src"] == assets::script_url()
                    && attributes["type"] == "module"
            );
        }
    });
    assert_eq!(scripts, 1);
}

#[test]
fn a_page_names_its_language_and_begins_with_a_link_to_its_content() {
    let document = page().render().into_string();
    assert!(document.starts_with("<!DOCTYPE html><html"));
    assert!(document.contains("lang=\"sv\"") && document.contains("dir=\"ltr\""));
    let first_link = document.find("<a ").expect("a link");
    assert!(document[first_link..].starts_with("<a class=\"govuk-skip-link\" href=\"#main-content\""));
    assert!(document.contains("<main class=\"govuk-main-wrapper\" id=\"main-content\""));
}

#[test]
fn a_page_with_errors_says_so_in_its_title_and_links_to_the_field() {
    let document = page().render().into_string();
    assert!(document.contains("<title>Fel: Min väg – Stegvis</title>"));
    assert!(document.contains("<a href=\"#goal\">Mål: skriv ett svar</a>"));
    let without = ui::Page { errors: ui::FieldErrors::default(), ..page() }.render().into_string();
    assert!(without.contains("<title>Min väg – Stegvis</title>") && !without.contains("error-summary"));
}

#[test]
fn a_name_is_text_and_never_markup() {
    assert!(page().render().into_string().contains("Åsa &lt;b&gt;"));
}

#[test]
fn a_text_that_begins_with_a_line_break_keeps_it() {
    let markup = ui::textarea(ui::Textarea { name: "a", value: "\nx", ..Default::default() }).into_string();
    assert!(markup.contains(">\n\nx</textarea>"), "{markup}");
}

#[test]
fn the_count_of_characters_speaks_the_language_of_the_page() {
    let words = ui::CountWords {
        limit: "Högst %{count} tecken".into(),
        under_one: "1 tecken kvar".into(),
        over_other: "%{count} tecken för mycket".into(),
        ..Default::default()
    };
    let markup =
        ui::character_count(ui::Textarea { name: "a", ..Default::default() }, 500, &words).into_string();
    assert!(markup.contains("Högst 500 tecken"));
    assert!(markup.contains("data-i18n.characters-under-limit.one=\"1 tecken kvar\""));
    assert!(markup.contains("data-i18n.characters-over-limit.other=\"%{count} tecken för mycket\""));
}

#[test]
fn the_strip_says_its_numbers_as_a_table_too() {
    let steps = [
        ui::LeadTime {
            name: "Kartläggning".into(),
            days: 24,
            target_days: Some(20),
            days_text: "24 dagar".into(),
            outcome: "4 dagar över".into(),
            ..Default::default()
        },
        ui::LeadTime {
            name: "Kod".into(),
            days: 40,
            target_days: None,
            days_text: "40 dagar".into(),
            ..Default::default()
        },
    ];
    let markup =
        ui::lead_time_strip("s", ui::LeadTimeWords { title: "Ledtider", ..Default::default() }, &steps)
            .into_string();
    assert!(markup.contains("role=\"img\"") && markup.contains("<title id=\"s-title\">Ledtider</title>"));
    assert!(markup.contains(">24 dagar</td>") && markup.contains(">4 dagar över</td>"));
    // 20 of 40 days lie within the target, 4 beyond it.
    assert!(markup.contains("width=\"50.0%\"") && markup.contains("width=\"10.0%\""));
}

#[test]
fn the_stylesheet_holds_neither_their_typeface_nor_their_crown() {
    let css = std::str::from_utf8(assets::content("stegvis.css").expect("the stylesheet")).expect("UTF-8");
    for theirs in ["GDS Transport", "@font-face", "crest", "crown", "sourceMappingURL", "/assets/"] {
        assert!(!css.contains(theirs), "{theirs}");
    }
    assert_eq!(css.matches('{').count(), css.matches('}').count());
    assert!(css.contains(".govuk-button{") && css.contains(".stegvis-way"));
}

#[tokio::test]
async fn files_are_served_for_ever_under_their_hash_and_only_there() {
    use axum::extract::Path;
    let parts: Vec<String> = assets::stylesheet_url().split('/').skip(2).map(str::to_owned).collect();
    let fresh = assets::serve(Path((parts[0].clone(), parts[1].clone()))).await;
    assert_eq!(fresh.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(fresh.headers()["content-type"], "text/css; charset=utf-8");
    let stale = assets::serve(Path(("0".into(), parts[1].clone()))).await;
    assert_eq!(stale.headers()["cache-control"], "no-cache");
    let absent = assets::serve(Path((parts[0].clone(), "../Cargo.toml".into()))).await;
    assert_eq!(absent.status(), 404);
}
