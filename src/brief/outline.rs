//! The sections of a brief: the parts of an article, as a reader would list them.
//!
//! Not every line that parts an article is a heading of it: the questions of an interview are not,
//! nor are the points of a list below headings behind signs. A heading that says little takes the
//! role of the arguments found below it. Invariant: the sections cover the parts in order.

use std::collections::HashMap;

use super::article::{Article, Draft, is_counted};
use super::block::{Block, Kind};
use super::section::Part;
use super::{Lines, Role, Section, Side};

/// Lists the parts as sections of the brief.
///
/// A heading that says little takes the role of the arguments found below it.
pub(crate) fn sections(article: &Article, drafts: &[Draft]) -> Vec<Section> {
    let (parts, blocks) = (article.parts, article.blocks);
    let mut taken: Vec<[usize; 2]> = vec![[0; 2]; parts.len()];
    for draft in drafts {
        taken[draft.part][usize::from(draft.side == Side::Con)] += draft.sentences().count().max(1);
    }
    let asked = asked_in_bold(blocks);
    let signed = signed(article);
    let mut sections: Vec<Section> = Vec::new();
    let mut argued = false;
    for (part, taken) in parts.iter().zip(taken) {
        let Some(mut section) = section(article, part, taken) else {
            continue;
        };
        // What stands before all reasons, and argues nothing, only leads to them.
        let suggested = !part.named && part.paired.is_none() && taken == [0, 0];
        if suggested && !argued && section.role == Role::Analysis {
            section.role = Role::Context;
        }
        argued |= taken != [0, 0] || matches!(section.role, Role::Pro | Role::Con);
        let bold = part
            .heading
            .is_some_and(|at| blocks[at].kind == Kind::Heading(6));
        let point = part
            .heading
            .is_some_and(|at| signed.is_some_and(|first| at > first && is_point(&blocks[at])));
        match sections.last_mut().filter(|_| asked && bold || point) {
            Some(above) => above.lines.last = section.lines.last,
            None => sections.push(section),
        }
    }
    sections
}

/// Finds the first heading behind a sign, where one sign opens several: "◎ Background".
fn signed(article: &Article) -> Option<usize> {
    let mut seen: HashMap<char, (usize, usize)> = HashMap::new();
    for at in article.parts.iter().filter_map(|part| part.heading) {
        let sign = article.blocks[at].text.text.trim().chars().next();
        if let Some(sign @ '\u{25A0}'..='\u{25FF}') = sign {
            seen.entry(sign).or_insert((at, 0)).1 += 1;
        }
    }
    let several = seen.into_values().filter(|(_, count)| *count >= 2);
    several.map(|(first, _)| first).min()
}

/// Counted or bracketed lines below headings behind signs are the points of a list.
fn is_point(block: &Block) -> bool {
    let text = block.text.text.trim();
    block.kind == Kind::Heading(0) && (is_counted(text) || text.starts_with(['[', '(']))
}

/// Tells whether somebody asks and remarks in bold lines, as in an interview: such lines part it,
/// and are no headings. Lists of questions do nothing but ask.
fn asked_in_bold(blocks: &[Block]) -> bool {
    let bold: Vec<&str> = blocks
        .iter()
        .filter(|block| block.kind == Kind::Heading(6))
        .map(|block| block.text.text.trim())
        .collect();
    let asks = bold
        .iter()
        .filter(|text| text.ends_with(['?', '？']))
        .count();
    let remarks = bold
        .iter()
        .any(|text| !text.ends_with(['?', '？']) || text.contains(". ") || text.contains("? "));
    bold.len() >= 3 && 2 * asks >= bold.len() && remarks
}

/// Describes a part; none when it is empty.
fn section(article: &Article, part: &Part, taken: [usize; 2]) -> Option<Section> {
    let (blocks, lines) = (article.blocks, article.lines);
    let all = part.heading.into_iter().chain(part.blocks.clone());
    let spans: Vec<Lines> = all
        .map(|at| lines.lines(blocks[at].text.span(&(0..blocks[at].text.text.len()))))
        .collect();
    let (first, last) = (spans.first()?, spans.last()?);
    let heading = part.heading.map(|at| {
        blocks[at]
            .text
            .text
            .trim()
            .trim_end_matches([':', '：'])
            .trim_end()
            .to_owned()
    });
    Some(Section {
        heading,
        role: role_by_arguments(part, taken).unwrap_or(part.role),
        lines: Lines {
            first: first.first,
            last: last.last,
        },
    })
}

