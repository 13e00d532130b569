//! HTML as a tree that two writers of the same markup agree on: attributes sorted, classes as a set, white space
//! collapsed, entities decoded.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Name, attributes, children.
    Element(String, BTreeMap<String, String>, Vec<Node>),
    /// Text with white space collapsed.
    Text(String),
}

const VOID: [&str; 6] = ["input", "br", "hr", "img", "meta", "link"];

/// Parses well-formed HTML as maud and the fixtures write it.
pub fn parse(html: &str) -> Vec<Node> {
    let mut rest = html;
    let nodes = children(&mut rest, "");
    assert!(rest.is_empty(), "markup left over: {rest}");
    nodes
}

fn children(rest: &mut &str, parent: &str) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    loop {
        let at = rest.find('<').unwrap_or(rest.len());
        let text = decoded(&rest[..at]).split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            nodes.push(Node::Text(text));
        }
        *rest = &rest[at..];
        if rest.is_empty() {
            assert_eq!(parent, "", "an element is not closed");
            return nodes;
        }
        if let Some(after) = rest.strip_prefix("<!--") {
            let end = after.find("-->").expect("a comment ends");
            *rest = &after[end + 3..];
        } else if let Some(after) = rest.strip_prefix("</") {
            let end = after.find('>').expect("a tag ends");
            assert_eq!(after[..end].trim(), parent, "elements are closed in order");
            *rest = &after[end + 1..];
            return nodes;
        } else {
            nodes.push(element(rest));
        }
    }
}

fn element(rest: &mut &str) -> Node {
    let name_end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).expect("a tag ends");
    let name = rest[1..name_end].to_owned();
    *rest = &rest[name_end..];
    let mut attributes = BTreeMap::new();
    loop {
        *rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            *rest = after;
            return Node::Element(name, attributes, Vec::new());
        }
        if let Some(after) = rest.strip_prefix('>') {
            *rest = after;
            let inner = if VOID.contains(&name.as_str()) { Vec::new() } else { children(rest, &name) };
            return Node::Element(name, attributes, inner);
        }
        let end =
            rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>')).expect("an attribute ends");
        let attribute = rest[..end].to_owned();
        *rest = rest[end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let end = after.find('"').expect("a value ends");
            value = decoded(&after[..end]);
            *rest = &after[end + 1..];
        }
        if attribute == "class" {
            let mut classes: Vec<&str> = value.split_whitespace().collect();
            classes.sort_unstable();
            value = classes.join(" ");
        }
        assert!(attributes.insert(attribute, value).is_none(), "an attribute stands twice in <{name}>");
    }
}

fn decoded(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

/// The tree as indented lines, for a readable difference.
pub fn outline(nodes: &[Node]) -> String {
    let mut lines = String::new();
    write_outline(nodes, 0, &mut lines);
    lines
}

fn write_outline(nodes: &[Node], depth: usize, lines: &mut String) {
    for node in nodes {
        let indent = "  ".repeat(depth);
        match node {
            Node::Text(text) => writeln!(lines, "{indent}{text:?}").expect("a string can be written"),
            Node::Element(name, attributes, inner) => {
                writeln!(lines, "{indent}{name} {attributes:?}").expect("a string can be written");
                write_outline(inner, depth + 1, lines);
            }
        }
    }
}

/// The tree without the elements that `drop` names.
pub fn without(nodes: Vec<Node>, drop: &dyn Fn(&BTreeMap<String, String>) -> bool) -> Vec<Node> {
    nodes
        .into_iter()
        .filter_map(|node| match node {
            Node::Element(_, attributes, _) if drop(&attributes) => None,
            Node::Element(name, attributes, inner) => {
                Some(Node::Element(name, attributes, without(inner, drop)))
            }
            text => Some(text),
        })
        .collect()
}

#[test]
fn two_ways_of_writing_one_element_are_one_tree() {
    let one = parse("<p class=\"b a\" id=\"x\"></p>");
    let other = parse("<p\n  id=\"x\"\n class=\"a  b\" >\n</p>");
    assert_eq!(one, other);
    assert_ne!(parse("<p>a</p>"), parse("<p>b</p>"));
    assert_ne!(parse("<p id=\"a\"></p>"), parse("<p></p>"));
}
