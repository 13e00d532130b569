//! Someone at a browser without JavaScript: signs in, reads pages, sends their forms.

use reqwest::blocking::multipart::Part;
use reqwest::blocking::{Client, Response, multipart};
use reqwest::header::{COOKIE, HeaderMap};
use reqwest::redirect::Policy;
use std::time::Duration;
use uuid::Uuid;

/// A page as it came.
#[derive(Debug)]
pub struct Page {
    /// The status.
    pub status: u16,
    /// Where it sends the visitor.
    pub location: String,
    /// The HTML.
    pub body: String,
    /// After how many seconds it may be asked again, when it says so.
    pub retry_after: Option<u64>,
}

impl Page {
    fn of(response: Response) -> reqwest::Result<Page> {
        let status = response.status().as_u16();
        let location = response.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
        let retry_after =
            response.headers().get("retry-after").and_then(|after| after.to_str().ok()?.parse().ok());
        Ok(Page { status, location: location.to_owned(), retry_after, body: response.text()? })
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> Option<String> {
        let mark = format!("name=\"{name}\" value=\"");
        let start = self.body.find(&mark)? + mark.len();
        let end = self.body[start..].find('"')? + start;
        Some(self.body[start..end].to_owned())
    }

    /// The text of its only `h1`.
    pub fn heading(&self) -> String {
        let start = self.body.find("<h1").and_then(|at| Some(self.body[at..].find('>')? + at + 1));
        start
            .and_then(|start| Some(self.body[start..start + self.body[start..].find("</h1>")?].to_owned()))
            .unwrap_or_default()
    }
}

/// Someone at a browser.
#[derive(Clone)]
pub struct Visitor {
    client: Client,
    address: String,
    token: String,
}

impl Visitor {
    /// Someone who is not signed in.
    pub fn anyone(address: &str) -> Visitor {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .timeout(Duration::from_secs(60))
            .build()
            .unwrap();
        Visitor { client, address: address.to_owned(), token: String::new() }
    }

    /// Someone who signs in as one of the demonstration's people.
    pub fn sign_in(address: &str, user: &str) -> reqwest::Result<Visitor> {
        let mut visitor = Visitor::anyone(address);
        visitor.send("/sign-in", &[("user", user)])?;
        visitor.token = visitor.get("/about")?.hidden("form_token").unwrap_or_default();
        Ok(visitor)
    }

    /// Someone whose session was begun beneath the pages, by its cookie.
    pub fn with_cookie(address: &str, cookie: &str) -> Visitor {
        let headers = HeaderMap::from_iter([(COOKIE, cookie.parse().unwrap())]);
        let client = Client::builder().default_headers(headers).redirect(Policy::none()).build().unwrap();
        let mut visitor = Visitor { client, address: address.to_owned(), token: String::new() };
        visitor.token = visitor.get("/about").unwrap().hidden("form_token").unwrap_or_default();
        visitor
    }

    /// Reads a page.
    pub fn get(&self, path: &str) -> reqwest::Result<Page> {
        Page::of(self.client.get(format!("{}{path}", self.address)).send()?)
    }

    /// Sends fields as they are.
    pub fn send(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::Result<Page> {
        let body: String = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect::<Vec<_>>()
            .join("&");
        let request = self
            .client
            .post(format!("{}{path}", self.address))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body);
        Page::of(request.send()?)
    }

    /// Sends a form of this session as the act with this id.
    pub fn act(&self, path: &str, act: Uuid, fields: &[(&str, &str)]) -> reqwest::Result<Page> {
        let act = act.to_string();
        let mut all = vec![("form_token", self.token.as_str()), ("act", act.as_str())];
        all.extend_from_slice(fields);
        self.send(path, &all)
    }

    /// Sends a form of this session with a file.
    pub fn upload(
        &self,
        path: &str,
        act: Uuid,
        fields: &[(&str, &str)],
        file: (&str, &str, Vec<u8>),
    ) -> reqwest::Result<Page> {
        let mut form =
            multipart::Form::new().text("form_token", self.token.clone()).text("act", act.to_string());
        for (name, value) in fields {
            form = form.text((*name).to_owned(), (*value).to_owned());
        }
        let (field, name, content) = file;
        form = form.part(field.to_owned(), Part::bytes(content).file_name(name.to_owned()));
        Page::of(self.client.post(format!("{}{path}", self.address)).multipart(form).send()?)
    }
}

/// A word as it stands in a form's body.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
