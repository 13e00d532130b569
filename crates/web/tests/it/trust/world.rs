//! A small world with a case for each situation and someone for each relation, made of events by hand, so that what each
//! person's relation to each case must be is known without asking the program.

use access::{Mark, Marks, Relation};
use chain::Policy;
use chain::Sealed;
use chain::event::*;
use chain::explanation::Explanation;
use chain::id::*;
use chain::money::Ore;
use chain::pay::{LineGrounds, LineKey, LineKind, Payee};
use chain::person::{CodeNumber, ContactWay, Education, InformationLanguage, Level, Person, Sex};
use chain::text::NewText;
use chain::word::Word;
use chain::world::{EmployerProfile, HostProfile, ProviderProfile};
use jiff::civil::{Date, date, time};
use std::sync::Arc;
use store::{Append, Identity, NewDocument, User};
use uuid::Uuid;
use web::clock::moment;
use web::route::Route;
use web::{App, Clock};

/// The day on which everyone comes.
pub const TODAY: Date = date(2026, 3, 4);
const BEGAN: Date = date(2026, 1, 5);
/// The cases, by number.
pub const CASES: [u128; 7] = [ORDINARY, PROTECTED, HIDDEN, CLOSED, CONFLICTED, DRAWN, OWN_OFFICERS];
/// With support, a placement, supported work, pay, a decision under reconsideration and a question to a specialist.
pub const ORDINARY: u128 = 1;
/// Of someone with a protected identity, who has shared health with the coach.
pub const PROTECTED: u128 = 2;
/// Of someone whose registration is protected, opened in emergencies.
pub const HIDDEN: u128 = 3;
/// Closed, with support that has ended.
pub const CLOSED: u128 = 4;
/// From which the named officer is disqualified.
pub const CONFLICTED: u128 = 5;
/// Of another unit, drawn in a sample.
pub const DRAWN: u128 = 6;
/// Whose person works as an officer of the unit.
pub const OWN_OFFICERS: u128 = 7;

const UNIT: &str = "Enhet Nord";
const OTHER_UNIT: &str = "Enhet Syd";

pub fn case(n: u128) -> CaseId {
    CaseId(Uuid::from_u128(0xc000_0000 + n))
}

fn id(space: u128, n: u128) -> Uuid {
    Uuid::from_u128((space << 64) | n)
}

fn provider(n: u128) -> ProviderId {
    ProviderId(id(3, n))
}

fn host(n: u128) -> HostId {
    HostId(id(4, n))
}

fn employer(n: u128) -> EmployerId {
    EmployerId(id(5, n))
}

/// Someone, with a word for messages.
#[derive(Clone)]
pub struct Known {
    pub key: &'static str,
    pub user: User,
}

impl Known {
    /// The same in the role in which someone stands on a page.
    pub fn on(&self, route: &Route) -> Known {
        self.as_role(route.role_of(self.user.role))
    }

    /// The same in another role.
    pub fn as_role(&self, role: Role) -> Known {
        Known { key: self.key, user: User { role, ..self.user.clone() } }
    }
}

pub struct World {
    pub app: Arc<App>,
    /// The service, made once: to make it is slow.
    pub service: axum::Router,
    pub people: Vec<Known>,
    _folder: tempfile::TempDir,
}

