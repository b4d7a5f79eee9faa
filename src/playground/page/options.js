// A command being filled in: a field for each option, with choices as they are typed.

import { Refused, post } from "./api.js";
import { announce, at, fill, h, iconButton, notice, unique } from "./dom.js";
import { bytes } from "./embed.js";
import { LARGEST, encoded } from "./files.js";
import { fits, settle } from "./components.js";
import { channelName, state, tell } from "./store.js";
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
  const line = h("p", { class: "option-about", id: "about", "aria-hidden": "true" });
  const name = h("p", { class: "command-name" }, h("b", {}, entry.label), h("small", {}, entry.description));
  const form = h("form", { "aria-label": entry.label },
    h("div", { class: "chips" }, fields.map((it) => it.element), others),
    h("div", { class: "command-end" }, h("button", { type: "submit", class: "primary" }, "Send"), iconButton("close", "Leave the command", () => said.leave())));
  form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
  form.addEventListener("keydown", keys);
  show([name, line, form]);
  (fields[0]?.input ?? form.querySelector("button")).focus();
}

/** Closes the command. */
export function closeCommand() {
  hush();
  fields = [];
  show([]);
}

function show(nodes) {
  fill(box, nodes);
  box.hidden = !nodes.length;
  tell("composer");
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
    h("span", { class: "sr", id: `${id}-more` }, [about(option), limits(option)].filter(Boolean).join(". ")), fault);
  input.addEventListener("focus", () => tellAbout(option));
  if (file) {
    input.addEventListener("change", () => mark(it, ""));
    return it;
  }
  input.addEventListener("focus", () => offer(it));
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

/** Shows what an option is for, while it is being filled in; who listens is told by its field. */
function tellAbout(option) {
  fill(at("about"), h("b", {}, shown(option)), ` ${about(option)} `, h("small", {}, limits(option)));
}

function limits(option) {
  const long = option.type === 3;
  const [least, most] = long ? [option.min_length, option.max_length] : [option.min_value, option.max_value];
  const ends = least === undefined ? most === undefined ? "" : `up to ${most}` : most === undefined ? `at least ${least}` : `${least} to ${most}`;
  return [option.required ? "required" : "", ends && long ? `${ends} characters` : ends].filter(Boolean).join(", ");
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
  const people = () => state.members.map((it) => ({ label: `@${it.name}`, value: it.id, also: it.username, description: it.roles.join(", ") }));
  const roles = () => state.roles.map((it) => ({ label: it.name, value: it.id }));
  switch (option.type) {
    case 5: return [{ label: "True", value: true }, { label: "False", value: false }];
    case 6: return people();
    case 7: return state.channels.filter((it) => it.type !== 1 && fits(option, it)).map((it) => ({ label: `#${channelName(it)}`, value: it.id, description: it.topic }));
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
  const asking = { as: state.me.name, channel: state.channel.id, command: entry.path, options: await given(fields, it), focused: option.name, value: typed };
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
async function given(list, typing) {
  const out = {};
  for (const it of list) {
    if (it === typing) continue;
    const value = it.option.type === 11 ? await file(it.input.files[0]) : it.value ?? exact(it);
    if (value !== undefined && value !== "") out[it.option.name] = value;
  }
  return out;
}

const bare = (word) => String(word).toLowerCase().replace(/^[@#]/, "");

/** Finds what was typed among what can be chosen. */
const found = (list, typed) => list.find((one) => [one.label, one.value, one.also ?? one.label].some((word) => bare(word) === bare(typed)));

function exact(it) {
  const typed = it.input.value.trim();
  return (typed && found(known(it.option) ?? [], typed)?.value) ?? typed;
}

const file = (chosen) => (chosen ? encoded(chosen) : undefined);

/** Says why Discord would not take what an option holds. */
function wrong({ option, input, value }) {
  const typed = option.type === 11 ? input.files[0] : input.value.trim();
  if (!typed) return option.required ? "This option is required." : "";
  if (option.type === 11) return typed.size > LARGEST ? `Files may have 10 MB; this has ${bytes(typed.size)}.` : "";
  if (value !== undefined) return "";
  const list = known(option);
  if (list) return found(list, typed) ? "" : "Choose one of the list.";
  if (option.type === 3) {
    const [length, least, most] = [[...typed].length, option.min_length ?? 0, option.max_length ?? 6000];
    if (length < least) return `Must be at least ${least} characters; it has ${length}.`;
    return length > most ? `Must be ${most} characters or fewer; it has ${length}.` : "";
  }
  if (option.type === 4 ? !/^[+-]?\d+$/.test(typed) : !Number.isFinite(Number(typed))) return option.type === 4 ? "This must be a whole number." : "This must be a number.";
  if (Number(typed) < option.min_value) return `This must be ${option.min_value} or more.`;
  return Number(typed) > option.max_value ? `This must be ${option.max_value} or less.` : "";
}

function check() {
  for (const it of fields) mark(it, wrong(it));
  const first = fields.find((it) => it.fault.textContent);
  if (first) point(first);
  return !first;
}

/** Leads to an option that cannot stay as it is. */
function point(it) {
  it.element.hidden = false;
  it.input.focus();
  announce(`${shown(it.option)}: ${it.fault.textContent}`);
}

async function send() {
  if (!check()) return;
  const [who, where] = [state.me.name, state.channel.id];
  const sent = { entry, fields, said, nodes: [...box.childNodes] };
  said.leave();
  try {
    const call = { as: who, channel: where, command: sent.entry.path, options: await given(sent.fields) };
    settle(await post("invoke", call), sent.said.fail, who);
  } catch (refused) {
    const words = refused instanceof Refused ? refused.message : String(refused);
    if (who === state.me.name && where === state.channel.id && box.hidden && !at("writing").hidden) reopen(sent, refused.reason, words);
    else notice(`${sent.entry.label}: ${words}`);
  }
}

/** Opens a refused command as it was filled in, and says why beside the option that is meant. */
function reopen(sent, reason, words) {
  ({ entry, fields, said } = sent);
  show(sent.nodes);
  const told = reason === "value" ? /^([^:]+): (.)(.*)$/s.exec(words) : null;
  const meant = fields.find((it) => it.option.name === told?.[1]);
  if (meant) {
    mark(meant, told[2].toUpperCase() + told[3]);
    point(meant);
  } else {
    said.fail(words);
    box.querySelector("input, button").focus();
  }
}
