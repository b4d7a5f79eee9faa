// Discord's Markdown: a text becomes a tree of plain objects. It knows neither the page nor Discord's
// objects, so that it can be tested alone. Whatever cannot be read stays text.

const DEPTH = 12;
const LINK = /https?:\/\/[^\s<>]+[^\s<>.,:;"'\])]/y;
const ESCAPE = /\\([^0-9A-Za-z\s])/y;
const ANGLED = /<(https?:\/\/[^\s<>]+)>/y;
const MASKED = /\[((?:\\.|[^[\]\\\n])+)\]\(\s*<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"([^"\n]*)")?\s*\)/y;
const STAMP = /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y;
const USER = /<@!?(\d{1,20})>/y;
const ROLE = /<@&(\d{1,20})>/y;
const CHANNEL = /<#(\d{1,20})>/y;
const COMMAND = /<\/([^:<>\n]{1,100}):(\d{1,20})>/y;
const EMOJI = /<a?:(\w{2,32}):(\d{1,20})>/y;
const EVERYONE = /@(?:everyone|here)\b/y;
const HEADING = /^(#{1,3})[ \t]+(\S.*)$/;
const SMALL = /^-#[ \t]+(\S.*)$/;
const ITEM = /^( *)(?:([-*])|(\d{1,9})\.)[ \t]+(\S.*)$/;
const QUOTE = /^> ?(.*)$/;

/** Delimiters that enclose other marks, longest first; the sign after the end must not follow. */
const PAIRS = [["***", "bolditalic", "*"], ["**", "bold", "*"], ["___", "underitalic", "_"], ["__", "underline", "_"], ["~~", "strike", "~"], ["||", "spoiler", ""]];

function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Finds code between equal runs of backticks; the whole run is stepped over when it never closes. */
function code(text, at) {
  let open = at;
  while (text[open] === "`") open += 1;
  for (let from = text.indexOf("`", open); from >= 0;) {
    let end = from;
    while (text[end] === "`") end += 1;
    if (end - from === open - at) return { text: text.slice(open, from).replace(/^ (.*) $/s, "$1"), end };
    from = text.indexOf("`", end);
  }
  return { end: open };
}

/** Finds a block of code between three backticks. */
function block(text, at) {
  if (!text.startsWith("```", at)) return null;
  const end = text.indexOf("```", at + 3);
  if (end < 0) return null;
  const rows = text.slice(at + 3, end).split("\n");
  const language = rows.length > 1 && /^[\w+.-]*$/.test(rows[0]) ? rows.shift() : "";
  while (rows[0] === "") rows.shift();
  while (rows.at(-1) === "") rows.pop();
  return rows.length ? { language, text: rows.join("\n"), end: end + 3 } : null;
}

/** Reads a whole text, blocks and all. */
export function parse(text, depth = 0) {
  const out = [];
  let plain = "";
  const flush = () => {
    if (plain) out.push(...lines(plain, depth));
    plain = "";
  };
  let at = 0;
  while (at < text.length) {
    const fence = block(text, at);
    if (fence) {
      plain = plain.replace(/\n$/, "");
      flush();
      out.push({ kind: "pre", language: fence.language, text: fence.text });
      at = fence.end;
      if (text[at] === "\n") at += 1;
      continue;
    }
    plain += text[at];
    at += 1;
  }
  flush();
  return out;
}

function lines(text, depth) {
  const out = [];
  const rows = text.split("\n");
  let open = [];
  const flush = () => {
    if (open.length) out.push({ kind: "text", inner: inline(open.join("\n"), depth) });
    open = [];
  };
  for (let nth = 0; nth < rows.length; nth += 1) {
    const row = rows[nth];
    const heading = HEADING.exec(row);
    const small = SMALL.exec(row);
    const everything = row.startsWith(">>> ");
    if (depth < DEPTH && (everything || QUOTE.test(row)) && row !== ">" ) {
      flush();
      const quoted = everything ? [row.slice(4), ...rows.slice(nth + 1)] : [];
      if (everything) nth = rows.length;
      while (!everything && nth < rows.length && /^> /.test(rows[nth])) quoted.push(rows[nth++].slice(2));
      if (!everything && !quoted.length) { open.push(row); continue; }
      nth -= 1;
      out.push({ kind: "quote", inner: parse(quoted.join("\n"), depth + 1) });
    } else if (heading) {
      flush();
      out.push({ kind: "heading", level: heading[1].length, inner: inline(heading[2], depth) });
    } else if (small) {
      flush();
      out.push({ kind: "small", inner: inline(small[1], depth) });
    } else if (ITEM.test(row)) {
      flush();
      const [list, next] = items(rows, nth, depth);
      out.push(list);
      nth = next - 1;
    } else {
      open.push(row);
    }
  }
  flush();
  return out;
}

function items(rows, from, depth) {
  const first = ITEM.exec(rows[from]);
  const list = { kind: "list", start: first[3] === undefined ? null : Number(first[3]), items: [] };
  const indent = first[1].length;
  let nth = from;
  while (nth < rows.length) {
    const item = ITEM.exec(rows[nth]);
    if (!item) {
      // A line that is set in belongs to the item before it.
      if (/^ {2,}\S/.test(rows[nth]) && list.items.length) {
        list.items.at(-1).push({ kind: "text", inner: inline(`\n${rows[nth].trim()}`, depth) });
        nth += 1;
        continue;
      }
      break;
    }
    const step = item[1].length;
    if (step < indent) break;
    if (step > indent + 1 && list.items.length && depth < DEPTH) {
      const [inner, next] = items(rows, nth, depth + 1);
      list.items.at(-1).push(inner);
      nth = next;
      continue;
    }
    if ((item[3] === undefined) !== (list.start === null)) break;
    list.items.push([{ kind: "text", inner: inline(item[4], depth) }]);
    nth += 1;
  }
  return [list, nth];
}

/** Reads the marks inside a line. */
export function inline(text, depth = 0) {
  const out = [];
  let plain = "";
  const put = (node) => {
    if (plain) out.push(plain);
    plain = "";
    out.push(node);
  };
  let at = 0;
  while (at < text.length) {
    const found = depth < DEPTH ? mark(text, at, depth) : null;
    if (!found) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (typeof found.node === "string") plain += found.node;
    else put(found.node);
    at = found.end;
  }
  if (plain) out.push(plain);
  return out;
}

function mark(text, at, depth) {
  switch (text[at]) {
    case "\\": {
      const escape = match(ESCAPE, text, at);
      return escape && { node: escape[1], end: at + 2 };
    }
    case "`": {
      const found = code(text, at);
      return { node: found.text === undefined ? text.slice(at, found.end) : { kind: "code", text: found.text }, end: found.end };
    }
    case "<": return angled(text, at);
    case "[": {
      const link = match(MASKED, text, at);
      return link && { node: { kind: "link", href: link[2], title: link[3], inner: inline(link[1], depth + 1) }, end: MASKED.lastIndex };
    }
    case "h": {
      const link = /\w/.test(text[at - 1] ?? "") ? null : match(LINK, text, at);
      if (!link) return null;
      // A bracket at the end belongs to an address that opened one.
      const open = text[LINK.lastIndex] === ")" && link[0].split("(").length > link[0].split(")").length;
      const end = LINK.lastIndex + (open ? 1 : 0);
      const href = text.slice(at, end);
      return { node: { kind: "link", href, inner: [href] }, end };
    }
    case "@": {
      const all = match(EVERYONE, text, at);
      return all && { node: { kind: "everyone", text: all[0] }, end: EVERYONE.lastIndex };
    }
    case "*": case "_": case "~": case "|": return pair(text, at, depth);
    default: return null;
  }
}

function angled(text, at) {
  const kinds = [
    [STAMP, (it) => ({ kind: "stamp", unix: Number(it[1]), style: it[2] ?? "f" })],
    [USER, (it) => ({ kind: "user", id: it[1] })],
    [ROLE, (it) => ({ kind: "role", id: it[1] })],
    [CHANNEL, (it) => ({ kind: "channel", id: it[1] })],
    [COMMAND, (it) => ({ kind: "command", name: it[1], id: it[2] })],
    [EMOJI, (it) => ({ kind: "emoji", name: it[1] })],
    [ANGLED, (it) => ({ kind: "link", href: it[1], inner: [it[1]] })],
  ];
  for (const [pattern, make] of kinds) {
    const found = match(pattern, text, at);
    if (found) return { node: make(found), end: pattern.lastIndex };
  }
  return null;
}

function pair(text, at, depth) {
  for (const [signs, kind, not] of PAIRS) {
    if (!text.startsWith(signs, at)) continue;
    const end = closing(text, at + signs.length, signs, not);
    if (end < 0) continue;
    let inner = inline(text.slice(at + signs.length, end), depth + 1);
    let name = kind;
    if (kind === "bolditalic") [name, inner] = ["bold", [{ kind: "italic", inner }]];
    if (kind === "underitalic") [name, inner] = ["underline", [{ kind: "italic", inner }]];
    return { node: { kind: name, inner }, end: end + signs.length };
  }
  const sign = text[at];
  if (sign !== "*" && sign !== "_") return null;
  if (/\s/.test(text[at + 1] ?? " ") && sign === "*") return null;
  if (sign === "_" && /\w/.test(text[at - 1] ?? "")) return null;
  const end = single(text, at + 1, sign);
  if (end < 0) return null;
  return { node: { kind: "italic", inner: inline(text.slice(at + 1, end), depth + 1) }, end: end + 1 };
}

/** Finds where a pair of signs closes; code and escapes hide signs. */
function closing(text, from, signs, not) {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") { at += 1; continue; }
    if (text[at] === "`") {
      at = code(text, at).end - 1;
      continue;
    }
    if (at > from && text.startsWith(signs, at) && (not === "" || text[at + signs.length] !== not)) return at;
  }
  return -1;
}

function single(text, from, sign) {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") { at += 1; continue; }
    if (text[at] !== sign) continue;
    if (at === from) return -1;
    // Two signs belong to a mark inside.
    if (text[at + 1] === sign) { at += 1; continue; }
    if (sign === "*" && /\s/.test(text[at - 1])) continue;
    if (sign === "_" && /\w/.test(text[at + 1] ?? "")) continue;
    return at;
  }
  return -1;
}

/** What stands on lines of its own. */
const BLOCKS = new Set(["heading", "small", "quote", "pre"]);

/** Gives the words without their marks, for labels and announcements. */
export function plain(nodes) {
  return nodes.map((it) => {
    if (typeof it === "string") return it;
    if (it.items) return it.items.map((item) => ` ${plain(item)} `).join("\n");
    const words = it.inner ? plain(it.inner) : it.text ?? it.name ?? "";
    return BLOCKS.has(it.kind) ? ` ${words} ` : words;
  }).join("");
}
