//! Any command at all: by number, on things of the case that are there, or on nothing known.

use super::{WORLD, Way};
use chain::Step;
use chain::case::Case;
use chain::command::Command;
use chain::event::*;
use chain::id::*;
use chain::money::Ore;
use chain::person::*;
use chain::story::ids::id;
use chain::word::Word;
use jiff::ToSpan;
use jiff::civil::Date;

impl Way {
    /// A command of a kind, on something that is there or, failing that, on nothing known.
    #[allow(clippy::too_many_lines)]
    pub(super) fn numbered(&mut self, case: &Case, kind: u8, a: u8, b: u8) -> Command {
        use chain::{
            assessment, choice, closing, code, conflict, control, decision, emergency, evidence, mandate,
            mapping, overall_assessment, plan, reading, registration, rights, support, work,
        };
        let unknown = || id("way", "unknown");
        let text = self.text(b);
        let day = self.day;
        let (service, track) = SERVICES[usize::from(a) % SERVICES.len()];
        let (service, track) = (Some(Word::from(service)), track.map(Word::from));
        let proposal = case.codes.get(usize::from(a) % case.codes.len().max(1)).map(|c| c.proposal);
        let proposal = proposal.unwrap_or_else(|| id("way", "unknown"));
        let intent = case.intents.last().map(|intent| intent.id);
        let participation = case.current_participation().map_or_else(|| id("way", "unknown"), |p| p.id);
        let work = case.current_work().map_or_else(|| id("way", "unknown"), |w| w.id);
        let decided = case.decisions.last().map_or_else(|| id("way", "unknown"), |d| d.id);
        let earlier = day.checked_sub(i64::from(b % 4).days()).unwrap_or(day);
        match kind {
            0 => self.register(a, b),
            1 => registration::CorrectPerson { person: person(day, b, a).into(), beside: false }.into(),
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
                    extent_percent: Some(100),
                    employer: None,
                    stated: Default::default(),
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
                    extent_percent: None,
                    employer: None,
                    stated: Default::default(),
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
            23 => self.start(case, b),
            24 => support::StartService {
                provider: None,
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
                    employer: None,
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
            49 => conflict::StateConflict {
                user: id("way", if a % 2 == 0 { "officer" } else { "other" }),
                ground: ConflictGround::ALL[usize::from(b) % ConflictGround::ALL.len()],
                text,
                hand_over_to: (b % 2 == 0).then(|| id("way", "other")),
            }
            .into(),
            50 => conflict::LiftConflict {
                user: case.conflicts.last().map_or_else(|| id("way", "unknown"), |conflict| conflict.user),
                text,
            }
            .into(),
            51 => emergency::OpenInEmergency { emergency: self.fresh(), text }.into(),
            52 => emergency::ReviewEmergency {
                emergency: case.emergencies.last().map_or_else(|| id("way", "unknown"), |one| one.id),
                right: a % 2 == 0,
                text,
            }
            .into(),
            53 => reading::AskReading {
                question: self.fresh(),
                line: (1, i64::from(a)),
                reader: id("way", if b % 2 == 0 { "officer" } else { "other" }),
                text,
            }
            .into(),
            54 => reading::AnswerReading {
                question: case.questions.last().map_or_else(|| id("way", "unknown"), |one| one.id),
                text,
            }
            .into(),
            55 => mandate::GiveMandate {
                mandate: self.fresh(),
                holder: id("way", if a % 2 == 0 { "helper" } else { "other_helper" }),
                last_day: day.checked_add(i64::from(b).days()).unwrap_or(day),
            }
            .into(),
            56 => mandate::RecordAppointment {
                mandate: self.fresh(),
                holder: id("way", if b % 2 == 0 { "helper" } else { "other_helper" }),
                kind: MandateKind::ALL[usize::from(a) % MandateKind::ALL.len()],
                decided_on: earlier,
                last_day: (a % 2 == 0).then(|| day.checked_add(i64::from(b).days()).unwrap_or(day)),
                text,
            }
            .into(),
            57 => mandate::RenewAppointment {
                mandate: case.mandates.last().map_or_else(|| id("way", "unknown"), |one| one.id),
                last_day: None,
                text,
            }
            .into(),
            58 => mandate::EndMandate {
                mandate: case.mandates.last().map_or_else(|| id("way", "unknown"), |one| one.id),
                text: (a % 2 == 0).then_some(text),
            }
            .into(),
            _ => decision::Decide {
                decision: self.fresh(),
                matter: Matter::Subsidy,
                answer: Answer::Granted,
                service: Some("lonebidrag_utveckling".into()),
                track: None,
                need: None,
                employment: Some(Employment {
                    extra_per_month: Default::default(),
                    wage_per_month: Ore(i64::from(a) * 10_000),
                    extent_percent: 50,
                    degree_percent: b % 90,
                    months: u16::from(a % 14),
                }),
                extent_percent: None,
                employer: None,
                stated: Default::default(),
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

pub(super) fn person(day: Date, a: u8, b: u8) -> Person {
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
