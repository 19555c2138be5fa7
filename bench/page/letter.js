// What the engine's adapter needs to know of characters beyond ASCII.

const LETTER = /^[\p{L}\p{N}]/u;

// The code point of a letter or digit in lower case; 0 for any other character.
export function letter(codePoint) {
  const character = String.fromCodePoint(codePoint);
  return LETTER.test(character) ? character.toLowerCase().codePointAt(0) : 0;
}
