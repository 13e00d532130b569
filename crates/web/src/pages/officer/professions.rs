//! The professions of specialists as boxes to tick: who maps deeper, who was in a team (A4, A6).

use super::opened::ids;
use crate::fields::Fields;
use crate::ui::{Choices, Legend, checkboxes};
use crate::words::said_choices;
use chain::event::Profession;
use maud::Markup;

/// Any of the professions.
pub(super) fn professions(fields: &Fields<'_>, name: &str) -> Markup {
    let (visit, key) = (fields.visit, fields.key);
    let legend = visit.t(&format!("{key}-{name}"));
    let hint = visit.t(&format!("{key}-{name}-hint"));
    let items = said_choices(visit, "profession", ids!(Profession))
        .into_iter()
        .map(|choice| {
            let ticked = fields.form.has(name, &choice.value);
            choice.checked(ticked)
        })
        .collect();
    checkboxes(Choices {
        name,
        legend: Some(Legend::bold(&legend)),
        hint: &hint,
        error: fields.errors.of(name),
        items,
        ..Choices::default()
    })
}
