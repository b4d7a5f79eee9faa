// Shows embeds and files.

import { h } from "./dom.js";
import { marked, markedLine } from "./marks.js";
import { sent } from "./time.js";

/** Shows an embed: colour, author, title, text, fields, pictures, footer. */
export function embed(it) {
  const card = h("article", { class: "embed", "aria-label": it.title ? `Card: ${it.title}` : "Card" });
  if (Number.isInteger(it.color)) card.style.setProperty("--stripe", `#${it.color.toString(16).padStart(6, "0")}`);
  const body = h("div", { class: "embed-body" });
  if (it.author?.name) body.append(h("p", { class: "embed-author" }, linked(it.author.url, it.author.name)));
  if (it.title) body.append(h("h2", { class: "embed-title" }, linked(it.url, markedLine(it.title))));
  if (it.description) body.append(h("div", { class: "marked" }, marked(it.description)));
  if (it.fields?.length) body.append(fields(it.fields));
  card.append(body);
  if (it.thumbnail?.url) card.append(picture(it.thumbnail.url, "", "thumbnail"));
  if (it.image?.url) card.append(picture(it.image.url, "Picture of the card", "wide"));
  if (it.footer?.text || it.timestamp) {
    const dot = it.footer?.text && it.timestamp ? " · " : "";
    card.append(h("p", { class: "embed-footer" }, it.footer?.text ?? "", dot, it.timestamp ? sent(it.timestamp) : null));
  }
  return card;
}

function fields(list) {
  const out = h("dl", { class: "fields" });
  for (const it of list) {
    out.append(h("div", { class: it.inline ? "field inline" : "field" }, h("dt", {}, markedLine(it.name)), h("dd", { class: "marked" }, marked(it.value))));
  }
  return out;
}

const linked = (url, inner) => (url ? h("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, inner) : inner);

/** Gives the path of an address of this playground, which answers to two names; of others, nothing. */
function ours(url) {
  const it = URL.canParse(url) ? new URL(url) : null;
  const here = it?.protocol === location.protocol && it.port === location.port && ["127.0.0.1", "localhost"].includes(it.hostname);
  return here ? it.pathname + it.search : null;
}

/** Shows a picture of the playground; one from elsewhere is only linked, for nothing leaves this machine. */
export function picture(url, alt, kind, size) {
  const near = ours(url);
  if (!near) {
    const safe = /^https?:/.test(url) ? url : null;
    return h("p", { class: "elsewhere" }, "Picture elsewhere, not loaded: ", linked(safe, url));
  }
  const image = h("img", { src: near, alt: alt ?? "", class: kind, loading: "lazy", decoding: "async", width: size?.width, height: size?.height });
  image.addEventListener("error", () => image.replaceWith(h("p", { class: "elsewhere" }, "This picture is no longer there.")));
  return h("a", { href: near, target: "_blank", class: `frame ${kind}` }, image);
}

/** Says on request what a picture shows: its words are there for those who do not see it. */
const described = (words) => h("details", { class: "alt" }, h("summary", {}, "Picture in words"), h("p", {}, words));

/** Shows a file that came with a message. */
export function attachment(it) {
  if (/^image\/(png|jpeg|gif|webp)/.test(it.content_type ?? "")) {
    const shown = picture(it.url, it.description || it.filename, "attached", it);
    return h("figure", {}, shown, it.description ? h("figcaption", {}, described(it.description)) : null);
  }
  return h("p", { class: "file" }, h("a", { href: it.url, target: "_blank" }, it.filename), ` ${bytes(it.size)}`, it.description ? [" · ", h("bdi", {}, it.description)] : "");
}

/** Writes a size as people read it. */
export function bytes(size) {
  if (size < 1024) return `${size} bytes`;
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} KB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
