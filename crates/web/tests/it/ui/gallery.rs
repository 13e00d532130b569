//! All components on one page, as they are looked at: `STEGVIS_GALLERY=/tmp/gallery cargo nextest run -p web gallery`
//! writes it there. Without the variable the page is only rendered.

use maud::{Markup, html};
use web::{assets, ui};

fn errors() -> ui::FieldErrors {
    let error = |field: &str, anchor: &str, text: &str, date_parts| ui::SaidError {
        field: field.into(),
        anchor: anchor.into(),
        text: text.into(),
        date_parts,
    };
    ui::FieldErrors {
        title: "Det här behöver rättas".into(),
        prefix: "Fel".into(),
        list: vec![
            error("goal", "goal", "Mål: skriv ett svar", [false; 3]),
            error("from", "from-month", "Första dag: det datumet finns inte", [false, true, false]),
            error("works", "works", "Arbetar du i dag: välj ett av svaren", [false; 3]),
        ],
    }
}

fn steps() -> Markup {
    let step = |name: &str, state, state_text: &str, when: &str, what: Option<Markup>| ui::WayStep {
        name: name.into(),
        state,
        state_text: state_text.into(),
        when: when.into(),
        who: if what.is_some() { "Din handläggare".into() } else { String::new() },
        what,
        href: None,
    };
    let now = html! {
        p .govuk-body { "Vi går igenom vad du har gjort och vad du behöver. Svara på frågorna före den 3 maj 2026." }
        (ui::button_link(ui::ButtonLink { text: "Svara på frågorna", href: "#", ..Default::default() }))
    };
    ui::way(
        "Din väg",
        &[
            step("Inskrivning", ui::WayState::Done, "Klart", "2 april 2026", None),
            step("Bedömning av stödbehov", ui::WayState::Done, "Klart", "9 april 2026", None),
            step("Kartläggning", ui::WayState::Now, "Nu", "senast 3 maj 2026", Some(now)),
            step("Arbetsförmågeutredning", ui::WayState::Later, "Senare", "", None),
            step("Beslut om insats", ui::WayState::Later, "Senare", "", None),
        ],
    )
}

fn lead_times() -> Markup {
    let time = |name: &str, days: u32, target: Option<u32>, outcome: &str| ui::LeadTime {
        name: name.into(),
        days,
        target_days: target,
        days_text: format!("{days} dagar"),
        target_text: target.map_or("inget mål".into(), |days| format!("{days} dagar")),
        outcome: outcome.into(),
    };
    let words = ui::LeadTimeWords {
        title: "Dagar per steg",
        description: "Kartläggningen tog fyra dagar mer än målet.",
        step: "Steg",
        days: "Dagar",
        target: "Mål",
        outcome: "Utfall",
    };
    let times = [
        time("Bedömning", 7, Some(10), "inom målet"),
        time("Kartläggning", 24, Some(20), "4 dagar över"),
        time("Funktionsnedsättningskod", 40, None, "–"),
    ];
    ui::lead_time_strip("lead-times", words, &times)
}

