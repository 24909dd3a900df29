// SHA-256 by the platform: for whole libraries, where the one in identity.ts would hold up the screen.

/** SHA-256 over a text's UTF-8 bytes, 64 hex digits. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
