// What a channel grants and takes away, over the roles: a sheet for the open channel.

import { Refused, post } from "./api.js";
import { at, fill, h, iconButton, unique } from "./dom.js";
import { channel, member, state } from "./store.js";
import { isThread } from "./thread.js";

/** The rights by which the playground decides, with their bits. */
const RIGHTS = [
  [10, "View the channel"], [11, "Send messages"], [38, "Send messages in threads"], [35, "Create threads"], [34, "Manage threads"],
  [13, "Manage messages"], [14, "Embed links"], [15, "Attach files"], [16, "Read message history"], [17, "Mention everyone"], [31, "Use commands"],
].map(([bit, name]) => ({ bit: 1n << BigInt(bit), name }));

/** Names whom an overwrite is about. */
const nameOf = ({ id, type }) => (type === 0 ? state.roles.find((it) => it.id === id)?.name : member(id)?.name) ?? "somebody who left";

function open() {
  // A thread has the rights of its channel.
  const room = isThread(state.channel) ? channel(state.channel.parent_id) : state.channel;
  const held = room.permission_overwrites ?? [];
  const dialog = at("sheet");
  const title = unique("f");
  const fault = h("p", { class: "fault", role: "alert" });
  const of = (id) => held.find((one) => one.id === id) ?? { allow: "0", deny: "0" };
  const target = h("select", { id: unique("f") },
    h("optgroup", { label: "Roles" }, state.roles.map((it) => h("option", { value: it.id }, it.name))),
    h("optgroup", { label: "Members" }, state.members.map((it) => h("option", { value: it.id }, it.name))));
  const rows = RIGHTS.map((it) => ({ ...it, input: h("select", { id: unique("f") }, ["By roles", "Allowed", "Denied"].map((words, nth) => h("option", { value: nth }, words))) }));
  const show = () => {
    const [allow, deny] = [BigInt(of(target.value).allow), BigInt(of(target.value).deny)];
    for (const { bit, input } of rows) input.value = allow & bit ? "1" : deny & bit ? "2" : "0";
  };
  target.addEventListener("change", show);
  const already = held.map(nameOf).join(", ");
  const form = h("form", { method: "dialog" },
    h("header", {}, h("h2", { id: title }, "Permissions in ", h("bdi", {}, `#${room.name}`)), iconButton("close", "Close", () => dialog.close())),
    h("div", { class: "field-row" }, h("label", { for: target.id }, "For"), target),
    h("p", { class: "hint" }, already ? `Something is set for ${already}.` : "Nothing is set here: the roles decide.", " The owner may do everything."),
    h("div", { class: "rights" }, rows.map(({ name, input }) => [h("label", { for: input.id }, name), input])),
    fault, h("footer", {}, h("button", { type: "button", class: "secondary", on: { click: () => dialog.close() } }, "Cancel"), h("button", { type: "submit", class: "primary" }, "Save")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const id = target.value;
    // Rights that are not listed here stay as they are.
    let [allow, deny] = [BigInt(of(id).allow), BigInt(of(id).deny)];
    for (const { bit, input } of rows) {
      allow = input.value === "1" ? allow | bit : allow & ~bit;
      deny = input.value === "2" ? deny | bit : deny & ~bit;
    }
    const whom = state.roles.some((it) => it.id === id) ? { role: id } : { member: id };
    try {
      await post("permissions", { channel: room.id, ...whom, allow: String(allow), deny: String(deny) });
      dialog.close();
    } catch (refused) {
      fault.textContent = refused instanceof Refused ? refused.message : String(refused);
    }
  });
  dialog.setAttribute("aria-labelledby", title);
  fill(dialog, form);
  show();
  dialog.showModal();
}

at("rights").addEventListener("click", open);
