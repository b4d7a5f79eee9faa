//! What comes with a message as files that Discord shows.
//!
//! Drawings become pictures on threads of their own, so that no answer waits for another's picture.
//! Whoever builds the bot hands in how. A picture that fails is left out, since the words say the same.

use std::error::Error;

use tracing::error;

use super::response::File;
use crate::{
    ops::Chain,
    reply::{Attachment, Content},
};

/// Turns an SVG document into a PNG.
pub type Painter = fn(&str) -> Result<Vec<u8>, Box<dyn Error + Send + Sync>>;

/// Makes the files of a message.
pub async fn files(attachments: Vec<Attachment>, painter: Painter) -> Vec<File> {
    let mut files = Vec::new();
    for attachment in attachments {
        let bytes = match attachment.content {
            Content::Text(text) => Some(text.into_bytes()),
            Content::Drawing(svg) => painted(svg, painter).await,
        };
        files.extend(bytes.map(|bytes| File {
            name: attachment.name,
            description: Some(attachment.alt).filter(|alt| !alt.is_empty()),
            bytes,
        }));
    }
    files
}

async fn painted(svg: String, painter: Painter) -> Option<Vec<u8>> {
    match tokio::task::spawn_blocking(move || painter(&svg)).await {
        Ok(Ok(bytes)) => Some(bytes),
        Ok(Err(fault)) => {
            let fault = Chain(&*fault);
            error!(%fault, "a picture could not be painted; the message goes without");
            None
        }
        Err(fault) => {
            error!(%fault, "painting broke; the message goes without");
            None
        }
    }
}
