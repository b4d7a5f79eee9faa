// The playground's clock: shown, stopped, moved forward.

import { Refused, post } from "./api.js";
import { announce, at, fill, icon, notice } from "./dom.js";
import { locale, now, on, setClock, state } from "./store.js";
import { format, nextDeadline, relative } from "./time.js";

/** Where the day is written without its year. */
const narrow = matchMedia("(max-width: 760px)");

async function move(call) {
  try {
    setClock(await post("clock", call));
    announce(`It is ${format({ dateStyle: "medium", timeStyle: "medium" }, locale()).format(now())}`);
  } catch (fault) {
    notice(fault instanceof Refused ? fault.message : String(fault));
  }
}

function show() {
  const moment = now();
  const write = (style) => format(style, locale()).format(moment);
  fill(at("now"), `${write(narrow.matches ? { month: "short", day: "numeric" } : { dateStyle: "medium" })}, `, write({ timeStyle: "medium" }));
  at("now").dateTime = new Date(moment).toISOString();
  const next = nextDeadline(at("messages"));
  const button = at("next");
  button.disabled = next === null;
  button.title = next === null ? "No message names a moment to come" : `To the next deadline, ${relative(next, moment, locale())}`;
}

function showPace() {
  const { running } = state.clock;
  const label = running ? "Stop the clock" : "Let the clock run";
  fill(at("pause"), icon(running ? "pause" : "run"));
  at("pause").setAttribute("aria-label", label);
  at("pause").title = label;
  show();
}

at("pause").addEventListener("click", () => move({ pace: state.clock.running ? "by hand" : "real" }));
at("ten").addEventListener("click", () => move({ advance_ms: 10_000 }));
at("minute").addEventListener("click", () => move({ advance_ms: 60_000 }));
at("next").addEventListener("click", () => {
  const next = nextDeadline(at("messages"));
  if (next !== null) move({ to: new Date(next).toISOString() });
});
narrow.addEventListener("change", show);
on("clock", showPace);
let due = false;
/** Looks once a frame, however many messages came. */
function soon() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    show();
  });
}

on("shown", soon);
on("message", soon);
setInterval(show, 1000);
