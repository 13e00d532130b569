//! What one request reads, it reads with one pair of connections and, between two writings, as it is at one moment
//! (issue 5, Show 4). A page that asks for seventy small things borrows once, and shows nothing half changed.

use crate::database::{Reader, Readers};
use crate::fault::StoreFault;
use crate::promised::Promised;
use crate::seal::Key;
use crate::standing::Standing;
use crate::users::User;
use access::Viewer;
use chain::id::{CaseId, UserId};
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use tokio::sync::oneshot::Receiver;

thread_local! {
    static SITTING: RefCell<Option<Sitting>> = const { RefCell::new(None) };
}

/// The sitting of this thread: at which store, and with what it reads.
struct Sitting {
    readers: Arc<Readers>,
    reader: Option<Reader>,
    known: Known,
    promised: Promised,
}

/// What has been found out at this moment, and is asked for again and again.
#[derive(Default)]
struct Known {
    standings: Vec<((Viewer, CaseId, Date), Standing)>,
    users: HashMap<UserId, Option<User>>,
    keys: HashMap<CaseId, (Option<Key>, bool)>,
    settings: HashMap<String, Option<String>>,
}

/// Does some work at one sitting, and tells what it promised. A sitting within a sitting is the same one.
pub(crate) fn at_one<T>(readers: &Arc<Readers>, work: impl FnOnce() -> T) -> (T, Promised) {
    /// Ends it also when the work panics: the thread will serve others.
    struct Ending;
    impl Drop for Ending {
        fn drop(&mut self) {
            SITTING.take();
        }
    }
    if SITTING.with_borrow(Option::is_some) {
        return (work(), Promised::default());
    }
    let (known, promised) = (Known::default(), Promised::default());
    SITTING.set(Some(Sitting { readers: readers.clone(), reader: None, known, promised }));
    let _ending = Ending;
    let done = work();
    (done, promised_so_far())
}

/// Whether this thread sits at a store.
pub(crate) fn sits_at(readers: &Arc<Readers>) -> bool {
    SITTING
        .with_borrow(|sitting| sitting.as_ref().is_some_and(|sitting| Arc::ptr_eq(&sitting.readers, readers)))
}

/// A line of the read log has been handed in.
pub(crate) fn promise(line: Receiver<Result<(), StoreFault>>) {
    SITTING.with_borrow_mut(|sitting| {
        if let Some(sitting) = sitting {
            sitting.promised.push(line);
        }
    });
}

/// Waits for what has been promised. What is read afterwards shows it.
pub(crate) fn keep_promises() -> Result<(), StoreFault> {
    let promised = promised_so_far();
    if promised.is_empty() {
        return Ok(());
    }
    moment_ends();
    promised.kept_blocking()
}

fn promised_so_far() -> Promised {
    SITTING
        .with_borrow_mut(|sitting| sitting.as_mut().map(|sitting| std::mem::take(&mut sitting.promised)))
        .unwrap_or_default()
}

/// What to read with: that of the sitting, or one of the pool for whoever does not sit.
pub(crate) fn reader(readers: &Arc<Readers>) -> Result<Reader, StoreFault> {
    SITTING.with_borrow_mut(|sitting| match sitting {
        Some(Sitting { readers: at, reader, .. }) if Arc::ptr_eq(at, readers) => {
            let reader = match reader {
                Some(reader) => reader,
                None => reader.insert(readers.get()?),
            };
            reader.begin_moment()?;
            Ok(reader.clone())
        }
        _ => readers.get(),
    })
}

/// Something is to be written: what is read afterwards is read as it then stands.
pub(crate) fn moment_ends() {
    SITTING.with_borrow_mut(|sitting| {
        let Some(sitting) = sitting else { return };
        sitting.known = Known::default();
        if let Some(reader) = &sitting.reader {
            // Nothing was changed by reading; a connection that was lost is made again when it is next asked.
            let _ = reader.end_moment();
        }
    });
}

/// How a viewer stands to a case, found out once in a moment.
pub(crate) fn standing<E>(
    asked: (Viewer, CaseId, Date),
    find: impl FnOnce() -> Result<Standing, E>,
) -> Result<Standing, E> {
    let known =
        |known: &mut Known| known.standings.iter().find(|(of, _)| *of == asked).map(|(_, found)| *found);
    if let Some(standing) = with_known(known).flatten() {
        return Ok(standing);
    }
    let standing = find()?;
    with_known(|known| known.standings.push((asked, standing)));
    Ok(standing)
}

/// A user, found once in a moment.
pub(crate) fn user(
    id: UserId,
    find: impl FnOnce() -> Result<Option<User>, StoreFault>,
) -> Result<Option<User>, StoreFault> {
    if let Some(user) = with_known(|known| known.users.get(&id).cloned()).flatten() {
        return Ok(user);
    }
    let user = find()?;
    know_user(id, user.clone());
    Ok(user)
}

/// A user was found, or that there is none.
pub(crate) fn know_user(id: UserId, user: Option<User>) {
    with_known(|known| known.users.insert(id, user));
}

/// Those of them who have not been looked for; nobody when nothing found is remembered.
pub(crate) fn strangers(ids: impl Iterator<Item = UserId>) -> BTreeSet<UserId> {
    with_known(|known| ids.filter(|id| !known.users.contains_key(id)).collect()).unwrap_or_default()
}

/// The key of a case and whether it has been erased, found once in a moment.
pub(crate) fn key(
    case: CaseId,
    find: impl FnOnce() -> Result<(Option<Key>, bool), StoreFault>,
) -> Result<(Option<Key>, bool), StoreFault> {
    if let Some(found) = with_known(|known| known.keys.get(&case).cloned()).flatten() {
        return Ok(found);
    }
    let found = find()?;
    with_known(|known| known.keys.insert(case, found.clone()));
    Ok(found)
}

/// A setting was found, or that there is none.
pub(crate) fn know_setting(name: &str, value: Option<String>) {
    with_known(|known| known.settings.insert(name.to_owned(), value));
}

/// A setting, if it has been looked for at this moment.
pub(crate) fn setting(name: &str) -> Option<Option<String>> {
    with_known(|known| known.settings.get(name).cloned()).flatten()
}

/// Does something with what is known; nothing for whoever does not sit.
fn with_known<T>(work: impl FnOnce(&mut Known) -> T) -> Option<T> {
    SITTING.with_borrow_mut(|sitting| Some(work(&mut sitting.as_mut()?.known)))
}
