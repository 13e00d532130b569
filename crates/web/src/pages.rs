//! The pages, by the person they are for. Each file is one page.

pub mod account;
pub mod controller;
pub mod employer;
pub mod host;
pub mod laboratory;
pub mod officer;
pub mod provider;
pub mod public;
pub mod representative;
pub mod reviewer;
pub mod second;
pub mod seeker;
pub mod specialist;
