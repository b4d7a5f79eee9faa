// What goes with the words that are being written: files, the message replied to, the one edited.

import { at, fill, h, iconButton, notice } from "./dom.js";
import { bytes } from "./embed.js";
import { LARGEST, encoded } from "./files.js";
import { shownName, tell } from "./store.js";

/** The most files of a message. */
const MOST = 10;

/** What is being written beside the words. */
export const draft = { reply: null, edited: null, files: [] };

/** Begins a reply to a message. */
export function replyTo(message) {
  Object.assign(draft, { reply: message, edited: null });
  show();
  tell("focus");
}

/** Begins to write a message of one's own anew. */
export function editOf(message) {
  Object.assign(draft, { reply: null, edited: message, files: [] });
  show();
}

/** Lets everything go that went with the words. */
export function drop() {
  Object.assign(draft, { reply: null, edited: null, files: [] });
  show();
}

/** Takes files along; what is too large stays behind, with a word. */
export function take(files) {
  for (const file of files) {
    if (draft.edited) notice("An edited message keeps its files.");
    else if (draft.files.length >= MOST) notice(`A message has at most ${MOST} files.`);
    else if (file.size > LARGEST) notice(`Files may have 10 MB; ${file.name} has ${bytes(file.size)}.`);
    else draft.files.push(file);
  }
  show();
  tell("focus");
}

/** Reads what was taken along, as the person API takes it. */
export const parts = async () => ({
  reply: draft.reply?.id,
  files: draft.files.length ? await Promise.all(draft.files.map(encoded)) : undefined,
});

function show() {
  const bar = at("draft");
  const about = draft.edited ? "Editing your message"
    : draft.reply ? `Replying to ${shownName(draft.reply.author)}` : null;
  const leave = () => { const edited = draft.edited; drop(); tell("left", edited); };
  fill(bar,
    about ? h("p", { class: "about" }, h("span", {}, about), iconButton("close", draft.edited ? "Leave it as it was" : "Reply to nobody", leave)) : null,
    draft.files.map((file, nth) => h("p", { class: "file" }, h("span", {}, file.name), h("small", {}, bytes(file.size)),
      iconButton("close", `Leave ${file.name} out`, () => { draft.files.splice(nth, 1); show(); tell("focus"); }))));
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
