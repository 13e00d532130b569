//! A small calculator: what it is worth when so many more persons work for so many months.

use super::{Form, Reader, gain};
use crate::fields::Fields;
use crate::forms::FieldError;
use crate::ui::{Button, ButtonKind, FieldErrors, button};
use crate::visit::Visit;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "public-cost";
/// The most that is reckoned with: more persons than the country has, and longer than anyone works.
const PERSONS_MAX: i64 = 10_000_000;
const MONTHS_MAX: i64 = 600;

/// What was asked: persons and months; none when nothing was.
pub(super) fn read(query: &Form) -> Option<Result<(i64, i64), Vec<FieldError>>> {
    if query.text("persons").is_empty() && query.text("months").is_empty() {
        return None;
    }
    let mut reader = Reader::new(query, KEY);
    let persons = reader.whole_number("persons", 1..=PERSONS_MAX);
    let months = reader.whole_number("months", 1..=MONTHS_MAX);
    Some(reader.finish(|| Some((persons?, months?))))
}

pub(super) fn shown(
    visit: &Visit,
    asked: Option<&Result<(i64, i64), Vec<FieldError>>>,
    errors: &FieldErrors,
) -> Markup {
    let Some(rates) = gain::rates(visit) else { return Markup::default() };
    let fields = Fields { visit, key: KEY, form: &visit.query, errors };
    html! {
        h2 .govuk-heading-l { (visit.t("public-cost-calculator")) }
        p .govuk-body { (visit.t("public-cost-calculator-what")) }
        form method="get" action="/cost#answer" novalidate {
            (fields.number("persons", ""))
            (fields.number("months", ""))
            (button(Button {
                text: &visit.t("public-cost-calculate"),
                kind: ButtonKind::Secondary,
                ..Button::default()
            }))
        }
        div #answer {
            @if let Some(Ok((persons, months))) = asked {
                @let months_text = visit.say("shell-months", Args::new().number("months", *months));
                @let args = Args::new().number("persons", *persons).text("months", &months_text);
                (gain::parts(visit, &visit.say("public-cost-answer", args), rates.of_persons(*persons, *months)))
                p .govuk-body { (visit.t("public-cost-parts-note")) }
            }
        }
    }
}
