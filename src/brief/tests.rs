//! What each stage does to a small text, seen through the brief.

use super::{Brief, Lines, Options, Role, Side, Verdict, explain, read};

fn claims(brief: &Brief, side: Side) -> Vec<&str> {
    brief
        .side(side)
        .map(|argument| argument.claim.text.as_str())
        .collect()
}

fn roles(brief: &Brief) -> Vec<(&str, Role)> {
    let named = brief.sections.iter();
    named
        .filter_map(|section| Some((section.heading.as_deref()?, section.role)))
        .collect()
}

#[test]
fn hard_wrapped_lines_are_one_sentence() {
    let text = "On trains\n\nThe line to the coast will open again next summer with\nfourteen new carriages, which three operators have ordered\nfrom a works that had been closed since 2009.\n";
    let brief = read(text);
    assert_eq!(brief.title, "On trains");
    assert_eq!(brief.facts[0].passage.lines, Lines { first: 3, last: 5 });
    assert!(brief.facts[0].passage.text.ends_with("closed since 2009."));
}

#[test]
fn headings_need_no_marks() {
    let text = "Free buses?\n\nBuses cost two euros in Oslo since 2020.\n\nThe upside\n\nThey cut traffic. Streets get quiet.\n\nThe downside\n\nThey cost money. Somebody pays.\n\nFinal thoughts\n\nWe shall see.\n";
    assert_eq!(
        roles(&read(text)),
        [
            ("The upside", Role::Pro),
            ("The downside", Role::Con),
            ("Final thoughts", Role::Conclusion)
        ]
    );
}

#[test]
fn what_sentences_do_names_a_part_whose_heading_does_not() {
    let text = "# Trams\n\n## On rails\n\nTrams run in Lyon.\n\n## Thoughts at night\n\nThe first worry is noise. Rails squeal. The second worry is cost. Rails are dear.\n\n## On Monday\n\nThe city should ask people. It must also count them.\n";
    let brief = read(text);
    assert_eq!(
        roles(&brief)[1..],
        [
            ("Thoughts at night", Role::Con),
            ("On Monday", Role::Recommendation)
        ]
    );
    assert_eq!(
        claims(&brief, Side::Con),
        ["The first worry is noise.", "The second worry is cost."]
    );
}

#[test]
fn a_side_is_handed_down_to_the_headings_below() {
    let text = "# Should the town build a tram?\n\n## Pros\n\n### It is quiet\n\nNobody hears it pass, even at night. In Basel the noise fell by half in 2019.\n\n### It is clean\n\nThere are no fumes in the street. Children on the pavement breathe better air.\n\n## Cons\n\n- It is dear to build. The first line would cost 90 million euros.\n- It gets in the way of buses. Every street on the route would be dug up for a year.\n";
    let brief = read(text);
    let sides: Vec<Side> = brief.arguments.iter().map(|found| found.side).collect();
    assert_eq!(sides, [Side::Pro, Side::Pro, Side::Con, Side::Con]);
    assert_eq!(
        roles(&brief)[..3],
        [
            ("Pros", Role::Pro),
            ("It is quiet", Role::Pro),
            ("It is clean", Role::Pro)
        ]
    );
}

#[test]
fn announcements_and_advice_are_neither_claim_nor_support() {
    let text = "Should the town build a tram?\n\nArguments for\n\nThere are clear benefits. First, a tram is quiet enough for narrow streets. Nobody hears it pass, even at night. Therefore, the city should build one. Second, it is clean where people walk. A bus leaves its fumes behind.\n\nArguments against\n\nConcerns remain. First, the rails are dear to lay. The first line would cost 90 million euros. Second, the shops on the route would suffer for years. In Basel eleven of them closed in 2019.\n";
    let brief = read(text);
    assert_eq!(
        claims(&brief, Side::Pro),
        [
            "A tram is quiet enough for narrow streets.",
            "It is clean where people walk."
        ]
    );
    assert_eq!(
        brief.recommendations[0].text,
        "Therefore, the city should build one."
    );
}

