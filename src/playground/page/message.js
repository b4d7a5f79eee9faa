// Shows one message as whoever acts sees it.

import { announce, disc, h, iconButton } from "./dom.js";
import { components } from "./components.js";
import { attachment, embed } from "./embed.js";
import { plain, parse } from "./markdown.js";
import { marked } from "./marks.js";
import { messageMenu } from "./menus.js";
import { channel, dismiss, now, shownName, state, tell } from "./store.js";
import { sent } from "./time.js";

const PRIVATE = 1 << 6;
const LOADING = 1 << 7;
/** Discord's numbers of lines that tell of a thread, and begin one. */
const STARTED = 18;
const STARTER = 21;
const GAP = 7 * 60 * 1000;

/** How long a bot may take for an answer that it put off, in milliseconds, and where Discord's time begins. */
const PATIENCE = 15 * 60 * 1000;
const EPOCH = 1_420_070_400_000;

/** Says whether an answer that was put off can no longer come: the token of its interaction is dead. */
export function silent(it) {
  const asked = it?.interaction_metadata?.id;
  return asked !== undefined && (it.flags & LOADING) !== 0 && now() - (Number(BigInt(asked) >> 22n) + EPOCH) > PATIENCE;
}

/** Says whether only one person sees a message. */
export const isPrivate = (it) => (it.flags & PRIVATE) !== 0;

/** Says whether a message goes on where the one before it ended. */
export function continues(it, before) {
  return before !== undefined && !it.type && ![STARTED, STARTER].includes(before.type) && before.author.id === it.author.id && !it.interaction_metadata && !it.message_reference && !it.embeds.length
    && isPrivate(it) === isPrivate(before) && Date.parse(it.timestamp) - Date.parse(before.timestamp) < GAP;
}

/** Tells a message in a sentence, for those who listen. */
export function spoken(it) {
  const words = it.content ? plain(parse(it.content)) : it.embeds[0]?.title ?? it.embeds[0]?.description ?? it.attachments[0]?.filename ?? "";
  const how = isPrivate(it) ? " (only you)" : "";
  return `${shownName(it.author)}${how}: ${it.flags & LOADING ? "is thinking" : words}`.replace(/\s+/g, " ").trim().slice(0, 300);
}

/** Shows a message; `joined` leaves its head away. */
export function message(it, joined) {
  if (it.type === STARTED) return line(it, started(it));
  const original = it.type === STARTER ? it.referenced_message : null;
  if (it.type === STARTER && !original) return line(it, ["The message that this thread started from is gone."]);
  return original ? said({ ...original, id: it.id, components: [], thread: undefined }, false) : said(it, joined);
}

/** Shows a line that no member wrote. */
function line(it, words) {
  return h("li", { class: "message notice", id: `m${it.id}`, data: { id: it.id } }, h("span", { class: "gutter sign", "aria-hidden": "true" }, "↳"), h("p", {}, words, " ", sent(it.timestamp)));
}

function started(it) {
  const thread = it.message_reference?.channel_id;
  return [h("b", {}, shownName(it.author)), " started a thread: ", channel(thread) ? h("button", { type: "button", class: "plain", data: { key: "thread" }, on: { click: () => tell("go", thread) } }, h("bdi", {}, it.content)) : h("bdi", {}, it.content)];
}

function said(it, joined) {
  const name = shownName(it.author);
  const fault = h("p", { class: "fault", role: "alert", hidden: true });
  const failed = (words, hint) => {
    fault.hidden = !words;
    fault.textContent = words ? [words, hint].filter(Boolean).join(" — ") : "";
  };
  const classes = ["message", joined && "joined", isPrivate(it) && "private", mentionsMe(it) && "called"];
  const body = h("div", { class: "body" });
  if (!joined) body.append(...head(it, name));
  if (silent(it)) {
    body.append(h("p", { class: "fault" }, "The application did not respond"));
  } else if (it.flags & LOADING) {
    body.append(h("p", { class: "thinking" }, h("span", { class: "dots", "aria-hidden": "true" }), `${name} is thinking…`));
  } else {
    if (it.content) body.append(h("div", { class: "marked" }, marked(it.content), it.edited_timestamp ? edited() : null));
    body.append(...it.embeds.map(embed), ...it.attachments.map(attachment), ...components(it, it.components, failed));
  }
  if (it.thread) body.append(below(it.thread));
  body.append(fault);
  if (isPrivate(it)) body.append(privacy(it));
  const menu = (at) => messageMenu(at, it);
  const more = iconButton("more", `Actions for the message of ${name}`, (event) => menu(event.currentTarget), { "aria-haspopup": "menu", data: { key: "menu" } });
  return h("li", {
    class: classes.filter(Boolean).join(" "), id: `m${it.id}`, data: { id: it.id },
    on: { contextmenu: (event) => {
      if (event.target.closest("a, img") || String(getSelection())) return;
      event.preventDefault();
      menu({ x: event.clientX, y: event.clientY });
    } },
  }, joined ? h("span", { class: "gutter" }) : disc(name), body, h("div", { class: "tools" }, more));
}

function head(it, name) {
  const used = it.interaction_metadata;
  const reply = it.message_reference?.message_id;
  const context = reply
    ? h("p", { class: "context" }, "Reply to ", replied(reply, it.referenced_message))
    : used?.name ? h("p", { class: "context" }, h("b", {}, shownName(used.user)), " used ", h("span", { class: "mention" }, `/${used.name}`)) : null;
  const line = h("p", { class: "head" },
    h("b", { class: "author" }, name),
    it.author.bot ? h("span", { class: "tag" }, "APP") : null,
    sent(it.timestamp), !it.content && it.edited_timestamp ? edited() : null);
  return context ? [context, line] : [line];
}

/** Leads to the thread that started from a message. */
function below(thread) {
  return h("button", { type: "button", class: "below", data: { key: "thread" }, on: { click: () => tell("go", thread.id) } },
    h("span", { "aria-hidden": "true" }, "↳ "), h("bdi", {}, h("b", {}, thread.name)), h("small", {}, " Open the thread ›"));
}

function replied(id, told) {
  const original = state.messages.get(id) ?? told;
  if (!original) return "a message that is gone";
  const words = spoken(original);
  return h("button", { type: "button", class: "plain", data: { key: "reply" }, on: { click: () => tell("show", id) } }, words.length > 90 ? `${words.slice(0, 90)}…` : words);
}

const edited = () => h("span", { class: "edited" }, " (edited)");

const mentionsMe = (it) => it.mention_everyone || it.mentions.some((one) => one.id === state.me?.id);

function privacy(it) {
  const hide = () => {
    dismiss(it);
    announce("Dismissed");
  };
  return h("p", { class: "privacy" }, "Only you can see this · ", h("button", { type: "button", class: "plain", data: { key: "dismiss" }, on: { click: hide } }, "Dismiss message"));
}
