// The best that we can do in JavaScript: it is the bar, and does what our engine does. Sets of rows are bits in typed arrays;
// facet values are codes by row and sets by value, counted whichever way is shorter; words are a sorted dictionary with their
// rows in one array; orders are known beforehand; memory is used again.

import { shape } from "../bench-page/shape.js";
import { columnsOf, tokens, values } from "./scan.js";

export const name = "tuned JavaScript";

export function build(_, jsonText) {
  const records = JSON.parse(jsonText);
  const rows = records.length;
  const size = (rows + 31) >> 5;
  const set = () => new Uint32Array(size);
  const dates = Int32Array.from(records, ({ date }) => (date ? day(date) : NONE));
  const titles = records.map(({ title }) => title);
  return {
    rows,
    size,
    ids: records.map(({ id }) => id),
    text: textOf(records),
    columns: columnsOf(records).map((name) => columnOf(records, name, size)),
    dates,
    orders: { "date-desc": descending(dates), "title-asc": ascending(titles) },
    // Memory that each question uses again.
    found: set(),
    other: set(),
    without: set(),
    passing: [],
    list: new Uint32Array(rows),
  };
}

// Later than any day, and before any.
const NONE = -1;
const day = (date) => +date.slice(0, 4) * 512 + +date.slice(5, 7) * 32 + +date.slice(8, 10);

// As numbers with the row below the key, typed arrays sort without calling back.
function descending(keys) {
  const sorted = Float64Array.from(keys, (key, row) => -key * 0x400_0000 + row).sort();
  return Uint32Array.from(sorted, (key) => ((key % 0x400_0000) + 0x400_0000) % 0x400_0000);
}

function ascending(titles) {
  const rows = Uint32Array.from(titles, (_, row) => row);
  return rows.sort((a, b) => (titles[a] < titles[b] ? -1 : titles[a] > titles[b] ? 1 : a - b));
}

// Words are found by hashing their characters where they stand; only a new one is cut out.
function textOf(records) {
  const words = [];
  let slots = new Int32Array(1 << 16).fill(-1);
  const hashes = [], last = [], counts = [];
  const entries = [], rowsOf = [];
  function add(text, start, end, hash, row) {
    let at = hash & (slots.length - 1);
    let word;
    while ((word = slots[at]) >= 0 && !(hashes[word] === hash && words[word].length === end - start && text.startsWith(words[word], start))) at = (at + 1) & (slots.length - 1);
    if (word < 0) {
      word = words.length;
      slots[at] = word;
      words.push(text.slice(start, end));
      hashes.push(hash);
      last.push(-1);
      counts.push(0);
      if (words.length * 2 > slots.length) {
        slots = new Int32Array(slots.length * 2).fill(-1);
        for (let other = 0; other < words.length; other++) {
          let at = hashes[other] & (slots.length - 1);
          while (slots[at] >= 0) at = (at + 1) & (slots.length - 1);
          slots[at] = other;
        }
      }
    }
    if (last[word] === row) return;
    last[word] = row;
    counts[word]++;
    entries.push(word);
    rowsOf.push(row);
  }
  const isAscii = /^[\x00-\x7f]*$/;
  records.forEach(({ title, id }, row) => {
    for (const text of [title, id]) {
      if (!isAscii.test(text)) {
        for (const word of tokens(text)) {
          let hash = 0;
          for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
          add(word, 0, word.length, hash, row);
        }
        continue;
      }
      const lower = text.toLowerCase();
      let start = -1, hash = 0;
      for (let i = 0; i <= lower.length; i++) {
        const unit = i < lower.length ? lower.charCodeAt(i) : 32;
        const inner = LETTERS[unit] === 1 || (unit === 46 && start >= 0 && LETTERS[lower.charCodeAt(i + 1)] === 1);
        if (inner) {
          if (start < 0) (start = i), (hash = 0);
          hash = (Math.imul(hash, 31) + unit) | 0;
        } else if (start >= 0) {
          add(lower, start, i, hash, row);
          start = -1;
        }
      }
    }
  });
  const order = Uint32Array.from(words, (_, word) => word).sort((a, b) => (words[a] < words[b] ? -1 : 1));
  const starts = new Uint32Array(words.length + 1);
  const next = new Uint32Array(words.length);
  order.forEach((word, at) => {
    next[word] = starts[at];
    starts[at + 1] = starts[at] + counts[word];
  });
  const postings = new Uint32Array(entries.length);
  for (let i = 0; i < entries.length; i++) postings[next[entries[i]]++] = rowsOf[i];
  return { dictionary: Array.from(order, (word) => words[word]), starts, postings };
}

const LETTERS = new Uint8Array(128);
for (const letter of "abcdefghijklmnopqrstuvwxyz0123456789") LETTERS[letter.charCodeAt(0)] = 1;

