// Keeps one release of the page, whole, for times without a network. `fingerprint` writes the release and its files into it.
//
// While there is a network the page and its data come from there, so that a new release is seen at once; what has its
// hash in its name comes from what is kept. Without a network all of it comes from the one release that is kept.

const RELEASE = "{{release}}";
// The SHA-256 of each file, cut to 64 bits, by its path: it tells releases apart, and is no defence.
const FILES = {{files}};
const CACHE = `dlt-activities-${RELEASE}`;
const PAGE = "./";

// Fetches a file, and refuses it if it is not this release's: the site may be in the middle of a change.
const fetched = async (path) => {
  const response = await fetch(path, { cache: "no-cache" });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  const hash = Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== FILES[path]) throw new Error(`${path} is not of release ${RELEASE}`);
  return response;
};

// Fetches what is not kept yet, or no longer.
const keep = async () => {
  const cache = await caches.open(CACHE);
  for (const path of Object.keys(FILES)) {
    if (!(await cache.match(path))) await cache.put(path, await fetched(path));
  }
};

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));

addEventListener("activate", (event) => {
  const clear = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("dlt-activities-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(clear());
});

const answer = async (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const cache = await caches.open(CACHE);
  if (/-[0-9a-f]{12,}[._]/.test(url.pathname)) {
    return (await cache.match(request)) ?? fetch(request);
  }
  const opens = request.mode === "navigate";
  try {
    // Asked for anew: where a server says nothing of caching, what the browser still has would pass for the network.
    const response = await fetch(request, { cache: "no-cache" });
    // What was lost of what is kept comes back.
    if (opens) event.waitUntil(keep().catch(() => {}));
    return response;
  } catch (error) {
    const home = new URL(PAGE, registration.scope);
    const record = url.pathname.slice(home.pathname.length).match(/^record\/([a-z0-9-]+)\//);
    // A record's page is not kept, but the app knows the record.
    if (opens && record) return Response.redirect(`${home}?item=${record[1]}`);
    const kept = await cache.match(opens ? PAGE : request, { ignoreSearch: true });
    if (!kept) throw error;
    (await clients.get(event.clientId))?.postMessage("offline");
    return kept;
  }
};

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event));
});
