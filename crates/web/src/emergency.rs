//! An emergency on the pages: offered where the case is shut, and less to be seen while it lasts than a page would show
//! ("What must always hold" 2; `access`, emergency).

use crate::fault::Fault;
use crate::visit::Visit;
use access::{Act, Action, Mark, Part, Viewer, answer};
use chain::event::Role;
use chain::id::CaseId;
use maud::{Markup, html};

/// The pages that show what an emergency opens, by what stands after the case in the address.
const PAGES: &[&str] = &["", "/history", "/raise-concern", "/handle-concern"];

/// The parts of which an emergency may open some.
const PARTS: &[Part] = &[Part::Way, Part::Health, Part::Support, Part::Placement, Part::Decisions, Part::Pay];

/// The way to open the case in an emergency, for whoever was refused and may.
pub(crate) fn offered(visit: &Visit) -> Markup {
    let offered = visit.case.filter(|case| {
        let viewer = visit.signed_in.as_ref().map(|who| who.user.viewer());
        let day = visit.now.day;
        viewer.filter(is_let_in).is_some_and(|viewer| {
            visit
                .app
                .store
                .may_try(&viewer, *case, Act::OpenInEmergency, day)
                .is_ok_and(|access| access.allowed)
        })
    });
    html! {
        @if let Some(case) = offered {
            p .govuk-body { (visit.t("emergency-offered")) }
            p .govuk-body {
                a .govuk-link href={ "/case/" (case) "/emergency" } { (visit.t("emergency-offered-link")) }
            }
        }
    }
}

/// The parts that a page shows; in an emergency those of them that it opens.
pub(crate) fn narrowed(
    visit: &Visit,
    viewer: &Viewer,
    case: CaseId,
    parts: &[Part],
) -> Result<Vec<Part>, Fault> {
    let here = visit.path.strip_prefix(&format!("/case/{case}"));
    if !is_let_in(viewer) || !here.is_some_and(|page| PAGES.contains(&page)) {
        return Ok(parts.to_vec());
    }
    let day = visit.now.day;
    let (tie, marks) = visit.app.store.tie_and_marks(viewer, case, day)?;
    let sees = |part: &Part| answer(viewer, &tie, marks, Action::See(*part), day).allowed;
    if !marks.has(Mark::EmergencyAccess) || parts.iter().all(sees) {
        return Ok(parts.to_vec());
    }
    let asked = |part: &&Part| parts.contains(&Part::Whole) || parts.contains(part);
    Ok(PARTS.iter().filter(asked).filter(|part| sees(part)).copied().collect())
}

/// Whether the role is one that an emergency can let in.
fn is_let_in(viewer: &Viewer) -> bool {
    matches!(viewer.role, Role::Officer | Role::Specialist)
}
