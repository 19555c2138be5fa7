// The query engine as benchmarks drive it: { name, build(records, jsonText) -> engine, query(engine, q) -> { total, counts, ids } }.

import { BenchEngine } from "./bench_page.js";
import { shape } from "./shape.js";

// So many characters of the JSON text go to the engine at a time, so that its memory never holds the whole text.
const PIECE = 1 << 16;

const encoder = new TextEncoder(), decoder = new TextDecoder();

export function adapter(memory) {
  function feed(engine, text) {
    for (let at = 0; at < text.length; ) {
      const room = engine.room(3 * PIECE);
      let end = Math.min(text.length, at + PIECE);
      // The two halves of a character beyond 16 bits stay together.
      if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
      const { written } = encoder.encodeInto(text.slice(at, end), new Uint8Array(memory.buffer, room, 3 * PIECE));
      engine.read(written);
      at = end;
    }
  }

  // The columns' names and values are told once; questions and answers speak of their numbers.
  function columns(engine) {
    return engine.columns().map((name, place) => {
      const values = engine.values(place);
      return { name, size: values.length, counts: shape(values), codes: new Map(values.map((value, code) => [value, code])) };
    });
  }

  function chosen(columns, facets) {
    const chosen = [];
    for (const [name, values] of Object.entries(facets ?? {})) {
      const wanted = [values ?? []].flat();
      if (wanted.length === 0) continue;
      const place = columns.findIndex((column) => column.name === name);
      const codes = wanted.map((value) => columns[place]?.codes.get(value)).filter((code) => code !== undefined);
      // A column that no record has is one after the last.
      chosen.push(place < 0 ? columns.length : place, codes.length, ...codes);
    }
    return new Uint32Array(chosen);
  }

  return {
    name: "dlt-activities",

    // What the engine's memory has grown to, in bytes.
    bytes: () => memory.buffer.byteLength,

    build(records, jsonText) {
      const text = typeof jsonText === "string" ? jsonText : JSON.stringify(records);
      const engine = new BenchEngine(text.length);
      feed(engine, text);
      engine.finish();
      return { engine, columns: columns(engine) };
    },

    query({ engine, columns }, { text, facets, from, to, sort }) {
      engine.ask(text ?? "", chosen(columns, facets), from ?? "", to ?? "", sort ?? "");
      const numbers = new Uint32Array(memory.buffer, engine.numbers());
      const total = numbers[0], found = numbers[1];
      const written = decoder.decode(new Uint8Array(memory.buffer, engine.ids(), engine.ids_length()));
      const ids = [];
      let at = 2, start = 0;
      for (let i = 0; i < found; i++) {
        const end = start + numbers[at++];
        ids.push(written.slice(start, end));
        start = end;
      }
      const counts = {};
      for (const column of columns) {
        counts[column.name] = column.counts(numbers, at);
        at += column.size;
      }
      return { total, counts, ids };
    },
  };
}
