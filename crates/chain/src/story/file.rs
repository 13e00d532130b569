//! Reading a story's file: the head, the persona, the acts in order of day, and what is expected.

use super::act::Reading;
use super::fields::{Fields, Report, Scope};
use super::{Expected, Mention, Persona, Story, StoryAct, StoryFault, expect, ids};
use crate::calendar;
use crate::event::{Actor, Role};
use crate::id::UserId;
use crate::person::PersonalNumber;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use toml_edit::{Document, Item, Table};
use uuid::Uuid;

/// No story is larger, in bytes.
const FILE_MAX: usize = 1 << 20;
/// No act is repeated more often.
const REPEATS_MAX: usize = 400;

pub(super) fn read(path: &str, text: &str) -> Result<Story, Vec<StoryFault>> {
    let mut report = Report::new(path, text);
    let story = document(text, &mut report).and_then(|document| read_document(path, &document, &mut report));
    let Report { mut faults, .. } = report;
    faults.sort_by(|a, b| (a.line, &a.what).cmp(&(b.line, &b.what)));
    faults.dedup();
    match story {
        Some(story) if faults.is_empty() => Ok(story),
        _ => Err(faults),
    }
}

/// The document, when it is TOML and not too large.
pub(super) fn document(text: &str, report: &mut Report<'_>) -> Option<Document<String>> {
    if text.len() > FILE_MAX {
        report.at(None, format!("the file is larger than {FILE_MAX} bytes"));
        return None;
    }
    match Document::parse(text.to_owned()) {
        Ok(document) => Some(document),
        Err(error) => {
            report.at(error.span(), format!("not valid TOML: {}", error.message().replace('\n', ", ")));
            None
        }
    }
}

fn read_document(path: &str, document: &Document<String>, report: &mut Report<'_>) -> Option<Story> {
    let name = path.rsplit(['/', '\\']).next()?.trim_end_matches(".toml").to_owned();
    let scope = Scope { story: &name, key: "head", on: Date::ZERO };
    let mut head = Fields::new(document.as_table(), None, report, scope);
    let persona = head.within("persona", |fields| read_persona(fields)).flatten();
    if persona.is_none() {
        head.fault("the story has no `[persona]` with a true personal number");
    }
    let mut story = Story {
        title_sv: head.str("title_sv").to_owned(),
        title_en: head.str("title_en").to_owned(),
        summary_sv: head.str("summary_sv").trim().to_owned(),
        summary_en: head.str("summary_en").trim().to_owned(),
        policy: head.str("policy").to_owned(),
        demonstration: head.flag("demonstration", true),
        persona: persona?,
        case: ids::id(&name, "case"),
        acts: Vec::new(),
        expects: Vec::new(),
        mentions: Vec::new(),
        file: path.to_owned(),
        name: name.clone(),
    };
    let acts = tables(&mut head, "act");
    let expects = tables(&mut head, "expect");
    head.finish();
    read_acts(&mut story, &acts, report);
    story.expects = expects.iter().map(|table| expect::read(table, &name, report)).collect();
    story.expects.sort_by_key(|expect| expect.on);
    Some(story)
}

/// The `[[name]]` tables of a file.
pub(super) fn tables<'d>(fields: &mut Fields<'d, '_, '_, '_>, name: &str) -> Vec<&'d Table> {
    match fields.item(name) {
        None => Vec::new(),
        Some(Item::ArrayOfTables(tables)) => tables.iter().collect(),
        Some(_) => {
            fields.fault(format!("write each `{name}` as [[{name}]]"));
            Vec::new()
        }
    }
}

fn read_persona(fields: &mut Fields<'_, '_, '_, '_>) -> Option<Persona> {
    let number = PersonalNumber::parse(fields.str("personal_number"));
    if let Err(fault) = &number {
        fields.fault(format!("`personal_number`: {fault}"));
    }
    Some(Persona {
        user: ids::id(fields.scope.story, "persona"),
        name: fields.str("name").to_owned(),
        address: fields.str("address").to_owned(),
        municipality: fields.str("municipality").into(),
        phone: fields.maybe_string("phone"),
        email: fields.maybe_string("email"),
        personal_number: number.ok()?,
    })
}

