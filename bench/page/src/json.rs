//! Reads an array of flat objects from JSON text that arrives in pieces, without creating JSON values.
//!
//! It handles the shape that the benchmark guarantees, and is lenient about the rest: members that are null or objects
//! are skipped, numbers and booleans are read as text.

/// The position of a string in the piece, and whether it has escapes.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub start: usize,
    pub end: usize,
    pub escaped: bool,
}

/// A member of an object: its key and one value. A member with an array comes once for each of its values.
pub type Member = (Span, Span);

/// The next item of the text.
pub enum Next {
    /// An object, with the position after it.
    Object(usize),
    /// The text continues in the next piece, from this position on.
    More(usize),
    /// There are no more objects.
    End,
}

/// The error if the text is not an array of objects.
#[derive(Debug)]
pub struct Malformed;

/// The reason why reading stops within an object.
enum Stop {
    /// The piece ends there.
    Piece,
    Malformed,
}

/// Reads the next object, starting at a position; its members replace those in `members`.
pub fn next(text: &[u8], mut at: usize, members: &mut Vec<Member>) -> Result<Next, Malformed> {
    loop {
        match text.get(at) {
            None => return Ok(Next::More(at)),
            Some(b' ' | b'\n' | b'\r' | b'\t' | b',' | b'[') => at += 1,
            // A byte order mark.
            Some(0xef | 0xbb | 0xbf) => at += 1,
            Some(b']') => return Ok(Next::End),
            Some(b'{') => break,
            Some(_) => return Err(Malformed),
        }
    }
    members.clear();
    let mut scanner = Scanner { text, at: at + 1 };
    match scanner.object(members) {
        Ok(()) => Ok(Next::Object(scanner.at)),
        Err(Stop::Piece) => Ok(Next::More(at)),
        Err(Stop::Malformed) => Err(Malformed),
    }
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// Reads the members of an object, starting after its brace.
    fn object(&mut self, members: &mut Vec<Member>) -> Result<(), Stop> {
        loop {
            match self.token()? {
                b'"' => {
                    let key = self.string()?;
                    if self.token()? != b':' {
                        return Err(Stop::Malformed);
                    }
                    self.value(key, members)?;
                }
                b',' => {}
                b'}' => return Ok(()),
                _ => return Err(Stop::Malformed),
            }
        }
    }

    /// Reads the value of a member.
    fn value(&mut self, key: Span, members: &mut Vec<Member>) -> Result<(), Stop> {
        match self.token()? {
            b'"' => members.push((key, self.string()?)),
            b'[' => loop {
                match self.token()? {
                    b'"' => members.push((key, self.string()?)),
                    b']' => return Ok(()),
                    b',' => {}
                    other => self.other(other, key, members)?,
                }
            },
            other => self.other(other, key, members)?,
        }
        Ok(())
    }

    /// Reads a value that is neither a string nor a member's array, starting after its first byte.
    fn other(&mut self, first: u8, key: Span, members: &mut Vec<Member>) -> Result<(), Stop> {
        if matches!(first, b'{' | b'[') {
            let mut depth = 1;
            while depth > 0 {
                match self.token()? {
                    b'"' => drop(self.string()?),
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => depth -= 1,
                    _ => {}
                }
            }
            return Ok(());
        }
        if !(first.is_ascii_alphanumeric() || first == b'-') {
            return Err(Stop::Malformed);
        }
        let start = self.at - 1;
        while self.byte()?.is_ascii_alphanumeric() || matches!(self.byte()?, b'-' | b'+' | b'.') {
            self.at += 1;
        }
        if &self.text[start..self.at] != b"null" {
            members.push((key, Span { start, end: self.at, escaped: false }));
        }
        Ok(())
    }

    /// Reads a string, starting after its opening quote.
    fn string(&mut self) -> Result<Span, Stop> {
        let start = self.at;
        let mut escaped = false;
        loop {
            self.pass_plain();
            let byte = self.byte()?;
            self.at += 1;
            match byte {
                b'"' => return Ok(Span { start, end: self.at - 1, escaped }),
                b'\\' => {
                    self.byte()?;
                    self.at += 1;
                    escaped = true;
                }
                _ => {}
            }
        }
    }

    /// Skips bytes, eight at a time, while none of the eight is a quote or a backslash.
    #[inline]
    fn pass_plain(&mut self) {
        const ONES: u64 = u64::MAX / 255;
        // The highest bit of each byte that is 0, and perhaps of bytes above it.
        let has_zero = |eight: u64| eight.wrapping_sub(ONES) & !eight & (ONES << 7);
        while let Some(bytes) = self.text.get(self.at..self.at + 8) {
            let eight = u64::from_le_bytes(bytes.try_into().unwrap_or_default());
            let found =
                has_zero(eight ^ (ONES * u64::from(b'"'))) | has_zero(eight ^ (ONES * u64::from(b'\\')));
            self.at += found.trailing_zeros() as usize / 8;
            if found != 0 {
                break;
            }
        }
    }

    /// Returns the next byte that is not whitespace, and moves past it.
    fn token(&mut self) -> Result<u8, Stop> {
        loop {
            let byte = self.byte()?;
            self.at += 1;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(byte);
            }
        }
    }

    fn byte(&self) -> Result<u8, Stop> {
        self.text.get(self.at).copied().ok_or(Stop::Piece)
    }
}

