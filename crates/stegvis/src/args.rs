//! The commands and their options, with the help that teaches them.

use chain::id::UserId;
use chain::redecide::Knowledge;
use clap::error::ErrorKind;
use clap::{Args as Options, Parser, Subcommand};
use jiff::civil::Date;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use store::Place;
use texts::Language;

/// The chain from registration to lasting work, with every rule as dated text.
#[derive(Parser)]
#[command(
    name = "stegvis",
    version,
    after_help = "\
Examples:
  stegvis seed                                 fill ./stegvis.db with the demonstration's people
  stegvis serve --demonstration                walk as each of them on http://127.0.0.1:8080
  stegvis due --on 2026-11-16                  what should happen, for whom and by when
  stegvis check                                is everything as it must be?
  stegvis explain 199102152387                 why was it decided so?

Exit status: 0 done; 1 something was found or refused; 2 it could not be carried out.
The keys of the database lie beside it, in <database>.keys: back them up apart."
)]
pub struct Args {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Clone, Options)]
pub struct Common {
    /// The database: a file, or postgres://USER@HOST/NAME; it is made when there is none
    ///
    /// On a server of PostgreSQL the keys lie in the database NAME_keys, or in the one that STEGVIS_KEYS_DATABASE
    /// names. Passwords come from STEGVIS_DATABASE_PASSWORD and STEGVIS_KEYS_PASSWORD, or from the files that
    /// STEGVIS_DATABASE_PASSWORD_FILE and STEGVIS_KEYS_PASSWORD_FILE name.
    #[arg(long, global = true, value_name = "PLACE", default_value = "stegvis.db", value_parser = place)]
    pub database: Place,
    /// The proposal laid over the rules in force, or `in_force` for those alone
    #[arg(long, global = true, value_name = "NAME", default_value = "almega_2023")]
    pub policy: String,
    /// Read the rules from this folder instead of those built in (it holds facts.toml, in_force/ and proposals/)
    #[arg(long, global = true, value_name = "DIR")]
    pub policy_dir: Option<PathBuf>,
    /// The language of what is printed: sv or en
    #[arg(long, global = true, value_name = "CODE", default_value = "sv", value_parser = language)]
    pub language: Language,
    /// Say more about what goes on, on standard error
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// The place, with the secrets that belong to it. One that cannot be used is not quoted: it may hold a secret.
fn place(text: &str) -> Result<Place, Infallible> {
    let told = |fault: anyhow::Error| clap::Error::raw(ErrorKind::ValueValidation, format!("{fault:#}\n"));
    Ok(crate::place::read(text).unwrap_or_else(|fault| told(fault).exit()))
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Language::all().iter().map(|language| language.code()).collect();
        format!("there is no language `{code}`; there are: {}", codes.join(", "))
    })
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve the pages
    ///
    /// Nobody can sign in without --sign-in or --demonstration. /health says that the program runs, /ready that
    /// every provider of --sign-in has answered.
    /// Stops neatly on ctrl-c and SIGTERM. With --policy-dir, SIGHUP reads the rules of the folder anew: all
    /// of them when nothing is wrong with them, else none. Outside the demonstration rules that differ from those that
    /// hold wait until an administrator has confirmed them at /second.
    #[command(
        after_help = "Example:\n  stegvis serve --demonstration --listen 127.0.0.1:8080\n  stegvis serve --sign-in sign-in.toml"
    )]
    Serve(Serve),
    /// Give someone who works an account at a sign-in provider, or take it back
    ///
    /// The first administrator is made here; after that accounts are given on the pages.
    Account(Account),
    /// Fill the database with the demonstration's people, providers and hosts
    ///
    /// Everyone is invented. Each story of stories/ is performed act by act through the same desk as the
    /// pages use. Seeding twice changes nothing.
    Seed(Seed),
    /// Check that everything is as it must be
    ///
    /// The rules and their texts, the chains of hashes, the views against the events, seats and money,
    /// and in every case: no code without its four preconditions, no adverse decision that was not
    /// communicated. Each finding is one line; exit status 1 when there is any.
    Check(Json),
    /// Show that nothing recorded has been changed or taken away
    Audit(Audit),
    /// Say why something was decided, in the same words as the pages
    ///
    /// CASE is the id of a case or a personal number. Without DECISION every assessment and decision is
    /// explained. The reading is logged, and the person sees it.
    ///
    /// With --person the rules are asked for the facts of a file instead, on any day: no case is opened and
    /// nothing is kept. The file is TOML: facts by name (`stegvis facts` lists them), money in kronor, and
    /// [employment] with wage_kr, extent_percent and degree_percent, and if wanted months and extra_kr.
    #[command(
        after_help = "Examples:\n  stegvis explain 199102152387\n  stegvis --language en explain 199102152387 --json\n  stegvis explain --person facts.toml --service lonebidrag_utveckling --on 2026-11-16"
    )]
    Explain(Explain),
    /// Try every decision again with the rules of now, and list those whose answer changes
    ///
    /// For each: whose, what was answered and what would be, and what is proposed. Lines of pay whose öre would
    /// differ are listed too. Nothing changes by itself. With --policy-dir the rules of that folder are
    /// tried. Each case that is read is logged. Exit status 1 when anything changes.
    #[command(after_help = "Example:\n  stegvis redecide --since 2026-01-01 --policy-dir ./policy --json")]
    Redecide(Redecide),
    /// List what should happen, for whom and by when
    #[command(after_help = "Example:\n  stegvis due --on 2026-11-16 --json")]
    Due(Due),
    /// Count, median and ninth decile of the lead time of each step
    LeadTimes(Json),
    /// Read others' registers into the database
    Import(Import),
    /// Read or receive a medical statement (AF00213)
    Statement(Statement),
    /// Erase everything about the person of a case, for good
    ///
    /// The case's key is destroyed and the files are cleaned. The history keeps its dates and steps.
    Erase(Erase),
    /// Erase what may be kept no longer
    Retention(Retention),
    /// Write a backup: the database in one file, its keys in another, to be kept apart
    ///
    /// The same backup is restored to a file or to PostgreSQL. Others may work meanwhile. Each file ends with the
    /// digest of its rows; without its end it is no backup.
    #[command(after_help = "Example:\n  stegvis backup --out stegvis-$(date +%F).backup")]
    Backup(Backup),
    /// Restore a backup into an empty place, everything or nothing
    ///
    /// What has been erased since, as far as the keys know, is erased again before anything else: restore the newest
    /// keys, whatever the age of the database.
    #[command(
        after_help = "Example:\n  stegvis --database restored.db restore --from stegvis-2026-11-16.backup --keys stegvis-2026-11-20.backup.keys"
    )]
    Restore(Restore),
    /// Carry everything from one place to an empty one, everything or nothing
    ///
    /// Nobody writes to either meanwhile: stop the service first. What has come is read again and compared with what
    /// went before it is kept; the old place is left as it is.
    #[command(
        after_help = "Example:\n  stegvis move --from stegvis.db --to postgres://stegvis@localhost/stegvis"
    )]
    Move(Move),
    /// Compute what every case has led to in pay, and list it
    Pay(Pay),
    /// Tell who may see and do what
    Access(Access),
    /// List every page, who may come and an address of it to try
    Routes(Json),
    /// List the facts that a rule may ask for
    Facts(Json),
    /// Work with policy files
    Policy(Policy),
    /// Make invented people
    Population(Population),
    /// Try scenarios on an invented country and hold them beside each other
    ///
    /// Each SCENARIO is one of those built in (today, almega_2023 …) or a file that ends in .toml; the others are
    /// held against the first. Every run goes through the same rules as the pages. The same inputs give the same
    /// files, on any number of threads and machines; a run that was broken off goes on when the same command
    /// is given again. Exit status 1 when a sum of people, seats or money did not balance in some month.
    #[command(
        args_conflicts_with_subcommands = true,
        subcommand_negates_reqs = true,
        after_help = "Examples:\n  stegvis simulate today almega_2023 --years 5 --replications 10 --out result\n  stegvis simulate today almega_2023 --assume services.seat_cost=9000 --out other\n  stegvis simulate today almega_2023 --replications 40 --shard 2/4 --out part-2\n  stegvis simulate merge part-1 part-2 part-3 part-4 --out result"
    )]
    Simulate(Box<Simulate>),
    /// Fit the laboratory's free parameters to what is published, and tell how well it comes out
    ///
    /// The fit sees the figures of 2018–2020 and runs no further. The figures of 2021 and 2022 are held back and only
    /// compared with. The same seed gives the same values. Exit status 1 when a figure is not as near as it should be.
    #[command(
        after_help = "Examples:\n  stegvis calibrate --check\n  stegvis calibrate --rounds 4 --write scenarios/processes --out docs/calibration.md"
    )]
    Calibrate(Calibrate),
    /// Find which assumptions carry a result
    ///
    /// SCENARIO alone, or how BESIDE differs from it. One group of assumptions at a time is moved within its bounds, from
    /// several points, with the same dice.
    #[command(
        after_help = "Example:\n  stegvis sensitivity today almega_2023 --trajectories 6 --out sensitivity"
    )]
    Sensitivity(Sensitivity),
}