fn fields() -> Markup {
    let errors = errors();
    let yes_no = vec![
        ui::Choice::new("yes", "Ja").conditional(ui::text_input(ui::TextInput {
            name: "hours",
            label: "Hur många timmar i veckan?".into(),
            suffix: "timmar",
            classes: "govuk-input--width-3",
            ..Default::default()
        })),
        ui::Choice::new("no", "Nej"),
    ];
    let wrong = errors.date_parts("from");
    let part = |label, value, has_error| ui::DatePart { label, value, has_error, autocomplete: "" };
    html! {
        form method="post" novalidate {
            (ui::text_input(ui::TextInput { name: "goal", label: "Mål".into(), hint: "Vad vill du arbeta med?", error: errors.of("goal"), ..Default::default() }))
            (ui::date_input(ui::DateInput {
                name: "from",
                legend: Some(ui::Legend::bold("Första dag")),
                hint: "Till exempel 3 5 2026",
                error: errors.of("from"),
                day: part("Dag", "3", wrong[0]),
                month: part("Månad", "15", wrong[1]),
                year: part("År", "2026", wrong[2]),
                ..Default::default()
            }))
            (ui::radios(ui::Choices { name: "works", legend: Some(ui::Legend::bold("Arbetar du i dag?")), error: errors.of("works"), items: yes_no, ..Default::default() }))
            (ui::checkboxes(ui::Choices {
                name: "needs",
                legend: Some(ui::Legend::bold("Vad behöver du?")),
                items: vec![
                    ui::Choice::new("aid", "Hjälpmedel").hint("Till exempel en skärmläsare"),
                    ui::Choice::new("guide", "Handledare").checked(true),
                    ui::Choice::divider("eller"),
                    ui::Choice::new("none", "Inget av detta").exclusive(),
                ],
                ..Default::default()
            }))
            (ui::select(ui::Select { name: "region", label: "Län".into(), items: vec![ui::SelectItem::new("", "Välj län"), ui::SelectItem::new("01", "Stockholms län")], ..Default::default() }))
            (ui::character_count(ui::Textarea { name: "note", label: "Berätta mer".into(), value: "Jag har arbetat i lager.", ..Default::default() }, 500, &ui::CountWords { limit: "Du kan skriva högst %{count} tecken".into(), under_other: "Du har %{count} tecken kvar".into(), ..Default::default() }))
            (ui::file_upload(ui::FileUpload { name: "file", label: "Läkarutlåtande".into(), hint: "XML eller PDF", ..Default::default() }))
            (ui::button_group(html! {
                (ui::button(ui::Button { text: "Fortsätt", prevent_double_click: true, ..Default::default() }))
                (ui::button(ui::Button { text: "Spara och lämna", kind: ui::ButtonKind::Secondary, name: "leave", value: "yes", ..Default::default() }))
                (ui::button(ui::Button { text: "Avsluta ärendet", kind: ui::ButtonKind::Warning, ..Default::default() }))
                a .govuk-link href="#" { "Avbryt" }
            }))
        }
    }
}

fn lists() -> Markup {
    let event = |date: &str, words: &str, title: &str, body: Option<Markup>| ui::TimelineEvent {
        struck: false,
        date: date.into(),
        date_text: words.into(),
        title: title.into(),
        who: "Handläggare Nina Holm".into(),
        body,
    };
    let body = html! { p .govuk-body { "Stödet motsvarar det du behöver just nu." } };
    let table = ui::Table {
        caption: "Arbetslista",
        caption_id: "worklist",
        caption_classes: "govuk-table__caption--m",
        head: vec![
            ui::Column::text("Person").sorted_by("#", ui::Order::None),
            ui::Column::text("Att göra"),
            ui::Column::text("Senast").sorted_by("#", ui::Order::Ascending),
            ui::Column::numeric("Dagar"),
        ],
        rows: vec![
            vec![
                ui::Cell::text("Åsa Öberg"),
                ui::Cell::text("Bestäm kod"),
                ui::Cell::text("3 maj 2026"),
                ui::Cell::number("-4"),
            ],
            vec![
                ui::Cell::text("Ali Lind"),
                ui::Cell::text("Boka kartläggning"),
                ui::Cell::text("12 maj 2026"),
                ui::Cell::number("5"),
            ],
        ],
        first_cell_is_header: true,
        ..Default::default()
    };
    html! {
        h2 .govuk-heading-m { "Vad som har hänt" }
        (ui::timeline("Händelser", &[
            event("2026-04-02", "2 april 2026", "Du skrevs in", None),
            event("2026-04-09", "9 april 2026", "Bedömning av stödbehov", Some(body)),
        ]))
        (ui::table_region(&table))
        (ui::table(&ui::Table { caption: "Samma lista som block", stack: true, ..table.clone() }))
        (ui::summary_card("Uppgifter", &[ui::RowAction::new("Ändra", "#", "uppgifterna")], &[
            ui::SummaryRow::new("Namn", "Åsa Öberg").action(ui::RowAction::new("Ändra", "#", "namn")),
            ui::SummaryRow::new("Insats", ui::tag(ui::Tag { text: "Steg till arbete+", colour: ui::TagColour::Green, ..Default::default() })),
        ]))
        (ui::task_list("", &[
            ui::Task { title: "Dina uppgifter".into(), href: Some("#".into()), status: ui::TaskStatus::Plain("Klart".into()), ..Default::default() },
            ui::Task { title: "Ditt mål".into(), href: Some("#".into()), hint: "Tar fem minuter".into(), status: ui::TaskStatus::Tag("Inte påbörjat".into(), ui::TagColour::Blue) },
            ui::Task { title: "Skicka".into(), status: ui::TaskStatus::NotYet("Kan inte börja än".into()), ..Default::default() },
        ]))
        (ui::tabs("views", "Innehåll", &[
            ui::Tab { id: "one".into(), label: "Plan".into(), content: html! { h2 .govuk-heading-m { "Plan" } } },
            ui::Tab { id: "two".into(), label: "Brev".into(), content: html! { h2 .govuk-heading-m { "Brev" } } },
        ]))
        (ui::details(ui::Details { summary: "Varför frågar vi?", ..Default::default() }, html! { "För att kunna ge rätt stöd." }))
        (ui::inset_text(html! { "Du kan byta leverantör när du vill." }))
        (ui::warning_text("Varning", html! { "Du kan få en varning om du inte svarar." }))
        (ui::panel("Klart", Some(html! { "Vi har tagit emot dina svar" })))
        (ui::pagination("Sidor", Some(ui::PageLink { text: "Föregående", href: "#", label: "" }), Some(ui::PageLink { text: "Nästa", href: "#", label: "" })))
    }
}

