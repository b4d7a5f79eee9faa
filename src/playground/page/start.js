// A sheet on which a thread gets its name and starts from a message.

import { Refused, post } from "./api.js";
import { at, fill, h, iconButton, unique } from "./dom.js";
import { state, tell } from "./store.js";

/** Asks for a thread's name, starts it and goes there. */
export function startFrom(message) {
  const dialog = at("sheet");
  const title = unique("f");
  const who = state.me.name;
  const fault = h("p", { class: "fault", role: "alert" });
  const name = h("input", { id: unique("f"), type: "text", autocomplete: "off", value: [...message.content].slice(0, 40).join("").replace(/\s+/g, " ").trim() });
  const form = h("form", { method: "dialog" },
    h("header", {}, h("h2", { id: title }, "Start a thread"), iconButton("close", "Close", () => dialog.close())),
    h("div", { class: "field-row" }, h("label", { for: name.id }, "Its name"), name), fault,
    h("footer", {}, h("button", { type: "button", class: "secondary", on: { click: () => dialog.close() } }, "Cancel"), h("button", { type: "submit", class: "primary" }, "Start")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const thread = await post("threads", { as: who, message: message.id, name: name.value });
      dialog.close();
      tell("go", thread.id);
    } catch (refused) {
      fault.textContent = refused instanceof Refused ? refused.message : String(refused);
    }
  });
  dialog.setAttribute("aria-labelledby", title);
  fill(dialog, form);
  dialog.showModal();
  name.select();
}
