//! The pages for: reviewer.

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
