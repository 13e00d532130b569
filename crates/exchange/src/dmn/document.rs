//! One policy file as a DMN 1.3 document: types, inputs, decisions, and the diagram of them.
//!
//! Ids: facts, rules and cells have a `-` in theirs, and decisions have none, so all are apart and all are XML names.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rules::{Bundle, FactDef, FactId, FactKind, FactRegistry, PolicyFile, Row, Source, Table};

use super::columns::{self, Column, Line};
use super::diagram::{self, Requirement};
use super::feel::{self, WORDS_TYPE};
use super::xml::Xml;
use super::{NEEDS_HUMAN, decision_name, namespace};

const NAMESPACES: [(&str, &str); 4] = [
    ("xmlns", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
    ("xmlns:dmndi", "https://www.omg.org/spec/DMN/20191111/DMNDI/"),
    ("xmlns:dc", "http://www.omg.org/spec/DMN/20180521/DC/"),
    ("xmlns:di", "http://www.omg.org/spec/DMN/20180521/DI/"),
];

/// A table in force on the day.
struct Decision<'t> {
    name: String,
    table: &'t Table,
    columns: Vec<Column>,
    lines: Vec<Line<'t>>,
}

impl Decision<'_> {
    fn facts(&self) -> BTreeSet<FactId> {
        self.columns.iter().map(|column| column.fact).collect()
    }
}

/// The document, or none when no table is in force.
pub(crate) fn write(bundle: &Bundle, file: &PolicyFile, day: Date) -> Option<String> {
    let registry = bundle.facts();
    let decisions: Vec<Decision<'_>> = file
        .tables()
        .iter()
        .map(|table| {
            let (columns, lines) = columns::of(registry, table, day);
            Decision { name: decision_name(table), table, columns, lines }
        })
        .filter(|decision| !decision.lines.is_empty())
        .collect();
    if decisions.is_empty() {
        return None;
    }
    let inputs: BTreeMap<FactId, String> = decisions
        .iter()
        .flat_map(Decision::facts)
        .map(|fact| (fact, format!("input-{}", registry.def(fact).name)))
        .collect();
    let mut xml = Xml::new();
    let (id, namespace) = (format!("policy-{}", file.id()), namespace(file));
    let own = [
        ("id", id.as_str()),
        ("name", file.id()),
        ("namespace", namespace.as_str()),
        ("exporter", "Stegvis"),
        ("exporterVersion", env!("CARGO_PKG_VERSION")),
    ];
    xml.open("definitions", &[NAMESPACES.as_slice(), &own].concat());
    xml.text("description", &description(bundle, file, day));
    if inputs.keys().any(|fact| matches!(registry.def(*fact).kind, FactKind::Set(_))) {
        xml.open("itemDefinition", &[("id", "type-words"), ("name", WORDS_TYPE), ("isCollection", "true")]);
        xml.text("typeRef", "string");
        xml.close();
    }
    for (fact, id) in &inputs {
        write_input(&mut xml, registry.def(*fact), id);
    }
    let mut requirements = Vec::new();
    for decision in &decisions {
        write_decision(&mut xml, registry, decision, &inputs, &mut requirements);
    }
    let names: Vec<&str> = decisions.iter().map(|decision| decision.name.as_str()).collect();
    let inputs: Vec<&str> = inputs.values().map(String::as_str).collect();
    diagram::write(&mut xml, &names, &inputs, &requirements);
    Some(xml.finish())
}

fn description(bundle: &Bundle, file: &PolicyFile, day: Date) -> String {
    let mut text = format!(
        "The policy {}/{} as of {day}, from the layer {} of the bundle {}. {} Each table is read from the top. After a row that asks for \
         facts stands its guard: if no test of the row fails but a fact is missing (null), the answer is {NEEDS_HUMAN}. \
         Values of another type and words that a fact does not have must be refused before a table is asked.",
        file.folder(),
        file.id(),
        file.layer(),
        bundle.hash(),
        source(file.source()),
    );
    add_assumption(&mut text, file.assumption());
    text
}

