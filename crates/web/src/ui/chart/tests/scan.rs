//! Reads the drawn SVG as a reader would: its elements with their attributes, and all coordinates that they name.

/// An element's name and attributes.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// The text up to the next element.
    pub(super) text: String,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.attribute(name).map(|value| value.parse().unwrap_or(f64::NAN))
    }

    /// Whether one of its classes is this.
    pub(super) fn is(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }
}

/// The elements of a document, in order.
pub(super) fn elements(html: &str) -> Vec<Element> {
    html.split('<')
        .skip(1)
        .filter(|piece| !piece.starts_with(['/', '!']))
        .filter_map(|piece| {
            let (tag, text) = piece.split_once('>')?;
            let name = tag.split_whitespace().next()?.to_owned();
            let mut parts = tag[name.len()..].split('"');
            let mut attributes = Vec::new();
            while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
                attributes.push((key.trim().trim_end_matches('=').to_owned(), value.to_owned()));
            }
            Some(Element { name, attributes, text: text.to_owned() })
        })
        .collect()
}

/// The pictures of a document: for each the size of its grid and its elements.
pub(super) fn pictures(html: &str) -> Vec<(f64, f64, Vec<Element>)> {
    html.split("<svg")
        .skip(1)
        .map(|piece| {
            let piece = piece.split("</svg>").next().unwrap_or_default();
            let elements = elements(&format!("<svg{piece}"));
            let grid: Vec<f64> = elements[0]
                .attribute("viewBox")
                .unwrap_or_default()
                .split(' ')
                .map(|number| number.parse().unwrap_or(f64::NAN))
                .collect();
            (grid[2], grid[3], elements)
        })
        .collect()
}

/// The points that an element names, the far corner of a rectangle among them.
pub(super) fn points(element: &Element) -> Vec<(f64, f64)> {
    let number = |name: &str| element.number(name).unwrap_or(0.0);
    match element.name.as_str() {
        "text" => vec![(number("x"), number("y"))],
        "circle" => vec![(number("cx"), number("cy"))],
        "line" => vec![(number("x1"), number("y1")), (number("x2"), number("y2"))],
        "rect" => {
            let (x, y) = (number("x"), number("y"));
            vec![(x, y), (x + number("width"), y + number("height"))]
        }
        "polyline" | "polygon" => {
            let pair = |pair: &str| {
                let (x, y) = pair.split_once(',').unwrap_or(("NaN", "NaN"));
                (x.parse().unwrap_or(f64::NAN), y.parse().unwrap_or(f64::NAN))
            };
            element.attribute("points").unwrap_or_default().split(' ').map(pair).collect()
        }
        _ => Vec::new(),
    }
}

/// The texts of the cells of all tables in a document.
pub(super) fn cells(html: &str) -> Vec<String> {
    elements(html)
        .into_iter()
        .filter(|element| element.name == "td" || element.name == "th")
        .map(|element| element.text.trim().to_owned())
        .collect()
}
