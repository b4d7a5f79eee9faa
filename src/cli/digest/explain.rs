//! An article beside the reasons for its brief.
//!
//! Decides nothing: it lays out what the reader said. Invariant: every line of the source that is not
//! blank is shown, also those that the reader passed over.

use std::path::Path;

use console::Style;
use serde::Serialize;

use super::layout::{self, Cell, clean, row, wrap};
use crate::brief::{Brief, Cue, Decision, Lines, Reading, Side, Traced, Unsure, Verdict};

/// The columns of a line's number, of its notes, and of the narrowest text beside them.
const NUMBER: usize = 4;
const NOTES: usize = 32;
const TEXT: usize = 36;

/// The columns of what is not sure and of a confidence.
const KIND: usize = 18;
const SHARE: usize = 4;

/// The blanks between two columns.
const GAP: usize = 2;

/// How many cues of a decision are shown.
const CUES: usize = 2;

/// What the marks mean.
const LEGEND: &str =
    "▲ pro   ▼ con   · taken   ? not sure, left out   + spoke for it   − against it";

/// Gives a reading as one line of JSON.
pub(super) fn line(reading: &Reading, file: Option<&Path>) -> String {
    #[derive(Serialize)]
    struct Line<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        file: Option<String>,
        #[serde(flatten)]
        reading: &'a Reading,
    }
    let file = file.map(|file| file.display().to_string());
    serde_json::to_string(&Line { file, reading }).expect("every key of a reading is a word")
}

/// Lays a reading out as people read it.
pub(super) fn page(path: &Path, reading: &Reading, threshold: f32) -> String {
    let sheet = Sheet::of_width(layout::page_width(), reading);
    let mut lines = sheet.head(path, reading);
    lines.extend(sheet.article(reading));
    lines.push(String::new());
    lines.extend(sheet.doubts(&reading.unsure, threshold));
    lines.join("\n")
}

/// How wide the columns are and how things look.
struct Sheet {
    text: usize,
    role: usize,
    /// Notes stand beneath, because there is no room beside the text.
    narrow: bool,
    look: Look,
}

/// The colours; all the same where there is none.
struct Look {
    plain: Style,
    strong: Style,
    dim: Style,
    pro: Style,
    con: Style,
}

impl Look {
    fn new() -> Self {
        Self {
            plain: Style::new(),
            strong: Style::new().bold(),
            dim: Style::new().dim(),
            pro: Style::new().color256(39),
            con: Style::new().color256(208),
        }
    }

    fn side(&self, side: Option<Side>) -> &Style {
        match side {
            None => &self.plain,
            Some(Side::Pro) => &self.pro,
            Some(Side::Con) => &self.con,
        }
    }
}

