// How a PDF is known among bytes.

/** Whether bytes are a PDF: by their mark (readers take it anywhere in the first KB), or by their type where they have no other. */
export function isPdf(contentType: string | null, bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (/^\s*%PDF-/.test(start)) return true;
  return /^\s*application\/(?:x-)?pdf\b/i.test(contentType ?? '')
    ? !/^\s*</.test(start)
    : start.includes('%PDF-') && !/<html|<!doctype/i.test(start);
}
