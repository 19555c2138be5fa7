// FlexSearch 0.8: it finds the text's rows; it has no counts of facets, so those are counted by a loop over the rows found.

import { Index } from "../peers/flexsearch/flexsearch.bundle.module.min.js";
import { ask, prepare } from "./loop.js";
import { tokens } from "./scan.js";

export const name = "FlexSearch";

export function build(_, jsonText) {
  const records = JSON.parse(jsonText);
  const index = new Index({ tokenize: "forward", encode: tokens, resolution: 1, cache: false });
  records.forEach((record, row) => index.add(row, `${record.title} ${record.id}`));
  return { index, rest: prepare(records) };
}

export function query({ index, rest }, q) {
  const wanted = tokens(q.text ?? "");
  return ask(rest, wanted.length > 0 ? index.search(q.text, { limit: rest.all.length }) : rest.all, q);
}
