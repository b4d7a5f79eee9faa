//! Every setting as a type.
//!
//! What a setting means and what it is when nobody sets it stands in `config/default.toml`, which is
//! what owners read; here stands what values it can take.

use std::path::PathBuf;

use reqwest::Url;

use super::fault::Fault;
use super::layers::Layers;
use crate::{brief::Options, words::Locale};

/// Every setting; `config/default.toml` says what each means.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Where briefs come from.
    pub library: LibrarySettings,
    /// What the bot says about itself.
    pub about: AboutSettings,
    /// How articles are read.
    pub reader: ReaderSettings,
    /// How members are answered.
    pub answers: AnswersSettings,
    /// How debates are held.
    pub debates: DebatesSettings,
    /// How the bot presents itself to Discord.
    pub discord: DiscordSettings,
    /// Where things are kept.
    pub data: DataSettings,
    /// Where wordings come from.
    pub words: WordsSettings,
    /// How log lines are written.
    pub log: LogSettings,
    /// How the playground runs.
    pub play: PlaySettings,
}

/// `[library]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibrarySettings {
    /// Whether the built-in briefs are held.
    pub seeds: bool,
    /// The owner's folder of briefs.
    pub folder: Option<PathBuf>,
}

/// `[reader]`
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderSettings {
    /// The largest article that is read, in bytes.
    pub max_bytes: usize,
    /// The confidence, from 0 to 1, below which something is left out of a brief.
    pub confidence: f32,
}

impl ReaderSettings {
    /// Says it to the reader.
    pub fn options(&self) -> Options {
        Options {
            confidence: Some(self.confidence),
            ..Options::default()
        }
    }
}

/// `[answers]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersSettings {
    /// How many public answers a minute a member gets in one channel.
    pub public_per_minute: u32,
}

/// `[debates]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebatesSettings {
    /// The owner's folder of formats.
    pub formats: Option<PathBuf>,
}

/// `[discord]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscordSettings {
    /// Where commands are registered at start.
    pub register: Register,
}

/// Where commands are registered at start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// Everywhere the bot is.
    Global,
    /// In one guild.
    Guild(u64),
    /// Nowhere: the owner does it by `rostrum register`.
    Never,
}

/// `[data]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSettings {
    /// The folder of databases that were not named.
    pub folder: PathBuf,
}

/// `[words]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsSettings {
    /// The owner's folder of wordings.
    pub folder: Option<PathBuf>,
    /// The language used where Discord names none that is spoken here.
    pub default_locale: Locale,
}

/// `[log]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// How lines are written.
    pub format: LogFormat,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// `[about]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutSettings {
    /// Where this bot's source can be had.
    pub source: Option<String>,
}

/// `[play]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaySettings {
    /// The playground's port; 0 takes any free one.
    pub port: u16,
}

impl Settings {
    /// Takes the settings from the layers and checks that each can be used.
    pub(super) fn from_layers(layers: &Layers) -> Result<Self, Fault> {
        Ok(Self {
            about: AboutSettings {
                source: source(layers)?,
            },
            library: LibrarySettings {
                seeds: layers.flag("library.seeds"),
                folder: optional_folder(layers, "library.folder"),
            },
            reader: ReaderSettings {
                max_bytes: layers.number("reader.max_bytes", 1024..=16 * 1024 * 1024)?,
                confidence: confidence(layers)?,
            },
            answers: AnswersSettings {
                public_per_minute: layers.number("answers.public_per_minute", 0..=600)?,
            },
            debates: DebatesSettings {
                formats: optional_folder(layers, "debates.formats"),
            },
            discord: DiscordSettings {
                register: register(layers)?,
            },
            data: DataSettings {
                folder: data_folder(layers)?,
            },
            words: WordsSettings {
                folder: optional_folder(layers, "words.folder"),
                default_locale: locale(layers)?,
            },
            log: LogSettings {
                format: log_format(layers)?,
            },
            play: PlaySettings {
                port: layers.number("play.port", 0..=u16::MAX)?,
            },
        })
    }
}

/// The built-in settings.
impl Default for Settings {
    fn default() -> Self {
        Self::from_layers(&Layers::built_in()).expect("the built-in settings are in range")
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "nobody sets a confidence to the eighth digit"
)]
fn confidence(layers: &Layers) -> Result<f32, Fault> {
    Ok(layers.share("reader.confidence")? as f32)
}

fn optional_folder(layers: &Layers, name: &'static str) -> Option<PathBuf> {
    let folder = layers.text(name).text;
    (!folder.is_empty()).then(|| PathBuf::from(folder))
}

fn data_folder(layers: &Layers) -> Result<PathBuf, Fault> {
    let folder = layers.text("data.folder");
    if folder.text.is_empty() {
        return Err(folder.refuse("a folder, such as \"data\""));
    }
    Ok(PathBuf::from(folder.text))
}

fn register(layers: &Layers) -> Result<Register, Fault> {
    let register = layers.text("discord.register");
    match register.text.as_str() {
        "global" => Ok(Register::Global),
        "never" => Ok(Register::Never),
        id => id
            .parse()
            .ok()
            .filter(|id| *id != 0 && register.text.bytes().all(|byte| byte.is_ascii_digit()))
            .map(Register::Guild)
            .ok_or_else(|| register.refuse("\"global\", \"never\" or a server's id")),
    }
}

fn locale(layers: &Layers) -> Result<Locale, Fault> {
    let locale = layers.text("words.default_locale");
    Locale::from_tag(&locale.text).ok_or_else(|| locale.refuse("\"en\", \"ko\" or \"es\""))
}

fn source(layers: &Layers) -> Result<Option<String>, Fault> {
    let source = layers.text("about.source");
    if source.text.is_empty() {
        return Ok(None);
    }
    match Url::parse(&source.text) {
        Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Some(source.text)),
        _ => Err(source.refuse("an address that begins with https://")),
    }
}

fn log_format(layers: &Layers) -> Result<LogFormat, Fault> {
    let format = layers.text("log.format");
    match format.text.as_str() {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err(format.refuse("\"text\" or \"json\"")),
    }
}
