//! Who of those who work has an account, and a way to take it away (issue 5, Build 3). An administrator sees names,
//! roles and offices of staff, and no case.

use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::ui::{ButtonLink, Cell, Column, Table, button_link, table};
use crate::visit::{Reply, Visit};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use store::Account;
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let store = &visit.app.store;
    let title = visit.t("sign_in-accounts-title");
    let mut rows = Vec::new();
    for account in store.accounts()?.iter().filter(|account| account.ended_at.is_none()) {
        let Some(user) = store.user(account.user)? else { continue };
        let provider = visit.app.sign_in.provider(&account.provider);
        let way = provider.map_or(account.provider.as_str(), |known| known.name(visit.language.code()));
        let since = account.granted_at.to_zoned(TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC));
        rows.push(vec![
            Cell::text(&user.name),
            Cell::text(visit.t(&format!("role-{}", user.role.id()))),
            Cell::text(user.unit.as_deref().unwrap_or_default()),
            Cell::text(way),
            Cell::text(visit.date(since.date())),
            Cell::text(withdraw(visit, account, &user.name)),
        ]);
    }
    let column = |part: &str| Column::text(visit.t(&format!("sign_in-accounts-{part}")));
    let mut page = visit.page(title.clone());
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("sign_in-accounts-what")) }
        @if let Some(hash) = visit.app.waiting() {
            p .govuk-inset-text {
                (visit.say("second-rules-waiting", Args::new().text("hash", &hash))) " "
                a .govuk-link href="/second" { (visit.t("second-title")) }
            }
        }
        (button_link(ButtonLink {
            text: &visit.t("sign_in-grant-title"),
            href: "/accounts/grant",
            ..ButtonLink::default()
        }))
        @if rows.is_empty() {
            p .govuk-body { (visit.t("sign_in-accounts-none")) }
        } @else {
            (table(&Table {
                caption: &visit.t("sign_in-accounts-caption"),
                caption_classes: "govuk-table__caption--m",
                head: vec![
                    column("name"), column("role"), column("unit"), column("way"), column("since"), column("end"),
                ],
                rows,
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
    };
    Ok(page.into())
}

fn withdraw(visit: &Visit, account: &Account, name: &str) -> Markup {
    html! {
        form method="post" action="/accounts" {
            (visit.hidden())
            input type="hidden" name="provider" value=(account.provider);
            button .stegvis-link-button type="submit" name="account" value=(account.account) {
                (visit.say("sign_in-accounts-withdraw", Args::new().text("name", name)))
            }
        }
    }
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    visit.require_fresh()?;
    visit.app.store.end_account(form.text("provider"), form.text("account"), Timestamp::now())?;
    Ok(done(visit, "/accounts", "sign_in-accounts-withdrawn"))
}
