// Forms that the bot opens: fields with their rules, sent when all are kept.

import { Refused, post } from "./api.js";
import { announce, at, fill, h, iconButton, unique } from "./dom.js";
import { marked } from "./marks.js";
import { state } from "./store.js";
import { choices, MENUS } from "./components.js";

/** What a field is called that this page cannot show. */
const OTHERS = { 19: "a file", 21: "one of several options", 22: "some of several options", 23: "a tick" };

/** Opens a form that answers an interaction. */
export function openForm(interaction, modal) {
  const dialog = at("form");
  const who = state.me.name;
  const title = unique("title");
  const fault = h("p", { class: "fault", role: "alert" });
  const fields = [];
  const body = (modal.components ?? []).map((it) => row(it, fields));
  const send = h("button", { class: "primary", type: "submit" }, "Submit");
  const form = h("form", { method: "dialog", novalidate: true },
    h("header", {}, h("h2", { id: title }, modal.title), iconButton("close", "Close the form", () => dialog.close())),
    h("p", { class: "warning" }, "This form goes to the bot. Do not put passwords into it."),
    body, fault,
    h("footer", {}, h("button", { type: "button", class: "secondary", on: { click: () => dialog.close() } }, "Cancel"), send));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = fields.filter((it) => !it.check());
    if (wrong.length) {
      wrong[0].input.focus();
      return;
    }
    send.setAttribute("aria-busy", "true");
    fault.textContent = "";
    const values = Object.fromEntries(fields.map((it) => [it.id, it.value()]));
    try {
      const outcome = await post("submit", { as: who, interaction, values });
      if (outcome.status === "failed") fault.textContent = outcome.error;
      else if (outcome.status === "modal") openForm(outcome.interaction, outcome.modal);
      else dialog.close();
    } catch (refused) {
      fault.textContent = refused instanceof Refused ? refused.message : String(refused);
    } finally {
      send.removeAttribute("aria-busy");
    }
  });
  dialog.setAttribute("aria-labelledby", title);
  fill(dialog, form);
  if (!dialog.open) dialog.showModal();
  (fields[0]?.input ?? send).focus();
  announce(`Form: ${modal.title}`);
}

function row(it, fields) {
  if (it.type === 1) return (it.components ?? []).map((one) => field(one, one.label, "", fields));
  if (it.type === 18) return field(it.component ?? {}, it.label, it.description, fields);
  if (it.type === 10) return h("div", { class: "marked" }, marked(it.content));
  return null;
}

function field(it, label, description, fields) {
  if (it.type !== 4 && !MENUS.has(it.type)) return h("p", { class: "warning" }, `${label ?? ""}: this asks for ${OTHERS[it.type] ?? "something"}, which the playground cannot give yet.`);
  const id = unique("field");
  const required = it.required !== false;
  const fault = h("p", { class: "fault", id: `${id}-fault` });
  const input = it.type === 4 ? textField(it, id) : chooser(it, id, required);
  input.setAttribute("aria-describedby", `${id}-fault${description ? ` ${id}-more` : ""}`);
  if (required) input.setAttribute("aria-required", "true");
  const count = h("span", { class: "count" });
  const value = () => {
    if (it.type === 4) return input.value;
    if (input.tagName === "SELECT") return input.value ? [input.value] : [];
    return [...input.querySelectorAll("input:checked")].map((one) => one.value);
  };
  const check = () => {
    const words = wrong(it, value(), required);
    fault.textContent = words;
    input.setAttribute("aria-invalid", String(words !== ""));
    return words === "";
  };
  const most = it.type === 4 ? it.max_length ?? 4000 : 0;
  const shown = () => { if (it.type === 4 && it.max_length) count.textContent = `${[...input.value].length} / ${most}`; };
  input.addEventListener("input", () => {
    shown();
    if (fault.textContent) check();
  });
  shown();
  fields.push({ id: it.custom_id, input: input.querySelector?.("input") ?? input, value, check });
  const group = input.tagName === "FIELDSET";
  const name = [label ?? "", required ? h("span", { class: "required", title: "Required" }, " *") : ""];
  if (group) input.prepend(h("legend", {}, name));
  return h("div", { class: "field-row" },
    h("div", { class: "field-head" }, group ? null : h("label", { for: id }, name), count),
    description ? h("p", { class: "hint", id: `${id}-more` }, description) : null, input, fault);
}

function textField(it, id) {
  const props = { id, placeholder: it.placeholder, value: it.value ?? "", autocomplete: "off" };
  return it.style === 2 ? h("textarea", { ...props, rows: "5" }) : h("input", { ...props, type: "text" });
}

function chooser(it, id, required) {
  const options = choices(it);
  if ((it.max_values ?? 1) > 1) {
    return h("fieldset", { id }, options.map((one) => h("label", { class: "check" },
      h("input", { type: "checkbox", value: one.value, checked: one.chosen }), h("span", {}, one.label, one.description ? h("small", {}, ` ${one.description}`) : ""))));
  }
  const none = required && options.some((one) => one.chosen) ? null : h("option", { value: "" }, it.placeholder ?? "Choose…");
  return h("select", { id }, none, options.map((one) => h("option", { value: one.value, selected: one.chosen }, one.label)));
}

function wrong(it, value, required) {
  if (it.type === 4) {
    const length = [...value].length;
    if (length === 0) return required ? "This field is required." : "";
    if (it.min_length && length < it.min_length) return `Must be at least ${it.min_length} characters; it has ${length}.`;
    const most = it.max_length ?? 4000;
    return length > most ? `Must be ${most} characters or fewer; it has ${length}.` : "";
  }
  const least = it.min_values ?? 1;
  const most = it.max_values ?? 1;
  if (value.length === 0) return required ? "This field is required." : "";
  if (value.length < least || value.length > most) return `Choose between ${least} and ${most}.`;
  return "";
}
