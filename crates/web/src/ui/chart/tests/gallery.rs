//! One chart of each kind with figures as in a run, looked at by `STEGVIS_CHARTS=/tmp/charts.html cargo test -p web
//! --lib gallery`. Without the variable it is only drawn, and held against what every chart must have.

use std::sync::LazyLock;

use maud::{Markup, html};
use texts::{Language, Texts};

use super::super::{
    Bar, BarGroup, Bars, Caption, ChartWords, Distribution, Flow, Layer, LineChart, MoneyBar, MoneyBars,
    Reference, Sankey, Scenario, Series, StackedArea, Stop, Unit, bars, distribution, line_chart, money_bars,
    sankey, self_contained, stacked_area,
};
use super::scan;

const SV: Language = Language::Swedish;

pub(super) fn words() -> ChartWords {
    static WORDS: LazyLock<ChartWords> = LazyLock::new(|| {
        let texts = Texts::embedded().expect("the texts hold together");
        ChartWords::of(|key| texts.plain(SV, key))
    });
    WORDS.clone()
}

fn months(count: usize) -> Vec<String> {
    let names = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
    (0..count).map(|at| format!("{} {}", names[at % 12], 2024 + at / 12)).collect()
}

pub(super) fn line() -> LineChart {
    let curve = |name: &str, begin: f64, fall: f64, wide: f64| {
        let value =
            |at: usize| begin - fall * at as f64 + 9_000.0 * (at as f64 / 6.0 * std::f64::consts::PI).sin();
        Series {
            name: name.into(),
            values: (0..60).map(|at| (at != 30).then(|| value(at))).collect(),
            band: (0..60)
                .map(|at| Some((value(at) - wide * at as f64, value(at) + wide * at as f64)))
                .filter(|_| wide > 0.0)
                .collect(),
        }
    };
    LineChart {
        periods: months(60),
        period_name: "Månad".into(),
        series: vec![
            curve("I dag", 352_000.0, 300.0, 220.0),
            curve("Almegas förslag 2023", 352_000.0, 420.0, 260.0),
            curve("Fler handläggare", 352_000.0, 610.0, 0.0),
        ],
        references: vec![
            Reference { name: "Arbetsförmedlingen, publicerat".into(), at: 0, value: 349_400.0 },
            Reference { name: "Arbetsförmedlingen, publicerat".into(), at: 12, value: 361_200.0 },
            Reference { name: "Prognos i budgetunderlaget".into(), at: 24, value: 338_000.0 },
        ],
        band_name: "så här långt når 90 procent av körningarna".into(),
        unit: Unit::number(SV, "personer", 0),
        from_lowest: false,
    }
}

pub(super) fn stacked() -> StackedArea {
    let layer = |name: &str, begin: f64, change: f64| Layer {
        name: name.into(),
        values: (0..36).map(|at| begin + change * at as f64).collect(),
    };
    StackedArea {
        periods: months(36),
        period_name: "Månad".into(),
        layers: vec![
            layer("Under 6 månader", 142_000.0, -350.0),
            layer("6–12 månader", 68_000.0, 120.0),
            layer("12–24 månader", 61_000.0, -240.0),
            layer("Mer än 24 månader", 94_000.0, -810.0),
        ],
        unit: Unit::number(SV, "personer", 0),
    }
}

pub(super) fn lead_times() -> Distribution {
    let scenario = |name: &str, classes: [f64; 8], median: f64, p90: f64| Scenario {
        name: name.into(),
        classes: classes.to_vec(),
        median: Some(median),
        p90: Some(p90),
    };
    Distribution {
        edges: vec![0.0, 90.0, 180.0, 270.0, 360.0, 450.0, 540.0, 630.0, f64::INFINITY],
        scenarios: vec![
            scenario("I dag", [0.05, 0.12, 0.18, 0.2, 0.16, 0.12, 0.08, 0.09], 336.0, 618.0),
            scenario("Almegas förslag 2023", [0.31, 0.29, 0.17, 0.1, 0.06, 0.04, 0.02, 0.01], 148.0, 372.0),
        ],
        unit: Unit::number(SV, "dagar", 0),
        content: Unit::share(SV, "andel av dem som fått kod", 1),
        class_name: "Tid till kod".into(),
    }
}

