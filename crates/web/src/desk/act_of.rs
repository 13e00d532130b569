//! Which right a command asks for. The exhaustive `match` shows what a new command needs.

use access::Act;
use chain::Command;
use chain::event::ReportKind;

/// The act that `access` is asked about.
#[must_use]
pub fn act_of(command: &Command) -> Act {
    match command {
        Command::Register(_) => Act::Register,
        Command::CorrectPerson(_) => Act::Correct,
        Command::SetConsent(_) => Act::Consent,
        Command::SetProtection(_) => Act::Protect,
        Command::Assess(_) | Command::AssignOfficer(_) => Act::Assess,
        Command::Map(_) | Command::AskSpecialist(_) => Act::Map,
        Command::AnswerInquiry(_) => Act::AnswerInquiry,
        Command::AskEvidence(_) | Command::ReceiveEvidence(_) | Command::RevokeEvidence(_) => Act::Evidence,
        Command::AssessOverall(_) => Act::OverallAssessment,
        Command::ProposeCode(_) | Command::SetCode(_) => Act::ProposeCode,
        Command::ReviewCode(_) => Act::ConfirmCode,
        Command::AnswerCode(_) | Command::WithdrawCode(_) => Act::AnswerCode,
        // Closing against the person's wish and verifying results are for officers only.
        Command::Communicate(_)
        | Command::Decide(_)
        | Command::SendLetter(_)
        | Command::CloseSpell(_)
        | Command::VerifyWork(_) => Act::Decide,
        Command::ChooseProvider(_) | Command::PlaceByRule(_) => Act::Choose,
        Command::StartSupport(_)
        | Command::StartService(_)
        | Command::AssignCoach(_)
        | Command::MakeJointPlan(_)
        | Command::HoldContact(_)
        | Command::StartPlacement(_)
        | Command::EndPlacement(_)
        | Command::StartPhase(_)
        | Command::EndSupport(_) => Act::SupportWork,
        Command::FileReport(report) if report.kind == ReportKind::Final => Act::FinalReport,
        Command::FileReport(_) => Act::SupportWork,
        Command::ConfirmPlacement(_) => Act::PlacementConfirm,
        Command::StartWork(_) | Command::ChangeExtent(_) | Command::EndWork(_) => Act::Work,
        Command::DecideNextStep(_) => Act::Close,
        Command::RaiseConcern(_) => Act::RaiseConcern,
        Command::HandleConcern(_) => Act::HandleConcern,
        Command::Comment(_)
        | Command::ReceiveDecision(_)
        | Command::MakeAppeal(_)
        | Command::AskDelayRemedy(_)
        | Command::GiveSatisfaction(_) => Act::Appeal,
        Command::DecideAppeal(_) => Act::Reconsider,
        Command::AnswerDelayRemedy(_) => Act::Decide,
        Command::StateConflict(_) => Act::StateConflict,
        Command::LiftConflict(_) => Act::LiftConflict,
        Command::OpenInEmergency(_) => Act::OpenInEmergency,
        Command::ReviewEmergency(_) => Act::ReviewEmergency,
        Command::AskReading(_) => Act::Appeal,
        Command::AnswerReading(_) => Act::AnswerReading,
        Command::GiveMandate(_) => Act::GiveMandate,
        Command::RecordAppointment(_) | Command::RenewAppointment(_) => Act::Appoint,
        Command::EndMandate(_) => Act::EndMandate,
        Command::AskCorrection(_) | Command::Object(_) | Command::WithdrawObjection(_) => Act::Appeal,
        Command::AnswerObjection(_) => Act::AnswerObjection,
        Command::CorrectRecord(_) | Command::AnswerCorrection(_) => Act::CorrectRecord,
        Command::MakeActionPlan(_) => Act::Plan,
        Command::ReportActivity(_) => Act::ReportActivity,
        Command::DeclarePay(_) => Act::DeclarePay,
        Command::ConfirmPay(_) | Command::DisputePay(_) => Act::ConfirmPay,
        Command::AnswerPayDispute(_)
        | Command::WithholdPay(_)
        | Command::ApprovePay(_)
        | Command::PayOut(_) => Act::ControlPay,
    }
}
