//! Each component against the fixtures that come with GOV.UK Frontend: their options → their HTML. A fixture that uses
//! an option which we deliberately do not offer is left out for the reason that stands here; every other one must give
//! the same tree.

use std::collections::BTreeMap;
use std::path::Path;

use maud::Markup;
use serde_json::Value;

use super::html_tree::{Node, outline, parse, without};
use super::options::{self, Skip};

/// One component: its folder, how many of its fixtures must be compared, what is not offered, and the mapping.
struct Component {
    folder: &'static str,
    compared: usize,
    not_offered: &'static [(&'static str, &'static str)],
    render: fn(&Value) -> Result<Markup, Skip>,
}

/// Options that no component of ours offers. A name matches an option at any depth.
const NEVER_OFFERED: &[(&str, &str)] = &[
    ("attributes", "no free attributes: what is needed has an option"),
    ("disableAutoFocus", "the focus always goes to what is wrong or done"),
    ("titleHtml", "titles are texts"),
    ("summaryHtml", "titles are texts"),
    ("descriptionHtml", "descriptions are texts"),
    ("label.html", "labels are texts"),
    ("legend.html", "legends are texts"),
    ("hint.html", "hints are texts"),
    ("title.html", "titles are texts"),
    ("key.html", "names of facts are texts"),
    ("tag.html", "tags are texts"),
    ("fieldset.classes", "one look for all groups"),
    ("key.classes", "one look for all facts"),
    ("value.classes", "one look for all facts"),
    ("rows[].classes", "one look for all rows"),
    ("actions.classes", "one look for all actions"),
    ("actions.items[].classes", "one look for all actions"),
    ("items[].label.classes", "one look for all answers"),
    ("items[].classes", "one look for all entries"),
    ("title.classes", "one look for all titles"),
    ("headingLevel", "the level follows from the component"),
    ("titleHeadingLevel", "the level follows from the component"),
];

/// Single fixtures that are left out: component, fixture, reason.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("radios", "with falsy items", "a list holds entries only: none is skipped and still counted"),
    ("checkboxes", "with falsy values", "a list holds entries only: none is skipped and still counted"),
    ("task-list", "with empty values", "a list holds entries only: none is skipped and still counted"),
    ("select", "with falsy values", "values are texts"),
    ("date-input", "day and month", "always day, month and year"),
    ("date-input", "month and year", "always day, month and year"),
];

#[test]
fn every_component_writes_what_the_golden_fixtures_say() {
    let mut report = String::new();
    let mut faults = String::new();
    let (mut compared_in_all, mut fixtures_in_all) = (0, 0);
    for component in components() {
        let mut compared = 0;
        let mut skipped: BTreeMap<&str, usize> = BTreeMap::new();
        let fixtures = fixtures(component.folder);
        fixtures_in_all += fixtures.len();
        for fixture in &fixtures {
            let name = fixture["name"].as_str().unwrap_or_default();
            match compare(&component, fixture) {
                Ok(None) => compared += 1,
                Ok(Some(difference)) => {
                    faults.push_str(&format!("\n== {}: {name}\n{difference}", component.folder))
                }
                Err(Skip(reason)) => *skipped.entry(reason).or_default() += 1,
            }
        }
        compared_in_all += compared;
        report.push_str(&format!("{}: {compared} of {} compared\n", component.folder, fixtures.len()));
        for (reason, count) in skipped {
            report.push_str(&format!("    {count} left out: {reason}\n"));
        }
        if compared != component.compared {
            faults.push_str(&format!(
                "\n== {}: {compared} compared, {} expected\n",
                component.folder, component.compared
            ));
        }
    }
    println!("{report}{compared_in_all} of {fixtures_in_all} fixtures compared");
    assert!(faults.is_empty(), "{faults}\n{report}");
}

fn fixtures(folder: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../node_modules/govuk-frontend/dist/govuk/components")
        .join(folder)
        .join("fixtures.json");
    let text =
        std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}: run ./run or npm ci", path.display()));
    let file: Value = serde_json::from_str(&text).expect("the fixtures are JSON");
    file["fixtures"].as_array().cloned().unwrap_or_default()
}

/// Nothing when the trees are the same, otherwise both of them.
fn compare(component: &Component, fixture: &Value) -> Result<Option<String>, Skip> {
    let name = fixture["name"].as_str().unwrap_or_default();
    if let Some((_, _, reason)) =
        LEFT_OUT.iter().find(|(folder, left_out, _)| (*folder, *left_out) == (component.folder, name))
    {
        return Err(Skip(reason));
    }
    let used = paths(&fixture["options"], "");
    let not_offered = NEVER_OFFERED.iter().chain(component.not_offered);
    for (option, reason) in not_offered {
        if used.iter().any(|path| path == option || path.ends_with(&format!(".{option}"))) {
            return Err(Skip(reason));
        }
    }
    let ours = parse(&(component.render)(&fixture["options"])?.into_string());
    let theirs = without_crown(parse(fixture["html"].as_str().unwrap_or_default()));
    Ok((ours != theirs).then(|| format!("-- theirs\n{}-- ours\n{}", outline(&theirs), outline(&ours))))
}

/// Crown, crest and the licence of the British state are taken from their footer before it is compared.
fn without_crown(nodes: Vec<Node>) -> Vec<Node> {
    let theirs_alone = |attributes: &BTreeMap<String, String>| {
        let class = attributes.get("class").map_or("", String::as_str);
        ["govuk-footer__crown", "licence-logo", "licence-description"].iter().any(|word| class.contains(word))
            || class == "govuk-footer__meta-item"
    };
    without(nodes, &theirs_alone)
}

