// Starts the app. It runs before the first paint, so that nothing shows that is taken away again; and it is no inline script, so
// that a strict CSP holds. The names of the app's two files stand in the <link> that Trunk.toml has trunk write.
//
// What it says of the page stands on <html>, for the style sheet: data-app (`starting`, `on` once the app is there, `failed`),
// data-embed, data-theme, data-wait (what stands in the page is not what was asked for), data-later
// (groups off the screen are not laid out yet), data-offline.

{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const framed = window.parent !== window;

  root.dataset.app = "starting";
  if (asked.get("embed") === "1") root.dataset.embed = "";
  // A page in a frame tells its exact height.
  if (!framed) root.dataset.later = "";
  if (/^(light|dark)$/.test(asked.get("theme"))) root.dataset.theme = asked.get("theme");

  // The list that stands in the page is of everything. Where something was asked for, or there is little room, it waits for the
  // app, but not for long.
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

  // Says that the app does not come, in the words that stand in the page for it.
  const fail = (error) => {
    console.error(error);
    root.dataset.app = "failed";
    delete root.dataset.later;
    document.querySelector("main")?.setAttribute("data-state", "failed");
    const startup = document.getElementById("startup");
    startup.replaceChildren(document.getElementById("boot-failed").content.cloneNode(true));
    startup.querySelector("button")?.addEventListener("click", () => location.reload());
    // What is kept for times without a network may be what is broken.
    globalThis.caches?.keys().then((names) => names.forEach((name) => caches.delete(name)), () => {});
  };

  // Tells the page around, once its embed.js has asked, how high this one is and which record is open: to the origin that asked
  // first, and to nobody else.
  const report = () => {
    let host;
    let told;
    let high;
    const tell = (what) => host && parent.postMessage({ dltActivities: what }, host);
    const page = document.getElementById("page");
    // Until the app is there, the page shows something else than what was asked for, of another height.
    const height = () => {
      if ("wait" in root.dataset) return;
      const now = Math.ceil(page.getBoundingClientRect().height);
      if (host && high !== now) tell({ height: (high = now) });
    };
    const open = () => document.querySelector("main")?.dataset.item || null;
    const item = () => {
      if (host && told !== open()) tell({ item: (told = open()) });
    };
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== parent || host || data?.dltActivities !== "hello" || origin === "null") return;
      host = origin;
      height();
      item();
    });
    new ResizeObserver(height).observe(page);
    new MutationObserver(() => requestAnimationFrame(height)).observe(root, { attributeFilter: ["data-wait"] });
    const items = new MutationObserver(item);
    // The app puts a <main> of its own in the place of the static one.
    const follow = () => {
      const main = page.querySelector("main");
      if (main) items.observe(main, { attributeFilter: ["data-item"] });
      item();
    };
    new MutationObserver(follow).observe(page, { childList: true });
    follow();
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
      const link = document.getElementById("app-js");
      const app = await import(link.href);
      await app.default({ module_or_path: link.dataset.wasm });
    } catch (error) {
      setTimeout(fail, patience, error);
    }
    removeEventListener("beforeunload", leave);
  });

  // Keeps the page for times without a network. Not in frames, whose storage many browsers refuse; and only a release has a
  // worker: it says so itself.
  addEventListener("load", () => {
    const worker = document.getElementById("page")?.dataset.worker;
    if (framed || !worker || !navigator.serviceWorker) return;
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data === "offline") root.dataset.offline = "";
    });
    navigator.serviceWorker.register(worker).catch(() => {});
  });
}
