//! What stands around the content: header, navigation, footer, links, banners.

use maud::{Markup, PreEscaped};
use serde_json::Value;
use web::ui;

use super::Skip;
use super::value::{at, content, entries, holds, text, text_or};

type Mapped = Result<Markup, Skip>;

pub fn back_link(v: &Value) -> Mapped {
    Ok(ui::back_link(text_or(v, "text", "Back"), text_or(v, "href", "#")))
}

pub fn skip_link(v: &Value) -> Mapped {
    Ok(ui::skip_link(text(v, "text"), text_or(v, "href", "#content")))
}

pub fn breadcrumbs(v: &Value) -> Mapped {
    let items: Vec<ui::Breadcrumb> = entries(v, "items")
        .into_iter()
        .map(|item| match text(item, "href") {
            "" => ui::Breadcrumb::here(text(item, "text")),
            href => ui::Breadcrumb::link(text(item, "text"), href),
        })
        .collect();
    Ok(ui::breadcrumbs(text_or(v, "labelText", "Breadcrumb"), &items))
}

pub fn phase_banner(v: &Value) -> Mapped {
    Ok(ui::phase_banner(text(v, "tag.text"), content(v)))
}

pub fn language_navigation(v: &Value) -> Mapped {
    let items: Vec<ui::LanguageLink> = entries(v, "items")
        .into_iter()
        .map(|item| ui::LanguageLink {
            code: text(item, "lang").to_owned(),
            name: text(item, "text").to_owned(),
            href: text(item, "href").to_owned(),
            dir: text(item, "dir").to_owned(),
            description: text(item, "languageDescriptionText").to_owned(),
            current: holds(item, "current"),
        })
        .collect();
    Ok(ui::language_navigation(text_or(v, "ariaLabel", "Language"), &items))
}

pub fn service_navigation(v: &Value) -> Mapped {
    let end = at(v, "slots.end");
    if !end.is_null() && text(end, "align") != "inline" {
        return Err(Skip("what follows the pages stands on their line"));
    }
    let mut items = Vec::new();
    for item in entries(v, "navigation") {
        if text(item, "href").is_empty() {
            return Err(Skip("every page has an address"));
        }
        items.push(ui::NavigationItem {
            text: text(item, "text").to_owned(),
            href: text(item, "href").to_owned(),
            current: holds(item, "current"),
            active: holds(item, "active"),
        });
    }
    Ok(ui::service_navigation(ui::ServiceNavigation {
        service_name: text(v, "serviceName"),
        service_url: text(v, "serviceUrl"),
        section_label: text_or(v, "ariaLabel", "Service information"),
        menu_text: text_or(v, "menuButtonText", "Menu"),
        items,
        end: (!end.is_null()).then(|| PreEscaped(text(end, "html").to_owned())),
    }))
}

pub fn generic_header(v: &Value) -> Mapped {
    let logo = match text(v, "logoHtml") {
        "" => maud::html! { (text(v, "logoText")) },
        markup => PreEscaped(markup.to_owned()),
    };
    Ok(ui::generic_header(logo, text_or(v, "url", "/"), None))
}

pub fn footer(v: &Value) -> Mapped {
    if at(v, "meta").is_null() {
        return Err(Skip("the footer always has links or a text"));
    }
    let links: Vec<ui::FooterLink> = entries(v, "meta.items")
        .into_iter()
        .map(|item| ui::FooterLink::new(text(item, "text"), text(item, "href")))
        .collect();
    let meta = at(v, "meta");
    let has_text = !text(meta, "text").is_empty() || !text(meta, "html").is_empty();
    Ok(ui::footer(
        text_or(v, "meta.visuallyHiddenTitle", "Support links"),
        &links,
        has_text.then(|| content(meta)),
    ))
}

pub fn notification_banner(v: &Value) -> Mapped {
    let success = text(v, "type") == "success";
    let body = (!text(v, "html").is_empty()).then(|| content(v));
    Ok(ui::notification_banner(ui::Notification {
        title: text_or(v, "titleText", if success { "Success" } else { "Important" }),
        title_id: text(v, "titleId"),
        success,
        text: text(v, "text"),
        body,
    }))
}

pub fn error_summary(v: &Value) -> Mapped {
    let errors: Vec<ui::ErrorLink> = entries(v, "errorList")
        .into_iter()
        .map(|item| ui::ErrorLink {
            text: text(item, "text").to_owned(),
            href: Some(text(item, "href").to_owned()).filter(|href| !href.is_empty()),
        })
        .collect();
    Ok(ui::error_summary(text(v, "titleText"), text(v, "descriptionText"), &errors))
}

pub fn pagination(v: &Value) -> Mapped {
    let link = |key: &str| {
        let link = at(v, key);
        if link.is_null() {
            return Ok(None);
        }
        if text(link, "text").is_empty() {
            return Err(Skip("the words are always given"));
        }
        Ok(Some(ui::PageLink {
            text: text(link, "text"),
            href: text(link, "href"),
            label: text(link, "labelText"),
        }))
    };
    Ok(ui::pagination(text_or(v, "landmarkLabel", "Pagination"), link("previous")?, link("next")?))
}
