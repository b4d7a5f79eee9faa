//! The whole bot, put together: connected, guarded, registered, running, stopped.
//!
//! `run`, `play`, `say` and the end-to-end tests all start the bot here, so none of them can have a
//! bot of its own. It builds the parts and decides nothing else. Invariant: the store is opened
//! only for the application that Discord says we are.

use std::{path::Path, sync::Arc, time::Duration};

use jiff::SignedDuration;
use rand::{SeedableRng, rngs::ChaCha12Rng};
use serde_json::Value;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::{error, info, warn};

use crate::{
    app::{self, App, answers::Answers, debates::Debates, plans, polls::Polls, shelf},
    clock::Clock,
    config::{ApiOrigin, Register, Secret, Settings},
    debate::Format,
    discord::{
        bot::Bot,
        commands,
        dispatch::Dispatch,
        fault,
        gateway::{self, Pulse, Standing},
        register::{self, Outcome},
        rest::{self, Rest},
        steward::Steward,
    },
    library::Library,
    picture,
    store::{self, DatabaseUrl, Identity, Store},
    words::{Locale, Words, built_in_text},
};

/// A bag that changed is written within a second: this long it may gather company.
const WRITE_BEHIND: Duration = Duration::from_millis(500);

/// A store that does not answer is tried again at least this often.
const LONGEST_PAUSE: Duration = Duration::from_mins(1);

/// What a channel heard is remembered for half a year after it last heard something.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 183);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What a bot is built from.
#[derive(Debug)]
pub struct Plan {
    /// The secret that Discord knows it by.
    pub token: Secret,
    /// Where Discord's API lives.
    pub api: ApiOrigin,
    /// Where it remembers.
    pub database: DatabaseUrl,
    /// What the owner decided.
    pub settings: Settings,
    /// The clock that it follows.
    pub clock: Clock,
    /// Where its chance begins.
    pub seed: u64,
}

/// Why a bot cannot start or go on.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Discord refused, or cannot be reached.
    #[error(transparent)]
    Discord(#[from] fault::Fault),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] store::Fault),
}

/// A bot that is known to Discord and ready to run.
#[derive(Debug)]
pub struct Assembled {
    app: Arc<App>,
    rest: Arc<Rest>,
    standing: Standing,
    store: Store,
    settings: Settings,
}

impl Assembled {
    /// Asks Discord who the bot is, opens its database, fills its library and registers its
    /// commands where that is wished for.
    ///
    /// # Errors
    /// Fails when Discord refuses the token or cannot be reached, and when the database belongs to
    /// another bot or cannot be opened. That the commands could not be registered is only logged.
    pub async fn connect(plan: Plan) -> Result<Self, Fault> {
        let rest = Arc::new(open_rest(&plan)?);
        let standing = Standing::ask(&rest).await?;
        let identity = Identity {
            origin: plan.api.lasting(),
            application_id: standing.application.id.get(),
        };
        let store = Store::open(&plan.database, &identity).await?;
        let mut chance = ChaCha12Rng::seed_from_u64(plan.seed);
        let answers = Answers::new(
            library(&plan.settings),
            store.clone(),
            plan.clock.clone(),
            ChaCha12Rng::from_rng(&mut chance),
        );
        let polls = Polls::new(
            store.clone(),
            plan.clock.clone(),
            ChaCha12Rng::from_rng(&mut chance),
        );
        let debates = Debates::new(
            store.clone(),
            plan.clock.clone(),
            ChaCha12Rng::from_rng(&mut chance),
            formats(&plan.settings),
        );
        info!(articles = answers.library().len(), "the library is ready");
        let words = words(&plan.settings);
        let settings = app::Settings {
            default_locale: plan.settings.words.default_locale,
            public_per_minute: plan.settings.answers.public_per_minute as usize,
            source: plan.settings.about.source.clone(),
        };
        let app = Arc::new(App::new(
            settings,
            (answers, polls, debates),
            words,
            plan.clock,
            chance,
        ));
        let assembled = Self {
            app,
            rest,
            standing,
            store,
            settings: plan.settings,
        };
        if let Err(fault) = assembled
            .register(assembled.settings.discord.register)
            .await
        {
            warn!(%fault, "the commands could not be registered; what Discord has stays");
        }
        Ok(assembled)
    }

