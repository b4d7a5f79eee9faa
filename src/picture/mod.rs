//! SVG text → PNG bytes.
//!
//! Answers for fonts and pixels. It refuses to know what is in a picture. The fonts that it needs for
//! Latin, Greek, Cyrillic, Hangul, kana and common kanji are compiled in; other scripts are drawn with
//! the system's fonts, and what no font has is left out and named ([`Png::left_out`]), never a box.

mod encode;
mod fonts;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

/// Pixels of a picture for each unit of the SVG, so that letters are sharp on fine screens.
const SCALE: f32 = 2.0;
/// The most pixels of a side; nothing that Rostrum draws comes near.
const MOST: f32 = 8192.0;

/// A picture that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Characters that no font has here: letters stand as an ellipsis, signs are gone.
    pub left_out: Vec<char>,
}

/// A picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The SVG is none.
    #[error("the picture is no readable SVG")]
    Unreadable(#[from] resvg::usvg::Error),
    /// The picture has no pixel, or too many.
    #[error("a picture of {width} × {height} cannot be drawn")]
    Size {
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
    },
    /// The PNG could not be written.
    #[error("the picture cannot be written as PNG")]
    Unwritten(#[from] png::EncodingError),
}

/// Draws an SVG at two pixels a unit. It computes for milliseconds and may read fonts of the system the
/// first time that they are needed: call it where blocking is allowed.
///
/// # Errors
///
/// Fails when the SVG is not well-formed, or has no or an enormous size.
pub fn render(svg: &str) -> Result<Png, Fault> {
    let (text, options, left_out) = fonts::choose(svg);
    let tree = Tree::from_str(&text, options)?;
    let (width, height) = (tree.size().width() * SCALE, tree.size().height() * SCALE);
    let too_big = width > MOST || height > MOST;
    let pixmap = (!too_big).then(|| Pixmap::new(whole(width), whole(height)));
    let mut pixmap = pixmap.flatten().ok_or(Fault::Size { width, height })?;
    resvg::render(
        &tree,
        Transform::from_scale(SCALE, SCALE),
        &mut pixmap.as_mut(),
    );
    Ok(Png {
        width: pixmap.width(),
        height: pixmap.height(),
        bytes: encode::png(&pixmap)?,
        left_out,
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes are positive and below MOST"
)]
fn whole(length: f32) -> u32 {
    length.ceil() as u32
}

#[cfg(test)]
mod tests;
