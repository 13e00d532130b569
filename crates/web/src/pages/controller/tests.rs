//! The pages of control as a browser sees them: a story's lines are looked at, held back, disputed, approved
//! and paid; and the pages of costs show them.

use crate::clock::{Now, moment};
use crate::desk::{Deed, perform};
use crate::{App, Clock, route, router, session};
use access::Viewer;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use chain::event::{Actor, Header, Role};
use chain::id::{CaseId, CommandId, UserId};
use chain::pay::{DisputePay, LineKind, LineState, Payee};
use chain::story::{Expected, Story, embedded, embedded_world, ids};
use chain::text::NewText;
use chain::view::PayLineRow;
use chain::{Command, Policy};
use jiff::civil::{Date, date, time};
use std::sync::Arc;
use store::{Append, Identity, User};
use texts::Language;
use tower::Service;
use uuid::Uuid;

const BODY_MAX: usize = 4 * 1024 * 1024;
/// The day before the story's own control acts: everything is confirmed and waits.
const DAY: Date = date(2024, 11, 20);
const STORY: &str = "rom2_result";

struct Page {
    status: StatusCode,
    location: String,
    kind: String,
    html: String,
}

/// A service in which one person's way to work has led to pay.
struct Office {
    app: Arc<App>,
    case: CaseId,
    coach: UserId,
    controller: String,
    _folder: tempfile::TempDir,
}

impl Office {
    fn open() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let policy = Policy::embedded(&[]).unwrap();
        let app = App::open(folder.path().join("stegvis.db"), policy, Clock::Demonstration(DAY)).unwrap();
        let story = embedded().unwrap().into_iter().find(|story| story.name == STORY).unwrap();
        open_world(&app);
        play(&app, &story);
        let user = |role: Role| app.store.users_by_role(role).unwrap().remove(0).id;
        let token = session::start(&app.store, user(Role::Controller), Language::Swedish).unwrap();
        let of_provider = story.acts.iter().rfind(|act| act.by.role == Role::Coach).unwrap().by.user;
        Office { case: story.case, coach: of_provider, controller: token, app, _folder: folder }
    }

    fn lines(&self) -> Vec<PayLineRow> {
        self.app.store.pay_lines().unwrap().into_iter().map(|(_, line)| line).collect()
    }

    fn count(&self, state: LineState) -> usize {
        self.lines().iter().filter(|line| line.state == state).count()
    }

    fn line(&self, kind: LineKind) -> PayLineRow {
        self.lines().into_iter().find(|line| line.line.kind == kind).unwrap()
    }

    async fn ask(&self, token: &str, method: &str, address: &str, body: String) -> Page {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::COOKIE, format!("{}={token}", session::SESSION_COOKIE))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
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

    async fn get(&self, address: &str) -> Page {
        let address = address.replace("{case}", &self.case.to_string());
        self.ask(&self.controller, "GET", &address, String::new()).await
    }

    /// Sends the form of a page that was shown, to an address, with these fields.
    async fn send(&self, shown: &Page, address: &str, fields: &[(&str, &str)]) -> Page {
        let address = address.replace("{case}", &self.case.to_string());
        let mut body = String::new();
        for name in ["form_token", "act"] {
            body.push_str(&format!("{name}={}&", shown.hidden(name)));
        }
        for (name, value) in fields {
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            body.push_str(&format!("{name}={value}&"));
        }
        self.ask(&self.controller, "POST", &address, body).await
    }

    /// Approves every line that waits.
    async fn approve_all(&self) -> Page {
        let shown = self.get("/claims").await;
        let waiting = self.lines().into_iter().filter(|line| line.state == LineState::Eligible);
        let values: Vec<String> = waiting.map(|line| format!("{}/{}", self.case, line.line)).collect();
        let fields: Vec<(&str, &str)> = values.iter().map(|value| ("line", value.as_str())).collect();
        self.send(&shown, "/claims", &fields).await
    }
}

impl Page {
    fn hidden(&self, name: &str) -> &str {
        let at = self.html.rfind(&format!("name=\"{name}\" value=\"")).expect("a form");
        self.html[at..].split('"').nth(3).unwrap()
    }

    fn is_whole(&self) -> bool {
        assert_eq!(self.status, StatusCode::OK);
        assert_eq!(self.html.matches("<h1").count(), 1);
        let unsaid: Vec<&str> =
            self.html.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()).collect();
        assert_eq!(unsaid, Vec::<&str>::new());
        true
    }
}