    async fn register(&self, scope: Register) -> Result<(), fault::Fault> {
        let words = self.app.words();
        register_commands(&self.rest, &self.standing, scope, &words).await?;
        Ok(())
    }

    /// Gives the program without its edges.
    pub fn app(&self) -> &Arc<App> {
        &self.app
    }

    /// Says who the bot is.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Gives what puts other libraries and words in place while the bot runs.
    pub fn reloader(&self) -> Reloader {
        Reloader {
            app: Arc::clone(&self.app),
            settings: self.settings.clone(),
        }
    }

    /// Answers interactions until told to stop; then finishes what is under way and writes what
    /// is not yet written.
    ///
    /// # Errors
    /// Fails when Discord closes the connection for good, or the last write fails.
    pub async fn run(self, stop: CancellationToken) -> Result<(), Fault> {
        let background = TaskTracker::new();
        let ended = CancellationToken::new();
        background.spawn(write_behind(Arc::clone(&self.app), ended.clone()));
        background.spawn(forget(
            self.store.clone(),
            self.app.clock().clone(),
            ended.clone(),
        ));
        let steward = Steward::new(Arc::clone(&self.app), Arc::clone(&self.rest), paint);
        background.spawn(steward.run(ended.clone()));
        let pulse = Pulse::default();
        let clock = self.app.clock().clone();
        let dispatch = Arc::new(Dispatch::new(
            Arc::clone(&self.rest),
            Bot::new(Arc::clone(&self.app), pulse.clone(), paint),
            move || clock.now(),
        ));
        let run = gateway::run(&self.rest, &self.standing, dispatch, &pulse, stop).await;
        ended.cancel();
        background.close();
        background.wait().await;
        let written = self.app.answers.write_now().await;
        self.store.close().await;
        run?;
        Ok(written?)
    }
}

/// Registers the commands without running the bot; nothing is sent when nothing changed.
///
/// # Errors
/// Fails when Discord refuses or cannot be reached.
pub async fn register(plan: &Plan, scope: Register) -> Result<Outcome, Fault> {
    let rest = open_rest(plan)?;
    let standing = Standing::ask(&rest).await?;
    let words = words(&plan.settings);
    Ok(register_commands(&rest, &standing, scope, &words).await?)
}

fn open_rest(plan: &Plan) -> Result<Rest, fault::Fault> {
    Rest::new(plan.api.clone(), plan.token.clone())
}

async fn register_commands(
    rest: &Rest,
    standing: &Standing,
    scope: Register,
    words: &Words,
) -> Result<Outcome, fault::Fault> {
    let scope = match scope {
        Register::Never => return Ok(Outcome::Unchanged),
        Register::Global => rest::Scope::Global,
        Register::Guild(guild) => rest::Scope::Guild(guild.into()),
    };
    let wanted: Vec<Value> = commands::definitions(words)
        .iter()
        .filter_map(|command| serde_json::to_value(command).ok())
        .collect();
    register::register(rest, standing.application.id, scope, &wanted).await
}

/// Reads library, words and formats of debates again.
#[derive(Clone, Debug)]
pub struct Reloader {
    app: Arc<App>,
    settings: Settings,
}

impl Reloader {
    /// Puts what the folders now hold in place; answers under way keep what they began with.
    pub fn reload(&self) {
        let library = library(&self.settings);
        let articles = library.len();
        self.app.replace_words(words(&self.settings));
        self.app.answers.replace_library(library);
        self.app.debates.replace_formats(formats(&self.settings));
        info!(articles, "library, words and formats were read again");
    }
}

