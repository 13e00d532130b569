//! What someone types in the five pages of the registration.

use crate::visitor::{Page, Visitor};
use uuid::Uuid;

/// The pages and their fields for someone who lives in Göteborg and has been without work for long.
pub fn pages<'a>(
    number: &'a str,
    given_name: &'a str,
    family_name: &'a str,
) -> Vec<(&'static str, Vec<(&'static str, &'a str)>)> {
    vec![
        (
            "who",
            vec![
                ("personal_number", number),
                ("given_name", given_name),
                ("family_name", family_name),
                ("channel", "officer"),
            ],
        ),
        (
            "contact",
            vec![
                ("contact", "digital"),
                ("phone", "031-390 06 00"),
                ("email", "nagon@example.com"),
                ("address", "Exempelgatan 1, 411 00 Göteborg"),
                ("municipality", "1480"),
                ("language", "sv"),
            ],
        ),
        ("background", vec![("education", "upper_secondary")]),
        (
            "work",
            vec![
                ("works_now", "no"),
                ("without_work_since-day", "1"),
                ("without_work_since-month", "2"),
                ("without_work_since-year", "2024"),
                ("extent_wished_percent", "75"),
                ("transition_support", "no"),
                ("municipal_services", "no"),
                ("newly_arrived", "no"),
            ],
        ),
        (
            "support",
            vec![
                ("health_affects_work", "yes"),
                ("swedish", "good"),
                ("literacy", "good"),
                ("digital", "good"),
                ("care_duties", "no"),
                ("other_support", "no"),
                ("evidence_consent", "yes"),
            ],
        ),
    ]
}

/// Types everything and confirms as the act with this id. Gives the answer to the confirmation.
pub fn register(visitor: &Visitor, number: &str, name: (&str, &str), act: Uuid) -> reqwest::Result<Page> {
    let draft = Uuid::now_v7().to_string();
    for (page, mut fields) in pages(number, name.0, name.1) {
        fields.push(("draft", &draft));
        let answer = visitor.act(&format!("/register/{page}"), Uuid::now_v7(), &fields)?;
        if answer.status != 303 {
            return Ok(answer);
        }
    }
    visitor.act("/register/check", act, &[("draft", &draft)])
}
