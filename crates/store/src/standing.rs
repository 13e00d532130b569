//! How a viewer stands to a case before anything of it is loaded: the relation, the marks that hold, and which
//! details about the person that leaves (architecture, decision 6; system.md "What must always hold" 2).

use crate::database::Pair;
use crate::fault::{OpenFault, StoreFault};
use crate::keys;
use crate::record::damaged;
use crate::sql::{Among, Connection, Row, ToSql, params};
use crate::ties::ties;
use crate::vault::{self, Identity};
use crate::views;
use access::{Access, Act, Action, Mark, Marks, Part, Relation, SearchKey, Tie, Viewer, answer};
use chain::event::{Protection, Role};
use chain::id::CaseId;
use chain::view::Summary;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A viewer's relation to one case and the marks that hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub tie: Tie,
    pub marks: Marks,
}

impl Standing {
    /// Reads how a viewer stands to cases on a day.
    pub fn of_each(
        main: &Connection,
        viewer: &Viewer,
        cases: &BTreeSet<CaseId>,
        day: Date,
    ) -> Result<BTreeMap<CaseId, Standing>, StoreFault> {
        let among = Among::of(cases.iter().copied());
        let (mut ties, mut marks) = (ties(main, viewer, &among)?, marks(main, viewer, &among, day)?);
        let standings = cases.iter().map(|&case| {
            let ties = ties.remove(&case).unwrap_or_default();
            let marks = marks.remove(&case).unwrap_or(Marks::NONE).with_own_case(viewer, case);
            (case, Standing { tie: Tie::of(viewer, case, &ties, day), marks })
        });
        Ok(standings.collect())
    }

    /// Reads how a viewer stands to a case on a day.
    pub fn of(main: &Connection, viewer: &Viewer, case: CaseId, day: Date) -> Result<Standing, StoreFault> {
        let standing = Standing::of_each(main, viewer, &BTreeSet::from([case]), day)?.remove(&case);
        standing.ok_or(StoreFault::Closed)
    }

    /// Whether the case may stand in the viewer's list: the same rule as at the door.
    pub fn listed(&self, viewer: &Viewer, day: Date) -> Access {
        let part = match viewer.role {
            Role::Host => Part::Placement,
            Role::Employer | Role::Controller => Part::Pay,
            _ => Part::Way,
        };
        self.may(viewer, Action::See(part), day)
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

/// The marks that stored rows put on cases. A case that has no row has no person any more.
fn marks(
    main: &Connection,
    viewer: &Viewer,
    cases: &Among,
    day: Date,
) -> Result<BTreeMap<CaseId, Marks>, StoreFault> {
    let mut found: BTreeMap<CaseId, Marks> = BTreeMap::new();
    let (user, day) = (viewer.user.to_string(), day.to_string());
    let mut mark = |sql: &str, own: &[&dyn ToSql], read: ToMarks| {
        cases.ask(main, sql, own, &mut |case, row| {
            let marks = found.entry(case).or_insert(Marks::NONE);
            *marks = read(*marks, row)?;
            Ok(())
        })
    };
    mark(
        "SELECT case_id, open, protection FROM case_summary WHERE case_id IN (AMONG)",
        params![],
        of_summary,
    )?;
    mark(
        "SELECT case_id, mark FROM case_mark WHERE case_id IN (AMONG) AND user_id = ?1
            AND holds_from <= ?2 AND (holds_until IS NULL OR ?2 < holds_until)",
        params![user, day],
        stated,
    )?;
    // The one that nobody needs to state: the person of the case is the viewer.
    if viewer.role != Role::JobSeeker {
        mark(
            "SELECT i.case_id FROM staff_hashes s JOIN identities i ON i.number_hash = s.number_hash
             WHERE s.user_id = ?1 AND i.case_id IN (AMONG)",
            params![user],
            |marks, _| Ok(marks.with(Mark::ConflictOfInterest)),
        )?;
    }
    Ok(found)
}

type ToMarks = fn(Marks, &Row<'_>) -> Result<Marks, StoreFault>;

fn of_summary(marks: Marks, row: &Row<'_>) -> Result<Marks, StoreFault> {
    let (open, protection) = (row.get::<_, bool>(1)?, views::protection(row, 2)?);
    Ok(marks
        .with_if(Mark::AfterClosing, !open)
        .with_if(Mark::ProtectedIdentity, protection == Some(Protection::Identity))
        .with_if(Mark::ProtectedRegistration, protection == Some(Protection::Registration)))
}

fn stated(marks: Marks, row: &Row<'_>) -> Result<Marks, StoreFault> {
    let word: String = row.get(1)?;
    Ok(marks.with(Mark::from_id(&word).ok_or_else(|| damaged("a mark", &word))?))
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

/// Who the persons of cases are, as far as details that were found out before go.
pub(crate) fn identities_within(
    pair: &Pair,
    wanted: impl IntoIterator<Item = (CaseId, Details)>,
) -> Result<BTreeMap<CaseId, Identity>, StoreFault> {
    let wanted: BTreeMap<CaseId, Details> =
        wanted.into_iter().filter(|(_, details)| details.first_name).collect();
    let among = Among::of(wanted.keys().copied());
    let keys = keys::case_keys(&pair.keys, &among)?;
    let mut found = BTreeMap::new();
    vault::each_identity(&pair.main, &among, &keys, &mut |case, identity| {
        found.extend(wanted[&case].of(identity).map(|identity| (case, identity)));
    })?;
    Ok(found)
}
