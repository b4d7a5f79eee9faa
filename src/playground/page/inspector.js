// What the bot and the playground say to each other: each interaction both ways, and broken rules.

import { get } from "./api.js";
import { apart, at, fill, h } from "./dom.js";
import { on, shownName } from "./store.js";

const KINDS = { 2: "Command", 3: "Press", 4: "Completion", 5: "Form" };
const entries = new Map();
let last = 0;
let asking = false;
let wanted = 0;

const visible = () => !at("inspector").hidden;

/** Asks for what is new; the count of warnings is kept even while nobody looks. */
async function refresh() {
  if (asking || wanted <= last) return;
  asking = true;
  try {
    const news = await get("journal", { after: last });
    last = news.last;
    for (const it of news.entries) entries.set(it.number, it);
    while (entries.size > 200) entries.delete(entries.keys().next().value);
    count();
    if (visible()) for (const it of news.entries) show(it);
  } catch {
    // The line will tell of the next change, and then it is asked again.
  } finally {
    asking = false;
  }
  if (wanted > last) setTimeout(refresh, 250);
}

function count() {
  const all = [...entries.values()].filter((it) => it.warnings.length).length;
  const badge = at("warnings");
  badge.textContent = all ? String(all) : "";
  badge.setAttribute("aria-label", all ? `${all} with warnings` : "");
}

function title(it) {
  if (!it.sent) return `${it.heard[0]?.method ?? ""} ${it.heard[0]?.path ?? ""}`;
  const { data, type } = it.sent;
  const sub = (list) => (list ?? []).filter((one) => one.type <= 2 && one.options).map((one) => ` ${one.name}${sub(one.options)}`).join("");
  return type === 2 || type === 4 ? `/${data.name}${sub(data.options)}` : data.custom_id ?? "";
}

function show(it) {
  const list = at("journal");
  const id = `j${it.number}`;
  const old = at(id);
  const first = it.heard[0];
  const who = it.sent ? shownName(it.sent.member?.user ?? it.sent.user) : "the bot";
  const latency = it.sent && first ? `${first.after_ms} ms` : "";
  const details = h("details", { open: old?.firstElementChild.open ?? false },
    h("summary", {}, h("span", { class: "journal-kind" }, KINDS[it.sent?.type] ?? "Request"), h("code", {}, title(it)),
      h("small", {}, [who, latency].filter(Boolean).join(" · ")), it.warnings.length ? h("span", { class: "warn" }, `${it.warnings.length} ⚠`) : null));
  const body = h("div", {});
  const open = () => {
    if (!details.open || body.childElementCount) return;
    fill(body, it.warnings.map((words) => h("p", { class: "warning" }, words)),
      it.sent ? [h("p", { class: "part" }, "To the bot"), json(it.sent)] : null,
      it.heard.map((one) => [
        h("p", { class: "part" }, `${one.method} ${one.path.replace(/^\/api\/v\d+/, "")}`, h("small", {}, ` ${one.status}${it.sent ? ` after ${one.after_ms} ms` : ""}`)),
        one.files.length ? h("p", { class: "hint" }, one.files.map((file) => `${apart(file.name)}, ${file.size} bytes`).join("; ")) : null,
        one.body === null ? null : json(one.body), one.refused === null ? null : json(one.refused),
      ]));
  };
  details.addEventListener("toggle", open);
  details.append(body);
  const row = h("li", { id }, details);
  if (old) old.replaceWith(row);
  else list.prepend(row);
  open();
  while (list.children.length > 200) list.lastElementChild.remove();
}

const json = (value) => h("pre", { tabindex: "0", "aria-label": "JSON" }, JSON.stringify(value, null, 2));

/** Switches the right side between members and what is said underneath. */
function tab(name) {
  for (const one of ["members", "inspector"]) {
    at(`tab-${one}`).setAttribute("aria-selected", String(one === name));
    at(`tab-${one}`).tabIndex = one === name ? 0 : -1;
  }
  at("people").hidden = name !== "members";
  at("inspector").hidden = name === "members";
  if (name === "inspector") {
    fill(at("journal"));
    for (const it of entries.values()) show(it);
  }
}

for (const name of ["members", "inspector"]) {
  at(`tab-${name}`).addEventListener("click", () => tab(name));
  at(`tab-${name}`).addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = name === "members" ? "inspector" : "members";
    tab(other);
    at(`tab-${other}`).focus();
  });
}
at("forget").addEventListener("click", () => {
  entries.clear();
  fill(at("journal"));
  count();
});
on("journal", (revision) => {
  // A playground that was started anew counts from one again.
  if (revision < wanted) { last = 0; entries.clear(); }
  wanted = revision;
  refresh();
});
