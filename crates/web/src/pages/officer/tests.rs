//! The officers' pages as a browser sees them: a case goes from assessment to an appeal through forms.

use crate::desk::{Deed, perform};
use crate::{App, Clock, route, router, session};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use chain::Policy;
use chain::event::{Channel, Role};
use chain::id::{CaseId, CommandId, UserId};
use chain::person::{ContactWay, Education, InformationLanguage, Level, Person, Sex};
use chain::registration::Register;
use jiff::civil::date;
use std::sync::Arc;
use store::{Identity, User};
use texts::Language;
use tower::Service;
use uuid::Uuid;

const BODY_MAX: usize = 4 * 1024 * 1024;
const PATIENT: &str = "198702152383";
const STATEMENT: &str = include_str!("../../../../exchange/tests/fixtures/complete.xml");
const INCOMPLETE: &str = include_str!("../../../../exchange/tests/fixtures/missing_work_effect.xml");

/// A service with one registered person, an officer, and the rest of the staff.
struct Office {
    app: Arc<App>,
    case: CaseId,
    _folder: tempfile::TempDir,
}

struct Page {
    status: StatusCode,
    location: String,
    kind: String,
    html: String,
}

impl Office {
    fn open() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let clock = Clock::Demonstration(date(2024, 3, 1));
        let app = App::open(folder.path().join("stegvis.db"), policy, clock).unwrap();
        let office = Office { app, case: CaseId(Uuid::now_v7()), _folder: folder };
        for role in [Role::Officer, Role::Reviewer, Role::Specialist] {
            office.save_user(role, None);
        }
        office.register();
        office.save_user(Role::JobSeeker, Some(office.case));
        office
    }

    fn save_user(&self, role: Role, case: Option<CaseId>) {
        let user = User {
            id: UserId(Uuid::now_v7()),
            role,
            name: format!("Prov {}", role.id()),
            unit: None,
            provider: None,
            host: None,
            employer: None,
            case,
        };
        self.app.store.save_user(user).unwrap();
    }

    fn user(&self, role: Role) -> User {
        self.app.store.users_by_role(role).unwrap().remove(0)
    }

    fn register(&self) {
        let officer = self.user(Role::Officer);
        let mut deed: Deed = Register {
            person: person().into(),
            channel: Channel::Officer,
            officer: Some(officer.id),
            consents_to_evidence: true,
        }
        .into();
        deed.identity = Some(Identity {
            given_name: "Ebba".into(),
            family_name: "Prov".into(),
            personal_number: PATIENT.into(),
            address: "Provgatan 1\n411 01 Göteborg".into(),
            ..Identity::default()
        });
        let (store, policy) = (&self.app.store, self.app.policy.get());
        let now = self.app.clock.now(store).unwrap();
        let id = CommandId(Uuid::now_v7());
        perform(store, &policy, &officer.viewer(), self.case, id, &deed, "test", now).unwrap();
    }

    async fn ask(&self, role: Role, method: &str, address: &str, kind: &str, body: String) -> Page {
        let token = session::start(&self.app.store, self.user(role).id, Language::Swedish).unwrap();
        self.ask_with(&token, method, address, kind, body).await
    }

    async fn ask_with(&self, token: &str, method: &str, address: &str, kind: &str, body: String) -> Page {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::COOKIE, format!("{}={token}", session::SESSION_COOKIE))
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let answer = router(self.app.clone()).call(request).await.unwrap();
        let field = |name| {
            let value = answer.headers().get(name);
            value.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        let (location, kind, status) =
            (field(header::LOCATION), field(header::CONTENT_TYPE), answer.status());
        let bytes = to_bytes(answer.into_body(), BODY_MAX).await.unwrap();
        Page { status, location, kind, html: String::from_utf8_lossy(&bytes).into_owned() }
    }

    async fn get(&self, role: Role, page: &str) -> Page {
        let address = page.replace("{case}", &self.case.to_string());
        self.ask(role, "GET", &address, "text/plain", String::new()).await
    }

    /// Opens a page of the case, sends its form with these fields, and gives the answer.
    async fn send(&self, role: Role, page: &str, fields: &[(&str, &str)]) -> Page {
        let token = session::start(&self.app.store, self.user(role).id, Language::Swedish).unwrap();
        let address = format!("/case/{}/{page}", self.case);
        let shown = self.ask_with(&token, "GET", &address, "text/plain", String::new()).await;
        assert_whole(&shown, page);
        let mut body = String::new();
        for name in ["form_token", "act"] {
            body.push_str(&format!("{name}={}&", shown.hidden(name)));
        }
        for (name, value) in fields {
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            body.push_str(&format!("{name}={value}&"));
        }
        self.ask_with(&token, "POST", &address, "application/x-www-form-urlencoded", body).await
    }

    /// Sends a form that must be accepted.
    async fn act(&self, role: Role, page: &str, fields: &[(&str, &str)]) {
        let answer = self.send(role, page, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.errors());
    }

    /// Hands in a file where evidence is received.
    async fn hand_in(&self, content: &str) -> Page {
        let token = session::start(&self.app.store, self.user(Role::Officer).id, Language::Swedish).unwrap();
        let address = format!("/case/{}/receive-evidence", self.case);
        let shown = self.ask_with(&token, "GET", &address, "text/plain", String::new()).await;
        let mut body = String::new();
        for name in ["form_token", "act"] {
            let value = shown.hidden(name);
            body.push_str(&format!(
                "--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str(&format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"intyg.xml\"\r\n\
             Content-Type: text/xml\r\n\r\n{content}\r\n--x--\r\n"
        ));
        self.ask_with(&token, "POST", &address, "multipart/form-data; boundary=x", body).await
    }

    /// Every page that a role may come to answers as a whole page in which everything is said.
    async fn every_page_is_whole(&self, role: Role) {
        for route in route::all().filter(|route| route.is_shown() && route.roles.contains(&role)) {
            let page = self.get(role, route.path).await;
            // Who comes in anyway has no emergency to state.
            if route.path.ends_with("/emergency") {
                assert_eq!(page.status, StatusCode::FORBIDDEN);
                continue;
            }
            if page.status == StatusCode::SEE_OTHER
                || page.kind.starts_with("application/")
                || page.kind.starts_with("text/xml")
            {
                continue;
            }
            assert_whole(&page, route.path);
        }
    }
}

