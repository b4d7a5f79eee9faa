//! Pictures as text: their shape, and that nothing handed in can break them.
//!
//! That everything lies inside the picture is tested where there are fonts, in `picture`.

use proptest::prelude::*;

use super::*;
use crate::poll::{Matrix, Outcome, Round, Rules, Scale, Secrecy, Stance, Swing, Tally};

const SHORT: &str = "The award is a turning point for animated music.";
const KOREAN: &str = "가상의 밴드를 위해 쓰인 영화 노래도 무대에 서는 사람들의 노래와 똑같은 상과 똑같은 존중을 받을 자격이 있다";

fn label(stance: Stance, tally: &Tally) -> Label {
    let share = tally.percentages().map(|shares| {
        let at = Stance::ALL.iter().position(|other| *other == stance);
        format!("{} %", shares[at.unwrap()])
    });
    Label {
        name: stance.word().replace('_', " "),
        share: share.unwrap_or_default(),
        count: tally.count(stance).to_string(),
    }
}

fn sides(tally: &Tally) -> [Label; 3] {
    [Stance::For, Stance::Undecided, Stance::Against].map(|stance| label(stance, tally))
}

fn tally(counts: [u32; 5]) -> Tally {
    Tally::from_counts(Stance::ALL.iter().copied().zip(counts))
}

fn result_of(counts: [u32; 5], scale: Scale, motion: &str) -> String {
    let tally = tally(counts);
    let steps: Vec<_> = Stance::ALL.iter().map(|s| label(*s, &tally)).collect();
    let words = ResultWords {
        heading: "Result 1 · closed 3 February 2026, 18:00 UTC".to_owned(),
        motion: motion.to_owned(),
        sides: sides(&tally.collapsed()),
        steps: (scale == Scale::Five).then(|| steps.try_into().unwrap()),
        nobody: "No votes yet".to_owned(),
        notes: vec![
            format!("{} voters", tally.total()),
            "Quorum of 50 reached".to_owned(),
        ],
    };
    result(&tally, &words)
}

fn matrix(cells: [[u32; 3]; 3]) -> Matrix {
    let stances = Scale::Three.stances();
    let rows = stances.iter().zip(cells);
    let counts = rows.flat_map(|(before, row)| {
        let cells = stances.iter().zip(row);
        cells.map(|(after, many)| ((*before, *after), many))
    });
    Matrix::from_counts(counts)
}

fn swing_of(cells: [[u32; 3]; 3], secrecy: Secrecy, motion: &str) -> Option<String> {
    let pairs = matrix(cells);
    let rules = Rules {
        secrecy,
        ..Rules::default()
    };
    let (before, after) = (pairs.before(), pairs.after());
    let round = |tally| Round {
        rules: &rules,
        tally,
    };
    let swung = Swing::between(round(&before), round(&after), &pairs);
    let Outcome::Shown(comparison) = swung.outcome else {
        return None;
    };
    let words = SwingWords {
        heading: "Swing".to_owned(),
        motion: motion.to_owned(),
        before: "Before".to_owned(),
        after: "After".to_owned(),
        sides_before: sides(&before),
        sides_after: sides(&after),
        net: [Stance::For, Stance::Undecided, Stance::Against]
            .map(|stance| format!("{:+}", comparison.net(stance))),
        flows: cells.map(|row| row.map(|many| many.to_string())),
        verdict: format!("{:?}: {}", comparison.verdict, comparison.points.tenths()),
        notes: vec!["Final majority: For".to_owned()],
    };
    Some(swing(&comparison, &words))
}

#[test]
fn a_result_of_three_steps() {
    insta::assert_snapshot!(result_of([0, 73, 15, 40, 0], Scale::Three, SHORT));
}

#[test]
fn a_result_of_five_steps() {
    insta::assert_snapshot!(result_of([20, 33, 4, 12, 3], Scale::Five, KOREAN));
}

