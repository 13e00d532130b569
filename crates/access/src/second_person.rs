//! The two-person rule: what nobody does alone. One does it, another confirms it, and only then it holds.

use crate::action::words;
use crate::reason::{Access, Reason};
use crate::relation::Viewer;
use chain::event::Role;
use chain::money::Ore;

words! {
    /// What may need a second person.
    Weighty {
        /// Put rules in force, or take them out.
        PolicyChange = "policy_change",
        /// Give someone a role, or take it away.
        RoleGrant = "role_grant",
        /// Exclude or suspend a provider.
        Exclusion = "exclusion",
        /// Pay out.
        Payment = "payment",
    }
}

impl Weighty {
    /// Who may do it, and who may confirm it.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Weighty::PolicyChange | Weighty::RoleGrant => &[Role::Administrator],
            Weighty::Exclusion | Weighty::Payment => &[Role::Controller],
        }
    }

    /// Whether someone of this role may propose it, which another then confirms. Rules are proposed by the program that
    /// was given them to read: whoever has a hand on the server is the first person, and confirms nothing.
    #[must_use]
    pub fn may_be_proposed_by(self, role: Role) -> bool {
        self.roles().contains(&role) || (self == Weighty::PolicyChange && role == Role::System)
    }

    /// Whether it needs a second person. A payment does above an amount, which policy sets; all else always.
    #[must_use]
    pub fn needs_second(self, paid: Ore, large_above: Ore) -> bool {
        self != Weighty::Payment || paid > large_above
    }

    /// Whether it may be carried out: by someone of the right role, and if it needs a second person, confirmed
    /// by another of the right role. `paid` and `large_above` matter for a payment alone.
    pub fn carried_out(
        self,
        by: &Viewer,
        confirmed_by: Option<&Viewer>,
        paid: Ore,
        large_above: Ore,
    ) -> Access {
        let may = |viewer: &Viewer| self.roles().contains(&viewer.role);
        if !self.may_be_proposed_by(by.role) {
            return Access::no(Reason::NotThisAct);
        }
        match confirmed_by {
            _ if !self.needs_second(paid, large_above) => Access::yes(Reason::Confirmed),
            None => Access::no(Reason::SecondPersonNeeded),
            Some(second) if second.user == by.user => Access::no(Reason::SamePerson),
            Some(second) if !may(second) => Access::no(Reason::NotThisAct),
            Some(_) => Access::yes(Reason::Confirmed),
        }
    }
}
