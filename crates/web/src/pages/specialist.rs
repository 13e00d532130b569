//! The pages for: specialist.

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
