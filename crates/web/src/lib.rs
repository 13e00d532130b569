//! The only crate with HTTP and HTML: pages, their components, their forms and their look.
//!
//! A request becomes a [`visit::Visit`]; [`route::ROUTES`] says which page answers it. A page that
//! shows a case is a [`case_page::CasePage`]; a page on which something is done in a case is an
//! [`act_page::ActPage`]. Both get the case through the store's one door. What is done goes through
//! [`desk`], the one way in which an act reaches the chain and the store.
//!
//! **Absent here:** rules. If a page needs an `if` about policy, it belongs in `chain` or `policy/`.

pub mod access_table;
pub mod act_page;
mod acting;
pub mod app;
pub mod assets;
pub mod browser;
pub mod case_page;
pub mod clock;
pub mod desk;
pub mod emergency;
pub mod fact_fields;
mod failed;
pub mod fault;
pub mod fields;
pub mod figures;
pub mod forms;
pub mod frame;
pub mod handbook;
mod headers;
mod helper_code;
pub mod laboratory;
pub mod limits;
pub mod listen;
pub mod metrics;
pub mod pages;
pub mod pay_lines;
pub mod projecting;
pub mod rate;
pub mod route;
pub mod scan;
pub mod serve;
pub mod session;
pub mod sign_in;
pub mod step_up;
pub mod traced;
pub mod ui;
pub mod unseen_page;
pub mod visit;
pub mod words;

pub use app::App;
pub use clock::Clock;
pub use desk::{Deed, DeskFault, Done, perform};
pub use serve::router;