/// Accounts.
#[derive(Options)]
pub struct Account {
    #[command(subcommand)]
    pub command: AccountCommand,
}

/// What to do with an account.
#[derive(Subcommand)]
pub enum AccountCommand {
    /// Give an account
    #[command(
        after_help = "Example:\n  stegvis account grant --provider staff --account olny01 --role administrator --name 'Olof Nyström'"
    )]
    Grant(AccountGrant),
    /// Take an account back, and sign its user out everywhere
    Withdraw(AccountName),
    /// Sign everyone out: every session ends, and nothing else is lost
    SignOutEveryone,
}

/// Which account.
#[derive(Options)]
pub struct AccountName {
    /// The provider's id in the file of --sign-in
    #[arg(long, value_name = "ID")]
    pub provider: String,
    /// What the provider calls the person
    #[arg(long, value_name = "NAME")]
    pub account: String,
}

#[derive(Options)]
pub struct AccountGrant {
    #[command(flatten)]
    pub named: AccountName,
    /// officer, specialist, coach, host, employer, controller, reviewer, analyst or administrator
    #[arg(long, required_unless_present = "user")]
    pub role: Option<String>,
    /// The person's name
    #[arg(long, required_unless_present = "user")]
    pub name: Option<String>,
    /// The id of a user who is known here already, in the place of role and name
    #[arg(long, value_name = "ID", conflicts_with_all = ["role", "name", "unit", "organisation"])]
    pub user: Option<UserId>,
    /// The office
    #[arg(long)]
    pub unit: Option<String>,
    /// The id of the provider, host or employer that the person works for
    #[arg(long, value_name = "ID")]
    pub organisation: Option<String>,
}

