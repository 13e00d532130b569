//! The PDF is tagged, declares PDF/UA-1, its language and its title.

use letters::{Block, Letter, LetterError, Section, pdf};
use texts::Language;

use crate::{decision, holds};

#[test]
fn a_letter_is_a_tagged_pdf_with_its_title_and_language() {
    let bytes = pdf(&decision()).expect("a letter");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(holds(&bytes, "/StructTreeRoot"));
    assert!(holds(&bytes, "/MarkInfo"));
    assert!(holds(&bytes, "/Lang (sv)") || holds(&bytes, "/Lang(sv)"));
    assert!(holds(&bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(holds(&bytes, "Beslut om st"));
}

#[test]
fn an_english_letter_says_that_it_is_english() {
    let letter = Letter { language: Language::English, ..decision() };
    let bytes = pdf(&letter).expect("a letter");
    assert!(holds(&bytes, "/Lang (en)") || holds(&bytes, "/Lang(en)"));
}

#[test]
fn a_letter_without_a_title_is_refused() {
    for title in ["", "  \n"] {
        let letter = Letter { title: title.into(), ..decision() };
        assert_eq!(pdf(&letter), Err(LetterError::NoTitle));
    }
}

#[test]
fn empty_parts_are_left_out() {
    let letter = Letter {
        recipient: vec![],
        sender: vec![],
        reference: String::new(),
        date: String::new(),
        footer: String::new(),
        sections: vec![Section {
            heading: " ".into(),
            blocks: vec![Block::List(vec![]), Block::Facts(vec![]), Block::Paragraph(String::new())],
        }],
        ..decision()
    };
    assert!(pdf(&letter).is_ok());
}

#[test]
fn a_letter_of_many_pages_can_be_made() {
    let mut letter = decision();
    for _ in 0..40 {
        letter.sections.push(Section {
            heading: "Skäl".into(),
            blocks: vec![Block::Paragraph("Vi har vägt ihop det du har berättat. ".repeat(20))],
        });
    }
    let bytes = pdf(&letter).expect("a long letter");
    assert!(bytes.len() > 20_000);
}

#[test]
fn names_in_many_alphabets_can_be_sent() {
    for name in [
        "Łukasz Żółć",
        "Đặng Thị Ngọc",
        "Ольга Иванова",
        "Ελένη",
        "محمد علي",
        "王小明",
        "አበበ",
        "Zoë 🙂",
        "a\u{30a}sa",
        "\u{202e}omvänd",
    ] {
        let mut letter = decision();
        letter.recipient = vec![name.into()];
        assert!(pdf(&letter).is_ok(), "{name}: {:?}", pdf(&letter));
    }
}
