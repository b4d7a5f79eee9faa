// The messages of the open channel: newest at the bottom, older ones when they are scrolled to.

import { get } from "./api.js";
import { announce, at, fill, focusKey, h, notice } from "./dom.js";
import { continues, message, silent, spoken } from "./message.js";
import { on, state, tell } from "./store.js";

/** The flag of a message that is still being thought about. */
const LOADING = 1 << 7;
/** How many messages are asked for at once. */
const PAGE = 100;
/** How many are in the page at once; of more, those farthest from what is read go. */
const KEPT = 400;

const scroll = at("scroll");
const list = at("messages");
const more = at("older");
let loading = false;
let near = false;
/** Whether newer messages are known than the page holds. */
let cut = false;

// The scrolled box counts from its end, so that it stays there while what it holds grows.
const toEnd = () => {
  if (cut) show();
  scroll.scrollTop = 0;
  settle();
};
// Known from the last scroll, for asking would lay the page out anew for every message.
let ended = true;
const settle = () => {
  ended = !cut && scroll.scrollTop > -80;
  at("newer").hidden = ended;
};

/** Asks for the newest messages of a channel; without one, of the first that the member sees. */
export const newest = (as, channel) => get("messages", { as, channel, limit: PAGE });

/** Shows the newest messages of the open channel. */
export async function load(asked) {
  const [who, where] = [state.me.name, state.channel.id];
  const messages = await (asked ?? newest(who, where));
  if (who !== state.me.name || where !== state.channel.id) return;
  state.messages = new Map(messages.map((it) => [it.id, it]));
  for (const id of state.dismissed) state.messages.delete(id);
  state.older = messages.length === PAGE;
  show();
}

/** Shows everything anew: the newest messages, or those around one. */
function show(id) {
  const known = [...state.messages.values()];
  const nth = known.findIndex((it) => it.id === id);
  const from = Math.max(0, nth < 0 ? known.length - PAGE : nth - PAGE / 2);
  const all = known.slice(from, from + PAGE);
  state.older ||= from > 0;
  cut = from + PAGE < known.length;
  fill(list, all.map((it, nth) => message(it, continues(it, all[nth - 1]))));
  beginning();
  scroll.scrollTop = 0;
  tell("shown");
}

/** Reads as many messages again as are known, and draws them where they stand. */
export async function reread() {
  const [who, where] = [state.me.id, state.channel.id];
  const fresh = await get("messages", { as: who, channel: where, limit: Math.max(PAGE, state.messages.size) });
  if (who !== state.me.id || where !== state.channel.id) return;
  for (const it of fresh) if (state.messages.has(it.id)) state.messages.set(it.id, it);
  for (const row of [...list.children]) redraw(row);
}

/** Goes to a message, which may have to be asked for; the playground keeps few enough to ask for all. */
async function reach(id) {
  const where = state.channel.id;
  if (!state.messages.has(id)) {
    const all = await get("messages", { as: state.me.name, channel: where, limit: 1000 });
    if (where !== state.channel.id) return;
    if (all.some((it) => it.id === id)) state.messages = new Map(all.filter((it) => !state.dismissed.has(it.id)).map((it) => [it.id, it]));
  }
  if (!state.messages.has(id)) {
    notice("That message is no longer there.");
    return;
  }
  if (!at(`m${id}`)) show(id);
  const element = at(`m${id}`);
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
  element.classList.add("flash");
  setTimeout(() => element.classList.remove("flash"), 1500);
}

function beginning() {
  more.hidden = !state.older;
  at("beginning").hidden = state.older;
}

