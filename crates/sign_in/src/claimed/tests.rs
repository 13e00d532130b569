//! What a token says of someone who works, and whose own number it is.

use super::*;
use crate::config::Config;
use serde_json::json;

const STAFF: &str = r#"
base = "https://stegvis.example"

[provider.staff]
names = { sv = "Tjänstekonto" }
issuer = "https://id.example"
client_id = "stegvis"
client_secret_env = "STAFF_SECRET"
claims = { own_number = "number", postal_code = "postal" }
levels = { officer = [] }
"#;

fn read(claims: &Value) -> Result<Staff, SignInFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sign-in.toml");
    std::fs::write(&path, STAFF).unwrap();
    let config = Config::read(&path, |_| Some("kept to itself".into()), &["sv"]).unwrap();
    match Claimed::read(claims.as_object().unwrap(), &config.providers[0])? {
        Claimed::Staff(staff) => Ok(staff),
        Claimed::Person(_) => panic!("someone who works"),
    }
}

#[test]
fn someone_who_works_is_recognised_by_the_own_number_where_it_is_asked_for() {
    let staff = read(&json!({ "sub": "a1", "number": "19811228-9874", "postal": 41101 })).unwrap();
    assert_eq!(staff.own_number.unwrap(), PersonalNumber::parse("198112289874").unwrap());
    assert_eq!(staff.postal_code.as_deref(), Some("41101"));
}

#[test]
fn nobody_comes_in_without_a_number_that_is_asked_for() {
    for claims in [
        json!({ "sub": "a1" }),
        json!({ "sub": "a1", "number": "1981" }),
        json!({ "sub": "a1", "number": "" }),
    ] {
        assert_eq!(read(&claims).err(), Some(SignInFault::ClaimMissing), "{claims}");
    }
}
