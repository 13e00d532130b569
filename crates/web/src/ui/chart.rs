//! Charts as SVG, without script: what the laboratory's pages and reports show in pictures (issue 4, Build 4 and 6;
//! E1: open results in tables and diagrams).
//!
//! Every chart is a `figure` with its title, the picture (`role="img"`, title, description) and the same figures as a
//! table that unfolds. The picture is drawn twice, for a wide and for a narrow place, and the stylesheet shows one of
//! them, so letters keep their size on a telephone. Nothing is said by colour alone: lines differ by dash and marker,
//! areas by pattern, and names stand where they belong or in a legend.
//!
//! Labels come in translated; a [`Unit`] writes the figures in the reader's language. What is no finite number is
//! missing: a gap in the picture, a dash in the table.
//!
//! ```
//! use web::ui::chart::{Caption, ChartWords, LineChart, Series, Unit, line_chart};
//! let words = ChartWords::default();
//! let caption = Caption { id: "stock", title: "Stock by month", description: "It falls.", words: &words, ..Caption::default() };
//! let chart = LineChart {
//!     periods: vec!["Jan".into(), "Feb".into()],
//!     series: vec![Series { name: "Today".into(), values: vec![Some(410.0), Some(402.0)], ..Series::default() }],
//!     unit: Unit::number(texts::Language::English, "persons", 0),
//!     ..LineChart::default()
//! };
//! assert!(line_chart(caption, &chart).into_string().contains("role=\"img\""));
//! ```

mod bars;
mod distribution;
mod end_label;
mod figure;
mod legend;
mod line;
mod mark;
mod money;
mod plot;
mod report;
mod report_style;
mod sankey;
mod sankey_layout;
mod sankey_list;
mod scale;
mod stacked;
#[cfg(test)]
mod tests;
mod text;
mod unit;
mod words;

pub use bars::{Bar, BarGroup, Bars, bars};
pub use distribution::{Distribution, Scenario, distribution};
pub use figure::Caption;
pub use line::{LineChart, Reference, Series, line_chart};
pub use money::{MoneyBar, MoneyBars, money_bars};
pub use report::self_contained;
pub use sankey::{Flow, Sankey, Stop, sankey};
pub use stacked::{Layer, StackedArea, stacked_area};
pub use unit::Unit;
pub use words::ChartWords;
