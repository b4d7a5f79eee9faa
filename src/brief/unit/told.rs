//! What a sentence does by its words, and what the rules of structure make of it.

use std::collections::HashMap;

use super::super::article::{Article, Draft};
use super::super::discourse::{Link, Manner, Opener, Signs};
use super::super::moves::{Moves, early};
use super::super::phrase::Phrases;
use super::super::{argument, essay, listed, transcript};
use super::{Scene, Unit, sign};

/// What each rule takes a unit for: the rule's name and the side.
pub(super) struct Rules {
    sentences: HashMap<usize, Vec<(&'static str, f32)>>,
    headings: HashMap<usize, Vec<(&'static str, f32)>>,
}

/// The names of what a rule may find.
struct Names {
    claim: &'static str,
    support: &'static str,
    counter: &'static str,
}

impl Rules {
    pub(super) fn of(article: &Article) -> Self {
        let mut rules = Self {
            sentences: HashMap::new(),
            headings: HashMap::new(),
        };
        rules.add(
            article,
            &argument::structured(article),
            &Names {
                claim: "rule: claim of a sided part",
                support: "rule: support in a sided part",
                counter: "rule: rebuttal in a sided part",
            },
        );
        rules.add(
            article,
            &transcript::arguments(article),
            &Names {
                claim: "rule: claim of a turn",
                support: "rule: support in a turn",
                counter: "rule: rebuttal in a turn",
            },
        );
        rules.add(
            article,
            &listed::arguments(article),
            &Names {
                claim: "rule: claim of a list",
                support: "rule: support in a list",
                counter: "rule: rebuttal in a list",
            },
        );
        rules.add(
            article,
            &essay::arguments(article),
            &Names {
                claim: "rule: claim of an essay",
                support: "rule: support in an essay",
                counter: "rule: rebuttal in an essay",
            },
        );
        rules
    }

    fn add(&mut self, article: &Article, drafts: &[Draft], names: &Names) {
        for draft in drafts {
            let side = sign(draft.side);
            if let Some(at) = draft.claim_sentence {
                self.sentences
                    .entry(at)
                    .or_default()
                    .push((names.claim, side));
            } else {
                let start = draft.claim.span.start;
                let block = article
                    .blocks
                    .partition_point(|block| block.source.end <= start);
                self.headings
                    .entry(block)
                    .or_default()
                    .push((names.claim, side));
            }
            for (list, name) in [
                (&draft.support, names.support),
                (&draft.counter, names.counter),
            ] {
                for at in list {
                    self.sentences.entry(*at).or_default().push((name, side));
                }
            }
        }
    }
}

/// The names of the signs of a sentence, for itself and for its neighbours.
struct SignNames {
    openers: [&'static str; 6],
    links: [&'static str; 10],
    voice: &'static str,
    frame: &'static str,
    noun: &'static str,
    advice: &'static str,
    also: &'static str,
    adds: &'static str,
    rival: &'static str,
    asks: &'static str,
    announces: &'static str,
    speaks: &'static str,
}

const OWN: SignNames = SignNames {
    openers: [
        "opens: first",
        "opens: ordinal",
        "opens: names a point",
        "opens: another point",
        "opens: a field",
        "opens: furthermore",
    ],
    links: [
        "link: however",
        "link: on the other hand",
        "link: granted",
        "link: therefore",
        "link: as a result",
        "link: for example",
        "link: also",
        "link: the same voice",
        "link: this",
        "link: in sum",
    ],
    voice: "says: a side speaks",
    frame: "says: on one side",
    noun: "says: names pro or con",
    advice: "says: asks for something",
    also: "says: also",
    adds: "says: adds a point",
    rival: "says: somebody objects",
    asks: "manner: question",
    announces: "manner: announcement",
    speaks: "manner: speech",
};

const BEFORE: SignNames = SignNames {
    openers: [
        "before opens: first",
        "before opens: ordinal",
        "before opens: names a point",
        "before opens: another point",
        "before opens: a field",
        "before opens: furthermore",
    ],
    links: [
        "before: however",
        "before: on the other hand",
        "before: granted",
        "before: therefore",
        "before: as a result",
        "before: for example",
        "before: also",
        "before: the same voice",
        "before: this",
        "before: in sum",
    ],
    voice: "before: a side speaks",
    frame: "before: on one side",
    noun: "before: names pro or con",
    advice: "before: asks for something",
    also: "before: says also",
    adds: "before: adds a point",
    rival: "before: somebody objects",
    asks: "before: question",
    announces: "before: announcement",
    speaks: "before: speech",
};

const BEHIND: SignNames = SignNames {
    openers: [
        "behind opens: first",
        "behind opens: ordinal",
        "behind opens: names a point",
        "behind opens: another point",
        "behind opens: a field",
        "behind opens: furthermore",
    ],
    links: [
        "behind: however",
        "behind: on the other hand",
        "behind: granted",
        "behind: therefore",
        "behind: as a result",
        "behind: for example",
        "behind: also",
        "behind: the same voice",
        "behind: this",
        "behind: in sum",
    ],
    voice: "behind: a side speaks",
    frame: "behind: on one side",
    noun: "behind: names pro or con",
    advice: "behind: asks for something",
    also: "behind: says also",
    adds: "behind: adds a point",
    rival: "behind: somebody objects",
    asks: "behind: question",
    announces: "behind: announcement",
    speaks: "behind: speech",
};

fn signs(signs: &Signs, names: &SignNames, cues: &mut Vec<&'static str>) {
    let opener = signs.opener.map(|opener| match opener {
        Opener::Ordinal { begins: true, .. } => 0,
        Opener::Ordinal { .. } => 1,
        Opener::Noun => 2,
        Opener::Another => 3,
        Opener::Frame => 4,
        Opener::Adds => 5,
    });
    cues.extend(opener.map(|at| names.openers[at]));
    let link = signs.link.map(|link| match link {
        Link::Contrast => 0,
        Link::MildContrast => 1,
        Link::Concession => 2,
        Link::Therefore => 3,
        Link::Result => 4,
        Link::Example => 5,
        Link::Support => 6,
        Link::SameVoice => 7,
        Link::Leans => 8,
        Link::WrapUp => 9,
    });
    cues.extend(link.map(|at| names.links[at]));
    let flags = [
        (signs.voice.is_some(), names.voice),
        (signs.frame.is_some(), names.frame),
        (signs.noun.is_some(), names.noun),
        (signs.advice, names.advice),
        (signs.also, names.also),
        (signs.adds, names.adds),
        (signs.rival, names.rival),
        (signs.manner == Manner::Asks, names.asks),
        (signs.manner == Manner::Announces, names.announces),
        (signs.manner == Manner::Speaks, names.speaks),
    ];
    cues.extend(flags.iter().filter(|flag| flag.0).map(|flag| flag.1));
}

impl Scene<'_> {
    pub(super) fn told_heading(&self, unit: &mut Unit) {
        for (name, side) in self.rules.headings.get(&unit.block).into_iter().flatten() {
            unit.cues.push(name);
            unit.leans.push((name, *side));
        }
    }

    pub(super) fn told_sentence(&self, unit: &mut Unit, sentence: usize) {
        let article = self.article;
        let found = self.found(sentence);
        signs(&found.signs, &OWN, &mut unit.cues);
        if let Some(before) = self.before(sentence) {
            signs(&self.found(before).signs, &BEFORE, &mut unit.cues);
        }
        let run = article.in_block(unit.block);
        if sentence + 1 < run.end {
            signs(&self.found(sentence + 1).signs, &BEHIND, &mut unit.cues);
        }
        self.counted(unit, sentence);
        self.moved(unit, sentence);
        for (name, side) in self.rules.sentences.get(&sentence).into_iter().flatten() {
            unit.cues.push(name);
            unit.leans.push((name, *side));
        }
        let headed = article.parts[unit.part]
            .heading
            .is_some_and(|at| self.rules.headings.contains_key(&at));
        if headed && sentence == run.start {
            unit.cues.push("rule: the heading is a claim");
        }
    }

    /// Notes words by what they weigh.
    fn counted(&self, unit: &mut Unit, sentence: usize) {
        let cues = self.article.cues;
        let words = &self.found(sentence).words;
        let sets: [(&Phrases, [&'static str; 2]); 14] = [
            (&cues.word.bright, ["words: bright", "words: very bright"]),
            (&cues.word.dark, ["words: dark", "words: very dark"]),
            (&cues.fact.hedges, ["words: hedge", "words: hedges"]),
            (&cues.fact.doubts, ["words: doubt", "words: doubts"]),
            (&cues.fact.opinions, ["words: opinion", "words: opinions"]),
            (&cues.fact.events, ["words: event", "words: events"]),
            (&cues.fact.states, ["words: state", "words: states"]),
            (&cues.fact.numbers, ["words: number", "words: numbers"]),
            (&cues.fact.units, ["words: unit", "words: units"]),
            (&cues.fact.months, ["words: date", "words: dates"]),
            (&cues.voice.says, ["words: says", "words: say twice"]),
            (&cues.voice.speech, ["words: speech", "words: speech twice"]),
            (&cues.voice.me, ["words: I", "words: I twice"]),
            (
                &cues.discourse.debate,
                ["words: debate", "words: debate twice"],
            ),
        ];
        for (set, [once, twice]) in sets {
            let count = set.count(words);
            unit.note([(count > 0, once), (count > 1, twice)]);
        }
        let voice = &cues.voice;
        unit.note([
            (voice.own_pro.within(words), "words: takes the pro side"),
            (voice.own_con.within(words), "words: takes the con side"),
            (
                cues.discourse.grants_only.within(words),
                "words: only grants",
            ),
            (voice.polite.within(words), "words: polite"),
            (voice.agrees.within(words), "words: agrees"),
            (voice.disagrees.within(words), "words: disagrees"),
        ]);
        self.marked(unit, sentence);
        self.weighed(unit, sentence);
    }

    /// Notes digits, quotation marks, names and stops, here and further on in the block.
    fn marked(&self, unit: &mut Unit, sentence: usize) {
        let found = self.found(sentence);
        let words = &found.words;
        let digits = words.iter().filter(|word| has_digit(&word.lower)).count();
        let bare = found.text.trim_end_matches(['"', '”', '’', ')', '»', '」']);
        let large = words
            .iter()
            .skip(1)
            .filter(|word| found.text[word.range()].starts_with(char::is_uppercase))
            .count();
        let run = self.article.in_block(unit.block);
        let rest = sentence + 1..run.end;
        let next = rest.start..rest.end.min(rest.start + 1);
        unit.note([
            (digits > 0, "digits"),
            (digits > 1, "digits: several"),
            (found.text.contains(QUOTES), "quotation marks"),
            (found.text.contains([':', '：']), "colon"),
            (found.text.contains(';'), "semicolon"),
            (
                !bare.ends_with(['.', '!', '?', '。', '！', '？', ':']),
                "end: no stop",
            ),
            (bare.ends_with('!'), "end: exclamation"),
            (bare.ends_with([':', '：']), "end: colon"),
            (large > 0, "names"),
            (large > 2, "names: several"),
            (
                self.runs.digits.count(rest.clone()) > 0,
                "behind: digits in the block",
            ),
            (
                self.runs.quotes.count(rest) > 0,
                "behind: speech in the block",
            ),
            (self.runs.digits.count(next) > 0, "behind: digits"),
        ]);
    }

    /// Notes how well a sentence and its neighbours speak of things.
    fn weighed(&self, unit: &mut Unit, sentence: usize) {
        let polarity = self.polarity[sentence];
        let before = self.before(sentence).map(|at| self.polarity[at]);
        let run = self.article.in_block(unit.block);
        let behind = (sentence + 1 < run.end).then(|| self.polarity[sentence + 1]);
        unit.note([
            (polarity > 0, "polarity: good"),
            (polarity < 0, "polarity: bad"),
            (polarity.abs() > 1, "polarity: strong"),
            (before.is_some_and(|value| value != 0), "before: polar"),
            (behind.is_some_and(|value| value != 0), "behind: polar"),
        ]);
    }

    /// Notes the moves of the sentence and its neighbours.
    fn moved(&self, unit: &mut Unit, sentence: usize) {
        let Some(moves) = self.moves else { return };
        let words = &self.found(sentence).words;
        for (set, [first, later]) in own_moves(moves) {
            if early(set, words) {
                unit.cues.push(first);
            } else if set.within(words) {
                unit.cues.push(later);
            }
        }
        unit.note([(moves.past.within(words), "past tense")]);
        if let Some(before) = self.before(sentence) {
            let words = &self.found(before).words;
            unit.note([
                (moves.meta.within(words), "before: about the talk"),
                (
                    moves.adds_point.within(words),
                    "before: adds a point (move)",
                ),
                (moves.first_point.within(words), "before: first point"),
                (moves.grants.within(words), "before: grants"),
                (moves.returns.within(words), "before: turns back"),
                (moves.opens_for.within(words), "before: opens pro"),
                (moves.opens_against.within(words), "before: opens con"),
                (moves.stance_for.within(words), "before: is for it"),
                (moves.stance_against.within(words), "before: is against it"),
            ]);
        }
        let run = self.article.in_block(unit.block);
        if sentence + 1 < run.end {
            let words = &self.found(sentence + 1).words;
            unit.note([
                (early(&moves.evidence, words), "behind: evidence"),
                (early(&moves.rebuts, words), "behind: answers"),
                (early(&moves.past, words), "behind: past tense"),
                (
                    early(&moves.adds_point, words),
                    "behind: adds a point (move)",
                ),
            ]);
        }
    }
}

/// The marks that open speech.
pub(super) const QUOTES: [char; 4] = ['"', '“', '«', '「'];

pub(super) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Lists the moves with their cues: early in the sentence, and further inside.
fn own_moves(moves: &Moves) -> [(&Phrases, [&'static str; 2]); 18] {
    [
        (
            &moves.opens_for,
            ["move: opens pro", "move inside: opens pro"],
        ),
        (
            &moves.opens_against,
            ["move: opens con", "move inside: opens con"],
        ),
        (
            &moves.stance_for,
            ["move: is for it", "move inside: is for it"],
        ),
        (
            &moves.stance_against,
            ["move: is against it", "move inside: is against it"],
        ),
        (&moves.grants, ["move: grants", "move inside: grants"]),
        (
            &moves.returns,
            ["move: turns back", "move inside: turns back"],
        ),
        (
            &moves.adds_point,
            ["move: adds a point", "move inside: adds a point"],
        ),
        (
            &moves.first_point,
            ["move: first point", "move inside: first point"],
        ),
        (
            &moves.meta,
            ["move: about the talk", "move inside: about the talk"],
        ),
        (&moves.rebuts, ["move: answers", "move inside: answers"]),
        (&moves.evidence, ["move: evidence", "move inside: evidence"]),
        (&moves.result, ["move: result", "move inside: result"]),
        (&moves.asks_for, ["move: asks for", "move inside: asks for"]),
        (&moves.closes, ["move: closes", "move inside: closes"]),
        (&moves.says, ["move: says", "move inside: says"]),
        (&moves.says_for, ["move: welcomes", "move inside: welcomes"]),
        (&moves.says_against, ["move: warns", "move inside: warns"]),
        (&moves.people, ["move: people", "move inside: people"]),
    ]
}
