//! What is written under load: an officer renews a plan, a coach notes a contact, a job seeker reports a month.

use chain::event::Role;

/// Where an act is done in a case, and with what.
pub fn act_of(role: Role, case: &str) -> (String, &'static [(&'static str, &'static str)]) {
    match role {
        Role::Officer => (
            format!("{case}/action-plan"),
            &[("goal", "Arbete på deltid inom lagret"), ("activities", "Söka två arbeten i veckan")],
        ),
        Role::Coach => (
            format!("{case}/contact"),
            &[
                ("on-day", "16"),
                ("on-month", "11"),
                ("on-year", "2026"),
                ("how", "telephone"),
                ("with", "participant"),
                ("note", "Samtal om veckan som gått"),
            ],
        ),
        _ => ("/my/report".to_owned(), &[("text", "Jag har sökt två arbeten.")]),
    }
}

/// The hidden fields of a form, and the first that can be chosen of each choice that is left open.
pub struct Form(Vec<(String, String)>);

impl Form {
    /// The form of a page that has one to send; none when there is nothing to do.
    pub fn of(page: &str) -> Option<Form> {
        let (_, form) = page.split_once("<form id=\"form\"")?;
        let (form, _) = form.split_once("</form>")?;
        let hidden = form.split("<input type=\"hidden\"").skip(1).filter_map(|input| {
            let input = input.split_once('>')?.0;
            Some((attribute(input, "name")?, attribute(input, "value")?))
        });
        let mut fields: Vec<(String, String)> = hidden.collect();
        // Of the months that can be reported, the first.
        let month = form.split("<input ").find(|input| input.contains("name=\"month\""));
        fields.extend(
            month.and_then(|input| Some(("month".to_owned(), attribute(&format!(" {input}"), "value")?))),
        );
        form.contains("<button").then_some(Form(fields))
    }

    /// The form with its hidden fields and these, as it is sent.
    pub fn sent(&self, filled: &[(&str, &str)]) -> String {
        let hidden = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields = hidden.chain(filled.iter().copied());
        fields.map(|(name, value)| format!("{name}={}", encoded(value))).collect::<Vec<_>>().join("&")
    }
}

fn attribute(input: &str, name: &str) -> Option<String> {
    let (_, rest) = input.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
