//! Random ways of several people through one small world. Half the moves do what is due, so that the
//! ways come far; the other half do anything at all, on things that are there or not.

use chain::case::Case;
use chain::command::{Command, Context, NewEvent, decide};
use chain::due::{TaskKind, due};
use chain::event::*;
use chain::explanation::Silent;
use chain::id::*;
use chain::money::Ore;
use chain::person::*;
use chain::story::ids::{Labelled, id};
use chain::story::{Run, StoryWorld, embedded_world};
use chain::text::NewText;
use chain::{Policy, Refusal, Step, World};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub static PROPOSED: LazyLock<Policy> = LazyLock::new(|| policy(&["almega_2023"]));
pub static IN_FORCE: LazyLock<Policy> = LazyLock::new(|| policy(&[]));
static WORLD: LazyLock<StoryWorld> = LazyLock::new(small_world);

fn policy(proposals: &[&str]) -> Policy {
    Policy::embedded(proposals).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The stories' world with so few seats, places and kronor that they run out.
fn small_world() -> StoryWorld {
    let mut world = embedded_world().unwrap_or_else(|faults| panic!("{faults:?}"));
    for (_, profile) in &mut world.providers {
        profile.seats.values_mut().for_each(|seats| *seats = 1);
    }
    world.hosts.iter_mut().for_each(|(_, profile)| profile.places = 1);
    world.appropriations.iter_mut().for_each(|(_, granted)| *granted = Ore(20_000_000));
    world
}

/// One move, as numbers that the state gives a meaning.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    who: u8,
    what: u8,
    a: u8,
    b: u8,
    days: u8,
}

pub fn moves(max: usize) -> impl Strategy<Value = Vec<Move>> {
    let one = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>())
        .prop_map(|(who, what, a, b, days)| Move { who, what, a, b, days });
    proptest::collection::vec(one, 1..max)
}

/// What came of a move.
pub struct Moved<'w> {
    pub case: CaseId,
    pub actor: Actor,
    pub day: Date,
    pub outcome: Result<Vec<NewEvent>, Refusal>,
    pub way: &'w Way,
}

/// Three people in one world.
pub struct Way {
    pub policy: &'static Policy,
    pub streams: BTreeMap<StreamId, Vec<Recorded>>,
    pub cases: [CaseId; 3],
    pub day: Date,
    acts: u32,
}

impl Way {
    pub fn new(policy: &'static Policy) -> Way {
        let cases = ["one", "two", "three"].map(|name| id::<CaseId>("way", name));
        let streams = Run::opened(cases[0], &WORLD, policy).streams;
        Way { policy, streams, cases, day: date(2024, 1, 8), acts: 0 }
    }

