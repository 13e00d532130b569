//! The pages of control: what is claimed, held back, approved and paid (C5, C8).

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
