//! A reply becomes Discord's JSON.
//!
//! The only place that knows how long each part may be
//! (<https://discord.com/developers/docs/resources/message#embed-object-embed-limits>). What does
//! not fit is cut at a sentence, never inside a character. Invariant: whatever the reply, Discord
//! accepts the result.

use serde_json::{Value, json};
use serenity::builder::{
    AutocompleteChoice, CreateActionRow, CreateAllowedMentions, CreateAutocompleteResponse,
    CreateButton, CreateEmbed, CreateEmbedAuthor, CreateEmbedFooter, CreateInputText,
    CreateInteractionResponseMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption,
};
use serenity::model::{
    Colour,
    application::{ButtonStyle, InputTextStyle},
};

use super::response::{Kind, Response};
use crate::{
    brief::Side,
    reply::{
        Audience, Button, ButtonState, Card, Choice, Form, Menu, Message, Reply, Row, Size, Tone,
        fit,
    },
};

const CONTENT: usize = 2000;
const EMBEDS: usize = 10;
const EMBED_TOTAL: usize = 6000;
const LEAD: usize = 256;
const TITLE: usize = 256;
const BODY: usize = 4096;
const FIELDS: usize = 25;
const FIELD_LABEL: usize = 256;
const FIELD_TEXT: usize = 1024;
const FOOTER: usize = 2048;
const ROWS: usize = 5;
const BUTTONS: usize = 5;
const BUTTON_LABEL: usize = 80;
const CUSTOM_ID: usize = 100;
const ENTRIES: usize = 25;
const ENTRY_TEXT: usize = 100;
const MENU_HINT: usize = 150;
const FORM_TEXT: usize = 45;
const FORM_HINT: usize = 100;
const CHOICES: usize = 25;
const CHOICE_TEXT: usize = 100;

/// Blue and orange stay apart for every common kind of colour blindness; red and green do not.
const PRO: Colour = Colour::new(0x2F_6F_DE);
const CON: Colour = Colour::new(0xE0_7B_1A);
const NEUTRAL: Colour = Colour::new(0x6B_6F_7B);

/// Turns a reply into what is sent.
pub fn render(reply: &Reply) -> Response {
    let (kind, data) = match reply {
        Reply::Say(message) => (Kind::Message, message_json(message)),
        Reply::Replace(message) => (Kind::Update, message_json(message)),
        Reply::Choices(choices) => (Kind::Choices, choices_json(choices)),
        Reply::Ask(form) => (Kind::Form, form_json(form)),
    };
    Response::new(kind, data)
}

/// Turns a form into Discord's modal. Its questions stand in action rows: serenity loses what is
/// written into labels.
fn form_json(form: &Form) -> Value {
    let rows = form.questions.iter().take(ROWS).map(|question| {
        let style = match question.size {
            Size::Line => InputTextStyle::Short,
            Size::Paragraph => InputTextStyle::Paragraph,
        };
        let label = fit(&question.label, FORM_TEXT);
        let mut input = CreateInputText::new(style, label, question.name)
            .required(true)
            .max_length(question.most);
        if !question.hint.is_empty() {
            input = input.placeholder(fit(&question.hint, FORM_HINT));
        }
        if !question.given.is_empty() {
            input = input.value(fit(&question.given, question.most.into()));
        }
        CreateActionRow::InputText(input)
    });
    let built = CreateModal::new(form.press.encode(), fit(&form.title, FORM_TEXT))
        .components(rows.collect());
    serde_json::to_value(built).unwrap_or_else(|_| json!({}))
}

fn message_json(message: &Message) -> Value {
    let rows = message.rows.iter().take(ROWS).filter_map(row).collect();
    let built = CreateInteractionResponseMessage::new()
        .content(fit(&message.text, CONTENT))
        .embeds(embeds(&message.cards))
        .components(rows)
        .ephemeral(message.audience == Audience::Asker)
        .allowed_mentions(CreateAllowedMentions::new());
    serde_json::to_value(built).unwrap_or_else(|_| json!({}))
}

/// Renders cards within the budget of a message: their heads have room in any case, then come their
/// texts, then their fields. What is of one rank shares what is left, so that nothing long takes the
/// room of what comes after it. A card of which nothing can be shown is left out.
fn embeds(cards: &[Card]) -> Vec<CreateEmbed> {
    let cards = &cards[..cards.len().min(EMBEDS)];
    let heads = cards.iter().map(|card| {
        let (lead, title) = (units(&card.lead), units(&card.title));
        lead.min(LEAD) + title.min(TITLE)
    });
    let mut left = EMBED_TOTAL.saturating_sub(heads.sum());
    let texts = cards.iter().flat_map(|card| {
        let footer = FOOTER.min(EMBED_TOTAL / 4);
        [units(&card.body).min(BODY), units(&card.footer).min(footer)]
    });
    let texts = shared(&texts.collect::<Vec<_>>(), &mut left);
    let fields = cards
        .iter()
        .flat_map(|card| &card.fields[..card.fields.len().min(FIELDS)]);
    let wishes = fields
        .map(|field| units(&field.label).min(FIELD_LABEL) + units(&field.text).min(FIELD_TEXT));
    let fields = shared(&wishes.collect::<Vec<_>>(), &mut left);
    let mut fields = fields.into_iter();
    let rooms = texts.chunks(2).map(|rooms| (rooms[0], rooms[1]));
    let embeds = cards.iter().zip(rooms).map(|(card, (body, footer))| {
        let fields = fields
            .by_ref()
            .take(card.fields.len().min(FIELDS))
            .collect();
        embed(
            card,
            &Rooms {
                body,
                footer,
                fields,
            },
        )
    });
    embeds.flatten().collect()
}

