//! The table of who may see and do what, for people to read: the public page and `stegvis access matrix --html`
//! show the same, made from the same answers as the door gives (D1, A13; "What must always hold" 2).

use crate::ui::{Cell, Column, Table, Tag, TagColour, table, tag};
use access::{Access, Action, Mark, Marks, Reason, Relation, Row, Weighty, rows, stands};
use chain::event::Role;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::collections::BTreeMap;
use texts::{Args, Language, Texts};

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words<'t> {
    /// All messages.
    pub texts: &'t Texts,
    /// The language.
    pub language: Language,
}

impl Words<'_> {
    /// The message of a key.
    #[must_use]
    pub fn said(&self, key: &str) -> String {
        self.texts.plain(self.language, key)
    }

    /// A role.
    #[must_use]
    pub fn role(&self, role: Role) -> String {
        let word = self.said(&format!("role-{}", role.id()));
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// A relation to the case.
    #[must_use]
    pub fn relation(&self, relation: Relation) -> String {
        self.said(&format!("access-relation-{}", relation.id()))
    }

    /// What is asked.
    #[must_use]
    pub fn action(&self, action: Action) -> String {
        self.said(&format!("access-{}", action.id().replace(':', "-")))
    }

    /// Which marks hold.
    #[must_use]
    pub fn marks(&self, marks: Marks) -> String {
        let mut held = marks.iter().map(|mark| self.said(&format!("access-mark-{}", mark.id())));
        let Some(first) = held.next() else { return self.said("access-mark-ordinary") };
        held.fold(first, |first, second| {
            let second = lower(&second);
            let args = Args::new().text("first", &first).text("second", &second);
            self.texts.say(self.language, "access-mark-and", &args)
        })
    }

    /// A reason.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        self.said(&reason.key())
    }
}

/// With a small first letter, within a sentence.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Where a role's part of the table stands in the page.
fn anchor(role: Role) -> String {
    format!("access-{}", role.id())
}

/// The whole table, below a heading of the first rank.
#[must_use]
pub fn contents(words: Words<'_>) -> Markup {
    let rows = rows();
    html! {
        p .govuk-body-l { (words.said("access-lead")) }
        ul .govuk-list.govuk-list--bullet {
            @for how in ["first", "marks", "shut", "logged", "own"] { li { (words.said(&format!("access-how-{how}"))) } }
        }
        nav aria-label=(words.said("access-roles")) {
            ul .govuk-list {
                @for role in Role::ALL {
                    li { a .govuk-link href={ "#" (anchor(*role)) } { (words.role(*role)) } }
                }
            }
        }
        @for role in Role::ALL { (of_role(words, *role, &rows)) }
        (marks_told(words))
        (second_person(words))
    }
}

fn of_role(words: Words<'_>, role: Role, rows: &[Row]) -> Markup {
    html! {
        section aria-labelledby=(anchor(role)) {
            h2 .govuk-heading-l id=(anchor(role)) { (words.role(role)) }
            @for relation in Relation::ALL.iter().copied().filter(|relation| stands(role, *relation)) {
                (of_relation(words, role, relation, rows))
            }
        }
    }
}

fn of_relation(words: Words<'_>, role: Role, relation: Relation, rows: &[Row]) -> Markup {
    let here = || rows.iter().filter(move |row| row.role == role && row.relation == relation);
    let open: Vec<&Row> = here().filter(|row| row.opens()).collect();
    let mut shut: BTreeMap<Reason, Vec<Action>> = BTreeMap::new();
    for row in here().filter(|row| !row.opens()) {
        shut.entry(row.answers[0].reason).or_default().extend(&row.actions);
    }
    let caption = format!("{}: {}", words.role(role), words.relation(relation));
    html! {
        h3 .govuk-heading-m { (words.relation(relation)) }
        @if open.is_empty() {
            p .govuk-body { (words.said("access-nothing")) }
        } @else {
            (table(&Table {
                caption: &caption,
                caption_classes: "govuk-visually-hidden",
                head: ["what", "answer", "otherwise"]
                    .map(|head| Column::text(words.said(&format!("access-head-{head}"))))
                    .into(),
                rows: open.iter().map(|row| cells(words, row)).collect(),
                first_cell_is_header: true,
                stack: true,
                classes: "stegvis-access",
                ..Table::default()
            }))
        }
        details .govuk-details {
            summary .govuk-details__summary {
                span .govuk-details__summary-text { (words.said("access-shut")) }
            }
            div .govuk-details__text {
                dl {
                    @for (reason, actions) in &shut {
                        dt .govuk-heading-s { (words.reason(*reason)) }
                        dd .govuk-body { (listed(words, actions)) }
                    }
                }
            }
        }
    }
}

/// The row in the words of the reader: what, the ordinary answer, and under which marks it is another.
fn cells(words: Words<'_>, row: &Row) -> Vec<Cell> {
    let others: Vec<(Marks, Access)> = row.exceptions().collect();
    vec![
        Cell::text(listed(words, &row.actions)),
        Cell::text(said(words, &row.answers[0])),
        Cell::text(html! {
            @if !others.is_empty() {
                ul .govuk-list {
                    @for (marks, access) in &others {
                        li { (words.marks(*marks)) ": " (answer(words, access)) }
                    }
                }
            }
        }),
    ]
}

