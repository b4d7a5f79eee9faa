// Shows what can be pressed and chosen on messages, and the parts that messages are laid out with.

import { Refused, post } from "./api.js";
import { h } from "./dom.js";
import { bytes, picture } from "./embed.js";
import { openForm } from "./form.js";
import { marked } from "./marks.js";
import { openChoice } from "./popup.js";
import { state, tell } from "./store.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };
export const MENUS = new Set([3, 5, 6, 7, 8]);

/** Shows a message's components; `failed` puts words under the message. */
export function components(message, list, failed) {
  return list.map((it) => part(message, it, failed)).filter(Boolean);
}

function part(message, it, failed) {
  const inner = () => components(message, it.components ?? [], failed);
  switch (it.type) {
    case 1: return h("div", { class: "row" }, inner());
    case 2: return button(message, it, failed);
    case 9: return h("div", { class: "section" }, h("div", {}, inner()), it.accessory ? part(message, it.accessory, failed) : null);
    case 10: return h("div", { class: "marked" }, marked(it.content));
    case 11: return picture(it.media?.url ?? "", it.description, "thumbnail");
    case 12: return h("div", { class: "gallery" }, (it.items ?? []).map((one) => picture(one.media?.url ?? "", one.description, "attached")));
    case 13: return h("p", { class: "file" }, h("a", { href: it.file?.url, target: "_blank" }, it.name ?? "file"), it.size ? ` ${bytes(it.size)}` : "");
    case 14: return it.divider === false ? h("div", { class: "gap" }) : h("hr");
    case 17: {
      const box = h("div", { class: "embed container" }, inner());
      if (Number.isInteger(it.accent_color)) box.style.setProperty("--stripe", `#${it.accent_color.toString(16).padStart(6, "0")}`);
      return box;
    }
    default: return MENUS.has(it.type) ? menu(message, it, failed) : null;
  }
}

const emoji = (it) => (it?.id ? `:${it.name}:` : it?.name);

function button(message, it, failed) {
  const words = [emoji(it.emoji), it.label].filter(Boolean).join(" ");
  if (it.style === 5) {
    return h("a", { class: "button link", href: it.url, target: "_blank", rel: "noreferrer noopener" }, words);
  }
  const element = h("button", {
    type: "button", class: `button ${STYLES[it.style] ?? "secondary"}`, disabled: it.disabled, data: { key: it.custom_id ?? "" },
  }, words);
  element.addEventListener("click", () => press(message, it, [], element, failed));
  return element;
}

function menu(message, it, failed) {
  const options = choices(it);
  const held = options.filter((one) => one.chosen).map((one) => one.label).join(", ");
  const name = it.placeholder ?? "Make a selection";
  const element = h("button", {
    type: "button", class: "select", disabled: it.disabled, "aria-haspopup": "listbox",
    "aria-label": held ? `${name}: ${held}` : name, data: { key: it.custom_id ?? "" },
  }, h("span", { class: held ? "" : "hint" }, held || name));
  element.addEventListener("click", () => openChoice(element, {
    label: name, options, least: it.min_values ?? 1, most: it.max_values ?? 1,
    done: (values) => press(message, it, values, element, failed),
  }));
  return element;
}

/** Says whether a channel is of a kind that may be chosen. */
export const fits = (it, one) => !it.channel_types?.length || it.channel_types.includes(one.type);

/** Lists what a menu offers: its own options, or members, roles and channels. */
export function choices(it) {
  const held = new Set((it.default_values ?? []).map((one) => one.id));
  const people = () => state.members.map((one) => ({ value: one.id, label: one.name, description: `@${one.username}`, chosen: held.has(one.id) }));
  const roles = () => state.roles.map((one) => ({ value: one.id, label: one.name, description: "Role", chosen: held.has(one.id) }));
  switch (it.type) {
    case 5: return people();
    case 6: return roles();
    case 7: return [...people(), ...roles()];
    case 8: return state.channels.filter((one) => one.type !== 1 && fits(it, one)).map((one) => ({ value: one.id, label: `#${one.name}`, chosen: held.has(one.id) }));
    default: return (it.options ?? []).map((one) => ({ value: one.value, label: one.label, description: one.description, emoji: emoji(one.emoji), chosen: one.default === true }));
  }
}

async function press(message, it, values, element, failed) {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  // Discord lets a person press again once the bot took note, at the latest after three seconds.
  const rest = setTimeout(() => element.removeAttribute("aria-busy"), 3000);
  failed(null);
  const who = state.me.name;
  try {
    const outcome = await post("press", { as: who, message: message.id, custom_id: it.custom_id, values });
    settle(outcome, failed, who);
  } catch (fault) {
    failed(fault instanceof Refused ? fault.message : String(fault));
  } finally {
    clearTimeout(rest);
    element.removeAttribute("aria-busy");
  }
}

/** Shows what came of an act: a form that opened, or why it failed; messages come on the line. */
export function settle(outcome, failed, who) {
  if (state.me.name !== who) return;
  if (outcome.status === "modal") openForm(outcome.interaction, outcome.modal);
  if (outcome.status === "failed") failed(outcome.error, outcome.hint);
  tell("acted", outcome);
}
