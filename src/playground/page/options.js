// A command being filled in: a field for each option, with choices as they are typed.

import { Refused, post } from "./api.js";
import { at, fill, h, iconButton, unique } from "./dom.js";
import { bytes } from "./embed.js";
import { LARGEST, encoded } from "./files.js";
import { settle } from "./components.js";
import { channelName, state } from "./store.js";
import { fitting, hush, suggest, suggestKey, suggesting } from "./suggest.js";

/** How many options are shown before the rest is asked for. */
const SHOWN = 5;
/** How long typing rests before choices are asked for, in milliseconds. */
const REST = 120;

const box = at("command");
let fields = [];
let entry = null;
let said = null;

const shown = (it) => it.name_localized ?? it.name;
const about = (it) => it.description_localized ?? it.description;

/** Opens a command; `fail` shows words, `leave` goes back to writing. */
export function openCommand(wanted, handlers) {
  entry = wanted;
  said = handlers;
  // Required ones first, as Discord demands them.
  fields = entry.options.map(field);
  const rest = fields.filter((it, nth) => nth >= SHOWN && !it.option.required);
  for (const it of rest) it.element.hidden = true;
  const others = rest.length ? h("button", { type: "button", class: "quiet more", on: { click: (event) => {
    for (const it of rest) it.element.hidden = false;
    event.currentTarget.remove();
    rest[0].input.focus();
  } } }, `+${rest.length} more`) : null;
  const name = h("p", { class: "command-name" }, h("b", {}, entry.label), h("small", {}, entry.description));
  const form = h("form", { "aria-label": entry.label },
    h("div", { class: "chips" }, fields.map((it) => it.element), others),
    h("div", { class: "command-end" }, h("button", { type: "submit", class: "primary" }, "Send"), iconButton("close", "Leave the command", () => said.leave())));
  form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
  form.addEventListener("keydown", keys);
  fill(box, name, form);
  box.hidden = false;
  at("writing").hidden = true;
  (fields[0]?.input ?? form.querySelector("button")).focus();
}

/** Closes the command. */
export function closeCommand() {
  hush();
  box.hidden = true;
  fill(box);
  fields = [];
  at("writing").hidden = false;
}

function keys(event) {
  if (event.key === "Escape" && !event.defaultPrevented) {
    event.preventDefault();
    said.leave();
  }
}