fn read_acts(story: &mut Story, tables: &[&Table], report: &mut Report<'_>) {
    let name = story.name.clone();
    let mut latest = Date::MIN;
    for (place, table) in tables.iter().enumerate() {
        for (turn, on) in days(table, &name, report).into_iter().enumerate() {
            if turn == 0 && on < latest {
                report.at(table.span(), format!("the act on {on} stands after one on {latest}"));
            }
            latest = if turn == 0 { latest.max(on) } else { latest };
            let key = if turn == 0 { format!("{place}") } else { format!("{place}/{on}") };
            let scope = Scope { story: &name, key: &key, on };
            read_act(story, table, scope, report);
        }
    }
    story.acts.sort_by_key(|act| act.on);
    let mut of_day = (Date::MIN, 0_i64);
    for act in &mut story.acts {
        of_day = if of_day.0 == act.on { (act.on, of_day.1 + 1) } else { (act.on, 0) };
        act.at = act
            .on
            .at(8, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map(|start| start.timestamp())
            .and_then(|start| start.checked_add(of_day.1.minutes()))
            .unwrap_or_default();
    }
}

/// The days of an act: one, or every so often until a day; a day off gives way to the next working day.
fn days(table: &Table, story: &str, report: &mut Report<'_>) -> Vec<Date> {
    let scope = Scope { story, key: "repeat", on: Date::ZERO };
    let mut fields = Fields::new(table, table.span(), report, scope);
    let on = fields.day("on");
    let repeat = fields.within("repeat", |repeat| {
        let days = repeat.maybe_number::<u16>("every_days").unwrap_or(0);
        let months = repeat.maybe_number::<u16>("every_months").unwrap_or(0);
        if (days == 0) == (months == 0) {
            repeat.fault("give `every_days` or `every_months`, more than nothing");
        }
        (i32::from(days), i32::from(months), repeat.day("until"))
    });
    let mut all = vec![on];
    if let Some((days, months, until)) = repeat
        && days + months > 0
    {
        for turn in 1..=REPEATS_MAX {
            let turn = i32::try_from(turn).unwrap_or(i32::MAX);
            let span = (days * turn).days().months(months * turn);
            let next = on.checked_add(span).unwrap_or(Date::MAX);
            let next = calendar::next_working_day(next);
            if next > until {
                break;
            }
            all.push(next);
        }
    }
    all
}

fn read_act(story: &mut Story, table: &Table, scope: Scope<'_>, report: &mut Report<'_>) {
    let persona = story.persona.clone();
    let mut fields = Fields::new(table, table.span(), report, scope);
    fields.item("on");
    fields.item("repeat");
    let name = fields.str("do").to_owned();
    let for_person = fields.flag("for_person", false);
    let by = actor(&mut fields, &persona, &mut story.mentions);
    let expected = expected(&mut fields);
    let line = fields.line();
    let mut reading = Reading { fields, persona: &persona, mentions: &mut story.mentions };
    let command = reading.command(&name);
    reading.fields.finish();
    let Some(command) = command else { return };
    story.acts.push(StoryAct {
        on: scope.on,
        at: jiff::Timestamp::UNIX_EPOCH,
        by,
        on_behalf_of: for_person.then_some(persona.user),
        command_id: ids::id(scope.story, scope.key),
        command,
        expected,
        line,
    });
}

/// `job_seeker`, `system`, or `officer:<key>` and the like.
fn actor(fields: &mut Fields<'_, '_, '_, '_>, persona: &Persona, mentions: &mut Vec<Mention>) -> Actor {
    let by = fields.str("by").to_owned();
    let (role, key) = by.split_once(':').map_or((by.as_str(), None), |(role, key)| (role, Some(key)));
    let found = Role::from_id(role);
    match (found, key) {
        (Some(Role::JobSeeker), None) => Actor { user: persona.user, role: Role::JobSeeker },
        (Some(Role::System), None) => Actor { user: UserId(Uuid::nil()), role: Role::System },
        (Some(role), Some(key)) if !matches!(role, Role::JobSeeker | Role::System) => {
            mentions.push(Mention::Staff { key: key.to_owned(), role, line: fields.line() });
            Actor { user: ids::id(ids::WORLD, key), role }
        }
        _ => {
            fields.fault(format!(
                "`by` must be job_seeker, system or a role and a key such as officer:amina, not `{by}`"
            ));
            Actor { user: UserId(Uuid::nil()), role: Role::System }
        }
    }
}

fn expected(fields: &mut Fields<'_, '_, '_, '_>) -> Expected {
    let key = fields.maybe_string("refused");
    let missing = fields.list("missing");
    let because = fields.maybe_string("because");
    match key {
        Some(key) => Expected::Refused { key, missing, because },
        None => {
            if !missing.is_empty() || because.is_some() {
                fields.fault("`missing` and `because` belong to an act that is `refused`");
            }
            Expected::Done
        }
    }
}
