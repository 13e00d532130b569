//! A run half-way, written down at a month's end, so that one that was broken off goes on from there (issue 4,
//! Shows 6). When and where it is written is for the program to say.

use crate::run::State;
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};

/// What is written before the state, to know whose it is.
#[derive(Serialize, Deserialize, PartialEq)]
struct Head {
    program: String,
    scenario: String,
    replication: u32,
}

impl Head {
    fn of(scenario: &str, replication: u32) -> Head {
        let program = crate::results::version().to_owned();
        Head { program, scenario: scenario.to_owned(), replication }
    }
}

/// Writes a state down.
///
/// # Errors
/// It cannot be written.
pub fn write(
    mut to: impl Write,
    scenario: &str,
    replication: u32,
    state: &State,
) -> Result<(), rmp_serde::encode::Error> {
    rmp_serde::encode::write_named(&mut to, &Head::of(scenario, replication))?;
    rmp_serde::encode::write_named(&mut to, state)
}

/// Reads a state; none when it is of another run or another program, or is not whole.
#[must_use]
pub fn read(mut from: impl Read, scenario: &str, replication: u32) -> Option<State> {
    let head: Head = rmp_serde::from_read(&mut from).ok()?;
    if head != Head::of(scenario, replication) {
        return None;
    }
    rmp_serde::from_read(&mut from).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laboratory::{Frame, Prepared};
    use crate::parameters::Parameters;
    use crate::run::Going;
    use crate::scenario::Scenario;

    #[test]
    fn a_run_that_goes_on_from_what_was_written_comes_to_the_same() {
        let frame = Frame { size: 350, years: 1, replications: 1, ..Frame::usual().unwrap() };
        let scenario = Scenario::embedded("almega_2023").unwrap();
        let prepared = Prepared::new(&scenario, &frame, &Parameters::embedded().unwrap(), 1).unwrap();
        let mut written: Vec<Vec<u8>> = Vec::new();
        let whole = prepared.run(None, false, &mut |_, _, state| {
            let mut bytes = Vec::new();
            write(&mut bytes, "almega_2023", 1, state).unwrap();
            written.push(bytes);
            Going::On
        });
        let whole = whole.unwrap().0;
        for bytes in [&written[0], &written[written.len() / 2], &written[written.len() - 1]] {
            let state = read(bytes.as_slice(), "almega_2023", 1).unwrap();
            let rest = prepared.run(Some(state), false, &mut |_, _, _| Going::On).unwrap().0;
            assert_eq!(rest, whole);
        }
        assert!(read(written[0].as_slice(), "today", 1).is_none());
        assert!(read(written[0].as_slice(), "almega_2023", 2).is_none());
        assert!(read(&written[0][..written[0].len() / 2], "almega_2023", 1).is_none());
    }
}
