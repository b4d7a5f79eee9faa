// Builds elements. Text always becomes a text node; nothing here reads HTML.

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element: `on` holds listeners, `data` data attributes, `class` its classes. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "on") {
      for (const [name, listener] of Object.entries(value)) element.addEventListener(name, listener);
    } else if (key === "data") {
      Object.assign(element.dataset, value);
    } else if (key === "value" || key === "checked" || key === "selected") {
      element[key] = value;
    } else {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((it) => it !== null && it !== undefined && it !== false));
  return element;
}

/** Shows one of the icons drawn in the page. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** Makes a button that shows an icon and is read by its label. */
export function iconButton(name, label, click, props = {}) {
  return h("button", { type: "button", class: "quiet", "aria-label": label, title: label, on: { click }, ...props }, icon(name));
}

/** Finds the one element of an identifier. */
export const at = (id) => document.getElementById(id);

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((it) => it !== null && it !== undefined && it !== false));
}

/** Focuses what has a key within an element; says whether there is such a thing. */
export function focusKey(element, key) {
  const found = key === undefined ? undefined : [...element.querySelectorAll("[data-key]")].find((it) => it.dataset.key === key);
  found?.focus();
  return found !== undefined;
}

/** Brings the rows of a list up to date: what is the same stays, and whoever was on something with a key still is. */
export function refill(list, rows) {
  const key = list.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  rows.forEach((row, nth) => {
    const old = list.children[nth];
    if (!old) list.append(row);
    else if (!old.isEqualNode(row)) old.replaceWith(row);
  });
  while (list.childElementCount > rows.length) list.lastElementChild.remove();
  if (!list.contains(document.activeElement)) focusKey(list, key);
}

/** Keeps a name from outside from turning the words around it. */
export const apart = (name) => `\u2068${name}\u2069`;

/** Tells those who listen rather than look. */
export function announce(words) {
  const live = at("announce");
  live.textContent = "";
  // A change in a later frame is read even when the words are the same.
  requestAnimationFrame(() => { live.textContent = words; });
}

/** Shows words for a moment, where something could not be done. */
export function notice(words) {
  const box = at("notice");
  fill(box, words);
  box.hidden = false;
  clearTimeout(notice.timer);
  notice.timer = setTimeout(() => { box.hidden = true; }, 8000);
}

let numbered = 0;
/** Makes an identifier that no other element has. */
export const unique = (stem) => `${stem}-${++numbered}`;

/** Draws a person as a disc with an initial; the colour follows the name. */
export function disc(name, small) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 65_521;
  const element = h("span", { class: small ? "disc small" : "disc", "aria-hidden": "true" }, [...name][0] ?? "?");
  // The factor sets the sample members well apart.
  element.style.setProperty("--hue", String((sum * 146) % 360));
  return element;
}
