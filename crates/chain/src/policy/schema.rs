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
const SERVICE_KINDS: &[&str] = &["own", "matching", "support", "training", "placement", "subsidy"];
const DELIVERED_BY: &[&str] = &["own", "lov", "procurement", "municipality", "employer"];

/// What the policy files of the chain may say.
#[must_use]
pub fn schema() -> Schema {
    Schema::new(vec![processes(), steps(), services()])
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
        ],
    }
}

fn services() -> FolderSchema {
    FolderSchema {
        folder: "services",
        keys: vec![
            key("kind", KeyKind::Word(SERVICE_KINDS)),
            key("delivered_by", KeyKind::Word(DELIVERED_BY)),
            KeySchema { required: false, ..key("tracks", KeyKind::AnyWords) },
            KeySchema { required: false, ..key("appropriation", KeyKind::Text) },
            key("legal_ground", KeyKind::Text),
        ],
        tables: vec![
            TableSchema { required: true, ..optional("eligibility", Output::Answer) },
            optional("track", Output::AnyWord),
            optional("longest", Output::Period),
            optional("start_within", Output::Period),
            optional("joint_plan_within", Output::Period),
            optional("contact_every", Output::Period),
            optional("final_report_within", Output::Period),
            optional("access_after_end", Output::Period),
            optional("extent_max", Output::Percent),
            optional("demands", Output::Words(&["evidence", "overall_assessment", "code"])),
            optional("wage_ceiling", Output::Ore),
            optional("degree_max", Output::Percent),
        ],
    }
}

fn key(name: &'static str, kind: KeyKind) -> KeySchema {
    KeySchema { name, kind, required: true }
}

fn optional(name: &'static str, output: Output) -> TableSchema {
    TableSchema { name, output, required: false }
}
