//! Others' formats: bytes in, checked types out. Nothing here decides about a person and nothing
//! here keeps anything; a reader either gives a whole value or one fault with its place.
//!
//! - [`medical_statement`]: the health service's statement AF00213 and its revocation (G2, A5)
//! - [`jobtech`]: Arbetsförmedlingen's taxonomy of occupations, skills and places (G1)
//! - [`register`]: the regions, municipalities and occupations that forms offer, built in or imported
//! - [`dmn`]: the policy as DMN 1.3, out (F2)
//! - [`ledger`]: lines of pay as CSV and XLSX, out (C8)
//! - [`disability_codes`]: the published codes for disabilities
//! - [`test_identities`]: personal numbers and names for invented people
//! - [`message`]: a text key with its arguments, which the reader's language turns into words

pub mod disability_codes;
pub mod dmn;
pub mod jobtech;
pub mod ledger;
pub mod medical_statement;
pub mod message;
pub mod register;
pub mod test_identities;
