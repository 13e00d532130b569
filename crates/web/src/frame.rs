//! The frame around every page, in the reader's language: navigation of the role, the day of the
//! demonstration, what is said on every page, and notices.

use crate::acting;
use crate::route::{self, NAVIGATION};
use crate::ui::{
    Button, ButtonKind, Chrome, FieldErrors, FooterLink, LanguageLink, NavigationItem, Notice, Page,
    SignedIn, button,
};
use crate::visit::{Reply, TOKEN_FIELD, Visit};
use chain::event::Role;
use maud::{Markup, html};
use texts::{Args, Language};

/// The field of the address that says what has been done.
pub const DONE: &str = "done";

/// A page with its frame.
pub(crate) fn page(visit: &Visit, title: String) -> Page {
    Page {
        title,
        language: visit.language.html_lang().to_owned(),
        direction: visit.language.direction().as_str().to_owned(),
        chrome: chrome(visit),
        languages: languages(visit),
        signed_in: signed_in(visit),
        navigation: navigation(visit),
        day_bar: visit.app.clock.is_demonstration().then(|| day_bar(visit)),
        acting: acting::banner(visit),
        notice: notice(visit),
        back: None,
        errors: FieldErrors::default(),
        main: Markup::default(),
        wide: false,
    }
}

fn chrome(visit: &Visit) -> Chrome {
    let footer = |key: &str, href: &str| FooterLink::new(visit.t(key), href);
    let mut sentences = Vec::new();
    if visit.app.clock.is_demonstration() {
        sentences.push(visit.t("shell-phase-demonstration"));
    }
    if visit.policy.is_proposal() {
        sentences.push(visit.t("shell-phase-proposal"));
    } else if visit.app.clock.is_demonstration() {
        sentences.push(visit.t("shell-phase-in_force"));
    }
    Chrome {
        product: visit.t("shell-product"),
        skip: visit.t("shell-skip"),
        error_prefix: visit.t("form-error-prefix"),
        phase_word: visit.t("shell-phase-tag"),
        phase_text: sentences.join(" "),
        service_label: visit.t("shell-menu-label"),
        menu: visit.t("shell-menu"),
        languages_label: visit.t("shell-language-label"),
        footer_title: visit.t("shell-footer-label"),
        footer_links: vec![
            footer("shell-footer-about", "/about"),
            footer("shell-footer-results", "/results"),
            footer("shell-footer-accessibility", "/accessibility"),
            footer("shell-footer-privacy", "/privacy"),
        ],
        footer_text: visit.t("shell-footer-not-authority"),
        notice_title: visit.t("shell-important"),
        success_title: visit.t("shell-success"),
    }
}

fn languages(visit: &Visit) -> Vec<LanguageLink> {
    Language::all()
        .iter()
        .map(|language| LanguageLink {
            code: language.html_lang().to_owned(),
            name: language.own_name().to_owned(),
            current: *language == visit.language,
            href: format!("/language/{}?back={}", language.code(), encode(&visit.path)),
            ..LanguageLink::default()
        })
        .collect()
}

fn signed_in(visit: &Visit) -> Option<SignedIn> {
    let who = visit.signed_in.as_ref()?;
    let actions = html! {
        a .stegvis-link-button href="/sign-ins" { (visit.t("sign_in-mine-title")) }
        form method="post" action="/sign-out" {
            input type="hidden" name=(TOKEN_FIELD) value=(who.form_token);
            button type="submit" .stegvis-link-button { (visit.t("shell-sign-out")) }
        }
    };
    // Whoever has signed in for the first time has no name here before the registration.
    let is_person = matches!(who.user.role, Role::JobSeeker | Role::Representative);
    let is_new = is_person && who.user.name.is_empty();
    Some(SignedIn {
        name: if is_new { visit.t("sign_in-nameless") } else { who.user.name.clone() },
        role: visit.t(&format!("role-{}", who.user.role.id())),
        actions: Some(actions),
    })
}

fn navigation(visit: &Visit) -> Vec<NavigationItem> {
    let role = visit.role();
    NAVIGATION
        .iter()
        .filter(|(roles, _, _)| match role {
            Some(role) => roles.contains(&role),
            None => roles.is_empty(),
        })
        .map(|(_, key, href)| NavigationItem::new(visit.t(key), *href, visit.path == *href))
        .collect()
}

fn day_bar(visit: &Visit) -> Markup {
    let today = visit.say("shell-day-today", Args::new().date("date", visit.now.day));
    html! {
        form method="post" action="/demonstration/day" .stegvis-day {
            p { (today) }
            (visit.hidden())
            input type="hidden" name="back" value=(visit.path);
            @for (key, days) in [("shell-day-next", "1"), ("shell-day-week", "7"), ("shell-day-month", "30")] {
                (button(Button {
                    text: &visit.t(key),
                    name: "days",
                    value: days,
                    kind: ButtonKind::Secondary,
                    ..Button::default()
                }))
            }
            a href="/demonstration/day" .govuk-link { (visit.t("shell-day-other")) }
        }
    }
}

/// What has just been done, by the address. It is only said when this session was sent there because it had been done,
/// so that a link from somebody else cannot say it.
fn notice(visit: &Visit) -> Option<Notice> {
    let (key, seal) = visit.query.text(DONE).rsplit_once('.')?;
    let known = receipt(visit, key)? == seal && visit.has_text(key);
    known.then(|| Notice { text: visit.t(key), success: true })
}

/// Go to a page, which then says what has been done: the text `<key>-done`. Who is not signed in is told nothing.
#[must_use]
pub fn done(visit: &Visit, href: &str, key: &str) -> Reply {
    let key = format!("{key}-done");
    let Some(seal) = receipt(visit, &key) else { return Reply::Go(href.to_owned()) };
    let sign = if href.contains('?') { '&' } else { '?' };
    Reply::Go(format!("{href}{sign}{DONE}={key}.{seal}"))
}

/// What shows that the session has been told so: a digest that only its own key gives.
fn receipt(visit: &Visit, key: &str) -> Option<String> {
    let session = &visit.signed_in.as_ref()?.form_token;
    let secret = blake3::derive_key("stegvis 2026 receipt of an act", session.as_bytes());
    Some(blake3::keyed_hash(&secret, key.as_bytes()).to_hex()[..16].to_owned())
}

/// Text made safe as a part of an address.
#[must_use]
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// A place inside this service to go back to; anything else becomes the start page, so an address
/// cannot send a visitor elsewhere.
#[must_use]
pub fn local(back: &str) -> &str {
    let plain = back.bytes().all(|byte| byte > b' ' && byte != 0x7f && byte != b'\\');
    if back.starts_with('/') && !back.starts_with("//") && plain { back } else { "/" }
}

/// Where a role begins.
#[must_use]
pub fn home(role: chain::event::Role) -> &'static str {
    route::home(role)
}
