// Bytes → text: byte order mark, then the HTTP charset, then what the document declares, then UTF-8, then windows-1252.

/** A text, how it was read, and what was odd about it. */
export type Decoded = { text: string; encoding: string; warnings: string[] };

// First bytes that name an encoding: byte order marks, then `<?` or `<` as each wide encoding writes it (XML 1.0, appendix F).
const SIGNATURES: readonly { bytes: readonly number[]; encoding: string; mark: boolean }[] = [
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be', mark: true },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le', mark: true },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', mark: true },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', mark: true },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', mark: true },
  { bytes: [0x00, 0x00, 0x00, 0x3c], encoding: 'utf-32be', mark: false },
  { bytes: [0x3c, 0x00, 0x00, 0x00], encoding: 'utf-32le', mark: false },
  { bytes: [0x00, 0x3c, 0x00], encoding: 'utf-16be', mark: false },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le', mark: false },
];

// Labels that servers and templates put on everything: bytes that are valid UTF-8 beyond ASCII are believed instead.
const CARELESS = new Set(['windows-1252', 'iso-8859-15', 'macintosh']);

/** A feed's text. `contentType` is the HTTP header if any. Never fails: an unknown or wrong label is a warning. */
export function decodeXml(bytes: Uint8Array, contentType: string | null): Decoded {
  const head = latin1(bytes.subarray(0, 1024));
  return decode(bytes, [headerCharset(contentType), /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]]);
}

/** An HTML page's text. Pages that declare nothing are read as UTF-8 where that fits, else as windows-1252. Never fails. */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const head = latin1(bytes.subarray(0, 4096));
  const declared = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  // A <meta> that could be read byte by byte cannot stand in UTF-16 (HTML, "prescan a byte stream").
  const meta = declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
  return decode(bytes, [headerCharset(contentType), meta, /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]]).text;
}

/** Whether every tenth character at the start of a decoded text is none: then the bytes were no text, or in an encoding not known here. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, 4_096);
  let none = 0;
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i);
    if (unit === 0xfffd || unit < 9 || (unit > 13 && unit < 32 && unit !== 27)) none++;
  }
  return none * 10 > head.length;
}

function decode(bytes: Uint8Array, labels: readonly (string | null | undefined)[]): Decoded {
  const warnings: string[] = [];
  const signature = SIGNATURES.find(({ bytes: first }) => first.every((byte, i) => bytes[i] === byte));
  if (signature) {
    const body = signature.mark ? bytes.subarray(signature.bytes.length) : bytes;
    if (signature.encoding.startsWith('utf-32'))
      return { text: utf32(body, signature.encoding === 'utf-32le'), encoding: signature.encoding, warnings };
    if (signature.encoding !== 'utf-8')
      return { text: new TextDecoder(signature.encoding).decode(body), encoding: signature.encoding, warnings };
    return readUtf8(body, warnings);
  }
  for (const label of labels) {
    if (!label) continue;
    const decoder = decoderOf(label);
    if (!decoder) {
      warnings.push(`The encoding “${label.slice(0, 40)}” is not known here; it was guessed from the bytes.`);
      continue;
    }
    // Bytes without the signature of a wide encoding are not in it, whatever the label says.
    if (decoder.encoding === 'utf-8' || decoder.encoding.startsWith('utf-16')) return readUtf8(bytes, warnings);
    if (CARELESS.has(decoder.encoding)) {
      const text = strictUtf8(bytes);
      if (text !== null) return { text, encoding: 'utf-8', warnings };
    }
    return { text: decoder.decode(bytes), encoding: decoder.encoding, warnings };
  }
  return readUtf8(bytes, warnings);
}

/** UTF-8; where most of what lies beyond ASCII does not fit it, windows-1252. */
function readUtf8(bytes: Uint8Array, warnings: string[]): Decoded {
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings };
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  if (broken <= sound) {
    warnings.push(`${broken} characters are not valid UTF-8 and were replaced.`);
    return { text, encoding: 'utf-8', warnings };
  }
  warnings.push('The text is not valid UTF-8; it was read as windows-1252.');
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', warnings };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

function headerCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/** Bytes as the characters of the same number: enough to read an ASCII declaration. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

// TextDecoder has no UTF-32.
function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, littleEndian);
    parts.push(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\ufffd' : String.fromCodePoint(point));
  }
  return parts.join('');
}