fn open_world(app: &App) {
    let world = embedded_world().unwrap();
    for (stream, event) in world.events() {
        let command: CommandId = ids::id(ids::WORLD, &stream.id);
        let mut append = Append::new(command, world.opened_on);
        let header = Header {
            recorded_at: moment(world.opened_on, time(8, 0, 0, 0)),
            holds_on: world.opened_on,
            received_on: None,
            actor: Actor { user: UserId(Uuid::nil()), role: Role::System },
            on_behalf_of: None,
            command,
            digest: None,
            corrects: None,
            bundle: app.policy.get().hash().to_owned(),
        };
        append.relies_on.push((stream.clone(), 0));
        append.events.push((stream, header, event));
        app.store.append_blocking(append).unwrap();
    }
    for staff in &world.staff {
        let user = User {
            id: staff.user,
            role: staff.role,
            name: staff.name.clone(),
            unit: None,
            provider: staff.provider,
            host: staff.host,
            employer: staff.employer,
            case: None,
        };
        app.store.save_user(user).unwrap();
    }
}

/// Plays a story to the day before its control.
fn play(app: &App, story: &Story) {
    for act in story.steps().filter(|act| act.expected == Expected::Done && act.on < DAY) {
        let mut deed = Deed::from(act.command.clone());
        deed.on_behalf_of = act.on_behalf_of;
        if matches!(act.command, Command::Register(_)) {
            deed.identity = Some(Identity {
                given_name: "Sofia".into(),
                family_name: "Prov".into(),
                personal_number: story.persona.personal_number.as_str().to_owned(),
                ..Identity::default()
            });
        }
        let own_case = (act.by.role == Role::JobSeeker).then_some(story.case);
        let viewer = Viewer { user: act.by.user, role: act.by.role, own_case };
        let now = Now { day: act.on, at: act.at };
        let policy = app.policy.get();
        perform(&app.store, &policy, &viewer, story.case, act.command_id, &deed, "test", now)
            .unwrap_or_else(|fault| panic!("{}:{}: {fault}", story.file, act.line));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_control_is_whole_with_lines_that_wait() {
    let office = Office::open();
    assert!(office.count(LineState::Eligible) > 2);
    let pages = route::all().filter(|route| {
        // What is about one sample needs one that was drawn.
        let sample = ["/sample", "/case/{case}/sampled"].contains(&route.path);
        route.is_shown() && route.roles.contains(&Role::Controller) && !sample
    });
    for route in pages {
        let page = office.get(route.path).await;
        assert!(page.kind.starts_with("text/csv") || page.kind.contains("sheet") || page.is_whole());
    }
    let key = office.line(LineKind::Result).line.to_string();
    let line = office.get(&format!("/case/{{case}}/claim?line={key}")).await;
    assert!(line.is_whole() && line.html.contains("32\u{a0}000"), "the result's line with its amount");
    assert!(!line.html.contains("Lindqvist"), "control sees no family name");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_chosen_is_refused_and_what_is_ticked_is_approved() {
    let office = Office::open();
    let shown = office.get("/claims").await;
    let refused = office.send(&shown, "/claims", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let waiting = office.count(LineState::Eligible);
    assert_eq!(office.approve_all().await.status, StatusCode::OK);
    assert_eq!((office.count(LineState::Eligible), office.count(LineState::Payable)), (0, waiting));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_cannot_be_opened_stops_no_other() {
    let office = Office::open();
    let shown = office.get("/claims").await;
    let waiting: Vec<_> =
        office.lines().into_iter().filter(|line| line.state == LineState::Eligible).collect();
    let gone = format!("{}/{}", Uuid::nil(), waiting[0].line);
    let mut values = vec![gone];
    values.extend(waiting.iter().map(|line| format!("{}/{}", office.case, line.line)));
    let fields: Vec<(&str, &str)> = values.iter().map(|value| ("line", value.as_str())).collect();
    let page = office.send(&shown, "/claims", &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.html.contains("Ärendet finns inte."));
    assert_eq!(office.count(LineState::Payable), waiting.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_that_was_asked_for_stays_asked_for() {
    let office = Office::open();
    let of = |page: &Page| page.html.matches("name=\"line\" type=\"checkbox\"").count();
    office.approve_all().await;
    assert_eq!(of(&office.get("/claims").await), 0);
    let all = office.get("/claims?state=").await;
    assert!(all.is_whole() && all.html.contains("href=\"/claims/lines.csv?state=\""));
    assert!(all.html.contains("href=\"/case/"), "the approved lines are among all of them");
    let begins = office.get("/claims").await;
    assert!(begins.html.contains("href=\"/claims?state=\""), "the way to all of them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_cannot_be_read_is_said_on_the_pages_of_rules() {
    let office = Office::open();
    for address in ["/rules", "/rules/handbook"] {
        let wrong = office.get(&format!("{address}?on=x")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(wrong.html.contains("govuk-error-summary") && wrong.html.contains("href=\"#on\""));
        assert!(office.get(&format!("{address}?on=2025-01-31")).await.is_whole());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_is_one_payment_and_a_second_submission_pays_nothing_more() {
    let office = Office::open();
    office.approve_all().await;
    let confirm = office.get("/claims/pay").await;
    assert!(confirm.is_whole() && confirm.html.contains("41\u{a0}075"), "how much it comes to");
    let paid = office.send(&confirm, "/claims/pay", &[("payment", confirm.hidden("payment"))]).await;
    assert_eq!(paid.status, StatusCode::SEE_OTHER);
    let again = office.send(&confirm, "/claims/pay", &[("payment", confirm.hidden("payment"))]).await;
    assert_eq!(again.location, paid.location, "the same payment");
    assert_eq!(office.count(LineState::Payable), 0);
    let result = office.get(&paid.location).await;
    assert!(result.is_whole() && result.html.contains("41\u{a0}075"));
    let payment = paid.location.split('=').nth(1).unwrap();
    let csv = office.get(&format!("/claims/lines.csv?payment={payment}")).await;
    assert_eq!(csv.html.lines().count(), office.count(LineState::Paid) + 1, "a row a line under the head");
    let other = office.get(&format!("/claims/lines.csv?payment={}", Uuid::nil())).await;
    assert_eq!(other.html.lines().count(), 1, "another payment has no lines");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_held_back_with_reasons_and_never_without() {
    let office = Office::open();
    let key = office.line(LineKind::Speed).line.to_string();
    let address = format!("/case/{{case}}/claim-withhold?about={key}");
    let shown = office.get(&address).await;
    let without = office.send(&shown, "/case/{case}/claim-withhold", &[("about", &key)]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("about", key.as_str()), ("text", "Visa när stödet började.")];
    let done = office.send(&shown, "/case/{case}/claim-withhold", &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(office.line(LineKind::Speed).state, LineState::Withheld);
    let line = office.get(&format!("/case/{{case}}/claim?line={key}")).await;
    assert!(line.is_whole() && line.html.contains("Visa när stödet började."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_is_answered_with_reasons() {
    let office = Office::open();
    let line = office.line(LineKind::Result);
    let coach = office.app.store.user(office.coach).unwrap().unwrap();
    let deed: Deed = DisputePay {
        payee: Payee::Provider(coach.provider.unwrap()),
        line: line.line,
        text: NewText { id: chain::id::TextId(Uuid::now_v7()), body: "Beloppet är för lågt.".into() },
    }
    .into();
    let (store, policy) = (&office.app.store, office.app.policy.get());
    let now = office.app.clock.now(store).unwrap();
    let id = CommandId(Uuid::now_v7());
    perform(store, &policy, &coach.viewer(), office.case, id, &deed, "test", now).unwrap();
    let key = line.line.to_string();
    let shown = office.get(&format!("/case/{{case}}/claim-answer?about={key}")).await;
    assert!(shown.is_whole() && shown.html.contains("Beloppet är för lågt."));
    let fields = [("about", key.as_str()), ("upheld", "no"), ("text", "Beloppet följer reglerna.")];
    let done = office.send(&shown, "/case/{case}/claim-answer", &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(office.line(LineKind::Result).state, LineState::Declared);
}

#[tokio::test(flavor = "multi_thread")]
async fn computing_again_when_nothing_is_new_changes_nothing_and_says_so() {
    let office = Office::open();
    let before = office.lines();
    let shown = office.get("/claims").await;
    let page = office.send(&shown, "/claims/compute", &[]).await;
    assert!(page.is_whole() && page.html.contains("Genomgångna ärenden: 1."));
    assert_eq!(office.lines(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outcome_of_the_appropriation_is_what_was_paid_from_it() {
    let office = Office::open();
    office.approve_all().await;
    let confirm = office.get("/claims/pay").await;
    office.send(&confirm, "/claims/pay", &[("payment", confirm.hidden("payment"))]).await;
    let page = office.get("/appropriations?year=2024").await;
    assert!(page.is_whole() && page.html.contains("41\u{a0}075"));
    assert!(page.html.contains("Västra Götalands län"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_open_costs_tell_no_small_group_and_reckon_what_is_asked() {
    let office = Office::open();
    office.approve_all().await;
    let page = office.get("/cost?persons=3&months=4").await;
    assert!(page.is_whole());
    assert!(!page.html.contains("41\u{a0}075"), "one participant's cost is told to nobody");
    assert!(page.html.contains("Om 3 fler arbetar 4 månader var"));
    assert!(page.html.contains("29\u{a0}265"), "the parts' sum is shown beside the whole");
    let wrong = office.get("/cost?persons=tre&months=4").await;
    assert!(wrong.html.contains("govuk-error-summary"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_sees_what_the_case_costs() {
    let office = Office::open();
    let officer = office.app.store.users_by_role(Role::Officer).unwrap().remove(0);
    let token = session::start(&office.app.store, officer.id, Language::Swedish).unwrap();
    let page = office.ask(&token, "GET", &format!("/case/{}/cost", office.case), String::new()).await;
    assert!(page.is_whole() && page.html.contains("41\u{a0}075"));
}
