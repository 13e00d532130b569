//! Everything that rules, tasks, events and refusals may say has words in every language (invariant 10).

use chain::event::{Event, Matter};
use chain::refusal::{Missing, Refusal};
use chain::{Policy, Step};
use texts::{Language, Texts};

fn missing(keys: impl IntoIterator<Item = String>) -> Vec<String> {
    let texts = Texts::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
    keys.into_iter()
        .flat_map(|key| Language::all().iter().map(move |language| (key.clone(), *language)))
        .filter(|(key, language)| !texts.has(*language, key))
        .map(|(key, language)| format!("{}: {key}", language.code()))
        .collect()
}

#[test]
fn every_row_and_fact_of_every_policy_has_words() {
    let mut proposals: Vec<Vec<String>> = vec![Vec::new()];
    proposals.extend(chain::policy::proposals().into_iter().map(|name| vec![name]));
    for names in proposals {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let policy = Policy::embedded(&names).unwrap_or_else(|faults| panic!("{faults:#?}"));
        let texts = Texts::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let lacking = web::words::without_words(&texts, &policy.bundle);
        assert_eq!(lacking, Vec::<String>::new(), "{names:?}");
    }
}

#[test]
fn every_persona_of_a_story_is_told_in_words_where_one_signs_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../stories");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let stories = files.filter(|path| path.extension().is_some_and(|kind| kind == "toml"));
    let names = stories.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
    // The world that they share is no story.
    let keys: Vec<String> =
        names.filter(|name| name != "world").map(|name| format!("persona-{name}")).collect();
    assert!(keys.len() > 20, "the test must be able to see stories");
    assert_eq!(missing(keys), Vec::<String>::new());
}

#[test]
fn every_task_has_words() {
    use chain::due::TaskKind as Kind;
    let plain = [
        Kind::ActionPlan,
        Kind::AppointmentEnds,
        Kind::ActivityReport,
        Kind::Inquiry,
        Kind::CodeReview,
        Kind::CodeAnswer,
        Kind::RevokedEvidence,
        Kind::Comment,
        Kind::DecideIntent,
        Kind::ReadDecision,
        Kind::PlaceByRule,
        Kind::JointPlan,
        Kind::Contact,
        Kind::PeriodicReport,
        Kind::PhaseEnds,
        Kind::FinalReport,
        Kind::ClaimSupport,
        Kind::SupportEnds,
        Kind::ConfirmPlacement,
        Kind::PlacementEnds,
        Kind::NextStep,
        Kind::CarryOutNextStep,
        Kind::NewAssessment,
        Kind::Concern,
        Kind::Appeal,
        Kind::DelayRemedy,
        Kind::CorrectionAsked,
        Kind::Objection,
    ];
    let words = plain.into_iter().map(Kind::word);
    // What runs beside the order of steps has tasks of its own names.
    let beside = [Step::Registration, Step::Plan, Step::Control, Step::Rights];
    let steps = Step::ALL.iter().filter(|step| !beside.contains(step)).map(|step| Kind::Step(*step).word());
    let numbered = ["verify_work".to_owned(), "rule_needs_human".to_owned()];
    let keys = words.chain(steps).chain(numbered).map(|word| format!("task-{word}"));
    assert_eq!(missing(keys), Vec::<String>::new());
}

#[test]
fn every_kind_of_event_has_words() {
    assert_eq!(missing(Event::KINDS.iter().map(|kind| format!("event-{kind}"))), Vec::<String>::new());
}

#[test]
fn every_reason_and_purpose_of_a_reading_has_words_for_the_person() {
    let reasons = access::Reason::ALL.iter();
    let reasons = reasons.flat_map(|reason| [reason.key(), format!("seeker-reason-{}", reason.id())]);
    let purposes = access::Purpose::ALL.iter().map(|purpose| format!("seeker-purpose-{}", purpose.id()));
    let roles = chain::event::Role::ALL.iter().map(|role| format!("role-{}", role.id()));
    assert_eq!(missing(reasons.chain(purposes).chain(roles)), Vec::<String>::new());
}

#[test]
fn every_kind_and_state_of_pay_has_words() {
    let kinds = chain::pay::LineKind::ALL.iter().map(|kind| format!("pay-kind-{}", kind.id()));
    let states = chain::pay::LineState::ALL.iter().map(|state| format!("pay-state-{}", state.id()));
    assert_eq!(missing(kinds.chain(states)), Vec::<String>::new());
}

#[test]
fn every_refusal_has_words() {
    let day = jiff::civil::date(2026, 1, 1);
    let explanation = || Box::new(chain::explanation::Explanation::default());
    let refusals = [
        Refusal::TextMissing { field: "x" },
        Refusal::TextTooLong { field: "x", max: 1 },
        Refusal::Closed,
        Refusal::AlreadyRegistered,
        Refusal::AlreadyDone("x"),
        Refusal::Unknown("x"),
        Refusal::NotNow("x"),
        Refusal::ImpossibleDay { field: "x", bound: day },
        Refusal::OutOfBounds { field: "x", min: 0, max: 1 },
        Refusal::ProviderFull,
        Refusal::OutsideArea,
        Refusal::HostFull,
        Refusal::NoMoney,
        Refusal::TooManyCodes { max: 3 },
        Refusal::NoSuchCode,
        Refusal::AnotherPerson,
        Refusal::NotEntitled { service: "x".into(), explanation: explanation() },
        Refusal::NeedsHuman { facts: Vec::new(), explanation: explanation() },
        Refusal::ServiceNotInForce("x".into()),
        Refusal::OnlyHuman(Matter::Support),
        Refusal::ReadOnly,
        Refusal::Erased,
        Refusal::PolicySilent("x".into()),
    ];
    let lacks = [
        Missing::Evidence,
        Missing::OverallAssessment,
        Missing::Confirmation,
        Missing::Acceptance,
        Missing::Communication,
        Missing::TimeToComment,
        Missing::Consent,
        Missing::Decision,
        Missing::NextStep,
        Missing::JointPlan,
        Missing::PayGrounds,
    ];
    let steps = Step::ALL.iter().map(|step| Missing::Step(*step));
    let keys = refusals.iter().map(|refusal| refusal.key().to_owned());
    let keys = keys.chain(lacks.into_iter().chain(steps).map(Missing::key));
    assert_eq!(missing(keys), Vec::<String>::new());
}
