//! The picture of a document that modellers show first: decisions above, inputs below, a line for each requirement.

use super::xml::Xml;

/// A decision's need of an input.
pub(crate) struct Requirement {
    pub(crate) id: String,
    pub(crate) decision: String,
    pub(crate) input: String,
}

const LEFT: usize = 100;
/// A decision's box: width, height, step to the next and height of its row on the page, in the diagram's points.
const DECISION: Size = Size { width: 180, height: 80, step: 220, top: 100 };
/// An input's box.
const INPUT: Size = Size { width: 125, height: 45, step: 165, top: 360 };

struct Size {
    width: usize,
    height: usize,
    step: usize,
    top: usize,
}

impl Size {
    fn x(&self, place: usize) -> usize {
        LEFT + place * self.step
    }

    fn middle(&self, place: usize) -> usize {
        self.x(place) + self.width / 2
    }
}

/// Writes the diagram of the decisions and inputs, all by id.
pub(crate) fn write(xml: &mut Xml, decisions: &[&str], inputs: &[&str], requirements: &[Requirement]) {
    xml.open("dmndi:DMNDI", &[]);
    xml.open("dmndi:DMNDiagram", &[("id", "diagram-1")]);
    for (size, ids) in [(DECISION, decisions), (INPUT, inputs)] {
        for (place, id) in ids.iter().enumerate() {
            shape(xml, &size, place, id);
        }
    }
    for requirement in requirements {
        let from = inputs.iter().position(|id| *id == requirement.input);
        let to = decisions.iter().position(|id| *id == requirement.decision);
        if let (Some(from), Some(to)) = (from, to) {
            let id = format!("{}-edge", requirement.id);
            xml.open("dmndi:DMNEdge", &[("id", &id), ("dmnElementRef", &requirement.id)]);
            point(xml, INPUT.middle(from), INPUT.top);
            point(xml, DECISION.middle(to), DECISION.top + DECISION.height);
            xml.close();
        }
    }
    xml.close();
    xml.close();
}

fn shape(xml: &mut Xml, size: &Size, place: usize, id: &str) {
    xml.open("dmndi:DMNShape", &[("id", &format!("{id}-shape")), ("dmnElementRef", id)]);
    xml.empty(
        "dc:Bounds",
        &[
            ("height", &size.height.to_string()),
            ("width", &size.width.to_string()),
            ("x", &size.x(place).to_string()),
            ("y", &size.top.to_string()),
        ],
    );
    xml.close();
}

fn point(xml: &mut Xml, x: usize, y: usize) {
    xml.empty("di:waypoint", &[("x", &x.to_string()), ("y", &y.to_string())]);
}
