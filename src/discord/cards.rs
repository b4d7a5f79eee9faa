//! How arguments, facts, quotes, summaries and sources look: cards and the buttons beneath.
//!
//! Everything that comes from an article is made plain first, so that no sign in it turns into
//! Markdown, a mention or a link.

use super::scene::Voice;
use crate::{
    app::answers::{Article, Drawn},
    brief::{Dispute, Fact, Passage, Side},
    press::{Length, Press},
    reply::{Audience, Button, Card, Field, Message, Row, Tone, plain},
    words::say,
};

/// How many facts the sources show before they point to `/fact`.
const SOURCE_FACTS: usize = 8;

/// Says a side with its sign.
pub fn side(side: Side, voice: &Voice) -> String {
    match side {
        Side::Pro => voice.say(&say::side_pro()),
        Side::Con => voice.say(&say::side_con()),
    }
}

/// Shows a drawn argument.
pub fn argument(drawn: &Drawn, audience: Audience, voice: &Voice) -> Message {
    let argument = drawn.argument();
    let slug = &drawn.article.brief.slug;
    let mut fields = Vec::new();
    if !argument.counter.is_empty() {
        fields.push(Field {
            label: voice.say(&say::rebuttal()),
            text: paragraph(&argument.counter),
        });
    }
    let card = Card {
        tone: Tone::Of(argument.side),
        lead: voice.say(&say::argument_lead(
            side(argument.side, voice),
            drawn.index,
            drawn.total,
        )),
        title: plain(&argument.claim.text),
        body: paragraph(&argument.support),
        fields,
        footer: origin(&drawn.article, voice),
    };
    let mut buttons = vec![Button::new(
        voice.say(&say::button_another()),
        Press::AnotherArgument {
            slug: slug.clone(),
            side: argument.side,
        },
    )];
    let other = argument.side.other();
    if drawn.article.counts.side(other) > 0 {
        buttons.push(Button::new(
            voice.say(&say::button_other_side()),
            Press::OtherSide {
                slug: slug.clone(),
                side: other,
            },
        ));
    }
    buttons.push(sources_button(slug, voice));
    Message {
        audience,
        cards: vec![card],
        rows: vec![Row::Buttons(buttons)],
        ..Message::default()
    }
}

/// Shows a drawn fact, with the disputes that touch it.
pub fn fact(drawn: &Drawn, topic: Option<&str>, audience: Audience, voice: &Voice) -> Message {
    let fact = drawn.fact();
    let slug = &drawn.article.brief.slug;
    let lead = match &fact.topic {
        Some(topic) => say::fact_lead_topic(drawn.index, drawn.total, topic.as_str()),
        None => say::fact_lead(drawn.index, drawn.total),
    };
    let fields = disputes_of(fact, &drawn.article.brief.disputes)
        .map(|dispute| Field {
            label: voice.say(&say::disputed()),
            text: plain(&dispute.says),
        })
        .collect();
    let card = Card {
        lead: voice.say(&lead),
        body: emphasised(fact),
        fields,
        footer: origin(&drawn.article, voice),
        ..Card::default()
    };
    let another = Press::AnotherFact {
        slug: slug.clone(),
        topic: topic.unwrap_or_default().to_owned(),
    };
    Message {
        audience,
        cards: vec![card],
        rows: vec![Row::Buttons(vec![
            Button::new(voice.say(&say::button_another()), another),
            sources_button(slug, voice),
        ])],
        ..Message::default()
    }
}

/// Shows a drawn quote. `named` tells whether the person asked for this article.
pub fn quote(drawn: &Drawn, named: Option<&str>, audience: Audience, voice: &Voice) -> Message {
    let quote = drawn.quote();
    let speaker = match &quote.speaker {
        Some(speaker) => voice.say(&say::quote_speaker(plain(speaker))),
        None => format!("-# {}", voice.say(&say::quote_nameless())),
    };
    let card = Card {
        lead: voice.say(&say::quote_lead(drawn.index, drawn.total)),
        body: format!("> “{}”\n{speaker}", plain(&quote.passage.text)),
        footer: origin(&drawn.article, voice),
        ..Card::default()
    };
    let another = Press::AnotherQuote {
        slug: named.unwrap_or_default().to_owned(),
    };
    Message {
        audience,
        cards: vec![card],
        rows: vec![Row::Buttons(vec![
            Button::new(voice.say(&say::button_another()), another),
            sources_button(&drawn.article.brief.slug, voice),
        ])],
        ..Message::default()
    }
}

