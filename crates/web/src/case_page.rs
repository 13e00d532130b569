//! Pages that show a case: opened through the door for the parts that the page shows, then folded.

use crate::emergency;
use crate::fault::Fault;
use crate::frame::{done, encode, home};
use crate::ui::Page;
use crate::visit::{Reply, Visit};
use access::{Part, Purpose};
use chain::case::{Case, Seen};
use chain::event::Role;
use chain::id::{CaseId, TextId};
use std::cell::OnceCell;
use std::sync::Arc;
use store::{OpenCase, WorldView};

/// A page that shows a case.
#[derive(Clone, Copy)]
pub struct CasePage {
    /// The parts of the case that the page shows. Those that the visitor's role may not see are left
    /// out by the role's own list.
    pub parts: fn(Role) -> &'static [Part],
    /// The page.
    pub show: fn(&Visit, &CaseView) -> Result<Reply, Fault>,
}

/// A case as a page sees it.
pub struct CaseView {
    /// Which.
    pub id: CaseId,
    /// The opened case: identity, events, texts and documents as far as the visitor may see them.
    pub open: OpenCase,
    /// Folded, as of today.
    pub case: Case,
    /// Seats, places and money.
    pub world: Arc<WorldView>,
    /// Whether those who have acted in the case have been looked up.
    met: OnceCell<()>,
}

impl CaseView {
    /// Opens a case for the visitor.
    ///
    /// # Errors
    /// [`Fault::NotFound`], [`Fault::Forbidden`], or the store's own.
    pub fn open(visit: &Visit, parts: &[Part]) -> Result<CaseView, Fault> {
        let who = visit.who()?;
        let id = visit.case.ok_or(Fault::NotFound)?;
        let viewer = who.user.viewer();
        let purpose = Purpose::of(viewer.role);
        let parts = &emergency::narrowed(visit, &viewer, id, parts)?;
        let open = visit.app.store.open_case(
            &viewer,
            id,
            &visit.path,
            purpose,
            parts,
            visit.now.at,
            visit.now.day,
        )?;
        let case = Case::fold(&open.events, Seen { as_of: visit.now.day, ..Seen::NOW });
        Ok(CaseView { id, open, case, world: visit.app.store.world(), met: OnceCell::new() })
    }

    /// The person's name, as far as the visitor may know it.
    #[must_use]
    pub fn name(&self, visit: &Visit) -> String {
        match &self.open.identity {
            Some(identity) => identity.name(),
            None => visit.t("shell-erased"),
        }
    }

    /// A text, or that it has been erased or is not for this reader.
    #[must_use]
    pub fn text(&self, visit: &Visit, id: TextId) -> String {
        match self.open.text(id) {
            Ok(Some(text)) => text,
            _ => visit.t("shell-erased"),
        }
    }

    /// Whether the visitor may see a part.
    #[must_use]
    pub fn shows(&self, part: Part) -> bool {
        self.open.shows(part)
    }

    /// The address of a page of this case for the visitor: the person's own pages name no case.
    #[must_use]
    pub fn href(&self, visit: &Visit, page: &str) -> String {
        case_href(visit, self.id, page)
    }

    /// The name of a user: an officer, a coach … With the first, all who have acted in the case are looked up together.
    #[must_use]
    pub fn user_name(&self, visit: &Visit, user: Option<chain::id::UserId>) -> String {
        self.met.get_or_init(|| {
            let acted = self.open.events.iter().map(|event| event.header.actor.user);
            // Whoever could not be found now is asked for by itself.
            let _ = visit.app.store.meet(acted);
        });
        user.and_then(|id| visit.app.store.user(id).ok().flatten())
            .map_or_else(|| visit.t("shell-unknown"), |user| user.name)
    }
}

/// The address of a page of a case. The person's own pages name no case; whoever acts for a person comes to the same
/// pages by the name of the case, so that two tabs cannot be mixed up.
#[must_use]
pub fn case_href(visit: &Visit, case: CaseId, page: &str) -> String {
    let own = match visit.role() {
        Some(Role::JobSeeker) => Some("/my".to_owned()),
        Some(Role::Representative) => Some(format!("/for/{case}")),
        _ => None,
    };
    if let Some(own) = own {
        if page.is_empty() { own } else { format!("{own}/{page}") }
    } else if page.is_empty() {
        match visit.role() {
            // These have no page about the case itself.
            Some(role @ (Role::Host | Role::Employer | Role::Controller)) => home(role).to_owned(),
            _ => format!("/case/{case}"),
        }
    } else {
        format!("/case/{case}/{page}")
    }
}

/// The parts that a page shows, and health where the person has shared it with the coach.
fn with_shared(visit: &Visit, parts: &[Part]) -> Result<Vec<Part>, Fault> {
    let mut parts = parts.to_vec();
    let viewer = visit.who()?.user.viewer();
    if let (Role::Coach, Some(case)) = (viewer.role, visit.case)
        && parts.contains(&Part::Way)
        && visit.app.store.may_see(&viewer, case, Part::Health, visit.now.day)?
    {
        parts.push(Part::Health);
    }
    Ok(parts)
}

pub(crate) fn get(visit: &Visit, page: &CasePage) -> Result<Reply, Fault> {
    let role = visit.role().ok_or(Fault::NotSignedIn)?;
    let view = match CaseView::open(visit, &with_shared(visit, (page.parts)(role))?) {
        // Someone who is signed in but not registered yet begins there, unless it is to help another.
        Err(Fault::NotFound) if role == Role::JobSeeker => {
            let helps = visit.app.store.acts_for_someone(visit.who()?.user.id, visit.now.day)?;
            return Ok(Reply::Go(if helps { "/helping" } else { "/register" }.into()));
        }
        other => other?,
    };
    (page.show)(visit, &view)
}

/// A page about a case, with the way back to the case.
#[must_use]
pub fn page(visit: &Visit, view: &CaseView, title: impl Into<String>) -> Page {
    let mut page = visit.page(title);
    page.back = Some((visit.t("shell-back"), view.href(visit, "")));
    page
}

/// Go to a page of the case, which then says what has been done.
#[must_use]
pub fn go_done(visit: &Visit, case: CaseId, to: &str, key: &str) -> Reply {
    done(visit, &case_href(visit, case, to), key)
}

/// A page's address with a field, safely written.
#[must_use]
pub fn with_field(href: &str, name: &str, value: &str) -> String {
    let sign = if href.contains('?') { '&' } else { '?' };
    format!("{href}{sign}{name}={}", encode(value))
}