fn source(source: &Source) -> String {
    let url = source.url.as_deref().map(|url| format!(", {url}")).unwrap_or_default();
    format!("Source: {}, {}{url}.", source.title, source.at)
}

fn add_assumption(text: &mut String, assumption: Option<&str>) {
    if let Some(assumption) = assumption {
        text.push_str(" Assumption: ");
        text.push_str(assumption);
    }
}

fn write_input(xml: &mut Xml, def: &FactDef, id: &str) {
    xml.open("inputData", &[("id", id), ("name", &def.name)]);
    let more = match &def.kind {
        FactKind::Integer(unit) => format!(" Unit: {}.", unit.as_str()),
        FactKind::Choice(words) => format!(" One of: {}.", words.join(", ")),
        FactKind::Set(words) => format!(" Any of: {}.", words.join(", ")),
        FactKind::Boolean | FactKind::Date => String::new(),
    };
    xml.text("description", &format!("{}{more} Null when it is not known.", def.meaning));
    let variable = format!("{id}-variable");
    xml.empty("variable", &[("id", &variable), ("name", &def.name), ("typeRef", feel::type_of(def))]);
    xml.close();
}

fn write_decision(
    xml: &mut Xml,
    registry: &FactRegistry,
    decision: &Decision<'_>,
    inputs: &BTreeMap<FactId, String>,
    requirements: &mut Vec<Requirement>,
) {
    let name = decision.name.as_str();
    xml.open("decision", &[("id", name), ("name", name)]);
    xml.empty("variable", &[("id", &format!("{name}-variable")), ("name", name), ("typeRef", "string")]);
    for fact in decision.facts() {
        let Some(input) = inputs.get(&fact) else { continue };
        let id = format!("{name}-requires-{}", registry.def(fact).name);
        xml.open("informationRequirement", &[("id", &id)]);
        xml.empty("requiredInput", &[("href", &format!("#{input}"))]);
        xml.close();
        requirements.push(Requirement { id, decision: name.to_owned(), input: input.clone() });
    }
    xml.open("decisionTable", &[("id", &format!("{name}-table")), ("hitPolicy", "FIRST")]);
    for (i, column) in decision.columns.iter().enumerate() {
        xml.open("input", &[("id", &format!("{name}-input-{i}")), ("label", &column.label)]);
        let id = format!("{name}-input-{i}-expression");
        xml.open("inputExpression", &[("id", &id), ("typeRef", column.type_ref)]);
        xml.text("text", &column.expression);
        xml.close();
        xml.close();
    }
    let output = format!("{name}-output");
    xml.empty("output", &[("id", &output), ("name", decision.table.name()), ("typeRef", "string")]);
    for line in &decision.lines {
        let (row, id) = (line.row, format!("{name}-rule-{}", line.row.id()));
        write_rule(xml, &id, &about(row), &line.cells(), &row.then().to_string());
        if let Some(cells) = line.guard() {
            let about = format!("{}: guard. A fact is missing, so a person is asked.", row.id());
            write_rule(xml, &format!("{id}-guard"), &about, &cells, NEEDS_HUMAN);
        }
    }
    xml.close();
    xml.close();
}

/// Which row it is, when it is in force, and what it rests on.
fn about(row: &Row) -> String {
    let until = row.to().map(|to| format!(", no longer on {to}")).unwrap_or_default();
    let mut text = format!("{}: in force from {}{until}. {}", row.id(), row.from(), source(row.source()));
    add_assumption(&mut text, row.assumption());
    text
}

fn write_rule(xml: &mut Xml, id: &str, about: &str, cells: &[String], answer: &str) {
    xml.open("rule", &[("id", id)]);
    xml.text("description", about);
    for (i, cell) in cells.iter().enumerate() {
        xml.open("inputEntry", &[("id", &format!("{id}-{i}"))]);
        xml.text("text", cell);
        xml.close();
    }
    xml.open("outputEntry", &[("id", &format!("{id}-answer"))]);
    xml.text("text", &feel::string(answer));
    xml.close();
    xml.close();
}
