//! Unary tests.
