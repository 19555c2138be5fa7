//! The tokens of the benchmark: lower-case runs of letters and digits, including inner dots. JavaScript tells which
//! characters beyond ASCII are letters, and their lower case, once for each, so that no tables need to be loaded.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/letter.js")]
extern "C" {
    /// Returns the lower-case code point of a letter or digit; 0 for any other character.
    fn letter(code_point: u32) -> u32;
}

/// Splits texts into tokens.
#[derive(Default)]
pub struct Cutter {
    /// The current token.
    token: Vec<u8>,
    /// JavaScript's answers for the characters below U+10000, plus one.
    told: Vec<u32>,
}

impl Cutter {
    /// Calls `each` with each token of a text in UTF-8.
    pub fn cut(&mut self, text: &[u8], each: &mut dyn FnMut(&[u8])) {
        self.token.clear();
        // True if a dot follows the token: it belongs to the token if a letter follows it.
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

    /// Removes the first character of a text and returns it in lower case, if it is a letter or a digit.
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

/// Returns the first character of a text in UTF-8, which is not ASCII, and its number of bytes.
fn decode(text: &[u8]) -> (u32, usize) {
    let (first, length) = match text[0] {
        byte @ 0xf0.. => (byte & 7, 4),
        byte @ 0xe0.. => (byte & 15, 3),
        byte => (byte & 31, 2),
    };
    let more = text[1..].iter().take(length - 1);
    (more.fold(u32::from(first), |code_point, byte| code_point << 6 | u32::from(byte & 63)), length)
}

/// The lower case of ASCII letters and digits, 0 for all others.
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
