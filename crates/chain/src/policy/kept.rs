//! Rules that an earlier version of the program was given, read to tell the reasons of what was decided under them.

use super::Policy;
use super::embedded::embedded_layers;
use rules::{Fault, Layer};

const FACTS: &str = "facts.toml";

impl Policy {
    /// Reads the files that were kept under `hash`. A fact that the chain has come to know since is declared as the rules
    /// of now declare it: no row of theirs asks for it. What has been demanded of rules since is not demanded of them.
    ///
    /// # Errors
    /// The faults of files that this version of the program cannot read at all.
    pub fn load_kept(layers: &[Layer], hash: &str) -> Result<Policy, Vec<Fault>> {
        let now = embedded_layers(&[])?;
        let now = now.iter().flat_map(|layer| &layer.files).find(|(path, _)| path == FACTS);
        let mut completed = layers.to_vec();
        let then = completed.iter_mut().flat_map(|layer| &mut layer.files).find(|(path, _)| path == FACTS);
        if let (Some((_, now)), Some((_, then))) = (now, then) {
            let new: String = declarations(now).filter(|fact| !declares(then, head(fact))).collect();
            then.push_str(&new);
        }
        let (policy, _) = Policy::read(&completed)?;
        Ok(Policy { layers: layers.to_vec(), hash: hash.to_owned(), ..policy })
    }
}

/// Each declaration of a file of facts, with its head.
fn declarations(facts: &str) -> impl Iterator<Item = String> {
    facts.split("\n[").skip(1).map(|fact| format!("\n[{fact}\n"))
}

/// The head of a declaration: the name of the fact in brackets.
fn head(declaration: &str) -> &str {
    declaration.trim_start().lines().next().unwrap_or_default()
}

fn declares(facts: &str, head: &str) -> bool {
    facts.lines().any(|line| line.trim_end() == head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_before_a_fact_was_known_are_read_to_tell_reasons_and_keep_their_hash() {
        let mut earlier = embedded_layers(&[]).unwrap();
        let (_, facts) =
            earlier[0].files.iter_mut().find(|(path, _)| path == FACTS).expect("facts are built in");
        let unasked = declarations(facts).find(|fact| head(fact) == "[processing]").expect("it is declared");
        *facts = facts.replace(unasked.trim_end(), "");
        assert!(Policy::load(&earlier).is_err(), "rules in use must declare every fact");
        let kept = Policy::load_kept(&earlier, "sha256:then").unwrap();
        assert_eq!(kept.hash(), "sha256:then");
        assert!(kept.bundle.facts().get("processing").is_some());
        let (_, facts) = kept.layers()[0].files.iter().find(|(path, _)| path == FACTS).unwrap();
        assert!(!declares(facts, "[processing]"), "what was kept stays as it was kept");
    }
}
