//! The brief pack of a side, and what of it can be cited.

use crate::{
    app::{
        answers::Article,
        debates::{Citable, Glance, Pack},
    },
    discord::{cards, scene::Voice},
    press::{DebatePress, Deed, Press},
    reply::{Audience, Card, Entry, Menu, Message, Row, Tone, fit, plain},
    words::say,
};

/// How long the arguments may grow, in UTF-16 units; a message takes 6000 with all its words.
const ARGUMENTS: usize = 3_300;
/// How long the facts may grow.
const FACTS: usize = 1_800;
/// The most entries of a menu.
const ENTRIES: usize = 25;
/// The most menus.
const MENUS: usize = 5;
/// How long an entry may be.
const ENTRY: usize = 100;

/// Shows a side what it can use from the article: its arguments with their support, and the facts.
pub fn pack(article: &Article, pack: &Pack, voice: &Voice) -> Message {
    let side = super::side(pack.side, voice);
    let arguments = pack.arguments.iter().map(argument);
    let facts = pack.facts.iter().map(|it| format!("• {}", plain(&it.text)));
    let mut cards = vec![Card {
        tone: Tone::Of(pack.side),
        lead: voice.say(&say::pack_lead(side)),
        title: plain(&fit(&article.brief.title, 120)),
        body: match pack.arguments.len() {
            0 => voice.say(&say::pack_no_arguments()),
            many => listed(arguments, many, ARGUMENTS, voice),
        },
        ..Card::default()
    }];
    if !pack.facts.is_empty() {
        cards.push(Card {
            title: voice.say(&say::pack_facts()),
            body: listed(facts, pack.facts.len(), FACTS, voice),
            ..Card::default()
        });
    }
    Message {
        audience: Audience::Asker,
        cards,
        ..Message::default()
    }
}

fn argument(argument: &Citable) -> String {
    let claim = format!("**{}**", plain(&argument.text));
    if argument.support.is_empty() {
        return claim;
    }
    let support = argument.support.iter().map(|it| plain(it));
    format!("{claim}\n{}", cards::bullets(support))
}

/// Joins entries as far as they have room; the first one is cut rather than left out.
fn listed(
    entries: impl Iterator<Item = String>,
    total: usize,
    units: usize,
    voice: &Voice,
) -> String {
    let (mut list, mut used): (Vec<String>, usize) = (Vec::new(), 0);
    for entry in entries {
        let room = units.saturating_sub(used);
        let size = entry.encode_utf16().count() + 1;
        if size > room && !list.is_empty() {
            break;
        }
        list.push(fit(&entry, room));
        used += size;
    }
    if total > list.len() {
        let more = voice.say(&say::list_more(total - list.len()));
        list.push(format!("-# {more}"));
    }
    list.join("\n")
}

/// Shows what of the pack can be cited in a turn, in menus: arguments first, then facts.
pub fn citations(glance: &Glance, turn: u16, pack: &Pack, voice: &Voice) -> Message {
    let debate = &glance.stored.debate;
    if pack.arguments.is_empty() && pack.facts.is_empty() {
        return Message::aside(voice.say(&say::pack_nothing()));
    }
    let groups = [
        (&pack.arguments, say::pack_pick_argument as Hint),
        (&pack.facts, say::pack_pick_fact),
    ];
    let chunks = groups
        .iter()
        .flat_map(|(all, hint)| all.chunks(ENTRIES).enumerate().map(move |it| (it, *hint)));
    let menus = chunks.take(MENUS).enumerate();
    let rows = menus.map(|(at, ((chunk, entries), hint))| {
        let first = chunk * ENTRIES + 1;
        let last = chunk * ENTRIES + entries.len();
        let menu = u8::try_from(at).unwrap_or(u8::MAX);
        Row::Menu(Menu {
            hint: voice.say(&hint(first, last)),
            press: Press::Debate(DebatePress::new(debate.id, Deed::PickCitation(turn, menu))),
            entries: entries.iter().map(entry).collect(),
        })
    });
    Message {
        rows: rows.collect(),
        ..Message::aside(voice.say(&say::pack_cite()))
    }
}

/// Words above a menu, with the numbers of its first and last entry.
type Hint = fn(usize, usize) -> crate::words::Phrase<'static>;

fn entry(citable: &Citable) -> Entry {
    let text = &citable.text;
    let label = fit(text, ENTRY);
    // What the label has no room for goes on beneath it.
    let kept = label.trim_end_matches('…').trim_end();
    let rest = text.strip_prefix(kept).unwrap_or_default().trim_start();
    Entry {
        note: if label == *text {
            String::new()
        } else {
            fit(rest, ENTRY)
        },
        label,
        value: citable.key.clone(),
    }
}
