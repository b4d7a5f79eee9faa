// Moments as Discord writes them, counted on the playground's clock.

import { h } from "./dom.js";
import { locale, now, on } from "./store.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const STEPS = [["year", 31_557_600], ["month", 2_629_800], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];

const made = new Map();
function once(kind, style, language) {
  const key = `${kind.name} ${language} ${JSON.stringify(style)}`;
  if (!made.has(key)) made.set(key, new kind(language, style));
  return made.get(key);
}

/** Gives a writer of moments; making one is dear, so each is made once. */
export const format = (style, language) => once(Intl.DateTimeFormat, style, language);

/** Writes the distance from now to a moment, both in milliseconds: "in 3 minutes". */
export function relative(moment, from, language) {
  const seconds = Math.trunc((moment - from) / 1000);
  const [unit, length] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS[5];
  const words = once(Intl.RelativeTimeFormat, { numeric: "always" }, language);
  return words.format(Math.trunc(seconds / length), unit);
}

/** Writes a moment in one of Discord's styles. */
export function written(moment, style, language) {
  if (style === "R") return relative(moment, now(), language);
  return format(STYLES[style] ?? STYLES.f, language).format(moment);
}

/** Shows a moment; relative ones are kept up to date. */
export function stamp(unix, style = "f") {
  const moment = unix * 1000;
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return h("span", {}, "Invalid Date");
  const language = locale();
  const title = format(STYLES.F, language).format(date);
  return h("time", { class: "stamp", datetime: date.toISOString(), title, data: { unix, style } }, written(moment, style, language));
}

/** Shows when a message was sent. */
export function sent(iso) {
  const moment = Date.parse(iso);
  const title = format({ dateStyle: "full", timeStyle: "medium" }, locale()).format(moment);
  return h("time", { datetime: iso, title, data: { sent: moment } }, hour(moment));
}

/** Writes when something was sent: the hour alone if it was today. */
function hour(moment) {
  const today = new Date(moment).toDateString() === new Date(now()).toDateString();
  return format(today ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" }, locale()).format(moment);
}

/** Gives the earliest moment after now that stands in a message, in milliseconds. */
export function nextDeadline(root) {
  const from = now();
  let next = Infinity;
  for (const element of root.querySelectorAll("time[data-unix]")) {
    const moment = Number(element.dataset.unix) * 1000;
    if (moment > from && moment < next) next = moment;
  }
  return next === Infinity ? null : next;
}

let today = "";
function refresh() {
  const day = new Date(now()).toDateString();
  if (day !== today) {
    today = day;
    for (const element of document.querySelectorAll("time[data-sent]")) element.textContent = hour(Number(element.dataset.sent));
  }
  const language = locale();
  for (const element of document.querySelectorAll('time[data-style="R"]')) {
    const words = written(Number(element.dataset.unix) * 1000, "R", language);
    if (element.textContent !== words) element.textContent = words;
  }
}

on("clock", refresh);
setInterval(refresh, 1000);
