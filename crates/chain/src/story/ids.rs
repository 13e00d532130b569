//! Ids that follow from words: the same story and label always give the same id, without dice.

use crate::id::*;
use uuid::Uuid;

/// The story that stands for what all stories share.
pub const WORLD: &str = "world";

/// An id type with the word that keeps its labels apart from those of other types.
pub trait Labelled: Sized {
    /// The word.
    const KIND: &'static str;
    /// The id with this value.
    fn of(uuid: Uuid) -> Self;
}

macro_rules! labelled {
    ($($name:ident = $kind:literal),+ $(,)?) => {$(
        impl Labelled for $name {
            const KIND: &'static str = $kind;
            fn of(uuid: Uuid) -> Self { $name(uuid) }
        }
    )+};
}

labelled! {
    CaseId = "case",
    UserId = "user",
    CommandId = "command",
    TextId = "text",
    DocumentId = "document",
    EvidenceId = "evidence",
    InquiryId = "inquiry",
    ProposalId = "proposal",
    IntentId = "intent",
    DecisionId = "decision",
    AppealId = "appeal",
    ParticipationId = "participation",
    PlacementId = "placement",
    WorkId = "work",
    ProviderId = "provider",
    HostId = "host",
    EmployerId = "employer",
    PaymentId = "payment",
    ConcernId = "concern",
    EmergencyId = "emergency",
    QuestionId = "question",
    MandateId = "mandate",
    CorrectionId = "correction",
    ObjectionId = "objection",
}

/// The id of a label in a story.
#[must_use]
pub fn id<T: Labelled>(story: &str, label: &str) -> T {
    let mix = |seed: u64| {
        // FNV-1a over the three words, each closed by a byte that no text contains.
        let bytes = [story, T::KIND, label].into_iter().flat_map(|word| word.bytes().chain([0xff]));
        let hash =
            bytes.fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        // FNV leaves its high bits poorly mixed for short words; two multiply-shift rounds spread them.
        let hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        hash ^ (hash >> 32)
    };
    let both = [mix(0xcbf2_9ce4_8422_2325).to_be_bytes(), mix(0x8422_2325_cbf2_9ce4).to_be_bytes()];
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&both[0]);
    bytes[8..].copy_from_slice(&both[1]);
    T::of(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_words_give_the_same_id_and_others_give_others() {
        assert_eq!(id::<CaseId>("a", "b"), id::<CaseId>("a", "b"));
        let mut seen = BTreeSet::new();
        for story in ["a", "ab", "abc"] {
            for label in 0..1000 {
                assert!(seen.insert(id::<CaseId>(story, &label.to_string()).0));
                assert!(seen.insert(id::<UserId>(story, &label.to_string()).0));
            }
        }
    }
}
