//! Folds equivalent spellings of a letter into one: case and diacritics.
//!
//! Rules and two short tables replace Unicode's tables, which would be larger than the rest of the engine. They cover
//!
//! - Latin: case, and the diacritics of European languages, Vietnamese and Pinyin; æ is ae, œ is oe, ß is ss, þ is th;
//! - Greek: case, tonos and dialytika, and the final sigma;
//! - Cyrillic: case; ё becomes е, as its readers write it, but й, ї and ў are letters of their own, not и, і and у with a mark;
//! - combining marks (U+0300 to U+036F), which are removed, except the one that makes й of и and ў of у.
//!
//! Every other letter stays unchanged.

/// The letters U+00C0 to U+017F without their diacritics; `.` where there is none.
const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// The same for U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Appends the folded letter to a folded text.
pub fn fold(letter: char, into: &mut String) {
    let up = |by: u32| char::from_u32(letter as u32 + by).unwrap_or(letter);
    let of = |table: &[u8], first: u32| match table[(letter as u32 - first) as usize] {
        b'.' => letter,
        base => char::from(base),
    };
    let folded = match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\0'..='\u{bf}' => letter,
        'Æ' | 'æ' => return into.push_str("ae"),
        'Œ' | 'œ' => return into.push_str("oe"),
        'Þ' | 'þ' => return into.push_str("th"),
        'ß' | 'ẞ' => return into.push_str("ss"),
        'Ĳ' | 'ĳ' => return into.push_str("ij"),
        'À'..='ſ' => of(LATIN, 0xc0),
        'Ơ' | 'ơ' | 'Ǒ' | 'ǒ' => 'o',
        'Ư' | 'ư' | 'Ǔ'..='ǜ' => 'u',
        'Ǎ' | 'ǎ' => 'a',
        'Ǐ' | 'ǐ' => 'i',
        'Ș' | 'ș' => 's',
        'Ț' | 'ț' => 't',
        'Ḁ'..='ỿ' => of(LATIN_ADDITIONAL, 0x1e00),
        '\u{306}' if into.ends_with('и') => return replace(into, 'й'),
        '\u{306}' if into.ends_with('у') => return replace(into, 'ў'),
        '\u{300}'..='\u{36f}' => return,
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'ΐ' | 'Ϊ' | 'ϊ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'ΰ' | 'Ϋ' | 'ϋ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'Α'..='Ω' | 'А'..='Я' => up(32),
        'Ё' | 'ё' => 'е',
        'Ѐ'..='Џ' => up(80),
        _ => letter,
    };
    into.push(folded);
}

fn replace(text: &mut String, last: char) {
    text.pop();
    text.push(last);
}

/// Returns a text with each letter folded.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|letter| fold(letter, &mut folded));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_and_marks_are_the_same() {
        for (writings, expected) in [
            (["ITU", "itu"], "itu"),
            (["ÉLAN", "e\u{301}lan"], "elan"),
            (["ČEŠTINA", "Čeština"], "cestina"),
            (["ŁÓDŹ", "łódź"], "lodz"),
            (["Ærø", "ÆRØ"], "aero"),
            (["Straße", "STRASSE"], "strasse"),
            (["ΩΜΈΓΑΣ", "ωμέγας"], "ωμεγασ"),
            (["ЁЖ", "еж"], "еж"),
            (["Йод", "и\u{306}од"], "йод"),
            (["Việt Nam", "VIỆT NAM"], "viet nam"),
            (["ŽIŽEK", "žižek"], "zizek"),
            (["ĐÀ NẴNG", "Đà Nẵng"], "da nang"),
        ] {
            assert_eq!(writings.map(folded), [expected, expected]);
        }
        assert_eq!(folded("区块链 سلسلة 100 ×"), "区块链 سلسلة 100 ×");
    }

    proptest! {
        #[test]
        fn what_is_folded_stays(text in any::<String>()) {
            prop_assert_eq!(folded(&folded(&text)), folded(&text));
        }

        #[test]
        fn capitals_are_small_letters(text in "[a-zà-öø-ÿāăąćčďđēęěğįłńňőřśšşťůűźżžα-ωάέήίόύώа-яёђ-џ]{0,8}") {
            prop_assert_eq!(folded(&text.to_uppercase()), folded(&text));
        }
    }
}
