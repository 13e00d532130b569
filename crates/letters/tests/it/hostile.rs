//! A text that looks like a command is printed; nothing happens.

use letters::{Block, Letter, Section, pdf};
use proptest::prelude::*;

use crate::decision;

fn filled_with(text: &str) -> Letter {
    Letter {
        title: format!("Beslut {text}"),
        reference: text.into(),
        date: text.into(),
        recipient: vec![text.into()],
        sender: vec![text.into()],
        sections: vec![Section {
            heading: text.into(),
            blocks: vec![
                Block::Paragraph(text.into()),
                Block::List(vec![text.into()]),
                Block::Facts(vec![(text.into(), text.into())]),
            ],
        }],
        footer: text.into(),
        ..decision()
    }
}

#[test]
fn hostile_texts_are_only_texts() {
    for text in [
        "#panic(\"no\")",
        "#import \"@preview/x:1.0.0\"",
        "#read(\"/etc/passwd\")",
        "] #panic() [",
        "\") #panic() (\"",
        "$ x $ $",
        "*_`<a>@b",
        "\\u{41} \\ \\\\",
        "= Rubrik\n- punkt\n+ punkt\n/ term: x",
        "\u{0}\u{1b}[31m\u{7f}",
        "<script>alert(1)</script>",
        "{{ x }} ${x} %s",
    ] {
        let made = pdf(&filled_with(text));
        assert!(made.is_ok(), "{text:?}: {made:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_can_be_sent(text in "(?s).{0,60}") {
        let made = pdf(&filled_with(&text));
        prop_assert!(made.is_ok(), "{:?}", made);
    }
}
