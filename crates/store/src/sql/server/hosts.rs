//! The servers that an address names, each by itself: one that is silent must not keep us from the next.

use tokio_postgres::Config;
use tokio_postgres::config::Host;

/// The port when the address says none.
const PORT: u16 = 5432;

/// The same session with one server at a time, in the order of the address.
pub(super) fn one_by_one(config: &Config) -> Vec<Config> {
    let ports = config.get_ports();
    let hosts = config.get_hosts().iter().enumerate();
    hosts.map(|(place, host)| one(config, host, place, port(ports, place))).collect()
}

/// One port for all servers, or one for each.
fn port(ports: &[u16], place: usize) -> u16 {
    match ports {
        [port] => *port,
        ports => ports.get(place).copied().unwrap_or(PORT),
    }
}

fn one(from: &Config, host: &Host, place: usize, port: u16) -> Config {
    let mut config = Config::new();
    match host {
        Host::Tcp(name) => config.host(name),
        Host::Unix(folder) => config.host_path(folder),
    };
    if let Some(address) = from.get_hostaddrs().get(place) {
        config.hostaddr(*address);
    }
    config.port(port);
    if let Some(user) = from.get_user() {
        config.user(user);
    }
    if let Some(password) = from.get_password() {
        config.password(password);
    }
    if let Some(name) = from.get_dbname() {
        config.dbname(name);
    }
    if let Some(options) = from.get_options() {
        config.options(options);
    }
    if let Some(name) = from.get_application_name() {
        config.application_name(name);
    }
    if let Some(timeout) = from.get_connect_timeout() {
        config.connect_timeout(*timeout);
    }
    if let Some(timeout) = from.get_tcp_user_timeout() {
        config.tcp_user_timeout(*timeout);
    }
    config.keepalives(from.get_keepalives()).keepalives_idle(from.get_keepalives_idle());
    if let Some(interval) = from.get_keepalives_interval() {
        config.keepalives_interval(interval);
    }
    if let Some(retries) = from.get_keepalives_retries() {
        config.keepalives_retries(retries);
    }
    config
        .ssl_mode(from.get_ssl_mode())
        .ssl_negotiation(from.get_ssl_negotiation())
        .channel_binding(from.get_channel_binding())
        .target_session_attrs(from.get_target_session_attrs());
    config
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio_postgres::config::TargetSessionAttrs;

    #[test]
    fn each_server_of_an_address_is_asked_for_with_all_that_the_address_says() {
        let address = "postgres://clerk@a:5501,b:5502/stegvis?target_session_attrs=read-write\
                       &sslmode=disable&connect_timeout=3&keepalives_retries=4&options=-c%20geqo%3Doff";
        let whole: Config = address.parse().unwrap();
        let each = one_by_one(&whole);
        assert_eq!(each.len(), 2);
        for (config, (host, port)) in each.iter().zip([("a", 5501), ("b", 5502)]) {
            assert_eq!(config.get_hosts(), [Host::Tcp(host.into())]);
            assert_eq!(config.get_ports(), [port]);
            assert_eq!(config.get_target_session_attrs(), TargetSessionAttrs::ReadWrite);
            // Nothing of the rest is forgotten: only the servers differ.
            let rest = |config: &Config| {
                let told = format!("{config:?}");
                let from = told.find("host: [").unwrap();
                let to = told.find("connect_timeout").unwrap();
                format!("{}{}", &told[..from], &told[to..])
            };
            assert_eq!(rest(config), rest(&whole));
        }
        let local: Config = "postgres:///stegvis?host=/run/a&host=/run/b&port=5433".parse().unwrap();
        let ports: Vec<u16> = one_by_one(&local).iter().flat_map(|one| one.get_ports().to_vec()).collect();
        assert_eq!(ports, [5433, 5433]);
    }
}
