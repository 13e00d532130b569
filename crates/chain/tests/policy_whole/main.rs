//! What holds for the real policy as a whole, whoever writes in it: every row says where it comes from, no
//! service has a day without its rules, and no damage to a file makes the loader fall over.

#![allow(clippy::disallowed_methods, reason = "a test of files reads them")]

mod coverage;
mod damage;
mod sources;

use chain::policy::{embedded_layers, proposals};
use rules::Layer;

/// The rules in force, and those rules with each proposal over them: what is loaded, by name.
fn policies() -> Vec<(String, Vec<Layer>)> {
    let asked = std::iter::once(None).chain(proposals().into_iter().map(Some));
    asked
        .map(|proposal| {
            let over: Vec<&str> = proposal.as_deref().into_iter().collect();
            let layers = embedded_layers(&over).expect("the proposal is built in");
            (proposal.unwrap_or_else(|| "in_force".to_owned()), layers)
        })
        .collect()
}
