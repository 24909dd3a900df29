// A feed's bytes → its entries: decode, cap, sniff, guarded rss-parser or JSON Feed, repair, and each entry on its own.
import type { Feed, Trouble } from '../domain.ts';

/** Reads a feed document. `contentType` is the HTTP header if any; `url` resolves relative links. A document that is no feed is a named `error`, never a throw. */
export async function readFeed(
  _bytes: Uint8Array,
  _options: { contentType?: string | null; url?: string | null } = {},
): Promise<{ feed: Feed } | { error: Trouble }> {
  return { error: { code: 'empty', message: 'Nothing was read.' } };
}
