//! What holds for every chart: it stays in its picture whatever the figures are, says with words what it shows, and
//! has its figures as a table. `gallery` draws all of them.

mod any_figures;
mod gallery;
mod scan;
mod sentences;
