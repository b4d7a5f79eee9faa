//! Tells how far what was typed is from a word, or from the beginning of one.
//!
//! A slip is a letter too many, too few or wrong, or two neighbours swapped (optimal string
//! alignment). General measures know neither the bound nor the open end, and a whole library is
//! compared between two keystrokes; so only a band beside the diagonal is looked at, and no further
//! than it can still end well.

/// The longest word that is compared, slips included.
const WIDEST: usize = 104;

type Row = [u8; WIDEST];

/// Which letters occur how often: a bit for each Latin letter and digit, and shared ones for others.
#[derive(Clone, Copy, Default)]
pub(super) struct Letters {
    /// The letters that occur once, twice, three times, four times at least.
    times: [u64; 4],
    /// All letters, counted.
    pub(super) many: usize,
}

impl Letters {
    /// Counts the letters of a folded text.
    pub(super) fn of(text: &str) -> Self {
        let mut letters = Self::default();
        for c in text.chars().filter(|c| *c != ' ') {
            let bit = match c {
                'a'..='z' => c as u32 - 'a' as u32,
                '0'..='9' => 26 + c as u32 - '0' as u32,
                other => 36 + other as u32 % 28,
            };
            letters.many += 1;
            let mut carried = 1 << bit;
            for level in &mut letters.times {
                (*level, carried) = (*level | carried, *level & carried);
            }
        }
        letters
    }

    /// Tells whether so few slips could turn these letters into the others or some of them: each slip
    /// makes up for one letter at most.
    pub(super) fn could_be(&self, other: &Self, slips: u8) -> bool {
        let missing = self.times.iter().zip(&other.times);
        let missing: u32 = missing
            .map(|(own, other)| (own & !other).count_ones())
            .sum();
        missing <= u32::from(slips) && self.many <= other.many + usize::from(slips)
    }
}

/// Says how many slips a word of so many letters may have.
pub(super) fn allowed(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Counts the slips between what was written and a word or its beginning; nothing above `most`.
pub(super) fn slips_between(written: &[char], word: &str, most: u8) -> Option<u8> {
    let reach = usize::from(most);
    if most == 0 || written.len() + reach + 1 >= WIDEST {
        return None;
    }
    let mut letters = ['\0'; WIDEST];
    let mut long = 0;
    for (place, letter) in letters[..written.len() + reach]
        .iter_mut()
        .zip(word.chars())
    {
        *place = letter;
        long += 1;
    }
    let letters = &letters[..long];
    let mut before: Row = [most + 1; WIDEST];
    let mut last = before;
    for (slips, at) in last.iter_mut().zip(0..=most) {
        *slips = at;
    }
    for done in 1..=written.len() {
        let band = done.saturating_sub(reach)..(done + reach).min(long) + 1;
        let row = next_row(
            &written[..done],
            letters,
            band.clone(),
            [&before, &last],
            most + 1,
        );
        if row[band].iter().all(|slips| *slips > most) {
            return None;
        }
        (before, last) = (last, row);
    }
    let ends = written.len().saturating_sub(reach)..(written.len() + reach).min(long) + 1;
    last.get(ends)?
        .iter()
        .copied()
        .min()
        .filter(|slips| *slips <= most)
}

/// Computes the slips of what is written so far against each beginning of the word in the band.
fn next_row(
    written: &[char],
    word: &[char],
    band: std::ops::Range<usize>,
    [before, last]: [&Row; 2],
    far: u8,
) -> Row {
    let mut row = [far; WIDEST];
    for at in band {
        let mut slips = last[at] + 1;
        if let (Some(&letter), Some(earlier)) = (written.last(), at.checked_sub(1)) {
            slips = slips
                .min(row[earlier] + 1)
                .min(last[earlier] + u8::from(word[earlier] != letter));
            let swapped = at > 1
                && written.len() > 1
                && written[written.len() - 2] == word[earlier]
                && word[at - 2] == letter;
            if swapped {
                slips = slips.min(before[at - 2] + 1);
            }
        }
        row[at] = slips.min(far);
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slips(written: &str, word: &str, most: u8) -> Option<u8> {
        slips_between(&written.chars().collect::<Vec<_>>(), word, most)
    }

    #[test]
    fn slips_are_counted_to_the_best_beginning() {
        assert_eq!(slips("gramyms", "grammys", 2), Some(1));
        assert_eq!(slips("sondtrack", "soundtracks", 2), Some(1));
        assert_eq!(slips("weather", "soundtracks", 2), None);
        assert_eq!(slips("ab", "", 1), None);
    }

    proptest! {
        #[test]
        fn the_band_agrees_with_the_whole_table(written in "[abc]{1,9}", word in "[abc]{0,12}", most in 1_u8..3) {
            let beginnings = (0..=word.len()).map(|end| strsim::osa_distance(&written, &word[..end]));
            let least = beginnings.min().unwrap();
            let expected = u8::try_from(least).ok().filter(|slips| *slips <= most);
            prop_assert_eq!(slips(&written, &word, most), expected);
        }
    }
}
