// Measures one timeline, as the query string says: ?peer=ours|vis-timeline&stack=true|false.

const DAY = 86_400_000;
const asked = new URLSearchParams(location.search);
const stack = asked.get("stack") === "true";

const adapters = {
  async ours() {
    await import("./bench-page/adapters.js");
    return window.benchTimeline;
  },
  async "vis-timeline"() {
    await script("peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js");
    return {
      create(element, records, { stack, type }) {
        const names = [...new Set(records.map((record) => record.group[0]))];
        const groups = new vis.DataSet(names.map((name) => ({ id: name, content: name })));
        const items = new vis.DataSet(records.map(({ id, title, date, end, group }) => ({ id, content: title, start: date, end, group: group[0], type })));
        return new vis.Timeline(element, items, groups, { stack });
      },
      setWindow(handle, from, to) {
        handle.setWindow(from, to, { animation: false });
      },
    };
  },
};

function script(src) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject });
    document.head.append(element);
  });
}

const frame = () => new Promise(requestAnimationFrame);

// Until the second frame after a step begins: by then the first is painted.
async function timed(step) {
  await frame();
  const began = performance.now();
  await step();
  await frame();
  await frame();
  return performance.now() - began;
}

async function steps(count, step) {
  const times = [];
  for (let i = 0; i < count; i++) times.push(await timed(() => step(i)));
  return times;
}

// Until what was just made is painted: a task that a frame's callback posts comes after the frame.
const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    }),
  );

async function measure() {
  const records = await (await fetch("records.json")).json();
  const adapter = await adapters[asked.get("peer")]();
  const place = document.getElementById("place");
  await frame();
  await frame();
  const began = performance.now();
  const handle = await adapter.create(place, records, { stack, type: "box" });
  await painted();
  const first = performance.now() - began;
  if (asked.has("first")) return { first };
  const dates = records.map((record) => Date.parse(record.date));
  const start = dates.reduce((a, b) => Math.min(a, b)), end = dates.reduce((a, b) => Math.max(a, b)) + DAY;
  const nodes = place.querySelectorAll("*").length;
  const floor = await steps(60, () => {});
  const width = (end - start) / 4;
  const pan = await steps(60, (i) => adapter.setWindow(handle, start + i * (width / 20), start + width + i * (width / 20)));
  const middle = (start + end) / 2;
  const zoom = await steps(20, (i) => {
    const half = ((end - start) / 2) * 0.8 ** i;
    return adapter.setWindow(handle, middle - half, middle + half);
  });
  return { first, nodes, floor, pan, zoom };
}

window.measured = measure();
