//! The policy: dated files read once, checked as a whole and asked by name (architecture, "Policy files").
//!
//! Steps, services, processes, periods and amounts stand in `policy/`; here stands only what such a
//! file may say ([`schema`]) and how the chain asks for it.

mod coherent;
mod embedded;
mod kept;
mod process;
mod schema;
mod service;
mod step;

pub use embedded::{embedded_layers, proposals};
pub use process::Process;
pub use schema::schema;
pub use service::{DeliveredBy, Service, ServiceKind};
pub use step::StepPolicy;

use crate::facts::FactIds;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::word::WordMap;
use jiff::civil::Date;
use rules::{Bundle, Fault, Layer};

/// Everything that the rules say, known by the hash of its files.
#[derive(Debug, Clone)]
pub struct Policy {
    /// The bundle that it was read from.
    pub bundle: Bundle,
    /// Where each fact that the chain knows stands in the bundle's registry.
    pub facts: FactIds,
    /// By the place of the step in [`Step::ALL`].
    steps: Vec<Option<StepPolicy>>,
    services: WordMap<Service>,
    processes: Vec<Process>,
    layers: Vec<Layer>,
    hash: String,
}

impl Policy {
    /// Reads layers of files: the rules in force first, then the proposals laid over them.
    ///
    /// # Errors
    /// Every fault of every file, with file and line.
    pub fn load(layers: &[Layer]) -> Result<Policy, Vec<Fault>> {
        let (policy, mut faults) = Policy::read(layers)?;
        coherent::check(&policy.bundle, layers, &policy.facts, &policy.processes, &mut faults);
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(policy) } else { Err(faults) }
    }

    /// Reads layers of files. The faults are those of files that could be read.
    fn read(layers: &[Layer]) -> Result<(Policy, Vec<Fault>), Vec<Fault>> {
        let bundle = Bundle::load(layers, &schema())?;
        let mut faults = Vec::new();
        let facts = FactIds::find(bundle.facts()).map_err(|missing| {
            missing
                .into_iter()
                .map(|name| Fault {
                    file: "facts.toml".into(),
                    line: 1,
                    what: format!("the chain needs the fact `{name}`; declare it"),
                })
                .collect::<Vec<_>>()
        })?;
        let mut steps: Vec<Option<StepPolicy>> = Step::ALL.iter().map(|_| None).collect();
        for file in bundle.files("steps") {
            match Step::from_id(file.id()) {
                Some(step) => steps[step as usize] = Some(StepPolicy::read(file)),
                None => faults.push(coherent::fault(
                    file,
                    1,
                    format!(
                        "there is no step `{}`; the steps are {}",
                        file.id(),
                        Step::ALL.iter().map(|step| step.id()).collect::<Vec<_>>().join(", ")
                    ),
                )),
            }
        }
        let services = bundle.files("services").map(|file| (file.id(), Service::read(file))).collect();
        let processes = process::read_all(&bundle, &steps, &mut faults);
        let (layers, hash) = (layers.to_vec(), bundle.hash().to_owned());
        Ok((Policy { facts, steps, services, processes, bundle, layers, hash }, faults))
    }

    /// The rules in force, with the named proposals laid over them, as built into the program.
    ///
    /// # Errors
    /// As [`Policy::load`]; also when there is no such proposal.
    pub fn embedded(proposals: &[&str]) -> Result<Policy, Vec<Fault>> {
        Policy::load(&embedded_layers(proposals)?)
    }

    /// The hash of all files, `sha256:…`.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The files that it was read from, so that the bundle can be kept as long as a decision names it.
    #[must_use]
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// Whether a proposal is laid over the rules in force.
    #[must_use]
    pub fn is_proposal(&self) -> bool {
        self.bundle.layers().len() > 1
    }

    /// What is said of a step.
    ///
    /// # Errors
    /// [`Refusal::PolicySilent`] when there is no such file.
    pub fn step(&self, step: Step) -> Result<&StepPolicy, Refusal> {
        self.find_step(step).ok_or_else(|| Refusal::PolicySilent(format!("steps/{}", step.id())))
    }

    /// What is said of a step, if anything is.
    #[must_use]
    #[inline]
    pub fn find_step(&self, step: Step) -> Option<&StepPolicy> {
        self.steps[step as usize].as_ref()
    }

    /// What is said of a service.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] when there is no such service.
    pub fn service(&self, id: &str) -> Result<&Service, Refusal> {
        self.find_service(id).ok_or(Refusal::Unknown("service"))
    }

    /// What is said of a service, if there is one.
    #[must_use]
    pub fn find_service(&self, id: &str) -> Option<&Service> {
        self.services.get(id)
    }

    /// Every service, in order of id.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.services.values()
    }

    /// Every order of steps.
    #[must_use]
    pub fn processes(&self) -> &[Process] {
        &self.processes
    }

    /// The order of steps for a registration on a day.
    ///
    /// # Errors
    /// [`Refusal::PolicySilent`] when none holds on the day.
    pub fn process_on(&self, registered_on: Date) -> Result<&Process, Refusal> {
        self.processes
            .iter()
            .find(|process| process.holds_on(registered_on))
            .ok_or_else(|| Refusal::PolicySilent(format!("processes on {registered_on}")))
    }

    /// An order of steps by its id.
    ///
    /// # Errors
    /// [`Refusal::PolicySilent`] when there is none.
    pub fn process(&self, id: &str) -> Result<&Process, Refusal> {
        self.processes
            .iter()
            .find(|process| process.id == id)
            .ok_or_else(|| Refusal::PolicySilent(format!("processes/{id}")))
    }
}
