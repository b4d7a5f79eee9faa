// Lists that open beside something: menus to act from, lists to choose from. Keyboard first.

import { at, fill, h, unique } from "./dom.js";

let close = null;

/** Closes what is open. */
export function closePopup() {
  close?.();
}

/** Opens a box beside an anchor (an element or a point); focus returns when it closes. */
function open(box, anchor, shut) {
  closePopup();
  const from = document.activeElement;
  const layer = at("popups");
  fill(layer, box);
  place(box, anchor instanceof Element ? anchor.getBoundingClientRect() : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y });
  const outside = (event) => { if (!box.contains(event.target)) closePopup(); };
  close = () => {
    close = null;
    document.removeEventListener("pointerdown", outside, true);
    box.remove();
    shut?.();
    if (from?.isConnected) from.focus();
  };
  document.addEventListener("pointerdown", outside, true);
}

function place(box, rect) {
  const { innerWidth: width, innerHeight: height } = window;
  const size = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(rect.left, width - size.width - 8));
  const below = rect.bottom + 4;
  const top = below + size.height <= height - 8 ? below : Math.max(8, rect.top - size.height - 4);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

/** Opens a menu of `{label, act, hint}`; `null` draws a line. */
export function openMenu(anchor, label, items) {
  const menu = h("div", { class: "popup menu", role: "menu", "aria-label": label });
  for (const it of items) {
    if (!it) { menu.append(h("hr", { role: "separator" })); continue; }
    menu.append(h("button", {
      type: "button", role: "menuitem", tabindex: "-1",
      on: { click: () => { closePopup(); it.act(); } },
    }, h("span", {}, it.label), it.hint ? h("small", {}, it.hint) : null));
  }
  const buttons = () => [...menu.querySelectorAll("button")];
  menu.addEventListener("keydown", (event) => {
    const all = buttons();
    const nth = all.indexOf(document.activeElement);
    const move = { ArrowDown: nth + 1, ArrowUp: nth - 1, Home: 0, End: all.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      all.at(move % all.length).focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      closePopup();
    }
  });
  open(menu, anchor);
  buttons()[0]?.focus();
}

/**
 * Opens a list to choose from: `options` are `{value, label, description, chosen}`. With `most` above
 * one several can be chosen, and the choice is made with the button beneath.
 */
export function openChoice(anchor, { label, options, least = 1, most = 1, done }) {
  const many = most > 1;
  const chosen = new Set(options.filter((it) => it.chosen).map((it) => it.value));
  const list = h("div", { class: "listbox", role: "listbox", tabindex: "0", "aria-label": label, "aria-multiselectable": many ? "true" : null });
  let nth = Math.max(0, options.findIndex((it) => it.chosen));
  const rows = options.map((it, index) => h("div", {
    role: "option", id: unique("choice"), "aria-selected": String(chosen.has(it.value)),
    on: { click: () => { nth = index; toggle(); } },
  }, h("span", { class: "option-name" }, it.emoji ? `${it.emoji} ` : "", it.label), it.description ? h("small", {}, it.description) : null));
  list.append(...rows);
  const ready = h("button", { type: "button", class: "primary", on: { click: () => finish() } }, "Choose");
  const box = h("div", { class: "popup choice" }, list, many ? h("p", { class: "choice-foot" }, ready, h("small", {}, `${least} to ${most}`)) : null);
  const mark = () => {
    rows.forEach((row, index) => {
      row.classList.toggle("active", index === nth);
      row.setAttribute("aria-selected", String(chosen.has(options[index].value)));
    });
    if (rows[nth]) {
      list.setAttribute("aria-activedescendant", rows[nth].id);
      rows[nth].scrollIntoView({ block: "nearest" });
    }
    ready.disabled = chosen.size < least || chosen.size > most;
  };
  const finish = () => {
    const values = options.map((it) => it.value).filter((it) => chosen.has(it));
    closePopup();
    done(values);
  };
  const toggle = () => {
    const value = options[nth]?.value;
    if (value === undefined) return;
    if (!many) {
      chosen.clear();
      chosen.add(value);
      finish();
      return;
    }
    if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
    mark();
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      closePopup();
      return;
    }
    if (event.key === "Tab") {
      event.preventDefault();
      if (!many) closePopup();
      else (event.target === list && !ready.disabled ? ready : list).focus();
    }
    if (event.target !== list) return;
    const move = { ArrowDown: nth + 1, ArrowUp: nth - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      nth = Math.max(0, Math.min(rows.length - 1, move));
      mark();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      toggle();
    }
  });
  open(box, anchor);
  mark();
  list.focus();
}
