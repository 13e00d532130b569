//! Samples for control: draws cases by chance, with a stated reason, and looks at them for as long as `steps/control` says
//! ("What must always hold" 2; C5). Why is told to each person whose case is drawn.

use crate::case_page::with_field;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::done;
use crate::ui::{Button, Cell, Column, FieldErrors, Page, Table, button, table};
use crate::visit::{Reply, Visit};
use access::{Reason, draw_sample};
use axum::http::StatusCode;
use chain::oversight::{SampleBounds, sample};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use store::DrawnSample;
use texts::Args;

const KEY: &str = "controller-samples";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &visit.query, FieldErrors::default())?.into())
}

/// How many cases may be drawn at a time, and until when they may be looked at.
fn bounds(visit: &Visit) -> Result<SampleBounds, Fault> {
    sample(&visit.policy, visit.now.day).map_err(|refusal| Fault::Unacceptable(refusal.key().to_owned()))
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let viewer = visit.who()?.user.viewer();
    let bounds = bounds(visit)?;
    let mut reader = Reader::new(form, KEY);
    let size = reader.whole_number("size", 1..=bounds.most);
    let reason = reader.required_text("reason", CHARACTERS_MAX);
    let drawn = reason.and_then(|reason| match draw_sample(&viewer, &reason, visit.now.day, bounds.until) {
        Ok(sample) => Some(Ok(sample)),
        Err(Reason::ReasonNotStated) => {
            reader.refuse("reason", "controller-samples-say_more", Args::new());
            None
        }
        Err(reason) => Some(Err(Fault::Forbidden(reason.key()))),
    });
    let (drawn, size) = match reader.finish(|| Some((drawn?, size?))) {
        Ok((drawn, size)) => (drawn?, usize::try_from(size).unwrap_or(1)),
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors))?;
            return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
        }
    };
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let seed: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let id = visit.id(1);
    visit.app.store.draw(&viewer, id, &drawn, &seed, size, visit.now.at)?;
    Ok(done(visit, &with_field("/sample", "about", &id.to_string()), KEY))
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let viewer = visit.who()?.user.viewer();
    let bounds = bounds(visit)?;
    let drawn = visit.app.store.samples(&viewer)?;
    let title = visit.t("controller-samples-title");
    let mut page = visit.page(title.clone());
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    let told = Args::new().number("most", bounds.most).date("until", bounds.until);
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("controller-samples-lead")) }
        p .govuk-body { (visit.say("controller-samples-bounds", told)) }
        form #form method="post" action="/samples" novalidate {
            (visit.hidden())
            (fields.number("size", ""))
            (fields.text("reason"))
            (button(Button {
                text: &visit.t("controller-samples-send"),
                prevent_double_click: true,
                ..Button::default()
            }))
        }
        h2 .govuk-heading-m { (visit.t("controller-samples-drawn")) }
        (list(visit, &drawn))
    };
    page.errors = errors;
    Ok(page)
}

fn list(visit: &Visit, drawn: &[DrawnSample]) -> Markup {
    let label = |word: &str| visit.t(&format!("controller-samples-{word}"));
    let rows = drawn.iter().map(|sample| {
        let day = visit.date(sample.from);
        let lasts = visit.now.day < sample.until;
        let href = with_field("/sample", "about", &sample.id.to_string());
        vec![
            Cell::text(html! { @if lasts { a .govuk-link href=(href) { (day) } } @else { (day) } }),
            Cell::text(if lasts { visit.date(sample.until) } else { label("over") }),
            Cell::text(&sample.reason),
        ]
    });
    html! {
        @if drawn.is_empty() {
            p .govuk-body { (label("none")) }
        } @else {
            (table(&Table {
                caption: &label("drawn"),
                caption_classes: "govuk-visually-hidden",
                head: ["day", "until", "reason"].map(|word| Column::text(label(word))).to_vec(),
                rows: rows.collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
    }
}
