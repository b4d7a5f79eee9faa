// Shows parsed Markdown as elements.

import { h } from "./dom.js";
import { inline, parse } from "./markdown.js";
import { channel, channelName, member, state, tell } from "./store.js";
import { stamp } from "./time.js";

const HEADINGS = ["h2", "h3", "h4"];
const PLAIN = { bold: "strong", italic: "em", underline: "u", strike: "s", quote: "blockquote" };

/** Shows a text with everything that Discord's Markdown has. */
export const marked = (text) => parse(text ?? "").map(show);

/** Shows a text that is one line: titles, names of fields. */
export const markedLine = (text) => inline(text ?? "").map(show);

function show(node) {
  if (typeof node === "string") return node;
  const inner = () => node.inner.map(show);
  switch (node.kind) {
    case "text": return h("span", {}, inner());
    case "heading": return h(HEADINGS[node.level - 1], {}, inner());
    case "small": return h("p", { class: "subtext" }, inner());
    case "code": return h("code", {}, node.text);
    case "pre": return h("pre", { tabindex: "0", "aria-label": node.language ? `Code, ${node.language}` : "Code" }, h("code", {}, node.text));
    case "list": {
      const items = node.items.map((item) => h("li", {}, item.map(show)));
      return node.start === null ? h("ul", {}, items) : h("ol", { start: node.start }, items);
    }
    case "link": return within(node.href, inner) ?? h("a", { href: node.href, title: node.title ?? node.href, target: "_blank", rel: "noreferrer noopener" }, inner());
    case "stamp": return stamp(node.unix, node.style);
    case "spoiler": return spoiler(inner());
    case "user": return mention(`@${member(node.id)?.name ?? "unknown-user"}`, node.id === state.me?.id);
    case "role": return mention(`@${state.roles.find((it) => it.id === node.id)?.name ?? "unknown-role"}`);
    case "everyone": return mention(node.text);
    case "emoji": return h("span", { class: "custom-emoji" }, `:${node.name}:`);
    case "channel": return jump(`#${channelName(channel(node.id))}`, () => tell("go", node.id));
    case "command": return jump(`/${node.name}`, () => tell("command", node.name));
    default: return h(PLAIN[node.kind] ?? "span", {}, inner());
  }
}

/** Leads to a message or a channel of this community, whose address is Discord's; to others, nowhere. */
function within(href, inner) {
  const found = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/.exec(href);
  if (!found || !channel(found[1])) return null;
  return h("button", { type: "button", class: "plain", on: { click: () => tell("visit", { channel: found[1], message: found[2] }) } }, inner());
}

const mention = (words, mine) => h("span", { class: mine ? "mention mine" : "mention" }, words);
const jump = (words, click) => h("button", { type: "button", class: "mention", on: { click } }, words);

function spoiler(inner) {
  const words = h("span", { inert: true }, inner);
  const element = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler, press to show" }, words);
  const reveal = (event) => {
    if (element.classList.contains("shown") || (event.type === "keydown" && event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    element.classList.add("shown");
    words.inert = false;
    for (const name of ["role", "aria-label"]) element.removeAttribute(name);
    // Whoever came by the keyboard stays where they are.
    element.tabIndex = -1;
  };
  element.addEventListener("click", reveal);
  element.addEventListener("keydown", reveal);
  return element;
}
