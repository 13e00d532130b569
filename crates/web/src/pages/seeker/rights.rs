//! The person's rights, each with the page where it is used (A13).

use super::whole;
use crate::case_page::{CasePage, CaseView, page};
use crate::fault::Fault;
use crate::pages::representative::reaches;
use crate::ui::inset_text;
use crate::visit::{Reply, Visit};
use chain::rights::appeal_by;
use maud::{Markup, html};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

/// Each right with the page where it is used.
const RIGHTS: &[(&str, &str)] = &[
    ("officer", ""),
    ("see", "data"),
    ("read-log", "read-log"),
    ("extract", "extract"),
    ("correct", "correct"),
    ("wrong", "history"),
    ("object", "objections"),
    ("consent", "consents"),
    ("mandates", "mandates"),
    ("comment", "comment"),
    ("appeal", "appeal"),
    ("delay", "delay"),
    ("code", "code"),
    ("choice", "choice"),
    ("rating", "rating"),
];

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("shell-nav-my-rights"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("shell-nav-my-rights")) }
        p .govuk-body-l { (visit.t("step-rights-what")) }
        (now(visit, view))
        @for (right, target) in RIGHTS.iter().filter(|(_, target)| reaches(visit, target)) {
            h2 .govuk-heading-m { (visit.t(&format!("seeker-rights-{right}"))) }
            p .govuk-body {
                (visit.t(&format!("seeker-rights-{right}-what"))) " "
                a .govuk-link href=(view.href(visit, target)) { (visit.t(&format!("seeker-rights-{right}-link"))) }
            }
        }
        p .govuk-body { (visit.t("seeker-rights-other-ways")) }
    };
    Ok(page.into())
}

/// The rights that have a last day now.
fn now(visit: &Visit, view: &CaseView) -> Markup {
    let today = visit.now.day;
    let appeals = view.case.decisions.iter().filter_map(|decision| {
        let by = appeal_by(&visit.policy, decision).filter(|by| *by >= today)?;
        decision.is_adverse().then(|| visit.say("seeker-decision-appeal-by", Args::new().date("date", by)))
    });
    let comments =
        view.case.intents.iter().filter(|intent| !intent.decided && intent.comment.is_none()).map(|intent| {
            visit.say("seeker-letters-comment-by", Args::new().date("date", intent.comment_by))
        });
    let remedies = view
        .case
        .delay_remedies
        .iter()
        .filter(|remedy| remedy.answered.is_none())
        .map(|remedy| visit.say("seeker-delay-asked", Args::new().date("date", remedy.asked_on)));
    let lines: Vec<String> = appeals.chain(comments).chain(remedies).collect();
    html! {
        @if !lines.is_empty() {
            (inset_text(html! { @for line in &lines { p .govuk-body { (line) } } }))
        }
    }
}