/// Who there is: key, role, unit, organisation.
const PEOPLE: &[(&str, Role, Option<&str>, u128)] = &[
    ("officer", Role::Officer, Some(UNIT), 0),
    ("unit_colleague", Role::Officer, Some(UNIT), 0),
    ("head", Role::Officer, Some(UNIT), 0),
    ("other_officer", Role::Officer, Some(OTHER_UNIT), 0),
    ("rescuer", Role::Officer, Some(OTHER_UNIT), 0),
    ("without_unit", Role::Officer, None, 0),
    ("specialist", Role::Specialist, Some("Psykolog"), 0),
    ("rescuing_specialist", Role::Specialist, Some("Psykolog"), 0),
    ("coach", Role::Coach, None, 1),
    ("former_coach", Role::Coach, None, 2),
    ("strange_coach", Role::Coach, None, 3),
    ("host", Role::Host, None, 1),
    ("strange_host", Role::Host, None, 2),
    ("employer", Role::Employer, None, 1),
    ("strange_employer", Role::Employer, None, 2),
    ("controller", Role::Controller, None, 0),
    ("sampler", Role::Controller, None, 0),
    ("reviewer", Role::Reviewer, None, 0),
    ("analyst", Role::Analyst, None, 0),
    ("administrator", Role::Administrator, None, 0),
    // Private persons who act for others, and one whose mandate ended yesterday.
    ("agent", Role::JobSeeker, None, 0),
    ("guardian", Role::JobSeeker, None, 0),
    ("former_agent", Role::JobSeeker, None, 0),
];

fn user_id(key: &str) -> UserId {
    let place = PEOPLE.iter().position(|(known, ..)| *known == key).unwrap();
    UserId(id(2, place as u128 + 1))
}

fn person_id(n: u128) -> UserId {
    UserId(id(2, 1000 + n))
}

/// Words that stand in one case's texts and nowhere else, by what they tell of.
pub fn marker(what: &str, n: u128) -> String {
    format!("{what}xq{n}z")
}

pub fn number(n: u128) -> String {
    format!("18900101980{n}")
}

impl World {
    pub fn open() -> World {
        let folder = tempfile::tempdir().unwrap();
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let app = App::open(folder.path().join("stegvis.db"), policy, Clock::Demonstration(TODAY)).unwrap();
        let service = web::router(app.clone());
        let mut world = World { app, service, people: Vec::new(), _folder: folder };
        world.settle_organisations();
        for (key, role, unit, of) in PEOPLE {
            let user = User {
                id: user_id(key),
                role: *role,
                name: format!("Prov {key}"),
                unit: unit.map(str::to_owned),
                provider: (*role == Role::Coach).then(|| provider(*of)),
                host: (*role == Role::Host).then(|| host(*of)),
                employer: (*role == Role::Employer).then(|| employer(*of)),
                case: None,
            };
            world.keep(key, user);
        }
        for n in CASES {
            world.live(n);
        }
        for (n, key) in [(ORDINARY, "seeker"), (PROTECTED, "protected_seeker")] {
            let user = User {
                id: person_id(n),
                role: Role::JobSeeker,
                // The list of people to sign in as is the demonstration's own, and names everyone.
                name: format!("Prov {key}"),
                unit: None,
                provider: None,
                host: None,
                employer: None,
                case: Some(case(n)),
            };
            world.keep(key, user);
        }
        let store = &world.app.store;
        store.set_head(user_id("head"), UNIT).unwrap();
        store.recognise_staff(user_id("unit_colleague"), &number(OWN_OFFICERS), None).unwrap();
        world.draw();
        world.app.store.wake(TODAY).unwrap();
        assert_eq!(world.app.store.check(&|_, _| Vec::new()).unwrap(), []);
        world
    }

    pub fn user(&self, key: &str) -> &User {
        &self.people.iter().find(|known| known.key == key).unwrap().user
    }

    fn keep(&mut self, key: &'static str, user: User) {
        self.app.store.save_user(user.clone()).unwrap();
        self.people.push(Known { key, user });
    }

    /// Draws a sample that holds the one case: seeds are tried until one does.
    fn draw(&self) {
        let viewer = self.user("sampler").viewer();
        let all: Vec<CaseId> = CASES.iter().filter(|n| **n != HIDDEN).map(|n| case(*n)).collect();
        let seed = (0..).map(|n| n.to_string()).find(|seed| store::drawn(seed, &all, 1) == [case(DRAWN)]);
        let sample =
            access::draw_sample(&viewer, "Kontroll av handläggningstider", TODAY, date(2026, 4, 1)).unwrap();
        let now = moment(TODAY, time(8, 0, 0, 0));
        let drawn = self.app.store.draw(&viewer, id(9, 1), &sample, &seed.unwrap(), 1, now).unwrap();
        assert_eq!(drawn, [case(DRAWN)]);
    }