/// Finds the role of a part from how many of its sentences argue for, and against.
fn role_by_arguments(part: &Part, [pro, con]: [usize; 2]) -> Option<Role> {
    let open = part.heading.is_some()
        && (!part.named || part.paired.is_some())
        && part.side.is_none()
        && matches!(part.role, Role::Context | Role::Analysis);
    let enough = 2 * (pro + con) >= part.sentences.len();
    match (pro, con) {
        _ if !open => None,
        (1.., 0) if enough => Some(Role::Pro),
        (0, 1..) if enough => Some(Role::Con),
        // What is proposed comes first, and is answered.
        (0, 0) => part
            .paired
            .map(|first| if first { Role::Pro } else { Role::Con }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Role, read};

    fn headings(text: &str) -> Vec<String> {
        let sections = read(text).sections.into_iter();
        sections.filter_map(|section| section.heading).collect()
    }

    #[test]
    fn the_bold_lines_of_an_interview_are_no_headings() {
        let text = "# The hall stays shut\n\nThe hall of Oldford has been shut since May. We asked its warden why.\n\n**Ms Oslo, why is it shut?**\n\nThe roof leaks, and nobody wants to pay for it.\n\n**Some say it could open in summer.**\n\nIt could, but the floor is wet even then.\n\n**So what now?**\n\nWe wait for the council.\n";
        assert_eq!(headings(text).len(), 0);
        let listed = text.replace(
            "Some say it could open in summer.",
            "Could it open in summer?",
        );
        assert_eq!(headings(&listed).len(), 3);
    }

    #[test]
    fn points_below_signed_headings_are_no_headings() {
        let text = "The hall of Oldford\n\nThe hall has been shut since May, and the town talks of little else.\n\n◎ Good about it\n\n1. It is quiet\nNobody plays the drums at night any more.\n\n2. It is cheap\nThe town saves 900 euros a month.\n\n◎ Bad about it\n\n3. It is sad\nThe choir has nowhere to sing.\n";
        assert_eq!(headings(text), ["◎ Good about it", "◎ Bad about it"]);
    }

    #[test]
    fn what_leads_to_the_first_reason_is_background() {
        let text = "# The hall of Oldford\n\nThe hall has been shut since May.\n\n## May and after\n\nIt was shut on 9 May.\n\n## The roof\n\nIt is made of slate.\n\n## Advantages\n\n- It is quiet at night.\n\n## Drawbacks\n\n- The choir has nowhere to sing.\n";
        let roles: Vec<Role> = read(text)
            .sections
            .iter()
            .map(|section| section.role)
            .collect();
        assert_eq!(
            roles[1..],
            [Role::Context, Role::Context, Role::Pro, Role::Con]
        );
    }

    #[test]
    fn lines_about_the_text_and_signatures_are_no_headings() {
        let text = "The hall of Oldford\n\nCulture | Posted 9 May | 6 comments\n\nThe hall has been shut since May, and the town talks of little else than of that.\n\nWhat it costs\n\nThe town saves 900 euros a month. The choir has nowhere to sing.\n\nWhat is next\n\nThe council votes on it in June.\n\nAna Oslo\nOldford\n";
        assert_eq!(headings(text), ["What it costs", "What is next"]);
    }

    #[test]
    fn points_of_minutes_are_headings_however_they_end() {
        let text = "Acta de la asamblea\n\nPrimero.- Lectura del acta.\nSe aprueba sin más.\n\nSegundo.- Cuentas del club.\nQuedan 900 euros en la caja.\n\nTercero.- Ruegos.\nNadie pide la palabra.\n";
        assert_eq!(headings(text).len(), 3);
    }
}