/// Calibration.
#[derive(Options)]
pub struct Calibrate {
    /// How many modelled people are registered when it begins
    #[arg(long, value_name = "N")]
    pub size: Option<u32>,
    /// The seed of the dice
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// How many times the slopes are found
    #[arg(long, value_name = "K", default_value_t = 4)]
    pub rounds: u32,
    /// How many runs the compared figures are the mean of
    #[arg(long, value_name = "R", default_value_t = 1)]
    pub runs: u32,
    /// How many modelled people there are in the runs that figures are compared in, when other than in the fit
    #[arg(long, value_name = "N")]
    pub check_size: Option<u32>,
    /// Only compare, with the values as they stand
    #[arg(long, conflicts_with = "write")]
    pub check: bool,
    /// Write the fitted values into the files of this folder
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
    /// Write the table into this file, between the lines <!-- table --> and <!-- /table -->
    #[arg(long, value_name = "FILE.md")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub output: Json,
}

/// Sensitivity.
#[derive(Options)]
pub struct Sensitivity {
    /// The scenario
    pub scenario: String,
    /// Another, of which it is asked how it differs from the first
    pub beside: Option<String>,
    /// From how many points
    #[arg(long, value_name = "R", default_value_t = 4)]
    pub trajectories: u32,
    /// What is moved together: process, family or parameter
    #[arg(long, value_name = "WHAT", default_value = "family", value_parser = by)]
    pub by: simulator::sensitivity::By,
    /// Move only these groups
    #[arg(long, value_name = "GROUP")]
    pub only: Vec<String>,
    /// Run also with this family of assumptions at its lowest and at its highest
    #[arg(long, value_name = "FAMILY")]
    pub extreme: Vec<String>,
    /// How many modelled people are registered when it begins
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    pub size: u32,
    /// Years that are measured
    #[arg(long, value_name = "Y", default_value_t = 3)]
    pub years: i16,
    /// The seed of the dice
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// The folder for the result; it is made when there is none
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

fn by(word: &str) -> Result<simulator::sensitivity::By, String> {
    simulator::sensitivity::By::from_id(word).ok_or_else(|| "write process, family or parameter".into())
}

/// The chains of hashes over everything recorded.
#[derive(Options)]
pub struct Audit {
    #[command(subcommand)]
    pub command: AuditCommand,
}

/// What to do with the chains.
#[derive(Subcommand)]
pub enum AuditCommand {
    /// Verify every chain, and name each place where something was changed or taken away
    ///
    /// Events, the read log, and what is kept beside them: people, texts, documents, users, erasures, rules. With
    /// --against, the heads that were kept elsewhere must stand in the chains as they did then. Exit status 1
    /// when anything is found.
    #[command(
        after_help = "Examples:\n  stegvis audit verify\n  stegvis audit verify --against heads-2026-11-16.json"
    )]
    Verify(AuditVerify),
    /// Print the heads of the chains, to be kept outside each day
    ///
    /// Whoever keeps them can show later that nothing before was changed, also by someone who could write the
    /// whole database anew.
    #[command(after_help = "Example:\n  stegvis audit head --out heads-2026-11-16.json")]
    Head(AuditHead),
}

