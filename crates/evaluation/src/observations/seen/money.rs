//! Money as it was seen: what appropriations were granted, what was bound, given back and computed to be paid
//! (C7, C8, F2), and each provider's economy (C5).

use crate::observations::merge::seen;

seen! {
    /// One appropriation of one year, in öre.
    pub struct AppropriationSeen {
        /// Granted for the year.
        pub granted: i64,
        /// Bound by decisions.
        pub committed: i64,
        /// Bound and given back.
        pub released: i64,
        /// Lines of pay for time that began in the year, with nothing lacking. Counted when a case is let go.
        pub due: i64,
        /// Lines that lack something before they can be paid.
        pub awaiting: i64,
    }

    /// One provider in one year.
    pub struct ProviderYear {
        /// Participations begun.
        pub started: u64,
        /// Participations ended.
        pub ended: u64,
        /// Ended with the person going to work or studies.
        pub ended_to_work: u64,
        /// Days of participation.
        pub days: u64,
        /// Öre to be paid for time that began in the year, with nothing lacking.
        pub due: i64,
        /// The part of it that is for results and speed.
        pub due_for_results: i64,
        /// Öre that lack something before they can be paid.
        pub awaiting: i64,
    }
}

impl AppropriationSeen {
    /// What is left to bind, in öre.
    #[must_use]
    pub const fn unused(&self) -> i64 {
        self.granted.wrapping_sub(self.committed).wrapping_add(self.released)
    }

    /// What is bound and not given back, in öre.
    #[must_use]
    pub const fn bound(&self) -> i64 {
        self.committed.wrapping_sub(self.released)
    }
}
