//! The swing in words.

use super::{results, stance};
use crate::{
    discord::scene::Voice,
    poll::{
        Comparison, FEWEST_PAIRS, Matrix, Outcome, Points, Poll, SMALLEST_SWING, Secrecy, Stance,
        Swing, Verdict,
    },
    reply::{Card, Field},
    words::say,
};

/// For, undecided, against.
pub(super) const STEPS: [Stance; 3] = [Stance::For, Stance::Undecided, Stance::Against];

/// Shows a swing.
pub fn card(swing: &Swing, voice: &Voice) -> Card {
    let mut body: Vec<String> = turnout(swing, voice).into_iter().collect();
    let mut fields = Vec::new();
    match &swing.outcome {
        Outcome::TooFew { least } => body.push(voice.say(&say::swing_too_few(*least))),
        Outcome::Mixed => body.push(voice.say(&say::swing_mixed())),
        Outcome::FewUnpaired { least } => {
            body.push(voice.say(&say::swing_few_unpaired(*least)));
        }
        Outcome::Shown(shown) => {
            let [pro, undecided, con] = results::shares_of_three(&shown.before, voice);
            body.push(voice.say(&say::swing_share_before(pro, undecided, con)));
            let [pro, undecided, con] = results::shares_of_three(&shown.after, voice);
            body.push(voice.say(&say::swing_share_after(pro, undecided, con)));
            let [pro, undecided, con] = net(shown, voice);
            body.push(voice.say(&say::swing_net(pro, undecided, con)));
            body.push(verdict(shown, voice));
            fields.push(Field {
                label: voice.say(&say::swing_matrix()),
                text: match &shown.matrix {
                    Some(matrix) => moves(matrix, voice),
                    None => voice.say(&say::swing_matrix_hidden(FEWEST_PAIRS)),
                },
            });
        }
    }
    if let Some(majority) = swing.majority {
        let said = results::majority(majority, voice);
        body.push(voice.say(&say::swing_majority(said)));
    }
    Card {
        lead: voice.say(&say::swing_lead()),
        body: body.join("\n"),
        fields,
        ..Card::default()
    }
}

/// Says how the swing of a secret poll moves from one closing to the next; nothing at the first.
pub fn note(poll: &Poll, voice: &Voice) -> Option<String> {
    let again = poll.rules.secrecy == Secrecy::Secret && poll.closings() > 1;
    let note = say::swing_again(poll.rules.least_for_stances());
    again.then(|| format!("-# {}", voice.say(&note)))
}

/// Says how many voted twice and once, where that may be told.
pub(super) fn turnout(swing: &Swing, voice: &Voice) -> Option<String> {
    let of = swing.turnout?;
    Some(voice.say(&say::swing_pairs(of.paired, of.only_before, of.only_after)))
}

/// Says who won the swing.
pub fn verdict(shown: &Comparison, voice: &Voice) -> String {
    voice.say(&match shown.verdict {
        Verdict::For => say::swing_for(size(shown.points, voice)),
        Verdict::Against => say::swing_against(size(shown.points, voice)),
        Verdict::FewPairs => say::swing_few_pairs(FEWEST_PAIRS, signed(shown.points, voice)),
        Verdict::SmallSwing => say::swing_small(signed(shown.points, voice), SMALLEST_SWING),
    })
}

/// Says the net movement of for, undecided and against, in people.
pub fn net(shown: &Comparison, voice: &Voice) -> [String; 3] {
    STEPS.map(|of| format!("{} {}", stance(of, voice), plus(shown.net(of))))
}

/// Says who moved where, a line for each stance that somebody came from.
fn moves(matrix: &Matrix, voice: &Voice) -> String {
    let lines = STEPS.into_iter().filter_map(|from| {
        let to = STEPS.into_iter().filter_map(|to| {
            let count = matrix.count(from, to);
            (count > 0).then(|| {
                voice.say(&if from == to {
                    say::swing_stayed(count)
                } else {
                    say::swing_to(count, stance(to, voice))
                })
            })
        });
        let moves = to.collect::<Vec<_>>().join(", ");
        (!moves.is_empty()).then(|| voice.say(&say::swing_from(stance(from, voice), moves)))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Writes a number of people with its sign.
pub(super) fn plus(number: i64) -> String {
    match number {
        0 => "±0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}

/// Writes points without their sign, which the words give.
fn size(points: Points, voice: &Voice) -> String {
    tenths(points.tenths().unsigned_abs(), voice)
}

fn signed(points: Points, voice: &Voice) -> String {
    let size = size(points, voice);
    match points.tenths() {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

fn tenths(tenths: u64, voice: &Voice) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        _ => results::decimal(tenths, voice),
    }
}
