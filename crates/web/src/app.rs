//! What every request shares.

mod archive;
mod reload;

pub use reload::{Offered, RulesChange, RulesFault, program};

use crate::clock::Clock;
use crate::figures::Figures;
use crate::laboratory::Laboratory;
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::projecting::PolicyInUse;
use crate::rate::Rates;
use crate::scan::Scanner;
use crate::traced::Follow;
use chain::Policy;
use evaluation::{Costs, LeadTimes};
use exchange::register::Register;
use sign_in::SignIn;
use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};
use store::{Place, Store, StoreFault};
use texts::Texts;
use tokio::sync::Semaphore;
use uuid::Uuid;

/// The name under which the store keeps an imported register.
pub const REGISTER: &str = "jobtech";

/// What every request shares.
pub struct App {
    /// Events, views and vault.
    pub store: Store,
    /// The rules.
    pub policy: PolicyInUse,
    /// The messages.
    pub texts: Texts,
    /// Places and occupations that the forms offer.
    pub register: Register,
    /// What day it is.
    pub clock: Clock,
    /// Comparisons on modelled people: asked for, being made, and made.
    pub laboratory: Laboratory,
    /// Signing in: the providers, and how long things last.
    pub sign_in: SignIn,
    /// How often, how long and how much anyone may ask.
    pub limits: Limits,
    /// The counters of who has asked.
    pub rates: Rates,
    /// Room for requests that are answered at once: each reads with connections of its own.
    pub sittings: Arc<Semaphore>,
    /// Room for large bodies.
    pub large_bodies: Arc<Semaphore>,
    /// What looks at files before they are taken.
    pub scanner: Scanner,
    /// What the service does, in figures.
    pub metrics: Arc<Metrics>,
    /// What lets a request's span follow the proxy's; none when no traces are made.
    pub follow: Option<Follow>,
    /// Whether the program itself speaks TLS.
    pub is_https: bool,
    /// The lead times of every case, for the open results.
    pub lead_times: Figures<LeadTimes>,
    /// The costs of every case, for the open costs.
    pub costs: Figures<Costs>,
    /// Rules that were given to this node and wait for a second person: their hash, and the proposal.
    waiting: RwLock<Option<(String, Uuid)>>,
    /// Earlier rules that have been asked for, by their hash; none when they cannot be read.
    earlier: RwLock<BTreeMap<String, Option<Arc<Policy>>>>,
}

/// Why the program cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartFault {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// The texts.
    #[error("the texts have faults:\n{0}")]
    Texts(String),
    /// An imported register that cannot be read.
    #[error("the imported register cannot be read; import it again: {0}")]
    Register(String),
}

impl App {
    /// Opens the database and reads the texts and the register.
    ///
    /// # Errors
    /// [`StartFault`].
    pub fn open(database: impl Into<Place>, policy: Policy, clock: Clock) -> Result<Arc<App>, StartFault> {
        let policy = PolicyInUse::new(policy);
        let database = database.into();
        let laboratory = Laboratory::beside(&database.beside(".laboratory"));
        let store = Store::open(database, Arc::new(policy.clone()))?;
        archive::keep(&store, &policy.get())?;
        let texts = Texts::embedded().map_err(|faults| {
            let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
            StartFault::Texts(lines.join("\n"))
        })?;
        let register = match store.register(REGISTER)? {
            None => Register::built_in(),
            Some(bytes) => {
                serde_json::from_slice(&bytes).map_err(|fault| StartFault::Register(fault.to_string()))?
            }
        };
        let limits = Limits::usual();
        Ok(Arc::new(App {
            metrics: Arc::new(Metrics::of(&store)),
            sittings: Arc::new(Semaphore::new(store::sittings_max())),
            large_bodies: Arc::new(Semaphore::new(limits.large_bodies)),
            limits,
            rates: Rates::none(),
            scanner: Scanner::none(),
            follow: None,
            is_https: false,
            store,
            policy,
            texts,
            register,
            clock,
            laboratory,
            sign_in: SignIn::none(),
            lead_times: Figures::default(),
            costs: Figures::default(),
            waiting: RwLock::default(),
            earlier: RwLock::default(),
        }))
    }
}
