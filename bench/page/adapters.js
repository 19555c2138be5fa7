// What other harnesses drive: window.benchTimeline, window.benchAdapter.

import init, { BenchTimeline } from "./bench_page.js";
import { adapter } from "./engine.js";

const { memory } = await init();

window.benchAdapter = adapter(memory);

const DAY = 86_400_000;
const day = (date) => Math.floor(Date.parse(date) / DAY);

// The width of the lanes' names is the style sheet's.
const axis = (element) => element.querySelector(".tl-span").clientWidth;

function draw(handle, from, until) {
  handle.drawing.innerHTML = handle.timeline.draw(from, until, handle.width);
}

window.benchTimeline = {
  // records: { id, title, date: "YYYY-MM-DD", end?, group: [lane, ..] }; stack: rows without overlap; type: "box" or "range".
  create(element, records, { stack = true, type = "box" } = {}) {
    element.innerHTML = '<section class="tl-wrap"><div class="tl-body"><div class="tl-canvas"><div class="tl-span"></div><div class="drawing"></div></div></div></section>';
    const count = records.length;
    const starts = new Int32Array(count), ends = new Int32Array(count);
    const lanes = new Uint32Array(count), letters = new Uint32Array(count);
    const places = new Map();
    for (let i = 0; i < count; i++) {
      const { date, end, group, title } = records[i];
      starts[i] = day(date);
      ends[i] = type === "range" && end ? Math.max(starts[i], day(end)) : starts[i];
      const name = group?.[0] ?? "";
      let lane = places.get(name);
      if (lane === undefined) places.set(name, (lane = places.size));
      lanes[i] = lane;
      letters[i] = title?.length ?? 0;
    }
    const timeline = new BenchTimeline(records, starts, ends, lanes, letters, [...places.keys()], type === "range", stack);
    const handle = { timeline, drawing: element.querySelector(".drawing"), width: axis(element) };
    draw(handle, ...timeline.whole());
    return handle;
  },
  // from and to in milliseconds since 1970.
  setWindow(handle, from, to) {
    draw(handle, Math.floor(from / DAY), Math.ceil(to / DAY));
  },
};
