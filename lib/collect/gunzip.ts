// Gzip files that a server sends as they are (`sitemap.xml.gz`): undone here, up to a bound.

/** Whether bytes are a gzip file (RFC 1952: 1f 8b, method 8). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** The bytes in a gzip file; null when it is damaged or holds more than `most` bytes. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > most) {
        await reader.cancel();
        return null;
      }
      parts.push(next.value);
    }
  } catch {
    // A file that ends early or is none says so only while it is read.
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
