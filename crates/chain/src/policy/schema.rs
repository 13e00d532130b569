//! What a policy file of each folder may say. A key or table that is not named here is a fault of the
//! file, so that a misspelt rule can never be silently without effect.

use rules::{FolderSchema, KeyKind, KeySchema, Output, Schema, TableSchema};

const ROLES: &[&str] = &["job_seeker", "officer", "specialist", "coach", "host", "reviewer", "system"];
const STEPS: &[&str] = &[
    "registration",
    "profiling",
    "assessment",
    "mapping",
    "evidence",
    "overall_assessment",
    "code",
    "decision",
    "choice",
    "support",
    "work",
    "closing",
];
const SERVICE_KINDS: &[&str] =
    &["own", "matching", "support", "training", "placement", "subsidy", "programme"];
const DELIVERED_BY: &[&str] = &[
    "own",
    "collaborative",
    "lov",
    "procurement",
    "municipality",
    "coordination_association",
    "non_profit",
    "employer",
    "transition_organisation",
];
const DECIDED_BY: &[&str] = &["officer", "municipality", "transition_organisation"];
const EXTENTS: &[&str] = &["percent_25", "percent_50", "percent_75", "percent_100"];
/// Why a service may end before its time: the words of `EndReason`.
const ENDED_BY: &[&str] = &[
    "to_work",
    "to_studies",
    "time_limit",
    "completed",
    "changed_provider",
    "illness",
    "own_wish",
    "decided",
];
/// The words of `WorkKind`.
const WORK_KINDS: &[&str] = &["competitive", "subsidised", "own_business", "through_firm", "studies"];
/// The words of `WorkEvidence`.
const WORK_EVIDENCE: &[&str] = &["contract", "income_statement", "admission", "business_registration"];

/// What the policy files of the chain may say.
#[must_use]
pub fn schema() -> Schema {
    Schema::new(vec![processes(), steps(), services(), money()])
}

fn processes() -> FolderSchema {
    FolderSchema {
        folder: "processes",
        keys: vec![
            key("steps", KeyKind::Words(STEPS)),
            key("applies_from", KeyKind::Date),
            KeySchema { required: false, ..key("applies_to", KeyKind::Date) },
        ],
        tables: vec![],
    }
}

fn steps() -> FolderSchema {
    FolderSchema {
        folder: "steps",
        keys: vec![],
        tables: vec![
            // Asked of every step of a process.
            optional("actor", Output::Word(ROLES)),
            optional("needed", Output::Boolean),
            optional("requires", Output::Words(STEPS)),
            optional("lead_time", Output::Period),
            // Assessment.
            optional("proposal", Output::AnyWord),
            // Evidence, overall assessment and code.
            optional("accepted_kinds", Output::AnyWords),
            optional("codes_in_force", Output::AnyWords),
            optional("codes_max", Output::Integer),
            // Choice.
            optional("choose_within", Output::Period),
            optional("placed_by", Output::Word(&["most_free_seats", "shortest_waiting"])),
            // Work.
            optional("verified_after", Output::AnyWords),
            // Closing.
            optional("next_step_within", Output::Period),
            optional("concern_within", Output::Period),
            optional("services_tried_max", Output::Integer),
            // Plan and control.
            optional("first_within", Output::Period),
            optional("renewed_every", Output::Period),
            optional("shown_before", Output::Period),
            optional("report_due", Output::Period),
            optional("report_required", Output::Boolean),
            // Rights.
            optional("comment_within", Output::Period),
            optional("appeal_within", Output::Period),
            optional("reconsidered_within", Output::Period),
            optional("delay_after", Output::Period),
            optional("delay_answered_within", Output::Period),
            optional("received_assumed_after", Output::Period),
            optional("erased_after", Output::Period),
            optional("emergency_lasts", Output::Period),
            optional("reading_answered_within", Output::Period),
            optional("mandate_lasts_max", Output::Period),
            optional("appointment_seen_again_after", Output::Period),
            optional("appointment_asked_before", Output::Period),
            optional("correction_answered_within", Output::Period),
            optional("objection", Output::Word(&["stops", "goes_on", "no_right"])),
            optional("objection_answered_within", Output::Period),
            // Control of who reads what, and of what nobody does alone.
            optional("sample_size_max", Output::Integer),
            optional("sample_lasts", Output::Period),
            optional("second_person_above", Output::Ore),
            optional("pattern_unrelated_max", Output::Integer),
            optional("pattern_lookups_max", Output::Integer),
            optional("pattern_hours_from", Output::Integer),
            optional("pattern_hours_to", Output::Integer),
        ],
    }
}

