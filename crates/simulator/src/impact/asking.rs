//! Asking one table for one person, with the facts that the case tells and those that the laboratory assumes an
//! officer finds out. What a service lasts, asks for and pays is asked only for those who are entitled to it.

use super::{People, Said};
use chain::policy::Service;
use chain::{Case, Policy};
use jiff::civil::Date;
use rules::{Facts, NoTrace, Table, Verdict};
use std::collections::BTreeMap;

/// A table of one policy.
pub(super) struct Asking<'a> {
    policy: &'a Policy,
    /// The service that the table belongs to, when it belongs to one.
    service: Option<&'a Service>,
    table: &'a Table,
    stated: Option<&'a BTreeMap<String, String>>,
    on: Date,
}

impl<'a> Asking<'a> {
    /// The table; none when the policy has no such.
    pub(super) fn of(people: &'a People, policy: &'a Policy, path: &str, table: &str) -> Option<Asking<'a>> {
        let (folder, id) = path.split_once('/')?;
        let service = if folder == "services" { policy.find_service(id) } else { None };
        let table = policy.bundle.file(folder, id)?.table(table)?;
        Some(Asking { policy, service, table, stated: people.stated.get(id), on: people.on })
    }

    /// What is answered, and the facts that were missing, by name.
    pub(super) fn ask(&self, case: &Case) -> (Said, Vec<String>) {
        let facts = self.facts(case);
        if let Some(service) = self.service.filter(|service| service.eligibility.name() != self.table.name())
        {
            match self.decide(&service.eligibility, &facts) {
                (said, _) if said.is_entitled() => {}
                (Said::Answer(_) | Said::NotInForce, _) => return (Said::NotEntitled, Vec::new()),
                unanswered => return unanswered,
            }
        }
        self.decide(self.table, &facts)
    }

    fn decide(&self, table: &Table, facts: &Facts) -> (Said, Vec<String>) {
        match table.decide(facts, self.on, &mut NoTrace) {
            Verdict::Decided { then, .. } => (Said::Answer(then.to_string()), Vec::new()),
            Verdict::NotInForce => (Said::NotInForce, Vec::new()),
            Verdict::NeedsHuman { row } => {
                let registry = self.policy.bundle.facts();
                let names = row.missing_in(facts).into_iter().map(|id| registry.def(id).name.to_string());
                (Said::NeedsHuman, names.collect())
            }
        }
    }

    fn facts(&self, case: &Case) -> Facts {
        let Some(service) = self.service else { return chain::facts::of(case, self.policy, self.on) };
        let mut facts = chain::entitlement::facts_for(case, self.policy, &service.id, self.on);
        for (fact, written) in self.stated.into_iter().flatten() {
            // What the case tells is not stated beside it.
            let _ = chain::facts::state(self.policy, &mut facts, fact, written);
        }
        let track = self.policy.facts.track;
        if facts.get(track).is_none()
            && let Some(said) = service.find("track").filter(|table| table.name() != self.table.name())
            && let Some(word) =
                said.decide(&facts, self.on, &mut NoTrace).then().and_then(|then| then.as_word())
        {
            // A track that the registry does not know stays absent.
            let _ = facts.set_word(self.policy.bundle.facts(), track, word);
        }
        facts
    }
}
