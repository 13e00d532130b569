//! How lines of pay are shown and acted on, the same on every page of money (C8): a list with its filter and
//! its sums, one line with its whole explanation, downloads, and an act on lines of several cases. A blank is
//! asked for, never dropped: a line that lacks something says what, and what can be done about it.

mod acts;
mod downloads;
mod explained;
mod filter;
pub mod payee;
mod payee_line;
mod split;
mod sums;

pub use acts::{
    Chosen, ListDone, RefusedCase, chosen, command_for, done_notice, own_payee, perform_each, refused_errors,
};
pub use downloads::{csv, download_links, xlsx};
pub use explained::{explained, explained_with, rule_row};
pub use filter::{Filter, filter_form, month};
pub use split::split;
pub use sums::sums;

use crate::forms::Form;
use crate::ui::{Cell, Column, Table, TagColour, tag};
use crate::visit::Visit;
use crate::words;
use chain::calendar::days_after;
use chain::event::Role;
use chain::money::Ore;
use chain::pay::{LineKey, LineState};
use chain::view::PayLineRow;
use jiff::civil::Date;
use maud::{Markup, html};
use store::{ListedLine, PayCursor};
use texts::Args;

/// Lines on one page of a list.
pub const ROWS: usize = 50;

/// How a list of lines is shown.
pub struct Options<'a> {
    /// What the table shows.
    pub caption: &'a str,
    /// Which lines can be ticked; none for a list without boxes. A box is named `line` and sends
    /// [`line_value`].
    pub selectable: Option<&'a dyn Fn(&ListedLine) -> bool>,
    /// What was ticked.
    pub ticked: &'a Form,
    /// Where a line leads.
    pub href: &'a dyn Fn(&ListedLine) -> String,
    /// Whether it is said who is paid.
    pub payee: bool,
}

