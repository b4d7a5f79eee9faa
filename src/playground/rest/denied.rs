//! Refusals of the REST side: a status, Discord's code and words, and the breaches by path.

use serde_json::{Value, json};

use super::super::rules::Violations;

/// Why a request was refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Denied {
    pub(crate) status: u16,
    code: u32,
    message: String,
    errors: Option<Value>,
    retry_after: Option<f64>,
}

impl Denied {
    fn new(status: u16, code: u32, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            errors: None,
            retry_after: None,
        }
    }

    /// Refuses a body whose breaches are listed.
    pub(crate) fn form(found: Violations) -> Self {
        Self {
            errors: Some(found.into_errors()),
            ..Self::new(400, 50035, "Invalid Form Body")
        }
    }

    /// Refuses a body with one breach.
    pub(crate) fn field(path: &str, code: &str, message: &str) -> Self {
        let mut found = Violations::default();
        found.add(path, code, message);
        Self::form(found)
    }

    /// Puts the breaches, if any are listed, below a path.
    pub(crate) fn under(mut self, step: &str) -> Self {
        if let Some(errors) = self.errors.take() {
            self.errors = Some(json!({step: errors}));
        }
        self
    }

    /// Refuses a request that came too soon.
    pub(crate) fn too_soon(retry_after: f64) -> Self {
        Self {
            retry_after: Some(retry_after),
            ..Self::new(429, 0, "You are being rate limited.")
        }
    }

    /// Names a route of Discord's that the playground does not speak.
    pub(crate) fn unspoken(route: &str) -> Self {
        Self::new(
            501,
            0,
            format!("The playground does not speak {route} yet."),
        )
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(401, 0, "401: Unauthorized")
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, 0, "404: Not Found")
    }

    pub(crate) fn wrong_method() -> Self {
        Self::new(405, 0, "405: Method Not Allowed")
    }

    pub(crate) fn api_version() -> Self {
        Self::new(400, 50041, "Invalid API version provided.")
    }

    pub(crate) fn too_large() -> Self {
        Self::new(413, 40005, "Request entity too large")
    }

    pub(crate) fn not_json() -> Self {
        Self::new(400, 50109, "The request body contains invalid JSON.")
    }

    pub(crate) fn other_application() -> Self {
        let message = "You are not authorized to perform this action on this application";
        Self::new(403, 20012, message)
    }

    pub(crate) fn unknown_channel() -> Self {
        Self::new(404, 10003, "Unknown Channel")
    }

    pub(crate) fn unknown_guild() -> Self {
        Self::new(404, 10004, "Unknown Guild")
    }

    pub(crate) fn unknown_member() -> Self {
        Self::new(404, 10007, "Unknown Member")
    }

    pub(crate) fn unknown_message() -> Self {
        Self::new(404, 10008, "Unknown Message")
    }

    pub(crate) fn unknown_user() -> Self {
        Self::new(404, 10013, "Unknown User")
    }

    pub(crate) fn unknown_webhook() -> Self {
        Self::new(404, 10015, "Unknown Webhook")
    }

    pub(crate) fn unknown_interaction() -> Self {
        Self::new(404, 10062, "Unknown interaction")
    }

    pub(crate) fn unknown_command() -> Self {
        Self::new(404, 10063, "Unknown application command")
    }

    pub(crate) fn too_many_commands(most: usize) -> Self {
        let message = format!("Maximum number of application commands reached ({most}).");
        Self::new(400, 30032, message)
    }

    pub(crate) fn acknowledged() -> Self {
        Self::new(400, 40060, "Interaction has already been acknowledged.")
    }

    pub(crate) fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    pub(crate) fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message")
    }

    pub(crate) fn not_to_this_user() -> Self {
        Self::new(403, 50007, "Cannot send messages to this user")
    }

    pub(crate) fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    pub(crate) fn anothers_message() -> Self {
        Self::new(403, 50005, "Cannot edit a message authored by another user")
    }

    pub(crate) fn archived() -> Self {
        Self::new(400, 50083, "Thread is archived")
    }

    pub(crate) fn has_thread() -> Self {
        let message = "A thread has already been created for this message";
        Self::new(400, 160_004, message)
    }

    pub(crate) fn locked() -> Self {
        Self::new(403, 160_005, "Thread is locked")
    }

    pub(crate) fn too_many_threads() -> Self {
        let message = "Maximum number of active threads reached";
        Self::new(400, 160_006, message)
    }

    pub(crate) fn not_here() -> Self {
        let message = "Cannot execute action on this channel type";
        Self::new(400, 50024, message)
    }

    pub(crate) fn webhook_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }

    /// Writes Discord's error object.
    pub(crate) fn json(&self) -> Value {
        if let Some(seconds) = self.retry_after {
            return json!({"message": self.message, "retry_after": seconds, "global": false});
        }
        let mut object = json!({"message": self.message, "code": self.code});
        if let Some(errors) = &self.errors {
            object["errors"] = errors.clone();
        }
        object
    }
}
