//! Which browser a visitor uses and roughly from where, in the few words by which someone knows their own sign-ins
//! again. No more of either is kept.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use std::net::{IpAddr, SocketAddr};

/// Browsers by a mark in their own description, the more telling first: most claim to be others as well.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// The browser in a few words, such as `Firefox, Linux`; empty when it does not say.
#[must_use]
pub fn words(headers: &HeaderMap) -> String {
    let said = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |marks: &[(&str, &'static str)]| {
        marks.iter().find(|(mark, _)| said.contains(mark)).map(|(_, name)| *name)
    };
    let parts: Vec<&str> = [first(&BROWSERS), first(&SYSTEMS)].into_iter().flatten().collect();
    parts.join(", ")
}

/// What a session is bound to: kind of browser and of system. Not more, because a browser that is brought up to date
/// during the day is still the same.
#[must_use]
pub fn hash(headers: &HeaderMap) -> [u8; 32] {
    blake3::derive_key("stegvis 2026 browser of a session", words(headers).as_bytes())
}

/// A network roughly: the half of an address that says which network, not which line.
#[must_use]
pub fn place(address: Option<IpAddr>) -> String {
    match address.map(|address| address.to_canonical()) {
        None => String::new(),
        Some(address) if address.is_loopback() => String::new(),
        Some(IpAddr::V4(address)) => {
            let [first, second, ..] = address.octets();
            format!("{first}.{second}.x.x")
        }
        Some(IpAddr::V6(address)) => {
            let [first, second, ..] = address.segments();
            format!("{first:x}:{second:x}::")
        }
    }
}

/// The visitor's address: of the connection, or the last one that the proxy before this service has written down.
/// What stands before that anyone can have written.
#[must_use]
pub fn address(headers: &HeaderMap, connection: Option<SocketAddr>, behind_proxy: bool) -> Option<IpAddr> {
    if !behind_proxy {
        return connection.map(|address| address.ip());
    }
    let written = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    written.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn saying(agent: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(USER_AGENT, HeaderValue::from_static(agent))])
    }

    #[test]
    fn a_browser_is_known_by_two_words_and_a_newer_one_is_the_same() {
        for (agent, expected) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 \
                 Safari/537.36 Edg/140.0.0.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari, iPhone",
            ),
            ("curl/8.0", ""),
        ] {
            assert_eq!(words(&saying(agent)), expected);
        }
        let newer = "Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0";
        let older = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(hash(&saying(newer)), hash(&saying(older)));
        assert_ne!(hash(&saying(newer)), hash(&saying("curl/8.0")));
    }

    #[test]
    fn only_the_network_of_an_address_is_kept() {
        let kept = |text: &str| place(text.parse().ok());
        assert_eq!(kept("192.0.2.17"), "192.0.x.x");
        assert_eq!(kept("::ffff:192.0.2.17"), "192.0.x.x");
        assert_eq!(kept("2001:db8:1:2:3:4:5:6"), "2001:db8::");
        assert_eq!(kept("127.0.0.1"), "");
        assert_eq!(place(None), "");
    }

    #[test]
    fn only_what_the_proxy_itself_wrote_is_believed() {
        let connection = "10.0.0.1:443".parse().ok();
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("198.51.100.1, 192.0.2.17"));
        assert_eq!(address(&headers, connection, true), "192.0.2.17".parse().ok());
        assert_eq!(address(&headers, connection, false), "10.0.0.1".parse().ok());
        assert_eq!(address(&HeaderMap::new(), connection, true), None);
    }
}
