//! Which fonts draw a text.
//!
//! Three stages, each loaded once and only when a text needs it: Pretendard (SIL OFL 1.1) in two
//! weights; a kanji font made from Pretendard JP, see `fonts/README.md`; the fonts of the system.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, ID, Source, Style};
use resvg::usvg::{FontResolver, Options};
use skrifa::{FontRef, MetadataProvider};

/// Fonts that draw together.
struct Stage {
    options: Options<'static>,
}

static LATIN_AND_HANGUL: LazyLock<Stage> = LazyLock::new(|| {
    Stage::of(loaded(&[
        include_bytes!("fonts/regular.otf.br"),
        include_bytes!("fonts/semibold.otf.br"),
    ]))
});

static WITH_KANJI: LazyLock<Stage> = LazyLock::new(|| {
    let mut fonts = LATIN_AND_HANGUL.fonts().clone();
    add(&mut fonts, include_bytes!("fonts/kanji.otf.br"));
    Stage::of(fonts)
});

static WITH_SYSTEM: LazyLock<Stage> = LazyLock::new(|| {
    let mut fonts = WITH_KANJI.fonts().clone();
    fonts.load_system_fonts();
    Stage::of(fonts)
});

/// Chooses the least fonts that have every character of an SVG; gives the SVG to draw, how, and what no
/// font has. In the SVG to draw a run of letters that no font has is an ellipsis; other signs are gone.
pub(super) fn choose(svg: &str) -> (Cow<'_, str>, &'static Options<'static>, Vec<char>) {
    let mut rest: BTreeSet<char> = svg
        .chars()
        .filter(|c| !c.is_ascii() && !is_silent(*c))
        .collect();
    for stage in [&LATIN_AND_HANGUL, &WITH_KANJI, &WITH_SYSTEM] {
        stage.keep_unknown(&mut rest);
        if rest.is_empty() {
            return (Cow::Borrowed(svg), &stage.options, Vec::new());
        }
    }
    let text = without(svg, &rest);
    (
        Cow::Owned(text),
        &WITH_SYSTEM.options,
        rest.into_iter().collect(),
    )
}

impl Stage {
    fn of(fonts: Database) -> Self {
        let resolver = FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|c, used, fonts| nearest(fonts, c, used)),
        };
        Self {
            options: Options {
                font_resolver: resolver,
                fontdb: Arc::new(fonts),
                ..Options::default()
            },
        }
    }

    fn fonts(&self) -> &Database {
        &self.options.fontdb
    }

    /// Takes away the characters that a font here has.
    fn keep_unknown(&self, characters: &mut BTreeSet<char>) {
        for face in self.fonts().faces() {
            if characters.is_empty() {
                return;
            }
            self.fonts().with_face_data(face.id, |bytes, index| {
                if let Ok(font) = FontRef::from_index(bytes, index) {
                    let known = font.charmap();
                    characters.retain(|c| known.map(*c).is_none());
                }
            });
        }
    }
}

fn loaded(packed: &[&[u8]]) -> Database {
    let mut fonts = Database::new();
    for font in packed {
        add(&mut fonts, font);
    }
    fonts.set_sans_serif_family("Pretendard");
    fonts
}

fn add(fonts: &mut Database, mut packed: &[u8]) {
    let mut font = Vec::with_capacity(4 * packed.len());
    let unpacked = brotli_decompressor::BrotliDecompress(&mut packed, &mut font);
    if unpacked.is_ok() {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
}

/// Finds the font that has a character and looks most like the text around it.
fn nearest(fonts: &Database, c: char, used: &[ID]) -> Option<ID> {
    let wanted = fonts.face(*used.first()?)?.weight.0;
    let mut found: Vec<_> = fonts
        .faces()
        .filter(|face| !used.contains(&face.id))
        .map(|face| {
            let name = face.families.first().map_or("", |(name, _)| name.as_str());
            let odd = face.style != Style::Normal
                || face.monospaced
                || name.contains("Serif")
                || name.contains("Mono")
                || name.contains("Condensed");
            ((odd, face.weight.0.abs_diff(wanted)), face.id)
        })
        .collect();
    found.sort_by_key(|(distance, _)| *distance);
    let ids = found.into_iter().map(|(_, id)| id);
    ids.into_iter().find(|id| has(fonts, *id, c))
}

fn has(fonts: &Database, face: ID, c: char) -> bool {
    let found = fonts.with_face_data(face, |bytes, index| {
        let font = FontRef::from_index(bytes, index).ok()?;
        font.charmap().map(c)
    });
    found.flatten().is_some()
}

/// Leaves characters out of an SVG; its markup is ASCII, so only text can hold them.
fn without(svg: &str, gone: &BTreeSet<char>) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut in_run = false;
    for c in svg.chars() {
        if !gone.contains(&c) {
            in_run &= is_silent(c) || c.is_whitespace();
            out.push(c);
        } else if c.is_alphanumeric() && !in_run {
            out.push('…');
            in_run = true;
        }
    }
    out
}

/// Tells whether a character shows nothing of its own: joiners, direction marks and selectors.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
