//! The commands in a story's words: `do` names the command in lower case, the other fields are its own.

use super::fields::Fields;
use super::{Mention, Persona, ids, person};
use crate::command::Command;
use crate::decision;
use crate::event::{Employment, Profession, Role};
use crate::evidence::{self, ElectronicStatement};
use crate::id::{EmployerId, HostId, InquiryId, ParticipationId, PlacementId, ProviderId, UserId, WorkId};
use crate::money::Ore;
use crate::pay::{LineKey, LineKind, Payee};
use crate::person::{CodeNumber, Person};
use crate::{
    assessment, choice, closing, code, control, mapping, overall_assessment, pay, plan, registration, rights,
    support, work,
};
use jiff::ToSpan;
use jiff::civil::Date;

/// Reads the fields of a command.
pub(super) struct Reading<'a, 'd, 'r, 't, 's> {
    pub(super) fields: Fields<'d, 'r, 't, 's>,
    pub(super) persona: &'a Persona,
    pub(super) mentions: &'a mut Vec<Mention>,
}

impl Reading<'_, '_, '_, '_, '_> {
    /// The command with this name; a fault when there is none.
    pub(super) fn command(&mut self, name: &str) -> Option<Command> {
        let command = self
            .first_steps(name)
            .or_else(|| self.investigation(name))
            .or_else(|| self.decisions(name))
            .or_else(|| self.in_support(name))
            .or_else(|| self.work_and_closing(name))
            .or_else(|| self.rights_and_plan(name))
            .or_else(|| self.mandates(name))
            .or_else(|| self.corrections(name))
            .or_else(|| self.pay(name));
        if command.is_none() {
            self.fields.fault(format!("there is no act `{name}`"));
        }
        command
    }

    /// A member of the staff, by key.
    pub(super) fn staff(&mut self, name: &str, role: Role) -> UserId {
        let key = self.fields.str(name).to_owned();
        let id = ids::id(ids::WORLD, &key);
        self.mentions.push(Mention::Staff { key, role, line: self.fields.line() });
        id
    }

    fn person(&mut self) -> Person {
        let persona = self.persona;
        if let Some(person) = self.fields.within("person", |fields| person::read(fields, persona)) {
            return person;
        }
        self.fields.fault("`person` must be a table { … }");
        let nothing = toml_edit::InlineTable::new();
        let scope = self.fields.scope;
        person::read(&mut Fields::new(&nothing, None, self.fields.report, scope), persona)
    }

    fn first_steps(&mut self, name: &str) -> Option<Command> {
        Some(match name {
            "register" => {
                let officer = self.fields.has("officer").then(|| self.staff("officer", Role::Officer));
                registration::Register {
                    person: self.person().into(),
                    channel: self.fields.word("channel"),
                    officer,
                    consents_to_evidence: self.fields.flag("consents_to_evidence", false),
                }
                .into()
            }
            "correct_person" => {
                registration::CorrectPerson { person: self.person().into(), beside: false }.into()
            }
            "assign_officer" => {
                registration::AssignOfficer { officer: self.staff("officer", Role::Officer) }.into()
            }
            "assess" => assessment::Assess {
                result: self.fields.word("result"),
                service: self.fields.maybe_string("service"),
                track: self.fields.maybe_string("track"),
                reasons: self.fields.text("reasons"),
            }
            .into(),
            "map" => {
                let deeper: Vec<Profession> = self.fields.words("deeper");
                let story = self.fields.scope.story;
                mapping::Map {
                    competence: self.fields.text("competence"),
                    adaptations: self.fields.maybe_text("adaptations"),
                    subsidy_considered: self.fields.flag("subsidy_considered", false),
                    deeper: deeper
                        .into_iter()
                        .map(|profession| (ids::id::<InquiryId>(story, profession.id()), profession))
                        .collect(),
                }
                .into()
            }
            _ => return None,
        })
    }

    fn investigation(&mut self, name: &str) -> Option<Command> {
        let fields = &mut self.fields;
        Some(match name {
            "ask_specialist" => mapping::AskSpecialist {
                inquiry: fields.id("inquiry"),
                profession: fields.word("profession"),
                purpose: fields.word("purpose"),
                question: fields.text("question"),
            }
            .into(),
            "answer_inquiry" => {
                mapping::AnswerInquiry { inquiry: fields.id("inquiry"), statement: fields.text("statement") }
                    .into()
            }
            "ask_evidence" => evidence::AskEvidence {
                evidence: fields.id("evidence"),
                kind: fields.word("kind"),
                from: fields.text("from"),
            }
            .into(),
            "receive_evidence" => evidence::ReceiveEvidence {
                evidence: fields.id("evidence"),
                kind: fields.word("kind"),
                issuer: fields.str("issuer").to_owned(),
                // Every piece of evidence has its document, also on paper: the seeder writes it.
                document: Some(fields.id("evidence")),
                received_on: fields.maybe_day("received_on").unwrap_or(fields.scope.on),
                electronic: fields.within("electronic", |statement| ElectronicStatement {
                    id: statement.str("id").to_owned(),
                    same_person: statement.flag("same_person", true),
                    impairment: statement.flag("impairment", true),
                }),
            }
            .into(),
            "revoke_evidence" => {
                evidence::RevokeEvidence { statement: fields.str("statement").to_owned() }.into()
            }
            "assess_overall" => overall_assessment::AssessOverall {
                team: fields.words("team"),
                resources: fields.text("resources"),
                limits: fields.text("limits"),
                reduced: fields.flag("reduced", true),
            }
            .into(),
            "propose_code" => code::ProposeCode {
                proposal: fields.id("proposal"),
                number: CodeNumber(fields.number("number")),
            }
            .into(),
            "review_code" => code::ReviewCode {
                proposal: fields.id("proposal"),
                confirmed: fields.flag("confirmed", true),
                statement: fields.text("statement"),
            }
            .into(),
            "answer_code" => {
                code::AnswerCode { proposal: fields.id("proposal"), accepted: fields.flag("accepted", true) }
                    .into()
            }
            "set_code" => code::SetCode { proposal: fields.id("proposal") }.into(),
            "withdraw_code" => code::WithdrawCode { proposal: fields.id("proposal") }.into(),
            _ => return None,
        })
    }

    fn decisions(&mut self, name: &str) -> Option<Command> {
        let fields = &mut self.fields;
        Some(match name {
            "communicate" => decision::Communicate {
                intent: fields.id("intent"),
                matter: fields.word("matter"),
                service: fields.maybe_string("service"),
                text: fields.text("text"),
            }
            .into(),
            "comment" => decision::Comment { intent: fields.id("intent"), text: fields.text("text") }.into(),
            "decide" => decision::Decide {
                decision: fields.id("decision"),
                matter: fields.word("matter"),
                answer: fields.word("answer"),
                service: fields.maybe_string("service"),
                track: fields.maybe_string("track"),
                need: fields.maybe_word("need"),
                employment: fields.within("employment", |job| Employment {
                    wage_per_month: Ore(job.number::<i64>("wage_kr")).times(100),
                    extent_percent: job.number("extent_percent"),
                    degree_percent: job.number("degree_percent"),
                    months: job.number("months"),
                    extra_per_month: Ore(job.maybe_number::<i64>("extra_kr").unwrap_or(0)).times(100),
                }),
                extent_percent: fields.maybe_number("extent_percent"),
                employer: self.employer(),
                stated: self.fields.pairs("stated"),
                intent: self.fields.maybe_id("intent"),
                reasons: self.fields.text("reasons"),
            }
            .into(),
            _ => return self.decisions_after(name),
        })
    }

    fn decisions_after(&mut self, name: &str) -> Option<Command> {
        let fields = &mut self.fields;
        Some(match name {
            "send_letter" => {
                decision::SendLetter { decision: fields.id("decision"), document: fields.id("decision") }
                    .into()
            }
            "receive_decision" => decision::ReceiveDecision { decision: fields.id("decision") }.into(),
            "choose_provider" => choice::ChooseProvider {
                participation: fields.id("participation"),
                provider: self.provider(),
            }
            .into(),
            "place_by_rule" => choice::PlaceByRule { participation: fields.id("participation") }.into(),
            _ => return None,
        })
    }

    fn in_support(&mut self, name: &str) -> Option<Command> {
        Some(match name {
            "start_support" => support::StartSupport {
                participation: self.fields.id("participation"),
                coach: self.staff("coach", Role::Coach),
                agreed: self.fields.flag("agreed", true),
            }
            .into(),
            "start_service" => support::StartService {
                provider: self.fields.has("provider").then(|| self.provider()),
                participation: self.fields.id("participation"),
                service: self.fields.str("service").into(),
                track: self.fields.maybe_string("track"),
            }
            .into(),
            "assign_coach" => support::AssignCoach {
                participation: self.fields.id("participation"),
                coach: self.staff("coach", Role::Coach),
            }
            .into(),
            "make_joint_plan" => support::MakeJointPlan {
                participation: self.fields.id("participation"),
                goal: self.fields.text("goal"),
                activities: self.fields.text("activities"),
            }
            .into(),
            "hold_contact" => support::HoldContact {
                participation: self.fields.id("participation"),
                on: self.fields.maybe_day("first_day").unwrap_or(self.fields.scope.on),
                form: self.fields.word("form"),
                with: self.fields.maybe_word("with").unwrap_or(crate::event::ContactWith::Participant),
                note: self.fields.maybe_text("note"),
            }
            .into(),
            "start_placement" => support::StartPlacement {
                placement: self.fields.id("placement"),
                service: self.fields.str("service").into(),
                host: self.host(),
                extent_percent: self.fields.number("extent_percent"),
                until: self.fields.day("until"),
                tasks: self.fields.text("tasks"),
            }
            .into(),
            "confirm_placement" => {
                support::ConfirmPlacement { placement: self.fields.id("placement") }.into()
            }
            "end_placement" => support::EndPlacement {
                placement: self.fields.id("placement"),
                reason: self.fields.word("reason"),
            }
            .into(),
            "start_phase" => support::StartPhase {
                participation: self.fields.id("participation"),
                phase: self.fields.number("phase"),
            }
            .into(),
            "file_report" => support::FileReport {
                participation: self.fields.id("participation"),
                kind: self.fields.word("kind"),
                text: self.fields.text("text"),
            }
            .into(),
            "end_support" => support::EndSupport {
                participation: self.fields.id("participation"),
                reason: self.fields.word("reason"),
            }
            .into(),
            _ => return None,
        })
    }

    fn work_and_closing(&mut self, name: &str) -> Option<Command> {
        let fields = &mut self.fields;
        let today = fields.scope.on;
        Some(match name {
            "start_work" => work::StartWork {
                work: fields.id("work"),
                kind: fields.word("kind"),
                on: fields.maybe_day("first_day").unwrap_or(today),
                extent_percent: fields.number("extent_percent"),
                place: fields.text("place"),
                decision: fields.maybe_id("decision"),
                evidence: fields.word("evidence"),
                employer: self.employer(),
            }
            .into(),
            "change_extent" => work::ChangeExtent {
                work: fields.id("work"),
                on: fields.maybe_day("first_day").unwrap_or(today),
                extent_percent: fields.number("extent_percent"),
            }
            .into(),
            "verify_work" => {
                work::VerifyWork { months: fields.number("months"), evidence: fields.word("evidence") }.into()
            }
            "end_work" => work::EndWork {
                work: fields.id("work"),
                on: fields.maybe_day("first_day").unwrap_or(today),
                reason: fields.word("reason"),
            }
            .into(),
            "decide_next_step" => closing::DecideNextStep {
                next: fields.word("next"),
                service: fields.maybe_string("service"),
                reasons: fields.text("reasons"),
            }
            .into(),
            "close_spell" => closing::CloseSpell {
                reason: fields.word("reason"),
                own_view: fields.maybe_text("own_view"),
                report: fields.text("report"),
            }
            .into(),
            "raise_concern" => {
                closing::RaiseConcern { concern: fields.id("concern"), text: fields.text("text") }.into()
            }
            "handle_concern" => {
                closing::HandleConcern { concern: fields.id("concern"), text: fields.text("text") }.into()
            }
            _ => return None,
        })
    }

    fn rights_and_plan(&mut self, name: &str) -> Option<Command> {
        let fields = &mut self.fields;
        let today = fields.scope.on;
        Some(match name {
            "set_consent" => {
                rights::SetConsent { purpose: fields.word("purpose"), given: fields.flag("given", true) }
                    .into()
            }
            "set_protection" => rights::SetProtection { protection: fields.maybe_word("protection") }.into(),
            "make_appeal" => rights::MakeAppeal {
                appeal: fields.id("appeal"),
                decision: fields.id("decision"),
                text: fields.text("text"),
            }
            .into(),
            "decide_appeal" => rights::DecideAppeal {
                appeal: fields.id("appeal"),
                result: fields.word("result"),
                reasons: fields.text("reasons"),
            }
            .into(),
            "ask_delay_remedy" => rights::AskDelayRemedy { step: fields.word("step") }.into(),
            "answer_delay_remedy" => rights::AnswerDelayRemedy {
                granted: fields.flag("granted", true),
                reasons: fields.text("reasons"),
            }
            .into(),
            "give_satisfaction" => rights::GiveSatisfaction {
                support: fields.number("support"),
                trust: fields.number("trust"),
                text: fields.maybe_text("text"),
            }
            .into(),
            "make_action_plan" => {
                plan::MakeActionPlan { goal: fields.text("goal"), activities: fields.text("activities") }
                    .into()
            }
            "report_activity" => control::ReportActivity {
                month: fields
                    .maybe_day("month")
                    .unwrap_or_else(|| today.first_of_month().checked_sub(1.month()).unwrap_or(today)),
                text: fields.text("text"),
            }
            .into(),
            _ => return None,
        })
    }

    fn pay(&mut self, name: &str) -> Option<Command> {
        Some(match name {
            "declare_pay" => {
                let today = self.fields.scope.on;
                pay::DeclarePay { through: self.fields.maybe_day("through").unwrap_or(today) }.into()
            }
            "confirm_pay" => pay::ConfirmPay { payee: self.payee(), lines: Vec::new() }.into(),
            "dispute_pay" => {
                pay::DisputePay { payee: self.payee(), line: self.line_key(), text: self.fields.text("text") }
                    .into()
            }
            "answer_pay_dispute" => pay::AnswerPayDispute {
                line: self.line_key(),
                upheld: self.fields.flag("upheld", false),
                text: self.fields.text("text"),
            }
            .into(),
            "withhold_pay" => {
                pay::WithholdPay { line: self.line_key(), text: self.fields.text("text") }.into()
            }
            "approve_pay" => pay::ApprovePay { lines: Vec::new() }.into(),
            "pay_out" => pay::PayOut { payment: self.fields.id("payment") }.into(),
            _ => return None,
        })
    }

    /// Who is paid: the `provider`, `host` or `employer` that is named, otherwise the person.
    fn payee(&mut self) -> Payee {
        if self.fields.has("provider") {
            Payee::Provider(self.provider())
        } else if self.fields.has("host") {
            Payee::Host(self.host())
        } else {
            self.employer().map_or(Payee::Person, Payee::Employer)
        }
    }

    /// A line by what it is for: `line = { kind = "base", about = "linden", from = 2024-03-01 }`. What it
    /// is about is a participation, a placement or a work of the story.
    fn line_key(&mut self) -> LineKey {
        let story = self.fields.scope.story;
        let key = self.fields.within("line", |line| {
            let kind: LineKind = line.word("kind");
            let label = line.str("about").to_owned();
            let about = match kind {
                LineKind::Host | LineKind::ProviderShare => ids::id::<PlacementId>(story, &label).0,
                LineKind::Subsidy
                | LineKind::ExtraGrant
                | LineKind::EmployerSupport
                | LineKind::PersonSupport => ids::id::<WorkId>(story, &label).0,
                _ => ids::id::<ParticipationId>(story, &label).0,
            };
            let revision = line.maybe_number("revision").unwrap_or(0);
            LineKey { kind, about, from: line.day("from"), revision }
        });
        key.unwrap_or_else(|| {
            self.fields.fault("`line` must be a table { kind, about, from }");
            LineKey { kind: LineKind::Base, about: uuid::Uuid::nil(), from: Date::ZERO, revision: 0 }
        })
    }

    fn provider(&mut self) -> ProviderId {
        let key = self.fields.str("provider").to_owned();
        let id = ids::id(ids::WORLD, &key);
        self.mentions.push(Mention::Provider { key, line: self.fields.line() });
        id
    }

    fn employer(&mut self) -> Option<EmployerId> {
        let key: String = self.fields.maybe_string("employer")?;
        let id = ids::id(ids::WORLD, &key);
        self.mentions.push(Mention::Employer { key, line: self.fields.line() });
        Some(id)
    }

    fn host(&mut self) -> HostId {
        let key = self.fields.str("host").to_owned();
        let id = ids::id(ids::WORLD, &key);
        self.mentions.push(Mention::Host { key, line: self.fields.line() });
        id
    }
}
