//! Why a comparison cannot be made or kept.

use simulator::compare::CompareFault;
use simulator::laboratory::LaboratoryFault;

/// Why a comparison cannot be made or kept.
#[derive(Debug, thiserror::Error)]
pub enum LaboratoryTrouble {
    /// The files of the laboratory, or a frame that cannot be run.
    #[error(transparent)]
    Laboratory(#[from] LaboratoryFault),
    /// Runs that cannot be put together.
    #[error(transparent)]
    Compare(#[from] CompareFault),
    /// An assumption that there is none of, or a value outside its bounds.
    #[error("`{0}` is no assumption that can be changed to that")]
    Assumption(String),
    /// The queue has no place left.
    #[error("{waiting} comparisons wait already")]
    Full {
        /// How many.
        waiting: usize,
    },
    /// A file of a comparison is not what it should be.
    #[error("a file of a comparison cannot be read: {0}")]
    Unreadable(String),
    /// The disk.
    #[error("the folder of the laboratory: {0}")]
    Disk(#[from] std::io::Error),
}

impl LaboratoryTrouble {
    pub(super) fn unreadable(fault: impl std::fmt::Display) -> LaboratoryTrouble {
        LaboratoryTrouble::Unreadable(fault.to_string())
    }
}

impl From<Vec<rules::Fault>> for LaboratoryTrouble {
    fn from(faults: Vec<rules::Fault>) -> LaboratoryTrouble {
        LaboratoryTrouble::Laboratory(faults.into())
    }
}
