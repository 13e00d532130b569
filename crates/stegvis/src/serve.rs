//! `stegvis serve`: the pages, until it is told to stop.

use crate::args::{Common, Serve};
use crate::traces::{self, Traces};
use crate::wiring::Wired;
use crate::{Answer, reload};
use anyhow::{Context, anyhow};
use sign_in::{Config, SignIn};
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use texts::{Args, Language};
use tokio::sync::Semaphore;
use web::clock::move_day;
use web::limits::Limits;
use web::listen::{self, Tls};
use web::rate::Rates;
use web::scan::Scanner;
use web::{App, session};

/// How often the service looks for cases whose day has come.
const WAKE_EVERY: Duration = Duration::from_secs(15 * 60);

/// Serves until ctrl-c or SIGTERM.
pub fn run(common: &Common, options: &Serve, traces: Option<&Traces>) -> anyhow::Result<Answer> {
    let mut wired = Wired::open_as(common, Some(options.demonstration))?;
    let app = Arc::get_mut(&mut wired.app).context("the parts are shared before they are open")?;
    if let Some(file) = &options.sign_in {
        let languages: Vec<&str> = Language::all().iter().map(|language| language.code()).collect();
        let environment = |name: &str| std::env::var(name).ok();
        app.sign_in = SignIn::start(Config::read(file, environment, &languages)?)?;
    }
    if let Some(traces) = traces {
        app.follow = Some(traces::follow);
        Arc::get_mut(&mut app.metrics)
            .context("the figures are shared before they are whole")?
            .tell_of_spans(traces.figures());
    }
    bound(app, options)?;
    let tls = match (&options.tls_cert, &options.tls_key) {
        (Some(certificate), Some(key)) => Some(Tls::read(certificate, key)?),
        _ => None,
    };
    app.is_https = tls.is_some();
    keeps_what_it_acknowledges(&wired, options.demonstration)?;
    if let Some(day) = options.day {
        move_day(wired.store(), day)?;
    }
    wired.begin_rules()?;
    wired.bring_views_up_to_date()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(&wired, common, options, tls))?;
    Ok(Answer::Fine)
}

/// Takes the limits into use, and the program that looks at files. In the demonstration everyone sits at one machine:
/// there nobody's requests are counted unless a file says how.
fn bound(app: &mut App, options: &Serve) -> anyhow::Result<()> {
    app.limits = match &options.limits {
        None => Limits::usual(),
        Some(file) => {
            let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
            Limits::read(&text).map_err(|fault| anyhow!("{}: {fault}", file.display()))?
        }
    };
    if options.limits.is_some() || !options.demonstration {
        app.rates = Rates::of(&app.limits);
    }
    app.large_bodies = Arc::new(Semaphore::new(app.limits.large_bodies.min(Semaphore::MAX_PERMITS)));
    if let Some(program) = &options.scan {
        app.scanner = Scanner::of(program.clone(), app.limits.scan);
    }
    Ok(())
}

/// A server of the database that does not wait for its disk is refused; a demonstration is told of it.
fn keeps_what_it_acknowledges(wired: &Wired, demonstration: bool) -> anyhow::Result<()> {
    let settings = wired.store().unsafe_settings()?;
    if settings.is_empty() {
        return Ok(());
    }
    let said = wired.say("cli-serve-unsafe-database", &Args::new().text("settings", &settings.join(", ")));
    if !demonstration {
        anyhow::bail!(said);
    }
    eprintln!("{said}");
    Ok(())
}

async fn serve(wired: &Wired, common: &Common, options: &Serve, tls: Option<Tls>) -> anyhow::Result<()> {
    let listener =
        TcpListener::bind(options.listen).with_context(|| format!("cannot listen on {}", options.listen))?;
    let kind = if tls.is_some() { "https" } else { "http" };
    let address = format!("{kind}://{}", listener.local_addr()?);
    if !options.demonstration && options.sign_in.is_none() {
        eprintln!("{}", wired.t("cli-serve-no-sign-in"));
    }
    println!("{}", wired.say("cli-serve-at", &Args::new().text("address", &address)));
    let metrics = match options.metrics {
        Some(at) => Some(tokio::spawn(metrics_at(wired, at).await?)),
        None => None,
    };
    std::io::stdout().flush()?;
    if let Err(fault) = wired.app.laboratory.resume() {
        tracing::error!(%fault, "the laboratory could not take up what waits");
    }
    let waking = tokio::spawn(wake(wired.app.clone()));
    let reloading = tokio::spawn(reload::when_told(wired.app.clone(), common.clone()));
    let following = tokio::spawn(reload::follow(wired.app.clone(), common.clone()));
    let service = web::router(wired.app.clone());
    listen::serve(listener, service, &wired.app.limits, tls, told_to_stop()).await?;
    if let Some(metrics) = metrics {
        metrics.abort();
    }
    waking.abort();
    reloading.abort();
    following.abort();
    let app = wired.app.clone();
    tokio::task::spawn_blocking(move || app.laboratory.stop()).await?;
    // Whoever started it may have stopped reading standard output.
    if options.log_json {
        tracing::info!("stopped");
    } else {
        eprintln!("{}", wired.t("cli-serve-stopped"));
    }
    Ok(())
}

/// The figures for Prometheus, on a listener of their own.
async fn metrics_at(
    wired: &Wired,
    at: SocketAddr,
) -> anyhow::Result<impl Future<Output = ()> + Send + use<>> {
    let listener =
        tokio::net::TcpListener::bind(at).await.with_context(|| format!("cannot listen on {at}"))?;
    let address = format!("http://{}/metrics", listener.local_addr()?);
    println!("{}", wired.say("cli-serve-metrics", &Args::new().text("address", &address)));
    let service = web::metrics::router(wired.app.metrics.clone());
    Ok(async move {
        if let Err(fault) = axum::serve(listener, service).await {
            tracing::error!(%fault, "the figures are given no more");
        }
    })
}

/// Time passes without events: looks now and then at the cases whose day has come.
async fn wake(app: std::sync::Arc<web::App>) {
    loop {
        tokio::time::sleep(WAKE_EVERY).await;
        let clock = app.clock.clone();
        let woken = app.store.run(move |store| store.wake(clock.now(store)?.day)).await;
        if let Err(fault) = woken {
            tracing::error!(%fault, "the cases whose day has come could not be looked at");
        }
        app.rates.forget_old();
        let of = app.clone();
        let forgotten = app.store.run(move |_| session::forget_old(&of)).await;
        if let Err(fault) = forgotten {
            tracing::error!(%fault, "old sessions could not be forgotten");
        }
    }
}

async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! { () = interrupted => {}, () = terminated => {} }
}
