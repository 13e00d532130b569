//! The clocks of the law as tables: the action plan (2000:628 § 6), the time to comment (FL § 25),
//! reconsideration (2022:812), delay (FL §§ 11–12). The periods come from the policy in force; the days
//! are those of the Swedish calendar.

use crate::way::{IN_FORCE, Way};
use chain::Refusal;
use chain::command::Command;
use chain::due::{Task, due};
use chain::event::*;
use chain::id::*;
use chain::person::*;
use chain::story::ids::id;
use chain::text::NewText;
use chain::{Step, decision, plan, registration, rights};
use jiff::civil::{Date, date};

struct Tale(Way);

impl Tale {
    fn registered(on: Date) -> Tale {
        let mut tale = Tale(Way::new(&IN_FORCE));
        let register = registration::Register {
            person: person().into(),
            channel: Channel::SelfService,
            officer: None,
            consents_to_evidence: false,
        };
        tale.does(on, Role::JobSeeker, register).unwrap();
        tale
    }

    fn does(&mut self, on: Date, role: Role, command: impl Into<Command>) -> Result<(), Refusal> {
        self.0.day = on;
        let case = self.0.cases[0];
        self.0.perform(case, Actor { user: id("clocks", role.id()), role }, &command.into()).map(drop)
    }

    fn task(&self, on: Date, word: &str) -> Option<Task> {
        let tasks = due(&self.0.case(self.0.cases[0]), &self.0.world(), self.0.policy, on).tasks;
        tasks.into_iter().find(|task| task.kind.word() == word)
    }

    /// Refuses the person a sanction-free day: any adverse decision will do.
    fn decided_against(mut self, told: Date, decided: Date) -> Tale {
        let communicate = decision::Communicate {
            intent: id("clocks", "intent"),
            matter: Matter::Sanction,
            service: None,
            text: text("told"),
        };
        self.does(told, Role::Officer, communicate).unwrap();
        self.does(decided, Role::Officer, sanction()).unwrap();
        self
    }
}

fn sanction() -> decision::Decide {
    decision::Decide {
        decision: id("clocks", "decision"),
        matter: Matter::Sanction,
        answer: Answer::Imposed,
        service: None,
        track: None,
        need: None,
        employment: None,
        extent_percent: None,
        employer: None,
        stated: Default::default(),
        intent: Some(id("clocks", "intent")),
        reasons: text("reasons"),
    }
}

fn text(label: &str) -> NewText {
    NewText { id: id("clocks", label), body: "Skrivet.".into() }
}

fn person() -> Person {
    Person {
        born: date(1980, 2, 29),
        sex: Sex::Woman,
        municipality: "0380".into(),
        contact: ContactWay::Letter,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: vec![],
        wishes: vec![],
        without_work_since: None,
        extent_wished_percent: 100,
        health_affects_work: false,
        swedish: Level::Good,
        literacy: Level::Good,
        digital: Level::Good,
        care_duties: false,
        other_support: false,
        newly_arrived: false,
        transition_support: false,
        municipal_services: false,
        earlier_services: vec![],
    }
}

#[test]
fn the_first_action_plan_is_due_thirty_days_after_registration() {
    for (registered, by) in [
        (date(2024, 1, 31), date(2024, 3, 1)),
        (date(2024, 2, 1), date(2024, 3, 2)),
        (date(2024, 12, 15), date(2025, 1, 14)),
    ] {
        let task = Tale::registered(registered).task(registered, "action_plan").unwrap();
        assert_eq!((task.actor, task.from, task.by), (Role::Officer, registered, by));
    }
}

#[test]
fn the_action_plan_is_renewed_every_six_months_with_month_ends_clamped() {
    for (made, by) in [
        (date(2024, 8, 31), date(2025, 2, 28)),
        (date(2024, 3, 4), date(2024, 9, 4)),
        (date(2025, 8, 30), date(2026, 2, 28)),
    ] {
        let mut tale = Tale::registered(date(2024, 3, 1));
        let made_plan = plan::MakeActionPlan { goal: text("goal"), activities: text("activities") };
        tale.does(made, Role::Officer, made_plan).unwrap();
        assert_eq!(tale.task(made, "action_plan"), None, "nothing to renew on the day itself");
        assert_eq!(tale.task(by, "action_plan").unwrap().by, by);
    }
}

