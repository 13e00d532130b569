//! How a viewer stands to a case before anything of it is loaded: the relation, the marks that hold, and which
//! details about the person that leaves (architecture, decision 6; system.md "What must always hold" 2).

mod found;

use crate::database::Pair;
use crate::fault::{OpenFault, StoreFault};
use crate::keys;
use crate::sql::{Among, Connection};
use crate::vault::{self, Identity};
use access::{Access, Act, Action, Mark, Marks, Part, Relation, SearchKey, Tie, Viewer, answer};
use chain::event::Role;
use chain::id::CaseId;
use chain::view::Summary;
pub(crate) use found::named;
use found::{Found, found, found_of_one};
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
        let mut found = found(main, viewer, &Among::of(cases), day)?;
        let standings = cases.iter().map(|&case| {
            let Found { ties, marks, .. } = found.remove(&case).unwrap_or_default();
            (case, Standing::from_found(viewer, case, &ties, marks, day))
        });
        Ok(standings.collect())
    }

    /// Reads how a viewer stands to a case on a day; none when there is no such case.
    pub fn of(
        main: &Connection,
        viewer: &Viewer,
        case: CaseId,
        day: Date,
    ) -> Result<Option<Standing>, StoreFault> {
        let Found { exists, ties, marks } = found_of_one(main, viewer, case, day)?;
        Ok(exists.then(|| Standing::from_found(viewer, case, &ties, marks, day)))
    }

    fn from_found(viewer: &Viewer, case: CaseId, ties: &[Tie], marks: Marks, day: Date) -> Standing {
        Standing { tie: Tie::of(viewer, case, ties, day), marks: marks.with_own_case(viewer, case) }
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
    let among = Among::of(wanted.keys());
    let keys = keys::case_keys(&pair.keys, &among)?;
    let mut found = BTreeMap::new();
    vault::each_identity(&pair.main, &among, &keys, &mut |case, identity| {
        found.extend(wanted[&case].of(identity).map(|identity| (case, identity)));
    })?;
    Ok(found)
}