    fn settle_organisations(&self) {
        for n in 1..=3 {
            let profile = ProviderProfile {
                name: format!("Leverantör {n}"),
                synthetic: true,
                municipalities: vec!["1480".into()],
                seats: [("steg_till_arbete_plus", 50)].into(),
                tracks: vec!["steg_till_arbete_plus:far".into()],
                ..ProviderProfile::default()
            };
            self.tell(StreamId::provider(provider(n)), vec![ProviderApproved { profile }.into()]);
        }
        for n in 1..=2 {
            let (name, municipality) = (format!("Anordnare {n}"), "1480".into());
            let profile =
                HostProfile { name, synthetic: true, municipality, places: 9, tasks: String::new() };
            self.tell(StreamId::host(host(n)), vec![HostApproved { profile }.into()]);
            let (name, municipality) = (format!("Arbetsgivare {n}"), "1480".into());
            let organisation_number = String::new();
            let profile = EmployerProfile { name, synthetic: true, municipality, organisation_number };
            self.tell(StreamId::employer(employer(n)), vec![EmployerRecorded { profile }.into()]);
        }
    }

    fn tell(&self, stream: StreamId, events: Vec<Event>) {
        let command = CommandId(Uuid::now_v7());
        let mut append = Append::new(command, BEGAN);
        append.relies_on.push((stream.clone(), 0));
        let header = self.header(user_id("officer"), Role::System, BEGAN, command);
        append.events = events.into_iter().map(|event| (stream.clone(), header.clone(), event)).collect();
        self.app.store.append_blocking(append).unwrap();
    }

    fn header(&self, user: UserId, role: Role, on: Date, command: CommandId) -> Header {
        Header {
            recorded_at: moment(on, time(9, 0, 0, 0)),
            holds_on: on,
            received_on: None,
            actor: Actor { user, role },
            on_behalf_of: None,
            command,
            digest: None,
            corrects: None,
            bundle: self.app.policy.get().hash().to_owned(),
        }
    }

    /// One case, from its registration on.
    fn live(&self, n: u128) {
        let mut told = Told::of(n);
        told.everyones();
        match n {
            ORDINARY => told.ordinary(),
            PROTECTED => told.protected(),
            HIDDEN => told.hidden(),
            CLOSED => told.closed(),
            CONFLICTED => told.conflicted(),
            _ => {}
        }
        let Told { events, texts, documents, .. } = told;
        let stream = StreamId::case(case(n));
        let command = CommandId(Uuid::now_v7());
        let mut append = Append::new(command, TODAY);
        append.relies_on.push((stream.clone(), 0));
        append.events = events
            .into_iter()
            .map(|(on, by, role, event)| (stream.clone(), self.header(by, role, on, command), event))
            .collect();
        append.texts = texts.into_iter().map(|text| (case(n), text)).collect();
        append.documents = documents.into_iter().map(|document| (case(n), document)).collect();
        append.identity = Some((case(n), identity(n)));
        self.app.store.append_blocking(append).unwrap();
    }
}

fn identity(n: u128) -> Identity {
    Identity {
        given_name: marker("fornamn", n),
        family_name: marker("efternamn", n),
        personal_number: number(n),
        address: marker("gatan", n),
        phone: marker("telefon", n),
        email: marker("epost", n),
    }
}

/// What has happened in a case, with the texts that it names.
struct Told {
    n: u128,
    events: Vec<(Date, UserId, Role, Event)>,
    texts: Vec<NewText>,
    documents: Vec<NewDocument>,
}

impl Told {
    fn of(n: u128) -> Told {
        Told { n, events: Vec::new(), texts: Vec::new(), documents: Vec::new() }
    }

    fn on(&mut self, on: Date, event: impl Into<Event>) {
        self.by("officer", Role::Officer, on, event);
    }

