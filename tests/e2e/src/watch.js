// Tells the test's server what a console would show: errors, failed promises, warnings, and what the policy refused.

const tell = (words, level = "error") => {
  const request = new XMLHttpRequest();
  // Not asynchronous: it is told before anything else happens.
  request.open("POST", "/some/folder/watch.js", false);
  request.send(`${level} ${words}`);
};

addEventListener("error", (event) => tell(event.message ?? `could not load ${event.target.outerHTML}`), true);
addEventListener("unhandledrejection", (event) => tell(`not handled: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => tell(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`));
for (const [name, level] of [["error", "error"], ["assert", "error"], ["warn", "warning"]]) {
  const write = console[name];
  console[name] = (...words) => {
    write(...words);
    if (name !== "assert" || !words[0]) tell(words.join(" "), level);
  };
}
