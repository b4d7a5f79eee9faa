// Where a member writes: messages, and the first letters of commands.

import { Refused, post } from "./api.js";
import { at } from "./dom.js";
import { settle } from "./components.js";
import { draft, drop, editOf, parts } from "./draft.js";
import { closeCommand, openCommand } from "./options.js";
import { channelName, on, state } from "./store.js";
import { fitting, hush, suggest, suggestKey, suggesting } from "./suggest.js";
import { closed } from "./thread.js";

const input = at("input");
const fault = at("fault");

/** Shows or clears what could not be done. */
export function fail(words, hint) {
  fault.hidden = !words;
  fault.textContent = words ? [words, hint].filter(Boolean).join(" — ") : "";
}

/** Lists everything that can be used, subcommands as entries of their own. */
export function entries() {
  const shown = (it) => it.name_localized ?? it.name;
  const about = (it) => it.description_localized ?? it.description;
  const out = [];
  const walk = (node, path, names) => {
    const inner = (node.options ?? []).filter((it) => it.type === 1 || it.type === 2);
    if (inner.length) {
      for (const it of inner) walk(it, [...path, it.name], [...names, shown(it)]);
    } else {
      out.push({ path: path.join(" "), label: `/${names.join(" ")}`, description: about(node), options: node.options ?? [] });
    }
  };
  for (const it of state.commands) walk(it, [it.name], [shown(it)]);
  return out;
}

function offer() {
  const typed = input.value;
  if (!typed.startsWith("/") || typed.includes("\n")) {
    if (suggesting(input)) hush();
    return;
  }
  const all = entries();
  const said = typed.slice(1).toLowerCase();
  // A whole name and a space is a decision; what follows is the first option.
  const whole = all.filter((it) => [it.path, it.label.slice(1)].some((name) => said.startsWith(`${name.toLowerCase()} `)));
  if (whole.length && !/\s\S+:/.test(typed)) {
    begin(whole[0], "");
    return;
  }
  const found = whole.length ? whole : fitting(said, all, (it) => [it.label.slice(1), it.path]);
  found.words = state.bots ? "No command fits." : "No bot is connected, so there are no commands.";
  suggest(input, "Commands", found, (it) => begin(it, ""), true);
}

function begin(entry) {
  hush();
  fail(null);
  input.value = "";
  grow();
  openCommand(entry, { fail, leave });
}

function leave(text) {
  closeCommand();
  input.value = text ?? "";
  grow();
  input.focus();
}

async function send() {
  const text = input.value;
  if (!text.trim() && !draft.files.length) return;
  fail(null);
  const [who, where] = [state.me.name, state.channel.id];
  const { reply, edited, files } = draft;
  const typed = !edited && !files.length && text.startsWith("/") && state.commands.length > 0;
  input.value = "";
  grow();
  hush();
  try {
    if (typed) settle(await post("invoke", { as: who, channel: where, line: text }), fail, who);
    else if (edited) await post("edit", { as: who, message: edited.id, content: named(text) });
    else await post("messages", { as: who, channel: where, content: named(text), ...await parts() });
    if (!typed && [reply, edited].every((it, nth) => it === [draft.reply, draft.edited][nth])) drop();
  } catch (refused) {
    fail(refused instanceof Refused ? refused.message : String(refused));
    if (!input.value) input.value = text;
    grow();
  }
}

/** Writes @Name and #channel as Discord's mentions. */
function named(text) {
  const people = text.replace(/(^|\s)@([\p{L}\w]+)/gu, (all, before, name) => {
    const found = state.members.find((it) => [it.name, it.username].some((one) => one.toLowerCase() === name.toLowerCase()));
    return found ? `${before}<@${found.id}>` : all;
  });
  return people.replace(/(^|\s)#([\w-]+)/g, (all, before, name) => {
    const found = state.channels.find((it) => it.type !== 1 && it.name === name);
    return found ? `${before}<#${found.id}>` : all;
  });
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight + 2, 200)}px`;
  input.style.overflowY = input.scrollHeight > 200 ? "auto" : "hidden";
}

/** Shows where a message would go, or why none can. */
export function labelInput() {
  const it = state.channel;
  const shut = closed(it);
  at("writing").hidden = shut !== null;
  at("closed").hidden = shut === null;
  at("closed-words").textContent = shut ?? "";
  if (shut) drop();
  const where = it?.type === 1 ? `@${channelName(it)}` : `#${it?.name ?? ""}`;
  const words = `Message ${where} as ${state.me.name}${state.commands.length ? ", / for commands" : ""}`;
  input.placeholder = innerWidth < 600 ? `Message ${where}` : words;
  input.setAttribute("aria-label", words);
}

/** Begins a command by its name, as a press on its mention does. */
function command(name) {
  const found = entries().find((it) => it.path === name || it.label.slice(1) === name);
  if (found) begin(found);
  else fail(`There is no command /${name} here.`);
}

/** Begins to write one's own message anew: its words go where they are written. */
function rewrite(message) {
  closeCommand();
  fail(null);
  editOf(message);
  input.value = unnamed(message.content);
  grow();
  input.focus();
}

/** Writes mentions as a person types them. */
function unnamed(text) {
  const people = text.replace(/<@!?(\d+)>/g, (all, id) => {
    const found = state.members.find((it) => it.id === id);
    return found ? `@${found.username}` : all;
  });
  return people.replace(/<#(\d+)>/g, (all, id) => {
    const found = state.channels.find((it) => it.id === id);
    return found ? `#${found.name}` : all;
  });
}

function newestOwn() {
  return [...state.messages.values()].findLast((it) => it.author.id === state.me.id && !(it.flags & 64));
}

input.addEventListener("input", () => { grow(); offer(); });
input.addEventListener("keydown", (event) => {
  if (suggestKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  } else if (event.key === "ArrowUp" && !input.value && newestOwn()) {
    event.preventDefault();
    rewrite(newestOwn());
  } else if (event.key === "Escape" && (draft.reply || draft.edited)) {
    event.preventDefault();
    left(draft.edited);
  }
});
input.addEventListener("blur", () => { if (suggesting(input)) hush(); });
/** Gives up an edit: its words go, too. */
function left(edited) {
  drop();
  if (edited) input.value = "";
  grow();
  input.focus();
}

matchMedia("(max-width: 599px)").addEventListener("change", () => { if (state.me) labelInput(); });
on("rewrite", rewrite);
on("left", left);
on("went", drop);
on("command", command);
on("mention", (it) => {
  closeCommand();
  input.value = `${input.value}@${it.username} `;
  input.focus();
});
on("focus", () => (at("command").hidden ? input : at("command").querySelector("input"))?.focus());
// "/" from anywhere begins a command.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog[open], [role=listbox], [role=menu]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (!at("command").hidden) return;
  input.value = "/";
  input.focus();
  offer();
});

