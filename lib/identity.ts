// Deterministic ids: a record's id is a hash of what identifies it, so that two machines that saw the same thing hold the same record.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** First 128 bits of SHA-256 over the parts (joined by U+001F), as 32 hex digits. Never fails. */
export function idOf(...parts: readonly (string | null)[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.map((part) => part ?? '\u0000').join('\u001f')))).slice(0, 32);
}

/** Whole SHA-256 of bytes, or of a text's UTF-8 bytes, 64 hex digits: for backups and for files that were read. */
export function sha256Of(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
