//! Faults of one row: its keys, its tests and its answer.

use super::{expect_one, marked_line, row};
use crate::world::load;

#[test]
fn a_faulty_row_is_refused_at_its_line() {
    for (changes, what) in [
        (vec![("id", "id = \"X y\" #!")], "`id` must be one word"),
        (vec![("id", "id = 7 #!")], "`id` must be one word"),
        (vec![("[[", "[[eligibility]] #!"), ("id", "")], "lacks `id`"),
        (vec![("[[", "[[eligibility]] #!"), ("from", "")], "lacks `from`"),
        (vec![("[[", "[[eligibility]] #!"), ("then", "")], "lacks `then`"),
        (vec![("[[", "[[eligibility]] #!"), ("when", "")], "has no `when`"),
        (vec![("from", "from = \"2024-01-01\" #!")], "`from` must be a day"),
        (vec![("from", "from = 2024-01-01T10:00:00 #!")], "`from` must be a day"),
        (vec![("to", "to = 2024-01-01 #!")], "must be after `from`"),
        (vec![("to", "to = 2023-01-01 #!")], "must be after `from`"),
        (vec![("wish", "wish = 1 #!")], "a row has no key `wish`"),
        (vec![("source", "source = { title = \"T\" } #!")], "`source` lacks `at`"),
        (vec![("source", "source = \"T\" #!")], "`source` must be written"),
        (
            vec![("source", "source = { title = \"T\", at = \"1\", page = 2 } #!")],
            "`source` has no key `page`",
        ),
        (vec![("source", "source = { title = \" \", at = \"1\" } #!")], "`title` must be text"),
        (
            vec![("source", "source = { title = \"T\", at = \"1\", url = \"javascript:x\" } #!")],
            "must be an address that begins with https://",
        ),
        (vec![("assumption", "assumption = 3 #!")], "`assumption` must be text"),
        (vec![("then", "then = \"maybe\" #!")], "`then` must be \"entitled\" or \"not_entitled\""),
        (vec![("then", "then = true #!")], "`then` must be"),
        (vec![("when", "when = \"always\" #!")], "`when` must be written"),
        (vec![("when", "when = {} #!")], "`when` must be written"),
        (vec![("when", "when = { moons = 1 } #!")], "there is no fact `moons`"),
        (vec![("when", "when = { age = 1.5 } #!")], "the test of `age` must be"),
        (vec![("when", "when = { age = [] } #!")], "the test of `age` must be"),
        (vec![("when", "when = { age = true } #!")], "`age` is a whole number"),
        (vec![("when", "when = { age = \"> 24 months\" } #!")], "`age` is a whole number"),
        (vec![("when", "when = { age = \"> 99999999999999999999\" } #!")], "`age` is a whole number"),
        (vec![("when", "when = { age = \"\" } #!")], "empty place"),
        (vec![("when", "when = { age = \"1,,2\" } #!")], "empty place"),
        (vec![("when", "when = { age = \"[65..25]\" } #!")], "can never hold"),
        (vec![("when", "when = { age = \"(25..26)\" } #!")], "can never hold"),
        (vec![("when", "when = { age = \"[25-65]\" } #!")], "not written like"),
        (vec![("when", "when = { age = \"[å\" } #!")], "not written like"),
        (vec![("when", "when = { age = \"[\" } #!")], "not written like"),
        (vec![("when", "when = { age = \"not(> 24\" } #!")], "does not end with )"),
        (vec![("when", "when = { age = \"not(> 24, <= 24)\" } #!")], "can never hold"),
        (vec![("when", "when = { age = \"> 9223372036854775807\" } #!")], "can never hold"),
        (vec![("when", "when = { has_disability = \"yes\" } #!")], "`has_disability` is true or false"),
        (vec![("when", "when = { has_disability = \"not(true, false)\" } #!")], "can never hold"),
        (vec![("when", "when = { education = \"secondary\" } #!")], "not one of its words: none, primary"),
        (vec![("when", "when = { education = \"> none\" } #!")], "not one of its words"),
        (vec![("when", "when = { education = [\"none\", \"none\"] } #!")], "twice"),
        (
            vec![("when", "when = { education = \"not(none, primary, upper_secondary, tertiary)\" } #!")],
            "can never hold",
        ),
        (vec![("when", "when = { needs = \"money\" } #!")], "not one of its words"),
        (vec![("when", "when = { registered_on = \"> 2024\" } #!")], "`registered_on` is a day"),
        (vec![("when", "when = { registered_on = \"2024-02-30\" } #!")], "`registered_on` is a day"),
    ] {
        let text = row(&changes);
        expect_one(load(&text), "base/services/support.toml", marked_line(&text), what);
    }
}
