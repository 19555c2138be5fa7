// Starts the app, and says so in words when it cannot be started: no inline script, so that a strict CSP holds.
// The hashed names of the app's two files stand in the <link> elements that Trunk.toml has trunk write.

const address = (id) => document.getElementById(id).href;

try {
  const app = await import(address("app-js"));
  await app.default({ module_or_path: address("app-wasm") });
} catch (error) {
  console.error(error);
  const main = document.querySelector("main");
  main.dataset.state = "failed";
  main.replaceChildren(document.getElementById("boot-failed").content.cloneNode(true));
  main.querySelector("button").addEventListener("click", () => location.reload());
}