#[test]
fn the_last_day_to_comment_moves_off_days_off() {
    for (told, comment_by) in [
        // 1 May 2026 is a Friday, then a weekend.
        (date(2026, 4, 17), date(2026, 5, 4)),
        // Christmas Day, Boxing Day, a weekend.
        (date(2025, 12, 11), date(2025, 12, 29)),
        // Midsummer Eve.
        (date(2024, 6, 7), date(2024, 6, 24)),
        // A plain Tuesday stays.
        (date(2026, 3, 3), date(2026, 3, 17)),
    ] {
        let mut tale = Tale::registered(date(2024, 1, 8));
        let communicate = decision::Communicate {
            intent: id("clocks", "intent"),
            matter: Matter::Sanction,
            service: None,
            text: text("told"),
        };
        tale.does(told, Role::Officer, communicate).unwrap();
        let task = tale.task(told, "comment").unwrap();
        assert_eq!((task.actor, task.by), (Role::JobSeeker, comment_by));
        let too_early = tale.does(comment_by, Role::Officer, sanction());
        assert_eq!(too_early, Err(Refusal::Missing(vec![chain::refusal::Missing::TimeToComment])));
        assert_eq!(tale.task(comment_by, "decide_intent"), None);
        let day_after = comment_by.tomorrow().unwrap();
        assert_eq!(tale.task(day_after, "decide_intent").unwrap().from, day_after);
        tale.does(day_after, Role::Officer, sanction()).unwrap();
    }
}

#[test]
fn the_time_to_appeal_is_three_weeks_from_receipt_and_moves_off_days_off() {
    for (received, last) in [
        // Good Friday to Easter Monday.
        (date(2026, 3, 13), date(2026, 4, 7)),
        (date(2026, 3, 12), date(2026, 4, 2)),
        // New year's eve, new year's day; 2 January is a Friday.
        (date(2025, 12, 10), date(2026, 1, 2)),
    ] {
        for (appealed, in_time) in [(last, true), (last.tomorrow().unwrap(), false)] {
            let told = received.checked_sub(jiff::Span::new().weeks(5)).unwrap();
            let mut tale = Tale::registered(date(2024, 1, 8)).decided_against(told, received);
            let received_it = rights_receive();
            tale.does(received, Role::JobSeeker, received_it).unwrap();
            let appeal = rights::MakeAppeal {
                appeal: id("clocks", "appeal"),
                decision: id("clocks", "decision"),
                text: text("appeal"),
            };
            tale.does(appealed, Role::JobSeeker, appeal).unwrap();
            let answer = |result| rights::DecideAppeal {
                appeal: id("clocks", "appeal"),
                result,
                reasons: text("answer"),
            };
            let (wrong, right) = if in_time {
                (AppealResult::TooLate, AppealResult::Changed)
            } else {
                (AppealResult::Changed, AppealResult::TooLate)
            };
            assert!(tale.does(appealed, Role::Reviewer, answer(wrong)).is_err(), "{received} {appealed}");
            tale.does(appealed, Role::Reviewer, answer(right)).unwrap();
        }
    }
}

fn rights_receive() -> decision::ReceiveDecision {
    decision::ReceiveDecision { decision: id::<DecisionId>("clocks", "decision") }
}

#[test]
fn who_has_not_received_a_decision_can_still_appeal_it_long_after() {
    let mut tale = Tale::registered(date(2024, 1, 8)).decided_against(date(2024, 2, 1), date(2024, 3, 1));
    assert_eq!(tale.task(date(2024, 3, 1), "read_decision").unwrap().by, date(2024, 3, 8));
    let appeal = rights::MakeAppeal {
        appeal: id("clocks", "appeal"),
        decision: id("clocks", "decision"),
        text: text("appeal"),
    };
    tale.does(date(2024, 9, 2), Role::JobSeeker, appeal).unwrap();
    let task = tale.task(date(2024, 9, 2), "appeal").unwrap();
    assert_eq!((task.actor, task.by), (Role::Reviewer, date(2024, 10, 2)));
    let changed = rights::DecideAppeal {
        appeal: id("clocks", "appeal"),
        result: AppealResult::Changed,
        reasons: text("answer"),
    };
    tale.does(date(2024, 9, 3), Role::Reviewer, changed).unwrap();
}

#[test]
fn delay_can_be_remedied_only_after_six_months_and_is_answered_in_four_weeks() {
    for (registered, first) in [(date(2024, 8, 31), date(2025, 2, 28)), (date(2024, 3, 4), date(2024, 9, 4))]
    {
        let mut tale = Tale::registered(registered);
        let ask = || rights::AskDelayRemedy { step: Step::Assessment };
        let early = tale.does(first.yesterday().unwrap(), Role::JobSeeker, ask());
        assert_eq!(early, Err(Refusal::ImpossibleDay { field: "delay", bound: first }));
        tale.does(first, Role::JobSeeker, ask()).unwrap();
        assert_eq!(tale.does(first, Role::JobSeeker, ask()), Err(Refusal::AlreadyDone("delay_remedy")));
        let task = tale.task(first, "delay_remedy").unwrap();
        let four_weeks = chain::calendar::days_after(first, 28);
        assert_eq!((task.actor, task.by), (Role::Officer, four_weeks));
        let answer = rights::AnswerDelayRemedy { granted: true, reasons: text("answer") };
        tale.does(four_weeks, Role::Officer, answer).unwrap();
        assert_eq!(tale.task(four_weeks, "delay_remedy"), None);
    }
}
