//! The laboratory's pages (issue 4, Build 6).

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[];