fn listed(words: Words<'_>, actions: &[Action]) -> String {
    actions.iter().map(|action| words.action(*action)).collect::<Vec<_>>().join(" · ")
}

fn said(words: Words<'_>, access: &Access) -> Markup {
    html! { span { (answer(words, access)) " " (words.reason(access.reason)) } }
}

fn answer(words: Words<'_>, access: &Access) -> Markup {
    let (key, colour) =
        if access.allowed { ("access-yes", TagColour::Green) } else { ("access-no", TagColour::Red) };
    tag(Tag { text: &words.said(key), colour, ..Tag::default() })
}

/// What each mark means.
fn marks_told(words: Words<'_>) -> Markup {
    html! {
        h2 .govuk-heading-l { (words.said("access-marks")) }
        dl {
            @for mark in Mark::ALL {
                dt .govuk-heading-s { (words.said(&format!("access-mark-{}", mark.id()))) }
                dd .govuk-body { (words.said(&format!("access-mark-{}-what", mark.id()))) }
            }
        }
    }
}

/// What nobody does alone.
fn second_person(words: Words<'_>) -> Markup {
    html! {
        h2 .govuk-heading-l { (words.said("access-second")) }
        p .govuk-body { (words.said("access-second-what")) }
        ul .govuk-list.govuk-list--bullet {
            @for what in Weighty::ALL {
                @let roles: Vec<String> = what.roles().iter().map(|role| words.role(*role)).collect();
                li { (words.said(&format!("access-weighty-{}", what.id()))) " (" (roles.join(", ")) ")" }
            }
        }
    }
}

/// The table as a document of its own.
#[must_use]
pub fn document(words: Words<'_>) -> String {
    let title = words.said("access-title");
    html! {
        (DOCTYPE)
        html lang=(words.language.html_lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { h1 { (title) } (contents(words)) } }
        }
    }
    .into_string()
}

/// The look of the document: readable on paper, and from a width of 320 pixels on.
const STYLE: &str = "\
body{font:1rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff;margin:1rem}\
main{max-inline-size:60rem;margin-inline:auto}\
table{border-collapse:collapse;inline-size:100%;margin-block-end:1rem}\
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem .4rem 0;border-block-end:1px solid #767676;overflow-wrap:anywhere}\
tbody th{font-weight:400;inline-size:45%}\
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}\
ul{padding-inline-start:1.2rem;margin:0}\
.govuk-tag{font-weight:700}\
@media(max-width:40rem){table,caption,tbody,tr,th,td{display:block;inline-size:auto}\
thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}\
tbody th{inline-size:auto;font-weight:700}td,tbody th{border:0}tr{border-block-end:1px solid #767676}}\
@media print{details>*{display:block}a{color:inherit}}";

#[cfg(test)]
mod tests {
    use super::*;
    use access::matrix;

    fn texts() -> Texts {
        Texts::embedded().unwrap()
    }

    #[test]
    fn every_word_of_the_table_is_said_in_every_language() {
        let texts = texts();
        let mut keys: Vec<String> = Reason::ALL.iter().map(|reason| reason.key()).collect();
        keys.extend(Relation::ALL.iter().map(|relation| format!("access-relation-{}", relation.id())));
        keys.extend(Action::all().map(|action| format!("access-{}", action.id().replace(':', "-"))));
        for mark in Mark::ALL {
            keys.extend([format!("access-mark-{}", mark.id()), format!("access-mark-{}-what", mark.id())]);
        }
        keys.extend(Weighty::ALL.iter().map(|what| format!("access-weighty-{}", what.id())));
        keys.extend(Role::ALL.iter().map(|role| format!("role-{}", role.id())));
        for language in Language::all() {
            let missing: Vec<&String> = keys.iter().filter(|key| !texts.has(*language, key)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.code());
        }
    }

    #[test]
    fn the_document_names_every_role_relation_action_and_reason_of_the_table() {
        let texts = texts();
        for language in Language::all() {
            let words = Words { texts: &texts, language: *language };
            let shown = document(words);
            let escaped = |text: String| html! { (text) }.into_string();
            for cell in matrix().filter(|cell| stands(cell.role, cell.relation)) {
                for said in [words.role(cell.role), words.relation(cell.relation), words.action(cell.action)]
                {
                    let said = escaped(said);
                    assert!(shown.contains(&said), "{said}");
                }
            }
            for row in rows() {
                let said = escaped(words.reason(row.answers[0].reason));
                assert!(shown.contains(&said), "{said}");
            }
        }
    }

    #[test]
    fn two_marks_are_told_together() {
        let texts = texts();
        let words = Words { texts: &texts, language: Language::Swedish };
        assert_eq!(words.marks(Marks::COLUMNS[6]), "Skyddad folkbokföring och nödläge");
        assert_eq!(words.marks(Marks::NONE), "I vanliga fall");
    }
}