fn services() -> FolderSchema {
    FolderSchema {
        folder: "services",
        keys: vec![
            key("kind", KeyKind::Word(SERVICE_KINDS)),
            key("delivered_by", KeyKind::Word(DELIVERED_BY)),
            key("decided_by", KeyKind::Word(DECIDED_BY)),
            KeySchema { required: false, ..key("tracks", KeyKind::AnyWords) },
            KeySchema { required: false, ..key("phases", KeyKind::AnyWords) },
            KeySchema { required: false, ..key("appropriation", KeyKind::Text) },
            KeySchema { required: false, ..key("replaced_by", KeyKind::AnyWord) },
            key("legal_ground", KeyKind::Text),
        ],
        tables: [service_terms(), provider_pay(), employer_pay()].concat(),
    }
}

/// For whom a service is, its limits in time and what it asks of those who give it.
fn service_terms() -> Vec<TableSchema> {
    vec![
        TableSchema { required: true, ..optional("eligibility", Output::Answer) },
        optional("track", Output::AnyWord),
        // Time: one decision, all decisions together, one phase, the way back.
        optional("longest", Output::Period),
        optional("longest_total", Output::Period),
        optional("phase_longest", Output::Period),
        optional("return_within", Output::Period),
        // Extent.
        optional("extents", Output::Words(EXTENTS)),
        optional("extent_max", Output::Percent),
        // What may run beside it, what follows it, what ends it early: services and reasons.
        optional("beside", Output::AnyWords),
        optional("next", Output::AnyWords),
        optional("ended_by", Output::Words(ENDED_BY)),
        // What is asked of those who give it.
        optional("start_within", Output::Period),
        optional("joint_plan_within", Output::Period),
        optional("contact_every", Output::Period),
        optional("periodic_report_every", Output::Period),
        optional("deviation_report_within", Output::Period),
        optional("final_report_within", Output::Period),
        optional("access_after_end", Output::Period),
        // What must stand before a grant.
        optional("demands", Output::Words(&["evidence", "overall_assessment", "code"])),
        // What the service costs where no line of pay says it: its own account for a year.
        optional("cost_per_participant", Output::Ore),
    ]
}

/// What a provider and a host are paid (C7, C8).
fn provider_pay() -> Vec<TableSchema> {
    vec![
        optional("base_per_day", Output::Ore),
        optional("base_per_month", Output::Ore),
        optional("fixed_per_month", Output::Ore),
        optional("specialist_per_month", Output::Ore),
        optional("result_amount", Output::Ore),
        optional("result_after", Output::Period),
        optional("result_within", Output::Period),
        optional("result_extent_min", Output::Percent),
        optional("result_kinds", Output::Words(WORK_KINDS)),
        optional("result_evidence", Output::Words(WORK_EVIDENCE)),
        optional("speed_amount", Output::Ore),
        optional("speed_within", Output::Period),
        optional("host_per_day", Output::Ore),
        optional("provider_share", Output::Percent),
    ]
}

/// What an employer, or the person, is paid for subsidised work.
fn employer_pay() -> Vec<TableSchema> {
    vec![
        optional("wage_ceiling", Output::Ore),
        optional("degree_max", Output::Percent),
        optional("extra_grant_max", Output::Ore),
        optional("employer_per_month", Output::Ore),
        optional("person_per_month", Output::Ore),
        optional("claim_within", Output::Period),
    ]
}

/// What the published method says that a month in work is worth (D2).
fn money() -> FolderSchema {
    FolderSchema {
        folder: "money",
        keys: vec![],
        tables: vec![
            optional("society_per_month", Output::Ore),
            optional("state_share", Output::Percent),
            optional("person_per_month", Output::Ore),
        ],
    }
}

fn key(name: &'static str, kind: KeyKind) -> KeySchema {
    KeySchema { name, kind, required: true }
}

fn optional(name: &'static str, output: Output) -> TableSchema {
    TableSchema { name, output, required: false }
}