fn paths(options: &Value, at: &str) -> Vec<String> {
    match options {
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(name, value)| {
                let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
                let inner = if name == "attributes" { Vec::new() } else { paths(value, &path) };
                std::iter::once(path).chain(inner)
            })
            .collect(),
        Value::Array(entries) => entries.iter().flat_map(|value| paths(value, &format!("{at}[]"))).collect(),
        _ => Vec::new(),
    }
}

const CLASSES: (&str, &str) = ("classes", "one look: no free classes");
const TEXT_ONLY: (&str, &str) = ("html", "its content is text");

fn component(
    folder: &'static str,
    compared: usize,
    not_offered: &'static [(&'static str, &'static str)],
    render: fn(&Value) -> Result<Markup, Skip>,
) -> Component {
    Component { folder, compared, not_offered, render }
}

fn components() -> Vec<Component> {
    const ITEMS_HTML: (&str, &str) = ("items[].html", "answers are texts");
    vec![
        component("button", 31, &[TEXT_ONLY], options::button),
        component("back-link", 3, &[CLASSES, TEXT_ONLY], options::back_link),
        component("skip-link", 5, &[CLASSES, TEXT_ONLY], options::skip_link),
        component(
            "breadcrumbs",
            6,
            &[CLASSES, TEXT_ONLY, ("collapseOnMobile", "never collapsed")],
            options::breadcrumbs,
        ),
        component("phase-banner", 3, &[CLASSES], options::phase_banner),
        component("language-navigation", 4, &[CLASSES, TEXT_ONLY], options::language_navigation),
        component(
            "service-navigation",
            17,
            &[
                CLASSES,
                ("navigation[].html", "page names are texts"),
                ("collapseNavigationOnMobile", "collapses from two pages"),
                ("menuButtonLabel", "the button says what is written on it"),
                ("navigationLabel", "named by the word on the button"),
                ("navigationClasses", "one look"),
                ("navigationId", "one navigation on a page"),
                ("slots.start", "nothing stands before the pages"),
                ("slots.navigationStart", "pages only"),
                ("slots.navigationEnd", "pages only"),
            ],
            options::service_navigation,
        ),
        component(
            "generic-header",
            4,
            &[CLASSES, ("containerClasses", "one width")],
            options::generic_header,
        ),
        component(
            "footer",
            7,
            &[
                CLASSES,
                ("containerClasses", "one width"),
                ("navigation", "one list of links"),
                ("contentLicence", "not theirs"),
                ("copyright", "not theirs"),
            ],
            options::footer,
        ),
        component(
            "notification-banner",
            12,
            &[CLASSES, ("role", "the role follows from the kind")],
            options::notification_banner,
        ),
        component("error-summary", 10, &[CLASSES, TEXT_ONLY], options::error_summary),
        component("error-message", 5, &[CLASSES, TEXT_ONLY], options::error_message),
        component("hint", 3, &[CLASSES, TEXT_ONLY], options::hint),
        component("label", 15, &[TEXT_ONLY], options::label),
        component("fieldset", 16, &[], options::fieldset),
        component(
            "input",
            36,
            &[
                ("prefix.html", "affixes are texts"),
                ("suffix.html", "affixes are texts"),
                ("prefix.classes", "one look"),
                ("suffix.classes", "one look"),
                ("inputWrapper", "one look"),
                ("pattern", "the server says what is wrong, in words"),
            ],
            options::text_input,
        ),
        component("textarea", 17, &[], options::textarea),
        component(
            "character-count",
            16,
            &[
                ("maxwords", "characters are counted, not words"),
                ("countType", "characters are counted, not words"),
                ("wordsAtLimitText", "characters are counted, not words"),
                ("threshold", "the count is always shown"),
                ("countMessage", "one look"),
            ],
            options::character_count,
        ),
        component("radios", 34, &[ITEMS_HTML], options::radios),
        component("checkboxes", 33, &[ITEMS_HTML], options::checkboxes),
        component("select", 15, &[], options::select),
        component(
            "date-input",
            14,
            &[CLASSES, ("items", "always day, month and year"), ("name", "the three names follow from one")],
            options::date_input,
        ),
        component(
            "file-upload",
            14,
            &[
                ("javascript", "the browser's own control"),
                ("value", "a file cannot be given"),
                ("disabled", "no dead file control"),
            ],
            options::file_upload,
        ),
        component("details", 8, &[], options::details),
        component("inset-text", 3, &[CLASSES, ("id", "needs no id")], options::inset_text),
        component("warning-text", 6, &[CLASSES], options::warning_text),
        component("panel", 4, &[CLASSES, ("actions", "no interruption panel")], options::panel),
        component(
            "pagination",
            2,
            &[CLASSES, ("items", "lists are paged by key: no page numbers")],
            options::pagination,
        ),
        component(
            "summary-list",
            15,
            &[("actions.items[].html", "actions are texts")],
            options::summary_list,
        ),
        component(
            "table",
            10,
            &[
                ("head[].html", "headings are texts"),
                ("head[].classes", "one look"),
                ("head[].colspan", "no merged cells"),
                ("rows[][].classes", "one look"),
                ("rows[][].colspan", "no merged cells"),
                ("rows[][].rowspan", "no merged cells"),
            ],
            options::table,
        ),
        component("tabs", 8, &[CLASSES, ("idPrefix", "each view has its own id")], options::tabs),
        component("tag", 10, &[TEXT_ONLY], options::tag),
        component(
            "task-list",
            4,
            &[("status.html", "a status is a text"), ("status.classes", "one look")],
            options::task_list,
        ),
    ]
}