impl Page {
    fn hidden(&self, name: &str) -> &str {
        let at = self.html.rfind(&format!("name=\"{name}\" value=\"")).expect("a form");
        self.html[at..].split('"').nth(3).unwrap()
    }

    /// The summary of errors, for a test that fails.
    fn errors(&self) -> &str {
        let at = self.html.find("govuk-error-summary__body").unwrap_or(0);
        self.html[at..].get(..600).unwrap_or("")
    }
}

fn assert_whole(page: &Page, what: &str) {
    assert_eq!(page.status, StatusCode::OK, "{what}");
    assert_eq!(page.html.matches("<h1").count(), 1, "{what}");
    let unsaid: Vec<&str> = page.html.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()).collect();
    assert_eq!(unsaid, Vec::<&str>::new(), "{what}");
}

fn person() -> Person {
    Person {
        born: date(1987, 2, 15),
        sex: Sex::Woman,
        municipality: "1480".into(),
        contact: ContactWay::Digital,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: Vec::new(),
        wishes: Vec::new(),
        without_work_since: Some(date(2021, 2, 1)),
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

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_a_new_case_is_whole_when_there_is_nothing_to_act_on() {
    let office = Office::open();
    office.every_page_is_whole(Role::Officer).await;
    assert!(office.get(Role::Officer, "/case/{case}").await.html.contains("Ebba Prov"));
    assert_whole(&office.get(Role::Reviewer, "/appeals").await, "appeals");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_goes_from_assessment_to_a_decided_appeal_through_pages() {
    let office = Office::open();
    let service = ("service", "steg_till_arbete_plus:far");
    let text = "Väl övervägt, tillsammans med personen.";
    office.act(Role::Officer, "assess", &[("result", "support"), service, ("reasons", text)]).await;
    office
        .act(
            Role::Officer,
            "map",
            &[("competence", text), ("subsidy_considered", "yes"), ("deeper", "psychologist")],
        )
        .await;
    office.act(Role::Officer, "action-plan", &[("goal", text), ("activities", text)]).await;
    office.act(Role::Officer, "decide", &[service, ("need", "temporary"), ("reasons", text)]).await;
    office.act(Role::Officer, "letter", &[]).await;
    let letter = office.get(Role::Officer, "/case/{case}/letter/pdf").await;
    assert_eq!(letter.kind, "application/pdf");
    assert!(letter.html.starts_with("%PDF"));
    let again = office.get(Role::Officer, "/case/{case}/letter").await;
    assert!(!again.html.contains("Skicka brevet"), "a letter is sent once");
    let form = office.get(Role::Officer, "/case/{case}/appeal").await.html;
    let at = form.find("name=\"decision\"").expect("a decision to choose");
    let decision = form[at..].split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    office.act(Role::Officer, "appeal", &[("decision", decision), ("text", text)]).await;
    let appeals = office.get(Role::Reviewer, "/appeals").await;
    assert!(appeals.html.contains("Ebba Prov"));
    assert_whole(&office.get(Role::Reviewer, "/case/{case}").await, "the case for the unit");
    let page =
        office.send(Role::Reviewer, "appeal-decision", &[("result", "too_late"), ("reasons", text)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("Väl övervägt"), "nothing typed is lost");
    let done =
        office.send(Role::Reviewer, "appeal-decision", &[("result", "upheld"), ("reasons", text)]).await;
    assert!(done.location.starts_with("/appeals?done=reviewer-appeal_decision-done."), "{}", done.location);
    office.every_page_is_whole(Role::Officer).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_electronic_statement_is_received_question_by_question_and_a_broken_one_is_refused_with_its_place()
{
    let office = Office::open();
    office.act(Role::Officer, "assess", &[("result", "mapping"), ("reasons", "Oklart.")]).await;
    let refused = office.hand_in(INCOMPLETE).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("fråga 4.1"), "{}", refused.errors());
    let other = office.hand_in(&STATEMENT.replace(PATIENT, "195802142785")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "a statement about someone else");
    let received = office.hand_in(STATEMENT).await;
    assert_eq!(received.status, StatusCode::SEE_OTHER, "{}", received.errors());
    let evidence = office.get(Role::Officer, "/case/{case}/evidence").await;
    assert_whole(&evidence, "evidence");
    assert!(evidence.html.contains("4.1 "));
    let file = office.get(Role::Officer, "/case/{case}/document").await;
    assert_eq!(file.kind, "text/xml");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_without_its_preconditions_is_refused_and_the_page_names_them() {
    let office = Office::open();
    let answer = office.send(Role::Officer, "propose-code", &[("number", "61")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = office.get(Role::Officer, "/case/{case}/set-code").await;
    assert!(page.html.contains("stegvis-nothing"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_without_reasons_is_refused_at_its_field() {
    let office = Office::open();
    let fields = [("service", "steg_till_arbete_plus:far"), ("need", "temporary")];
    let answer = office.send(Role::Officer, "decide", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("href=\"#reasons\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_found_by_the_whole_number_and_by_nothing_less() {
    let office = Office::open();
    let token = session::start(&office.app.store, office.user(Role::Officer).id, Language::Swedish).unwrap();
    let shown = office.ask_with(&token, "GET", "/cases", "text/plain", String::new()).await;
    let find = |number: &str| {
        let body =
            format!("form_token={}&act={}&number={number}", shown.hidden("form_token"), shown.hidden("act"));
        office.ask_with(&token, "POST", "/cases", "application/x-www-form-urlencoded", body)
    };
    assert_eq!(find(PATIENT).await.location, format!("/case/{}", office.case));
    assert_eq!(find("19870215").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(find("195802142785").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn where_a_protected_person_lives_is_hidden_from_officers_of_other_units_on_every_page() {
    let office = Office::open();
    let other = User {
        id: UserId(Uuid::now_v7()),
        role: Role::Officer,
        name: "Prov Annan".into(),
        unit: Some("Annan".into()),
        provider: None,
        host: None,
        employer: None,
        case: None,
    };
    office.app.store.save_user(other.clone()).unwrap();
    let shown = |page: &'static str| {
        let token = session::start(&office.app.store, other.id, Language::Swedish).unwrap();
        let address = page.replace("{case}", &office.case.to_string());
        let office = &office;
        async move { office.ask_with(&token, "GET", &address, "text/plain", String::new()).await }
    };
    assert!(shown("/case/{case}").await.html.contains("Provgatan"));
    let pages = || {
        let about_case = route::all().filter(|route| route.is_shown() && route.path.contains("{case}"));
        about_case.filter(|route| route.roles.contains(&Role::Officer)).map(|route| route.path)
    };
    let done = office.send(Role::Officer, "protect", &[("protection", "protected_identity")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html);
    assert!(office.get(Role::Officer, "/case/{case}").await.html.contains("Provgatan"));
    let case = shown("/case/{case}").await;
    assert!(case.html.contains("Skyddade personuppgifter") && case.html.contains("Ebba"));
    for path in pages() {
        let page = shown(path).await;
        for hidden in ["Provgatan", "Göteborg</dd>"] {
            assert!(!page.html.contains(hidden), "{path} shows {hidden}");
        }
    }
    let done = office.send(Role::Officer, "protect", &[("protection", "protected_registration")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.html);
    for path in pages() {
        let page = shown(path).await;
        // What can be said without seeing anything of the case can still be said.
        let unseen = path.ends_with("/conflict") || path.ends_with("/emergency");
        let expected = if unseen { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(page.status, expected, "{path}");
        assert!(!page.html.contains("Ebba"), "{path}");
    }
    assert!(!shown("/worklist").await.html.contains("Ebba"));
    assert_eq!(office.get(Role::Officer, "/case/{case}").await.status, StatusCode::OK);
}

#[tokio::test]
async fn everyone_can_read_who_may_see_and_do_what() {
    let office = Office::open();
    let request = Request::builder().uri("/access").body(Body::empty()).unwrap();
    let answer = router(office.app.clone()).call(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let bytes = to_bytes(answer.into_body(), BODY_MAX).await.unwrap();
    let html = String::from_utf8_lossy(&bytes);
    for said in ["Vem får se och göra vad", "som ansvarig handläggare", "Skyddad folkbokföring"] {
        assert!(html.contains(said), "{said}");
    }
}