    fn by(&mut self, key: &str, role: Role, on: Date, event: impl Into<Event>) {
        self.events.push((on, user_id(key), role, event.into()));
    }

    /// A text that stands only here.
    fn text(&mut self, what: &str) -> TextId {
        let text = TextId(id(6, self.n * 100 + self.texts.len() as u128));
        self.texts.push(NewText { id: text, body: marker(what, self.n).into() });
        text
    }

    fn document(&mut self, kind: &str) -> DocumentId {
        let document = DocumentId(id(7, self.n * 100 + self.documents.len() as u128));
        let content = format!("%PDF-1.7 {}", marker("handling", self.n)).into_bytes();
        self.documents.push(NewDocument { id: document, kind: kind.into(), content });
        document
    }

    fn everyones(&mut self) {
        let n = self.n;
        self.on(
            BEGAN,
            Registered {
                spell: 1,
                process: "seven_steps".into(),
                channel: Channel::Officer,
                sealed: Sealed::Known(person().into()),
            },
        );
        let officer = if n == DRAWN { "other_officer" } else { "officer" };
        self.on(BEGAN, OfficerAssigned { officer: user_id(officer), previous: None });
        let reasons = self.text("beslut");
        let sealed = Sealed::Known(Explanation::default());
        self.on(
            date(2026, 1, 7),
            AssessmentMade {
                result: AssessmentResult::Support,
                service: Some("steg_till_arbete_plus".into()),
                track: Some("far".into()),
                departs: false,
                reasons,
                sealed,
            },
        );
        let evidence = EvidenceId(id(8, n));
        let from = self.text("halsa");
        self.on(date(2026, 1, 8), EvidenceAsked { evidence, kind: EvidenceKind::MedicalStatement, from });
        let document = Some(self.document("medical_statement"));
        let facts = EvidenceFacts { statement: None, issuer: marker("halsa", n), impairment: Some(true) };
        let sealed = Sealed::Known(facts);
        let kind = EvidenceKind::MedicalStatement;
        self.on(date(2026, 1, 9), EvidenceReceived { evidence, kind, document, sealed });
        let (resources, limits) = (self.text("halsa"), self.text("halsa"));
        let sealed = Sealed::Known(CapacityFacts { reduced: true });
        self.on(date(2026, 1, 12), OverallAssessmentMade { team: vec![], resources, limits, sealed });
        let decision = DecisionId(id(11, n));
        let reasons = self.text("beslut");
        self.on(
            date(2026, 1, 14),
            granted(decision, Matter::Support, "steg_till_arbete_plus", None, reasons),
        );
        let document = self.document("letter");
        self.on(date(2026, 1, 15), LetterSent { decision, document });
    }

    fn support(&mut self, of: u128, until: Option<Date>) {
        let participation = ParticipationId(id(12, self.n));
        let provider = provider(of);
        let service = Word::from("steg_till_arbete_plus");
        let track = Some(Word::from("far"));
        let decision = DecisionId(id(11, self.n));
        let sealed = Sealed::Known(Explanation::default());
        self.on(
            date(2026, 1, 16),
            ProviderChosen {
                participation,
                provider,
                service: service.clone(),
                track: track.clone(),
                way: ChoiceWay::OwnChoice,
                decision,
                sealed,
            },
        );
        self.on(
            date(2026, 1, 19),
            SupportStarted {
                participation,
                service,
                track,
                provider: Some(provider),
                until: Some(date(2027, 1, 19)),
                frame: false,
            },
        );
        let (goal, activities) = (self.text("stod"), self.text("stod"));
        self.on(date(2026, 1, 20), JointPlanMade { participation, goal, activities });
        if let Some(ended) = until {
            self.on(ended, SupportEnded { participation, reason: EndReason::Completed });
        }
    }

