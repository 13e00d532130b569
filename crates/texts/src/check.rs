//! What each file holds, and whether it holds together: keys, variables, references, digits.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{self, Expression, InlineExpression, Pattern, PatternElement};

use crate::{Language, TextFault};

/// Where a message stands and which variables it wants.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub file: String,
    pub line: usize,
    pub variables: BTreeSet<String>,
}

/// What one language's files hold. A term's name begins with `-`, as in the files.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub messages: BTreeMap<String, Entry>,
    terms: BTreeMap<String, Entry>,
    places: BTreeMap<String, (String, usize)>,
    references: Vec<(String, String)>,
}

/// The line, from 1, on which the byte stands.
pub(crate) fn line_at(content: &str, byte: usize) -> usize {
    content.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

/// Reads a parsed file into `found`.
pub(crate) fn read(
    path: &str,
    content: &str,
    resource: &FluentResource,
    found: &mut Found,
    faults: &mut Vec<TextFault>,
) {
    let mut lines = Lines::new(content);
    let is_policy = path.rsplit(['/', '\\']).next().is_some_and(|name| name.starts_with("policy"));
    for entry in resource.entries() {
        let (name, value, attributes) = match entry {
            ast::Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            ast::Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        let line = lines.next_of(&name);
        if let Some((file, first)) = found.places.get(&name) {
            faults.push(TextFault {
                file: path.to_owned(),
                line,
                what: format!("`{name}` stands already in {file}:{first}; keep one of them"),
            });
            continue;
        }
        found.places.insert(name.clone(), (path.to_owned(), line));
        let mut patterns: Vec<(String, &Pattern<&str>)> = Vec::new();
        if let Some(value) = value {
            patterns.push((name.clone(), value));
        }
        for attribute in attributes {
            patterns.push((format!("{name}.{}", attribute.id.name), &attribute.value));
        }
        for (key, pattern) in patterns {
            let mut walk = Walk::default();
            walk.pattern(pattern);
            if is_policy && walk.has_digit {
                faults.push(TextFault {
                    file: path.to_owned(),
                    line,
                    what: format!(
                        "`{key}` has a digit typed in it; write the value as a variable, or refer to the message of the name, so that a changed rule changes the text"
                    ),
                });
            }
            for reference in walk.references {
                found.references.push((key.clone(), reference));
            }
            let entry = Entry { file: path.to_owned(), line, variables: walk.variables };
            let kept = if key.starts_with('-') { &mut found.terms } else { &mut found.messages };
            if kept.contains_key(&key) {
                faults.push(TextFault {
                    file: path.to_owned(),
                    line,
                    what: format!("`{key}` is given twice; keep one of them"),
                });
                continue;
            }
            kept.insert(key, entry);
        }
    }
}

/// Every reference must lead to a message or a term of the same language.
pub(crate) fn references(found: &Found, faults: &mut Vec<TextFault>) {
    for (from, to) in &found.references {
        let exists = found.messages.contains_key(to) || found.terms.contains_key(to);
        let place = found.messages.get(from).or_else(|| found.terms.get(from));
        if let (false, Some(place)) = (exists, place) {
            faults.push(TextFault {
                file: place.file.clone(),
                line: place.line,
                what: format!("`{from}` refers to `{to}`, which does not exist in this language"),
            });
        }
    }
}

/// What `own` has, `other` must have too, with the same variables.
pub(crate) fn compare(own: &Found, other_language: Language, other: &Found, faults: &mut Vec<TextFault>) {
    let code = other_language.code();
    for (key, entry) in &own.messages {
        let what = match other.messages.get(key) {
            None => format!("`{key}` does not exist in `{code}`; write it there too"),
            Some(its) => {
                let missing: Vec<_> =
                    entry.variables.difference(&its.variables).map(|name| format!("${name}")).collect();
                if missing.is_empty() {
                    continue;
                }
                format!(
                    "`{key}` uses {} but its text in `{code}` ({}:{}) does not",
                    missing.join(", "),
                    its.file,
                    its.line
                )
            }
        };
        faults.push(TextFault { file: entry.file.clone(), line: entry.line, what });
    }
}

/// Finds the line on which each entry begins, going down the file.
struct Lines<'a> {
    lines: Vec<&'a str>,
    at: usize,
}

impl<'a> Lines<'a> {
    fn new(content: &'a str) -> Self {
        Self { lines: content.lines().collect(), at: 0 }
    }

    fn next_of(&mut self, name: &str) -> usize {
        let begins = |line: &&str| {
            line.trim_start_matches('\u{feff}')
                .strip_prefix(name)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        match self.lines.iter().skip(self.at).position(begins) {
            Some(further) => {
                self.at += further + 1;
                self.at
            }
            None => self.at.max(1),
        }
    }
}

/// Walks a message's pattern and gathers what it uses.
#[derive(Default)]
struct Walk {
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    has_digit: bool,
}

impl Walk {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.has_digit |= text.chars().any(char::is_numeric);
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.text(value)
            }
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(String::new(), id.name, attribute.as_ref());
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.refer("-".to_owned(), id.name, attribute.as_ref());
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn refer(&mut self, mut name: String, id: &str, attribute: Option<&ast::Identifier<&str>>) {
        name.push_str(id);
        if let Some(attribute) = attribute {
            name.push('.');
            name.push_str(attribute.name);
        }
        self.references.insert(name);
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }
}
