// SQLite compiled to WebAssembly, with FTS5: text by FTS5 prefixes, the rest by SQL. What text and range leave is put into a
// table for the time of a question, with how many chosen facets keep each row away.

import sqlite3InitModule from "../peers/sqlite/index.mjs";
import { columnsOf, orders, tokens, values } from "./scan.js";

export const name = "SQLite FTS5";

export async function build(_, jsonText) {
  const sqlite3 = await sqlite3InitModule({ print() {}, printErr() {} });
  const records = JSON.parse(jsonText);
  const columns = columnsOf(records);
  const db = new sqlite3.oo1.DB(":memory:");
  const place = Object.fromEntries(
    Object.entries(orders).map(([order, compare]) => [order, new Map([...records].sort(compare).map((record, place) => [record, place]))]),
  );
  db.exec(`
    PRAGMA temp_store = memory;
    CREATE TABLE records(row INTEGER PRIMARY KEY, id TEXT, date TEXT, by_date INTEGER, by_title INTEGER);
    CREATE VIRTUAL TABLE text USING fts5(words, content='', detail=none, prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 tokenchars '.'");
    CREATE TEMP TABLE found(row INTEGER PRIMARY KEY, failed INTEGER);`);
  columns.forEach((_, i) => db.exec(`CREATE TABLE facet${i}(row INTEGER, value TEXT, PRIMARY KEY(row, value)) WITHOUT ROWID`));
  db.transaction(() => {
    const record = db.prepare("INSERT INTO records VALUES(?, ?, ?, ?, ?)");
    const text = db.prepare("INSERT INTO text(rowid, words) VALUES(?, ?)");
    const facets = columns.map((_, i) => db.prepare(`INSERT OR IGNORE INTO facet${i} VALUES(?, ?)`));
    records.forEach((one, row) => {
      record.bind([row, one.id, one.date ?? null, place["date-desc"].get(one), place["title-asc"].get(one)]).stepReset();
      text.bind([row, [...tokens(one.title), ...tokens(one.id)].join(" ")]).stepReset();
      columns.forEach((column, i) => values(one, column).forEach((value) => facets[i].bind([row, value]).stepReset()));
    });
    [record, text, ...facets].forEach((statement) => statement.finalize());
  });
  columns.forEach((_, i) => db.exec(`CREATE INDEX value${i} ON facet${i}(value, row)`));
  db.exec("CREATE INDEX date ON records(date); CREATE INDEX by_date ON records(by_date); CREATE INDEX by_title ON records(by_title); ANALYZE");
  wasm = sqlite3.wasm;
  return { db, columns };
}

// What SQLite's memory has grown to, in bytes.
let wasm;
export const bytes = () => wasm.memory.buffer.byteLength;

export function query({ db, columns }, q) {
  const wanted = tokens(q.text ?? "");
  const chosen = columns.map((column, i) => [i, q.facets?.[column] ?? []]).filter(([, values]) => values.length > 0);
  const bind = [];
  const where = ["1"];
  if (wanted.length > 0) {
    where.push("row IN (SELECT rowid FROM text WHERE text MATCH ?)");
    bind.push(wanted.map((token) => `"${token}"*`).join(" "));
  }
  for (const [part, sign] of [[q.from, ">="], [q.to, "<="]]) {
    if (part) where.push(`date ${sign} ?`), bind.push(part);
  }
  const any = (i, values) => `row IN (SELECT row FROM facet${i} WHERE value IN (${values.map(() => "?").join()}))`;
  // One bit for each facet that keeps a row away.
  const failed = chosen.map(([i, values]) => `(NOT ${any(i, values)}) * ${1 << i}`).join(" + ") || "0";
  db.exec("DELETE FROM found");
  db.exec({ sql: `INSERT INTO found SELECT row, ${failed} FROM records WHERE ${where.join(" AND ")}`, bind: [...chosen.flatMap(([, values]) => values), ...bind] });
  const total = db.selectValue("SELECT count(*) FROM found WHERE failed = 0");
  const counts = {};
  columns.forEach((column, i) => {
    const rows = db.selectArrays(`SELECT value, count(*) FROM found JOIN facet${i} USING (row) WHERE failed IN (0, ${chosen.some(([own]) => own === i) ? 1 << i : 0}) GROUP BY value`);
    counts[column] = Object.fromEntries(rows);
  });
  const order = { "date-desc": "by_date", "title-asc": "by_title" }[q.sort] ?? "row";
  const ids = db.selectValues(`SELECT id FROM records JOIN found USING (row) WHERE failed = 0 ORDER BY ${order} LIMIT 50`);
  return { total, counts, ids };
}
