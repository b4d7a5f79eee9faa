//! Markdown's marks, and the tags of HTML, found by a parser of Markdown.
//!
//! One pass over the whole text finds what is unambiguous: inline markup, headings with hashes, code,
//! tables, definitions of links. Pasted articles are often not Markdown, so what that grammar
//! would swallow is read again, line by line: paragraphs set in by four spaces, what follows a fence
//! that nobody closed, text between tags. Knows no words. Where lines begin and end blocks is decided
//! by [`super::line`] and [`super::block`].

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

mod swallowed;
mod words;

pub(crate) mod tags;

use super::marks::{Edit, Emphasis, Heading, Marks};

/// How many bytes before the words of a line may hold marks of quotes and lists.
const DEEPEST: usize = 64;

/// Finds the marks of a text from a byte on.
pub(crate) fn read(text: &str, from: usize) -> Marks {
    let mut marks = Marks::default();
    let mut open = from;
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        if is_deep(line) {
            Pass::new(text, open..range.start, Reach::Whole).run(&mut marks);
            Pass::new(text, range.clone(), Reach::Line).run(&mut marks);
            open = range.end;
        }
    }
    Pass::new(text, open..at, Reach::Whole).run(&mut marks);
    marks.settle();
    tags::hide_scripts(text, &mut marks);
    marks
}

/// Tells whether the quotes and lists that a line opens could lie deeper than any person writes. The
/// parser goes through all of them on every line below, which would not be linear.
fn is_deep(line: &str) -> bool {
    let mut end = 0;
    while end <= DEEPEST {
        let rest = line[end..].trim_start();
        let length = rest
            .strip_prefix('>')
            .or_else(|| {
                rest.strip_prefix(['-', '+', '*'])
                    .filter(|rest| opens_wide(rest))
            })
            .or_else(|| {
                rest.trim_start_matches(|letter: char| letter.is_ascii_digit())
                    .strip_prefix(['.', ')'])
                    .filter(|rest| opens_wide(rest))
            })
            .or_else(|| {
                rest.strip_prefix("[^")?
                    .split_once("]:")
                    .map(|(_, rest)| rest)
            })
            .map(|rest| line.len() - rest.len());
        let Some(length) = length else { return false };
        end = length;
    }
    true
}

fn opens_wide(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(char::is_whitespace)
}

/// How much a pass looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Whole,
    /// One line of a block that was swallowed.
    Line,
    /// The words of one line: no block begins in it.
    Words,
}

/// One run of the parser over a part of the text.
struct Pass<'a> {
    text: &'a str,
    /// What the parser sees, and the byte of the text at which that begins.
    view: &'a str,
    base: usize,
    /// How many bytes of the view stand before the part.
    shift: usize,
    reach: Reach,
    /// Links, headings, cells and notes that are open.
    open: Vec<Frame>,
    /// Where the last words ended.
    seen: usize,
    /// Tags of emphasis that are open.
    tags: Vec<Range<usize>>,
    /// Two asterisks that Markdown does not take for a mark.
    loose: Option<Range<usize>>,
}

/// What stands inside a mark, as far as it has been read.
struct Frame {
    first: Option<usize>,
    last: usize,
}

impl<'a> Pass<'a> {
    fn new(text: &'a str, part: Range<usize>, reach: Reach) -> Self {
        Self {
            text,
            view: &text[part.clone()],
            base: part.start,
            shift: 0,
            reach,
            open: Vec::new(),
            seen: 0,
            tags: Vec::new(),
            loose: None,
        }
    }

