//! Several views of one thing. Without JavaScript they stand one after another under a list of links.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, given};

/// One view.
#[derive(Clone, Debug, Default)]
pub struct Tab {
    /// Element id, also the address within the page.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it shows; its first element should be a heading.
    pub content: Markup,
}

/// Several views. `title` stands above the list of links when JavaScript has not run; `id` may be empty.
pub fn tabs(id: &str, title: &str, items: &[Tab]) -> Markup {
    html! {
        div id=[given(id)] .govuk-tabs data-module="govuk-tabs" {
            h2 .govuk-tabs__title { (title) }
            @if !items.is_empty() {
                ul .govuk-tabs__list {
                    @for (index, item) in items.iter().enumerate() {
                        li class=(class_list("govuk-tabs__list-item", &[class_if(index == 0, "govuk-tabs__list-item--selected")])) {
                            a .govuk-tabs__tab href=(format!("#{}", item.id)) { (item.label) }
                        }
                    }
                }
                @for (index, item) in items.iter().enumerate() {
                    div class=(class_list("govuk-tabs__panel", &[class_if(index > 0, "govuk-tabs__panel--hidden")])) id=(item.id) {
                        (item.content)
                    }
                }
            }
        }
    }
}