#[test]
fn rebuttals_are_never_support() {
    let text = "Should the town build a tram?\n\nArguments for\n\nFirst, a tram is quiet enough for narrow streets. Nobody hears it pass, even at night. However, critics reply that the wheels squeal in bends.\n\nSecond, it is clean where people walk. A bus leaves its fumes behind.\n";
    let brief = read(text);
    let backed = brief.arguments.iter().flat_map(|found| &found.support);
    assert!(backed.clone().count() > 0);
    assert!(
        !backed
            .clone()
            .any(|passage| passage.text.contains("squeal"))
    );
}

#[test]
fn one_voice_is_news_and_steps_are_not_reasons() {
    let news = "The council met on May 3. Critics say the hall was cold. It closed at ten.\n";
    assert!(read(news).arguments.is_empty());
    let guide = "How to bake bread\n\nThere are three steps. First, mix the flour. Second, wait an hour. Third, bake it.\n";
    assert!(read(guide).arguments.is_empty());
}

#[test]
fn speech_is_told_from_titles_and_scare_quotes() {
    let text = "The song \"Golden Days of the North\" won. The so-called \"free trial of everything\" ended.\n\n\"We never asked for any of this,\" said Jane Doe.\n";
    let brief = read(text);
    assert_eq!(brief.quotes.len(), 1);
    assert_eq!(
        brief.quotes[0].passage.text,
        "We never asked for any of this"
    );
    assert_eq!(brief.quotes[0].speaker.as_deref(), Some("Jane Doe"));
}

#[test]
fn forecasts_and_judgements_are_not_facts() {
    let text = "The fair opened on May 3, 2024 in Hall 7. It may draw 9,000 people next year. The hall is beautiful and important. Should we go?\n";
    let brief = read(text);
    assert_eq!(brief.facts.len(), 1);
    assert_eq!(brief.facts[0].data, ["May 3, 2024", "Hall 7"]);
}

#[test]
fn the_title_may_stand_between_the_lead_and_the_rest() {
    let text = "A song won a prize in 2026.\nThe prize is old.\nWas it deserved, or luck?\nSummary\nThe song won.\nArguments in favor\nFirst, it is good.\n";
    let brief = read(text);
    assert_eq!(brief.title, "Was it deserved, or luck?");
    assert_eq!(brief.question, brief.title);
    assert_eq!(brief.slug, "was-it-deserved-or-luck");
}

#[test]
fn page_furniture_is_left_out() {
    let text = "Home\nNews\nSport\nContact\nWe use cookies to make this better.\nFree buses\n\nBy Jane Doe | May 3, 2024\n\nBuses carried 900 people in 2023.\n\nShare this article\n© 2024 Gazette. All rights reserved.\n";
    let brief = read(text);
    assert_eq!(brief.title, "Free buses");
    assert_eq!(brief.facts.len(), 1);
}

#[test]
fn notices_of_the_page_are_left_out_and_sentences_with_their_words_stay() {
    let seen = |language: &str, text: &str| {
        let options = Options {
            language: Some(language.into()),
            ..Options::default()
        };
        let lines = explain(text, &options).lines;
        let kept = lines.into_iter().filter(|line| !line.is_furniture());
        kept.map(|line| line.passage.text).collect::<Vec<_>>()
    };
    for (language, notice) in [
        (
            "en",
            "We and our 812 partners store cookies on your device.",
        ),
        ("en", "Powered by Forum 3"),
        ("en", "By using this page you accept our privacy policy."),
        ("ko", "개인정보 처리방침 | 이용약관"),
        ("ko", "이 사이트는 쿠키를 사용합니다."),
        ("es", "Utilizamos cookies propias y de terceros."),
    ] {
        let text = format!("Free buses\n\nBuses carried 900 people in 2023.\n\n{notice}\n");
        assert!(
            !seen(language, &text).contains(&notice.to_owned()),
            "{notice}"
        );
    }
    for (language, said) in [
        ("en", "Buses powered by hydrogen cost twice as much."),
        ("en", "Parents must be able to opt out."),
        (
            "en",
            "Shops can no longer subscribe to the list of drivers.",
        ),
        (
            "ko",
            "개인정보를 예매처가 모두 쥐게 된다는 점도 걱정스럽다.",
        ),
        ("ko", "쿠키를 굽는 동아리도 있다."),
        ("es", "Las cookies de avena se venden bien."),
    ] {
        let text =
            format!("Free buses\n\nBuses carried 900 people in 2023.\n\n{said}\n\nSo it is.\n");
        assert!(seen(language, &text).contains(&said.to_owned()), "{said}");
    }
}

