// Where a member writes: messages, and the first letters of commands.

import { Refused, post } from "./api.js";
import { announce, apart, at, notice } from "./dom.js";
import { settle } from "./components.js";
import { bring, draft, parts } from "./draft.js";
import { closeCommand, openCommand } from "./options.js";
import { channelName, on, state } from "./store.js";
import { fitting, hush, suggest, suggestKey, suggesting } from "./suggest.js";
import { closed } from "./thread.js";

const input = at("input");
const fault = at("fault");
/** The most characters of a message, and how many more are near it. */
const LONGEST = 2000;
const NEAR = 200;
/** What was begun by each member in each channel, while they are elsewhere. */
const drafts = new Map();
let place = "";

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
  // Words that wait for their end are kept, if a press began the command.
  if (input.value.startsWith("/")) write("");
  openCommand(entry, { fail, leave });
}

function leave(text) {
  closeCommand();
  if (text !== undefined) write(text);
  else if (!input.value && drafts.has(place)) takeOut();
  focus();
}

function write(text) {
  input.value = text;
  grow();
}

/** Puts what is being written away, where it belongs; an edit ends. */
function putAway() {
  if (draft.edited) return;
  const { reply, files } = draft;
  drafts.delete(place);
  if (input.value || reply || files.length) drafts.set(place, { text: input.value, reply, files });
}

/** Takes out what was begun here. */
function takeOut() {
  const { text = "", ...taken } = drafts.get(place) ?? {};
  drafts.delete(place);
  bring(taken);
  write(text);
}

/** Somebody else, or elsewhere: what is being written changes with it. */
function turn() {
  const here = `${state.me.username} ${state.channel.id}`;
  if (here === place) return;
  putAway();
  place = here;
  takeOut();
}

/** Gives an edit up and shows what it stood in the way of, or lets what is replied to go. */
function left() {
  if (draft.edited) takeOut();
  else bring({ files: draft.files });
  focus();
}

async function send() {
  const text = input.value;
  if (!text.trim() && !draft.files.length) return;
  const [who, where, here] = [state.me.name, state.channel.id, place];
  const taken = { ...draft };
  const { edited, files } = taken;
  const typed = !edited && !files.length && text.startsWith("/") && state.commands.length > 0;
  const content = named(text);
  const length = [...content.trim()].length;
  if (!typed && length > LONGEST) {
    fail(`A message has at most ${LONGEST} characters; this one has ${length}.`);
    return;
  }
  fail(null);
  hush();
  // Taken before anything is waited for, so that nothing is sent twice.
  takeOut();
  try {
    if (typed) settle(await post("invoke", { as: who, channel: where, line: text }), fail, who);
    else if (edited) await post("edit", { as: who, message: edited.id, content });
    else await post("messages", { as: who, channel: where, content, ...await parts(taken) });
  } catch (refused) {
    giveBack(here, text, taken, refused instanceof Refused ? refused.message : String(refused));
  }
}

/** Gives back what could not be sent, before what was written meanwhile. */
function giveBack(here, text, taken, words) {
  if (here !== place || draft.edited) {
    notice(words);
    if (!taken.edited && !drafts.has(here)) drafts.set(here, { ...taken, text });
    return;
  }
  fail(words);
  if (taken.edited) putAway();
  const meanwhile = taken.edited ? { files: [], text: "" } : { files: draft.files, text: input.value };
  bring({ ...taken, files: [...taken.files, ...meanwhile.files] });
  write([text, meanwhile.text].filter(Boolean).join("\n"));
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
  const over = [...input.value].length - LONGEST;
  const count = at("count");
  count.hidden = over < -NEAR;
  count.textContent = `${LONGEST + over} / ${LONGEST}`;
  if (over > 0 && !count.classList.contains("over")) announce(`More than ${LONGEST} characters`);
  count.classList.toggle("over", over > 0);
}

/** Shows where a message would go, or why none can. */
export function labelInput() {
  const it = state.channel;
  const shut = closed(it);
  at("closed-words").textContent = shut ?? "";
  const where = apart(it?.type === 1 ? `@${channelName(it)}` : `#${it?.name ?? ""}`);
  const words = `Message ${where} as ${state.me.name}${state.commands.length ? ", / for commands" : ""}`;
  input.placeholder = innerWidth < 600 ? `As ${state.me.name} in ${where}` : words;
  input.setAttribute("aria-label", words);
  if (shut && draft.edited) takeOut();
  if (shut && !at("command").hidden) leave();
  else arrange();
}

/** Shows the one place to write in: a command, the message field, or why there is none. */
function arrange() {
  const shut = closed(state.channel) !== null;
  const lost = at("composer").contains(document.activeElement);
  at("closed").hidden = !shut;
  at("writing").hidden = shut || !at("command").hidden;
  if (shut && suggesting(input)) hush();
  if (shut && lost) focus();
}

/** Goes to where one writes; where one cannot, to what there is to read. */
function focus() {
  const first = at("command").hidden ? input : at("command").querySelector("input, button");
  (at("closed").hidden ? first : at("scroll")).focus();
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
  putAway();
  bring({ edited: message });
  write(unnamed(message.content));
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
    left();
  }
});
input.addEventListener("blur", () => { if (suggesting(input)) hush(); });
matchMedia("(max-width: 599px)").addEventListener("change", () => { if (state.me) labelInput(); });
on("rewrite", rewrite);
on("left", left);
on("went", turn);
on("command", command);
on("composer", arrange);
on("mention", (it) => {
  closeCommand();
  write(`${input.value}@${it.username} `);
  focus();
});
on("focus", focus);
// "/" from anywhere begins a command.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog[open], [role=listbox], [role=menu]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (!at("command").hidden) return;
  if (at("writing").hidden) {
    notice(at("closed-words").textContent);
    return;
  }
  if (draft.edited) takeOut();
  putAway();
  write("/");
  input.focus();
  offer();
});

