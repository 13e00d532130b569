//! The letters of the stories: the decision with the rules' reasons in words, as the pages write it.

use crate::wiring::Wired;
use anyhow::Context;
use chain::decision::SendLetter;
use chain::id::CaseId;
use letters::{Block, Letter, Section};
use store::NewDocument;
use texts::{Args, Language};
use web::clock::Now;

/// The letter about a decision, as a PDF.
pub fn of(wired: &Wired, case: CaseId, letter: &SendLetter, _now: Now) -> anyhow::Result<NewDocument> {
    let open = wired.open_case(case, "seed")?;
    let folded = chain::Case::from(open.events.as_slice());
    let decision = folded
        .decisions
        .iter()
        .find(|decision| decision.id == letter.decision)
        .context("a letter about a decision that is not there")?;
    let reasons = open.text(decision.reasons)?.unwrap_or_default();
    let (name, address) =
        open.identity.as_ref().map_or_else(Default::default, |who| (who.name(), who.address.clone()));
    let language = Language::Swedish;
    let say = |key: &str| wired.texts().plain(language, key);
    let date = texts::date(language, decision.on);
    let title = wired.texts().say(
        language,
        "cli-seed-letter-title",
        &Args::new().text("matter", &say(&format!("said-matter-{}", decision.matter.id()))),
    );
    let content = letters::pdf(&Letter {
        language,
        title,
        reference: decision.id.to_string(),
        date,
        recipient: vec![name, address],
        sender: vec![say("cli-seed-letter-sender")],
        sections: vec![
            Section { heading: String::new(), blocks: vec![Block::Paragraph(reasons)] },
            Section {
                heading: say("cli-seed-letter-appeal-heading"),
                blocks: vec![Block::Paragraph(say("cli-seed-letter-appeal"))],
            },
        ],
        footer: say("cli-seed-letter-footer"),
    })?;
    Ok(NewDocument { id: letter.document, kind: "letter".into(), content })
}
