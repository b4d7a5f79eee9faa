//! What every way to start the bot needs: logs, a runtime, chance, signals.

use std::future::Future;

use rand::{TryRng, rngs::SysRng};
use tokio::{
    runtime::{Builder, Runtime},
    task::JoinHandle,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::info;

use super::Ending;
use crate::{
    config::{Config, Secret},
    ops::{Redactor, logs},
};

/// Starts the log on standard error; the given secrets never appear in it.
pub(super) fn start_logs(
    config: &Config,
    secrets: impl IntoIterator<Item = Secret>,
) -> Result<(), Ending> {
    start_logs_at(config, logs::DEFAULT_FILTER, secrets)
}

/// Starts the log with a filter of its own where `RUST_LOG` says nothing.
pub(super) fn start_logs_at(
    config: &Config,
    quiet: &str,
    secrets: impl IntoIterator<Item = Secret>,
) -> Result<(), Ending> {
    let redactor = Redactor::default();
    for secret in secrets {
        redactor.hide(secret.expose());
    }
    let filter = config.log_filter.as_deref().unwrap_or(quiet);
    logs::start(config.settings.log.format, filter, &redactor).map_err(Ending::usage)
}

/// Builds the runtime: one worker answers, for handlers never block; the store has threads of its
/// own.
pub(super) fn runtime() -> Result<Runtime, Ending> {
    Ok(Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?)
}

/// Takes a seed from the system's chance.
pub(super) fn seed() -> Result<u64, Ending> {
    Ok(SysRng.try_next_u64()?)
}

/// Gives what is cancelled when the process is asked to stop.
pub(super) fn stop_on_signal() -> CancellationToken {
    let stop = CancellationToken::new();
    let told = stop.clone();
    let asked = asked_to_stop();
    background(async move {
        asked.await;
        info!("stopping");
        told.cancel();
    });
    stop
}

/// Runs something beside the bot that nobody waits for at the end.
pub(super) fn background(work: impl Future<Output = ()> + Send + 'static) {
    TaskTracker::new().spawn(work);
}

/// Runs something whose end is waited for.
pub(super) fn joined<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> JoinHandle<T> {
    TaskTracker::new().spawn(work)
}

/// Waits for a request to stop. It is heard from the call on, not only once somebody waits.
#[cfg(unix)]
fn asked_to_stop() -> impl Future<Output = ()> + Send {
    use tokio::signal::unix::{SignalKind, signal};

    let interrupted = signal(SignalKind::interrupt());
    let terminated = signal(SignalKind::terminate());
    async {
        let (Ok(mut interrupted), Ok(mut terminated)) = (interrupted, terminated) else {
            let _ = tokio::signal::ctrl_c().await;
            return;
        };
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    let _ = tokio::signal::ctrl_c().await;
}
