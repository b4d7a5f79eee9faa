//! An answer, before it is Discord's JSON.
//!
//! A reply says what a person shall see and what the buttons mean. It knows no Discord type and
//! no limit of Discord's; the edge that renders it keeps those. Invariant: every button and menu
//! carries a [`Press`], never a bare string.

use crate::{brief::Side, press::Press};

/// What one interaction is answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A new message.
    Say(Message),
    /// The pressed message changes in place.
    Replace(Message),
    /// Completions for the option that is being typed.
    Choices(Vec<Choice>),
    /// A form opens; it cannot follow an acknowledgement.
    Ask(Form),
}

/// A form of one to five questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its title, up to 45 characters.
    pub title: String,
    /// What sending it means.
    pub press: Press,
    /// What it asks, in order.
    pub questions: Vec<Question>,
}

/// A question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// By which name its text comes back.
    pub name: &'static str,
    /// What it asks for, up to 45 characters.
    pub label: String,
    /// What stands in it, greyed, while it is empty.
    pub hint: String,
    /// What stands in it when the form opens.
    pub given: String,
    /// The most characters.
    pub most: u16,
    /// Whether it is one line or a paragraph.
    pub size: Size,
}

/// How large a field of a form is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// A line.
    #[default]
    Line,
    /// Several lines.
    Paragraph,
}

/// Something that comes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name with an ending; a picture's is `.png`.
    pub name: String,
    /// What it shows, for those who cannot see it; empty for what is no picture.
    pub alt: String,
    /// What is in it.
    pub content: Content,
}

/// What an attachment holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A drawing, an SVG document; it is sent as a picture.
    Drawing(String),
    /// Text.
    Text(String),
}

/// Who sees a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Everyone in the channel.
    #[default]
    Everyone,
    /// Only the person who asked.
    Asker,
}

/// A message: words, cards beneath them, then rows of buttons or a menu.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Who sees it.
    pub audience: Audience,
    /// The words above the cards.
    pub text: String,
    /// The cards.
    pub cards: Vec<Card>,
    /// The rows of buttons and menus.
    pub rows: Vec<Row>,
    /// What comes with it.
    pub attachments: Vec<Attachment>,
}

impl Message {
    /// Makes a message of plain words that only the asker sees.
    pub fn aside(text: impl Into<String>) -> Self {
        Self {
            audience: Audience::Asker,
            text: text.into(),
            ..Self::default()
        }
    }
}

/// What a card's colour says; the words always say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither side.
    #[default]
    Neutral,
    /// One side of the motion.
    Of(Side),
}

/// A framed piece of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Its colour's meaning.
    pub tone: Tone,
    /// The small line above the title.
    pub lead: String,
    /// The title.
    pub title: String,
    /// The text.
    pub body: String,
    /// Labelled paragraphs beneath the text.
    pub fields: Vec<Field>,
    /// The small line at the end.
    pub footer: String,
}

impl Card {
    /// Counts the UTF-16 units of all that stands in it.
    pub fn units(&self) -> usize {
        let fields = self.fields.iter().flat_map(|it| [&it.label, &it.text]);
        let texts = [&self.lead, &self.title, &self.body, &self.footer];
        let texts = texts.into_iter().chain(fields);
        texts.map(|text| text.encode_utf16().count()).sum()
    }
}

/// A labelled paragraph of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The label.
    pub label: String,
    /// The paragraph.
    pub text: String,
}

/// One row beneath a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Up to five buttons.
    Buttons(Vec<Button>),
    /// One menu.
    Menu(Menu),
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// Its words.
    pub label: String,
    /// What pressing it means.
    pub press: Press,
    /// Whether it can be pressed.
    pub state: ButtonState,
}

impl Button {
    /// Makes a button that can be pressed.
    pub fn new(label: String, press: Press) -> Self {
        Self {
            label,
            press,
            state: ButtonState::Ready,
        }
    }
}

/// Whether a button can be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonState {
    /// It can.
    #[default]
    Ready,
    /// It is shown, but cannot be pressed.
    Off,
}

/// A menu from which one entry is picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// What stands in it before a choice.
    pub hint: String,
    /// What picking means; the picked value comes with the press.
    pub press: Press,
    /// Up to 25 entries.
    pub entries: Vec<Entry>,
}

