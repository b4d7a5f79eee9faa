// What goes with the words that are being written: files, the message replied to, the one edited.

import { apart, at, fill, h, iconButton, notice } from "./dom.js";
import { bytes } from "./embed.js";
import { LARGEST, encoded } from "./files.js";
import { on, shownName, tell } from "./store.js";

/** The most files of a message. */
const MOST = 10;

/** What is being written beside the words. */
export const draft = { reply: null, edited: null, files: [] };

/** Lets everything go that went with the words, and takes other things along. */
export function bring(taken = {}) {
  Object.assign(draft, { reply: null, edited: null, files: [] }, taken);
  show();
}

/** Begins a reply to a message. */
export function replyTo(message) {
  if (draft.edited) tell("left");
  draft.reply = message;
  show();
  tell("focus");
}

/** Takes files along; what is too large stays behind, with a word. */
export function take(files) {
  for (const file of files) {
    if (draft.edited) notice("An edited message keeps its files.");
    else if (draft.files.length >= MOST) notice(`A message has at most ${MOST} files.`);
    else if (file.size > LARGEST) notice(`Files may have 10 MB; ${apart(file.name)} has ${bytes(file.size)}.`);
    else draft.files.push(file);
  }
  show();
  tell("focus");
}

/** Reads what was taken along, as the person API takes it. */
export const parts = async ({ reply, files }) => ({
  reply: reply?.id,
  files: files.length ? await Promise.all(files.map(encoded)) : undefined,
});

function show() {
  const bar = at("draft");
  const { reply, edited, files } = draft;
  const about = edited ? "Editing your message" : reply ? `Replying to ${shownName(reply.author)}` : null;
  const leave = () => tell("left");
  const without = (nth) => () => { files.splice(nth, 1); show(); tell("focus"); };
  fill(bar,
    about ? h("p", { class: "about" }, h("span", {}, about), iconButton("close", edited ? "Leave it as it was" : "Reply to nobody", leave)) : null,
    files.map((file, nth) => h("p", { class: "file" }, h("span", {}, file.name), h("small", {}, bytes(file.size)), iconButton("close", `Leave ${apart(file.name)} out`, without(nth)))));
  bar.hidden = !bar.childElementCount;
}

at("attach").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", ({ target }) => {
  take(target.files);
  target.value = "";
});
at("input").addEventListener("paste", (event) => {
  if (!event.clipboardData?.files.length) return;
  event.preventDefault();
  take(event.clipboardData.files);
});
const carries = (event) => event.dataTransfer?.types.includes("Files") && !at("writing").hidden;
document.addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  take(event.dataTransfer.files);
});
on("message", ({ kind, message: { id } }) => {
  if (kind === "deleted" && (draft.edited ?? draft.reply)?.id === id) tell("left");
});
