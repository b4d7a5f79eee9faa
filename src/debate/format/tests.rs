//! Format files as owners write them.

use super::*;
use crate::brief::Side;

const SMALL: &str = r#"id = "small"
name = "Small"
no_show = 30

[[turns]]
name = "One"
side = "pro"
seconds = 60
bells = [10, 30]

[[turns]]
name = "Two"
side = "con"
time = "1m"
"#;

/// Shows the mistakes of a text, one a line.
fn told(text: &str) -> Vec<String> {
    check(text).iter().map(ToString::to_string).collect()
}

#[test]
fn the_built_in_formats_have_no_mistake_and_no_warning() {
    for (id, text) in BUILT_IN {
        assert_eq!(told(text), [""; 0], "{id}");
        let (format, _) = read(text).unwrap();
        assert_eq!(&*format.id, id);
        assert_eq!(format.time_of(Side::Pro), format.time_of(Side::Con));
        for name in format
            .turns
            .iter()
            .map(|turn| &turn.name)
            .chain([&format.name])
        {
            assert_eq!(name.others.len(), 2, "{id}: {name:?}");
        }
    }
    assert_eq!(built_in().len(), 4);
}

#[test]
fn a_small_format_takes_the_defaults() {
    let (format, warnings) = read(SMALL).unwrap();
    assert_eq!(warnings, []);
    assert_eq!((format.teams, format.slots), (1, 1));
    assert_eq!(format.no_show, Length::seconds(30));
    assert_eq!(format.opening_vote, None);
    let [one, two] = &format.turns[..] else {
        panic!("two turns")
    };
    assert_eq!(one.bells, [Length::seconds(30), Length::seconds(10)]);
    assert_eq!(one.grace, Length::seconds(15));
    assert_eq!(two.time, Length::seconds(60));
    assert_eq!(one.name.of("ko"), "One");
}

#[test]
fn all_mistakes_are_named_at_once_with_line_and_remedy() {
    let text = r#"id = "Bad Id"
names = "Bad"
name = { ko = "나쁜" }
slots = 2
no_show = "soon"
opening_vote = "3m"

[[turns]]
name = "One"
side = "pro"
slot = 3
seconds = 0
bells = [10]

[[turns]]
name = "Two"
side = "pro"
slot = 1
seconds = 60
time = "1m"
floor = "audience"
each = 5

[[turns]]
name = ""
side = "middle"
time = "20d"
bells = [0, 90]
"#;
    let told = told(text);
    for expected in [
        "line 1: `id` \"Bad Id\" does not fit: write id = \"my-format\": lower-case letters, digits and hyphens",
        "line 2: the format has an unknown key `names`: did you mean `name`?",
        "line 3: `name` of the format is not said in English: write name = \"…\", or name = { en = \"…\", ko = \"…\" }",
        "line 5: `no_show` of the format does not fit: write seconds, or a text such as \"90s\", \"5m\", \"2d\"",
        "line 6: there is an opening vote and no closing vote: add closing_vote, or nobody learns who changed their mind",
        "line 11: turn 1 is of team 1, slot 3, which is not there: the format has teams = 1 and slots = 2",
        "line 12: `seconds` of turn 1 does not fit: write from 5s to 14d",
        "line 20: turn 2 has `seconds` and `time`: keep one of them",
        "line 22: `each` says nothing in turn 2: remove it",
        "line 25: `name` of turn 3 does not fit: write one line of 1 to 60 characters",
        "line 26: `side` of turn 3 is none that is known: write \"pro\" or \"con\" or \"both\" or \"audience\" or \"none\"",
        "line 27: `time` of turn 3 does not fit: write from 5s to 14d",
        "line 28: a bell of turn 3 rings outside of the turn: a bell is the time before the end: more than 0, less than the turn",
    ] {
        assert!(
            told.iter().any(|told| told == expected),
            "{expected}\n{told:#?}"
        );
    }
}

#[test]
fn a_missing_slot_and_a_bell_outside_are_errors() {
    let missing = SMALL.replace("no_show = 30", "slots = 2");
    assert_eq!(
        told(&missing)[0],
        "line 5: turn 1 has no `slot`: say who speaks: slot = 1 to 2"
    );
    let outside = SMALL.replace("[10, 30]", "[60]");
    assert!(told(&outside)[0].starts_with("line 9: a bell of turn 1 rings outside"));
}

#[test]
fn one_side_without_a_turn_is_an_error_and_less_time_a_warning() {
    let alone = SMALL.replace("side = \"con\"", "side = \"pro\"");
    assert!(read(&alone).is_err());
    let uneven = SMALL.replace("time = \"1m\"", "time = \"2m\"");
    let (_, warnings) = read(&uneven).unwrap();
    assert_eq!(
        warnings[0].to_string(),
        "line 5: pro speaks 60 s in all, con 120 s: give both sides the same, unless it is meant so"
    );
    assert_eq!(warnings[0].gravity, Gravity::Warning);
}

#[test]
fn what_is_no_toml_is_named_with_its_line() {
    let broken = SMALL.replace("side = \"con\"", "side = con\nslot = =");
    let told = told(&broken);
    assert!(told.len() >= 2, "{told:#?}");
    assert!(
        told.iter().any(|told| told.starts_with("line 13: ")),
        "{told:#?}"
    );
    assert!(
        told.iter().any(|told| told.starts_with("line 14: ")),
        "{told:#?}"
    );
    assert!(!check("").is_empty());
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_a_format_that_is_read_keeps_its_promises(
        cuts in proptest::collection::vec((0usize..2000, 0usize..40, "[ -~\n]{0,12}"), 0..4),
        which in 0usize..4,
    ) {
        let mut text = BUILT_IN[which].1.to_owned();
        for (at, length, with) in cuts {
            let from = text.floor_char_boundary(at.min(text.len()));
            let to = text.floor_char_boundary((from + length).min(text.len())).max(from);
            text.replace_range(from..to, &with);
        }
        match read(&text) {
            Ok((format, warnings)) => {
                assert!(!format.turns.is_empty());
                assert!(warnings.iter().all(|warning| warning.gravity == Gravity::Warning));
                for turn in &format.turns {
                    assert!(turn.bells.iter().all(|bell| !bell.is_none() && *bell < turn.time));
                    if let Part::Speaker { seat, .. } = turn.part {
                        assert!(format.has(seat));
                    }
                }
                let kept = serde_json::to_string(&format).unwrap();
                assert_eq!(serde_json::from_str::<Format>(&kept).unwrap(), format);
            }
            Err(mistakes) => {
                assert!(mistakes.iter().any(|mistake| mistake.gravity == Gravity::Error));
                let lines = u32::try_from(text.matches('\n').count() + 1).unwrap();
                assert!(mistakes.iter().all(|mistake| (1..=lines).contains(&mistake.line)));
            }
        }
    }
}