    /// Does all moves and shows each to `see`.
    pub fn go(
        &mut self,
        moves: &[Move],
        mut see: impl FnMut(&Moved<'_>) -> Result<(), TestCaseError>,
    ) -> Result<(), TestCaseError> {
        for one in moves {
            // Mostly days, often weeks, now and then months.
            let ahead = match one.days {
                0..=159 => i64::from(one.days % 9),
                160..=239 => i64::from(one.days % 40),
                240..=255 => i64::from(one.days) - 120,
            };
            self.day = self.day.checked_add(ahead.days()).unwrap_or(self.day);
            let case = self.cases[usize::from(one.who) % self.cases.len()];
            let (actor, command) = self.command(case, one);
            let outcome = self.perform(case, actor, &command);
            see(&Moved { case, actor, day: self.day, outcome, way: self })?;
        }
        Ok(())
    }

    /// Does one act of a case, on the current day.
    pub fn perform(
        &mut self,
        case_id: CaseId,
        actor: Actor,
        command: &Command,
    ) -> Result<Vec<NewEvent>, Refusal> {
        let (case, world) = (self.case(case_id), self.world());
        let context =
            Context { case_id, case: &case, world: &world, policy: self.policy, day: self.day, actor };
        let events = decide::<Silent>(&context, command)?.events;
        self.acts += 1;
        for new in &events {
            let stream = self.streams.entry(new.stream.clone()).or_default();
            stream.push(Recorded {
                version: stream.len() as u64 + 1,
                header: Header {
                    recorded_at: Timestamp::from_second(1_700_000_000 + i64::from(self.acts)).unwrap(),
                    holds_on: new.holds_on,
                    received_on: new.received_on,
                    actor,
                    on_behalf_of: None,
                    command: id("way", &self.acts.to_string()),
                    corrects: None,
                    bundle: self.policy.hash().to_owned(),
                },
                event: new.event.clone(),
            });
        }
        Ok(events)
    }

    pub fn events(&self, case: CaseId) -> &[Recorded] {
        self.streams.get(&StreamId::case(case)).map_or(&[], Vec::as_slice)
    }

    pub fn case(&self, case: CaseId) -> Case {
        Case::from(self.events(case))
    }

    pub fn world(&self) -> World {
        World::fold(self.streams.iter().flat_map(|(stream, events)| events.iter().map(move |e| (stream, e))))
    }

    fn fresh<T: Labelled>(&mut self) -> T {
        self.acts += 1;
        id("way", &format!("fresh {}", self.acts))
    }

    fn text(&mut self, b: u8) -> NewText {
        NewText { id: self.fresh(), body: if b % 32 == 31 { " ".into() } else { "Skäl.".into() } }
    }

    fn command(&mut self, case_id: CaseId, one: &Move) -> (Actor, Command) {
        let case = self.case(case_id);
        let (role, command) = if case.open_spell().is_none() && one.what < 200 {
            (Role::JobSeeker, self.register(one.a, one.b))
        } else if one.what < 140 {
            self.due_command(&case, one).unwrap_or_else(|| self.any_command(&case, one))
        } else {
            self.any_command(&case, one)
        };
        // Now and then someone tries it who may not.
        let role = if one.b % 16 == 15 { Role::ALL[usize::from(one.a) % Role::ALL.len()] } else { role };
        (Actor { user: id("way", role.id()), role }, command)
    }

    /// What the most urgent tasks ask for.
    fn due_command(&mut self, case: &Case, one: &Move) -> Option<(Role, Command)> {
        let tasks = due(case, &World::default(), self.policy, self.day).tasks;
        let task = tasks.get(usize::from(one.a) % tasks.len().max(1))?;
        let kind = match task.kind {
            TaskKind::Step(step) => match step {
                Step::Assessment => 3,
                Step::Mapping => 4,
                Step::Evidence => 8,
                Step::OverallAssessment => 10,
                Step::Code => 11,
                Step::Decision => 18,
                Step::Choice => 21,
                Step::Support => return Some((task.actor, self.start(case, one))),
                _ => return None,
            },
            TaskKind::ActionPlan => 43,
            TaskKind::ActivityReport => 44,
            TaskKind::Inquiry => 6,
            TaskKind::CodeReview => 12,
            TaskKind::CodeAnswer => 13,
            TaskKind::Comment => 17,
            TaskKind::DecideIntent => 19,
            TaskKind::ReadDecision => 20,
            TaskKind::PlaceByRule => 22,
            TaskKind::JointPlan => 26,
            TaskKind::Contact => 27,
            TaskKind::ConfirmPlacement => 29,
            TaskKind::VerifyWork(_) => 35,
            TaskKind::NextStep | TaskKind::SupportEnds => 37,
            TaskKind::NewAssessment => 3,
            TaskKind::Appeal => 42,
            TaskKind::Concern => 40,
            _ => return None,
        };
        Some((task.actor, self.numbered(case, kind, one.b, one.a)))
    }

    fn any_command(&mut self, case: &Case, one: &Move) -> (Role, Command) {
        let kind = one.what % 50;
        let role = match kind {
            12 | 6 => Role::Specialist,
            13 | 15 | 17 | 20 | 21 | 41 | 44 => Role::JobSeeker,
            42 => Role::Reviewer,
            23..=32 => Role::Coach,
            _ => Role::Officer,
        };
        (role, self.numbered(case, kind, one.a, one.b))
    }

    fn register(&mut self, a: u8, b: u8) -> Command {
        chain::registration::Register {
            person: person(self.day, a, b),
            channel: Channel::ALL[usize::from(a) % 3],
            officer: (b % 2 == 0).then(|| id("way", "officer")),
            consents_to_evidence: b % 3 == 0,
        }
        .into()
    }

    fn start(&mut self, case: &Case, one: &Move) -> Command {
        match case.current_participation() {
            Some(chosen) => chain::support::StartSupport {
                participation: chosen.id,
                coach: id("way", "coach"),
                agreed: one.b % 16 != 3,
            }
            .into(),
            None => chain::support::StartService {
                participation: self.fresh(),
                service: "arbetsmarknadsutbildning".into(),
                track: None,
            }
            .into(),
        }
    }

    /// A command of a kind, on something that is there or, failing that, on nothing known.
    #[allow(clippy::too_many_lines)]
    fn numbered(&mut self, case: &Case, kind: u8, a: u8, b: u8) -> Command {
        use chain::{
            assessment, choice, closing, code, control, decision, evidence, mapping, overall_assessment,
            plan, registration, rights, support, work,
        };
        let unknown = || id("way", "unknown");
        let text = self.text(b);
        let day = self.day;
        let (service, track) = SERVICES[usize::from(a) % SERVICES.len()];
        let (service, track) = (Some(service.to_owned()), track.map(str::to_owned));
        let proposal = case.codes.get(usize::from(a) % case.codes.len().max(1)).map(|c| c.proposal);
        let proposal = proposal.unwrap_or_else(|| id("way", "unknown"));
        let intent = case.intents.last().map(|intent| intent.id);
        let participation = case.current_participation().map_or_else(|| id("way", "unknown"), |p| p.id);
        let work = case.current_work().map_or_else(|| id("way", "unknown"), |w| w.id);
        let decided = case.decisions.last().map_or_else(|| id("way", "unknown"), |d| d.id);
        let earlier = day.checked_sub(i64::from(b % 4).days()).unwrap_or(day);
        match kind {
            0 => self.register(a, b),
            1 => registration::CorrectPerson { person: person(day, b, a) }.into(),
            2 => registration::AssignOfficer {
                officer: id("way", if a % 2 == 0 { "officer" } else { "other" }),
            }
            .into(),
            3 => assessment::Assess {
                result: match service.as_deref() {
                    Some("arbetsmarknadsutbildning") => AssessmentResult::Education,
                    Some("rusta_och_matcha_2") => AssessmentResult::Matching,
                    _ if b % 7 == 0 => AssessmentResult::OwnSearch,
                    _ => AssessmentResult::Support,
                },
                service,
                track,
                reasons: text,
            }
            .into(),
            4 => mapping::Map {
                competence: text,
                adaptations: None,
                subsidy_considered: a % 3 != 0,
                deeper: if b % 3 == 0 { vec![(self.fresh(), Profession::Psychologist)] } else { vec![] },
            }
            .into(),
            5 => mapping::AskSpecialist {
                inquiry: self.fresh(),
                profession: Profession::Physiotherapist,
                purpose: InquiryPurpose::Evidence,
                question: text,
            }
            .into(),
            6 => mapping::AnswerInquiry {
                inquiry: case.inquiries.last().map_or_else(unknown_inquiry, |inquiry| inquiry.id),
                statement: text,
            }
            .into(),
            7 => evidence::AskEvidence {
                evidence: self.fresh(),
                kind: EvidenceKind::MedicalStatement,
                from: text,
            }
            .into(),
            8 => evidence::ReceiveEvidence {
                evidence: self.fresh(),
                kind: EvidenceKind::ALL[usize::from(a) % EvidenceKind::ALL.len()],
                issuer: "Vårdcentralen".into(),
                document: None,
                received_on: earlier,
                electronic: (b % 2 == 0).then(|| evidence::ElectronicStatement {
                    id: format!("statement {a}"),
                    same_person: b % 8 != 0,
                    impairment: true,
                }),
            }
            .into(),
            9 => evidence::RevokeEvidence { statement: format!("statement {a}") }.into(),
            10 => overall_assessment::AssessOverall {
                team: vec![],
                resources: text.clone(),
                limits: self.text(a),
                reduced: a % 4 != 0,
            }
            .into(),
            11 => code::ProposeCode {
                proposal: self.fresh(),
                number: CodeNumber([11, 43, 61, 92, 62][usize::from(a) % 5]),
            }
            .into(),
            12 => code::ReviewCode { proposal, confirmed: b % 5 != 0, statement: text }.into(),
            13 => code::AnswerCode { proposal, accepted: b % 5 != 0 }.into(),
            14 => code::SetCode { proposal }.into(),
            15 => code::WithdrawCode { proposal }.into(),
            16 => decision::Communicate {
                intent: self.fresh(),
                matter: Matter::ALL[usize::from(a) % Matter::ALL.len()],
                service: (a % 2 == 0).then_some(service).flatten(),
                text,
            }
            .into(),
            17 => decision::Comment { intent: intent.unwrap_or_else(unknown), text }.into(),
            18 => {
                let assessed = case.assessment().filter(|assessed| assessed.service.is_some());
                decision::Decide {
                    decision: self.fresh(),
                    matter: Matter::Support,
                    answer: Answer::Granted,
                    service: assessed.map_or(service, |assessed| assessed.service.clone()),
                    track: assessed.map_or(track, |assessed| assessed.track.clone()),
                    need: None,
                    employment: None,
                    intent: None,
                    reasons: text,
                }
                .into()
            }
            // An adverse decision, on what was communicated or on nothing.
            19 => {
                let about = case.intents.last().filter(|_| b % 4 != 0);
                decision::Decide {
                    decision: self.fresh(),
                    matter: about.map_or(Matter::Sanction, |about| about.matter),
                    answer: if a % 2 == 0 { Answer::Refused } else { Answer::Imposed },
                    service: about.and_then(|about| about.service.clone()),
                    track: None,
                    need: None,
                    employment: None,
                    intent: about.map(|about| about.id),
                    reasons: text,
                }
                .into()
            }
            20 => decision::ReceiveDecision { decision: decided }.into(),
            21 => {
                let world = self.world();
                let offered: Vec<ProviderId> = choice::offered(case, &world, self.policy, day)
                    .map(|(_, providers)| providers.iter().map(|provider| provider.id).collect())
                    .unwrap_or_default();
                // Mostly someone who serves the place, full or not; now and then anyone.
                let (all, a) = (&WORLD.providers, usize::from(a));
                let provider = match offered.len() {
                    0 => all[a % all.len()].0,
                    _ if b % 8 == 7 => all[a % all.len()].0,
                    count => offered[a % count],
                };
                choice::ChooseProvider { participation: self.fresh(), provider }.into()
            }
            22 => choice::PlaceByRule { participation: self.fresh() }.into(),
            23 => self.start(case, &Move { who: 0, what: 0, a, b, days: 0 }),
            24 => support::StartService {
                participation: self.fresh(),
                service: ["matchning_och_uppfoljning", "arbetsmarknadsutbildning"][usize::from(a % 2)].into(),
                track: None,
            }
            .into(),
            25 => support::AssignCoach {
                participation,
                coach: id("way", if a % 2 == 0 { "coach" } else { "new" }),
            }
            .into(),
            26 => {
                support::MakeJointPlan { participation, goal: text.clone(), activities: self.text(a) }.into()
            }
            27 => support::HoldContact {
                participation,
                on: earlier,
                form: ContactForm::Telephone,
                with: ContactWith::ALL[usize::from(a) % 3],
                note: None,
            }
            .into(),
            28 => support::StartPlacement {
                placement: self.fresh(),
                service: ["arbetspraktik", "arbetstraning"][usize::from(a % 2)].into(),
                host: WORLD.hosts[usize::from(a / 64) % 2].0,
                extent_percent: b % 110,
                until: day.checked_add(i64::from(a).days()).unwrap_or(day),
                tasks: text,
            }
            .into(),
            29 => support::ConfirmPlacement {
                placement: case.current_placement().map_or_else(|| id("way", "unknown"), |p| p.id),
            }
            .into(),
            30 => support::EndPlacement {
                placement: case.current_placement().map_or_else(|| id("way", "unknown"), |p| p.id),
                reason: EndReason::Completed,
            }
            .into(),
            31 => support::FileReport { participation, kind: ReportKind::Periodic, text }.into(),
            32 => support::EndSupport {
                participation,
                reason: EndReason::ALL[usize::from(a) % EndReason::ALL.len()],
            }
            .into(),
            33 => {
                let subsidy = case.decisions.iter().rev().find(|d| d.matter == Matter::Subsidy);
                work::StartWork {
                    work: self.fresh(),
                    kind: WorkKind::ALL[usize::from(a) % WorkKind::ALL.len()],
                    on: earlier,
                    extent_percent: b % 110,
                    place: text,
                    decision: subsidy.map(|decision| decision.id),
                    evidence: WorkEvidence::Contract,
                }
                .into()
            }
            34 => work::ChangeExtent { work, on: earlier, extent_percent: a % 110 }.into(),
            35 => work::VerifyWork {
                months: [3, 6, 12, 24, 5][usize::from(a) % 5],
                evidence: WorkEvidence::IncomeStatement,
            }
            .into(),
            36 => work::EndWork { work, on: earlier, reason: WorkEndReason::ContractEnded }.into(),
            37 => closing::DecideNextStep {
                next: NextStep::ALL[usize::from(a) % NextStep::ALL.len()],
                service,
                reasons: text,
            }
            .into(),
            38 => closing::CloseSpell {
                reason: CloseReason::ALL[usize::from(a) % CloseReason::ALL.len()],
                own_view: None,
                report: text,
            }
            .into(),
            39 => closing::RaiseConcern { concern: self.fresh(), text }.into(),
            40 => closing::HandleConcern {
                concern: case.concerns.last().map_or_else(|| id("way", "unknown"), |concern| concern.id),
                text,
            }
            .into(),
            41 => rights::MakeAppeal { appeal: self.fresh(), decision: decided, text }.into(),
            42 => rights::DecideAppeal {
                appeal: case.appeals.last().map_or_else(|| id("way", "unknown"), |appeal| appeal.id),
                result: AppealResult::ALL[usize::from(a) % 3],
                reasons: text,
            }
            .into(),
            43 => plan::MakeActionPlan { goal: text.clone(), activities: self.text(a) }.into(),
            44 => control::ReportActivity {
                month: day.checked_sub(i64::from(a % 2).months()).unwrap_or(day),
                text,
            }
            .into(),
            45 => rights::AskDelayRemedy { step: Step::ALL[usize::from(a) % Step::ALL.len()] }.into(),
            46 => rights::AnswerDelayRemedy { granted: a % 2 == 0, reasons: text }.into(),
            47 => rights::SetConsent { purpose: ConsentPurpose::MedicalEvidence, given: a % 3 != 0 }.into(),
            48 => rights::GiveSatisfaction { support: a % 7, trust: b % 7, text: None }.into(),
            _ => decision::Decide {
                decision: self.fresh(),
                matter: Matter::Subsidy,
                answer: Answer::Granted,
                service: Some("lonebidrag_utveckling".into()),
                track: None,
                need: None,
                employment: Some(decision::Employment {
                    wage_per_month: Ore(i64::from(a) * 10_000),
                    extent_percent: 50,
                    degree_percent: b % 90,
                    months: u16::from(a % 14),
                }),
                intent: None,
                reasons: text,
            }
            .into(),
        }
    }
}

fn unknown_inquiry() -> InquiryId {
    id("way", "unknown")
}

const SERVICES: &[(&str, Option<&str>)] = &[
    ("steg_till_arbete_plus", Some("far")),
    ("steg_till_arbete_plus", Some("near")),
    ("rusta_och_matcha_2", Some("c")),
    ("arbetsmarknadsutbildning", None),
    ("rusta_och_matcha_2", None),
];

fn person(day: Date, a: u8, b: u8) -> Person {
    let born = day.checked_sub((19 + i64::from(a) % 46).years()).unwrap_or(day);
    Person {
        born,
        sex: if a % 2 == 0 { Sex::Woman } else { Sex::Man },
        municipality: ["1480", "1480", "1480", "1280"][usize::from(a / 2) % 4].into(),
        contact: ContactWay::Digital,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::ALL[usize::from(b) % 4],
        experience: vec![],
        wishes: vec![],
        without_work_since: (a % 8 != 0)
            .then(|| day.checked_sub(i64::from(b).months()).unwrap_or(day))
            .filter(|since| *since >= born),
        extent_wished_percent: a % 103,
        health_affects_work: b % 2 == 0,
        swedish: Level::ALL[usize::from(b / 2) % 3],
        literacy: Level::Good,
        digital: Level::Good,
        care_duties: false,
        other_support: false,
        newly_arrived: b % 9 == 0,
        transition_support: false,
        municipal_services: false,
        earlier_services: vec![],
    }
}
