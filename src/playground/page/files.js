// Files that a person gives away: read whole, and handed over as text.

/** The most bytes of a file, as Discord has it. */
export const LARGEST = 10 * 1024 * 1024;

/** Writes a chosen file as the person API reads it. */
export async function encoded(chosen) {
  const data = new Uint8Array(await chosen.arrayBuffer());
  let text = "";
  for (let from = 0; from < data.length; from += 32_768) text += String.fromCharCode(...data.subarray(from, from + 32_768));
  return { filename: chosen.name, base64: btoa(text), content_type: chosen.type || undefined };
}
