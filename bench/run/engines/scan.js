// A plain scan: the definition, read aloud. It is what all others must agree with.

export const tokens = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];

export const values = (record, column) => [record[column] ?? []].flat();

// All columns that some record has, but for those that are no facets.
export function columnsOf(records) {
  const columns = new Set();
  for (const record of records) for (const column in record) columns.add(column);
  return [...columns].filter((column) => !["id", "title", "date"].includes(column));
}

const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export const orders = {
  "date-desc": (a, b) => text(b.date ?? "", a.date ?? ""),
  "title-asc": (a, b) => text(a.title, b.title),
};

export const name = "plain scan";

export function build(records, jsonText) {
  records = JSON.parse(jsonText);
  const words = records.map((record) => [...tokens(record.title), ...tokens(record.id)]);
  return { records, words, columns: columnsOf(records) };
}

export function query({ records, words, columns }, q) {
  const wanted = tokens(q.text ?? "");
  const chosen = Object.entries(q.facets ?? {}).filter(([, values]) => values.length > 0);
  const counts = Object.fromEntries(columns.map((column) => [column, {}]));
  const found = [];
  records.forEach((record, row) => {
    if (q.from && !(record.date >= q.from)) return;
    if (q.to && !(record.date <= q.to)) return;
    if (!wanted.every((token) => words[row].some((word) => word.startsWith(token)))) return;
    const failed = chosen.filter(([column, wanted]) => !values(record, column).some((value) => wanted.includes(value)));
    if (failed.length > 1) return;
    for (const column of failed.length === 1 ? [failed[0][0]] : columns) {
      for (const value of new Set(values(record, column))) counts[column][value] = (counts[column][value] ?? 0) + 1;
    }
    if (failed.length === 0) found.push(record);
  });
  if (q.sort) found.sort(orders[q.sort]);
  return { total: found.length, counts, ids: found.slice(0, 50).map((record) => record.id) };
}
