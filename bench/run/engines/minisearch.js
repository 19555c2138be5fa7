// itemsjs with MiniSearch 7, as itemsjs' own guide puts them together: MiniSearch finds the text's rows, itemsjs does the rest.

import MiniSearch from "../peers/minisearch/index.js";
import { ask, made } from "./itemsjs.js";
import { tokens } from "./scan.js";

export const name = "itemsjs + MiniSearch";

export function build(_, jsonText) {
  const records = JSON.parse(jsonText);
  const text = new MiniSearch({
    idField: "row",
    fields: ["title", "id"],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: "AND" },
  });
  const facets = made(records);
  text.addAll(records);
  return { ...facets, text };
}

export function query({ engine, columns, records, text }, q) {
  if (tokens(q.text ?? "").length === 0) return ask(engine, columns, q, records, false);
  const rows = text.search(q.text).map(({ id }) => id);
  // The given order is that of the rows.
  const found = rows.sort((a, b) => a - b).map((row) => records[row - 1]);
  return ask(engine, columns, q, found, true);
}
