//! What became of those who registered: from the first assessment through the first service to how the spell
//! stood when it was last seen (F2). The flows between these are drawn as a Sankey diagram.

use crate::observations::key::{Per, keys};
use chain::event::AssessmentResult;

keys! {
    /// What the first assessment of a spell came to.
    AssessedAs: 6 {
        /// None has been made.
        NotAssessed = "not_assessed",
        /// The person searches alone.
        OwnSearch = "own_search",
        /// A matching service.
        Matching = "matching",
        /// Support.
        Support = "support",
        /// Education.
        Education = "education",
        /// The mapping comes first.
        Mapping = "mapping",
    }
    /// How a spell stood when it was last seen.
    JourneyEnd: 6 {
        /// In competitive work.
        Competitive = "competitive",
        /// In subsidised work.
        Subsidised = "subsidised",
        /// In studies.
        Studies = "studies",
        /// Closed with neither.
        Left = "left",
        /// Open, and taking part in something.
        InActivity = "in_activity",
        /// Open, with nothing going on.
        StillWaiting = "still_waiting",
    }
}

/// How many went from each first assessment to each end.
pub type Journeys = Per<AssessedAs, Per<JourneyEnd>>;

impl AssessedAs {
    /// Of an assessment, or of none.
    #[must_use]
    pub const fn of(result: Option<AssessmentResult>) -> AssessedAs {
        match result {
            None => AssessedAs::NotAssessed,
            Some(AssessmentResult::OwnSearch) => AssessedAs::OwnSearch,
            Some(AssessmentResult::Matching) => AssessedAs::Matching,
            Some(AssessmentResult::Support) => AssessedAs::Support,
            Some(AssessmentResult::Education) => AssessedAs::Education,
            Some(AssessmentResult::Mapping) => AssessedAs::Mapping,
        }
    }
}
