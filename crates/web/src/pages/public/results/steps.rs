//! How long each step takes, as a picture and as the same figures in a table: from registration, and
//! from the step before.

use super::number;
use crate::ui::{LeadTime, LeadTimeWords, lead_time_strip};
use crate::visit::Visit;
use crate::words;
use chain::Step;
use evaluation::{ProtectedShare, SMALLEST, Spread, StepTimesReport, protected_share};
use maud::{Markup, html};
use texts::Args;

/// Both pictures with their tables, and which steps are left out.
pub(super) fn shown(visit: &Visit, report: &[StepTimesReport]) -> Markup {
    // Registration is where the time begins.
    let steps = || report.iter().filter(|times| times.step != Step::Registration);
    let told: Vec<&StepTimesReport> = steps().filter(|times| times.count >= SMALLEST).collect();
    let few: Vec<String> =
        steps().filter(|times| times.count < SMALLEST).map(|times| words::step(visit, times.step)).collect();
    html! {
        h2 .govuk-heading-l { (visit.t("open-results-steps-title")) }
        p .govuk-body { (visit.t("open-results-steps-what")) }
        @if told.is_empty() {
            p .govuk-body { (visit.t("open-results-steps-none")) }
        } @else {
            h3 .govuk-heading-m { (visit.t("open-results-registration-title")) }
            (picture(visit, "registration", &told, |times| times.from_registration))
            h3 .govuk-heading-m { (visit.t("open-results-previous-title")) }
            (picture(visit, "previous", &told, |times| times.from_previous))
        }
        @if !few.is_empty() {
            @let args = Args::new().text("steps", &few.join(", ")).number("count", number(SMALLEST));
            p .govuk-body { (visit.say("open-results-steps-few", args)) }
        }
    }
}

/// Nine of ten as the bar, half as the mark on it.
fn picture(
    visit: &Visit,
    from: &str,
    told: &[&StepTimesReport],
    spread: fn(&StepTimesReport) -> Spread,
) -> Markup {
    let days = |days: i64| visit.say("shell-days", Args::new().number("days", days));
    let length = |days: i64| u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    let rows: Vec<LeadTime> = told
        .iter()
        .map(|times| {
            let Spread { median, p90 } = spread(times);
            LeadTime {
                name: words::step(visit, times.step),
                days: length(p90),
                target_days: Some(length(median)),
                days_text: days(p90),
                target_text: days(median),
                outcome: times_and_target(visit, times),
            }
        })
        .collect();
    let title = visit.t(&format!("open-results-{from}-caption"));
    let label = |part: &str| visit.t(&format!("open-results-column-{part}"));
    lead_time_strip(
        from,
        LeadTimeWords {
            title: &title,
            description: &visit.t("open-results-picture"),
            step: &label("step"),
            days: &label("p90"),
            target: &label("median"),
            outcome: &label("count"),
        },
        &rows,
    )
}

/// How many times the step was reached, and which part of them within the target.
fn times_and_target(visit: &Visit, times: &StepTimesReport) -> String {
    let count = Args::new().number("count", number(times.count));
    match protected_share(times.within_target, times.with_target, SMALLEST) {
        ProtectedShare::Percent(percent) => {
            visit.say("open-results-times-target", count.number("percent", number(percent)))
        }
        ProtectedShare::Hidden => visit.say("open-results-times", count),
    }
}