/// Appends a string with its escapes decoded. Invalid escapes stay as they are; an unpaired surrogate becomes U+FFFD.
pub fn unescape(text: &[u8], into: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(length) = rest.iter().position(|&byte| byte == b'\\') {
        into.extend_from_slice(&rest[..length]);
        let Some(&kind) = rest.get(length + 1) else { break };
        rest = &rest[length + 2..];
        match kind {
            b'n' => into.push(b'\n'),
            b't' => into.push(b'\t'),
            b'r' => into.push(b'\r'),
            b'b' => into.push(8),
            b'f' => into.push(12),
            b'u' => {
                let mut units = [hex(rest).unwrap_or(0xfffd), 0];
                rest = rest.get(4..).unwrap_or_default();
                let mut count = 1;
                let low =
                    rest.strip_prefix(b"\\u").and_then(hex).filter(|low| (0xdc00..0xe000).contains(low));
                if let (0xd800..0xdc00, Some(low)) = (units[0], low) {
                    (units[1], count) = (low, 2);
                    rest = &rest[6..];
                }
                for letter in char::decode_utf16(units[..count].iter().copied()) {
                    let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
                    into.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
            other => into.push(other),
        }
    }
    into.extend_from_slice(rest);
}

/// Parses the first four bytes as a hexadecimal number.
fn hex(text: &[u8]) -> Option<u16> {
    let digits = std::str::from_utf8(text.get(..4)?).ok()?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the members of each object, from a text in pieces of this many bytes.
    fn read(text: &str, piece: usize) -> Vec<Vec<(String, String)>> {
        let (mut objects, mut held, mut members) = (Vec::new(), Vec::new(), Vec::new());
        for piece in text.as_bytes().chunks(piece) {
            held.extend_from_slice(piece);
            let mut at = 0;
            let rest = loop {
                match next(&held, at, &mut members).expect("it is an array of objects") {
                    Next::Object(end) => at = end,
                    Next::More(rest) => break rest,
                    Next::End => break held.len(),
                }
                let string = |span: Span| {
                    let mut text = Vec::new();
                    unescape(&held[span.start..span.end], &mut text);
                    String::from_utf8(text).expect("it is UTF-8")
                };
                objects.push(members.iter().map(|&(key, value)| (string(key), string(value))).collect());
            };
            held.drain(..rest);
        }
        objects
    }

    #[test]
    fn it_reads_the_same_in_pieces_of_any_length() {
        let text = r#" [ {"id":"a\"\\\u00e9\ud83d\ude00\ud800", "kinds" : ["x","y\n"], "n": -1.5e3, "no": null, "yes":true,
            "deep": {"a":[1,"}"]}, "empty": []}, {} ,{"id":"ü"}]"#;
        let expected = vec![
            vec![
                ("id", "a\"\\é😀\u{fffd}"),
                ("kinds", "x"),
                ("kinds", "y\n"),
                ("n", "-1.5e3"),
                ("yes", "true"),
            ],
            vec![],
            vec![("id", "ü")],
        ];
        let expected: Vec<Vec<(String, String)>> = expected
            .into_iter()
            .map(|object| object.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
            .collect();
        for piece in 1..text.len() + 1 {
            assert_eq!(read(text, piece), expected, "{piece}");
        }
    }

    #[test]
    fn what_is_no_array_of_objects_is_refused() {
        for text in ["{\"id\" \"a\"}", "[1]", "[{id: 1}]", "x", "[{\"id\":}]"] {
            assert!(next(text.as_bytes(), 0, &mut Vec::new()).is_err(), "{text}");
        }
    }
}
