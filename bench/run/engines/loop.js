// For engines that find words but count no facets: a loop over the rows that they found.

import { columnsOf, orders, values } from "./scan.js";

export function prepare(records) {
  const columns = columnsOf(records);
  const facets = records.map((record) => columns.map((column) => [...new Set(values(record, column))]));
  const all = records.map((_, row) => row);
  const places = {};
  for (const [order, compare] of Object.entries(orders)) {
    places[order] = new Uint32Array(records.length);
    [...all].sort((a, b) => compare(records[a], records[b])).forEach((row, place) => (places[order][row] = place));
  }
  return { columns, facets, all, places, ids: records.map(({ id }) => id), dates: records.map(({ date }) => date) };
}

// Answers everything but the text, whose rows are the candidates.
export function ask({ columns, facets, places, ids, dates }, candidates, q) {
  const chosen = columns.map((column) => (q.facets?.[column]?.length ? new Set(q.facets[column]) : undefined));
  const counts = columns.map(() => ({}));
  const found = [];
  for (const row of candidates) {
    if ((q.from && !(dates[row] >= q.from)) || (q.to && !(dates[row] <= q.to))) continue;
    const own = facets[row];
    let failed = -1, several = false;
    for (let i = 0; i < columns.length && !several; i++) {
      if (chosen[i] === undefined || own[i].some((value) => chosen[i].has(value))) continue;
      several = failed >= 0;
      failed = i;
    }
    if (several) continue;
    for (let i = 0; i < columns.length; i++) {
      if (failed >= 0 && failed !== i) continue;
      for (const value of own[i]) counts[i][value] = (counts[i][value] ?? 0) + 1;
    }
    if (failed < 0) found.push(row);
  }
  const place = places[q.sort];
  found.sort(place ? (a, b) => place[a] - place[b] : (a, b) => a - b);
  return {
    total: found.length,
    counts: Object.fromEntries(columns.map((column, i) => [column, counts[i]])),
    ids: found.slice(0, 50).map((row) => ids[row]),
  };
}
