//! The words of pictures, and what stands for a picture where it cannot be seen.

use super::{card, name, results, swing};
use crate::{
    app::polls::Glance,
    chart::{self, Label, ResultWords, SwingWords},
    discord::scene::Voice,
    poll::{Outcome, Poll, Quorum, Scale, Shown, Stance, Swing, Tally},
    reply::{Attachment, Content, fit},
    words::say,
};

/// Discord takes so many characters beside a picture.
const ALT: usize = 1024;

/// Draws a result.
pub fn result(glance: &Glance, shown: &Shown, voice: &Voice) -> Attachment {
    let poll = glance.poll();
    let tally = &shown.tally;
    let mut notes = Vec::new();
    // Where nobody voted the picture says nothing else.
    if glance.view.voters > 0 {
        notes.push(card::voters(glance, voice));
    }
    // Others may have voted since, so that the bars hold fewer votes than there are voters.
    let counted = shown.as_of.map(|at| {
        let said = say::picture_as_of(super::on_paper(at), tally.total());
        voice.say(&said)
    });
    notes.extend(counted.clone());
    if let Quorum::Short { lacking } = poll.rules.quorum(glance.view.voters) {
        notes.push(voice.say(&say::results_indicative(poll.rules.quorum, lacking)));
    }
    let words = ResultWords {
        heading: results::lead(poll, voice),
        motion: poll.subject.motion().to_string(),
        sides: sides(tally, voice),
        steps: (poll.rules.scale == Scale::Five).then(|| steps(tally, voice)),
        nobody: voice.say(&results::nobody(poll)),
        notes,
    };
    let mut lines = results::lines(poll, shown, voice);
    lines.extend(counted);
    let alt = say::alt_results(poll.subject.motion().as_str(), spoken(&lines));
    Attachment {
        name: "result.png".to_owned(),
        alt: fit(&voice.say(&alt), ALT),
        content: Content::Drawing(chart::result(tally, &words)),
    }
}

/// Draws a swing; none where it may not be shown.
pub fn swing(poll: &Poll, swing: &Swing, voice: &Voice) -> Option<Attachment> {
    let Outcome::Shown(shown) = &swing.outcome else {
        return None;
    };
    let mut notes = Vec::new();
    if let Some(majority) = swing.majority {
        let said = results::majority(majority, voice);
        notes.push(voice.say(&say::swing_majority(said)));
    }
    notes.extend(swing::turnout(swing, voice));
    let verdict = swing::verdict(shown, voice).replace("**", "");
    let count = |from: Stance, to: Stance| {
        let many = shown.matrix.map(|matrix| matrix.count(from, to));
        many.unwrap_or_default().to_string()
    };
    let words = SwingWords {
        heading: voice.say(&say::swing_lead()),
        motion: poll.subject.motion().to_string(),
        before: voice.say(&say::swing_before()),
        after: voice.say(&say::swing_after()),
        sides_before: sides(&shown.before, voice),
        sides_after: sides(&shown.after, voice),
        net: swing::STEPS.map(|of| swing::plus(shown.net(of))),
        flows: swing::STEPS.map(|from| swing::STEPS.map(|to| count(from, to))),
        verdict: verdict.clone(),
        notes,
    };
    let [pro, undecided, con] = results::shares_of_three(&shown.before, voice);
    let before = voice.say(&say::swing_share_before(pro, undecided, con));
    let [pro, undecided, con] = results::shares_of_three(&shown.after, voice);
    let after = voice.say(&say::swing_share_after(pro, undecided, con));
    let motion = poll.subject.motion().as_str();
    let alt = say::alt_swing(motion, spoken(&[before, after, verdict]));
    Some(Attachment {
        name: "swing.png".to_owned(),
        alt: fit(&voice.say(&alt), ALT),
        content: Content::Drawing(chart::swing(shown, &words)),
    })
}

/// Labels for, undecided and against.
fn sides(tally: &Tally, voice: &Voice) -> [Label; 3] {
    let tally = tally.collapsed();
    swing::STEPS.map(|of| label(of, &tally, voice))
}

fn steps(tally: &Tally, voice: &Voice) -> [Label; 5] {
    std::array::from_fn(|at| label(Stance::ALL[at], tally, voice))
}

fn label(of: Stance, tally: &Tally, voice: &Voice) -> Label {
    Label {
        name: name(of, voice),
        share: results::share(tally, of, voice),
        count: voice.say(&say::votes(tally.count(of))),
    }
}

/// Turns lines into one that is read aloud: without marks of Markdown.
fn spoken(lines: &[String]) -> String {
    let lines = lines.iter().filter(|line| !line.starts_with("-# "));
    let joined = lines.map(String::as_str).collect::<Vec<_>>().join("; ");
    joined.replace("**", "")
}
