//! The tokens of the benchmark: runs of letters and digits with inner dots kept, in lower case. Which characters beyond ASCII
//! are letters, and how those are written in lower case, JavaScript tells, once for each; its tables need not be loaded.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/letter.js")]
extern "C" {
    /// The code point of a letter or digit in lower case; 0 for any other character.
    fn letter(code_point: u32) -> u32;
}

/// Cuts texts into tokens.
#[derive(Default)]
pub struct Cutter {
    /// The token in the making.
    token: Vec<u8>,
    /// What JavaScript told of the characters below U+10000: its answer plus one.
    told: Vec<u32>,
}

impl Cutter {
    /// Calls back with each token of a text in UTF-8.
    pub fn cut(&mut self, text: &[u8], each: &mut dyn FnMut(&[u8])) {
        self.token.clear();
        // Whether a dot stands behind the token: it belongs to it if a letter follows.
        let mut dotted = false;
        let mut rest = text;
        while let Some(&byte) = rest.first() {
            let lower = ASCII[usize::from(byte & 0x7f)];
            if byte < 0x80 {
                rest = &rest[1..];
                if lower != 0 {
                    if dotted {
                        self.token.push(b'.');
                    }
                    dotted = false;
                    self.token.push(lower);
                    continue;
                }
                if byte == b'.' && !dotted && !self.token.is_empty() {
                    dotted = true;
                    continue;
                }
            } else if let Some(lower) = self.beyond_ascii(&mut rest) {
                if dotted {
                    self.token.push(b'.');
                }
                dotted = false;
                self.token.extend_from_slice(lower.encode_utf8(&mut [0; 4]).as_bytes());
                continue;
            }
            dotted = false;
            self.end(each);
        }
        self.end(each);
    }

    fn end(&mut self, each: &mut dyn FnMut(&[u8])) {
        if !self.token.is_empty() {
            each(&self.token);
            self.token.clear();
        }
    }

    /// The character with which a text begins, in lower case, if it is a letter or a digit. The text goes on behind it.
    #[inline(never)]
    fn beyond_ascii(&mut self, text: &mut &[u8]) -> Option<char> {
        let (code_point, length) = decode(text);
        *text = text.get(length..).unwrap_or_default();
        if code_point >= 0x1_0000 {
            return char::from_u32(letter(code_point)).filter(|&lower| lower != '\0');
        }
        if self.told.is_empty() {
            self.told = vec![0; 0x1_0000];
        }
        let told = &mut self.told[code_point as usize];
        if *told == 0 {
            *told = letter(code_point) + 1;
        }
        char::from_u32(*told - 1).filter(|&lower| lower != '\0')
    }
}

/// The character with which a text in UTF-8 begins that is not ASCII, and how many bytes it has.
fn decode(text: &[u8]) -> (u32, usize) {
    let (first, length) = match text[0] {
        byte @ 0xf0.. => (byte & 7, 4),
        byte @ 0xe0.. => (byte & 15, 3),
        byte => (byte & 31, 2),
    };
    let more = text[1..].iter().take(length - 1);
    (more.fold(u32::from(first), |code_point, byte| code_point << 6 | u32::from(byte & 63)), length)
}

/// ASCII's letters and digits in lower case, 0 for all else.
const ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_dots_are_kept() {
        for (text, expected) in [
            ("ITU-T X.1400 (08/2020).", vec!["itu", "t", "x.1400", "08", "2020"]),
            ("a..b .c d. e.", vec!["a", "b", "c", "d", "e"]),
        ] {
            let mut found = Vec::new();
            Cutter::default()
                .cut(text.as_bytes(), &mut |token| found.push(String::from_utf8_lossy(token).into_owned()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn characters_are_decoded() {
        for letter in ['é', '区', '😀', '\u{80}', '\u{ffff}'] {
            assert_eq!(decode(letter.to_string().as_bytes()), (u32::from(letter), letter.len_utf8()));
        }
    }
}
