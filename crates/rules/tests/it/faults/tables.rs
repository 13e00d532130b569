//! Faults of a table over time, and of its answers.

use super::{expect_one, marked_line};
use crate::world::{load, with_rows};

#[test]
fn a_faulty_table_is_refused_at_its_line() {
    let r = |id: &str, from: &str, to: &str, mark: &str| {
        let when = match id {
            "otherwise" => "",
            "x" => "when = { age = 1 }\n",
            _ => "when = { age = 2 }\n",
        };
        let to = if to.is_empty() { String::new() } else { format!("to = {to}\n") };
        format!("[[eligibility]] {mark}\nid = \"{id}\"\nfrom = {from}\n{to}{when}then = \"entitled\"\n")
    };
    for (rows, what) in [
        (
            [
                r("x", "2024-01-01", "", ""),
                r("x", "2024-05-01", "", "#!"),
                r("otherwise", "2024-01-01", "", ""),
            ]
            .concat(),
            "two rows `x` are in force on 2024-05-01",
        ),
        (
            [
                r("x", "2024-01-01", "2024-05-02", ""),
                r("x", "2024-05-01", "", "#!"),
                r("otherwise", "2024-01-01", "", ""),
            ]
            .concat(),
            "two rows `x`",
        ),
        (
            [r("otherwise", "2024-01-01", "", ""), r("otherwise", "2024-05-01", "", "#!")].concat(),
            "two rows `otherwise`",
        ),
        (
            [r("x", "2024-01-01", "", ""), r("y", "2024-01-01", "", "#!")].concat(),
            "lacks a last row `otherwise`",
        ),
        (
            [r("x", "2024-01-01", "", "#!"), r("otherwise", "2024-02-01", "", "")].concat(),
            "no row `otherwise` in force on 2024-01-01",
        ),
        (
            [r("otherwise", "2024-01-01", "2024-02-01", "#!"), r("otherwise", "2024-03-01", "", "")].concat(),
            "no row `otherwise` in force on 2024-02-01",
        ),
        (
            [r("x", "2024-01-01", "", ""), r("otherwise", "2024-01-01", "2025-01-01", "#!")].concat(),
            "no row `otherwise` in force on 2025-01-01",
        ),
        (
            [r("x", "2024-01-01", "2026-01-01", ""), r("otherwise", "2024-01-01", "2025-01-01", "#!")]
                .concat(),
            "no row `otherwise` in force on 2025-01-01",
        ),
        (
            [r("otherwise", "2024-01-01", "", ""), r("x", "2024-05-01", "", "#!")].concat(),
            "can not be reached because `otherwise` on line 4",
        ),
        ("[eligibility] #!\nid = \"x\"\n".to_owned(), "write each row beneath [[eligibility]]"),
        (r("otherwise", "2024-01-01", "", "") + "[[wishes]] #!\nid = \"x\"\n", "has no table `wishes`"),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[lead_time]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"6 moons\" #!\n",
            "`then` must be a period",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[pay]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = 365 #!\n",
            "`then` must be an amount",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[pay]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"12,5 kr\" #!\n",
            "`then` must be an amount",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[share]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"0.8\" #!\n",
            "`then` must be whole percent",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[reports]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = [\"a\", \"a\"] #!\n",
            "`then` must be a list",
        ),
    ] {
        let text = with_rows(&rows);
        expect_one(load(&text), "base/services/support.toml", marked_line(&text), what);
    }
}

#[test]
fn rows_of_one_id_that_follow_each_other_and_a_table_that_ends_are_accepted() {
    let text = with_rows(
        "[[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nto = 2024-02-01\nthen = \"entitled\"\n\
         [[eligibility]]\nid = \"late\"\nfrom = 2024-02-01\nto = 2024-03-01\nwhen = { age = 1 }\nthen = \"entitled\"\n\
         [[eligibility]]\nid = \"otherwise\"\nfrom = 2024-02-01\nto = 2024-03-01\nthen = \"not_entitled\"\n",
    );
    load(&text).expect("valid");
}

#[test]
fn a_row_in_the_shadow_of_one_above_is_refused_and_one_beside_it_is_not() {
    let table = |above: &str, below: &str, more: &str| {
        with_rows(&format!(
            "[[eligibility]]\nid = \"above\"\nfrom = 2024-01-01\nwhen = {{ {above} }}\nthen = \"entitled\"\n\
             [[eligibility]] #!\nid = \"below\"\nfrom = 2024-01-01\n{more}when = {{ {below} }}\nthen = \"not_entitled\"\n\
             [[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"entitled\"\n"
        ))
    };
    for (above, below) in [
        ("age = \"> 24\"", "age = \"> 24\""),
        ("age = \"> 24\"", "age = \"[30..40)\""),
        ("age = \"< 20, > 60\"", "age = \"< 10, > 70\""),
        ("age = \"> 24\"", "age = 25, has_disability = true"),
        ("education = [\"none\", \"primary\"]", "education = \"none\""),
        ("education = \"not(none)\"", "education = \"primary\""),
        ("education = \"not(none)\"", "education = \"not(none, primary)\""),
        ("needs = [\"language\", \"health\"]", "needs = \"health\""),
        ("registered_on = \">= 2024-01-01\"", "registered_on = 2024-05-01"),
    ] {
        let text = table(above, below, "to = 2025-01-01\n");
        expect_one(
            load(&text),
            "base/services/support.toml",
            marked_line(&text),
            "`below` can not be reached because `above` on line 4",
        );
    }
    for (above, below) in [
        ("age = \"> 24\"", "age = \">= 24\""),
        ("age = \"> 24\"", "has_disability = true"),
        ("age = \"> 24\", has_disability = true", "age = \"> 24\""),
        ("age = \"< 20, > 60\"", "age = \"[10..70]\""),
        ("education = \"none\"", "education = \"not(primary)\""),
        ("education = \"not(none)\"", "education = [\"none\", \"primary\"]"),
        ("needs = \"not(health)\"", "needs = \"language\""),
    ] {
        load(&table(above, below, "")).unwrap_or_else(|faults| panic!("{above} / {below}: {faults:#?}"));
    }
}