/// A row of the article with what is noted about it.
struct Entry<'a> {
    number: Option<u32>,
    text: &'a str,
    style: Style,
    role: (String, &'a Style),
    notes: Vec<(String, &'a Style)>,
}

impl Sheet {
    fn of_width(width: usize, reading: &Reading) -> Self {
        let roles = reading.lines.iter().map(|line| line.role.word().len());
        let role = roles.max().unwrap_or(0) + 1 + SHARE;
        let beside = width.saturating_sub(NUMBER + role + NOTES + 3 * GAP);
        let narrow = beside < TEXT;
        Self {
            text: if narrow { width - NUMBER - GAP } else { beside },
            role,
            narrow,
            look: Look::new(),
        }
    }

    fn head(&self, path: &Path, reading: &Reading) -> Vec<String> {
        let name = clean(&path.display().to_string());
        vec![
            self.look.strong.apply_to(name).to_string(),
            totals(&reading.brief, reading.unsure.len()),
            self.look.dim.apply_to(LEGEND).to_string(),
            String::new(),
        ]
    }

    fn article(&self, reading: &Reading) -> Vec<String> {
        let mut out = Vec::new();
        let mut before = Lines::default();
        let mut role = None;
        let mut over: Option<(u32, &Traced)> = None;
        for traced in &reading.lines {
            let lines = traced.passage.lines;
            let furniture = traced.is_furniture();
            let turns = traced.heading || (!furniture && role != Some(traced.role));
            let mut entry = self.traced(traced, turns);
            entry.number = (lines.first > before.last).then_some(lines.first);
            let goes_on = over.is_some_and(|(last, above)| {
                last + 1 == lines.first && above.decisions == traced.decisions
            });
            if goes_on {
                entry.notes.clear();
            }
            out.extend(self.lay(&entry, before, lines));
            before = lines;
            let unread = |it: &Decision| it.verdict == Verdict::Unread;
            over = traced
                .decisions
                .iter()
                .any(unread)
                .then_some((lines.last, traced));
            if !furniture {
                role = Some(traced.role);
            }
        }
        out
    }

    fn traced<'a>(&'a self, traced: &'a Traced, turns: bool) -> Entry<'a> {
        let look = &self.look;
        let furniture = traced.is_furniture();
        let claim = traced
            .decisions
            .iter()
            .filter(|decision| decision.taken)
            .find(|decision| matches!(decision.verdict, Verdict::Claim(_)));
        let style = match claim {
            _ if furniture || !traced.is_taken() => look.dim.clone(),
            Some(claim) => look.side(claim.verdict.side()).clone().bold(),
            None if traced.heading => look.strong.clone(),
            None => look.plain.clone(),
        };
        let mut notes = Vec::new();
        let role = match (turns, traced.role.word()) {
            _ if furniture => (String::new(), &look.dim),
            (false, word) => (word.to_owned(), &look.dim),
            (true, word) => (format!("{word} {:.2}", traced.role_confidence), &look.plain),
        };
        if turns && !furniture {
            let named = if self.narrow {
                &role.0
            } else {
                traced.role.word()
            };
            let cue = traced.role_cue;
            notes.push((format!("· {named} part: {cue}"), &look.dim));
        }
        for decision in &traced.decisions {
            let style = match decision.taken {
                _ if furniture => &look.dim,
                true => look.side(decision.verdict.side()),
                false => &look.plain,
            };
            notes.push((verdict(decision), style));
            let cues = decision.cues.iter().take(CUES);
            notes.extend(cues.map(|cue| (format!("  {}", spoken(cue)), &look.dim)));
        }
        Entry {
            number: None,
            text: &traced.passage.text,
            style,
            role,
            notes,
        }
    }

    /// Sets an entry; blank lines of the source before it become one.
    fn lay(&self, entry: &Entry<'_>, before: Lines, lines: Lines) -> Vec<String> {
        let mut out = Vec::new();
        if before.last > 0 && lines.first > before.last + 1 {
            out.push(String::new());
        }
        let number = entry.number.map(|it| it.to_string()).unwrap_or_default();
        let text = wrap(entry.text, self.text);
        let room = if self.narrow { self.text } else { NOTES };
        let mut notes = Vec::new();
        for (note, style) in &entry.notes {
            notes.extend(hang(note, room).into_iter().map(|line| (line, *style)));
        }
        let (beside, beneath) = if self.narrow {
            (&[][..], &notes[..])
        } else {
            (&notes[..], &[][..])
        };
        for at in 0..text.len().max(beside.len()) {
            let first = |word| if at == 0 { word } else { "" };
            let (note, style) = beside
                .get(at)
                .map_or(("", &self.look.plain), |(note, style)| {
                    (note.as_str(), *style)
                });
            let line = text.get(at).map_or("", String::as_str);
            let mut cells = vec![
                Cell::right(first(&number), NUMBER, &self.look.dim),
                Cell::left(line, self.text, &entry.style),
            ];
            if !self.narrow {
                cells.push(Cell::left(first(&entry.role.0), self.role, entry.role.1));
                cells.push(Cell::left(note, NOTES, style));
            }
            out.push(row(&cells));
        }
        out.extend(beneath.iter().map(|(note, style)| {
            row(&[
                Cell::left("", NUMBER + GAP, &self.look.plain),
                Cell::left(note, self.text, style),
            ])
        }));
        out
    }

    fn doubts(&self, unsure: &[Unsure], threshold: f32) -> Vec<String> {
        if unsure.is_empty() {
            return vec![format!("Not sure (below {threshold:.2}): nothing.")];
        }
        let head = format!("Not sure (below {threshold:.2}), and so left out of the brief:");
        let mut out = vec![self.look.strong.apply_to(head).to_string()];
        let beside = if self.narrow {
            self.text
        } else {
            self.text + self.role + NOTES + 2 * GAP
        };
        let room = beside.saturating_sub(KIND + SHARE + 2 * GAP);
        for doubt in unsure {
            let kind = marked(doubt.verdict);
            let share = format!("{:.2}", doubt.confidence);
            let lines = span(doubt.passage.lines);
            for (at, text) in wrap(&doubt.passage.text, room).iter().enumerate() {
                let first = |word| if at == 0 { word } else { "" };
                out.push(row(&[
                    Cell::right(first(&lines), NUMBER, &self.look.dim),
                    Cell::left(first(&kind), KIND, self.look.side(doubt.verdict.side())),
                    Cell::left(first(&share), SHARE, &self.look.plain),
                    Cell::left(text, room, &self.look.plain),
                ]));
            }
        }
        out
    }
}

fn totals(brief: &Brief, unsure: usize) -> String {
    let counted = |count: usize, what: &str| match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    };
    [
        format!("language {}", clean(&brief.language)),
        counted(brief.side(Side::Pro).count(), "pro argument"),
        counted(brief.side(Side::Con).count(), "con argument"),
        counted(brief.facts.len(), "fact"),
        counted(brief.quotes.len(), "quote"),
        format!("{unsure} not sure"),
    ]
    .join(" · ")
}

