//! What comes with a message as files that Discord shows.

use super::response::File;
use crate::reply::{Attachment, Content};

/// Makes the files of a message.
pub fn files(attachments: Vec<Attachment>) -> Vec<File> {
    let files = attachments.into_iter().map(|attachment| File {
        name: attachment.name,
        description: Some(attachment.alt).filter(|alt| !alt.is_empty()),
        bytes: match attachment.content {
            Content::Text(text) => text.into_bytes(),
        },
    });
    files.collect()
}
