//! Opens the parts that a command needs: rules, texts, database. The only place where a command meets
//! files and the clock.

use crate::args::Common;
use crate::policy;
use access::{Part, Purpose, Viewer};
use anyhow::{Context, anyhow};
use chain::Policy;
use chain::id::CaseId;
use chain::person::PersonalNumber;
use jiff::civil::{Date, date};
use std::sync::Arc;
use store::{OpenCase, Store};
use texts::{Args, Language, Texts};
use web::app::{self, Offered, RulesFault};
use web::clock::Now;
use web::{App, Clock};

/// The day on which the demonstration begins: the stories' people are then at different places of the
/// way.
pub const DEMONSTRATION_DAY: Date = date(2026, 11, 16);

/// The setting that says that the database is a demonstration.
pub const IS_DEMONSTRATION: &str = "demonstration";
/// The setting that says under which rules the views were made.
const VIEWS_POLICY: &str = "views_policy";

/// The parts, open.
pub struct Wired {
    /// What the pages share.
    pub app: Arc<App>,
    /// The rules.
    pub policy: Arc<Policy>,
    /// The language of what is printed.
    pub language: Language,
}

impl Wired {
    /// Opens the database with the chosen rules. The clock is the demonstration's when the database is
    /// one.
    pub fn open(common: &Common) -> anyhow::Result<Wired> {
        Wired::open_as(common, None)
    }

    /// Opens the database; `demonstration` makes it one.
    pub fn open_as(common: &Common, demonstration: Option<bool>) -> anyhow::Result<Wired> {
        let layers = policy::layers(common.policy_dir.as_deref(), &policy::proposals_of(&common.policy))?;
        let policy = Policy::load(&layers).map_err(|faults| policy::told(&faults))?;
        let begin = Clock::Demonstration(DEMONSTRATION_DAY);
        let mut app = App::open(&common.database, policy, begin)
            .with_context(|| format!("cannot open {}", common.database))?;
        let is_demonstration = match demonstration {
            Some(true) => {
                app.store.set_setting(IS_DEMONSTRATION, "yes")?;
                true
            }
            Some(false) => false,
            None => app.store.setting(IS_DEMONSTRATION)?.is_some(),
        };
        if !is_demonstration {
            Arc::get_mut(&mut app).context("the parts are shared before they are open")?.clock = Clock::Real;
        }
        let policy = app.policy.get();
        Ok(Wired { app, policy, language: common.language })
    }

    /// Opens the database to act in it as the program: outside the demonstration by the rules that hold there, whatever
    /// the options say.
    pub fn open_to_act(common: &Common) -> anyhow::Result<Wired> {
        let mut wired = Wired::open(common)?;
        let given = wired.policy.hash().to_owned();
        if wired.app.follow_rules().map_err(|fault| wired.unusable(fault))?.is_some() {
            wired.policy = wired.app.policy.get();
            let args = Args::new().text("hash", &given).text("holds", wired.policy.hash());
            eprintln!("{}", wired.say("cli-rules-in_force", &args));
        }
        Ok(wired)
    }

    /// Begins to serve by the rules that hold, and says when those that were given wait for a second person.
    pub fn begin_rules(&mut self) -> anyhow::Result<()> {
        let given = self.policy.hash().to_owned();
        let is_first = !self.app.clock.is_demonstration() && self.store().rules_in_force()?.is_none();
        let offered = self.app.begin_rules().map_err(|fault| self.unusable(fault))?;
        self.policy = self.app.policy.get();
        let key = match offered {
            Offered::Same if is_first => "cli-rules-first",
            Offered::Same | Offered::Replaced(_) => return Ok(()),
            Offered::Waits => "cli-rules-wait",
            Offered::SentBack => "cli-rules-sent_back",
        };
        let args = Args::new().text("hash", &given).text("holds", self.policy.hash());
        eprintln!("{}", self.say(key, &args));
        Ok(())
    }

    fn unusable(&self, fault: RulesFault) -> anyhow::Error {
        match fault {
            RulesFault::Unreadable(hash) => {
                anyhow!(self.say("cli-rules-unreadable", &Args::new().text("hash", &hash)))
            }
            fault => fault.into(),
        }
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.app.store
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.app.texts
    }

    /// Today.
    pub fn now(&self) -> anyhow::Result<Now> {
        Ok(self.app.clock.now(&self.app.store)?)
    }

    /// A message of the command line, `cli-…`.
    pub fn say(&self, key: &str, args: &Args) -> String {
        self.app.texts.say(self.language, key, args)
    }

    /// A message without arguments.
    pub fn t(&self, key: &str) -> String {
        self.app.texts.plain(self.language, key)
    }

    /// The text of a key if there is one, else the word itself.
    pub fn word(&self, key: &str, word: &str) -> String {
        if self.app.texts.has(self.language, key) { self.t(key) } else { word.to_owned() }
    }

    /// Makes the views anew when they were made under other rules, and looks at the cases whose day has
    /// come. Gives whether they were made anew.
    pub fn bring_views_up_to_date(&self) -> anyhow::Result<bool> {
        let day = self.now()?.day;
        let stale = self.views_are_of_other_rules()?.is_some();
        if stale || self.store().setting(VIEWS_POLICY)?.is_none() {
            make_views_anew(&self.app, day)?;
        } else {
            self.store().wake(day)?;
        }
        Ok(stale)
    }

    /// The hash of the rules under which the views were made, when those are not these.
    pub fn views_are_of_other_rules(&self) -> anyhow::Result<Option<String>> {
        let made = self.store().setting(VIEWS_POLICY)?;
        Ok(made.filter(|made| made != self.policy.hash()))
    }

    /// The case with this id, or of the person with this personal number.
    pub fn find_case(&self, text: &str) -> anyhow::Result<CaseId> {
        if let Ok(case) = text.parse::<CaseId>() {
            return Ok(case);
        }
        let number = PersonalNumber::read(text)
            .map_err(|_| anyhow!(self.say("cli-case-unreadable", &Args::new().text("case", text))))?;
        self.store().case_by_number(number.as_str())?.ok_or_else(|| anyhow!(self.t("cli-case-none")))
    }

    /// Opens a case as the program itself; the reading is logged.
    pub fn open_case(&self, case: CaseId, command: &str) -> anyhow::Result<OpenCase> {
        let now = self.now()?;
        let viewer = program();
        self.store()
            .open_case(&viewer, case, command, Purpose::Control, &[Part::Whole], now.at, now.day)
            .map_err(|fault| anyhow!("{}: {fault}", self.t("cli-case-none")))
    }
}

/// Whether the views were made by the rules in use.
pub fn views_are_by_rules_in_use(app: &App) -> anyhow::Result<bool> {
    Ok(app.store.setting(VIEWS_POLICY)?.as_deref() == Some(app.policy.get().hash()))
}

/// Makes every view anew by the rules in use, and notes by which.
pub fn make_views_anew(app: &App, day: Date) -> anyhow::Result<()> {
    let hash = app.policy.get().hash().to_owned();
    app.store.rebuild_views(day)?;
    app.store.set_setting(VIEWS_POLICY, &hash)?;
    Ok(())
}

/// The program itself, as the read log names it.
pub fn program() -> Viewer {
    Viewer::system(app::program())
}
