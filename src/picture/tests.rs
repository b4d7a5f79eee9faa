//! What comes out is looked at pixel by pixel: size, ink, and that nothing lies outside.

use proptest::prelude::*;
use resvg::usvg::{Group, Node};

use super::*;
use crate::chart::{self, Label, ResultWords, Weight};
use crate::poll::{Stance, Tally};

const KOREAN: &str = "골든의 그래미 수상은 뷁쀍 애니메이션 음악의 전환점이다";

fn svg(counts: [u32; 5], motion: &str, word: &str) -> String {
    let tally = Tally::from_counts(Stance::ALL.iter().copied().zip(counts));
    let label = Label {
        name: word.to_owned(),
        share: "100 %".to_owned(),
        count: word.to_owned(),
    };
    let words = ResultWords {
        heading: word.to_owned(),
        motion: motion.to_owned(),
        sides: [label.clone(), label.clone(), label.clone()],
        steps: Some(std::array::from_fn(|_| label.clone())),
        nobody: word.to_owned(),
        notes: vec![word.to_owned(), word.to_owned()],
    };
    chart::result(&tally, &words)
}

fn line(text: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="550" height="60" font-family="Pretendard"><text x="10" y="40" font-size="20" font-weight="600">{text}</text></svg>"#
    )
}

/// Decodes a picture into opacities, a byte a pixel.
fn opacities(png: &Png) -> Vec<u8> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&png.bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((frame.width, frame.height), (png.width, png.height));
    pixels.chunks(4).map(|pixel| pixel[3]).collect()
}

fn ink(text: &str) -> (usize, Vec<char>) {
    let png = render(&line(text)).unwrap();
    let dark = opacities(&png).into_iter().filter(|alpha| *alpha > 128);
    (dark.count(), png.left_out)
}

#[test]
fn a_picture_has_its_size_and_ink() {
    let png = render(&svg([20, 33, 4, 12, 3], KOREAN, "찬성")).unwrap();
    assert_eq!(png.width, 1100);
    assert!(png.bytes.len() <= 100 * 1024, "{} bytes", png.bytes.len());
    assert!(png.left_out.is_empty());
    let opacities = opacities(&png);
    assert_eq!(opacities[0], 0, "the corner is round");
    let clear = opacities.iter().filter(|alpha| **alpha < 255);
    assert!(clear.count() < opacities.len() / 10);
}

#[test]
fn every_script_of_ours_is_drawn_without_the_systems_fonts() {
    let texts = [
        "Strongly for",
        "¿Añadís ñandúes?",
        "뷁쀍똠",
        "ひらがなカタカナ",
        "投票結果々",
        "Ελληνικά",
        "Русский",
        "Tiếng Việt",
    ];
    for text in texts {
        let (dark, left_out) = ink(text);
        assert!(dark > 200, "{text}: {dark}");
        assert!(left_out.is_empty(), "{text}: {left_out:?}");
    }
    assert_ne!(
        ink("가").0,
        ink("뷁").0,
        "two boxes would have the same ink"
    );
}

#[test]
fn what_no_font_has_is_left_out_and_named() {
    let (dark, left_out) = ink("a\u{d0000}b");
    assert_eq!(left_out, ['\u{d0000}']);
    assert_eq!(dark, ink("ab").0, "a sign is gone, without a box");
    let (dark, left_out) = ink("a\u{2ebe0}\u{2ebe1}b");
    if left_out.len() == 2 {
        assert_eq!(dark, ink("a…b").0, "letters stand as an ellipsis");
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    assert!(matches!(render("<svg"), Err(Fault::Unreadable(_))));
    let huge = r#"<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="10"/>"#;
    assert!(matches!(render(huge), Err(Fault::Size { .. })));
}

/// Collects the boxes of all texts and shapes, as they are drawn.
fn boxes(group: &Group, found: &mut Vec<resvg::tiny_skia::Rect>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => boxes(inner, found),
            other => found.push(other.abs_bounding_box()),
        }
    }
}

fn outside(svg: &str) -> Vec<resvg::tiny_skia::Rect> {
    let (text, options, _) = fonts::choose(svg);
    let tree = Tree::from_str(&text, options).unwrap();
    let mut found = Vec::new();
    boxes(tree.root(), &mut found);
    let (width, height) = (tree.size().width(), tree.size().height());
    found.retain(|area| {
        area.left() < 0.0 || area.top() < 0.0 || area.right() > width || area.bottom() > height
    });
    found
}

#[test]
fn text_is_as_wide_as_it_was_measured() {
    for text in [
        "Strongly against 57 %",
        "A favor y en contra",
        "매우 찬성 31표",
        "投票者ひらがな",
        "Ελληνικά",
    ] {
        let line = line(text);
        let (line, options, _) = fonts::choose(&line);
        let tree = Tree::from_str(&line, options).unwrap();
        let drawn = f64::from(tree.root().abs_bounding_box().width());
        let measured = chart::width(text, Weight::SemiBold, 20.0);
        assert!(
            (drawn..drawn * 1.08 + 3.0).contains(&(measured + 1.0)),
            "{text}: {drawn} {measured}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn everything_lies_inside_the_picture(
        counts: [u32; 5],
        motion in prop_oneof!["[ -~]{0,200}", "[가-힣 ]{0,200}", "[W&<m]{200}", "[a-zñáéíóú ]{0,200}"],
        word in prop_oneof!["[a-zA-Z ]{0,30}", "[가-힣 ]{0,200}", "[W0-9]{0,200}"],
    ) {
        let outside = outside(&svg(counts, &motion, &word));
        prop_assert!(outside.is_empty(), "{:?}", outside);
    }
}
