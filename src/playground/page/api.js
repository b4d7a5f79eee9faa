// The person API: calls, and the line on which changes are heard.

/** What is said when the page's key is good for nothing any more. */
export const ANEW = "The playground was started anew: open the address that it printed.";
const BASE = "/playground/v1/";

/** A call that the playground refused, with the words that a person reads. */
export class Refused extends Error {
  constructor(status, reason, words) {
    super(words);
    this.status = status;
    this.reason = reason;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(BASE + path, options);
  } catch {
    throw new Refused(0, "gone", "The playground does not answer. Is it still running?");
  }
  const body = await response.json().catch(() => null);
  if (response.status === 401) throw new Refused(401, "key", ANEW);
  if (!response.ok) {
    throw new Refused(response.status, body?.reason ?? "", body?.error ?? `The playground answered ${response.status}.`);
  }
  return body;
}

/** Looks. */
export function get(path, query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined));
  const tail = asked.size ? `?${asked}` : "";
  return call(path + tail);
}

/** Acts. */
export function post(path, body) {
  return call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}

/** Follows changes as a member, from a number on; `heard` gets each text, `lost` is told of a lost line, `ended` of one that will not come back. */
export function follow(who, from, { heard, lost, ended }) {
  let socket;
  let after = from;
  let wait = 200;
  let open = true;
  const connect = () => {
    const asked = new URLSearchParams({ as: who, after });
    socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}${BASE}live?${asked}`);
    socket.onmessage = ({ data }) => {
      if (!open) return;
      wait = 200;
      const news = JSON.parse(data);
      // A playground that was started anew counts from one again.
      if (news.last < after) news.missed = true;
      after = news.last;
      heard(news);
    };
    socket.onclose = async () => {
      if (!open) return;
      lost();
      // A playground that was started anew has another key, and this page's is good for nothing.
      const refused = await get("clock").catch((fault) => fault.status);
      if (refused === 401) {
        ended();
        return;
      }
      setTimeout(() => { if (open) connect(); }, wait);
      wait = Math.min(wait * 2, 5000);
    };
  };
  connect();
  return () => {
    open = false;
    // Browsers complain of a line that is hung up while it connects.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close();
    else socket.close();
  };
}
