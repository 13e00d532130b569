//! What the appropriations have come to in reality, as printed, beside the demonstration's own figures. The
//! amounts stand in `reference/appropriations.csv` with their source.

use crate::ui::{Cell, Column, Details, Table, details, table};
use crate::visit::Visit;
use maud::{Markup, html};
use texts::Args;

const FILE: &str = include_str!("../../../../../../reference/appropriations.csv");
const HEAD: &str = "appropriation,item,year,kind,msek";

/// Whether an amount was used, or expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Outcome,
    Forecast,
}

/// One printed amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Published {
    appropriation: &'static str,
    /// As printed, in Swedish.
    item: &'static str,
    year: i16,
    kind: Kind,
    /// Millions of kronor.
    msek: i64,
}

/// The amounts of the file; a line that cannot be read is left out, which the test of the file refuses.
fn all() -> impl Iterator<Item = Published> {
    lines().filter_map(read)
}

fn lines() -> impl Iterator<Item = &'static str> {
    FILE.lines().filter(|line| !line.starts_with('#') && *line != HEAD)
}

fn read(line: &'static str) -> Option<Published> {
    let mut fields = line.split(',');
    let (appropriation, item) = (fields.next()?, fields.next()?);
    let year = fields.next()?.parse().ok()?;
    let kind = match fields.next()? {
        "outcome" => Kind::Outcome,
        "forecast" => Kind::Forecast,
        _ => return None,
    };
    let msek = fields.next()?.parse().ok()?;
    Some(Published { appropriation, item, year, kind, msek })
}

/// Where the amounts come from, as the file says.
fn source() -> &'static str {
    FILE.lines().find_map(|line| line.strip_prefix("# Source: ")).unwrap_or_default()
}

/// The printed amounts of an appropriation; nothing when none are printed.
pub(super) fn shown(visit: &Visit, number: &str) -> Markup {
    let rows: Vec<Vec<Cell>> = all()
        .filter(|printed| printed.appropriation == number)
        .map(|printed| {
            let kind = match printed.kind {
                Kind::Outcome => "controller-appropriations-published-outcome",
                Kind::Forecast => "controller-appropriations-published-forecast",
            };
            vec![
                Cell::text(html! { span lang="sv" { (printed.item) } }),
                Cell::number(printed.year),
                Cell::text(visit.t(kind)),
                Cell::number(texts::number(visit.language, printed.msek)),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Markup::default();
    }
    let label = |part: &str| visit.t(&format!("controller-appropriations-published-{part}"));
    let caption =
        visit.say("controller-appropriations-published-caption", Args::new().text("number", number));
    details(
        Details { summary: &label("title"), ..Details::default() },
        html! {
            p .govuk-body { (label("what")) }
            (table(&Table {
                caption: &caption,
                caption_classes: "govuk-table__caption--s",
                head: vec![
                    Column::text(label("item")),
                    Column::numeric(visit.t("controller-appropriations-year")),
                    Column::text(label("kind")),
                    Column::numeric(label("msek")),
                ],
                rows,
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
            p .govuk-body-s {
                (visit.say("controller-appropriations-published-source", Args::new().text("source", source())))
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_can_be_read_and_its_source_is_said() {
        assert_eq!(all().count(), lines().count());
        assert!(all().count() > 30);
        assert!(source().contains("Almega"));
    }

    #[test]
    fn the_services_and_employments_of_2022_sum_as_printed() {
        let of = |item: &str| {
            let amount = all().find(|one| one.item == item && one.year == 2022 && one.appropriation == "1:3");
            amount.unwrap().msek
        };
        let services = ["Rusta och matcha", "Arbetsmarknadsutbildning", "Förberedande utbildning"];
        let sum: i64 = services.iter().map(|item| of(item)).sum::<i64>() + of("Övriga tjänster");
        assert_eq!(sum, of("Summa tjänster"));
        assert_eq!(of("Extratjänster") + of("Introduktionsjobb"), of("Summa anställningar"));
    }
}
