//! The program: it opens the parts, wires them together and speaks to the person at the keyboard.
//! Every command works from any directory and creates the database when there is none
//! (architecture, "Decided once" 10).
//!
//! Exit status: 0 done, 1 a finding or a refusal, 2 it could not be carried out.

mod access;
mod account;
mod args;
mod audit;
mod calibrate;
mod check;
mod due;
mod erase;
mod explain;
mod facts;
mod facts_file;
mod import;
mod lead_times;
mod logging;
mod pay;
mod place;
mod policy;
mod population;
mod progress;
mod redecide;
mod reload;
mod retention;
mod routes;
mod seed;
mod sensitivity;
mod serve;
mod simulate;
mod speaker;
mod statement;
mod traces;
mod transfer;
mod wiring;

use args::{
    AccessCommand, AccountCommand, Args, AuditCommand, Command, ImportKind, PayCommand, PolicyCommand,
    PopulationCommand, RetentionCommand, SimulateCommand, StatementCommand,
};
use clap::Parser;
use std::process::ExitCode;
use traces::Traces;

/// The laboratory makes and drops millions of small things: this allocator takes a third off its time.
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// What a command answers: the exit status that says it to other programs.
enum Answer {
    /// Done, and nothing to remark.
    Fine,
    /// Done, and something was found or refused.
    Found,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let answer = logging::begin(&args).and_then(|traces| {
        let answer = run(&args, traces.as_ref());
        if let Some(traces) = traces {
            traces.end();
        }
        answer
    });
    match answer {
        Ok(Answer::Fine) => ExitCode::SUCCESS,
        Ok(Answer::Found) => ExitCode::from(1),
        Err(fault) => {
            eprintln!("stegvis: {fault:#}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args, traces: Option<&Traces>) -> anyhow::Result<Answer> {
    let common = &args.common;
    match &args.command {
        Command::Serve(options) => serve::run(common, options, traces),
        Command::Account(options) => match &options.command {
            AccountCommand::Grant(options) => account::grant(common, options),
            AccountCommand::Withdraw(options) => account::withdraw(common, options),
            AccountCommand::SignOutEveryone => account::sign_out_everyone(common),
        },
        Command::Seed(options) => seed::run(common, options),
        Command::Check(options) => check::run(common, options),
        Command::Audit(options) => match &options.command {
            AuditCommand::Verify(options) => audit::verify(common, options),
            AuditCommand::Head(options) => audit::head(common, options),
        },
        Command::Explain(options) => explain::run(common, options),
        Command::Redecide(options) => redecide::run(common, options),
        Command::Due(options) => due::run(common, options),
        Command::LeadTimes(options) => lead_times::run(common, options),
        Command::Import(options) => match &options.kind {
            ImportKind::JobtechTaxonomy(options) => import::taxonomy(common, options),
        },
        Command::Statement(options) => match &options.command {
            StatementCommand::Read(options) => statement::read(common, options),
            StatementCommand::Receive(options) => statement::receive(common, options),
        },
        Command::Erase(options) => erase::run(common, options),
        Command::Retention(options) => match &options.command {
            RetentionCommand::Run(options) => retention::run(common, options),
        },
        Command::Backup(options) => transfer::backup(common, options),
        Command::Restore(options) => transfer::restore(common, options),
        Command::Move(options) => transfer::run_move(common, options),
        Command::Pay(options) => match &options.command {
            PayCommand::Run(options) => pay::run(common, options),
        },
        Command::Access(options) => match &options.command {
            AccessCommand::Matrix(options) => access::run(common, options),
        },
        Command::Routes(options) => routes::run(common, options),
        Command::Facts(options) => facts::run(common, options),
        Command::Policy(options) => match &options.command {
            PolicyCommand::Check(options) => policy::check(common, options),
            PolicyCommand::List(options) => policy::list::run(common, options),
            PolicyCommand::Diff(options) => policy::diff::run(common, options),
            PolicyCommand::Impact(options) => policy::impact::run(common, options),
            PolicyCommand::Export(options) => policy::export::run(common, options),
            PolicyCommand::Docs(options) => policy::docs::run(common, options),
        },
        Command::Population(options) => match &options.command {
            PopulationCommand::Generate(options) => population::generate(common, options),
        },
        Command::Calibrate(options) => calibrate::run(common, options),
        Command::Sensitivity(options) => sensitivity::run(common, options),
        Command::Simulate(options) => match &options.command {
            Some(SimulateCommand::Merge(options)) => simulate::merge(common, options),
            None => simulate::run(common, options),
        },
    }
}
