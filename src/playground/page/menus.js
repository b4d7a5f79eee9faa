// What can be done with a message or a member, the bot's own commands first.

import { Refused, post } from "./api.js";
import { notice } from "./dom.js";
import { settle } from "./components.js";
import { openMenu } from "./popup.js";
import { replyTo } from "./draft.js";
import { startFrom } from "./start.js";
import { state, tell } from "./store.js";
import { closed, isThread } from "./thread.js";

const MANAGE_MESSAGES = 1n << 13n;
const CREATE_THREADS = 1n << 35n;
const PRIVATE = 1 << 6;
/** Discord's numbers of messages that somebody wrote: from others no thread starts. */
const WRITTEN = new Set([0, 19, 20, 23]);

const shown = (it) => it.name_localized ?? it.name;

async function use(command, target) {
  const who = state.me.name;
  try {
    const outcome = await post("choose", { as: who, command: command.name, ...target });
    settle(outcome, (words, hint) => words && notice([words, hint].filter(Boolean).join(" — ")), who);
  } catch (fault) {
    notice(fault instanceof Refused ? fault.message : String(fault));
  }
}

const copy = (words) => navigator.clipboard?.writeText(words).catch(() => notice("The browser does not let this page copy."));

function apps(commands, target) {
  const items = commands.map((it) => ({ label: shown(it), hint: "App", act: () => use(it, target) }));
  return items.length ? [...items, null] : [];
}

/** Lists what a member can do with a message themselves. */
function own(message) {
  const mine = message.author.id === state.me.id;
  const bits = BigInt(state.channel.permissions ?? 0);
  const open = !closed(state.channel);
  const shared = !(message.flags & PRIVATE);
  const threads = shared && !message.thread && WRITTEN.has(message.type ?? 0) && state.channel.type !== 1 && !isThread(state.channel) && (bits & CREATE_THREADS) !== 0n;
  const items = [
    open && shared ? { label: "Reply", act: () => replyTo(message) } : null,
    threads ? { label: "Start a thread…", act: () => startFrom(message) } : null,
    open && mine ? { label: "Edit", act: () => tell("rewrite", message) } : null,
    shared && (mine || (bits & MANAGE_MESSAGES) !== 0n) ? { label: "Delete", act: () => remove(message) } : null,
  ].filter(Boolean);
  return items.length ? [...items, null] : [];
}

async function remove(message) {
  try {
    await post("remove", { as: state.me.name, message: message.id });
  } catch (fault) {
    notice(fault instanceof Refused ? fault.message : String(fault));
  }
}

/** Opens the menu of a message. */
export function messageMenu(anchor, message) {
  openMenu(anchor, "Message", [
    ...apps(state.messageCommands, { message: message.id }),
    ...own(message),
    message.content ? { label: "Copy text", act: () => copy(message.content) } : undefined,
    { label: "Copy message ID", act: () => copy(message.id) },
  ].filter((it) => it !== undefined));
}

/** Opens the menu of a member. */
export function memberMenu(anchor, member) {
  const person = member.bot ? [] : [
    { label: `Act as ${member.name}`, act: () => tell("act", member.name) },
    { label: "Open a tab as them", act: () => open(`/?as=${encodeURIComponent(member.username)}`, "_blank", "noopener") },
    { label: "Edit…", act: () => tell("edit", member) },
    null,
  ];
  openMenu(anchor, member.name, [
    ...apps(state.userCommands, { channel: state.channel.id, member: member.id }),
    ...person,
    { label: "Mention", act: () => tell("mention", member) },
    { label: "Copy user ID", act: () => copy(member.id) },
  ]);
}
