//! How completely a service is modelled: from when, how many rows rest on what has been read and how many
//! on an assumption, and which parts of it have rules (the register of coverage in F2).

use chain::Policy;
use chain::policy::Service;
use jiff::civil::Date;

/// Whether a file is law or practice in force, or a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the rules in force.
    InForce,
    /// In the rules in force, and changed by a proposal.
    Changed,
    /// In a proposal only.
    Proposed,
}

impl Standing {
    /// The word in keys and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Standing::InForce => "in_force",
            Standing::Changed => "changed",
            Standing::Proposed => "proposal",
        }
    }
}

/// The parts of a service that have rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Modelled {
    /// For whom it is: grounds that ask for facts.
    pub target_group: bool,
    /// How long it may last.
    pub time: bool,
    /// What a provider plans and reports, and when.
    pub reports: bool,
    /// What a provider, a host, an employer or the person is paid.
    pub pay: bool,
}

impl Modelled {
    /// Each part with its word.
    #[must_use]
    pub fn parts(self) -> [(&'static str, bool); 4] {
        [
            ("target_group", self.target_group),
            ("time", self.time),
            ("reports", self.reports),
            ("pay", self.pay),
        ]
    }
}

/// How completely a service is modelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Law, practice or proposal.
    pub standing: Standing,
    /// First day in force.
    pub from: Option<Date>,
    /// First day no longer in force.
    pub to: Option<Date>,
    /// Rows that rest on a text that has been read.
    pub rows_verified: usize,
    /// Rows that rest on an assumption, their own or that of their file.
    pub rows_assumed: usize,
    /// Which parts have rules.
    pub modelled: Modelled,
}

const TIME: &[&str] = &["longest", "longest_total", "phase_longest"];
const REPORTS: &[&str] =
    &["joint_plan_within", "periodic_report_every", "deviation_report_within", "final_report_within"];
const PAY: &[&str] = &[
    "base_per_day",
    "base_per_month",
    "fixed_per_month",
    "result_amount",
    "host_per_day",
    "wage_ceiling",
    "degree_max",
    "extra_grant_max",
    "employer_per_month",
    "person_per_month",
];

/// How completely a service is modelled in a policy.
#[must_use]
pub fn coverage(policy: &Policy, service: &Service) -> Coverage {
    let file = policy.bundle.file("services", &service.id);
    let whole_file_assumed = file.is_some_and(|file| file.assumption().is_some());
    let rows = || service.tables().iter().flat_map(|table| table.rows());
    let assumed = rows().filter(|row| whole_file_assumed || row.assumption().is_some()).count();
    let any_of = |names: &[&str]| names.iter().any(|name| service.find(name).is_some());
    let (from, to) = service.in_force();
    Coverage {
        standing: standing(policy, "services", &service.id, &service.layer),
        from,
        to,
        rows_verified: rows().count() - assumed,
        rows_assumed: assumed,
        modelled: Modelled {
            target_group: service.eligibility.rows().iter().any(|row| !row.conditions().is_empty()),
            time: any_of(TIME),
            reports: any_of(REPORTS),
            pay: any_of(PAY),
        },
    }
}

/// Whether the file with an id in a folder is in force, changed by a proposal, or proposed.
#[must_use]
pub fn standing(policy: &Policy, folder: &str, id: &str, layer: &str) -> Standing {
    let base = policy.layers().first();
    if base.is_some_and(|base| base.name == layer) {
        return Standing::InForce;
    }
    let path = format!("{folder}/{id}.toml");
    let beneath = base.is_some_and(|base| base.files.iter().any(|(name, _)| *name == path));
    if beneath { Standing::Changed } else { Standing::Proposed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_of_a_proposal_alone_is_proposed_and_one_that_it_replaces_is_changed() {
        let policy = Policy::embedded(&["almega_2023"]).unwrap_or_else(|faults| panic!("{faults:#?}"));
        let standing = |id: &str| coverage(&policy, policy.service(id).unwrap()).standing;
        assert_eq!(standing("steg_till_arbete_plus"), Standing::Proposed);
        assert_eq!(standing("arbetspraktik"), Standing::Changed);
        assert_eq!(standing("rusta_och_matcha_2"), Standing::InForce);
    }

    #[test]
    fn each_row_of_a_service_is_counted_once_as_verified_or_assumed() {
        let policy = Policy::embedded(&[]).unwrap_or_else(|faults| panic!("{faults:#?}"));
        for service in policy.services() {
            let counted = coverage(&policy, service);
            let rows: usize = service.tables().iter().map(|table| table.rows().len()).sum();
            assert_eq!(counted.rows_verified + counted.rows_assumed, rows, "{}", service.id);
        }
    }
}
