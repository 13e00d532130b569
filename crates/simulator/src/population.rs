//! The synthetic population (F1): people, offices, providers, hosts and employers that agree with what is
//! published, with no real person among them.
//!
//! [`Margins`] are the published figures (`reference/margins/`), [`Assumptions`] what is assumed beyond them
//! (`scenarios/processes/population.toml`). [`Joint`] is the table of how traits go together that agrees with
//! both; [`Population`] is drawn from it, [`Inflow`] gives those who register later, and [`FitReport`] holds
//! the people made against every figure.

mod actors;
mod assumptions;
mod cell;
mod draw;
mod ease;
mod fault;
mod fit_report;
mod fitting;
mod group;
mod inflow;
mod joint;
mod margins;
mod places;
mod stock;
mod traits;
mod weighted;

pub use actors::{ActorAssumptions, Actors, CountyActors, Office, Scale, office_name};
pub use assumptions::Assumptions;
pub use cell::{AgeBand, Cell, Disability, DurationBand};
pub use fault::PopulationFault;
pub use fit_report::{FitReport, FitRow, Freedom, PlaceRow};
pub use fitting::{Constraint, Contradiction, Side, fit};
pub use group::Group;
pub use inflow::Inflow;
pub use joint::Joint;
pub use margins::{Confidence, Figure, Margins, Month, Target, Unit, Use};
pub use places::{Municipality, Occupation, Region, municipalities, occupations, regions};
pub use stock::{Population, SIZE_MAX};
pub use traits::{BirthRegion, Newcomer, PersonId, Traits};