function columnOf(records, name, size) {
  const codes = new Map();
  const starts = new Uint32Array(records.length + 1);
  const list = [];
  let many = false;
  const add = (value) => {
    let code = codes.get(value);
    if (code === undefined) codes.set(value, (code = codes.size));
    list.push(code);
  };
  for (let row = 0; row < records.length; row++) {
    const value = records[row][name];
    if (typeof value === "string") add(value);
    else for (const one of new Set(values(records[row], name))) add(one);
    starts[row + 1] = list.length;
    many ||= starts[row + 1] - starts[row] !== 1;
  }
  const byRow = codes.size < 256 ? Uint8Array.from(list) : codes.size < 65536 ? Uint16Array.from(list) : Uint32Array.from(list);
  const totals = new Uint32Array(codes.size);
  for (const code of byRow) totals[code]++;
  // By value: bits where it is frequent, else a list.
  const byValue = Array.from(totals, (total) => (total >= size ? { bits: new Uint32Array(size) } : { list: new Uint32Array(total), length: 0 }));
  for (let row = 0; row < records.length; row++) {
    for (let i = starts[row]; i < starts[row + 1]; i++) {
      const value = byValue[byRow[i]];
      if (value.bits) value.bits[row >> 5] |= 1 << row;
      else value.list[value.length++] = row;
    }
  }
  const effort = byValue.reduce((sum, value) => sum + (value.bits ? size : value.length / 2), 0);
  return { name, codes, shape: shape([...codes.keys()]), starts, byRow, many, totals, byValue, effort, counts: new Uint32Array(codes.size) };
}

function ones(bits) {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sizeOf(set) {
  let size = 0;
  for (let i = 0; i < set.length; i++) size += ones(set[i]);
  return size;
}

function and(set, other) {
  for (let i = 0; i < set.length; i++) set[i] &= other[i];
}

// The first word of the dictionary that is not before this.
function place(dictionary, word) {
  let low = 0, high = dictionary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dictionary[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Leaves the rows with words that begin so.
function leaveText(engine, text) {
  const { found, other } = engine;
  const { dictionary, starts, postings } = engine.text;
  for (const word of tokens(text)) {
    other.fill(0);
    const end = starts[place(dictionary, word + "\u{10ffff}")];
    for (let i = starts[place(dictionary, word)]; i < end; i++) other[postings[i] >> 5] |= 1 << postings[i];
    and(found, other);
  }
}

function leaveRange({ found, dates, rows }, from, to) {
  for (let row = 0, at = 0; row < rows; at++) {
    let bits = 0;
    for (const end = Math.min(rows, row + 32); row < end; row++) bits |= ((dates[row] >= from) & (dates[row] <= to)) << row;
    found[at] &= bits;
  }
}

// The rows that have any of these values of a column, in memory that is used again.
function passing(engine, column, wanted, place) {
  const set = (engine.passing[place] ??= new Uint32Array(engine.size));
  set.fill(0);
  for (const value of wanted) {
    const own = column?.byValue[column.codes.get(value)];
    if (own === undefined) continue;
    if (own.bits) for (let i = 0; i < set.length; i++) set[i] |= own.bits[i];
    else for (let i = 0; i < own.length; i++) set[own.list[i] >> 5] |= 1 << own.list[i];
  }
  return set;
}

function count(engine, column, set, size) {
  const { counts, totals, byValue, byRow, starts, many } = column;
  if (size === engine.rows) return totals;
  if (size < column.effort) {
    counts.fill(0);
    const { list } = engine;
    let length = 0;
    for (let at = 0; at < set.length; at++) {
      for (let bits = set[at]; bits !== 0; bits &= bits - 1) list[length++] = (at << 5) + 31 - Math.clz32(bits & -bits);
    }
    if (many) for (let i = 0; i < length; i++) for (let at = starts[list[i]], end = starts[list[i] + 1]; at < end; at++) counts[byRow[at]]++;
    else for (let i = 0; i < length; i++) counts[byRow[list[i]]]++;
    return counts;
  }
  for (let code = 0; code < byValue.length; code++) {
    const { bits, list } = byValue[code];
    let sum = 0;
    if (bits) for (let i = 0; i < set.length; i++) sum += ones(set[i] & bits[i]);
    else for (let i = 0; i < list.length; i++) sum += (set[list[i] >> 5] >>> list[i]) & 1;
    counts[code] = sum;
  }
  return counts;
}

export function query(engine, q) {
  const { rows, found, other, without, columns } = engine;
  found.fill(0xffffffff);
  if (rows & 31) found[found.length - 1] = (1 << rows) - 1;
  if (q.text) leaveText(engine, q.text);
  if (q.from || q.to) leaveRange(engine, q.from ? day(q.from) : 0, q.to ? day(q.to) : 0x7fffffff);
  const chosen = [];
  for (const [name, wanted] of Object.entries(q.facets ?? {})) {
    if (wanted.length === 0) continue;
    const column = columns.find((column) => column.name === name);
    chosen.push({ column, set: passing(engine, column, wanted, chosen.length) });
  }
  other.set(found);
  for (const { set } of chosen) and(other, set);
  const total = sizeOf(other);

  const counts = {};
  for (const column of columns) {
    let set = other, size = total;
    if (chosen.some((choice) => choice.column === column)) {
      set = without;
      set.set(found);
      for (const choice of chosen) if (choice.column !== column) and(set, choice.set);
      size = sizeOf(set);
    }
    counts[column.name] = column.shape(count(engine, column, set, size), 0);
  }

  const ids = [];
  const order = engine.orders[q.sort];
  const most = Math.min(50, total);
  for (let at = 0; ids.length < most; at++) {
    const row = order === undefined ? at : order[at];
    if ((other[row >> 5] >>> row) & 1) ids.push(engine.ids[row]);
  }
  return { total, counts, ids };
}
