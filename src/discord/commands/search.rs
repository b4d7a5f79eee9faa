//! `/search`: looks through all text and leads to the argument or fact that was meant.

use super::{PRIVATE, QUERY, Reach, Shape};
use crate::{
    app::answers::{Answers, Article, Drawn, Refusal as Answer},
    discord::{
        cards,
        incoming::Asked,
        pages::{self, Paged},
        scene::{Scene, Voice},
        trouble::Trouble,
    },
    library::{Found, Hit, Page, Place, Snippet},
    press::{Length, Press},
    reply::{Audience, Card, Entry, Menu, Message, Row, plain},
    words::say,
};

/// What it looks like.
pub const SHAPE: Shape = Shape {
    name: "search",
    reach: Reach::Anywhere,
    options: &[QUERY, PRIVATE],
    parts: &[],
    example: ("", &[("query", "billboard")]),
};

/// Results on one page.
const ON_A_PAGE: usize = 5;

/// Answers it.
///
/// # Errors
/// Refuses a query without words, and one that nothing matches.
pub fn answer(scene: &Scene<'_>, asked: &Asked, audience: Audience) -> Result<Message, Trouble> {
    page(scene, asked.text("query").unwrap_or_default(), 0, audience)
}

/// Shows one page of results, counted from 0; beyond the last, the last.
///
/// # Errors
/// Refuses a query without words, and one that nothing matches.
pub fn page(
    scene: &Scene<'_>,
    query: &str,
    page: u16,
    audience: Audience,
) -> Result<Message, Trouble> {
    let library = scene.app.answers.library();
    let voice = scene.voice(audience);
    let window = |page: u16| Page {
        offset: usize::from(page) * ON_A_PAGE,
        limit: ON_A_PAGE,
    };
    let mut found = Answers::search(&library, query, window(page))?;
    let paged = Paged::new(found.total, ON_A_PAGE, page);
    if paged.page != page {
        found = Answers::search(&library, query, window(paged.page))?;
    }
    let card = card(&found, query, paged, &voice);
    let menu = Menu {
        hint: voice.say(&say::search_hint()),
        press: Press::SearchOpen,
        entries: found.hits.iter().map(|hit| entry(hit, &voice)).collect(),
    };
    let mut rows = vec![Row::Menu(menu)];
    rows.extend(pages::turns(paged, &voice, |page| Press::SearchPage {
        page,
        query: query.to_owned(),
    }));
    Ok(Message {
        audience,
        cards: vec![card],
        rows,
        ..Message::default()
    })
}

fn card(found: &Found<'_>, query: &str, paged: Paged, voice: &Voice) -> Card {
    let lines: Vec<String> = found
        .hits
        .iter()
        .map(|hit| {
            let place = format!("**{}**", place(hit.place, voice));
            if hit.place == Place::Title {
                return format!("{place} · {}", marked(&hit.snippet));
            }
            let title = plain(&hit.entry.brief.title);
            format!("{place} · {title}\n{}", marked(&hit.snippet))
        })
        .collect();
    let loose = if found.every_word {
        String::new()
    } else {
        format!("-# {}\n\n", voice.say(&say::search_loose()))
    };
    Card {
        title: voice.say(&say::search_title(found.total, plain(query))),
        body: format!("{loose}{}", lines.join("\n\n")),
        footer: pages::footer(paged, voice),
        ..Card::default()
    }
}

/// Shows what was picked from the results: the argument, the fact, the quote, else the article's
/// summary. The answer is for the person who picked.
///
/// # Errors
/// Refuses what is no longer there.
pub fn open(scene: &Scene<'_>, picked: &str) -> Result<Message, Trouble> {
    let (slug, place) = picked.split_once('/').ok_or(Answer::Expired)?;
    let article = scene.app.answers.article_of_press(slug)?;
    let audience = Audience::Asker;
    let voice = scene.voice(audience);
    let (kind, number) = place.split_at_checked(1).ok_or(Answer::Expired)?;
    let number = || number.parse::<usize>().map_err(|_| Answer::Expired);
    Ok(match kind {
        "a" => {
            let drawn = drawn(article, number()?, Kind::Argument)?;
            cards::argument(&drawn, audience, &voice)
        }
        "f" => {
            let drawn = drawn(article, number()?, Kind::Fact)?;
            cards::fact(&drawn, None, audience, &voice)
        }
        "q" => {
            let drawn = drawn(article, number()?, Kind::Quote)?;
            cards::quote(&drawn, Some(slug), audience, &voice)
        }
        "s" => cards::summary(&article, Length::Full, audience, &voice),
        _ => return Err(Answer::Expired.into()),
    })
}

#[derive(Clone, Copy)]
enum Kind {
    Argument,
    Fact,
    Quote,
}

/// Treats a place in a brief as if it had been drawn.
fn drawn(article: Article, at: usize, kind: Kind) -> Result<Drawn, Answer> {
    let range = match kind {
        Kind::Argument => {
            let argument = article.brief.arguments.get(at).ok_or(Answer::Expired)?;
            article.side(argument.side)
        }
        Kind::Fact => 0..article.counts.facts,
        Kind::Quote => 0..article.counts.quotes,
    };
    if !range.contains(&at) {
        return Err(Answer::Expired);
    }
    Ok(Drawn {
        index: at - range.start + 1,
        total: range.len(),
        at,
        article,
    })
}

fn entry(hit: &Hit<'_>, voice: &Voice) -> Entry {
    let slug = &hit.entry.brief.slug;
    let value = match hit.place {
        Place::Argument(_, at) => format!("{slug}/a{at}"),
        Place::Fact(at) => format!("{slug}/f{at}"),
        Place::Quote(at) => format!("{slug}/q{at}"),
        // Values in one menu must differ, so each names its own place.
        Place::Title => format!("{slug}/st"),
        Place::Question => format!("{slug}/sq"),
        Place::Motion => format!("{slug}/sm"),
        Place::Summary(at) => format!("{slug}/ss{at}"),
        Place::Recommendation(at) => format!("{slug}/sr{at}"),
    };
    Entry {
        label: format!("{} · {}", place(hit.place, voice), hit.snippet.text),
        note: if hit.place == Place::Title {
            String::new()
        } else {
            hit.entry.brief.title.clone()
        },
        value,
    }
}

fn place(place: Place, voice: &Voice) -> String {
    let phrase = match place {
        Place::Argument(side, _) => return cards::side(side, voice),
        Place::Title => say::place_title(),
        Place::Question => say::place_question(),
        Place::Motion => say::place_motion(),
        Place::Summary(_) => say::place_summary(),
        Place::Fact(_) => say::place_fact(),
        Place::Quote(_) => say::place_quote(),
        Place::Recommendation(_) => say::place_recommendation(),
    };
    voice.say(&phrase)
}

/// Writes a snippet with the words that matched in bold.
fn marked(snippet: &Snippet) -> String {
    let mut out = String::new();
    let mut done = 0;
    for mark in &snippet.marks {
        out.push_str(&plain(&snippet.text[done..mark.start]));
        out.push_str("**");
        out.push_str(&plain(&snippet.text[mark.clone()]));
        out.push_str("**");
        done = mark.end;
    }
    out.push_str(&plain(&snippet.text[done..]));
    out
}