#[derive(Options)]
pub struct AuditVerify {
    /// Heads kept elsewhere; may be given more than once
    #[arg(long, value_name = "FILE.json")]
    pub against: Vec<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Options)]
pub struct AuditHead {
    /// Write them to this file; otherwise they are printed
    #[arg(long, value_name = "FILE.json")]
    pub out: Option<PathBuf>,
}

/// Invented people.
#[derive(Options)]
pub struct Population {
    #[command(subcommand)]
    pub command: PopulationCommand,
}

/// What to do with invented people.
#[derive(Subcommand)]
pub enum PopulationCommand {
    /// Make people who agree with the published figures, and tell how well they do
    ///
    /// Every figure is listed beside what was made and where it was read; what no figure decides is listed last.
    /// The same seed gives the same bytes. Exit status 1 when a figure lies outside its limits.
    #[command(after_help = "Example:\n  stegvis population generate --size 35000 --seed 1 --out people.csv")]
    Generate(PopulationGenerate),
}

#[derive(Options)]
pub struct PopulationGenerate {
    /// How many
    #[arg(long, value_name = "N", default_value_t = 35_000)]
    pub size: u32,
    /// The seed of the dice
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// The day on which they are as described; without it the last day of which the municipalities are published
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// The file to write them to, as comma-separated values
    #[arg(long, value_name = "FILE.csv")]
    pub out: Option<PathBuf>,
    /// Give each a personal number of the test series, and its day of birth, while they last
    #[arg(long, requires = "out")]
    pub with_personal_numbers: bool,
    /// List every municipality in the report
    #[arg(long)]
    pub municipalities: bool,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct Simulate {
    /// The scenarios; the others are held against the first
    #[arg(value_name = "SCENARIO", required = true)]
    pub scenarios: Vec<String>,
    /// How many times each is run, with other dice and other parameters within their bounds
    #[arg(long, value_name = "R")]
    pub replications: Option<u32>,
    /// Years that are measured
    #[arg(long, value_name = "Y")]
    pub years: Option<i16>,
    /// How many modelled people are registered when it begins
    #[arg(long, value_name = "N")]
    pub size: Option<u32>,
    /// The seed of the dice
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// The folder for the result; it is made when there is none
    #[arg(long, value_name = "DIR", required = true)]
    pub out: Option<PathBuf>,
    /// Let a parameter have this value in every scenario (`scenarios/processes` names them)
    #[arg(long, value_name = "NAME=VALUE")]
    pub assume: Vec<String>,
    /// Make only a part of the replications, such as 2/4; `simulate merge` joins the parts
    #[arg(long, value_name = "I/N", value_parser = crate::simulate::Shard::read)]
    pub shard: Option<crate::simulate::Shard>,
    /// How many threads; as many as there are processors when left out
    #[arg(long, value_name = "T")]
    pub threads: Option<NonZeroUsize>,
    /// Keep every event of every run as a database in DIR/events. Such a run is not taken up half-way, but begins anew
    #[arg(long)]
    pub keep_events: bool,
    /// Seconds between the times that a run is written down half-way
    #[arg(long, value_name = "SECONDS", default_value_t = 10, hide = true)]
    pub checkpoint_seconds: u64,
    #[command(subcommand)]
    pub command: Option<SimulateCommand>,
}

/// What else to do with a comparison.
#[derive(Subcommand)]
pub enum SimulateCommand {
    /// Join the parts that --shard made: the files are the same as if one process had made them all
    #[command(after_help = "Example:\n  stegvis simulate merge part-1 part-2 --out result")]
    Merge(SimulateMerge),
}

#[derive(Options)]
pub struct SimulateMerge {
    /// The folders of the parts
    #[arg(value_name = "DIR", required = true)]
    pub parts: Vec<PathBuf>,
    /// The folder for the whole
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Pay.
#[derive(Options)]
pub struct Pay {
    #[command(subcommand)]
    pub command: PayCommand,
}

/// What to do with pay.
#[derive(Subcommand)]
pub enum PayCommand {
    /// Compute every line of pay to a day and declare what is new
    ///
    /// A line that stands already is not said again: a run that was broken off is run again and goes on.
    /// Exit status 1 when a case could not be computed; each such case is named on standard error.
    #[command(after_help = "Example:\n  stegvis pay run --on 2026-11-30 --json")]
    Run(PayRun),
}

#[derive(Options)]
pub struct PayRun {
    /// The day by which things have happened; today when left out
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    #[command(flatten)]
    pub output: Json,
}

/// For commands whose answer another program may read.
#[derive(Options)]
pub struct Json {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Options)]
pub struct Serve {
    /// Let anyone walk as the demonstration's people and move the day
    #[arg(long)]
    pub demonstration: bool,
    /// Begin the demonstration on this day (from then on the day moves when someone moves it)
    #[arg(long, value_name = "DATE", requires = "demonstration")]
    pub day: Option<Date>,
    /// Let people sign in with the providers of OpenID Connect that this file names
    ///
    /// docs/operating.md says what stands in it.
    #[arg(long, value_name = "FILE.toml", conflicts_with = "demonstration")]
    pub sign_in: Option<PathBuf>,
    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Speak TLS with this certificate (PEM, the service's own first); without it a proxy in front must
    ///
    /// The file and the key are read again every hour.
    #[arg(long, value_name = "FILE.pem", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,
    /// The key of the certificate (PEM)
    #[arg(long, value_name = "FILE.pem", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// Change how often, how long and how much anyone may ask
    ///
    /// docs/operating.md says what stands in it. The demonstration counts nobody's requests without it.
    #[arg(long, value_name = "FILE.toml")]
    pub limits: Option<PathBuf>,
    /// Let this program look at every file that is sent: bytes on its standard input, 0 clean, 1 refused
    ///
    /// A file that it gives no answer about is not taken.
    #[arg(long, value_name = "PROGRAM")]
    pub scan: Option<PathBuf>,
    /// Give figures for Prometheus at http://ADDRESS/metrics; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS")]
    pub metrics: Option<SocketAddr>,
    /// Send traces over OTLP to the collector at this address, such as http://127.0.0.1:4318
    ///
    /// What each request waited for, by pattern of its address; nothing in it is about a person.
    #[arg(long, value_name = "URL")]
    pub traces: Option<String>,
    /// Write the log as lines of JSON, with one for each request; nothing in it is about a person
    #[arg(long)]
    pub log_json: bool,
}

#[derive(Options)]
pub struct Seed {
    /// Only staff, providers, hosts and money, and the people without a case
    #[arg(long)]
    pub world_only: bool,
    /// Fill it besides with the simulated history of a country of so many registered people, up to the
    /// demonstration's day
    #[arg(long, value_name = "N", conflicts_with = "world_only")]
    pub simulated: Option<u32>,
    /// How many years that history goes back
    #[arg(long, value_name = "Y", default_value_t = 3, requires = "simulated", value_parser = clap::value_parser!(i16).range(1..=10))]
    pub years: i16,
    /// Write the cases of that history again and again, each about another invented person, until there are so many:
    /// a country to put load on
    #[arg(long, value_name = "N", requires = "simulated")]
    pub cases: Option<u64>,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct Explain {
    /// The id of the case, or the personal number
    #[arg(required_unless_present = "person", conflicts_with_all = ["person", "service", "on"])]
    pub case: Option<String>,
    /// The id of one decision
    pub decision: Option<String>,
    /// A file with facts about an invented person
    #[arg(long, value_name = "FACTS.toml", requires_all = ["service", "on"])]
    pub person: Option<PathBuf>,
    /// The service that is asked about
    #[arg(long, value_name = "ID", requires = "person")]
    pub service: Option<String>,
    /// The day that is asked about
    #[arg(long, value_name = "DATE", requires = "person")]
    pub on: Option<Date>,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct Redecide {
    /// Decisions from this day on
    #[arg(long, value_name = "DATE")]
    pub since: Date,
    /// The facts as they were known `then`, or as they are known `now` of that day
    #[arg(long, value_name = "WHEN", default_value = "now", value_parser = knowledge)]
    pub knowledge: Knowledge,
    #[command(flatten)]
    pub output: Json,
}

fn knowledge(word: &str) -> Result<Knowledge, String> {
    Knowledge::from_id(word).ok_or_else(|| "write `then` or `now`".into())
}

#[derive(Options)]
pub struct Due {
    /// The day; without it today, or the demonstration's day
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct Import {
    #[command(subcommand)]
    pub kind: ImportKind,
}

/// What can be imported.
#[derive(Subcommand)]
pub enum ImportKind {
    /// The taxonomy of Arbetsförmedlingen (CSV files): occupations, skills, places
    ///
    /// From then on the registration offers all of its occupations. A running service takes it up when it
    /// is started again.
    JobtechTaxonomy(Taxonomy),
}

#[derive(Options)]
pub struct Taxonomy {
    /// The folder with the CSV files
    pub dir: PathBuf,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct Statement {
    #[command(subcommand)]
    pub command: StatementCommand,
}

/// What to do with a statement.
#[derive(Subcommand)]
pub enum StatementCommand {
    /// Read a statement question by question; nothing is kept. Exit status 1 when it must be refused
    Read(StatementFile),
    /// Receive a statement or a revocation into the case of the person it is about
    Receive(StatementFile),
}

#[derive(Options)]
pub struct StatementFile {
    /// The XML file
    pub file: PathBuf,
    #[command(flatten)]
    pub output: Json,
}

/// Options of `backup`.
#[derive(Options)]
pub struct Backup {
    /// The file for the database; the keys come beside it, in FILE.keys
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Options of `restore`.
#[derive(Options)]
pub struct Restore {
    /// The backup of the database
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// That of the keys; FILE.keys when left out
    #[arg(long, value_name = "FILE.keys")]
    pub keys: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Options of `move`.
#[derive(Options)]
pub struct Move {
    /// From where: a file, or postgres://USER@HOST/NAME
    #[arg(long, value_name = "PLACE", value_parser = place)]
    pub from: Place,
    /// To where, which must be empty
    #[arg(long, value_name = "PLACE", value_parser = place)]
    pub to: Place,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// How long what is known of people is kept.
#[derive(Options)]
pub struct Retention {
    #[command(subcommand)]
    pub command: RetentionCommand,
}

/// What to do with what may be kept no longer.
#[derive(Subcommand)]
pub enum RetentionCommand {
    /// Erase everyone whose case ended so long ago that nothing of them may be kept
    ///
    /// How long stands in the rules (steps/rights.erased_after). The history keeps its dates and steps, and figures
    /// stay as they are. A case in which something is not settled is kept, and listed with the reason. Each
    /// case that is looked into is logged.
    #[command(
        after_help = "Examples:\n  stegvis retention run --dry-run --on 2031-01-01\n  stegvis retention run"
    )]
    Run(RetentionRun),
}

#[derive(Options)]
pub struct RetentionRun {
    /// The day by which it may be kept no longer; today when left out. Only --dry-run can look ahead
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only list what would be erased
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Options)]
pub struct Erase {
    /// The id of the case, or the personal number
    pub case: String,
    /// Yes, for good
    #[arg(long)]
    pub yes: bool,
}

#[derive(Options)]
pub struct Policy {
    #[command(subcommand)]
    pub command: PolicyCommand,
}

/// Options of `access`.
#[derive(Options)]
pub struct Access {
    #[command(subcommand)]
    pub command: AccessCommand,
}

/// What to tell of access.
#[derive(Subcommand)]
pub enum AccessCommand {
    /// Print the table: role, relation to the case, what is asked, mark; allowed or not, and why
    ///
    /// The same answers as the door to every case gives. Without an option what is open is told in words; --json and
    /// --csv hold every answer. No case and no database is opened.
    #[command(after_help = "Example:\n  stegvis access matrix --html access.html")]
    Matrix(AccessMatrix),
}

/// Options of `access matrix`.
#[derive(Options)]
#[group(multiple = false)]
pub struct AccessMatrix {
    /// Write the table as a page of its own
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Print every answer as JSON
    #[arg(long)]
    pub json: bool,
    /// Print every answer as CSV
    #[arg(long)]
    pub csv: bool,
}

/// What to do with policy files.
#[derive(Subcommand)]
pub enum PolicyCommand {
    /// Check a folder of policy files: every fault with file and line, and every case beside them
    Check(PolicyFolder),
    /// List the services in force on a day
    #[command(after_help = "Example:\n  stegvis policy list --on 2026-01-01 --json")]
    List(PolicyList),
    /// Tell what differs between two sets of rules
    ///
    /// A and B are `in_force`, the name of a proposal (laid over in_force), or a folder (its in_force;
    /// `FOLDER:NAME` lays its proposal over that). Exit status 1 when anything differs.
    #[command(after_help = "Example:\n  stegvis policy diff in_force almega_2023")]
    Diff(PolicyDiff),
    /// Tell what would come of it if a row said something else
    ///
    /// At once: for how many of a synthetic population of today the answer is another, and who they are. With
    /// --years also what comes of it in time, by pairs of runs. When a database is given, its decisions and lines of
    /// pay that would be others. Nothing is changed. Exit status 1 when a sum did not balance in some month of a run.
    #[command(
        after_help = "Examples:\n  stegvis policy impact services/steg_till_arbete_plus.eligibility.long_unemployed.when.unemployed_months=\"> 18\"\n  stegvis policy impact steps/plan.first_within.otherwise.then=\"20 days\" --on 2026-11-16 --json\n  stegvis policy impact --file change.toml --years 5 --replications 10"
    )]
    Impact(crate::policy::impact::PolicyImpact),
    /// Write the decision tables in a form that others' tools read
    #[command(after_help = "Example:\n  stegvis policy export --dmn --on 2026-01-01 --out dmn")]
    Export(PolicyExport),
    /// Write the handbook of rules: one HTML file for reading and for print
    #[command(after_help = "Example:\n  stegvis policy docs --out rules.html")]
    Docs(PolicyDocs),
}

#[derive(Options)]
pub struct PolicyList {
    /// The day
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct PolicyDiff {
    /// The earlier rules
    pub a: String,
    /// The later rules
    pub b: String,
    #[command(flatten)]
    pub output: Json,
}

#[derive(Options)]
pub struct PolicyExport {
    /// As DMN 1.3
    #[arg(long, required = true)]
    pub dmn: bool,
    /// The day; without it today
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// The folder to write in; it is made when there is none
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

#[derive(Options)]
pub struct PolicyDocs {
    /// The file to write
    #[arg(long, value_name = "FILE.html")]
    pub out: PathBuf,
}

#[derive(Options)]
pub struct PolicyFolder {
    /// The folder: facts.toml, in_force/ and proposals/
    pub dir: PathBuf,
    #[command(flatten)]
    pub output: Json,
}