pub(super) fn differences() -> Bars {
    let group = |name: &str, value: f64, low: f64, high: f64| BarGroup {
        name: name.into(),
        bars: vec![Bar { value: Some(value), interval: Some((low, high)) }],
    };
    Bars {
        group_name: "Utfall".into(),
        series: vec![],
        groups: vec![
            group("Till arbete utan stöd inom tolv månader", 3.4, 1.2, 5.7),
            group("Till arbete med stöd", -1.1, -2.9, 0.6),
            group("Till studier", 0.4, -0.3, 1.1),
            group("Utan aktivitet i mer än 24 månader", -6.2, -8.0, -4.1),
        ],
        interval_name: "90 procent av körningarna".into(),
        unit: Unit::number(SV, "procentenheter", 1).signed(),
    }
}

fn by_group() -> Bars {
    let group = |name: &str, today: f64, then: f64| BarGroup {
        name: name.into(),
        bars: [today, then]
            .map(|value| Bar { value: Some(value), interval: Some((value - 0.02, value + 0.025)) })
            .to_vec(),
    };
    Bars {
        group_name: "Grupp".into(),
        series: vec!["I dag".into(), "Almegas förslag 2023".into()],
        groups: vec![
            group("Kvinnor", 0.31, 0.36),
            group("Män", 0.33, 0.37),
            group("Funktionsnedsättning som medför nedsatt arbetsförmåga", 0.17, 0.24),
        ],
        interval_name: "90 procent av körningarna".into(),
        unit: Unit::share(SV, "till arbete inom tolv månader", 1),
    }
}

pub(super) fn flows() -> Sankey {
    let stop = |name: &str, stage: usize| Stop { name: name.into(), stage, value: None };
    let flow = |from: usize, to: usize, value: f64| Flow { from, to, value };
    Sankey {
        stops: vec![
            stop("Inskrivna", 0),
            stop("Bedömning av stödbehov", 1),
            stop("Direkt till arbete", 4),
            stop("Kartläggning", 2),
            stop("Rusta och matcha", 2),
            stop("Arbets\u{ad}förmåge\u{ad}utredning", 3),
            stop("SIUS", 4),
            stop("Lönestöd", 4),
            stop("Utan insats", 4),
            stop("Studier", 4),
        ],
        flows: vec![
            flow(0, 1, 27_400.0),
            flow(0, 2, 7_600.0),
            flow(1, 3, 11_300.0),
            flow(1, 4, 13_900.0),
            flow(1, 8, 2_200.0),
            flow(3, 5, 8_700.0),
            flow(3, 9, 2_600.0),
            flow(4, 2, 6_300.0),
            flow(4, 8, 7_600.0),
            flow(5, 6, 3_100.0),
            flow(5, 7, 4_300.0),
            flow(5, 8, 1_300.0),
            flow(4, 3, 900.0),
        ],
        unit: Unit::number(SV, "personer", 0),
    }
}

fn few_stages() -> Sankey {
    let stop = |name: &str, stage: usize| Stop { name: name.into(), stage, value: None };
    let flow = |from: usize, to: usize, value: f64| Flow { from, to, value };
    Sankey {
        stops: vec![
            stop("Inskrivna", 0),
            stop("Rusta och matcha", 1),
            stop("Lönestöd", 1),
            stop("Arbete", 2),
            stop("Kvar", 2),
        ],
        flows: vec![
            flow(0, 1, 13_900.0),
            flow(0, 2, 4_300.0),
            flow(0, 3, 3_000.0),
            flow(1, 3, 5_900.0),
            flow(1, 4, 8_000.0),
            flow(2, 3, 3_900.0),
            flow(2, 4, 400.0),
        ],
        unit: Unit::number(SV, "personer", 0),
    }
}

