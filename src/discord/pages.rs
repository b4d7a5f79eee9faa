//! Lists too long for one message: which part is shown, and the buttons that turn to others.

use std::ops::Range;

use super::scene::Voice;
use crate::{
    press::Press,
    reply::{Button, ButtonState, Row},
    words::say,
};

/// A place in a paged list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paged {
    /// The page shown, counted from 0.
    pub page: u16,
    /// How many pages there are; at least one.
    pub pages: u16,
    total: usize,
    each: usize,
}

impl Paged {
    /// Finds the place: beyond the last page, the last.
    pub fn new(total: usize, each: usize, page: u16) -> Self {
        let pages = u16::try_from(total.div_ceil(each).max(1)).unwrap_or(u16::MAX);
        Self {
            page: page.min(pages - 1),
            pages,
            total,
            each,
        }
    }

    /// Gives the part of the list that is shown.
    pub fn range(self) -> Range<usize> {
        let start = usize::from(self.page) * self.each;
        start..(start + self.each).min(self.total)
    }
}

/// Says which page it is; nothing when there is only one.
pub fn footer(paged: Paged, voice: &Voice) -> String {
    if paged.pages == 1 {
        return String::new();
    }
    voice.say(&say::page(paged.page + 1, paged.pages))
}

/// Makes the buttons that turn the page; none when there is only one.
pub fn turns(paged: Paged, voice: &Voice, press: impl Fn(u16) -> Press) -> Option<Row> {
    if paged.pages == 1 {
        return None;
    }
    let last = paged.pages - 1;
    let turn = |label: String, to: Option<u16>| Button {
        label,
        // A button that is off still needs an identifier of its own: the page beyond the end.
        press: press(to.unwrap_or(u16::MAX)),
        state: match to {
            Some(_) => ButtonState::Ready,
            None => ButtonState::Off,
        },
    };
    Some(Row::Buttons(vec![
        turn(
            voice.say(&say::button_previous()),
            paged.page.checked_sub(1),
        ),
        turn(
            voice.say(&say::button_next()),
            Some(paged.page + 1).filter(|&to| to <= last),
        ),
    ]))
}

#[cfg(test)]
mod tests {
    use super::Paged;

    #[test]
    fn the_last_page_may_be_short() {
        assert_eq!(Paged::new(21, 10, 2).range(), 20..21);
        assert_eq!(Paged::new(21, 10, 9).range(), 20..21);
        assert_eq!(Paged::new(0, 10, 3).range(), 0..0);
        assert_eq!(Paged::new(20, 10, 0).pages, 2);
    }
}
