// Tells the test's server what a console would show: errors, failed promises, and what the policy refused.

const tell = (words) => {
  const request = new XMLHttpRequest();
  // Not asynchronous: it is told before anything else happens.
  request.open("POST", "/some/folder/watch.js", false);
  request.send(words);
};

addEventListener("error", (event) => tell(event.message ?? `could not load ${event.target.outerHTML}`), true);
addEventListener("unhandledrejection", (event) => tell(`not handled: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => tell(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`));
const error = console.error;
console.error = (...words) => {
  error(...words);
  tell(words.join(" "));
};
