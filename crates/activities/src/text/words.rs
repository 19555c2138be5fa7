//! Splits a text into words: runs of letters and digits, folded; Chinese, Japanese and Korean by pairs of characters.
//!
//! Those three do not use spaces (Korean does, but adds endings to words, which prefix search does not cover), so each
//! run of their characters is cut into all pairs of neighbours. In an indexed text the last character is also a word of
//! its own, so that a search for one character finds it at any position.

use super::fold::fold;
use std::ops::Range;

/// A folded word of a text, and its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub word: String,
    /// The byte range, at character boundaries.
    pub place: Range<usize>,
}

/// Returns the words under which a text is indexed.
pub fn words(text: &str) -> Vec<Piece> {
    pieces(text, true)
}

/// Returns the words of a search text: those of an indexed text, but for a run that is cut into pairs only the pairs.
pub fn asked(text: &str) -> Vec<Piece> {
    pieces(text, false)
}

/// The class of a character for splitting words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gap,
    Letter,
    /// A character of a script that is cut into pairs.
    Paired,
}

fn pieces(text: &str, of_a_text: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text.char_indices().map(|(at, letter)| (at, kind(letter))).peekable();
    while let Some((start, kind)) = rest.next() {
        if kind == Kind::Gap {
            continue;
        }
        let mut push = |place: Range<usize>| {
            let mut word = String::new();
            text[place.clone()].chars().for_each(|letter| fold(letter, &mut word));
            if !word.is_empty() {
                pieces.push(Piece { word, place });
            }
        };
        if kind == Kind::Letter {
            while rest.next_if(|&(_, next)| next == kind).is_some() {}
            push(start..rest.peek().map_or(text.len(), |&(at, _)| at));
            continue;
        }
        // The start of each character of the run, followed by the end of the run.
        let mut places = vec![start];
        while let Some((at, _)) = rest.next_if(|&(_, next)| next == kind) {
            places.push(at);
        }
        places.push(rest.peek().map_or(text.len(), |&(at, _)| at));
        let count = places.len() - 1;
        (0..count - 1).for_each(|at| push(places[at]..places[at + 2]));
        if of_a_text || count == 1 {
            push(places[count - 1]..places[count]);
        }
    }
    pieces
}

/// Letters are ASCII's letters and digits, and everything beyond ASCII except the punctuation and symbols of Latin-1,
/// of U+2000 to U+2BFF (except letter-like ones), of the CJK block and of the full-width forms. Exact tables would be
/// larger than the rest of the engine.
fn kind(letter: char) -> Kind {
    match letter {
        '\0'..='\x7f' if letter.is_ascii_alphanumeric() => Kind::Letter,
        'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾' => Kind::Letter,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' => Kind::Gap,
        '\u{2116}' | '\u{2117}' | '\u{2120}'..='\u{2122}' | '\u{2190}'..='\u{245f}' => Kind::Gap,
        '\u{2500}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => Kind::Gap,
        '・' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{fe10}'..='\u{fe6f}' => Kind::Gap,
        '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' => Kind::Paired,
        '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Kind::Paired,
        _ => Kind::Letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(pieces: Vec<Piece>) -> Vec<String> {
        pieces.into_iter().map(|piece| piece.word).collect()
    }

    #[test]
    fn words_are_runs_and_pairs() {
        for (text, expected) in [
            ("ITU-T X.1400 (2020)", vec!["itu", "t", "x", "1400", "2020"]),
            ("a–b “c” €5", vec!["a", "b", "c", "5"]),
            ("DLT区块链、标准", vec!["dlt", "区块", "块链", "链", "标准", "准"]),
            (
                "ブロックチェーン・台",
                vec!["ブロ", "ロッ", "ック", "クチ", "チェ", "ェー", "ーン", "ン", "台"],
            ),
            ("سلسلة الكتل", vec!["سلسلة", "الكتل"]),
        ] {
            assert_eq!(split(words(text)), expected, "{text}");
        }
        assert_eq!(split(asked("区块链 链")), ["区块", "块链", "链"]);
    }

    proptest! {
        /// Searching for any part of a text finds the text: each word of the part begins a word of the text.
        #[test]
        fn a_part_is_found(text in "[a-c 区块链é.]{0,12}", from in 0usize..12, length in 0usize..12) {
            let letters: Vec<char> = text.chars().collect();
            // A part that begins inside a word would ask for the middle of a word.
            let from = (0..=from.min(letters.len())).rev()
                .find(|&at| at == 0 || kind(letters[at - 1]) != Kind::Letter).unwrap_or(0);
            let part: String = letters.iter().skip(from).take(length).collect();
            let has = split(words(&text));
            for word in split(asked(&part)) {
                prop_assert!(has.iter().any(|other| other.starts_with(&word)), "{} of {:?}", word, has);
            }
        }

        #[test]
        fn places_lie_between_characters(text in any::<String>()) {
            for piece in words(&text) {
                prop_assert!(!text[piece.place].is_empty());
            }
        }
    }
}