async function older() {
  const first = list.firstElementChild?.dataset.id;
  if (loading || !state.older || !first) return;
  loading = true;
  const where = state.channel.id;
  try {
    const found = await get("messages", { as: state.me.name, channel: where, before: first, limit: PAGE });
    if (where !== state.channel.id) return;
    state.older = found.length === PAGE;
    state.messages = new Map([...found.map((it) => [it.id, it]), ...state.messages]);
    const nodes = found.filter((it) => !state.dismissed.has(it.id)).map((it, nth, all) => message(it, continues(it, all[nth - 1])));
    list.prepend(...nodes);
    while (list.childElementCount > KEPT) {
      list.lastElementChild.remove();
      cut = true;
    }
    beginning();
  } finally {
    loading = false;
  }
  // Whoever scrolled on meanwhile is still there, and the observer tells only of changes.
  requestAnimationFrame(() => { if (near) older(); });
}

/** Shows newer messages again that had made room for older ones. */
function newer() {
  const known = [...state.messages.values()];
  const from = known.findIndex((it) => it.id === list.lastElementChild?.dataset.id) + 1;
  const next = known.slice(from, from + PAGE);
  cut = from + next.length < known.length;
  list.append(...next.map((it, nth) => message(it, continues(it, known[from + nth - 1]))));
  trim();
}

/** Takes the oldest out of the page; they can be asked for again. */
function trim() {
  if (list.childElementCount <= KEPT) return;
  while (list.childElementCount > KEPT) list.firstElementChild.remove();
  state.older = true;
  beginning();
}

function changed({ kind, message: it }) {
  const old = at(`m${it.id}`);
  if (kind === "deleted") {
    const next = old?.nextElementSibling;
    const focused = old?.contains(document.activeElement);
    old?.remove();
    if (next) redraw(next);
    if (focused) tell("focus");
  } else if (old) {
    redraw(old);
  } else if (kind === "created") {
    if (!ended && list.childElementCount >= KEPT) cut = true;
    if (!cut) {
      const before = state.messages.get(list.lastElementChild?.dataset.id);
      list.append(message(it, continues(it, before)));
      if (ended) trim();
    }
    if (it.author.id !== state.me.id) announce(spoken(it));
    if (it.author.id === state.me.id || (it.flags & LOADING && mine(it))) toEnd();
  }
  if (kind === "edited" && !(it.flags & 128) && mine(it)) announce(spoken(it));
}

const mine = (it) => it.interaction_metadata?.user?.id === state.me.id;

/** Draws a message anew where it stands; whoever was on one of its buttons still is. */
function redraw(old) {
  const it = state.messages.get(old.dataset.id);
  if (!it) return;
  const focused = document.activeElement;
  const inside = old.contains(focused);
  const before = state.messages.get(old.previousElementSibling?.dataset.id);
  const fresh = message(it, continues(it, before));
  old.replaceWith(fresh);
  if (!inside || focusKey(fresh, focused.dataset.key)) return;
  const next = focused.dataset.key === undefined ? null : fresh.querySelector(".button:not(:disabled), [data-key]");
  if (!next) fresh.tabIndex = -1;
  (next ?? fresh).focus({ preventScroll: true });
}

on("message", changed);
on("show", reach);
// What came of an act and stands at the end is shown to whoever acted.
on("acted", ({ message: answer, followups }) => {
  const last = followups?.at(-1) ?? answer;
  if (last && last.id === [...state.messages.keys()].at(-1)) toEnd();
});
/** Draws answers anew that are no longer to be hoped for. */
function giveUp() {
  for (const it of list.querySelectorAll(".thinking")) {
    const row = it.closest(".message");
    if (silent(state.messages.get(row.dataset.id))) redraw(row);
  }
}
on("clock", giveUp);
setInterval(giveUp, 1000);

new IntersectionObserver((seen) => {
  near = seen.at(-1).isIntersecting;
  if (near) older();
}, { root: scroll, rootMargin: "400px" }).observe(more);
new IntersectionObserver((seen) => { if (cut && seen.at(-1).isIntersecting) newer(); }, { root: scroll, rootMargin: "400px" }).observe(at("below"));
scroll.addEventListener("scroll", settle, { passive: true });
at("newer").addEventListener("click", toEnd);

/** Shows that a channel could not be read. */
export function showFault(words) {
  fill(list, h("li", { class: "fault" }, words));
}
