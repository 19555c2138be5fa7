//! The widths of labels, estimated from their numbers of letters.

use super::axis::Px;
use super::label::Letters;

/// The widths of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// The average width of a letter of a title.
    letter: Px,
    /// The maximum width of a label.
    longest: Px,
}

impl Measure {
    /// Creates the measure for letters of that width, on an axis of that width.
    pub fn new(letter: Px, axis: Px) -> Measure {
        let longest = if axis < Px::new(620) { 170 } else { 310 };
        Measure { letter: letter.max(Px(10)), longest: Px::new(longest) }
    }

    /// Returns the width of a label that shows that many letters of its title. Numbers are bold: an eighth wider.
    fn of(self, number: u16, title: usize) -> Px {
        let space = usize::from(number > 0 && title > 0);
        let letters = i32::from(number) * 9 + 8 * (title + space).min(10_000) as i32;
        Px(letters * self.letter.0 / 8)
    }

    /// Returns the width of a label: of all its letters, or the maximum width.
    pub fn label(self, letters: Letters) -> Px {
        self.of(letters.number, usize::from(letters.title)).min(self.longest).max(self.least(letters))
    }

    /// Returns the width of the shortest form of a label.
    pub fn least(self, letters: Letters) -> Px {
        if letters.number > 0 { self.of(letters.number, 0) } else { self.of(0, usize::from(letters.least)) }
    }

    /// Returns the number of letters of the title that fit into a room beside the number.
    pub fn title_letters(self, letters: Letters, room: Px) -> usize {
        let left = room.min(self.longest) - self.of(letters.number, usize::from(letters.number > 0));
        // `of` counts one letter for the space.
        let left = left + if letters.number > 0 { self.letter } else { Px::ZERO };
        usize::try_from(left.0 / self.letter.0).unwrap_or(0).min(usize::from(letters.title))
    }

    /// Returns the width of a label that shows that many letters of its title.
    #[cfg(test)]
    pub fn shown(self, letters: Letters, title: usize) -> Px {
        let least = if letters.number > 0 { 0 } else { usize::from(letters.least) };
        self.of(letters.number, title.max(least))
    }
}
