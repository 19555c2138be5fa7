// Measures one query engine, as the query string says: ?engine=<a file of engines/>. Who drives the page calls the steps one
// after the other, and looks at the memory between them.

import { interactions } from "./interactions.js";

const engine = new URLSearchParams(location.search).get("engine");
let adapter, text, questions, built;

// Every interaction is asked so many times, one round of all after the other, unless that takes too long.
const ROUNDS = 5, LONG = 4_000;

// The same answer has the same digest, whatever the order of its counts; values without rows may be left out.
function digest({ total, counts, ids }) {
  const sorted = (object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  const plain = sorted(counts).map(([column, values]) => [column, sorted(values).filter(([, count]) => count > 0)]);
  let hash = 0;
  for (const letter of JSON.stringify([total, plain, ids])) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) | 0;
  return hash;
}

// Who drives the page gives up if it does not answer for two minutes; but an engine that is quick is not to be interrupted.
const BREATH = 1_000;
let breathed = 0;
async function breathe() {
  if (performance.now() - breathed < BREATH) return;
  await new Promise((resolve) => setTimeout(resolve));
  breathed = performance.now();
}

window.steps = {
  async prepare() {
    adapter = await import(`./engines/${engine}.js`);
    text = await (await fetch("records.json")).text();
    questions = interactions(JSON.parse(text));
    return questions.length;
  },

  // Until the first answer.
  async build() {
    const began = performance.now();
    built = await adapter.build(null, text);
    await adapter.query(built, {});
    return performance.now() - began;
  },

  // The bytes of WebAssembly's memory, which the heap's figures leave out.
  bytes: () => adapter.bytes?.() ?? 0,

  // The times of each round, and the digests of the answers.
  async ask() {
    const rounds = [];
    const began = performance.now();
    while (rounds.length < ROUNDS && (rounds.length === 0 || performance.now() - began < LONG)) {
      const times = [];
      for (const question of questions) {
        await breathe();
        const began = performance.now();
        const answer = adapter.query(built, question);
        if (answer instanceof Promise) await answer;
        times.push(performance.now() - began);
      }
      rounds.push(times);
    }
    const digests = [];
    for (const question of questions) {
      await breathe();
      digests.push(digest(await adapter.query(built, question)));
    }
    return { rounds, digests, questions: questions.map((question) => JSON.stringify(question)) };
  },
};
