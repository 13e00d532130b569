//! The pages for: seeker.

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
