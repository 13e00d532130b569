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

#[test]
fn a_proposal_that_is_not_there_is_told_with_those_that_are() {
    let faults = embedded_layers(&["almega_1923"]).expect_err("there is no such proposal");
    let [fault] = faults.as_slice() else { panic!("{faults:#?}") };
    assert_eq!((fault.file.as_str(), fault.line), ("proposals/almega_1923", 1));
    assert!(proposals().iter().all(|name| fault.what.contains(name.as_str())), "{fault}");
}
