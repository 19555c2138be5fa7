// Finds what a person would look for: by role and accessible name, among what is seen and can be used. It knows as much of
// https://www.w3.org/TR/html-aam-1.0/ and https://www.w3.org/TR/accname-1.2/ as the page needs. What has no role of its own in
// HTML is asked for by a word of ours: `summary` opens a `details`, a `field` is whatever takes a value.
//
// Arguments: a selector of the part to look in, the role, and the name, or null for any. Gives the elements that fit, and the
// names of all that have the role.

const [part, role, wanted] = arguments;

const INPUTS = "input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image])";
const TEXTS = "input:not([type]), input:is([type=text], [type=url], [type=email], [type=tel])";
const TAGS = {
  article: "article",
  banner: "header",
  button: "button, input:is([type=button], [type=submit], [type=reset], [type=image])",
  cell: "td",
  checkbox: "input[type=checkbox]",
  columnheader: "thead th, th[scope=col]",
  combobox: "select:not([multiple], [size]), input[list]",
  complementary: "aside",
  contentinfo: "footer",
  dialog: "dialog",
  field: `${INPUTS}, select, textarea`,
  form: "form",
  group: "fieldset, details",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "img",
  link: "a[href], area[href], a[*|href]",
  list: "ul, ol, menu",
  listbox: "select:is([multiple], [size])",
  listitem: "li",
  main: "main",
  navigation: "nav",
  option: "option",
  progressbar: "progress",
  radio: "input[type=radio]",
  region: "section",
  row: "tr",
  rowheader: "tbody th, th[scope=row]",
  search: "search",
  searchbox: "input[type=search]",
  slider: "input[type=range]",
  spinbutton: "input[type=number]",
  status: "output",
  summary: "summary",
  table: "table",
  textbox: `${TEXTS}, textarea`,
};

/** The roles that are named by what is in them. */
const BY_CONTENT = new Set(["button", "cell", "checkbox", "columnheader", "heading", "link", "listitem", "menuitem", "option", "radio", "row", "rowheader", "summary", "switch", "tab", "treeitem"]);

const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
const tidy = (text) => text.replace(/\s+/g, " ").trim();
const named = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);

/** The text of what is in an element, as it is read out: without what is hidden, and without `but`. */
const content = (element, but) =>
  [...element.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === but || node.ariaHidden === "true" || !isSeen(node)) return "";
    const text = node.getAttribute("aria-label") ?? node.getAttribute("alt") ?? content(node, but);
    return getComputedStyle(node).display.startsWith("inline") ? text : ` ${text} `;
  }).join("");

const own = {
  FIELDSET: "legend",
  FIGURE: "figcaption",
  TABLE: "caption",
  svg: "title",
};

const nameOf = (element, role) => {
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled) return tidy(named(labelled).map((it) => it.getAttribute("aria-label") ?? it.textContent).join(" "));
  const label = tidy(element.getAttribute("aria-label") ?? "");
  if (label) return label;
  if (element.labels?.length && element.localName !== "button") return tidy([...element.labels].map((it) => content(it, element)).join(" "));
  const native = own[element.nodeName] && element.querySelector(`:scope > ${own[element.nodeName]}`);
  if (native) return tidy(native.textContent);
  const value = element.getAttribute("alt") ?? (element.matches("input[type=button], input[type=submit], input[type=reset]") ? element.value : "");
  const text = tidy(value || (BY_CONTENT.has(role) ? content(element) : ""));
  return text || tidy(element.getAttribute("title") ?? element.getAttribute("placeholder") ?? "");
};

/** Behind a modal dialog nothing can be used. */
const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
const canBeUsed = (element) => isSeen(element) && !element.closest("[inert]") && (!modal || modal.contains(element));

const explicit = (element) => element.getAttribute("role")?.trim().split(/\s+/)[0];
const candidates = [...document.querySelectorAll(part)]
  .flatMap((it) => [...it.querySelectorAll(`[role~=${role}]${TAGS[role] ? `, ${TAGS[role]}` : ""}`)])
  .filter((it) => (explicit(it) ?? role) === role && canBeUsed(it))
  .map((it) => ({ it, name: nameOf(it, role) }))
  // Without a name it is none.
  .filter(({ name }) => name || !["form", "region"].includes(role));
return [
  candidates.filter(({ name }) => wanted === null || name === wanted).map(({ it }) => it),
  candidates.map(({ name }) => name),
];
