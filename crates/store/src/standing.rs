//! How a viewer stands to a case before anything of it is loaded: the relation, the marks that hold, and which
//! details about the person that leaves (architecture, decision 6; system.md "What must always hold" 2).

use crate::fault::{OpenFault, StoreFault};
use crate::keys;
use crate::read_log::ties;
use crate::record::damaged;
use crate::sql::{Connection, OptionalExtension};
use crate::vault::{self, Identity};
use crate::views;
use access::{Access, Act, Action, Mark, Marks, Part, Relation, SearchKey, Tie, Viewer, answer};
use chain::event::{Protection, Role};
use chain::id::CaseId;
use chain::view::Summary;
use jiff::civil::Date;

/// A viewer's relation to one case and the marks that hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub tie: Tie,
    pub marks: Marks,
}

impl Standing {
    /// Reads how a viewer stands to a case on a day.
    pub fn of(main: &Connection, viewer: &Viewer, case: CaseId, day: Date) -> Result<Standing, StoreFault> {
        let tie = Tie::of(viewer, case, &ties(main, viewer, case)?, day);
        Ok(Standing { tie, marks: marks(main, viewer, case, day)? })
    }

    /// Whether the viewer may.
    pub fn may(&self, viewer: &Viewer, action: Action, day: Date) -> Access {
        answer(viewer, &self.tie, self.marks, action, day)
    }

    /// Whether the viewer may do an act. What only the closing of the case takes away is left to the chain, which
    /// refuses it in the form where it was written, so that nothing typed is lost.
    pub fn may_try(&self, viewer: &Viewer, act: Act, day: Date) -> Access {
        let marks = self.marks.without(Mark::AfterClosing);
        answer(viewer, &self.tie, marks, Action::Act(act), day)
    }

    /// The details about the person that the viewer may know.
    pub fn details(&self, viewer: &Viewer, day: Date) -> Details {
        let sees = |part| self.may(viewer, Action::See(part), day).allowed;
        Details {
            first_name: sees(Part::FirstName),
            name: sees(Part::Name),
            number: sees(Part::Number),
            contact: sees(Part::Contact),
            workplace: sees(Part::Workplace),
            is_protected: self.marks.has(Mark::ProtectedIdentity)
                || self.marks.has(Mark::ProtectedRegistration),
        }
    }
}

/// The marks that the stored rows put on a case. A case that has no row has no person any more.
fn marks(main: &Connection, viewer: &Viewer, case: CaseId, day: Date) -> Result<Marks, StoreFault> {
    let found = main
        .prepare_cached("SELECT open, protection FROM case_summary WHERE case_id = ?1")?
        .query_row([case.to_string()], |row| Ok((row.get::<_, bool>(0)?, views::protection(row, 1))))
        .optional()?;
    let (open, protection) = match found {
        Some((open, protection)) => (open, protection?),
        None => (true, None),
    };
    Ok(personal_marks(main, viewer, case, day)?
        .with_own_case(viewer, case)
        .with_if(Mark::AfterClosing, !open)
        .with_if(Mark::ProtectedIdentity, protection == Some(Protection::Identity))
        .with_if(Mark::ProtectedRegistration, protection == Some(Protection::Registration)))
}

/// The marks on the viewer's own dealing with the case: stated ones that hold on the day, and the one that nobody
/// needs to state, when the person of the case is the viewer.
fn personal_marks(main: &Connection, viewer: &Viewer, case: CaseId, day: Date) -> Result<Marks, StoreFault> {
    let (case, user) = (case.to_string(), viewer.user.to_string());
    let mut marks = Marks::NONE;
    let mut statement = main.prepare_cached(
        "SELECT mark FROM case_mark WHERE case_id = ?1 AND user_id = ?2
            AND holds_from <= ?3 AND (holds_until IS NULL OR ?3 < holds_until)",
    )?;
    let mut rows = statement.query([&case, &user, &day.to_string()])?;
    while let Some(row) = rows.next()? {
        let word: String = row.get(0)?;
        marks = marks.with(Mark::from_id(&word).ok_or_else(|| damaged("a mark", &word))?);
    }
    let own = main
        .prepare_cached(
            "SELECT 1 FROM staff_hashes s JOIN identities i ON i.number_hash = s.number_hash
             WHERE s.user_id = ?1 AND i.case_id = ?2",
        )?
        .exists([&user, &case])?;
    Ok(marks.with_if(Mark::ConflictOfInterest, own && viewer.role != Role::JobSeeker))
}