    fn ordinary(&mut self) {
        self.mandate(1, "agent", MandateKind::Agent, date(2027, 1, 12));
        self.mandate(2, "former_agent", MandateKind::Agent, TODAY);
        self.support(1, None);
        let proposal = ProposalId(id(10, 1));
        self.on(date(2026, 1, 21), CodeProposed { proposal, sealed: Sealed::Known(CodeNumber(11)) });
        let (placement, tasks) = (PlacementId(id(13, 1)), self.text("praktik"));
        self.on(
            date(2026, 1, 26),
            PlacementStarted {
                placement,
                service: "arbetspraktik".into(),
                host: host(1),
                extent_percent: 50,
                until: date(2026, 6, 1),
                tasks,
            },
        );
        let (subsidy, reasons) = (DecisionId(id(11, 1001)), self.text("beslut"));
        let service = "lonebidrag_utveckling";
        self.on(date(2026, 1, 27), granted(subsidy, Matter::Subsidy, service, Some(employer(1)), reasons));
        let place = self.text("arbetsplats");
        self.on(
            date(2026, 2, 2),
            WorkStarted {
                work: WorkId(id(14, 1)),
                kind: WorkKind::Subsidised,
                extent_percent: 50,
                place,
                decision: Some(subsidy),
                employer: Some(employer(1)),
                evidence: WorkEvidence::Contract,
            },
        );
        let line = LineKey { kind: LineKind::Base, about: id(12, 1), from: date(2026, 1, 19), revision: 0 };
        self.on(
            date(2026, 2, 10),
            PayLineDeclared {
                line,
                payee: Payee::Provider(provider(1)),
                service: "steg_till_arbete_plus".into(),
                paid_from: date(2026, 1, 19),
                paid_to: date(2026, 2, 1),
                amount: Some(Ore(10_000)),
                appropriation: None,
                sealed: Sealed::Known(LineGrounds::default()),
            },
        );
        let text = self.text("beslut");
        self.on(
            date(2026, 2, 16),
            AppealMade { appeal: AppealId(id(15, 1)), decision: DecisionId(id(11, 1)), text },
        );
        let question = self.text("halsa");
        self.on(
            date(2026, 2, 17),
            SpecialistAsked {
                inquiry: InquiryId(id(16, 1)),
                profession: Profession::Psychologist,
                purpose: InquiryPurpose::ALL[0],
                question,
            },
        );
    }

    /// Someone acts for the person from a day until another.
    fn mandate(&mut self, number: u128, key: &str, kind: MandateKind, until: Date) {
        let mandate = MandateId(id(18, self.n * 100 + number));
        let decided_on = kind.is_appointed().then_some(BEGAN);
        let text = kind.is_appointed().then(|| self.text("beslut"));
        let holder = user_id(key);
        self.on(date(2026, 1, 12), MandateGiven { mandate, holder, kind, until, decided_on, text });
    }

    fn protected(&mut self) {
        self.mandate(1, "agent", MandateKind::Agent, date(2027, 1, 12));
        self.support(1, None);
        self.on(date(2026, 1, 21), ConsentGiven { purpose: ConsentPurpose::HealthWithProvider });
        self.on(date(2026, 1, 22), ProtectionSet { protection: Some(Protection::Identity) });
    }

    fn hidden(&mut self) {
        self.on(date(2026, 1, 22), ProtectionSet { protection: Some(Protection::Registration) });
        for (n, key, role) in [(1, "rescuer", Role::Officer), (2, "rescuing_specialist", Role::Specialist)] {
            let text = self.text("beslut");
            let until = date(2026, 3, 5);
            let emergency = EmergencyId(id(17, n));
            self.by(key, role, TODAY, EmergencyOpened { emergency, until, text });
        }
    }

    fn closed(&mut self) {
        self.mandate(1, "guardian", MandateKind::Guardian, date(2027, 1, 12));
        self.support(2, Some(date(2026, 2, 20)));
        let report = self.text("slutrapport");
        self.on(date(2026, 2, 23), SpellClosed { reason: CloseReason::ALL[0], own_view: None, report });
    }

    fn conflicted(&mut self) {
        let text = self.text("beslut");
        let sealed = Sealed::Known(ConflictGround::Own);
        self.on(date(2026, 2, 2), ConflictStated { user: user_id("officer"), text, sealed });
    }
}