/// Shows what an article says.
pub fn summary(article: &Article, length: Length, audience: Audience, voice: &Voice) -> Message {
    let brief = &article.brief;
    let shown = match length {
        Length::Short => brief.summary.get(..1),
        Length::Full => Some(brief.summary.as_slice()),
    };
    let body = shown
        .unwrap_or_default()
        .iter()
        .map(|sentences| paragraph(sentences))
        .collect::<Vec<_>>()
        .join("\n\n");
    let mut fields = Vec::new();
    let mut field = |label: String, text: String| {
        if !text.is_empty() {
            fields.push(Field { label, text });
        }
    };
    field(voice.say(&say::motion()), plain(&brief.motion));
    if length == Length::Full {
        if brief.question != brief.title {
            field(voice.say(&say::question()), plain(&brief.question));
        }
        field(
            voice.say(&say::recommendations()),
            bullets(brief.recommendations.iter().map(|asked| plain(&asked.text))),
        );
    }
    let card = Card {
        lead: voice.say(&match length {
            Length::Short => say::summary_lead_short(),
            Length::Full => say::summary_lead_full(),
        }),
        title: plain(&brief.title),
        body: if body.is_empty() {
            voice.say(&say::no_summary())
        } else {
            body
        },
        fields,
        footer: counts(article, voice),
        ..Card::default()
    };
    Message {
        audience,
        cards: vec![card],
        rows: vec![Row::Buttons(summary_buttons(article, length, voice))],
        ..Message::default()
    }
}

fn summary_buttons(article: &Article, length: Length, voice: &Voice) -> Vec<Button> {
    let slug = &article.brief.slug;
    let (label, other) = match length {
        Length::Short => (say::button_full(), Length::Full),
        Length::Full => (say::button_short(), Length::Short),
    };
    let mut buttons = vec![Button::new(
        voice.say(&label),
        Press::Summary {
            slug: slug.clone(),
            length: other,
        },
    )];
    for (side, label) in [
        (Side::Pro, say::button_pro()),
        (Side::Con, say::button_con()),
    ] {
        if article.counts.side(side) > 0 {
            let slug = slug.clone();
            buttons.push(Button::new(
                voice.say(&label),
                Press::DrawArgument { slug, side },
            ));
        }
    }
    buttons.push(sources_button(slug, voice));
    buttons
}

/// Shows where an article comes from, its facts, and where articles disagree.
pub fn sources(article: &Article, voice: &Voice) -> Message {
    let brief = &article.brief;
    let mut fields = Vec::new();
    let mut field = |label: String, text: String| {
        if !text.is_empty() {
            fields.push(Field { label, text });
        }
    };
    field(
        voice.say(&say::sources_published()),
        plain(&brief.published),
    );
    field(voice.say(&say::sources_link()), plain(&brief.source));
    let shown = brief.facts.iter().take(SOURCE_FACTS).map(emphasised);
    let rest = brief.facts.len().saturating_sub(SOURCE_FACTS);
    let more = (rest > 0).then(|| voice.say(&say::sources_more(rest, brief.slug.as_str())));
    let facts = bullets(shown);
    let disputes = bullets(brief.disputes.iter().map(|dispute| plain(&dispute.says)));
    field(voice.say(&say::sources_disputes()), disputes);
    let heading = voice.say(&say::sources_facts());
    let body = [
        brief
            .source
            .is_empty()
            .then(|| voice.say(&say::sources_unknown())),
        (!facts.is_empty()).then(|| format!("**{heading}**\n{facts}")),
        more,
    ];
    let card = Card {
        lead: voice.say(&say::sources_lead()),
        title: plain(&brief.title),
        body: body.into_iter().flatten().collect::<Vec<_>>().join("\n\n"),
        fields,
        ..Card::default()
    };
    Message {
        audience: Audience::Asker,
        cards: vec![card],
        ..Message::default()
    }
}

/// Says how much an article has of each kind.
pub fn counts(article: &Article, voice: &Voice) -> String {
    let counts = article.counts;
    voice.say(&say::articles_counts(
        counts.pro,
        counts.con,
        counts.facts,
        counts.quotes,
    ))
}

/// Lists lines with bullets.
pub fn bullets(lines: impl Iterator<Item = String>) -> String {
    lines
        .map(|line| format!("• {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Joins sentences to a paragraph.
pub fn paragraph(sentences: &[Passage]) -> String {
    let texts: Vec<_> = sentences
        .iter()
        .map(|sentence| sentence.text.as_str())
        .collect();
    plain(&texts.join(" "))
}

/// Writes a fact with its data in bold.
pub fn emphasised(fact: &Fact) -> String {
    let text = fact.passage.text.as_str();
    let mut marks: Vec<(usize, usize)> = fact
        .data
        .iter()
        .filter(|datum| !datum.is_empty())
        .filter_map(|datum| text.find(datum.as_str()).map(|at| (at, at + datum.len())))
        .collect();
    marks.sort_unstable();
    let mut out = String::new();
    let mut done = 0;
    for (start, end) in marks {
        if start < done {
            continue;
        }
        out.push_str(&plain(&text[done..start]));
        out.push_str("**");
        out.push_str(&plain(&text[start..end]));
        out.push_str("**");
        done = end;
    }
    out.push_str(&plain(&text[done..]));
    out
}

fn disputes_of<'a>(fact: &'a Fact, all: &'a [Dispute]) -> impl Iterator<Item = &'a Dispute> {
    fact.disputes
        .iter()
        .filter_map(|key| all.iter().find(|dispute| dispute.key == *key))
}

fn origin(article: &Article, voice: &Voice) -> String {
    voice.say(&say::from_article(article.brief.title.as_str()))
}

fn sources_button(slug: &str, voice: &Voice) -> Button {
    let slug = slug.to_owned();
    Button::new(voice.say(&say::button_sources()), Press::Sources { slug })
}
