//! What has been acknowledged must outlive the machine's fall: a server of the database that does not wait for its disk
//! is refused, and a demonstration on it is told.

use crate::database::told;
use crate::transfer::{on_postgresql, stegvis};

#[test]
fn on_a_database_server_that_does_not_wait_for_its_disk_nobody_is_served() {
    // The server of the tests is such a one, to be fast.
    let Some(server) = on_postgresql("unsafe") else { return };
    let refused = stegvis(&server, &["--language", "en", "serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(refused.status.code(), Some(2), "{}", told(&refused));
    assert!(told(&refused).contains("settings of the server: fsync, full_page_writes"), "{}", told(&refused));
}