/// How much of a card has room, in UTF-16 units.
struct Rooms {
    body: usize,
    footer: usize,
    /// Of each field, with its label.
    fields: Vec<usize>,
}

/// Shares a budget among wishes: each gets the same, and what one does not need goes to the others.
fn shared(wishes: &[usize], left: &mut usize) -> Vec<usize> {
    let mut granted = vec![0; wishes.len()];
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|at| wishes[*at]);
    for (done, at) in order.into_iter().enumerate() {
        granted[at] = wishes[at].min(*left / (wishes.len() - done));
        *left -= granted[at];
    }
    granted
}

/// Renders a card within its rooms; none where nothing is left of it.
fn embed(card: &Card, rooms: &Rooms) -> Option<CreateEmbed> {
    let lead = fit_within(&card.lead, LEAD);
    let title = fit_within(&card.title, TITLE);
    let body = fit_within(&card.body, rooms.body);
    let footer = fit_within(&card.footer, rooms.footer);
    let mut built = CreateEmbed::new().colour(match card.tone {
        Tone::Neutral => NEUTRAL,
        Tone::Of(Side::Pro) => PRO,
        Tone::Of(Side::Con) => CON,
    });
    let mut is_blank = [&lead, &title, &body, &footer]
        .iter()
        .all(|it| it.is_empty());
    if !lead.is_empty() {
        built = built.author(CreateEmbedAuthor::new(lead));
    }
    if !title.is_empty() {
        built = built.title(title);
    }
    if !body.is_empty() {
        built = built.description(body);
    }
    for (field, room) in card.fields.iter().zip(&rooms.fields) {
        let label = fit_within(&field.label, FIELD_LABEL.min(*room));
        let text = fit_within(&field.text, FIELD_TEXT.min(*room - units(&label)));
        if !label.is_empty() && !text.is_empty() {
            built = built.field(label, text, false);
            is_blank = false;
        }
    }
    if !footer.is_empty() {
        built = built.footer(CreateEmbedFooter::new(footer));
    }
    (!is_blank).then_some(built)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Cuts text, and gives nothing where not even an ellipsis has room.
fn fit_within(text: &str, units: usize) -> String {
    if units < 2 && text.encode_utf16().count() > units {
        String::new()
    } else {
        fit(text, units)
    }
}

fn row(row: &Row) -> Option<CreateActionRow> {
    match row {
        Row::Buttons(buttons) if buttons.is_empty() => None,
        Row::Buttons(buttons) => Some(CreateActionRow::Buttons(
            buttons
                .iter()
                .filter(|button| units(&button.press.encode()) <= CUSTOM_ID)
                .take(BUTTONS)
                .map(button)
                .collect(),
        )),
        Row::Menu(menu) if menu.entries.is_empty() => None,
        Row::Menu(menu) => Some(CreateActionRow::SelectMenu(select(menu))),
    }
}

fn button(button: &Button) -> CreateButton {
    CreateButton::new(button.press.encode())
        .label(fit(&button.label, BUTTON_LABEL))
        .style(ButtonStyle::Secondary)
        .disabled(button.state == ButtonState::Off)
}

fn select(menu: &Menu) -> CreateSelectMenu {
    let options = menu
        .entries
        .iter()
        .take(ENTRIES)
        .map(|entry| {
            let option =
                CreateSelectMenuOption::new(fit(&entry.label, ENTRY_TEXT), entry.value.clone());
            if entry.note.is_empty() {
                option
            } else {
                option.description(fit(&entry.note, ENTRY_TEXT))
            }
        })
        .collect();
    CreateSelectMenu::new(
        menu.press.encode(),
        CreateSelectMenuKind::String { options },
    )
    .placeholder(fit(&menu.hint, MENU_HINT))
}

fn choices_json(choices: &[Choice]) -> Value {
    let built = CreateAutocompleteResponse::new().set_choices(
        choices
            .iter()
            .filter(|choice| !choice.name.is_empty() && units(&choice.value) <= CHOICE_TEXT)
            .take(CHOICES)
            .map(|choice| {
                AutocompleteChoice::new(fit(&choice.name, CHOICE_TEXT), choice.value.clone())
            })
            .collect(),
    );
    serde_json::to_value(built).unwrap_or_else(|_| json!({ "choices": [] }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::render;
    use crate::reply::{Card, Field, Message, Reply};

    fn units(value: &Value) -> usize {
        match value {
            Value::String(text) => text.encode_utf16().count(),
            _ => 0,
        }
    }

    /// Counts what Discord adds up: the words of an embed, not its colour or kind.
    fn counted(embed: &Value) -> usize {
        let fields = embed["fields"].as_array().into_iter().flatten();
        let fields = fields.map(|field| units(&field["name"]) + units(&field["value"]));
        units(&embed["title"])
            + units(&embed["description"])
            + units(&embed["author"]["name"])
            + units(&embed["footer"]["text"])
            + fields.sum::<usize>()
    }

    fn cards() -> impl Strategy<Value = Vec<Card>> {
        let text = |most: usize| {
            ("\\PC{0,30}", 0..most).prop_map(|(seed, most)| {
                seed.chars()
                    .cycle()
                    .take(if seed.is_empty() { 0 } else { most })
                    .collect::<String>()
            })
        };
        let field = (text(400), text(2000)).prop_map(|(label, text)| Field { label, text });
        let card = (
            text(400),
            text(400),
            text(6000),
            prop::collection::vec(field, 0..30),
            text(4000),
        )
            .prop_map(|(lead, title, body, fields, footer)| Card {
                lead,
                title,
                body,
                fields,
                footer,
                ..Card::default()
            });
        prop::collection::vec(card, 0..12)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn whatever_is_said_fits(cards in cards()) {
            let reply = Reply::Say(Message { cards, ..Message::default() });
            let response = render(&reply);
            let embeds = response.data["embeds"].as_array().cloned().unwrap_or_default();
            prop_assert!(embeds.len() <= 10);
            prop_assert!(embeds.iter().map(counted).sum::<usize>() <= 6000);
            for embed in embeds {
                prop_assert!(counted(&embed) > 0, "an empty embed is refused");
                prop_assert!(units(&embed["title"]) <= 256);
                prop_assert!(units(&embed["description"]) <= 4096);
                prop_assert!(units(&embed["author"]["name"]) <= 256);
                prop_assert!(units(&embed["footer"]["text"]) <= 2048);
                let fields = embed["fields"].as_array().cloned().unwrap_or_default();
                prop_assert!(fields.len() <= 25);
                for field in fields {
                    prop_assert!((1..=256).contains(&units(&field["name"])));
                    prop_assert!((1..=1024).contains(&units(&field["value"])));
                }
            }
        }
    }

    fn card(body: usize, fields: &[usize]) -> Card {
        let text = |units: usize| "<@123456789012345678>, ".repeat(units / 23);
        Card {
            title: "A card".to_owned(),
            body: text(body),
            fields: fields
                .iter()
                .map(|units| Field {
                    label: "Who".to_owned(),
                    text: text(*units),
                })
                .collect(),
            ..Card::default()
        }
    }

    /// Renders cards, and gives their texts and the texts of their fields.
    fn rendered(cards: Vec<Card>) -> Vec<(String, Vec<String>)> {
        let message = Message {
            cards,
            ..Message::default()
        };
        let data = render(&Reply::Say(message)).data;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let embeds = data["embeds"].as_array().unwrap().iter();
        let fields = |embed: &Value| {
            let fields = embed["fields"].as_array().into_iter().flatten();
            fields.map(|field| text(&field["value"])).collect()
        };
        embeds
            .map(|embed| (text(&embed["description"]), fields(embed)))
            .collect()
    }

    #[test]
    fn a_long_card_leaves_room_for_the_next() {
        let long = card(900, &[1024; 7]);
        let short = card(700, &[300]);
        let shown = rendered(vec![long.clone(), short.clone()]);
        assert_eq!(shown[0].0, long.body);
        assert_eq!(shown[1].0, short.body);
        assert_eq!(shown[1].1, [short.fields[0].text.clone()]);
        let fields = &shown[0].1;
        assert_eq!(fields.len(), 7);
        let lengths: Vec<usize> = fields.iter().map(String::len).collect();
        assert!(
            lengths.iter().all(|it| it.abs_diff(lengths[0]) < 3),
            "{lengths:?}"
        );
        for text in fields {
            assert!(text.ends_with(">, …") || text.ends_with(">,…"), "{text}");
        }
    }

    #[test]
    fn a_card_of_nothing_is_not_sent() {
        let blank = Card::default();
        assert_eq!(rendered(vec![card(100, &[]), blank]).len(), 1);
        let many = rendered(vec![card(4096, &[1024]); 10]);
        assert!(many.iter().all(|(body, _)| !body.is_empty()));
    }

    #[test]
    fn nobody_is_pinged() {
        let response = render(&Reply::Say(Message::aside("@everyone <@1>")));
        assert_eq!(
            response.data["allowed_mentions"]["parse"],
            serde_json::json!([])
        );
        assert_eq!(response.data["flags"], 64);
    }
}
