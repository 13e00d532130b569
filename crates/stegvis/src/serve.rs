//! `stegvis serve`: the pages, until it is told to stop.

use crate::args::{Common, Serve};
use crate::wiring::Wired;
use crate::{Answer, reload};
use anyhow::Context;
use sign_in::{Config, SignIn};
use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use texts::{Args, Language};
use web::clock::move_day;
use web::session;

/// How often the service looks for cases whose day has come.
const WAKE_EVERY: Duration = Duration::from_secs(15 * 60);

/// Serves until ctrl-c or SIGTERM.
pub fn run(common: &Common, options: &Serve) -> anyhow::Result<Answer> {
    let mut wired = Wired::open_as(common, Some(options.demonstration))?;
    if let Some(file) = &options.sign_in {
        let languages: Vec<&str> = Language::all().iter().map(|language| language.code()).collect();
        let environment = |name: &str| std::env::var(name).ok();
        let config = Config::read(file, environment, &languages)?;
        Arc::get_mut(&mut wired.app).context("the parts are shared before they are open")?.sign_in =
            SignIn::start(config)?;
    }
    keeps_what_it_acknowledges(&wired, options.demonstration)?;
    if let Some(day) = options.day {
        move_day(wired.store(), day)?;
    }
    wired.bring_views_up_to_date()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(&wired, common, options))?;
    Ok(Answer::Fine)
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

async fn serve(wired: &Wired, common: &Common, options: &Serve) -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(options.listen)
        .await
        .with_context(|| format!("cannot listen on {}", options.listen))?;
    let address = format!("http://{}", listener.local_addr()?);
    if !options.demonstration && options.sign_in.is_none() {
        eprintln!("{}", wired.t("cli-serve-no-sign-in"));
    }
    println!("{}", wired.say("cli-serve-at", &Args::new().text("address", &address)));
    std::io::stdout().flush()?;
    if let Err(fault) = wired.app.laboratory.resume() {
        tracing::error!(%fault, "the laboratory could not take up what waits");
    }
    let waking = tokio::spawn(wake(wired.app.clone()));
    let reloading = tokio::spawn(reload::when_told(wired.app.clone(), common.clone()));
    let service = web::router(wired.app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await?;
    waking.abort();
    reloading.abort();
    let app = wired.app.clone();
    tokio::task::spawn_blocking(move || app.laboratory.stop()).await?;
    eprintln!("{}", wired.t("cli-serve-stopped"));
    Ok(())
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
