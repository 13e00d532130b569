//! Why a sign-in, or a logout told by the provider, was not accepted. Each has a word of its own, for the page,
//! the log and the tests. None holds anything about the person.

/// Why a sign-in was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.word())]
pub enum SignInFault {
    /// The provider has not been reached yet.
    NotReady,
    /// Whoever was to sign in did not go through with it.
    Cancelled,
    /// The provider answers with an error.
    ProviderError,
    /// The answer belongs to no sign-in that was begun here, or to one that has been answered.
    NoAttempt,
    /// The sign-in was begun in another browser.
    ForeignBrowser,
    /// The answer comes too late.
    Late,
    /// The answer does not say that it comes from the provider that was asked.
    AnswerIssuer,
    /// The provider does not take the code.
    CodeRefused,
    /// There is no identity in what came for the code.
    NoIdToken,
    /// The token cannot be read.
    TokenUnreadable,
    /// The token is of another kind.
    TokenType,
    /// The token has another issuer.
    TokenIssuer,
    /// The token is for someone else.
    TokenAudience,
    /// The token was issued to another party.
    TokenParty,
    /// The token has expired.
    TokenExpired,
    /// The token was issued too long ago, or in time to come.
    TokenIssued,
    /// The token answers another sign-in.
    TokenNonce,
    /// The token is signed in a way that is not accepted.
    TokenAlgorithm,
    /// The token is signed with a key that is not the provider's.
    TokenKey,
    /// The signature does not fit.
    TokenSignature,
    /// The token is about no one.
    TokenSubject,
    /// The token tells of no logout.
    TokenEvent,
    /// The token has been seen before.
    TokenReplayed,
    /// The way of signing in is not strong enough.
    LevelTooLow,
    /// The sign-in at the provider is too old, or it is not said how old.
    AuthenticationOld,
    /// The provider does not say who the person is.
    ClaimMissing,
    /// Nobody has given this person an account.
    AccountUnknown,
    /// The provider names no role that may sign in this way.
    RoleUnknown,
    /// Someone else signed in than the one who was to confirm.
    AnotherPerson,
}

impl SignInFault {
    /// Every one.
    pub const ALL: [SignInFault; 29] = {
        use SignInFault::*;
        [
            NotReady,
            Cancelled,
            ProviderError,
            NoAttempt,
            ForeignBrowser,
            Late,
            AnswerIssuer,
            CodeRefused,
            NoIdToken,
            TokenUnreadable,
            TokenType,
            TokenIssuer,
            TokenAudience,
            TokenParty,
            TokenExpired,
            TokenIssued,
            TokenNonce,
            TokenAlgorithm,
            TokenKey,
            TokenSignature,
            TokenSubject,
            TokenEvent,
            TokenReplayed,
            LevelTooLow,
            AuthenticationOld,
            ClaimMissing,
            AccountUnknown,
            RoleUnknown,
            AnotherPerson,
        ]
    };

    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            SignInFault::NotReady => "provider_not_ready",
            SignInFault::Cancelled => "cancelled",
            SignInFault::ProviderError => "provider_error",
            SignInFault::NoAttempt => "no_attempt",
            SignInFault::ForeignBrowser => "foreign_browser",
            SignInFault::Late => "late",
            SignInFault::AnswerIssuer => "answer_issuer",
            SignInFault::CodeRefused => "code_refused",
            SignInFault::NoIdToken => "no_id_token",
            SignInFault::TokenUnreadable => "token_unreadable",
            SignInFault::TokenType => "token_type",
            SignInFault::TokenIssuer => "token_issuer",
            SignInFault::TokenAudience => "token_audience",
            SignInFault::TokenParty => "token_party",
            SignInFault::TokenExpired => "token_expired",
            SignInFault::TokenIssued => "token_issued",
            SignInFault::TokenNonce => "token_nonce",
            SignInFault::TokenAlgorithm => "token_algorithm",
            SignInFault::TokenKey => "token_key",
            SignInFault::TokenSignature => "token_signature",
            SignInFault::TokenSubject => "token_subject",
            SignInFault::TokenEvent => "token_event",
            SignInFault::TokenReplayed => "token_replayed",
            SignInFault::LevelTooLow => "level_too_low",
            SignInFault::AuthenticationOld => "authentication_old",
            SignInFault::ClaimMissing => "claim_missing",
            SignInFault::AccountUnknown => "account_unknown",
            SignInFault::RoleUnknown => "role_unknown",
            SignInFault::AnotherPerson => "another_person",
        }
    }

    /// What whoever meets it should read: one of a few pages of text, because most faults of a token are the
    /// same to a reader.
    #[must_use]
    pub const fn told_as(self) -> &'static str {
        match self {
            SignInFault::NotReady => "not_ready",
            SignInFault::Cancelled => "cancelled",
            SignInFault::NoAttempt | SignInFault::ForeignBrowser | SignInFault::Late => "again",
            SignInFault::LevelTooLow | SignInFault::AuthenticationOld => "level",
            SignInFault::ClaimMissing => "person",
            SignInFault::AccountUnknown | SignInFault::RoleUnknown => "account",
            SignInFault::AnotherPerson => "another",
            _ => "refused",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_fault_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = SignInFault::ALL.iter().map(|fault| fault.word()).collect();
        assert_eq!(words.len(), SignInFault::ALL.len());
    }
}