pub(super) fn money() -> MoneyBars {
    let mkr = |million: i64| million * 100_000_000;
    let bar = |name: &str, granted: i64, committed: i64, paid: i64| MoneyBar {
        name: name.into(),
        granted: mkr(granted),
        committed: mkr(committed),
        paid: Some(mkr(paid)),
        unused: mkr(granted - committed),
    };
    MoneyBars {
        name: "Anslag".into(),
        bars: vec![
            bar("1:3 Kostnader för arbetsmarknadspolitiska program och insatser", 9_480, 7_910, 7_020),
            bar("1:4 Lönebidrag och Samhall m.m.", 21_650, 20_300, 19_870),
            bar("1:12 Nystartsjobb och etableringsjobb", 5_310, 4_040, 3_900),
        ],
        unit: Unit::divided(SV, "miljoner kronor", 100_000_000.0, 0),
    }
}

/// Every kind of chart, each with its name.
pub(super) fn all() -> Vec<(&'static str, Markup)> {
    let words = words();
    let caption = |id: &'static str, title: &'static str, description: &'static str| Caption {
        id,
        title,
        description,
        note: "",
        words: &words,
    };
    let lines = Caption {
        note: "Bandet visar hur långt 90 procent av körningarna når. Ju bredare band, desto osäkrare är siffran.",
        ..caption(
            "stock",
            "Inskrivna arbetslösa efter månad",
            "Alla tre linjer faller. Den tredje faller mest.",
        )
    };
    vec![
        ("line", line_chart(lines, &line())),
        (
            "from lowest",
            line_chart(
                caption("low", "Samma linjer närmare", "Linjerna skiljs åt."),
                &LineChart { from_lowest: true, ..line() },
            ),
        ),
        (
            "few stages",
            sankey(caption("few", "Från inskrivning till utfall", "Hälften går till arbete."), &few_stages()),
        ),
        (
            "stacked",
            stacked_area(
                caption("time", "Inskrivna efter tid utan arbete", "De längsta tiderna minskar."),
                &stacked(),
            ),
        ),
        (
            "distribution",
            distribution(
                caption("code", "Tid från inskrivning till kod", "Förslaget är snabbare."),
                &lead_times(),
            ),
        ),
        (
            "differences",
            bars(
                caption("effects", "Skillnad mot i dag efter fem år", "Fler går till arbete."),
                &differences(),
            ),
        ),
        (
            "groups",
            bars(caption("groups", "Till arbete inom ett år efter grupp", "Alla grupper ökar."), &by_group()),
        ),
        (
            "sankey",
            sankey(
                caption("flows", "Vägen genom stegen under ett år", "De flesta går till bedömning."),
                &flows(),
            ),
        ),
        (
            "money",
            money_bars(caption("money", "Pengar mot anslag", "Alla anslag har pengar kvar."), &money()),
        ),
    ]
}

#[test]
fn the_gallery_is_one_file_with_every_chart() {
    let charts = all();
    let body = html! {
        h1 .govuk-heading-l { "Diagram" }
        p .govuk-body { "Alla slags diagram, med påhittade siffror." }
        @for (_, chart) in &charts { (chart) }
    };
    let page = self_contained("Diagram", SV, body);
    if let Ok(path) = std::env::var("STEGVIS_CHARTS") {
        std::fs::write(path, &page).expect("the gallery can be written");
    }
    let elements = scan::elements(&page);
    assert_eq!(elements.iter().filter(|element| element.name == "figure").count(), charts.len());
    for outward in ["script", "link", "img", "iframe", "object", "use", "image"] {
        assert!(!elements.iter().any(|element| element.name == outward), "{outward}");
    }
    assert!(
        elements
            .iter()
            .all(|element| element.attribute("href").is_none() && element.attribute("style").is_none())
    );
    assert_eq!(page.matches("url(").count(), page.matches("url(#").count(), "no address is fetched");
    let mut ids: Vec<_> = elements.iter().filter_map(|element| element.attribute("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "every id is there once");
}
