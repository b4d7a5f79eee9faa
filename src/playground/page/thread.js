// What a thread is to whoever acts.

import { state } from "./store.js";

const THREADS = new Set([10, 11, 12]);
const SEND = 1n << 11n;
const MANAGE_THREADS = 1n << 34n;
const SEND_IN_THREADS = 1n << 38n;

/** Says whether a channel is a thread. */
export const isThread = (it) => THREADS.has(it?.type);

/** Says whether a thread is locked, or put away. */
export const isLocked = (it) => it?.thread_metadata?.locked === true;
export const isArchived = (it) => it?.thread_metadata?.archived === true;

/** Says in words why whoever acts cannot write in a channel; null where they can. */
export function closed(it) {
  if (!it || it.type === 1) return null;
  const bits = BigInt(it.permissions ?? 0);
  const may = (bit) => (bits & bit) !== 0n;
  if (!isThread(it)) return may(SEND) ? null : `${state.me.name} cannot write in this channel.`;
  if (!may(SEND_IN_THREADS)) return `${state.me.name} cannot write in threads.`;
  if (isLocked(it) && isArchived(it)) return "This thread is archived and locked.";
  if (isLocked(it) && !may(MANAGE_THREADS)) return "This thread is locked. Only moderators can write here.";
  return null;
}
