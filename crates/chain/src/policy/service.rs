//! What the policy says of a service.

use crate::event::words;
use crate::refusal::Refusal;
use crate::word::Word;
use jiff::civil::Date;
use rules::{FactSet, PolicyFile, Source, Table};
use serde::{Deserialize, Serialize};

words! {
    /// What a service is in the chain.
    ServiceKind {
        /// The agency's own matching and follow-up.
        Own = "own",
        /// Matching by a provider.
        Matching = "matching",
        /// Support by a provider, such as Steg till arbete +.
        Support = "support",
        /// Training or education.
        Training = "training",
        /// A placement at a host.
        Placement = "placement",
        /// A subsidy to an employer that follows the person.
        Subsidy = "subsidy",
        /// A programme around other services: in itself it is no activity (A12).
        Programme = "programme",
    }
    /// Who delivers a service.
    DeliveredBy {
        /// The agency itself.
        Own = "own",
        /// The agency together with others (samverkad regi).
        Collaborative = "collaborative",
        /// Approved providers among which the person chooses (LOV).
        Lov = "lov",
        /// A provider bought by procurement.
        Procurement = "procurement",
        /// A municipality.
        Municipality = "municipality",
        /// A coordination association (samordningsförbund).
        CoordinationAssociation = "coordination_association",
        /// A non-profit performer.
        NonProfit = "non_profit",
        /// An employer or host.
        Employer = "employer",
        /// A transition organisation (omställningsorganisation).
        TransitionOrganisation = "transition_organisation",
    }
}

/// What the policy says of a service.
#[derive(Debug, Clone)]
pub struct Service {
    /// Its id, stable: `steg_till_arbete_plus`.
    pub id: Word,
    /// What it is in the chain.
    pub kind: ServiceKind,
    /// Who delivers it.
    pub delivered_by: DeliveredBy,
    /// Who decides that a person gets it.
    pub decided_by: String,
    /// Its tracks, if any.
    pub tracks: Vec<Word>,
    /// Its phases in order, if any.
    pub phases: Vec<String>,
    /// The service that took its place.
    pub replaced_by: Option<Word>,
    /// The appropriation that pays, `1:3`.
    pub appropriation: Option<String>,
    /// The law or proposal that it rests on.
    pub legal_ground: String,
    /// Where the file comes from.
    pub source: Source,
    /// Who may have it.
    pub eligibility: Table,
    /// The layer that it stands in: `in_force` or a proposal.
    pub layer: String,
    tables: Vec<Table>,
    changes: Vec<Date>,
    asked: FactSet,
}

impl Service {
    pub(super) fn read(file: &PolicyFile) -> Service {
        let word = |key| file.word(key).unwrap_or_default();
        let rows = file.tables().iter().flat_map(Table::rows);
        let mut changes: Vec<Date> = rows.flat_map(|row| [Some(row.from()), row.to()]).flatten().collect();
        changes.sort_unstable();
        changes.dedup();
        Service {
            id: file.id().into(),
            kind: ServiceKind::from_id(word("kind")).unwrap_or(ServiceKind::Own),
            delivered_by: DeliveredBy::from_id(word("delivered_by")).unwrap_or(DeliveredBy::Own),
            decided_by: word("decided_by").to_owned(),
            tracks: file.words("tracks").iter().map(Word::from).collect(),
            phases: file.words("phases").to_vec(),
            replaced_by: file.word("replaced_by").map(Word::from),
            appropriation: file.text("appropriation").map(str::to_owned),
            legal_ground: file.text("legal_ground").unwrap_or_default().to_owned(),
            source: file.source().clone(),
            eligibility: file.table("eligibility").cloned().unwrap_or_else(|| {
                unreachable!("the schema demands the table `eligibility` of every service")
            }),
            layer: file.layer().to_owned(),
            tables: file.tables().to_vec(),
            changes,
            asked: file.tables().iter().fold(FactSet::default(), |all, table| all.and(table.asked())),
        }
    }

    /// Whether it is in force on a day: its grounds are.
    #[must_use]
    pub fn is_in_force(&self, day: Date) -> bool {
        self.eligibility.rows().iter().any(|row| row.is_in_force(day))
    }

    /// The first day in force, and the first day no longer when it has ended for good.
    #[must_use]
    pub fn in_force(&self) -> (Option<Date>, Option<Date>) {
        let rows = self.eligibility.rows();
        let ends = rows.iter().map(rules::Row::to).collect::<Option<Vec<_>>>();
        (rows.iter().map(rules::Row::from).min(), ends.and_then(|ends| ends.into_iter().max()))
    }

    /// The facts that its tables ask for, of all days.
    #[must_use]
    pub fn asked(&self) -> FactSet {
        self.asked
    }

    /// Whether the person chooses among providers.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        self.delivered_by == DeliveredBy::Lov
    }

    /// A table of the service, by its name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name() == name)
    }

    /// A table of the service that an act needs.
    ///
    /// # Errors
    /// [`Refusal::PolicySilent`] when the file has no such table.
    pub fn table(&self, name: &str) -> Result<&Table, Refusal> {
        self.find(name).ok_or_else(|| Refusal::PolicySilent(format!("services/{}.{name}", self.id)))
    }

    /// The days after a day and before another on which a row of any table begins or ends, in order.
    #[must_use]
    pub fn changes_between(&self, from: Date, to: Date) -> &[Date] {
        let first = self.changes.partition_point(|day| *day <= from);
        let last = self.changes.partition_point(|day| *day < to);
        self.changes.get(first..last).unwrap_or_default()
    }

    /// Every table.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }
}
