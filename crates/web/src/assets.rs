//! The files that dress the pages, embedded at build and served under one content hash: a page names exactly the
//! files it was built with, so browsers may keep them for ever.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// The route that [`serve`] answers.
pub const ROUTE: &str = "/assets/{hash}/{file}";

const HASH: &str = env!("STEGVIS_ASSET_HASH");
const FILES: &[(&str, &str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/asset_table.rs"));

/// Address of the stylesheet.
pub fn stylesheet_url() -> &'static str {
    concat!("/assets/", env!("STEGVIS_ASSET_HASH"), "/stegvis.css")
}

/// Address of the script, an ES module.
pub fn script_url() -> &'static str {
    concat!("/assets/", env!("STEGVIS_ASSET_HASH"), "/stegvis.js")
}

/// Address of the icon.
pub fn favicon_url() -> &'static str {
    concat!("/assets/", env!("STEGVIS_ASSET_HASH"), "/favicon.svg")
}

/// The content of an embedded file, for what cannot follow an address (a page saved to disk).
pub fn content(file: &str) -> Option<&'static [u8]> {
    FILES.iter().find(|(name, _, _)| *name == file).map(|(_, _, content)| *content)
}

/// Answers [`ROUTE`]. A file asked for under another hash comes from a page of another build: it is answered with
/// what we have, and not to be kept.
pub async fn serve(Path((hash, file)): Path<(String, String)>) -> Response {
    let Some((_, kind, content)) = FILES.iter().find(|(name, _, _)| *name == file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let caching = if hash == HASH { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(caching)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, *content).into_response()
}
