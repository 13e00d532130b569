//! A configuration that holds is read; each fault is told by its place, and never with a secret.

use super::*;

const WHOLE: &str = r#"
base = "https://stegvis.example/"

[provider.eid]
names = { sv = "E-legitimation", en = "Electronic identification" }
issuer = "https://eid.example"
client_id = "stegvis"
client_secret_env = "EID_SECRET"
claims = { person = "personal_number" }
levels = { job_seeker = ["loa3"] }

[provider.staff]
names = { sv = "Tjänstekonto", en = "Work account" }
issuer = "https://id.example/realms/staff"
client_id = "stegvis"
client_secret_env = "STAFF_SECRET"
claims = { roles = "groups", organisation = "org" }
levels = { officer = ["loa3"], coach = [] }
roles = [{ value = "af-handlaggare", role = "officer" }, { value = "lev", role = "coach" }]
"#;

fn read(text: &str) -> Result<Config, ConfigFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sign-in.toml");
    std::fs::write(&path, text).unwrap();
    let environment = |name: &str| name.ends_with("_SECRET").then(|| "kept to itself".to_owned());
    Config::read(&path, environment, &["sv", "en"])
}

#[test]
fn a_configuration_that_holds_is_read() {
    let config = read(WHOLE).unwrap();
    assert_eq!(config.base, "https://stegvis.example");
    assert_eq!(config.limits, Limits::default());
    let [eid, staff] = &config.providers[..] else { panic!("two providers") };
    assert!(eid.is_for_persons() && !staff.is_for_persons());
    assert_eq!(eid.claims.account, "sub");
    assert_eq!(staff.roles[1], ("lev".into(), Role::Coach));
    assert!(!format!("{config:?}").contains("kept to itself"));
}

#[test]
fn each_fault_is_told_by_its_place() {
    for (from, to, place) in [
        ("https://stegvis.example/", "http://stegvis.example", "base"),
        ("https://stegvis.example/", "https://stegvis.example/stegvis", "base"),
        ("https://stegvis.example/", "stegvis.example", "base"),
        ("https://eid.example", "http://eid.example", "provider.eid.issuer"),
        ("EID_SECRET", "NOTHING", "provider.eid.client_secret_env"),
        ("client_secret_env = \"EID_SECRET\"", "", "provider.eid.client_secret_env"),
        (
            "client_secret_env = \"EID_SECRET\"",
            "client_secret_file = \"none\"",
            "provider.eid.client_secret_file",
        ),
        ("client_id = \"stegvis\"", "client_id = \"\"", "provider.eid.client_id"),
        ("en = \"Electronic identification\"", "en = \" \"", "provider.eid.names"),
        ("{ person = \"personal_number\" }", "{}", "provider.eid.claims.person"),
        ("job_seeker = [\"loa3\"]", "job_seeker = [], officer = []", "provider.eid.levels"),
        ("job_seeker = [\"loa3\"]", "", "provider.eid.levels"),
        ("job_seeker = [\"loa3\"]", "system = []", "provider.eid.levels"),
        ("coach = []", "", "provider.staff.roles"),
        ("role = \"coach\"", "role = \"boss\"", "provider.staff.roles"),
        ("roles = \"groups\", ", "", "provider.staff.roles"),
        (", organisation = \"org\"", "", "provider.staff.claims.organisation"),
        ("\n[provider.eid]", "\n[limits]\nstep_up_seconds = 0\n[provider.eid]", "limits.step_up_seconds"),
        ("levels = { officer", "algorithms = [\"HS256\"]\nlevels = { officer", "provider.staff.algorithms"),
        ("levels = { officer", "algorithms = [\"none\"]\nlevels = { officer", "provider.staff.algorithms"),
        ("levels = { officer", "ca_file = \"none.pem\"\nlevels = { officer", "provider.staff.ca_file"),
    ] {
        assert!(WHOLE.contains(from), "{from}");
        let fault = read(&WHOLE.replacen(from, to, 1)).expect_err(to);
        assert_eq!(fault.place, place, "{to}: {fault}");
        assert!(!fault.to_string().contains("kept to itself"));
    }
}

#[test]
fn a_word_that_is_not_known_is_told_with_its_line() {
    let fault = read(&WHOLE.replace("client_id", "clientid")).unwrap_err();
    assert!(fault.what.contains("clientid") && fault.what.contains("line"), "{fault}");
}

#[test]
fn the_configuration_in_the_handbook_of_operating_is_one_that_holds() {
    let handbook = include_str!("../../../../docs/operating.md");
    let after = handbook.split_once("```toml\nbase").expect("the handbook shows a configuration").1;
    let text = format!("base{}", after.split_once("```").expect("the configuration ends").0);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sign-in.toml");
    std::fs::write(&path, text).unwrap();
    for file in ["staff.secret", "our-own-ca.pem"] {
        std::fs::write(folder.path().join(file), "kept to itself\n").unwrap();
    }
    let config = Config::read(&path, |_| Some("kept to itself".to_owned()), &["sv", "en"]).unwrap();
    assert_eq!(config.providers.len(), 2);
}
