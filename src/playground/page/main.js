// Opens the page: who acts, where, and what the line brings.

import { ANEW, follow, get, Refused } from "./api.js";
import { showChannels, showHead } from "./channels.js";
import "./clockbar.js";
import { fail, labelInput } from "./composer.js";
import { at, notice } from "./dom.js";
import "./drawers.js";
import "./inspector.js";
import { load, newest, reread, showFault } from "./list.js";
import { closeCommand } from "./options.js";
import { showPeople } from "./people.js";
import "./rights.js";
import { apply, channel, on, setClock, state, tell } from "./store.js";

const told = document.documentElement.dataset;
const room = told.in || undefined;
let hangUp = null;
/** Counts who acted, so that nothing asked for one member is shown to the next. */
let turns = 0;
/** How things stood when last told; at first the page says it. What came later is told on the line. */
let seen = JSON.parse(told.news);

/** Becomes a member: everything as they see it and, at the same time, a line for what comes. */
function act(name) {
  const turn = ++turns;
  hangUp?.();
  closeCommand();
  fail(null);
  let queue = enter(name, turn).catch(broken);
  hangUp = follow(name, seen.last, {
    lost: () => { at("offline").hidden = false; },
    ended: () => { at("offline").textContent = ANEW; },
    heard: (news) => { queue = queue.then(() => take(name, news, turn)).catch(broken); },
  });
}

/** Keeps who acts, and where, in the address. */
function address() {
  const asked = new URLSearchParams({ as: state.me.name });
  if (state.channel.id !== state.channels[0].id) asked.set("channel", state.channel.id);
  history.replaceState(null, "", `?${asked}`);
}

function broken(fault) {
  showFault(fault instanceof Refused ? fault.message : String(fault));
}

/** Takes in what changed; after a gap, everything is read again. */
async function take(name, news, turn) {
  if (turn !== turns) return;
  at("offline").hidden = true;
  setClock(news);
  const before = seen;
  seen = news;
  if (state.bots !== news.bots) {
    state.bots = news.bots;
    tell("bots");
  }
  if (news.missed) await enter(name, turn);
  else if (news.people !== before.people) await meet(name, turn);
  else if (news.channels !== before.channels) await rooms(name);
  else if (news.commands !== before.commands) await learn();
  if (turn !== turns) return;
  for (const event of news.events) apply(event);
  tell("journal", news.journal);
}

/** Asks who is here, and which channels a member sees. */
async function know(name) {
  const [members, channels, roles] = await Promise.all([get("members"), get("channels", { as: name }), get("roles")]);
  const me = members.find((it) => !it.bot && isNamed(it, name));
  if (!me) throw new Refused(404, "member", `There is no member ${name}.`);
  return { members, channels, roles, me };
}

const isNamed = (it, name) => [it.name, it.username, it.id].some((one) => one.toLowerCase() === name.toLowerCase());

/** Reads everything as a member sees it. The page names the same addresses, so that they come with it. */
async function enter(name, turn) {
  const first = !state.channel;
  const ahead = first ? { messages: newest(name, room), commands: offered(name, room) } : {};
  const known = await know(name);
  if (turn !== turns) return;
  const direct = state.channel?.type === 1;
  Object.assign(state, known);
  const { channels } = state;
  const same = channel(first ? room : state.channel.id) ?? (direct ? channels.find((it) => it.type === 1) : undefined);
  state.channel = same ?? channels.find((it) => it.type !== 1) ?? channels[0];
  tell("went");
  await Promise.all([load(ahead.messages), learn(ahead.commands)]);
  if (turn !== turns) return;
  showPeople();
  showChannels();
  const asked = new URLSearchParams(location.search).get("as");
  if (first && asked && !isNamed(state.me, asked)) notice(`There is no member ${asked}: you are ${state.me.name}.`);
  address();
  document.body.dataset.ready = "yes";
  performance.mark("ready");
}

/** Takes in that members or rights changed; what is read stays where it is. */
async function meet(name, turn) {
  const before = new Set(state.members.map((it) => it.id));
  const language = state.me.locale;
  const known = await know(name);
  if (turn !== turns) return;
  Object.assign(state, known);
  showPeople();
  await stay();
  // Another language writes times in another way, and another age is another identifier.
  if (language !== state.me.locale || state.members.some((it) => !before.has(it.id))) await reread();
}

/** Reads the channels again. */
async function rooms(name) {
  state.channels = await get("channels", { as: name });
  await stay();
}

/** Stays in the open channel as it is now; whoever was in one that is gone goes to the first. */
async function stay() {
  const same = channel(state.channel.id);
  if (!same) {
    await go(state.channels[0].id);
    return;
  }
  state.channel = same;
  showChannels();
  await learn();
}

/** Asks for the commands that are offered here. */
async function learn(asked) {
  const [who, where] = [state.me.name, state.channel.id];
  const [commands, userCommands, messageCommands] = await (asked ?? offered(who, where));
  if (who !== state.me.name || where !== state.channel.id) return;
  Object.assign(state, { commands, userCommands, messageCommands });
  labelInput();
  showHead();
}

const offered = (as, channel) => Promise.all([1, 2, 3].map((type) => get("commands", { as, channel, type })));

async function go(id) {
  // Of a thread that was just started the line may not have told yet.
  if (!channel(id)) state.channels = await get("channels", { as: state.me.name });
  const wanted = channel(id);
  if (!wanted) return;
  state.channel = wanted;
  state.unread.delete(id);
  closeCommand();
  fail(null);
  showChannels();
  address();
  tell("went");
  await Promise.all([load(), learn()]).catch(broken);
  tell("focus");
}

/** Goes to a message, wherever it is. */
async function visit({ channel: id, message }) {
  if (id !== state.channel.id) await go(id);
  if (message && id === state.channel.id) tell("show", message);
}

on("visit", visit);
on("act", act);
on("go", go);
window.addEventListener("unhandledrejection", ({ reason }) => notice(String(reason?.message ?? reason)));

state.bots = seen.bots;
act(told.as);
// What is asked for is on its way; writing times is dear.
setClock(seen);
