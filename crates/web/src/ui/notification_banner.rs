//! News about the page: something important, or what has just been done.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, given};

/// A notice at the top of a page.
#[derive(Clone, Debug, Default)]
pub struct Notification<'a> {
    /// The word in its head ("Viktigt", "Klart").
    pub title: &'a str,
    /// Element id of the head; empty for the component's own.
    pub title_id: &'a str,
    /// Whether it says that something has been done; it is then read out at once.
    pub success: bool,
    /// The sentence; empty when `body` has it.
    pub text: &'a str,
    /// Content in place of the sentence.
    pub body: Option<Markup>,
}

/// A notice at the top of a page.
pub fn notification_banner(options: Notification<'_>) -> Markup {
    let title_id = given(options.title_id).unwrap_or("govuk-notification-banner-title");
    html! {
        div class=(class_list("govuk-notification-banner", &[class_if(options.success, "govuk-notification-banner--success")]))
            role=(if options.success { "alert" } else { "region" }) aria-labelledby=(title_id)
            data-module="govuk-notification-banner" {
            div .govuk-notification-banner__header {
                h2 .govuk-notification-banner__title id=(title_id) { (options.title) }
            }
            div .govuk-notification-banner__content {
                @if let Some(body) = options.body {
                    (body)
                } @else if !options.text.is_empty() {
                    p .govuk-notification-banner__heading { (options.text) }
                }
            }
        }
    }
}
