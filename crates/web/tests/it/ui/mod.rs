//! The components against GOV.UK Frontend's golden fixtures, the document around a page, and the files that dress it.

mod document;
mod gallery;
mod golden;
mod html_tree;
mod options;
