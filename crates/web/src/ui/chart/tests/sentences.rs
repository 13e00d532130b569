//! What single charts say and draw.

use maud::Markup;
use proptest::prelude::*;
use texts::Language;

use super::super::{
    Bar, BarGroup, Bars, Caption, LineChart, MoneyBars, Sankey, Series, StackedArea, Unit, bars,
    distribution, line_chart, money_bars, sankey, self_contained, stacked_area,
};
use super::gallery::{self, all, words};
use super::scan::{cells, elements, pictures};

fn drawn(draw: impl FnOnce(Caption<'_>) -> Markup) -> String {
    let words = words();
    draw(Caption { id: "x", title: "Titeln", description: "Beskrivningen", note: "", words: &words })
        .into_string()
}

#[test]
fn every_picture_is_an_image_with_a_title_and_a_description() {
    for (name, chart) in all() {
        let html = chart.into_string();
        let pictures = pictures(&html);
        assert_eq!(pictures.len(), 2, "{name}: one picture for a wide place and one for a narrow");
        for (_, _, elements) in pictures {
            let svg = &elements[0];
            assert_eq!(svg.attribute("role"), Some("img"), "{name}");
            let named: Vec<_> = svg.attribute("aria-labelledby").unwrap_or_default().split(' ').collect();
            for (element, id) in ["title", "desc"].into_iter().zip(named) {
                let one = elements.iter().find(|one| one.name == element).expect("it is there");
                assert_eq!(one.attribute("id"), Some(id), "{name}");
                assert!(!one.text.is_empty(), "{name}");
            }
            let refers = elements
                .iter()
                .filter_map(|one| one.attribute("fill")?.strip_prefix("url(#")?.strip_suffix(')'));
            for id in refers {
                assert!(elements.iter().any(|one| one.attribute("id") == Some(id)), "{name} fills with {id}");
            }
        }
    }
}

#[test]
fn every_table_unfolds_under_its_chart_with_a_caption_that_names_its_region() {
    for (name, chart) in all() {
        let html = chart.into_string();
        assert!(html.contains("Visa som tabell"), "{name}");
        let elements = elements(&html);
        for region in elements.iter().filter(|one| one.attribute("role") == Some("region")) {
            let caption = region.attribute("aria-labelledby");
            assert!(
                elements.iter().any(|one| one.name == "caption" && one.attribute("id") == caption),
                "{name}"
            );
        }
        let heads = elements.iter().filter(|one| one.attribute("scope") == Some("col")).count();
        assert!(heads >= 2, "{name}");
    }
}

#[test]
fn the_line_charts_table_has_every_value_both_ends_of_its_band_and_the_published_figures() {
    let chart = gallery::line();
    let cells = cells(&drawn(|caption| line_chart(caption, &chart)));
    for series in &chart.series {
        for value in series.values.iter().flatten() {
            assert!(cells.contains(&chart.unit.say(*value)));
        }
        for (low, high) in series.band.iter().flatten().skip(31) {
            assert!(cells.contains(&chart.unit.say(*low)) && cells.contains(&chart.unit.say(*high)));
        }
    }
    assert!(cells.contains(&chart.unit.say(361_200.0)));
    assert!(cells.contains(&"–".to_owned()), "the gap is a dash");
}

#[test]
fn the_other_tables_have_the_figures_of_their_pictures() {
    let stacked = gallery::stacked();
    let in_table = cells(&drawn(|caption| stacked_area(caption, &stacked)));
    let sum = stacked.layers.iter().map(|layer| layer.values[35]).sum::<f64>();
    assert!(in_table.contains(&stacked.unit.say(sum)));

    let times = gallery::lead_times();
    let in_table = cells(&drawn(|caption| distribution(caption, &times)));
    for said in ["336", "618", "31,0\u{a0}%", "630 eller mer", "90–180"] {
        assert!(in_table.contains(&said.to_owned()), "{said} in {in_table:?}");
    }

    let effects = gallery::differences();
    let in_table = cells(&drawn(|caption| bars(caption, &effects)));
    for said in ["+3,4", "+1,2", "+5,7", "−6,2"] {
        assert!(in_table.contains(&said.to_owned()), "{said} in {in_table:?}");
    }

    let flows = gallery::flows();
    let in_table = cells(&drawn(|caption| sankey(caption, &flows)));
    for flow in &flows.flows {
        assert!(in_table.contains(&flows.unit.say(flow.value)));
    }

    let money = gallery::money();
    let in_table = cells(&drawn(|caption| money_bars(caption, &money)));
    for bar in &money.bars {
        for amount in [Some(bar.granted), Some(bar.committed), bar.paid, Some(bar.unused)] {
            assert!(in_table.contains(&money.unit.say(amount.expect("all is told") as f64)));
        }
    }
}

#[test]
fn money_of_which_it_is_not_told_what_has_been_paid_has_no_word_of_it() {
    let mut money = gallery::money();
    let words = gallery::words();
    let says_paid = |money: &MoneyBars| drawn(|caption| money_bars(caption, money)).contains(&words.paid);
    assert!(says_paid(&money));
    money.bars.iter_mut().for_each(|bar| bar.paid = None);
    assert!(!says_paid(&money));
}

#[test]
fn a_chart_without_figures_says_so_and_draws_nothing() {
    let empty = [
        drawn(|caption| line_chart(caption, &LineChart::default())),
        drawn(|caption| stacked_area(caption, &StackedArea::default())),
        drawn(|caption| distribution(caption, &Default::default())),
        drawn(|caption| bars(caption, &Bars::default())),
        drawn(|caption| sankey(caption, &Sankey::default())),
        drawn(|caption| money_bars(caption, &MoneyBars::default())),
    ];
    for html in empty {
        assert!(!html.contains("<svg") && html.contains("Det finns inga siffror att visa."), "{html}");
    }
}

#[test]
fn a_single_point_is_seen_as_its_marker() {
    let series = Series { name: "En".into(), values: vec![None, Some(3.0), None], band: vec![] };
    let chart = LineChart {
        periods: vec!["a".into(), "b".into(), "c".into()],
        series: vec![series],
        ..Default::default()
    };
    for (_, _, elements) in pictures(&drawn(|caption| line_chart(caption, &chart))) {
        assert!(elements.iter().any(|one| one.name == "circle" && one.is("stegvis-chart__marker")));
        assert!(!elements.iter().any(|one| one.name == "polyline"));
    }
}

#[test]
fn a_bar_below_zero_lies_on_the_other_side_of_the_zero_line() {
    let bar = |value| BarGroup { name: "n".into(), bars: vec![Bar { value: Some(value), interval: None }] };
    let chart = Bars { groups: vec![bar(5.0), bar(-5.0)], ..Bars::default() };
    for (_, _, elements) in pictures(&drawn(|caption| bars(caption, &chart))) {
        let at = |one: &super::scan::Element, name: &str| {
            one.attribute(name).and_then(|x| x.parse::<f64>().ok()).unwrap_or(f64::NAN)
        };
        let zero = elements
            .iter()
            .find(|one| one.is("stegvis-chart__zero"))
            .map(|one| at(one, "x1"))
            .expect("a zero line");
        let bars: Vec<_> = elements.iter().filter(|one| one.is("stegvis-chart__area")).collect();
        assert!((at(bars[0], "x") - zero).abs() < 0.2);
        assert!((at(bars[1], "x") + at(bars[1], "width") - zero).abs() < 0.2);
        assert!(at(bars[1], "width") > 50.0);
    }
}

#[test]
fn an_axis_that_does_not_begin_at_zero_says_so() {
    let mut chart = gallery::line();
    let sentence = words().not_from_zero;
    assert!(!drawn(|caption| line_chart(caption, &chart)).contains(&sentence));
    chart.from_lowest = true;
    assert!(drawn(|caption| line_chart(caption, &chart)).contains(&sentence));
}

#[test]
fn a_flow_back_is_in_the_table_and_the_picture_says_that_it_is_not_drawn() {
    let mut chart = gallery::flows();
    chart.flows.retain(|flow| chart.stops[flow.from].stage < chart.stops[flow.to].stage);
    assert!(!drawn(|caption| sankey(caption, &chart)).contains(&words().flows_back));
    chart.flows.push(super::super::Flow { from: 6, to: 0, value: 123.0 });
    let html = drawn(|caption| sankey(caption, &chart));
    assert!(html.contains(&words().flows_back) && cells(&html).contains(&"123".to_owned()));
}

#[test]
fn units_write_figures_in_the_readers_language() {
    let english = Unit::share(Language::English, "", 1);
    assert_eq!(english.say(0.4312), "43.1%");
    assert_eq!(Unit::number(Language::Swedish, "dagar", 0).say_named(366.0), "366\u{a0}dagar");
    assert_eq!(Unit::divided(Language::Swedish, "", 100.0, 1).say(1_234_550.0), "12\u{a0}345,5");
    let signed = Unit::number(Language::Swedish, "", 1).signed();
    assert_eq!([signed.say(0.01), signed.say(2.0), signed.say(-2.0)], ["0,0", "+2,0", "−2,0"]);
    assert_eq!(english.tick(0.4, 0.2), "40%", "an axis has no more decimals than it needs");
}

#[test]
fn a_report_says_its_language_and_the_same_content_gives_the_same_file() {
    let page = || self_contained("A & <b>", Language::English, maud::html! { h1 { "A" } });
    assert_eq!(page(), page());
    assert!(
        page().contains("lang=\"en\" dir=\"ltr\"") && page().contains("<title>A &amp; &lt;b&gt;</title>")
    );
}

proptest! {
    #[test]
    fn names_are_escaped_wherever_they_stand(name in "[<>&\"']{1,6}[a-z]{0,3}") {
        let chart = Bars {
            series: vec![name.clone(), name.clone()],
            groups: vec![BarGroup { name, bars: vec![Bar { value: Some(1.0), interval: None }; 2] }],
            ..Bars::default()
        };
        let html = drawn(|caption| bars(caption, &chart));
        let known = ["figure", "figcaption", "svg", "title", "desc", "defs", "pattern", "rect", "path", "text", "line",
            "details", "summary", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td"];
        for element in elements(&html) {
            prop_assert!(known.contains(&element.name.as_str()), "{} in {html}", element.name);
        }
    }
}
