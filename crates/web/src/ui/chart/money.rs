//! Money against appropriation: of what was granted, what has been paid, what is committed but not paid, and what
//! nothing has been committed of.

use maud::{Markup, html};

use super::super::table::{Cell, Column};
use super::figure::{Caption, FigureTable, Frame, Picture, figure};
use super::legend::{Entry, Sign, legend};
use super::mark;
use super::scale::drawable;
use super::text::{self, line_height, px};
use super::unit::Unit;

const THICKNESS: f64 = 22.0;
/// The signs of paid, committed but not paid, and unused.
const PAID: usize = 0;
const COMMITTED: usize = 1;
const UNUSED: usize = 2;

/// One appropriation. All amounts are in öre.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyBar {
    /// Its name.
    pub name: String,
    /// What has been granted.
    pub granted: i64,
    /// What has been committed, paid or not.
    pub committed: i64,
    /// Of the committed, what has been paid; nothing when that is not told.
    pub paid: Option<i64>,
    /// What nothing has been committed of.
    pub unused: i64,
}

/// Appropriations under each other on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoneyBars {
    /// What a bar is: "Anslag", "År".
    pub name: String,
    /// The bars.
    pub bars: Vec<MoneyBar>,
    /// How an amount in öre is written, such as [`Unit::divided`] for millions of crowns.
    pub unit: Unit,
}

impl MoneyBar {
    fn amounts(&self) -> [Option<i64>; 4] {
        [Some(self.granted), Some(self.committed), self.paid, Some(self.unused)]
    }

    /// The three parts of the bar: the sign, from where and to where.
    fn parts(&self) -> [(usize, f64, f64); 3] {
        let at = |amount: i64| drawable(amount as f64).unwrap_or(0.0).max(0.0);
        let paid = at(self.paid.unwrap_or(0));
        let committed = at(self.committed).max(paid);
        [(PAID, 0.0, paid), (COMMITTED, paid, committed), (UNUSED, committed, committed + at(self.unused))]
    }
}

/// Appropriations with their table.
pub fn money_bars(caption: Caption<'_>, chart: &MoneyBars) -> Markup {
    figure(
        &caption,
        chart.bars.is_empty(),
        |frame| draw(frame, chart, &caption),
        vec![as_table(chart, &caption)],
    )
}

fn draw(frame: &Frame, chart: &MoneyBars, caption: &Caption<'_>) -> Picture {
    let words = caption.words;
    let (paid, committed) = if chart.tells_paid() {
        (words.paid.as_str(), &words.committed_not_paid)
    } else {
        ("", &words.committed)
    };
    let (legend_height, legend) = legend(
        frame,
        4.0,
        &[
            Entry::new(Sign::Area(PAID), paid),
            Entry::new(Sign::Area(COMMITTED), committed),
            Entry::new(Sign::Area(UNUSED), &words.unused),
            Entry::new(Sign::Rule, &words.granted),
        ],
    );
    let mut y = legend_height + 4.0;
    let ends = chart
        .bars
        .iter()
        .flat_map(|bar| bar.parts().map(|(_, _, to)| to).into_iter().chain([bar.granted as f64]));
    // The longest bar takes the whole width: there is no axis, the amounts stand in words.
    let longest = ends.filter_map(drawable).fold(1.0, f64::max);
    let scale = |amount: f64| 2.0 + (amount / longest).clamp(0.0, 1.0) * (frame.width - 4.0);
    let mut drawn = Vec::new();
    for bar in &chart.bars {
        let name = text::wrap_name(&bar.name, frame.size, frame.width, 3);
        let figures = text::wrap_list(&said(chart, bar, caption), frame.small, frame.width, 5);
        let name_height = name.len() as f64 * line_height(frame.size);
        let top = y + name_height + figures.len() as f64 * line_height(frame.small) + 10.0;
        drawn.push(html! {
            (text::block(0.0, y + frame.size, frame.size, "stegvis-chart__name", &name))
            (text::block(0.0, y + name_height + frame.small, frame.small, "", &figures))
            @for (sign, from, to) in bar.parts().into_iter().filter(|(_, from, to)| to > from) {
                rect class=(format!("stegvis-chart__area {}", mark::class(sign))) fill=(mark::fill(&frame.id, sign))
                    x=(px(scale(from))) width=(px(scale(to) - scale(from))) y=(px(top)) height=(px(THICKNESS)) {}
            }
            line .stegvis-chart__zero x1="2" x2="2" y1=(px(top - 4.0)) y2=(px(top + THICKNESS + 4.0)) {}
            @let granted = px(scale(bar.granted as f64));
            line .stegvis-chart__rule x1=(granted) x2=(granted) y1=(px(top - 5.0)) y2=(px(top + THICKNESS + 5.0)) {}
        });
        y = top + THICKNESS + 22.0;
    }
    Picture { height: y, patterns: UNUSED + 1, inside: html! { (legend) @for bar in &drawn { (bar) } } }
}

fn said(chart: &MoneyBars, bar: &MoneyBar, caption: &Caption<'_>) -> Vec<String> {
    chart
        .told(caption, bar)
        .map(|(heading, amount)| {
            format!("{heading} {}", chart.unit.say_named(amount.map_or(f64::NAN, |amount| amount as f64)))
        })
        .collect()
}

/// The place of what has been paid among the headings and amounts.
const PAID_PLACE: usize = 2;

fn headings<'a>(caption: &Caption<'a>) -> [&'a str; 4] {
    let words = caption.words;
    [&words.granted, &words.committed, &words.paid, &words.unused]
}

impl MoneyBars {
    /// Whether it is told of any bar what has been paid.
    fn tells_paid(&self) -> bool {
        self.bars.iter().any(|bar| bar.paid.is_some())
    }

    /// The headings with a bar's amounts; what has been paid only when it is told of any bar.
    fn told<'a>(
        &self,
        caption: &Caption<'a>,
        bar: &MoneyBar,
    ) -> impl Iterator<Item = (&'a str, Option<i64>)> + use<'a> {
        let tells_paid = self.tells_paid();
        let all = headings(caption).into_iter().zip(bar.amounts()).enumerate();
        all.filter(move |(place, _)| tells_paid || *place != PAID_PLACE).map(|(_, told)| told)
    }
}

fn as_table(chart: &MoneyBars, caption: &Caption<'_>) -> FigureTable {
    let mut head = vec![Column::text(&chart.name)];
    head.extend(chart.told(caption, &MoneyBar::default()).map(|(heading, _)| Column::numeric(heading)));
    let row = |bar: &MoneyBar| {
        let said = |amount: Option<i64>| chart.unit.say(amount.map_or(f64::NAN, |amount| amount as f64));
        let mut row = vec![Cell::text(&bar.name)];
        row.extend(chart.told(caption, bar).map(|(_, amount)| Cell::number(said(amount))));
        row
    };
    FigureTable { caption: chart.unit.after(caption.title), head, rows: chart.bars.iter().map(row).collect() }
}