fn verdict(decision: &Decision) -> String {
    let confidence = decision.confidence;
    if decision.verdict == Verdict::Unread {
        marked(decision.verdict)
    } else if decision.taken {
        format!("{} {confidence:.2}", marked(decision.verdict))
    } else {
        format!("? {} {confidence:.2}", decision.verdict)
    }
}

/// Names a cue with its weight; what made the decision alone has none.
fn spoken(cue: &Cue) -> String {
    let name = clean(&cue.name);
    match cue.weight {
        0.0 => name,
        weight if weight < 0.0 => format!("−{:.1} {name}", weight.abs()),
        weight => format!("+{weight:.1} {name}"),
    }
}

fn marked(verdict: Verdict) -> String {
    let mark = match verdict.side() {
        None => '·',
        Some(Side::Pro) => '▲',
        Some(Side::Con) => '▼',
    };
    format!("{mark} {verdict}")
}

fn span(lines: Lines) -> String {
    if lines.first == lines.last {
        lines.first.to_string()
    } else {
        format!("{}–{}", lines.first, lines.last)
    }
}

/// Wraps a note so that what goes on stands deeper than where it began.
fn hang(note: &str, width: usize) -> Vec<String> {
    let inner = note.trim_start();
    let indent = note.len() - inner.len();
    let deeper = indent + GAP;
    wrap(inner, width.saturating_sub(deeper))
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            format!(
                "{}{line}",
                " ".repeat(if at == 0 { indent } else { deeper })
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::brief::{Passage, Role, Span};

    fn passage(text: &str, line: u32) -> Passage {
        Passage {
            text: text.to_owned(),
            span: Span::default(),
            lines: Lines {
                first: line,
                last: line,
            },
        }
    }

    fn decision(verdict: Verdict, confidence: f32, cues: &[(&str, f32)]) -> Decision {
        Decision {
            verdict,
            confidence,
            taken: confidence >= 0.5,
            cues: cues
                .iter()
                .map(|(name, weight)| Cue {
                    name: (*name).to_owned(),
                    weight: *weight,
                })
                .collect(),
        }
    }

    fn traced(text: &str, line: u32, decisions: Vec<Decision>) -> Traced {
        Traced {
            passage: passage(text, line),
            role: Role::Con,
            role_confidence: 0.914,
            role_cue: "words of its heading",
            heading: false,
            decisions,
        }
    }

    fn shown(width: usize) -> String {
        console::set_colors_enabled(false);
        let doubted = "It might also disturb the owls, which nobody has counted since 1998.";
        let reading = Reading {
            brief: Brief::default(),
            unsure: vec![Unsure {
                verdict: Verdict::Claim(Side::Con),
                passage: passage(doubted, 4),
                confidence: 0.42,
            }],
            lines: vec![
                traced("| a | b |", 1, vec![decision(Verdict::Unread, 1.0, &[])]),
                Traced {
                    heading: true,
                    ..traced(
                        "Why not",
                        2,
                        vec![decision(
                            Verdict::Heading,
                            0.98,
                            &[("heading names con", 2.25)],
                        )],
                    )
                },
                traced(
                    "First, light costs money.",
                    3,
                    vec![decision(
                        Verdict::Claim(Side::Con),
                        0.93,
                        &[
                            ("opens with an ordinal", 1.84),
                            ("stands in a section whose heading names con", 1.2),
                            ("is short", 0.1),
                        ],
                    )],
                ),
                traced(
                    doubted,
                    4,
                    vec![decision(
                        Verdict::Claim(Side::Con),
                        0.42,
                        &[("word: also", 0.6), ("word: might", -0.55)],
                    )],
                ),
                traced(
                    "Share this page",
                    6,
                    vec![decision(Verdict::Furniture, 0.97, &[])],
                ),
            ],
        };
        let sheet = Sheet::of_width(width, &reading);
        let mut lines = sheet.article(&reading);
        lines.extend(sheet.doubts(&reading.unsure, 0.5));
        assert!(lines.iter().all(|line| line.width() <= width));
        lines.join("\n")
    }

    #[test]
    fn reasons_stand_beside_the_text() {
        insta::assert_snapshot!(shown(96), @"
           1  | a | b |                                                 · not read
           2  Why not                                         con 0.91  · con part: words of its
                                                                          heading
                                                                        · heading 0.98
                                                                          +2.2 heading names con
           3  First, light costs money.                       con       ▼ con claim 0.93
                                                                          +1.8 opens with an ordinal
                                                                          +1.2 stands in a section
                                                                            whose heading names con
           4  It might also disturb the owls, which nobody    con       ? con claim 0.42
              has counted since 1998.                                     +0.6 word: also
                                                                          −0.6 word: might

           6  Share this page                                           · page furniture 0.97
        Not sure (below 0.50), and so left out of the brief:
           4  ▼ con claim         0.42  It might also disturb the owls, which nobody has counted since
                                        1998.
        ");
    }

    #[test]
    fn reasons_stand_beneath_where_there_is_no_room() {
        insta::assert_snapshot!(shown(60), @"
           1  | a | b |
                · not read
           2  Why not
                · con 0.91 part: words of its heading
                · heading 0.98
                  +2.2 heading names con
           3  First, light costs money.
                ▼ con claim 0.93
                  +1.8 opens with an ordinal
                  +1.2 stands in a section whose heading names con
           4  It might also disturb the owls, which nobody has
              counted since 1998.
                ? con claim 0.42
                  +0.6 word: also
                  −0.6 word: might

           6  Share this page
                · page furniture 0.97
        Not sure (below 0.50), and so left out of the brief:
           4  ▼ con claim         0.42  It might also disturb the
                                        owls, which nobody has
                                        counted since 1998.
        ");
    }
}
