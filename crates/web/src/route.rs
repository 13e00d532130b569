//! Every page of the service: the one table that the server, the navigation and the tests read, so
//! that no page can be forgotten by any of them. A new page is a file, a line in its audience's list,
//! and its texts.

use crate::act_page::ActPage;
use crate::case_page::CasePage;
use crate::fault::Fault;
use crate::forms::Form;
use crate::pages;
use crate::rate::Paced;
use crate::unseen_page::UnseenPage;
use crate::visit::{Reply, Visit};
use chain::event::Role;

/// A page that is shown.
pub type Get = fn(&Visit) -> Result<Reply, Fault>;
/// A form that is sent.
pub type Post = fn(&Visit, &Form) -> Result<Reply, Fault>;

/// One address and what answers it.
#[derive(Clone, Copy)]
pub struct Route {
    /// The path; `{case}` stands for a case.
    pub path: &'static str,
    /// Who may come; empty for everyone, also without signing in.
    pub roles: &'static [Role],
    /// What answers.
    pub kind: Kind,
    /// What coming here counts as, besides a request.
    pub paced: Paced,
}

/// What answers an address.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A page that is about no single case.
    Plain {
        /// Shows it.
        get: Option<Get>,
        /// Takes its form.
        post: Option<Post>,
    },
    /// A page that shows a case.
    Case(CasePage),
    /// A page on which something is done in a case.
    Act(ActPage),
    /// A page on which something is done in a case that is not shown.
    Unseen(UnseenPage),
}

impl Route {
    /// A page that is only shown.
    #[must_use]
    pub const fn page(path: &'static str, roles: &'static [Role], get: Get) -> Route {
        Route { path, roles, kind: Kind::Plain { get: Some(get), post: None }, paced: Paced::Usual }
    }

    /// A page with a form of its own.
    #[must_use]
    pub const fn form(path: &'static str, roles: &'static [Role], get: Get, post: Post) -> Route {
        Route { path, roles, kind: Kind::Plain { get: Some(get), post: Some(post) }, paced: Paced::Usual }
    }

    /// An address that only takes a form.
    #[must_use]
    pub const fn post(path: &'static str, roles: &'static [Role], post: Post) -> Route {
        Route { path, roles, kind: Kind::Plain { get: None, post: Some(post) }, paced: Paced::Usual }
    }

    /// A page that shows a case.
    #[must_use]
    pub const fn case(path: &'static str, roles: &'static [Role], page: CasePage) -> Route {
        Route { path, roles, kind: Kind::Case(page), paced: Paced::Usual }
    }

    /// A page on which something is done in a case.
    #[must_use]
    pub const fn act(path: &'static str, roles: &'static [Role], page: ActPage) -> Route {
        Route { path, roles, kind: Kind::Act(page), paced: Paced::Usual }
    }

    /// A page on which something is done in a case that is not shown.
    #[must_use]
    pub const fn unseen(path: &'static str, roles: &'static [Role], page: UnseenPage) -> Route {
        Route { path, roles, kind: Kind::Unseen(page), paced: Paced::Usual }
    }

    /// The same address where coming counts as more than a request.
    #[must_use]
    pub const fn paced(self, paced: Paced) -> Route {
        Route { paced, ..self }
    }

    /// As what someone comes here: a private person stands in the role of a representative on the pages that are for
    /// those who act for another, and only there.
    #[must_use]
    pub fn role_of(&self, role: Role) -> Role {
        let for_another = self.roles.contains(&Role::Representative);
        if for_another && role == Role::JobSeeker { Role::Representative } else { role }
    }

    /// Whether it can be asked for with GET.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        !matches!(self.kind, Kind::Plain { get: None, .. })
    }
}

/// Every address.
pub fn all() -> impl Iterator<Item = &'static Route> {
    [
        pages::public::ROUTES,
        pages::seeker::ROUTES,
        pages::representative::ROUTES,
        pages::officer::ROUTES,
        pages::specialist::ROUTES,
        pages::provider::ROUTES,
        pages::host::ROUTES,
        pages::employer::ROUTES,
        pages::controller::ROUTES,
        pages::reviewer::ROUTES,
        pages::second::ROUTES,
        pages::laboratory::ROUTES,
        pages::account::ROUTES,
    ]
    .into_iter()
    .flatten()
}

/// The navigation: for which roles (none: not signed in), its text, its address.
pub const NAVIGATION: &[(&[Role], &str, &str)] = &[
    (&[], "shell-nav-start", "/"),
    (&[], "shell-sign-in", "/sign-in"),
    (&[], "shell-nav-results", "/results"),
    (&[Role::Analyst], "shell-nav-laboratory", "/laboratory"),
    (&[Role::Analyst], "shell-nav-new-comparison", "/laboratory/new"),
    (&[Role::JobSeeker], "shell-nav-my-way", "/my"),
    (&[Role::JobSeeker], "shell-nav-my-letters", "/my/letters"),
    (&[Role::JobSeeker], "shell-nav-my-data", "/my/data"),
    (&[Role::JobSeeker], "shell-nav-my-rights", "/my/rights"),
    (&[Role::JobSeeker], "shell-nav-read-log", "/my/read-log"),
    (&[Role::Representative], "shell-nav-helping", "/helping"),
    (&[Role::Representative], "shell-nav-my-way", "/my"),
    (&[Role::Officer], "shell-nav-worklist", "/worklist"),
    (&[Role::Officer], "shell-nav-find-case", "/cases"),
    (&[Role::Officer], "shell-nav-register-person", "/register"),
    (&[Role::Specialist], "shell-nav-investigations", "/inquiries"),
    (&[Role::Coach], "shell-nav-participants", "/participants"),
    (&[Role::Host], "shell-nav-placements", "/placements"),
    (&[Role::Reviewer], "shell-nav-appeals", "/appeals"),
    (&[Role::Administrator], "shell-nav-accounts", "/accounts"),
    (&[], "shell-nav-rules", "/rules"),
    (&[], "shell-nav-cost", "/cost"),
    (&[], "shell-nav-laboratory", "/laboratory"),
    (&[], "shell-nav-calculator", "/employer/calculator"),
    (&[Role::Coach], "shell-nav-pay", "/pay"),
    (&[Role::Host], "shell-nav-compensation", "/compensation"),
    (&[Role::Employer], "shell-nav-employer", "/employer"),
    (&[Role::Employer], "shell-nav-calculator", "/employer/calculator"),
    (&[Role::Controller], "shell-nav-claims", "/claims"),
    (&[Role::Controller], "shell-nav-samples", "/samples"),
    (&[Role::Controller], "shell-nav-patterns", "/patterns"),
    (&[Role::Controller, Role::Administrator], "shell-nav-second", "/second"),
    (&[Role::Controller, Role::Officer], "shell-nav-appropriations", "/appropriations"),
];

/// Where a role begins.
#[must_use]
pub const fn home(role: Role) -> &'static str {
    match role {
        Role::JobSeeker => "/my",
        Role::Representative => "/helping",
        Role::Officer => "/worklist",
        Role::Specialist => "/inquiries",
        Role::Coach => "/participants",
        Role::Host => "/placements",
        Role::Employer => "/employer",
        Role::Controller => "/claims",
        Role::Reviewer => "/appeals",
        Role::Analyst => "/laboratory",
        Role::Administrator => "/accounts",
        Role::System => "/",
    }
}
