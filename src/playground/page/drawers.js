// Narrow windows: the sides become drawers. And the switch between light and dark.

import { at } from "./dom.js";
import { on } from "./store.js";

const SIDES = ["left", "right"];
const narrow = { left: matchMedia("(max-width: 760px)"), right: matchMedia("(max-width: 1080px)") };

function settle() {
  for (const side of SIDES) {
    const element = at(side);
    const drawer = narrow[side].matches;
    const open = element.classList.contains("open");
    element.inert = drawer && !open;
    at(`show-${side}`).setAttribute("aria-expanded", String(!drawer || open));
  }
  at("scrim").hidden = !SIDES.some((side) => narrow[side].matches && at(side).classList.contains("open"));
}

function shut() {
  const open = SIDES.find((side) => narrow[side].matches && at(side).classList.contains("open"));
  for (const side of SIDES) at(side).classList.remove("open");
  settle();
  if (open) at(`show-${open}`).focus();
}

for (const side of SIDES) {
  narrow[side].addEventListener("change", shut);
  at(`show-${side}`).addEventListener("click", () => {
    const open = !at(side).classList.contains("open");
    shut();
    if (!open) return;
    at(side).classList.add("open");
    settle();
    at(side).querySelector("button, select")?.focus();
  });
}
at("scrim").addEventListener("click", shut);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && !at("scrim").hidden) shut();
});
on("went", shut);
on("act", () => { if (narrow.right.matches) shut(); });
settle();

const theme = at("theme");
const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
const kept = localStorage.getItem("theme");
if (kept) document.documentElement.dataset.theme = kept;
const label = () => {
  const words = isDark() ? "Light colours" : "Dark colours";
  theme.setAttribute("aria-label", words);
  theme.title = words;
};
theme.addEventListener("click", () => {
  const wanted = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = wanted;
  localStorage.setItem("theme", wanted);
  label();
});
dark.addEventListener("change", label);
label();
