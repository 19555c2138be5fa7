// itemsjs 2: facets and orders by itemsjs. Its own text search (lunr) knows neither prefixes nor these tokens, and it has no
// ranges: the rows that have both are found by a loop over words that were cut beforehand, and given to it.

import itemsjs from "../peers/itemsjs/index.module.js";
import { columnsOf, orders, tokens } from "./scan.js";

export const name = "itemsjs";

export function build(_, jsonText) {
  return made(JSON.parse(jsonText));
}

// Also what itemsjs needs to know of records that it sorts: their places in the orders.
export function made(records) {
  const columns = columnsOf(records);
  records.forEach((record, row) => {
    // It takes 0 for no id.
    record.row = row + 1;
    record.words = [...tokens(record.title), ...tokens(record.id)];
  });
  for (const [order, compare] of Object.entries(orders)) {
    [...records].sort(compare).forEach((record, place) => (record[order] = place));
  }
  const aggregations = Object.fromEntries(columns.map((column) => [column, { size: 1e9, conjunction: false, hide_zero_doc_count: true }]));
  const sortings = Object.fromEntries(Object.keys(orders).map((order) => [order, { field: order, order: "asc" }]));
  const engine = itemsjs(records, { native_search_enabled: false, custom_id_field: "row", searchableFields: [], aggregations, sortings });
  return { engine, columns, records };
}

export function query({ engine, columns, records }, q) {
  const wanted = tokens(q.text ?? "");
  const has = (record) => wanted.every((token) => record.words.some((word) => word.startsWith(token)));
  return ask(engine, columns, q, wanted.length > 0 ? records.filter(has) : records, wanted.length > 0);
}

// `found` are the records that have the text, in the given order; `narrowed` whether that leaves any away.
export function ask(engine, columns, q, found, narrowed) {
  const ranged = q.from || q.to;
  const within = ranged ? found.filter(({ date }) => (!q.from || date >= q.from) && (!q.to || date <= q.to)) : found;
  const { data, pagination } = engine.search({
    per_page: 50,
    sort: q.sort,
    filters: q.facets ?? {},
    ids: ranged || narrowed ? within.map(({ row }) => row) : undefined,
  });
  const counts = {};
  for (const column of columns) {
    counts[column] = {};
    for (const { key, doc_count } of data.aggregations[column].buckets) counts[column][key] = doc_count;
  }
  return { total: pagination.total, counts, ids: data.items.map((item) => item.id) };
}
