// What this tab knows: who acts, where, and everything that member sees. Views listen for changes.

export const state = {
  me: null,
  members: [],
  roles: [],
  channels: [],
  channel: null,
  /** Messages of the open channel by identifier, oldest first. */
  messages: new Map(),
  /** Whether older messages than these may be asked for. */
  older: false,
  /** Slash commands and those of the menus of members and messages. */
  commands: [],
  userCommands: [],
  messageCommands: [],
  unread: new Set(),
  /** Private answers that were put out of sight in this tab. */
  dismissed: new Set(JSON.parse(sessionStorage.getItem("dismissed") ?? "[]")),
  bots: 0,
  clock: { now: Date.now(), at: performance.now(), running: true },
};

const listeners = new Map();

/** Listens for a topic. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, []);
  listeners.get(topic).push(listener);
}

/** Tells a topic's listeners. */
export function tell(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

/** Reads the playground's clock, in milliseconds since 1970. */
export function now() {
  const { now, at, running } = state.clock;
  return running ? now + performance.now() - at : now;
}

/** Sets the clock as the playground told it. */
export function setClock({ now, pace }) {
  state.clock = { now: Date.parse(now), at: performance.now(), running: pace === "real" };
  tell("clock");
}

/** Gives the language of whoever acts. */
export const locale = () => state.me?.locale ?? "en-US";

/** Finds a member by identifier. */
export const member = (id) => state.members.find((it) => it.id === id);

/** Finds a channel by identifier. */
export const channel = (id) => state.channels.find((it) => it.id === id);

/** Names a channel as it is shown. */
export function channelName(it) {
  if (!it) return "unknown";
  if (it.type !== 1) return it.name;
  const bot = state.members.find((one) => one.bot);
  return bot ? bot.name : "direct message";
}

/** Names an author as others see them. */
export const shownName = (user) => user?.global_name ?? user?.username ?? "Unknown";

/** Puts a private answer out of this tab's sight, for as long as the tab lives. */
export function dismiss(message) {
  state.dismissed.add(message.id);
  sessionStorage.setItem("dismissed", JSON.stringify([...state.dismissed].slice(-200)));
  state.messages.delete(message.id);
  tell("message", { kind: "deleted", message });
}

/** Takes a change of a message in; says whether it is in the open channel. */
export function apply({ kind, message }) {
  if (message.channel_id !== state.channel?.id) {
    if (kind === "created" && message.author.id !== state.me.id) {
      state.unread.add(message.channel_id);
      tell("unread");
    }
    return false;
  }
  if (kind === "deleted") {
    state.messages.delete(message.id);
  } else if (kind === "created" || state.messages.has(message.id)) {
    state.messages.set(message.id, message);
  } else {
    return false;
  }
  tell("message", { kind, message });
  return true;
}
