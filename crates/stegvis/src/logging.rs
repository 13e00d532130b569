//! The log on standard error, for whoever runs the service: as words, or as lines of JSON for a machine. Nothing in it
//! is about a person: addresses are told by their pattern, faults without what was sent, and panics by their place alone.

use crate::args::{Args, Command};
use crate::traces::Traces;
use anyhow::Context;
use std::panic::PanicHookInfo;
use store::TIMED;
use tracing::Level;
use tracing_subscriber::filter::{LevelFilter, filter_fn};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// Begins to log, and to make traces where a collector is named.
pub fn begin(args: &Args) -> anyhow::Result<Option<Traces>> {
    let serve = match &args.command {
        Command::Serve(options) => Some(options),
        _ => None,
    };
    let as_json = serve.is_some_and(|options| options.log_json);
    let level = if args.common.verbose || as_json { Level::INFO } else { Level::WARN };
    let log = fmt::layer().with_writer(std::io::stderr);
    let log = if as_json { log.json().flatten_event(true).boxed() } else { log.boxed() };
    // What is timed is for the traces: no line of the log repeats it.
    let told = filter_fn(move |of| *of.level() <= level && of.target() != TIMED);
    let log = log.with_filter(told.with_max_level_hint(LevelFilter::from_level(level)));
    let collector = serve.and_then(|options| options.traces.as_deref());
    let traces = collector.map(Traces::begin).transpose().context("--traces")?;
    tracing_subscriber::registry().with(log).with(traces.as_ref().map(Traces::layer)).init();
    if serve.is_some() {
        std::panic::set_hook(Box::new(panicked));
    }
    Ok(traces)
}

/// A panic's own words may quote what was sent, so only its place is told.
fn panicked(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
    let thread = std::thread::current();
    tracing::error!(place = place.unwrap_or_default(), thread = thread.name().unwrap_or_default(), "a panic");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::sync::{Arc, Mutex, PoisonError};

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_panic_is_told_by_its_place_and_not_by_its_words() {
        let kept = Kept::default();
        let writer = kept.clone();
        let log = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
        tracing::subscriber::with_default(log, || {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(panicked));
            let ended = std::panic::catch_unwind(|| panic!("Åsa Öberg, 19811228-9874"));
            std::panic::set_hook(before);
            assert!(ended.is_err());
        });
        let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert!(log.contains("logging.rs:") && log.contains("a panic"), "{log}");
        assert!(!log.contains("berg") && !log.contains("9874"), "{log}");
    }
}
