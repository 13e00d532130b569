//! What takes time, for those who watch the service (issue 5, hardening): spans that become traces when they are asked
//! for, and cost nothing when they are not. A span's name is a word of the program, its fields are words, patterns and
//! numbers: never an id, never what somebody wrote.

/// The target of every such span, in whichever crate: what makes traces takes up these and nothing else.
pub const TIMED: &str = "timed";
