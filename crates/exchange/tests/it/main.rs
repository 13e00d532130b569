//! The crate seen from outside: every format against its fixtures, against arbitrary bytes and,
//! when `STEGVIS_SHARED_DATA` says where they lie, against the published files.

mod dmn_export;
mod imported_taxonomy;
mod message_texts;
mod no_panic;
mod published_files;
mod received_statements;
