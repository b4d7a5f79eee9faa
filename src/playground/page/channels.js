// The list of channels, threads beneath theirs, and the head of the open one.

import { apart, at, fill, h, icon, refill } from "./dom.js";
import { marked } from "./marks.js";
import { channelName, on, state, tell } from "./store.js";
import { isArchived, isLocked, isThread } from "./thread.js";

/** Discord's number of a direct message, and the signs of kinds: threads, a stage, a forum. */
const DIRECT = 1;
const SIGNS = { 1: "@", 13: "◉", 15: "▤", 10: "↳", 11: "↳", 12: "↳" };

/** Shows the channels that whoever acts can see. */
export function showChannels() {
  const all = state.channels;
  const here = all.filter((it) => it.type !== DIRECT && !isThread(it));
  const rows = (it) => [entry(it), ...all.filter((one) => isThread(one) && one.parent_id === it.id).map(entry)];
  refill(at("channels"), here.flatMap(rows));
  refill(at("directs"), all.filter((it) => it.type === DIRECT).map(entry));
}

function entry(it) {
  const open = it.id === state.channel?.id;
  const fresh = state.unread.has(it.id);
  const classes = ["channel", isThread(it) && "thread", isArchived(it) && "archived", fresh && "fresh"].filter(Boolean).join(" ");
  return h("li", {}, h("button", { type: "button", class: classes, "aria-current": open ? "page" : null, data: { key: it.id }, on: { click: () => tell("go", it.id) } },
    h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[it.type] ?? "#"), h("span", { class: "name" }, channelName(it)), turned(it), fresh ? h("span", { class: "sr" }, ", new messages") : null));
}

/** Shows that a thread is locked or archived. */
function turned(it) {
  const words = [isLocked(it) && "locked", isArchived(it) && "archived"].filter(Boolean).join(", ");
  return words ? h("span", { class: "turned", title: words }, isLocked(it) ? icon("lock") : null, isArchived(it) ? icon("archive") : null, h("span", { class: "sr" }, `, ${words}`)) : null;
}

/** Shows which channel is open. */
export function showHead() {
  const it = state.channel;
  const name = channelName(it);
  const under = h("bdi", {}, `#${parent(it)}`);
  fill(at("where"), h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[it.type] ?? "#"), h("bdi", {}, name), turned(it));
  fill(at("topic"), isThread(it) ? ["Thread in ", under] : it.topic ?? "");
  at("messages").setAttribute("aria-label", `Messages in ${apart(name)}`);
  const direct = it.type === DIRECT;
  fill(at("beginning"), h("h2", {}, direct ? `You and ${name}` : isThread(it) ? h("bdi", {}, name) : ["This is ", h("bdi", {}, `#${name}`)]),
    direct ? h("p", {}, "Nobody else sees what is said here.") : isThread(it) ? h("p", {}, "A thread in ", under.cloneNode(true), ".") : welcome());
  at("rights").hidden = direct;
  fill(at("rights"), "Permissions in ", isThread(it) ? under.cloneNode(true) : h("bdi", {}, `#${name}`));
  document.title = `${direct ? "@" : "#"}${isThread(it) ? apart(name) : name} · ${state.me.name} · Playground`;
}

const parent = (it) => channelName(state.channels.find((one) => one.id === it.parent_id));

function welcome() {
  const first = state.commands.find((it) => it.name === "argument") ?? state.commands[0];
  const lines = first
    ? [`Type **/${first.name}** below and press Enter; then press what comes with the answer.`, "Act as somebody else on the right, and see what they see."]
    : ["No commands are here yet: a bot that connects brings its own."];
  return h("div", { class: "marked" }, marked(lines.map((it) => `- ${it}`).join("\n")));
}

on("unread", showChannels);
