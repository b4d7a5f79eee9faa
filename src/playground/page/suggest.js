// A list above a field: what it offers follows what is typed. The field keeps the focus.

import { at, fill, h, unique } from "./dom.js";

const box = at("suggestions");
let rows = [];
let items = [];
let nth = -1;
let field = null;
let pick = null;

/** Shows a list for a field; `picked` gets the item. With `eager`, the first is chosen already. */
export function suggest(input, label, list, picked, eager) {
  items = list;
  pick = picked;
  field = input;
  nth = eager && items.length ? 0 : -1;
  box.setAttribute("aria-label", label);
  rows = items.map((it, index) => h("div", {
    role: "option", id: unique("suggestion"), "aria-selected": "false",
    on: {
      pointerdown: (event) => event.preventDefault(),
      click: () => choose(index),
    },
  }, h("span", { class: "option-name" }, it.label), it.description ? h("small", {}, it.description) : null));
  fill(box, rows.length ? rows : h("p", { class: "hint" }, items.words ?? "Nothing fits."));
  box.hidden = false;
  expand(input, "true");
  input.setAttribute("aria-controls", "suggestions");
  mark();
}

/** A field of several lines is no combobox, and only comboboxes expand. */
function expand(input, state) {
  if (input.getAttribute("role") === "combobox") input.setAttribute("aria-expanded", state);
}

/** Says whether the list is open for a field. */
export const suggesting = (input) => !box.hidden && field === input;

/** Closes the list. */
export function hush() {
  box.hidden = true;
  fill(box);
  if (field) expand(field, "false");
  field?.removeAttribute("aria-activedescendant");
  field = null;
  nth = -1;
}

/** Handles a key of the field; says whether it was for the list. */
export function suggestKey(event) {
  if (box.hidden || field !== event.target || event.isComposing) return false;
  const last = items.length - 1;
  if (event.key === "ArrowDown") nth = nth >= last ? 0 : nth + 1;
  else if (event.key === "ArrowUp") nth = nth <= 0 ? last : nth - 1;
  else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); hush(); return true; }
  else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && nth >= 0) { event.preventDefault(); choose(nth); return true; }
  else return false;
  event.preventDefault();
  mark();
  return true;
}

function choose(index) {
  const it = items[index];
  const taken = pick;
  hush();
  if (it) taken(it);
}

function mark() {
  rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === nth)));
  if (rows[nth]) {
    field.setAttribute("aria-activedescendant", rows[nth].id);
    rows[nth].scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

/** Orders items by how well they fit what was typed: beginnings, then parts, then letters in order. */
export function fitting(typed, list, words = (it) => [it.label]) {
  const said = typed.trim().toLowerCase().replace(/^[@#/]/, "");
  if (!said) return list;
  const score = (word) => {
    const text = word.toLowerCase().replace(/^[@#/]/, "");
    if (text.startsWith(said)) return 3;
    if (text.includes(said)) return 2;
    let from = 0;
    for (const letter of said) {
      from = text.indexOf(letter, from) + 1;
      if (!from) return 0;
    }
    return 1;
  };
  return list.map((it) => [Math.max(...words(it).filter(Boolean).map(score)), it])
    .filter(([points]) => points > 0)
    .sort(([a], [b]) => b - a)
    .map(([, it]) => it);
}
