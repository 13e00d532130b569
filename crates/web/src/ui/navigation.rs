//! Finding one's way: the header with the brand, the service's pages, the languages and the pages of a list.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, given};

/// The bar with the brand. `logo` is its content, `href` the start page, `end` what stands at the other side.
pub fn generic_header(logo: Markup, href: &str, end: Option<Markup>) -> Markup {
    html! {
        div .govuk-generic-header {
            div .govuk-generic-header__container .govuk-width-container {
                div .govuk-generic-header__logo {
                    a href=(href) .govuk-generic-header__homepage-link { (logo) }
                }
                @if let Some(end) = end { (end) }
            }
        }
    }
}

/// One page of the service, as its navigation shows it.
#[derive(Clone, Debug, Default)]
pub struct NavigationItem {
    /// The page's name.
    pub text: String,
    /// Where it lies.
    pub href: String,
    /// Whether it is the page that is shown.
    pub current: bool,
    /// Whether the page that is shown lies within it.
    pub active: bool,
}

impl NavigationItem {
    /// A page with its name and place.
    pub fn new(text: impl Into<String>, href: impl Into<String>, current: bool) -> Self {
        Self { text: text.into(), href: href.into(), current, active: false }
    }
}

/// The service's navigation.
#[derive(Clone, Debug, Default)]
pub struct ServiceNavigation<'a> {
    /// The service's name; empty for none.
    pub service_name: &'a str,
    /// Where the name leads; empty for nowhere.
    pub service_url: &'a str,
    /// Name of the section, when it has a service name or an end.
    pub section_label: &'a str,
    /// Word on the button that shows the pages on a small screen, and name of the list of pages.
    pub menu_text: &'a str,
    /// The pages.
    pub items: Vec<NavigationItem>,
    /// What stands after the pages, on the same line where there is room.
    pub end: Option<Markup>,
}

/// The service's name, its pages and what stands after them.
pub fn service_navigation(options: ServiceNavigation<'_>) -> Markup {
    let inlining = class_if(options.end.is_some(), "govuk-service-navigation__inlining-container");
    let inner = html! {
        div class=(class_list("govuk-width-container", &[inlining])) {
            div .govuk-service-navigation__container {
                @if !options.service_name.is_empty() {
                    span .govuk-service-navigation__service-name {
                        @if options.service_url.is_empty() {
                            span .govuk-service-navigation__text { (options.service_name) }
                        } @else {
                            a href=(options.service_url) .govuk-service-navigation__link { (options.service_name) }
                        }
                    }
                }
                @if !options.items.is_empty() { (pages(&options)) }
            }
            @if let Some(end) = &options.end { (end) }
        }
    };
    if options.service_name.is_empty() && options.end.is_none() {
        return html! { div .govuk-service-navigation data-module="govuk-service-navigation" { (inner) } };
    }
    html! {
        section aria-label=(options.section_label) .govuk-service-navigation data-module="govuk-service-navigation" {
            (inner)
        }
    }
}

fn pages(options: &ServiceNavigation<'_>) -> Markup {
    html! {
        nav aria-label=(options.menu_text) .govuk-service-navigation__wrapper {
            @if options.items.len() > 1 {
                button type="button" .govuk-service-navigation__toggle .govuk-js-service-navigation-toggle
                    aria-controls="navigation" hidden aria-hidden="true" { (options.menu_text) }
            }
            ul .govuk-service-navigation__list #navigation {
                @for item in &options.items { (page(item)) }
            }
        }
    }
}

fn page(item: &NavigationItem) -> Markup {
    let here = item.current || item.active;
    let aria = here.then_some(if item.current { "page" } else { "true" });
    html! {
        li class=(class_list("govuk-service-navigation__item", &[class_if(here, "govuk-service-navigation__item--active")])) {
            a .govuk-service-navigation__link href=(item.href) aria-current=[aria] {
                @if here {
                    strong .govuk-service-navigation__active-fallback { (item.text) }
                } @else { (item.text) }
            }
        }
    }
}

/// A language in which the page can be read.
#[derive(Clone, Debug, Default)]
pub struct LanguageLink {
    /// Its code, such as `sv`.
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// Where the page lies in it.
    pub href: String,
    /// Its direction, `ltr` or `rtl`; empty when it is the page's.
    pub dir: String,
    /// What the link does, read out after the name; empty for nothing.
    pub description: String,
    /// Whether the page is shown in it.
    pub current: bool,
}

/// The languages of the page. `label` names the landmark.
pub fn language_navigation(label: &str, items: &[LanguageLink]) -> Markup {
    html! {
        nav .govuk-language-navigation aria-label=(label) {
            ul .govuk-language-navigation__list {
                @for item in items {
                    li .govuk-language-navigation__list-item {
                        @if item.current || item.href.is_empty() {
                            span .govuk-language-navigation__text aria-current="true" lang=[given(&item.code)]
                                dir=[given(&item.dir)] { (item.name) }
                        } @else {
                            a .govuk-language-navigation__link href=(item.href) rel="alternate" lang=[given(&item.code)]
                                hreflang=[given(&item.code)] dir=[given(&item.dir)] {
                                (item.name)
                                @if !item.description.is_empty() {
                                    span .govuk-visually-hidden { " " (item.description) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The page before or after in a list that is read in pages.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageLink<'a> {
    /// The words.
    pub text: &'a str,
    /// Where it lies.
    pub href: &'a str,
    /// What is on it; empty for nothing.
    pub label: &'a str,
}

/// Before and after in a list. Lists are paged by key, so there are no page numbers. Nothing when there is neither.
pub fn pagination(label: &str, previous: Option<PageLink<'_>>, next: Option<PageLink<'_>>) -> Markup {
    html! {
        @if previous.is_some() || next.is_some() {
            nav .govuk-pagination .govuk-pagination--block aria-label=(label) {
                @if let Some(link) = previous { (arrow_link("prev", link)) }
                @if let Some(link) = next { (arrow_link("next", link)) }
            }
        }
    }
}

const ARROW_BACK: &str = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
const ARROW_ON: &str = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

fn arrow_link(kind: &str, link: PageLink<'_>) -> Markup {
    let decorated = class_if(link.label.is_empty(), "govuk-pagination__link-title--decorated");
    html! {
        div class=(format!("govuk-pagination__{kind}")) {
            a .govuk-link .govuk-pagination__link href=(link.href) rel=(kind) {
                svg class=(format!("govuk-pagination__icon govuk-pagination__icon--{kind}"))
                    xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false"
                    viewBox="0 0 15 13" {
                    path d=(if kind == "prev" { ARROW_BACK } else { ARROW_ON }) {}
                }
                span class=(class_list("govuk-pagination__link-title", &[decorated])) { (link.text) }
                @if !link.label.is_empty() {
                    span .govuk-visually-hidden { ":" }
                    span .govuk-pagination__link-label { (link.label) }
                }
            }
        }
    }
}
