// Opens the page: who acts, where, and what the line brings.

import { follow, get, Refused } from "./api.js";
import { showChannels, showHead } from "./channels.js";
import "./clockbar.js";
import { fail, labelInput } from "./composer.js";
import { at, notice } from "./dom.js";
import "./drawers.js";
import "./inspector.js";
import { load, newest, showFault } from "./list.js";
import { closeCommand } from "./options.js";
import { showPeople } from "./people.js";
import { apply, channel, on, setClock, state, tell } from "./store.js";

let hangUp = null;
/** How things stood when last told; at first the page says it. What came later is told on the line. */
let seen = JSON.parse(document.documentElement.dataset.news);

/** Becomes a member: everything as they see it and, at the same time, a line for what comes. */
function act(name) {
  hangUp?.();
  closeCommand();
  fail(null);
  let queue = enter(name).then(opened).catch(broken);
  hangUp = follow(name, seen.last, {
    lost: () => { at("offline").hidden = false; },
    heard: (news) => { queue = queue.then(() => take(name, news)).catch(broken); },
  });
}

function opened() {
  const address = new URL(location.href);
  address.searchParams.set("as", state.me.name);
  history.replaceState(null, "", address);
  document.body.dataset.ready = "yes";
  performance.mark("ready");
}

function broken(fault) {
  showFault(fault instanceof Refused ? fault.message : String(fault));
}

/** Takes in what changed; after a gap, everything is read again. */
async function take(name, news) {
  at("offline").hidden = true;
  setClock(news);
  const before = seen;
  seen = news;
  if (state.bots !== news.bots) {
    state.bots = news.bots;
    tell("bots");
  }
  if (news.missed || news.people !== before.people) await enter(name);
  else if (news.channels !== before.channels) await rooms(name);
  else if (news.commands !== before.commands) await learn();
  for (const event of news.events) apply(event);
  tell("journal", news.journal);
}

/** Reads everything as a member sees it. The page names the same addresses, so that they come with it. */
async function enter(name) {
  const where = state.channel ? undefined : { messages: newest(name), commands: offered(name) };
  const [members, channels, roles] = await Promise.all([get("members"), get("channels", { as: name }), get("roles")]);
  const me = members.find((it) => !it.bot && [it.name, it.username, it.id].some((one) => one.toLowerCase() === name.toLowerCase()));
  if (!me) throw new Refused(404, "member", `There is no member ${name}.`);
  const direct = state.channel?.type === 1;
  Object.assign(state, { members, channels, roles, me });
  const same = channel(state.channel?.id) ?? (direct ? channels.find((it) => it.type === 1) : undefined);
  state.channel = same ?? channels.find((it) => it.type !== 1) ?? channels[0];
  await Promise.all([load(where?.messages), learn(where?.commands)]);
  showPeople();
  showChannels();
}

/** Reads the channels again; whoever is in one that is gone goes to the first. */
async function rooms(name) {
  state.channels = await get("channels", { as: name });
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
  const [commands, userCommands, messageCommands] = await (asked ?? offered(state.me.name, state.channel.id));
  Object.assign(state, { commands, userCommands, messageCommands });
  labelInput();
  showHead();
}

const offered = (as, channel) => Promise.all([1, 2, 3].map((type) => get("commands", { as, channel, type })));

async function go(id) {
  const wanted = channel(id);
  if (!wanted) return;
  state.channel = wanted;
  state.unread.delete(id);
  closeCommand();
  fail(null);
  showChannels();
  tell("went");
  await Promise.all([load(), learn()]).catch(broken);
  tell("focus");
}

/** Goes to a message, wherever it is. */
async function visit({ channel: id, message }) {
  if (id !== state.channel.id) await go(id);
  if (message && state.messages.has(message)) tell("show", message);
  else if (message) notice("That message is not among those shown here.");
}

on("visit", visit);
on("act", act);
on("go", go);
window.addEventListener("unhandledrejection", ({ reason }) => notice(String(reason?.message ?? reason)));

setClock(seen);
state.bots = seen.bots;
act(document.documentElement.dataset.as);
