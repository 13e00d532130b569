//! The pages of an employer of people whose employment is supported (C10, D1).

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
