//! What a letter promises: accessible, the same every time, and deaf to commands in its texts.

mod accessible;
mod hostile;
mod same;

use letters::{Block, Letter, Section};
use texts::Language;

/// A decision such as the service sends. All people are invented.
fn decision() -> Letter {
    Letter {
        language: Language::Swedish,
        title: "Beslut om stöd".into(),
        reference: "SV-2026-000123".into(),
        date: "3\u{a0}maj\u{a0}2026".into(),
        recipient: vec!["Åsa Öberg".into(), "Storgatan 1".into(), "123\u{a0}45 Exempelstad".into()],
        sender: vec!["Stegvis".into(), "Handläggare Bo Ek".into()],
        sections: vec![
            Section {
                heading: "Vad vi har beslutat".into(),
                blocks: vec![
                    Block::Paragraph("Du får stöd.\nDet börjar snart.".into()),
                    Block::Facts(vec![
                        ("Insats".into(), "Steg till arbete +".into()),
                        ("Börjar".into(), "1\u{a0}juni\u{a0}2026".into()),
                    ]),
                ],
            },
            Section {
                heading: String::new(),
                blocks: vec![Block::List(vec!["En handledare".into(), "En plan".into()])],
            },
        ],
        footer: "Ring oss om du undrar över något.".into(),
    }
}

/// Whether the bytes hold the word.
fn holds(pdf: &[u8], word: &str) -> bool {
    pdf.windows(word.len()).any(|window| window == word.as_bytes())
}
