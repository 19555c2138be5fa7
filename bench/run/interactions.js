// What is asked: forty steps that a person might take, with the words and values that the records have most.

import { columnsOf, tokens, values } from "./engines/scan.js";

// The most frequent of a list, the most frequent first, equally frequent ones in the order of the alphabet.
function frequent(list) {
  const counts = new Map();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([item]) => item);
}

const typed = (word, from = 1) => Array.from({ length: word.length - from + 1 }, (_, i) => word.slice(0, from + i));

export function interactions(records) {
  const words = frequent(records.flatMap((record) => [...new Set(tokens(record.title))]));
  const [first] = words.filter((word) => word.length >= 10);
  const [second] = words.filter((word) => word.length >= 6 && word.length <= 8);
  const identifier = tokens(records[records.length >> 1].id).at(-1);
  const columns = columnsOf(records);
  const top = Object.fromEntries(columns.map((column) => [column, frequent(records.flatMap((record) => values(record, column)))]));
  // The columns of most values first.
  const [a, b, c] = [...columns].sort((a, b) => top[b].length - top[a].length);
  const dates = records.map((record) => record.date).filter(Boolean).sort();
  const at = (part) => dates[Math.floor(part * (dates.length - 1))];
  const one = { [a]: top[a].slice(0, 1) };
  const two = { ...one, [b]: top[b].slice(0, 2) };
  const three = { ...two, [c]: top[c].slice(0, 2) };
  const both = `${first} ${second}`;
  return [
    {},
    ...typed(first).slice(0, 9).map((text) => ({ text })),
    ...typed(second).slice(0, 6).map((word) => ({ text: `${first} ${word}` })),
    { text: both, facets: one },
    { text: both, facets: two },
    { text: second, facets: three },
    { facets: one },
    { facets: { [a]: top[a].slice(0, 3) } },
    { facets: two },
    { facets: three },
    { facets: { ...three, [columns[0]]: top[columns[0]].slice(0, 3) }, sort: "date-desc" },
    { from: at(0.5) },
    { from: at(0.2), to: at(0.9) },
    { from: at(0.45), to: at(0.5), facets: one },
    { to: at(0.3), text: second },
    { sort: "date-desc" },
    { sort: "title-asc" },
    { text: first, sort: "title-asc" },
    { text: second[0], sort: "date-desc" },
    { facets: two, sort: "title-asc" },
    ...typed(identifier).slice(-3).map((text) => ({ text })),
    { text: identifier, sort: "date-desc" },
    { text: "zzyzx" },
    { text: `${second[0]} ${first[0]}`, facets: two, from: at(0.1), to: at(0.95), sort: "title-asc" },
    { text: second, facets: { [c]: top[c].slice(0, 1) }, from: at(0.6), sort: "date-desc" },
  ];
}
