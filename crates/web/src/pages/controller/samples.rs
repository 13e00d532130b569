//! Samples for control: draws cases by chance, with a stated reason, and looks at them for as long as `steps/control` says
//! ("What must always hold" 2; C5). Why is told to each person whose case is drawn.

use crate::case_page::with_field;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::with_notice;
use crate::ui::{Button, Cell, Column, FieldErrors, Page, Table, button, table};
use crate::visit::{Reply, Visit};
use access::{Reason, draw_sample};
use axum::http::StatusCode;
use chain::calendar;
use chain::step::Step;
use chain::text::CHARACTERS_MAX;
use jiff::civil::Date;
use maud::{Markup, html};
use store::DrawnSample;
use texts::Args;

const KEY: &str = "controller-samples";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &visit.query, FieldErrors::default())?.into())
}

/// How many cases may be drawn at a time, and until when they may be looked at.
struct Bounds {
    most: i64,
    until: Date,
}

impl Bounds {
    fn of(visit: &Visit) -> Result<Bounds, Fault> {
        let silent = |refusal: chain::Refusal| Fault::Unacceptable(refusal.key().to_owned());
        let policy = &visit.policy;
        let step = policy.step(Step::Control).map_err(silent)?;
        let facts = rules::Facts::new(policy.bundle.facts());
        let day = visit.now.day;
        let size = step.table("sample_size_max").map_err(silent)?;
        let most = size.decide(&facts, day, &mut rules::NoTrace).then().and_then(|then| then.as_integer());
        let time = step.table("sample_lasts").map_err(silent)?;
        let lasts = time.decide(&facts, day, &mut rules::NoTrace).then().and_then(|then| then.as_period());
        match (most, lasts) {
            (Some(most), Some(lasts)) => Ok(Bounds { most, until: calendar::after(day, lasts) }),
            _ => Err(Fault::Unacceptable("refusal-policy_silent".into())),
        }
    }
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let viewer = visit.who()?.user.viewer();
    let bounds = Bounds::of(visit)?;
    let mut reader = Reader::new(form, KEY);
    let size = reader.whole_number("size", 1..=bounds.most);
    let reason = reader.required_text("reason", CHARACTERS_MAX);
    let sample = reason.and_then(|reason| match draw_sample(&viewer, &reason, visit.now.day, bounds.until) {
        Ok(sample) => Some(Ok(sample)),
        Err(Reason::ReasonNotStated) => {
            reader.refuse("reason", "controller-samples-say_more", Args::new());
            None
        }
        Err(reason) => Some(Err(Fault::Forbidden(reason.key()))),
    });
    let (sample, size) = match reader.finish(|| Some((sample?, size?))) {
        Ok((sample, size)) => (sample?, usize::try_from(size).unwrap_or(1)),
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors))?;
            return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
        }
    };
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let seed: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let id = visit.id(1);
    visit.app.store.draw(&viewer, id, &sample, &seed, size, visit.now.at)?;
    Ok(Reply::Go(with_notice(&with_field("/sample", "about", &id.to_string()), KEY)))
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let viewer = visit.who()?.user.viewer();
    let bounds = Bounds::of(visit)?;
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