#[test]
fn a_result_of_nobody() {
    insta::assert_snapshot!(result_of([0; 5], Scale::Three, SHORT));
}

#[test]
fn a_swing_with_its_flows() {
    let cells = [[12, 1, 2], [5, 3, 1], [4, 2, 10]];
    insta::assert_snapshot!(swing_of(cells, Secrecy::Secret, SHORT).unwrap());
}

#[test]
fn a_swing_of_few_pairs_in_secret_polls_shows_no_flow() {
    let cells = [[2, 0, 0], [2, 1, 0], [1, 0, 2]];
    let svg = swing_of(cells, Secrecy::Secret, SHORT).unwrap();
    insta::assert_snapshot!(svg);
    assert!(!svg.contains('C'), "a ribbon is a curve");
}

#[test]
fn a_tie_lies_evenly_and_unanimity_on_its_own_side() {
    let ends = |counts| {
        let parts = bar::parts(&tally(counts));
        (parts[0].from, parts[parts.len() - 1].to)
    };
    let (from, to) = ends([0, 20, 0, 20, 0]);
    assert!((bar::AXIS - from - (to - bar::AXIS)).abs() < 1e-9);
    let (from, to) = ends([0, 37, 0, 0, 0]);
    assert!((from - bar::AXIS).abs() < 1e-9 && to > from);
    let (from, to) = ends([0, 0, 0, 1, 0]);
    assert!((to - bar::AXIS).abs() < 1e-9 && to > from);
}

#[test]
fn one_ballot_in_a_million_is_seen() {
    let parts = bar::parts(&tally([1, 0, 0, 998, 999_001]));
    assert_eq!(parts.len(), 3);
    for part in parts {
        assert!(part.to - part.from > 2.0, "{part:?}");
    }
}

#[test]
fn markup_in_a_motion_is_text() {
    let motion = "<script>&amp; \"x\" ]]> \0\u{7}\u{202e}end";
    let svg = result_of([0, 1, 0, 0, 0], Scale::Three, motion);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts = document.descendants().filter_map(|node| node.text());
    let all: Vec<_> = texts.collect();
    assert!(
        all.concat().contains("<script>&amp; \"x\" ]]> end"),
        "{all:?}"
    );
    assert!(!svg.contains("<script"));
}

/// Lists the numbers of an SVG that place something.
fn numbers(svg: &str) -> Vec<f64> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let nodes = document.descendants();
    let drawn = nodes.filter(|node| !node.ancestors().any(|above| above.has_tag_name("defs")));
    let attributes = drawn.flat_map(|node| node.attributes().collect::<Vec<_>>());
    let placing =
        attributes.filter(|a| matches!(a.name(), "x" | "y" | "width" | "height" | "points" | "d"));
    let texts: Vec<_> = placing.map(|a| a.value().to_owned()).collect();
    let parts = texts
        .iter()
        .flat_map(|text| text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')));
    parts
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().unwrap())
        .collect()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,200}",
        ".{0,200}",
        "[가-힣 ]{0,200}",
        "[W<&\"']{0,200}",
        "[\u{5d0}-\u{5ea} a]{0,200}"
    ]
}

proptest! {
    #[test]
    fn any_result_is_well_formed(counts: [u32; 5], five: bool, motion in text()) {
        let scale = if five { Scale::Five } else { Scale::Three };
        let svg = result_of(counts, scale, &motion);
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        for number in numbers(&svg) {
            prop_assert!((-4000.0..4000.0).contains(&number), "{}", number);
        }
    }

    #[test]
    fn any_swing_is_well_formed(cells: [[u32; 3]; 3], small: bool, motion in text()) {
        let cells = if small { cells.map(|row| row.map(|many| many % 2)) } else { cells };
        if let Some(svg) = swing_of(cells, Secrecy::Secret, &motion) {
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
            for number in numbers(&svg) {
                prop_assert!((-4000.0..4000.0).contains(&number), "{}", number);
            }
        }
    }
}