#[test]
fn every_decision_names_what_made_it() {
    let text = include_str!("../../tests/articles/newsletter.txt");
    let reading = explain(text, &Options::default());
    for line in &reading.lines {
        for decision in &line.decisions {
            assert!(!decision.cues.is_empty(), "{decision:?}: {line:?}");
        }
    }
    assert_eq!(reading.brief, read(text));
}

#[test]
fn facts_that_are_not_sure_enough_are_named_and_left_out() {
    let text = "The fair opened on May 3, 2024 in Hall 7. Anna and Ben Lee won it.\n";
    let least = |confidence| Options {
        confidence: Some(confidence),
        ..Options::default()
    };
    let all = explain(text, &least(0.0)).brief.facts.len();
    assert!(all > 0);
    let strict = explain(text, &least(1.0));
    assert_eq!(strict.brief.facts, []);
    assert_eq!(strict.unsure.len(), all);
    assert!(strict.brief.notes[0].starts_with("not sure: fact "));
    let doubted = strict.lines.iter().flat_map(|line| &line.decisions);
    let doubted = doubted.filter(|decision| decision.verdict == Verdict::Fact && !decision.taken);
    assert_eq!(doubted.count(), all);
}

#[test]
fn a_title_made_of_first_words_tears_no_number() {
    let text = "HARBOUR TOWN — The city council approved a contract on Tuesday to replace 1,240 street lamps.\n";
    assert_eq!(
        read(text).title,
        "HARBOUR TOWN — The city council approved a contract on Tuesday to replace"
    );
}

#[test]
fn the_summary_has_both_sides_and_keeps_its_budget() {
    let filler =
        "The tram line in Lyon carried 900 people on 3 May 2023 across the old bridge. ".repeat(3);
    let text = format!(
        "# Trams\n\n{filler}\n\n## Pros\n\n{}\n## Cons\n\n{}",
        "- They are quiet in the morning and at night. Nobody hears them pass.\n".repeat(6),
        "- They are dear to build and to mend. Somebody has to pay for that.\n".repeat(6)
    );
    let brief = read(&text);
    let all: Vec<&str> = brief
        .summary
        .iter()
        .flatten()
        .map(|passage| passage.text.as_str())
        .collect();
    assert!(all.contains(&"They are quiet in the morning and at night."));
    assert!(all.contains(&"They are dear to build and to mend."));
    assert!(all.join(" ").split_whitespace().count() <= 130);
    assert!(brief.summary[0].len() <= 2);
}

#[test]
fn reading_twice_gives_the_same_brief() {
    let text = include_str!("../../tests/articles/newsletter.txt");
    assert_eq!(read(text), read(text));
}

#[test]
fn a_reading_says_of_every_line_and_every_role_what_decided() {
    let text = "---\ntitle: Pool\n---\n# Should it stay?\n\n![view](x.png)\n\n#1 · ann · 19:42\nYes.\n\n#2 · bob · 19:43\nNo.\n\n#3 · ann · 19:45\nYes.\n\n| a | b |\n|---|---|\n| c | d |\n\n## Why not\n\nBecause it costs 40,000 a year.\n\n```\npool --winter\n```\n\n[1]: https://example.org\n";
    let options = Options {
        language: Some("en".into()),
        ..Options::default()
    };
    let reading = explain(text, &options);
    let shown: Vec<String> = reading
        .lines
        .iter()
        .map(|line| {
            let cues = line.decisions.iter().flat_map(|it| &it.cues);
            let cue = cues.map(|cue| cue.name.as_str()).next().unwrap_or_default();
            let role = if line.is_furniture() {
                "-"
            } else {
                line.role_cue
            };
            format!("{} {role} | {cue}", line.passage.lines.first)
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
    let numbers: Vec<usize> = reading
        .lines
        .iter()
        .flat_map(|line| line.passage.lines.first as usize..=line.passage.lines.last as usize)
        .collect();
    for (at, line) in text.lines().enumerate() {
        assert_eq!(!line.is_empty(), numbers.contains(&(at + 1)), "{line:?}");
    }
}
