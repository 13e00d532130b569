//! The pages for: officer.

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
