//! What the tags of HTML do to the text around them.
//!
//! Knows which tags part blocks and which hold no words. Where tags stand is found by
//! the parser.

use super::super::line::{Kind, Mark};
use super::super::marks::{Edit, Marks};

/// Reads the name of a tag, and whether it closes.
pub(crate) fn name(tag: &str) -> Option<(&str, bool)> {
    let inside = tag.strip_prefix('<')?;
    let bare = inside.strip_prefix('/').unwrap_or(inside);
    let length = bare.find(|letter: char| !letter.is_ascii_alphanumeric())?;
    Some((&bare[..length], bare.len() < inside.len()))
}

/// Leaves out what stands between the tags of a script or a style sheet.
pub(crate) fn hide_scripts(text: &str, marks: &mut Marks) {
    let mut open: Option<(&str, usize)> = None;
    let mut hidden = Vec::new();
    for tag in &marks.tags {
        let Some((name, closing)) = name(&text[tag.clone()]) else {
            continue;
        };
        match open {
            Some((opened, start)) if closing && name.eq_ignore_ascii_case(opened) => {
                hidden.push(start..tag.end);
                open = None;
            }
            None if !closing
                && ["script", "style"]
                    .iter()
                    .any(|hides| name.eq_ignore_ascii_case(hides)) =>
            {
                open = Some((name, tag.start));
            }
            _ => {}
        }
    }
    if hidden.is_empty() {
        return;
    }
    marks.edits.extend(hidden.into_iter().map(|range| Edit {
        range,
        words: Box::default(),
    }));
    marks.settle();
}

/// Says what follows a tag that parts blocks; nothing for other tags.
pub(crate) fn parting(tag: &str) -> Option<Kind> {
    const PARTING: [&str; 22] = [
        "p", "br", "div", "section", "article", "ul", "ol", "table", "tr", "td", "th", "header",
        "footer", "nav", "aside", "main", "body", "html", "head", "hr", "figure", "details",
    ];
    let (name, closing) = name(tag)?;
    let lower = name.to_ascii_lowercase();
    let opened = match lower.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(Kind::Heading(digit - b'0')),
        b"li" => Some(Kind::Item(Mark::Bullet)),
        b"blockquote" => Some(Kind::Quoted),
        _ if PARTING.contains(&lower.as_str()) => Some(Kind::Text),
        _ => return None,
    };
    if closing {
        opened.map(|_| Kind::Text)
    } else {
        opened
    }
}