/// Which details about the person a viewer may know, whichever parts a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Details {
    /// The first name.
    pub first_name: bool,
    /// Both names.
    pub name: bool,
    /// The personal number.
    pub number: bool,
    /// Address, telephone, e-mail, and in which municipality a protected person lives.
    pub contact: bool,
    /// Where the person works or has a placement.
    pub workplace: bool,
    /// The person's identity is protected.
    pub is_protected: bool,
}

impl Details {
    /// Every detail: for the chain to decide from, never for a page.
    pub(crate) const ALL: Details = Details {
        first_name: true,
        name: true,
        number: true,
        contact: true,
        workplace: true,
        is_protected: false,
    };

    /// Whether where the person lives is hidden, down to the municipality.
    #[must_use]
    pub const fn hides_place(&self) -> bool {
        self.is_protected && !self.contact
    }

    /// Who the person is, as far as these go; none when not even the first name.
    pub(crate) fn of(&self, identity: Identity) -> Option<Identity> {
        let Identity { given_name, family_name, personal_number, address, phone, email } = identity;
        let kept = |holds: bool, text: String| if holds { text } else { String::new() };
        self.first_name.then(|| Identity {
            given_name,
            family_name: kept(self.name, family_name),
            personal_number: kept(self.number, personal_number),
            address: kept(self.contact, address),
            phone: kept(self.contact, phone),
            email: kept(self.contact, email),
        })
    }
}

/// Whether the viewer has a list of the own, and may pick out of it by the keys.
pub(crate) fn own_list(
    viewer: &Viewer,
    keys: impl IntoIterator<Item = SearchKey>,
    day: Date,
) -> Result<Access, OpenFault> {
    let may = |action| answer(viewer, &Tie::always(Relation::Unrelated), Marks::NONE, action, day);
    let asked = keys.into_iter().map(Action::Search).map(may);
    let list = may(Action::List);
    match asked.chain([list]).find(|access| !access.allowed) {
        Some(refused) => Err(OpenFault::Denied(refused.reason)),
        None => Ok(list),
    }
}

/// A row as far as the viewer may see it: not where a protected person lives.
pub(crate) fn shown(summary: Summary, standing: &Standing, viewer: &Viewer, day: Date) -> Summary {
    let hides = standing.details(viewer, day).hides_place();
    Summary { municipality: summary.municipality.filter(|_| !hides), ..summary }
}

/// How the viewer stands to a case, and whether the case may stand in the viewer's list: the same rule as at
/// the door.
pub(crate) fn judged(
    main: &Connection,
    viewer: &Viewer,
    case: CaseId,
    day: Date,
) -> Result<(Standing, Access), StoreFault> {
    let standing = Standing::of(main, viewer, case, day)?;
    let part = match viewer.role {
        Role::Host => Part::Placement,
        Role::Employer | Role::Controller => Part::Pay,
        _ => Part::Way,
    };
    Ok((standing, standing.may(viewer, Action::See(part), day)))
}

/// Who the person is, as far as details that were found out before go.
pub(crate) fn identity_within(
    main: &Connection,
    keys: &Connection,
    details: Details,
    case: CaseId,
) -> Result<Option<Identity>, StoreFault> {
    let Some(key) = keys::case_key(keys, case)? else {
        return Ok(None);
    };
    Ok(vault::identity(main, &key, case)?.and_then(|identity| details.of(identity)))
}

/// The person's name as far as a list shows it.
pub(crate) fn identity_for(
    main: &Connection,
    keys: &Connection,
    viewer: &Viewer,
    case: CaseId,
    day: Date,
) -> Result<Option<Identity>, StoreFault> {
    let details = Standing::of(main, viewer, case, day)?.details(viewer, day);
    identity_within(main, keys, details, case)
}
