// Members: who they are, acting as one of them, changing what the community knows of them.

import { Refused, post } from "./api.js";
import { at, disc, fill, focusKey, h, iconButton, notice, refill, unique } from "./dom.js";
import { memberMenu } from "./menus.js";
import { member, on, state, tell } from "./store.js";

const LANGUAGES = ["en-US", "en-GB", "es-ES", "es-419", "ko", "da", "de", "fr", "hr", "id", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW"];

const named = new Map();
/** Names a language in itself; making a name is dear, so each is made once. */
function language(code) {
  if (!named.has(code)) named.set(code, nameOf(code));
  return named.get(code);
}

function nameOf(code) {
  try {
    return new Intl.DisplayNames([code], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/** Shows the members and who acts. */
export function showPeople() {
  const people = state.members.filter((it) => !it.bot);
  refill(at("members"), [...people.map(row), ...state.members.filter((it) => it.bot).map(botRow)]);
  at("me").textContent = state.me.name;
  at("show-right").setAttribute("aria-label", `${state.me.name}: members and inspector`);
  const select = at("acting");
  fill(select, people.map((it) => h("option", { value: it.name, selected: it.id === state.me?.id }, it.name)));
}

function row(it, nth) {
  const mine = it.id === state.me?.id;
  const about = [it.owner ? "Owner" : null, ...it.roles, language(it.locale)].filter(Boolean).join(" · ");
  return h("li", { class: mine ? "person acting" : "person", on: { contextmenu: (event) => { event.preventDefault(); memberMenu({ x: event.clientX, y: event.clientY }, member(it.id)); } } },
    h("button", {
      type: "button", class: "who", "aria-pressed": String(mine), data: { key: it.username }, title: `Act as ${it.name}${nth < 9 ? ` (Alt+${nth + 1})` : ""}`,
      on: { click: () => tell("act", it.name) },
    }, disc(it.name, true), h("span", {}, h("b", {}, it.name), h("small", {}, about))), more(it));
}

function botRow(it) {
  const state_ = state.bots ? "connected" : "not connected";
  return h("li", { class: "person bot" },
    h("div", { class: "who" }, disc(it.name, true), h("span", {}, h("b", {}, it.name, " ", h("span", { class: "tag" }, "APP")), h("small", {}, state_))), more(it));
}

/** A row stays while it looks the same, so that the member is looked up when it is used. */
const more = (it) => iconButton("more", `More about ${it.name}`, (event) => memberMenu(event.currentTarget, member(it.id)),
  { "aria-haspopup": "menu", data: { key: `more ${it.username}`, id: it.id } });

const day = (iso) => iso.slice(0, 10);

/** Opens the sheet on which a member is changed. */
function edit(it) {
  const dialog = at("sheet");
  const fault = h("p", { class: "fault", role: "alert" });
  const ids = { locale: unique("f"), joined: unique("f"), created: unique("f"), title: unique("f") };
  const roles = state.roles.slice(1).filter((one) => !one.managed);
  const locale = h("select", { id: ids.locale }, LANGUAGES.map((code) => h("option", { value: code, selected: code === it.locale }, `${language(code)} (${code})`)));
  const joined = h("input", { id: ids.joined, type: "date", value: day(it.joined_at) });
  const created = h("input", { id: ids.created, type: "date", value: day(it.created_at) });
  const boxes = roles.map((one) => h("label", { class: "check" },
    h("input", { type: "checkbox", value: one.name, checked: it.roles.includes(one.name) }),
    h("span", {}, one.name, h("small", {}, one.permission_names.length ? ` ${one.permission_names.join(", ")}` : " no permissions"))));
  const form = h("form", { method: "dialog" },
    h("header", {}, h("h2", { id: ids.title }, it.name), iconButton("close", "Close", () => dialog.close())),
    h("fieldset", {}, h("legend", {}, "Roles and permissions"), boxes.length ? boxes : h("p", { class: "hint" }, "There are no roles to give.")),
    h("p", { class: "hint" }, it.owner ? "The owner may do everything." : `Everyone may: ${state.roles[0]?.permission_names.join(", ")}.`),
    labelled("Language", ids.locale, locale), labelled("Joined this community", ids.joined, joined), labelled("Account made", ids.created, created),
    h("p", { class: "hint" }, "Discord keeps the age of an account in its identifier: another age is another identifier, and bots take it for another person."),
    fault, h("footer", {}, h("button", { type: "button", class: "secondary", on: { click: () => dialog.close() } }, "Cancel"), h("button", { type: "submit", class: "primary" }, "Save")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const call = { member: it.id, locale: locale.value, roles: boxes.map((one) => one.querySelector("input")).filter((one) => one.checked).map((one) => one.value) };
    if (created.value && created.value !== day(it.created_at)) call.created_at = `${created.value}T12:00:00Z`;
    const born = call.created_at ?? it.created_at;
    // Whoever joins on the day of their birth joins when they are born.
    if (joined.value && joined.value !== day(it.joined_at)) call.joined_at = joined.value === day(born) ? born : `${joined.value}T12:00:00Z`;
    try {
      await post("members", call);
      dialog.close();
      // The row that led here may have been drawn anew.
      if (document.activeElement === document.body) focusKey(at("members"), `more ${it.username}`);
    } catch (refused) {
      fault.textContent = refused instanceof Refused ? refused.message : String(refused);
    }
  });
  dialog.setAttribute("aria-labelledby", ids.title);
  fill(dialog, form);
  dialog.showModal();
}

const labelled = (words, id, input) => h("div", { class: "field-row" }, h("label", { for: id }, words), input);

at("acting").addEventListener("change", (event) => tell("act", event.target.value));
document.addEventListener("keydown", (event) => {
  const nth = Number(event.code.replace("Digit", "")) - 1;
  if (!event.altKey || event.ctrlKey || event.metaKey || Number.isNaN(nth)) return;
  const person = state.members.filter((it) => !it.bot)[nth];
  if (!person || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  tell("act", person.name);
  notice(`You are ${person.name} now.`);
});
on("edit", edit);
on("people", showPeople);
on("bots", showPeople);
