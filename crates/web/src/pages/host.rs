//! The pages for: host.

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