function field(option) {
  const id = unique("option");
  const file = option.type === 11;
  const input = file
    ? h("input", { id, type: "file", "aria-describedby": `${id}-more` })
    : h("input", {
      id, type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-more`, placeholder: hint(option),
      role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", inputmode: option.type === 4 || option.type === 10 ? "decimal" : null,
    });
  const fault = h("span", { class: "fault" });
  const it = { option, input, fault, value: undefined, typed: "" };
  it.element = h("div", { class: option.required ? "chip needed" : "chip" },
    h("label", { for: id }, shown(option), option.required ? h("span", { class: "required" }, "*") : ""), input,
    h("span", { class: "sr", id: `${id}-more` }, about(option), option.required ? ". Required." : ""), fault);
  if (file) {
    input.addEventListener("change", () => mark(it, ""));
    return it;
  }
  input.addEventListener("focus", () => { tellAbout(option); offer(it); });
  input.addEventListener("blur", () => { if (suggesting(input)) hush(); });
  input.addEventListener("input", () => {
    it.value = undefined;
    mark(it, "");
    if (!jumped(it)) offer(it);
  });
  input.addEventListener("keydown", (event) => {
    if (suggestKey(event)) return;
    if (event.key === "Backspace" && input.value === "" && fields[0] === it) {
      event.preventDefault();
      said.leave(entry.label);
    }
  });
  return it;
}

const hint = (option) => ({ 3: option.autocomplete || option.choices ? "choose or type" : "text", 4: "whole number", 5: "true or false", 6: "member", 7: "channel", 8: "role", 9: "member or role", 10: "number" })[option.type] ?? "";

function tellAbout(option) {
  at("about").textContent = `${shown(option)}: ${about(option)}`;
}

/** "other:" typed into a field goes on in the field of that name. */
function jumped(it) {
  const found = /^([\p{L}\w-]+):(.*)$/u.exec(it.input.value);
  const other = found && fields.find((one) => one !== it && [one.option.name, shown(one.option)].includes(found[1]));
  if (found && [it.option.name, shown(it.option)].includes(found[1])) {
    it.input.value = found[2];
    return false;
  }
  if (!other) return false;
  it.input.value = "";
  other.element.hidden = false;
  other.input.value = found[2];
  other.input.focus();
  return true;
}

function offer(it) {
  const { option, input } = it;
  const list = known(option);
  if (list) {
    const found = it.value === undefined ? fitting(input.value, list, (one) => [one.label, String(one.value)]) : list;
    suggest(input, about(option), found.slice(0, 25), (one) => take(it, one), input.value !== "");
  } else if (option.autocomplete) {
    clearTimeout(it.timer);
    it.timer = setTimeout(() => complete(it), input.value === it.typed ? 0 : REST);
  } else if (suggesting(input)) {
    hush();
  }
}

function known(option) {
  if (option.choices?.length) return option.choices.map((it) => ({ label: it.name_localized ?? it.name, value: it.value }));
  const people = () => state.members.map((it) => ({ label: `@${it.name}`, value: it.id, description: it.roles.join(", ") }));
  const roles = () => state.roles.map((it) => ({ label: it.name, value: it.id }));
  switch (option.type) {
    case 5: return [{ label: "True", value: true }, { label: "False", value: false }];
    case 6: return people();
    case 7: return state.channels.filter((it) => it.type !== 1).map((it) => ({ label: `#${channelName(it)}`, value: it.id, description: it.topic }));
    case 8: return roles();
    case 9: return [...people(), ...roles()];
    default: return null;
  }
}

async function complete(it) {
  const { input, option } = it;
  if (document.activeElement !== input) return;
  const typed = input.value;
  it.typed = typed;
  const asking = { as: state.me.name, channel: state.channel.id, command: entry.path, options: await given(it), focused: option.name, value: typed };
  let outcome;
  try {
    outcome = await post("complete", asking);
  } catch (fault) {
    outcome = { error: fault instanceof Refused ? fault.message : String(fault) };
  }
  // Only an answer to what now stands there is shown.
  if (document.activeElement !== input || input.value !== typed) return;
  const list = (outcome.choices ?? []).map((one) => ({ label: one.name_localizations?.[state.me.locale] ?? one.name, value: one.value }));
  list.words = outcome.error ?? "No options match your search.";
  suggest(input, about(option), list, (one) => take(it, one), typed !== "");
}

function take(it, one) {
  it.value = one.value;
  it.typed = one.label;
  it.input.value = one.label;
  mark(it, "");
  const next = fields.slice(fields.indexOf(it) + 1).find((other) => !other.element.hidden && other.option.required && !other.input.value);
  (next?.input ?? it.input).focus();
  if (!next) hush();
}

function mark(it, words) {
  it.fault.textContent = words;
  it.input.setAttribute("aria-invalid", String(words !== ""));
}

/** Reads what was given; without the field that is being typed. */
async function given(typing) {
  const out = {};
  for (const it of fields) {
    if (it === typing) continue;
    const value = it.option.type === 11 ? await file(it.input.files[0]) : it.value ?? exact(it);
    if (value !== undefined && value !== "") out[it.option.name] = value;
  }
  return out;
}

function exact(it) {
  const typed = it.input.value.trim();
  const found = known(it.option)?.find((one) => [one.label, String(one.value)].some((word) => word.toLowerCase() === typed.toLowerCase()));
  return found && typed ? found.value : typed;
}

const file = (chosen) => (chosen ? encoded(chosen) : undefined);

function check() {
  for (const it of fields) {
    const { option, input } = it;
    const value = option.type === 11 ? input.files[0] : input.value.trim();
    let words = "";
    if (!value && option.required) words = "This option is required.";
    else if (value && option.type === 11 && value.size > LARGEST) words = `Files may have 10 MB; this has ${bytes(value.size)}.`;
    else if (value && option.choices?.length && !known(option).some((one) => [one.label, String(one.value)].some((word) => word.toLowerCase() === value.toLowerCase()))) words = "Choose one of the list.";
    mark(it, words);
    if (words) {
      it.element.hidden = false;
      input.focus();
      at("about").textContent = words;
      return false;
    }
  }
  return true;
}

async function send() {
  if (!check()) return;
  const who = state.me.name;
  const call = { as: who, channel: state.channel.id, command: entry.path, options: await given(null) };
  const again = entry;
  const handlers = said;
  said.leave();
  try {
    settle(await post("invoke", call), handlers.fail, who);
  } catch (refused) {
    handlers.fail(`${again.label}: ${refused instanceof Refused ? refused.message : refused}`);
  }
}
