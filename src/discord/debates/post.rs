//! What people say in a debate, posted in the colour of their side: speeches, citations, questions.
//!
//! Invariant: every word of a speech is posted, in order.

use super::{person, seat, side};
use crate::{
    app::debates::Glance,
    brief::Side,
    debate::{Citation, Debate, Entry, Event, Speech},
    discord::scene::Voice,
    poll::PersonId,
    reply::{Audience, Card, Message, Tone, fit, plain},
    words::say,
};

/// How much of a speech one part holds, in UTF-16 units: a card takes 4096, and who speaks stands above.
const PART: usize = 3_900;
/// How much of a citation is posted; those of a brief are sentences.
const CITED: usize = 3_000;
/// How long the title of an article may be beneath a citation.
const SOURCE: usize = 300;

/// Posts what an entry holds: a speech in as many parts as it takes, a citation, a question.
pub fn parts(glance: &Glance, entry: &Entry, voice: &Voice) -> Vec<Message> {
    let debate = &glance.stored.debate;
    match &entry.event {
        Event::Spoke { person, turn, text } => speech(debate, (*person, *turn), text, voice),
        Event::Cited {
            person,
            turn,
            citation,
        } => vec![cited(debate, (*person, *turn), citation, voice)],
        Event::Asked {
            person: by,
            question,
        } => {
            let words = said(question.as_str(), voice);
            let by = person(*by, voice);
            vec![post(Card {
                lead: voice.say(&say::post_question()),
                body: format!("{by}\n{words}"),
                ..Card::default()
            })]
        }
        _ => Vec::new(),
    }
}

fn post(card: Card) -> Message {
    Message {
        audience: Audience::Everyone,
        cards: vec![card],
        ..Message::default()
    }
}

/// Writes words without any effect of their letters, or says that they were erased.
pub fn said(text: &str, voice: &Voice) -> String {
    if text == Speech::ERASED {
        voice.say(&say::debate_erased())
    } else {
        plain(text)
    }
}

fn speech(
    debate: &Debate,
    (by, turn): (PersonId, u16),
    text: &Speech,
    voice: &Voice,
) -> Vec<Message> {
    let of = side_in(debate, by, turn);
    let lead = lead(debate, (by, turn), voice);
    let name = person(by, voice);
    let texts: Vec<String> = if text.as_str() == Speech::ERASED {
        vec![voice.say(&say::debate_erased())]
    } else {
        pieces(text.as_str(), PART)
    };
    let all = texts.len();
    let parts = texts.into_iter().enumerate().map(|(at, text)| {
        let lead = if all > 1 {
            voice.say(&say::post_part(lead.as_str(), at + 1, all))
        } else {
            lead.clone()
        };
        post(Card {
            tone: of.map_or(Tone::Neutral, Tone::Of),
            lead,
            body: format!("{name}\n{text}"),
            ..Card::default()
        })
    });
    parts.collect()
}

/// Gives the side for which somebody speaks in a turn; none for the audience.
fn side_in(debate: &Debate, by: PersonId, turn: u16) -> Option<Side> {
    if let Some(seat) = debate.people.seats_of(by).next() {
        return Some(seat.side);
    }
    // Whoever has left meanwhile spoke for the side of the turn.
    match debate.people.member(by) {
        Some(_) => None,
        None => debate.seat_of(turn).map(|seat| seat.side),
    }
}

fn lead(debate: &Debate, (by, turn): (PersonId, u16), voice: &Voice) -> String {
    // A lead shows signs as they are, so nothing is escaped in it.
    let name = debate.format.turn(turn);
    let name = name.map_or("", |it| it.name.of(voice.locale.tag()));
    let own = debate.seat_of(turn);
    let of = match side_in(debate, by, turn) {
        Some(of) if own.is_some_and(|it| it.side == of) && debate.speaker_of(turn) == Some(by) => {
            own.map(|it| seat(debate, it, voice))
        }
        Some(of) => Some(side(of, voice)),
        None => None,
    };
    match of {
        Some(of) => format!("{of} · {name}"),
        None => name.to_owned(),
    }
}

fn cited(
    debate: &Debate,
    (by, turn): (PersonId, u16),
    citation: &Citation,
    voice: &Voice,
) -> Message {
    let of = side_in(debate, by, turn);
    let words = plain(&fit(&citation.text, CITED / 2));
    let title = plain(&fit(&citation.source, SOURCE));
    let source = match citation.link.as_deref().filter(|link| is_link(link)) {
        Some(link) => voice.say(&say::from_article(format!("[{title}]({link})"))),
        None => voice.say(&say::from_article(title)),
    };
    let mut lead = lead(debate, (by, turn), voice);
    lead = voice.say(&say::post_citation(lead));
    post(Card {
        tone: of.map_or(Tone::Neutral, Tone::Of),
        lead,
        body: format!("{}\n> {words}\n-# {source}", person(by, voice)),
        ..Card::default()
    })
}

/// Tells whether a source can stand in brackets as an address.
fn is_link(source: &str) -> bool {
    let web = source.starts_with("https://") || source.starts_with("http://");
    let whole = !source.contains(|sign: char| sign.is_whitespace() || "()<>[]".contains(sign));
    web && whole && source.encode_utf16().count() < 1_000
}

/// Cuts text into pieces that fit a number of UTF-16 units once they are made plain: between paragraphs
/// where that keeps at least half of the room, else between lines, sentences, words, characters. Nothing
/// but the space at a cut is left out.
pub fn pieces(text: &str, units: usize) -> Vec<String> {
    let mut rest = text.trim();
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let fits = room(rest, units);
        let (piece, after) = rest.split_at(if fits == rest.len() {
            fits
        } else {
            cut(&rest[..fits])
        });
        pieces.push(plain(piece.trim_end()));
        rest = after.trim_start();
    }
    pieces
}

/// Gives how many bytes surely fit: each sign that may need a mark before it counts twice.
fn room(text: &str, units: usize) -> usize {
    let mut used = 0;
    for (at, letter) in text.char_indices() {
        used += letter.len_utf16() + usize::from(letter.is_ascii_punctuation());
        if used > units && at > 0 {
            return at;
        }
    }
    text.len()
}

/// Finds the best place to cut, in bytes, at the latest at the end.
fn cut(text: &str) -> usize {
    let enough = |at: &usize| *at * 2 >= text.len();
    let sentence = || {
        text.rmatch_indices(['.', '!', '?', '。', '！', '？', '…'])
            .map(|(at, stop)| at + stop.len())
            .find(|at| text[*at..].starts_with(char::is_whitespace))
            .filter(enough)
    };
    text.rfind("\n\n")
        .filter(enough)
        .or_else(|| text.rfind('\n').filter(enough))
        .or_else(sentence)
        .or_else(|| text.rfind(char::is_whitespace).filter(|at| *at > 0))
        .unwrap_or(text.len())
}
