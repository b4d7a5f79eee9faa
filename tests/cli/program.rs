//! The program in a folder of its own, with nothing of the surroundings but what a test gives.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tempfile::TempDir;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// How long the program may run, in real time.
const DEADLINE: Duration = Duration::from_mins(1);

/// A folder to start the program in, and the variables that it sees.
pub(crate) struct Program {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

/// What the program left behind.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    /// Fails unless it ended with a code and said one line on standard error, which is given.
    pub(crate) fn complaint(&self, code: i32) -> &str {
        assert_eq!(self.code, Some(code), "{self:#?}");
        let line = self.err.strip_suffix('\n').unwrap_or_default();
        assert!(!line.is_empty() && !line.contains('\n'), "{self:#?}");
        line
    }

    /// Fails unless all went well without a word on standard error; gives what was printed.
    pub(crate) fn printed(&self) -> &str {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:#?}");
        &self.out
    }
}

impl Program {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            variables: Vec::new(),
        }
    }

    /// Sets a variable of the process.
    pub(crate) fn given(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Puts a file into the folder.
    pub(crate) fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs it to its end.
    pub(crate) async fn run(&self, arguments: &[&str]) -> Ended {
        self.hears(arguments, b"").await
    }

    /// Runs it to its end with something on standard input.
    pub(crate) async fn hears(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut child = self.start(arguments);
        let mut pipe = child.stdin.take().unwrap();
        // Whoever needs no input may be gone before it was written.
        let _ = pipe.write_all(input).await;
        drop(pipe);
        ended(child).await
    }

    /// Starts it.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_rostrum"))
            .args(arguments)
            .env_clear()
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap()
    }
}

/// Waits for the end.
pub(crate) async fn ended(child: Child) -> Ended {
    let output = soon(child.wait_with_output()).await.unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Waits, but not for ever.
pub(crate) async fn soon<T>(what: impl Future<Output = T>) -> T {
    let waited = timeout(DEADLINE, what).await;
    waited.expect("it should have come by now")
}
