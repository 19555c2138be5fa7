// Orama 3: text, filters, facets and orders by Orama. Its counts are of what was found, so each chosen facet takes a search
// more, without its own choice. Dates and orders are numbers. Of several words it gives rows that have as many words that
// begin so as there are, not those that have each; so each word is searched for alone, and a loop does the rest.

import { create, insertMultiple, search } from "../peers/orama/index.js";
import * as loop from "./loop.js";
import { columnsOf, orders, tokens, values } from "./scan.js";

export const name = "Orama";

const number = (date) => +date.replaceAll("-", "");

export async function build(_, jsonText) {
  const records = JSON.parse(jsonText);
  const columns = columnsOf(records);
  const places = Object.entries(orders).map(([order, compare]) => {
    const places = new Map();
    [...records].sort(compare).forEach((record, place) => places.set(record, place));
    return [order, places];
  });
  const many = Object.fromEntries(columns.map((column) => [column, records.some((record) => Array.isArray(record[column]))]));
  const schema = { text: "string", day: "number", row: "number", "date-desc": "number", "title-asc": "number" };
  for (const column of columns) schema[column] = many[column] ? "enum[]" : "enum";
  const db = create({ schema, components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize: tokens } } });
  const documents = records.map((record, row) => {
    const document = { text: `${record.title} ${record.id}`, name: record.id, row };
    if (record.date) document.day = number(record.date);
    for (const [order, of] of places) document[order] = of.get(record);
    for (const column of columns) document[column] = many[column] ? values(record, column) : record[column];
    return document;
  });
  await insertMultiple(db, documents, 10_000);
  return { db, columns, many, rest: loop.prepare(records) };
}

// The rows that have a word for each of these.
async function rowsOf(db, words, limit) {
  let rows;
  for (const term of words) {
    const { hits } = await search(db, { term, properties: ["text"], limit });
    const found = new Set(hits.map(({ document }) => document.row));
    rows = rows?.filter((row) => found.has(row)) ?? [...found];
  }
  return rows;
}

export async function query({ db, columns, many, rest }, q) {
  const words = tokens(q.text ?? "");
  if (words.length > 1) return loop.ask(rest, await rowsOf(db, words, rest.all.length), q);
  const where = {};
  if (q.from && q.to) where.day = { between: [number(q.from), number(q.to)] };
  else if (q.from) where.day = { gte: number(q.from) };
  else if (q.to) where.day = { lte: number(q.to) };
  const chosen = Object.entries(q.facets ?? {}).filter(([, values]) => values.length > 0);
  const ask = (but, facets, limit) =>
    search(db, {
      term: q.text ?? "",
      properties: ["text"],
      threshold: 0,
      where: { ...where, ...Object.fromEntries(chosen.filter(([column]) => column !== but).map(([column, values]) => [column, many[column] ? { containsAny: values } : { in: values }])) },
      facets: Object.fromEntries(facets.map((facet) => [facet, {}])),
      sortBy: { property: q.sort ?? "row", order: "ASC" },
      limit,
    });
  const own = chosen.map(([column]) => column);
  const whole = await ask(undefined, columns.filter((column) => !own.includes(column)), 50);
  const counts = {};
  for (const column of columns) {
    const answer = own.includes(column) ? await ask(column, [column], 1) : whole;
    counts[column] = answer.facets[column].values;
  }
  return { total: whole.count, counts, ids: whole.hits.map(({ document }) => document.name) };
}
