//! Who the person's officer and coach are, and how many times each has changed.

use crate::case_page::CaseView;
use crate::ui::{SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words;
use chain::id::UserId;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let coaches: Vec<(Date, UserId)> =
        view.case.participations.iter().flat_map(|participation| participation.coaches.clone()).collect();
    let coach = view.case.current_participation().and_then(|current| current.coach());
    let mut rows = vec![SummaryRow::new(
        visit.t("seeker-my-officer"),
        person(visit, view, view.case.officer(), &view.case.officers, "seeker-my-no-officer"),
    )];
    rows.push(SummaryRow::new(
        visit.t("seeker-my-coach"),
        person(visit, view, coach, &coaches, "seeker-my-no-coach"),
    ));
    let provider = view.case.current_participation().and_then(|current| current.provider);
    if let Some(provider) = provider {
        let name = words::provider_name(visit, &view.world.world, provider);
        rows.push(SummaryRow::new(visit.t("seeker-my-provider"), name));
    }
    html! {
        h2 .govuk-heading-l { (visit.t("seeker-my-people")) }
        (summary_list(&rows, ""))
    }
}

fn person(visit: &Visit, view: &CaseView, now: Option<UserId>, all: &[(Date, UserId)], none: &str) -> Markup {
    let changes = all.windows(2).filter(|pair| pair[0].1 != pair[1].1).count();
    html! {
        @match now {
            None => (visit.t(none)),
            Some(user) => (view.user_name(visit, Some(user))),
        }
        @if !all.is_empty() {
            br;
            span .stegvis-muted {
                (visit.say("seeker-my-changes", Args::new().number("count", i64::try_from(changes).unwrap_or(i64::MAX))))
            }
        }
    }
}
