//! A transcript as Markdown.
//!
//! Invariant: what people wrote, and what a wording says, is shown as written: it makes no heading,
//! link, list or table, and no line of it leaves its quote.

use super::{Remark, Said, Transcript, TranscriptTurn};
use crate::debate::transcript::wording::{Label, Wording};
use crate::reply::plain;

impl Transcript {
    /// Writes it as Markdown.
    pub fn to_markdown(&self, words: &impl Wording) -> String {
        let mut page = Page {
            words,
            text: String::new(),
        };
        page.head(self);
        page.heading(Label::Turns);
        for turn in &self.turns {
            page.turn(turn);
        }
        if !self.asides.is_empty() {
            page.heading(Label::Asides);
            page.remarks(&self.asides);
        }
        page.votes(self);
        page.journal(self);
        page.text
    }
}

struct Page<'w, W> {
    words: &'w W,
    text: String,
}

impl<W: Wording> Page<'_, W> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn say(&self, label: Label<'_>) -> String {
        one_line(&self.words.label(label))
    }

    fn heading(&mut self, label: Label<'_>) {
        let heading = self.say(label);
        self.line(&format!("\n## {heading}\n"));
    }

    fn head(&mut self, of: &Transcript) {
        let title = self.say(Label::Title);
        let motion = one_line(of.motion.as_str());
        self.line(&format!("# {title}: {motion}\n"));
        let format = one_line(self.words.pick(&of.format));
        let host = one_line(&self.words.name(of.host));
        let mut facts = vec![(Label::Format, format), (Label::Host, host)];
        let article = of.article.as_deref().map(one_line);
        facts.extend(article.map(|article| (Label::Article, article)));
        for (label, fact) in facts {
            let label = self.say(label);
            self.line(&format!("- **{label}:** {fact}"));
        }
        if of.seats.is_empty() {
            return;
        }
        self.heading(Label::Sides);
        for (seat, person) in &of.seats {
            let (side, team, slot) = (seat.side, seat.team, seat.slot);
            let place = self.say(Label::Seat { side, team, slot });
            let name = one_line(&self.words.name(*person));
            self.line(&format!("- {place}: {name}"));
        }
    }

    fn turn(&mut self, turn: &TranscriptTurn) {
        let number = turn.index.saturating_add(1);
        let name = one_line(self.words.pick(&turn.name));
        let speaker = turn
            .speaker
            .map(|speaker| one_line(&self.words.name(speaker)));
        let speaker = speaker.map_or(String::new(), |speaker| format!(" · {speaker}"));
        self.line(&format!("### {number}. {name}{speaker}\n"));
        let began = match turn.began {
            Some(at) => one_line(&self.words.time(at)),
            None => self.say(Label::NotBegun),
        };
        let ended = turn.ended.map_or(String::new(), |(at, how)| {
            let at = one_line(&self.words.time(at));
            format!(" – {at} · {}", self.say(Label::Ended(how)))
        });
        self.line(&format!("{began}{ended}\n"));
        self.remarks(&turn.remarks);
    }

    fn remarks(&mut self, remarks: &[Remark]) {
        for remark in remarks {
            let name = one_line(&self.words.name(remark.person));
            let time = one_line(&self.words.time(remark.at));
            let (label, text) = match &remark.said {
                Said::Speech(speech) => (None, speech.as_str().to_owned()),
                Said::Citation(citation) => (Some(Label::Citation), citation.text.to_string()),
                Said::Question(question) => (Some(Label::Question), question.to_string()),
            };
            let label = label.map_or(String::new(), |label| format!(" · {}", self.say(label)));
            self.line(&format!("**{name}** · {time}{label}\n"));
            self.quote(&text);
            if let Said::Citation(citation) = &remark.said {
                let link = citation.link.as_deref().map(one_line);
                let link = link.map_or(String::new(), |link| format!(", {link}"));
                let source = one_line(&citation.source);
                self.line(&format!("— {source}{link}\n"));
            }
        }
    }

    /// Quotes a text; each of its lines is a paragraph, so that none underlines the one before.
    fn quote(&mut self, text: &str) {
        let plain = plain(text);
        let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<String> = lines
            .map(|line| format!("> {}", unnumbered(line)))
            .collect();
        self.line(&lines.join("\n>\n"));
        self.line("");
    }

    fn votes(&mut self, of: &Transcript) {
        if of.votes.is_empty() {
            return;
        }
        self.heading(Label::Votes);
        for vote in &of.votes {
            let name = self.say(Label::Vote(vote.ballots));
            let count = match vote.tally {
                None => self.say(Label::NoCount),
                Some(tally) => {
                    let counts = tally.collapsed();
                    let offered = counts
                        .counts()
                        .filter(|(stance, _)| crate::poll::Scale::Three.offers(*stance));
                    let counts: Vec<_> = offered
                        .map(|(stance, many)| self.say(Label::Count(stance, many)))
                        .collect();
                    counts.join(" · ")
                }
            };
            self.line(&format!("- **{name}:** {count}"));
        }
        if let Some(swing) = &of.swing {
            let swing = self.say(Label::Swing(swing));
            self.line(&format!("- {swing}"));
        }
    }

    fn journal(&mut self, of: &Transcript) {
        self.heading(Label::Journal);
        for entry in &of.journal {
            let time = one_line(&self.words.time(entry.at));
            let by = self.say(Label::By(entry.by));
            let what = self.say(Label::Event(entry));
            let why = entry.why.as_ref().map(|why| one_line(why.as_str()));
            let why = why.map_or(String::new(), |why| format!(" ({why})"));
            let number = entry.number;
            self.line(&format!("- {number} · {time} · {by} · {what}{why}"));
        }
    }
}

/// Makes a text plain, on one line.
fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    plain(&words.join(" "))
}

/// Keeps a line that begins with a number and a mark from becoming a list.
fn unnumbered(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    line.to_owned()
}