/// An entry of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its words.
    pub label: String,
    /// A second, smaller line.
    pub note: String,
    /// What comes back when it is picked.
    pub value: String,
}

/// A completion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is shown.
    pub name: String,
    /// What is filled in.
    pub value: String,
}

/// Cuts text to a number of UTF-16 units: at the end of a sentence where that keeps at least
/// half, else at a space, else between two characters; then an ellipsis tells that it was cut. A
/// mention or a moment, as `<@1>`, is never cut in two.
///
/// Discord does not document whether it counts code points or UTF-16 units; the latter are never
/// fewer, so what fits here fits there.
///
/// ```
/// use rostrum::reply::fit;
/// assert_eq!(fit("Short enough.", 20), "Short enough.");
/// assert_eq!(fit("One sentence. And another one.", 16), "One sentence. …");
/// assert_eq!(fit("no stop in here", 8), "no stop…");
/// ```
pub fn fit(text: &str, units: usize) -> String {
    if text.encode_utf16().count() <= units {
        return text.to_owned();
    }
    let mut used = 0;
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        used += letter.len_utf16();
        if used > units.saturating_sub(1) {
            break;
        }
        end = at + letter.len_utf8();
    }
    end = outside_of_marks(text, end);
    let kept = &text[..end];
    let sentence = kept
        .rmatch_indices(['.', '!', '?', '。', '！', '？'])
        .map(|(at, stop)| at + stop.len())
        .find(|&at| at < kept.len() && kept[at..].starts_with(char::is_whitespace));
    if let Some(at) = sentence.filter(|&at| at * 2 >= end) {
        return format!("{} …", &kept[..at]);
    }
    let word = kept.rfind(char::is_whitespace).filter(|&at| at * 2 >= end);
    let boundary = if text[end..].starts_with(char::is_whitespace) {
        end
    } else {
        word.unwrap_or(end)
    };
    format!("{}…", kept[..boundary].trim_end())
}

/// Moves a place in a text to the front of the mention or moment that it is in.
fn outside_of_marks(text: &str, place: usize) -> usize {
    let Some(start) = text[..place].rfind('<') else {
        return place;
    };
    let mark = text[start..]
        .split_inclusive('>')
        .next()
        .unwrap_or_default();
    let is_mark = mark.ends_with('>') && !mark.contains(char::is_whitespace);
    if is_mark && start + mark.len() > place {
        start
    } else {
        place
    }
}

/// Makes text show as it is written where Discord reads Markdown: no emphasis, links, mentions,
/// lists or headings come of it.
///
/// ```
/// use rostrum::reply::plain;
/// assert_eq!(plain("a * b"), "a \\* b");
/// assert_eq!(plain("# not a heading"), "\\# not a heading");
/// ```
pub fn plain(text: &str) -> String {
    const SPECIAL: &[u8] = br"\*_~`|<[#>-+";
    if !text.bytes().any(|byte| SPECIAL.contains(&byte)) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut line_start = true;
    for letter in text.chars() {
        let special = matches!(letter, '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '[');
        if special || (line_start && matches!(letter, '#' | '>' | '-' | '+')) {
            out.push('\\');
        }
        line_start = letter == '\n' || (line_start && letter == ' ');
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fit, plain};

    #[test]
    fn nothing_typed_becomes_a_mention_or_a_link() {
        assert_eq!(plain("<@1> [x](y)"), "\\<@1> \\[x](y)");
        assert_eq!(plain("a-b\n - c"), "a-b\n \\- c");
    }

    #[test]
    fn cuts_between_characters_when_there_is_no_better_place() {
        assert_eq!(fit("한국어문장입니다", 4), "한국어…");
        assert_eq!(fit("🎤🎤🎤", 4), "🎤…");
        assert_eq!(fit("abc", 0), "…");
        assert_eq!(fit("<@12345>, <@67890>, <@1>", 14), "<@12345>,…");
        assert_eq!(fit("Until <t:17000:R>.", 12), "Until…");
        assert_eq!(fit("a <b and c", 8), "a <b…");
    }

    proptest! {
        #[test]
        fn never_exceeds_the_limit(text in "\\PC{0,80}", units in 2usize..60) {
            prop_assert!(fit(&text, units).encode_utf16().count() <= units);
        }
    }
}