fn granted(
    decision: DecisionId,
    matter: Matter,
    service: &str,
    employer: Option<EmployerId>,
    reasons: TextId,
) -> DecisionMade {
    DecisionMade {
        decision,
        matter,
        answer: Answer::Granted,
        service: Some(service.into()),
        track: (matter == Matter::Support).then(|| "far".into()),
        need: None,
        valid_from: date(2026, 1, 14),
        valid_to: None,
        per_month: None,
        extent_percent: None,
        employer,
        employment: None,
        stated: Default::default(),
        intent: None,
        reasons,
        sealed: Sealed::Known(Explanation::default()),
    }
}

fn person() -> Person {
    Person {
        born: date(1990, 1, 1),
        sex: Sex::Woman,
        municipality: "1480".into(),
        contact: ContactWay::Letter,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: Vec::new(),
        wishes: Vec::new(),
        without_work_since: Some(date(2023, 1, 1)),
        extent_wished_percent: 50,
        health_affects_work: true,
        swedish: Level::Good,
        literacy: Level::Good,
        digital: Level::Good,
        care_duties: false,
        other_support: false,
        newly_arrived: false,
        transition_support: false,
        municipal_services: false,
        earlier_services: Vec::new(),
    }
}

/// The relations that are known without asking the program, the others by role: officers are colleagues, all else is
/// unrelated.
const RELATIONS: &[(&str, u128, Relation)] = &[
    ("specialist", ORDINARY, Relation::Specialist),
    ("rescuing_specialist", ORDINARY, Relation::Specialist),
    ("coach", ORDINARY, Relation::Coach),
    ("coach", PROTECTED, Relation::CoachWithHealth),
    ("former_coach", CLOSED, Relation::FormerCoach),
    ("host", ORDINARY, Relation::Host),
    ("employer", ORDINARY, Relation::Employer),
    ("controller", ORDINARY, Relation::Controller),
    ("sampler", ORDINARY, Relation::Controller),
    ("sampler", DRAWN, Relation::Sample),
    ("reviewer", ORDINARY, Relation::Reviewer),
    ("agent", ORDINARY, Relation::Agent),
    ("agent", PROTECTED, Relation::Agent),
    ("guardian", CLOSED, Relation::Guardian),
    ("seeker", ORDINARY, Relation::Own),
    ("protected_seeker", PROTECTED, Relation::Own),
];

/// How someone stands to a case.
pub fn relation(known: &Known, n: u128) -> Relation {
    let named = RELATIONS.iter().find(|(key, of, _)| *key == known.key && *of == n);
    if let Some((_, _, relation)) = named {
        return *relation;
    }
    let unit = if n == DRAWN { OTHER_UNIT } else { UNIT };
    let named = if n == DRAWN { "other_officer" } else { "officer" };
    match (known.key, known.user.role) {
        ("head", _) if n != DRAWN => Relation::UnitHead,
        (key, Role::Officer) if key == named => Relation::Officer,
        (_, Role::Officer) if known.user.unit.as_deref() == Some(unit) => Relation::UnitColleague,
        (_, Role::Officer) => Relation::Colleague,
        _ => Relation::Unrelated,
    }
}

/// Which marks hold for someone on a case.
pub fn marks(known: &Known, n: u128) -> Marks {
    let rescuer = ["rescuer", "rescuing_specialist"].contains(&known.key);
    let disqualified =
        (known.key, n) == ("officer", CONFLICTED) || (known.key, n) == ("unit_colleague", OWN_OFFICERS);
    Marks::NONE
        .with_if(Mark::ProtectedIdentity, n == PROTECTED)
        .with_if(Mark::ProtectedRegistration, n == HIDDEN)
        .with_if(Mark::AfterClosing, n == CLOSED)
        .with_if(Mark::ConflictOfInterest, disqualified)
        .with_if(Mark::EmergencyAccess, rescuer && n == HIDDEN)
}
