//! The pages for: provider.

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
