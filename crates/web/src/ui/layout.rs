//! The whole HTML document around a page's content: language and direction, skip link, header, phase banner,
//! navigation, main landmark, footer. There is no inline script and no inline style, so the content security policy
//! can forbid both.

use maud::{DOCTYPE, Markup, html};

use super::error_summary::FieldErrors;
use super::footer::{FooterLink, footer};
use super::links::{back_link, skip_link};
use super::navigation::{
    LanguageLink, NavigationItem, ServiceNavigation, generic_header, language_navigation, service_navigation,
};
use super::notification_banner::{Notification, notification_banner};
use super::phase_banner::phase_banner;
use crate::assets;

/// The words that every page has around its content, in the reader's language.
#[derive(Clone, Debug, Default)]
pub struct Chrome {
    /// The product's name: "Stegvis".
    pub product: String,
    /// "Hoppa till innehållet".
    pub skip: String,
    /// Word put before the title of a page with errors ("Fel").
    pub error_prefix: String,
    /// The short word of the phase banner ("Demonstration").
    pub phase_word: String,
    /// The sentence of the phase banner; empty shows no banner.
    pub phase_text: String,
    /// Name of the section with the navigation.
    pub service_label: String,
    /// "Meny".
    pub menu: String,
    /// Name of the list of languages.
    pub languages_label: String,
    /// Title of the footer's links, only read out.
    pub footer_title: String,
    /// The footer's links.
    pub footer_links: Vec<FooterLink>,
    /// The sentence under the footer's links; empty for none.
    pub footer_text: String,
    /// Word in the head of a notice ("Viktigt").
    pub notice_title: String,
    /// Word in the head of a notice that something has been done ("Klart").
    pub success_title: String,
}

/// The person who is signed in, as the header shows them.
#[derive(Clone, Debug, Default)]
pub struct SignedIn {
    /// The person's name.
    pub name: String,
    /// The role in words.
    pub role: String,
    /// What the person can do about it: the form that signs out.
    pub actions: Option<Markup>,
}

/// A notice that is shown once, at the top of the content.
#[derive(Clone, Debug, Default)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether it says that something has been done.
    pub success: bool,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What the page is about; the product's name is put after it.
    pub title: String,
    /// Code of the language, such as `sv`.
    pub language: String,
    /// `ltr` or `rtl`; empty for `ltr`.
    pub direction: String,
    /// The words around the content.
    pub chrome: Chrome,
    /// The languages in which the page can be read.
    pub languages: Vec<LanguageLink>,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
    /// The service's pages.
    pub navigation: Vec<NavigationItem>,
    /// The bar that moves the day of the demonstration.
    pub day_bar: Option<Markup>,
    /// For whom the visitor acts, when it is for another.
    pub acting: Option<Markup>,
    /// A notice that is shown once.
    pub notice: Option<Notice>,
    /// Words and place of the link back.
    pub back: Option<(String, String)>,
    /// What is wrong with the page's form.
    pub errors: FieldErrors,
    /// The content, beginning with its `h1`.
    pub main: Markup,
    /// Whether the content takes the whole width: worklists and tables. Otherwise lines stay readable in two thirds.
    pub wide: bool,
}

impl Page {
    /// The whole document.
    pub fn render(&self) -> Markup {
        let chrome = &self.chrome;
        let direction = if self.direction.is_empty() { "ltr" } else { &self.direction };
        html! {
            (DOCTYPE)
            html lang=(self.language) dir=(direction) .govuk-template {
                (self.head())
                body .govuk-template__body {
                    (skip_link(&chrome.skip, "#main-content"))
                    header .govuk-template__header {
                        (self.brand())
                        (self.navigation())
                        @if let Some(bar) = &self.day_bar {
                            div .stegvis-day-bar { div .govuk-width-container { (bar) } }
                        }
                        @if !chrome.phase_text.is_empty() {
                            (phase_banner(&chrome.phase_word, html! { (chrome.phase_text) }))
                        }
                    }
                    div .govuk-width-container {
                        @if let Some((text, href)) = &self.back {
                            nav aria-label=(text) { (back_link(text, href)) }
                        }
                        main .govuk-main-wrapper #main-content { (self.content()) }
                    }
                    footer .govuk-template__footer {
                        (footer(
                            &chrome.footer_title,
                            &chrome.footer_links,
                            (!chrome.footer_text.is_empty()).then(|| html! { (chrome.footer_text) }),
                        ))
                    }
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let chrome = &self.chrome;
        html! {
            head {
                meta charset="utf-8";
                title {
                    @if !self.errors.is_empty() { (chrome.error_prefix) ": " }
                    (self.title) " – " (chrome.product)
                }
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="theme-color" content="#0f4c47";
                meta name="color-scheme" content="light";
                link rel="icon" sizes="any" href=(assets::favicon_url()) type="image/svg+xml";
                link rel="stylesheet" href=(assets::stylesheet_url());
                script type="module" src=(assets::script_url()) {}
            }
        }
    }

    fn brand(&self) -> Markup {
        let person = self.signed_in.as_ref().map(|person| {
            html! {
                div .stegvis-person {
                    p .stegvis-person__who {
                        span .stegvis-person__name { (person.name) } " "
                        span .stegvis-person__role { (person.role) }
                    }
                    @if let Some(actions) = &person.actions { (actions) }
                }
            }
        });
        generic_header(
            html! {
                (logo())
                span .stegvis-brand__name { (self.chrome.product) }
            },
            "/",
            person,
        )
    }

    fn navigation(&self) -> Markup {
        let languages = (!self.languages.is_empty())
            .then(|| language_navigation(&self.chrome.languages_label, &self.languages));
        html! {
            @if languages.is_some() || !self.navigation.is_empty() {
                (service_navigation(ServiceNavigation {
                    section_label: &self.chrome.service_label,
                    menu_text: &self.chrome.menu,
                    items: self.navigation.clone(),
                    end: languages,
                    ..ServiceNavigation::default()
                }))
            }
        }
    }

    fn content(&self) -> Markup {
        let notice = self.notice.as_ref().map(|notice| {
            notification_banner(Notification {
                title: if notice.success { &self.chrome.success_title } else { &self.chrome.notice_title },
                success: notice.success,
                text: &notice.text,
                ..Notification::default()
            })
        });
        html! {
            div .govuk-grid-row {
                div class=(if self.wide { "govuk-grid-column-full" } else { "govuk-grid-column-two-thirds" }) {
                    @if let Some(acting) = &self.acting { (acting) }
                    @if let Some(notice) = notice { (notice) }
                    (self.errors.summary())
                    (self.main)
                }
            }
        }
    }
}

/// The brand's mark: steps that rise.
pub fn logo() -> Markup {
    html! {
        svg .stegvis-brand__mark xmlns="http://www.w3.org/2000/svg" width="30" height="30" viewBox="0 0 32 32"
            aria-hidden="true" focusable="false" fill="currentColor" {
            path d="M3 22h6v7H3z" {}
            path d="M13 13h6v16h-6z" {}
            path d="M23 3h6v26h-6z" {}
        }
    }
}
