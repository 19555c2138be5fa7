// Starts the app. It runs before the first paint, so that nothing shows that is put away again; and it is no inline
// script, so that a strict CSP holds. The hashed names of the app's two files stand in the <link> elements that Trunk.toml
// has trunk write.

{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const framed = window.parent !== window;

  root.dataset.app = "starting";
  if (asked.get("embed") === "1") root.dataset.embed = "";
  if (/^(light|dark)$/.test(asked.get("theme"))) root.dataset.theme = asked.get("theme");

  // The catalogue that stands in the page is of everything. Where something was asked for, or there is little room, it
  // waits for the app, but not for long.
  if (location.search.length > 1 || framed) {
    root.dataset.wait = "";
    setTimeout(() => delete root.dataset.wait, 3000);
  }

  // Search engines are to know the page and the records, not each of its views.
  if (location.search.length > 1) {
    const robots = document.createElement("meta");
    robots.name = "robots";
    robots.content = "noindex";
    document.head.append(robots);
  }

  const address = (id) => document.getElementById(id).href;

  const fail = (error) => {
    console.error(error);
    root.dataset.app = "failed";
    document.getElementById("main").dataset.state = "failed";
    const trouble = document.getElementById("trouble");
    trouble.replaceChildren(document.getElementById("boot-failed").content.cloneNode(true));
    trouble.hidden = false;
    trouble.querySelector("button").addEventListener("click", () => location.reload());
    // What is kept for times without a network may be what is broken.
    globalThis.caches?.keys().then((names) => names.forEach((name) => caches.delete(name)), () => {});
  };

  // Tells the page around, once its embed.js has asked, how high this one is and which record is open: to the origin that
  // asked first, and to nobody else.
  const report = () => {
    let host;
    const tell = (what) => host && parent.postMessage({ dltActivities: what }, host);
    const page = document.getElementById("page");
    const main = document.getElementById("main");
    const height = () => tell({ height: Math.ceil(page.getBoundingClientRect().height) });
    const item = () => tell({ item: main.dataset.item || null });
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== parent || host || data?.dltActivities !== "hello" || origin === "null") return;
      host = origin;
      height();
      item();
    });
    new ResizeObserver(height).observe(page);
    new MutationObserver(item).observe(main, { attributeFilter: ["data-item"] });
    parent.postMessage({ dltActivities: "here" }, "*");
  };

  // Where the app's code breaks off while it starts (so did WebKitGTK 2.50 at times), nothing more would come of it.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError && root.dataset.app === "starting") fail(error);
  });

  addEventListener("DOMContentLoaded", async () => {
    // A frame that is sent elsewhere while it is read ends so, too: with half a page.
    if (!document.getElementById("page")) return;
    if (framed) report();
    // WebKit breaks off what is still loading as soon as the reader goes elsewhere, while the page still stands. That is no
    // failure, unless the page is left standing.
    let patience = 0;
    const leave = () => (patience = 3000);
    addEventListener("beforeunload", leave);
    try {
      const app = await import(address("app-js"));
      await app.default({ module_or_path: address("app-wasm") });
    } catch (error) {
      setTimeout(fail, patience, error);
    }
    removeEventListener("beforeunload", leave);
  });

  // Keeps the page for times without a network. Not in frames, whose storage many browsers refuse.
  addEventListener("load", () => {
    if (framed || !navigator.serviceWorker) return;
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data === "offline") root.dataset.offline = "";
    });
    navigator.serviceWorker.register("sw.js").catch(() => {});
  });
}