/// A list of lines: what for, who, which days, how much, how it stands and what it lacks.
#[must_use]
pub fn table(visit: &Visit, rows: &[ListedLine], options: &Options<'_>) -> Markup {
    let label = |part: &str| visit.t(&format!("pay-lines-{part}"));
    let mut head = vec![Column::text(label("line")), Column::text(label("person"))];
    if options.payee {
        head.push(Column::text(label("payee")));
    }
    head.extend([
        Column::text(label("service")),
        Column::text(label("days")),
        Column::numeric(label("amount")),
        Column::text(label("state")),
        Column::text(label("more")),
    ]);
    crate::ui::table(&Table {
        caption: options.caption,
        caption_classes: "govuk-visually-hidden",
        head,
        rows: rows.iter().map(|row| table_row(visit, row, options)).collect(),
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

fn table_row(visit: &Visit, row: &ListedLine, options: &Options<'_>) -> Vec<Cell> {
    let line = &row.line;
    let mut cells = vec![Cell::text(first_cell(visit, row, options)), Cell::text(person(visit, row))];
    if options.payee {
        cells.push(Cell::text(payee(visit, line)));
    }
    let link = html! {
        a .govuk-link href=((options.href)(row)) {
            (visit.t("pay-lines-show"))
            span .govuk-visually-hidden { ": " (name(visit, row)) }
        }
    };
    cells.extend([
        Cell::text(words::service_and_track(visit, &line.service, line.track.as_deref())),
        Cell::text(days(visit, line)),
        Cell::number(amount(visit, line)),
        // One element, so that it stays together where a row becomes a block.
        Cell::text(html! { div { (state(visit, line)) } }),
        Cell::text(link),
    ]);
    cells
}

fn first_cell(visit: &Visit, row: &ListedLine, options: &Options<'_>) -> Markup {
    let kind = kind(visit, &row.line);
    let can_be_ticked = options.selectable.is_some_and(|selectable| selectable(row));
    if !can_be_ticked {
        return html! { (kind) };
    }
    let value = line_value(row);
    let id = format!("line-{}-{}", row.case, row.cursor.ordinal);
    html! {
        div .govuk-checkboxes .govuk-checkboxes--small data-module="govuk-checkboxes" {
            div .govuk-checkboxes__item {
                input .govuk-checkboxes__input id=(id) name="line" type="checkbox" value=(value)
                    checked[options.ticked.has("line", &value)];
                label .govuk-label .govuk-checkboxes__label for=(id) {
                    (kind)
                    span .govuk-visually-hidden { ", " (person(visit, row)) ", " (days(visit, &row.line)) }
                }
            }
        }
    }
}

/// What a box sends for a line: the case, the key and the amount that was read, in öre.
#[must_use]
pub fn line_value(row: &ListedLine) -> String {
    let seen = row.line.amount.map_or_else(String::new, |amount| format!("/{}", amount.0));
    format!("{}/{}{seen}", row.case, row.line.line)
}

/// A line in a few words, so that a link to it can be told from others: what for, who, which days.
#[must_use]
pub fn name(visit: &Visit, row: &ListedLine) -> String {
    format!("{}, {}, {}", kind(visit, &row.line), person(visit, row), days(visit, &row.line))
}

/// What a line pays for.
#[must_use]
pub fn kind(visit: &Visit, line: &PayLineRow) -> String {
    visit.t(&format!("pay-kind-{}", line.line.kind.id()))
}

/// The person, as far as the viewer may know it.
#[must_use]
pub fn person(visit: &Visit, row: &ListedLine) -> String {
    match &row.identity {
        Some(identity) => identity.name(),
        None if row.unrelated => visit.t("pay-lines-former"),
        None => visit.t("shell-erased"),
    }
}

/// Who is paid; that the organisation is invented is said with it.
#[must_use]
pub fn payee(visit: &Visit, line: &PayLineRow) -> String {
    let world = visit.app.store.world();
    match (line.payee_kind.as_str(), line.payee) {
        ("provider", Some(id)) => words::provider_name(visit, &world.world, chain::id::ProviderId(id)),
        ("host", Some(id)) => words::host_name(visit, &world.world, chain::id::HostId(id)),
        ("employer", Some(id)) => employer_name(visit, chain::id::EmployerId(id)),
        ("employer", None) => visit.t("lack-employer"),
        _ => visit.t("pay-lines-the-person"),
    }
}

/// An employer's name; that it is invented is said with it.
#[must_use]
pub fn employer_name(visit: &Visit, id: chain::id::EmployerId) -> String {
    let world = visit.app.store.world();
    match world.world.employers.get(&id) {
        None => visit.t("shell-unknown"),
        Some(profile) if profile.synthetic => format!("{} ({})", profile.name, visit.t("shell-synthetic")),
        Some(profile) => profile.name.clone(),
    }
}

/// The days that a line pays for, the last one included.
#[must_use]
pub fn days(visit: &Visit, line: &PayLineRow) -> String {
    let last = days_after(line.to, -1);
    if last <= line.from {
        return visit.date(line.from);
    }
    let args = Args::new().text("from", &visit.date(line.from)).text("to", &visit.date(last));
    visit.say("shell-from-to", args)
}

/// The amount, exact to the öre; or that it cannot be computed yet.
#[must_use]
pub fn amount(visit: &Visit, line: &PayLineRow) -> String {
    line.amount.map_or_else(|| visit.t("pay-lines-no-amount"), |amount| ore(visit, amount))
}

/// An amount in words.
#[must_use]
pub fn ore(visit: &Visit, amount: Ore) -> String {
    texts::ore(visit.language, amount.0)
}

/// How a line stands, since when, what it lacks and until when it can be claimed.
#[must_use]
pub fn state(visit: &Visit, line: &PayLineRow) -> Markup {
    html! {
        (state_tag(visit, line.state)) " "
        span .govuk-body-s .stegvis-number { (texts::date_short(visit.language, line.state_on)) }
        @for lack in &line.lacks {
            br;
            (visit.say("pay-lines-lacks", Args::new().text("what", &visit.t(lack))))
        }
        @if line.state == LineState::Declared {
            @if let Some(last) = line.claim_by { br; (claim_by(visit, last)) }
        }
    }
}

/// The last day to claim a line, or that it has passed.
#[must_use]
pub fn claim_by(visit: &Visit, last: Date) -> Markup {
    let key = if visit.now.day > last { "pay-lines-claim-too-late" } else { "pay-lines-claim-by" };
    html! { strong { (visit.say(key, Args::new().date("date", last))) } }
}

/// A state as a tag.
#[must_use]
pub fn state_tag(visit: &Visit, state: LineState) -> Markup {
    let colour = match state {
        LineState::Declared => TagColour::Yellow,
        LineState::Disputed | LineState::Withheld => TagColour::Orange,
        LineState::Eligible => TagColour::Blue,
        LineState::Payable => TagColour::Turquoise,
        LineState::Paid => TagColour::Green,
        LineState::ClawedBack | LineState::Dropped => TagColour::Grey,
    };
    let text = visit.t(&format!("pay-state-{}", state.id()));
    tag(crate::ui::Tag { text: &text, colour, ..crate::ui::Tag::default() })
}

/// Whether the payee can confirm a line on a day.
#[must_use]
pub fn can_be_confirmed(line: &PayLineRow, day: Date) -> bool {
    line.state == LineState::Declared
        && line.amount.is_some()
        && line.lacks.is_empty()
        && line.claim_by.is_none_or(|last| day <= last)
}

/// Whether the payee can dispute a line.
#[must_use]
pub fn can_be_disputed(line: &PayLineRow) -> bool {
    matches!(line.state, LineState::Declared | LineState::Eligible | LineState::Withheld)
}

/// The lines of one page of the list that the visit asks for, and where the next one begins.
///
/// # Errors
/// The store's own.
pub fn listed(
    visit: &Visit,
    filter: &Filter,
) -> Result<(Vec<ListedLine>, Option<PayCursor>), crate::fault::Fault> {
    let after: Option<PayCursor> = visit.query.text("after").parse().ok();
    let viewer = visit.who()?.user.viewer();
    let (now, page) = (visit.now, &visit.path);
    let rows = visit.app.store.list_pay(&viewer, &filter.pay, after, ROWS, page, now.at, now.day)?;
    let next = (rows.len() == ROWS).then(|| rows.last().map(|row| row.cursor.clone())).flatten();
    Ok((rows, next))
}

/// One line that the visitor may see.
///
/// # Errors
/// The store's own.
pub fn one(
    visit: &Visit,
    case: chain::id::CaseId,
    key: LineKey,
) -> Result<Option<ListedLine>, crate::fault::Fault> {
    let filter = store::PayFilter { case: Some(case), ..store::PayFilter::default() };
    let viewer = visit.who()?.user.viewer();
    let (now, page) = (visit.now, &visit.path);
    let rows = visit.app.store.list_pay(&viewer, &filter, None, usize::MAX, page, now.at, now.day)?;
    Ok(rows.into_iter().find(|row| row.line.line == key))
}

/// The next page of a list of lines, with its filter, and the way back to its beginning.
#[must_use]
pub fn pages(visit: &Visit, filter: &Filter, next: Option<&PayCursor>) -> Markup {
    use crate::ui::{PageLink, pagination};
    let (first_text, next_text) = (visit.t("pay-lines-beginning"), visit.t("shell-pagination-next"));
    let first_href = filter.href(&visit.path);
    let next_href =
        next.map(|cursor| crate::case_page::with_field(&first_href, "after", &cursor.to_string()));
    let first = (!visit.query.text("after").is_empty()).then_some(PageLink {
        text: &first_text,
        href: &first_href,
        ..PageLink::default()
    });
    let next = next_href.as_ref().map(|href| PageLink { text: &next_text, href, ..PageLink::default() });
    pagination(&visit.t("shell-pagination-label"), first, next)
}

/// Whether the viewer sees lines of more than one payee.
#[must_use]
pub fn sees_payees(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Controller | Role::Officer))
}

#[cfg(test)]
mod tests;