    fn run(mut self, marks: &mut Marks) {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_OLD_FOOTNOTES;
        let undefined = |link: BrokenLink<'a>| {
            let whole = link.link_type == LinkType::Reference;
            whole.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
        };
        let mut events = Parser::new_with_broken_link_callback(self.view, options, Some(undefined))
            .into_offset_iter();
        for (_, definition) in events.reference_definitions().iter() {
            if is_address(&definition.dest) {
                self.drop(definition.span.clone(), marks);
            }
        }
        while let Some((event, range)) = events.next() {
            if let Some(frame) = self.open.last_mut()
                && !matches!(event, Event::End(_))
            {
                frame.first.get_or_insert(range.start);
                frame.last = frame.last.max(range.end);
            }
            match event {
                Event::Start(Tag::CodeBlock(kind)) => {
                    self.code(&kind, range, marks);
                    skip(&mut events);
                }
                Event::Start(Tag::HtmlBlock) => {
                    self.html(range, marks);
                    skip(&mut events);
                }
                // Neither a picture nor a bare address is words.
                Event::Start(
                    Tag::Image { .. }
                    | Tag::Link {
                        link_type: LinkType::Autolink | LinkType::Email,
                        ..
                    },
                ) => {
                    self.drop(range.clone(), marks);
                    self.seen = range.end;
                    skip(&mut events);
                }
                Event::Start(tag) => self.start(&tag, range, marks),
                Event::End(tag) => self.end(tag, range, marks),
                other => self.inline(&other, range, marks),
            }
        }
    }

    /// Turns a range of the view into one of the text.
    fn at(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| self.base + at.saturating_sub(self.shift);
        place(range.start)..place(range.end)
    }

    fn drop(&self, range: Range<usize>, marks: &mut Marks) {
        self.replace(range, "", marks);
    }

    fn replace(&self, range: Range<usize>, words: &str, marks: &mut Marks) {
        if !range.is_empty() {
            marks.edits.push(Edit {
                range: self.at(&range),
                words: words.into(),
            });
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>, marks: &mut Marks) {
        match tag {
            Tag::Strong => self.emphasis(range, 2, true, marks),
            Tag::Emphasis => self.emphasis(range, 1, false, marks),
            Tag::Strikethrough => {
                let width = 1 + usize::from(self.view[range.clone()].starts_with("~~"));
                self.drop(range.start..range.start + width, marks);
                self.drop(range.end - width..range.end, marks);
            }
            Tag::Table(_) => marks.tables.push(self.at(&range)),
            Tag::Link { .. }
            | Tag::Heading { .. }
            | Tag::TableCell
            | Tag::FootnoteDefinition(_) => {
                self.open.push(Frame {
                    first: None,
                    last: range.start,
                });
            }
            _ => {}
        }
        if !matches!(
            tag,
            Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. }
        ) {
            self.tags.clear();
            self.loose = None;
        }
    }

    fn emphasis(&self, range: Range<usize>, width: usize, bold: bool, marks: &mut Marks) {
        let inner = range.start + width..range.end - width;
        self.drop(range.start..inner.start, marks);
        self.drop(inner.end..range.end, marks);
        marks.emphases.push(Emphasis {
            outer: self.at(&range),
            inner: self.at(&inner),
            bold,
        });
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>, marks: &mut Marks) {
        match tag {
            TagEnd::Link | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::FootnoteDefinition => {
                let Some(frame) = self.open.pop() else { return };
                let first = frame.first.unwrap_or(range.end);
                let inner = first..frame.last.max(first);
                match tag {
                    TagEnd::Heading(level) if self.view[range.clone()].starts_with('#') => {
                        marks.headings.push(Heading {
                            at: self.at(&range).start,
                            level: level as u8,
                            words: self.at(&inner),
                        });
                    }
                    TagEnd::TableCell => marks.cells.push(self.at(&inner)),
                    TagEnd::Link => {
                        self.drop(range.start..inner.start, marks);
                        self.drop(inner.end..range.end, marks);
                        self.seen = range.end;
                    }
                    TagEnd::FootnoteDefinition => self.drop(range.start..inner.start, marks),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// Tells whether what follows a label in brackets can only be an address: "[Anna]: Yes" is speech.
fn is_address(words: &str) -> bool {
    words.contains("://")
        || words.starts_with(['/', '#', '.'])
        || words.starts_with("mailto:")
        || words.starts_with("www.")
}

/// Goes past the end of what has just begun.
fn skip<'a>(events: &mut impl Iterator<Item = (Event<'a>, Range<usize>)>) {
    let mut inside = 1;
    for (event, _) in events {
        match event {
            Event::Start(_) => inside += 1,
            Event::End(_) => inside -= 1,
            _ => {}
        }
        if inside == 0 {
            return;
        }
    }
}