fn gallery() -> ui::Page {
    ui::Page {
        title: "Alla delar".into(),
        language: "sv".into(),
        chrome: ui::Chrome {
            product: "Stegvis".into(),
            skip: "Hoppa till innehållet".into(),
            error_prefix: "Fel".into(),
            phase_word: "Demonstration".into(),
            phase_text:
                "Alla personer och företag är påhittade. Reglerna är ett förslag och gäller inte som lag."
                    .into(),
            service_label: "Tjänsten".into(),
            menu: "Meny".into(),
            languages_label: "Språk".into(),
            footer_title: "Om tjänsten".into(),
            footer_links: vec![
                ui::FooterLink::new("Tillgänglighet", "#"),
                ui::FooterLink::new("Öppna resultat", "#"),
                ui::FooterLink::new("Källkod", "#"),
            ],
            footer_text: "En demonstration utan riktiga uppgifter.".into(),
            notice_title: "Viktigt".into(),
            success_title: "Klart".into(),
        },
        languages: vec![
            ui::LanguageLink {
                code: "sv".into(),
                name: "Svenska".into(),
                current: true,
                ..Default::default()
            },
            ui::LanguageLink {
                code: "en".into(),
                name: "English".into(),
                href: "#".into(),
                ..Default::default()
            },
        ],
        signed_in: Some(ui::SignedIn {
            name: "Åsa Öberg".into(),
            role: "arbetssökande".into(),
            actions: Some(
                html! { form method="post" { button .stegvis-link-button type="submit" { "Logga ut" } } },
            ),
        }),
        navigation: vec![
            ui::NavigationItem::new("Min väg", "#", true),
            ui::NavigationItem::new("Brev och beslut", "#", false),
            ui::NavigationItem::new("Mina uppgifter", "#", false),
            ui::NavigationItem::new("Vem har läst", "#", false),
        ],
        day_bar: Some(html! {
            form method="post" {
                p { "I demonstrationen är det i dag den 20 april 2026." }
                (ui::button(ui::Button { text: "En dag framåt", kind: ui::ButtonKind::Secondary, ..Default::default() }))
            }
        }),
        notice: Some(ui::Notice { text: "Dina svar är sparade.".into(), success: true }),
        back: Some(("Tillbaka".into(), "#".into())),
        errors: errors(),
        main: html! {
            h1 .govuk-heading-l { "Alla delar" }
            h2 .govuk-heading-m { "Din väg" }
            (steps()) (lead_times()) (lists()) (fields())
        },
        ..Default::default()
    }
}

#[test]
fn the_gallery_shows_every_component_on_one_page() {
    let document = gallery().render().into_string();
    for block in [
        "stegvis-way",
        "stegvis-timeline",
        "stegvis-strip",
        "govuk-tabs",
        "govuk-date-input",
        "govuk-pagination",
    ] {
        assert!(document.contains(&format!("class=\"{block}")), "{block}");
    }
    if let Ok(folder) = std::env::var("STEGVIS_GALLERY") {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        let mut document = document;
        for (url, file) in [
            (assets::stylesheet_url(), "stegvis.css"),
            (assets::script_url(), "stegvis.js"),
            (assets::favicon_url(), "favicon.svg"),
        ] {
            document = document.replace(url, file);
        }
        for file in ["stegvis.css", "stegvis.js", "govuk-frontend.js", "favicon.svg"] {
            let content = assets::content(file).expect("the file is embedded");
            std::fs::write(format!("{folder}/{file}"), content).expect("the folder can be written");
        }
        std::fs::write(format!("{folder}/index.html"), document).expect("the folder can be written");
    }
}