/// Fills the library and logs what the owner should know about files.
fn library(settings: &Settings) -> Library {
    let own = settings.library.folder.as_deref();
    let gathered = shelf::gather(settings.library.seeds, own, &settings.reader);
    for remark in &gathered.remarks {
        warn!("{remark}");
    }
    Library::new(gathered.briefs)
}

/// Gathers the formats of debates and logs what the owner should know about files.
fn formats(settings: &Settings) -> Vec<Arc<Format>> {
    let own = settings.debates.formats.as_deref();
    let gathered = plans::gather(own, settings.reader.max_bytes);
    for remark in &gathered.remarks {
        warn!("{remark}");
    }
    gathered.formats
}

/// Puts the owner's words over the built-in ones and logs what is wrong with them.
fn words(settings: &Settings) -> Words {
    let Some(folder) = settings.words.folder.as_deref() else {
        return Words::built_in();
    };
    let (own, remarks) = own_words(folder);
    for remark in remarks {
        warn!("{remark}");
    }
    let (words, flaws) = Words::replaced(&own);
    for flaw in flaws {
        warn!(folder = %folder.display(), "{flaw}");
    }
    words
}

/// Reads the owner's language files; one that is not there replaces nothing. Also says what could
/// not be read.
pub fn own_words(folder: &Path) -> (Vec<(Locale, String)>, Vec<String>) {
    let mut own = Vec::new();
    let mut remarks = Vec::new();
    if let Err(why) = std::fs::read_dir(folder) {
        let folder = folder.display();
        remarks.push(format!(
            "the folder {folder} (setting words.folder) cannot be read: {why}"
        ));
        return (own, remarks);
    }
    for locale in Locale::ALL {
        let path = folder.join(format!("{}.ftl", locale.tag()));
        let limit = built_in_text(locale).len() * 16;
        match shelf::read_bytes(&path, limit) {
            Ok(bytes) => own.push((locale, String::from_utf8_lossy(&bytes).into_owned())),
            Err(shelf::Unreadable::System(error))
                if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(shelf::Unreadable::TooLarge { size, limit }) => remarks.push(format!(
                "{} was left out: it has {size}, and a language file may have {limit}",
                path.display()
            )),
            Err(why) => remarks.push(format!("{} was left out: {why}", path.display())),
        }
    }
    (own, remarks)
}

/// Turns a drawing into a picture.
fn paint(svg: &str) -> Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    Ok(picture::render(svg)?.bytes)
}

/// Forgets, once a day, what channels heard long ago: nobody remembers it either.
async fn forget(store: Store, clock: Clock, ended: CancellationToken) {
    loop {
        let now = clock.now();
        match store.forget_bags_before(now - REMEMBERED).await {
            Ok(0) => {}
            Ok(bags) => info!(bags, "forgot what was heard long ago"),
            Err(fault) => error!(%fault, "what was heard long ago could not be forgotten"),
        }
        tokio::select! {
            () = clock.until(now + DAY) => {}
            () = ended.cancelled() => return,
        }
    }
}

/// Writes what was drawn, a moment later and together with what else was.
async fn write_behind(app: Arc<App>, ended: CancellationToken) {
    let mut pause = WRITE_BEHIND;
    loop {
        tokio::select! {
            () = app.answers.drawn() => {}
            () = ended.cancelled() => return,
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = ended.cancelled() => return,
        }
        match app.answers.write_now().await {
            Ok(()) if pause > WRITE_BEHIND => {
                info!("what was drawn is written again");
                pause = WRITE_BEHIND;
            }
            Ok(()) => {}
            // A store that is away is asked ever more seldom, and complained of once.
            Err(fault) => {
                if pause == WRITE_BEHIND {
                    let code = app.report("writing what was drawn", &fault);
                    error!(%code, "it is kept and tried again");
                }
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        }
    }
}
