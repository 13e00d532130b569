//! For whom someone acts, on every page on which that is so: whose way it is, as what, and until when (A13). Nothing is
//! said to whoever has no mandate in the case that the address names.

use crate::ui::{Notification, notification_banner};
use crate::visit::Visit;
use access::{Action, Part, answer};
use chain::calendar;
use chain::event::Role;
use maud::{Markup, html};
use texts::Args;

/// The banner; none for whoever acts for nobody here.
pub(crate) fn banner(visit: &Visit) -> Option<Markup> {
    let who = visit.signed_in.as_ref().filter(|who| who.user.role == Role::Representative)?;
    let case = visit.case.filter(|_| visit.route.contains("{case}"))?;
    let (viewer, day, store) = (who.user.viewer(), visit.now.day, &visit.app.store);
    let (tie, marks) = store.tie_and_marks(&viewer, case, day).ok()?;
    if !answer(&viewer, &tie, marks, Action::See(Part::Name), day).allowed {
        return None;
    }
    let person = store.user_of_case(case).ok().flatten();
    let name = person.map_or_else(|| visit.t("shell-unknown"), |person| person.name);
    let role = visit.t(&format!("representative-as-{}", tie.relation.id()));
    let args = Args::new().text("name", &name).text("role", &role);
    let until = tie.until.map(|until| {
        let last = calendar::days_after(until, -1);
        visit.say("representative-until", Args::new().date("date", last))
    });
    Some(notification_banner(Notification {
        title: &visit.t("representative-banner"),
        title_id: "stegvis-acting",
        body: Some(html! {
            p .govuk-notification-banner__heading { (visit.say("representative-acting", args)) }
            @if let Some(until) = until { p .govuk-body { (until) } }
            p .govuk-body { (visit.t("representative-logged")) }
        }),
        ..Notification::default()
    }))
}
