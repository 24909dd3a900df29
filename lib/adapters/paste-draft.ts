// What a person pasted, as a draft: which line is its address, which its headline.
import { boilerplateOf } from '../collect/boilerplate.ts';
import { canonicalUrl, safeUrl } from '../collect/canonical-url.ts';
import type { ItemFacts } from '../domain.ts';
import { changedFacts, type Draft } from './ingest.ts';

/** Fills what pasting knows: a first line that is an address is the address, the first line of text the title. */
export function splitPasted(text: string): { title: string; text: string; address: string | null } {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const first = lines[0]?.trim() ?? '';
  const address = /^https?:\/\/\S+$/i.test(first) ? safeUrl(first) : null;
  const rest = (address ? lines.slice(1) : lines).join('\n').trim();
  const [head = '', ...tail] = rest.split('\n');
  // A short first line above more text is a headline; anything else is text, and its beginning names it.
  const headline = tail.some((line) => line.trim()) && head.length <= 200 && !/[.:;,]$/.test(head.trim());
  return headline
    ? { title: head.trim(), text: tail.join('\n').trim(), address }
    : { title: head.trim().slice(0, 120), text: rest, address };
}

/** Pasted text as a draft; `facts` are what the reader says of it. */
export function draftOfPaste(text: string, facts: Partial<ItemFacts>): Draft {
  const pasted = splitPasted(text);
  const canonical = pasted.address ? canonicalUrl(pasted.address) : null;
  return {
    kind: 'paste',
    from: 'paste',
    addresses: canonical ? [canonical] : [],
    given: pasted.address ? [pasted.address] : [],
    entry: null,
    title: pasted.title,
    text: pasted.text,
    boilerplate: boilerplateOf(pasted.text),
    depth: pasted.text ? 'full' : 'headline',
    found: { title: pasted.title, byline: null, publisher: null, published: null, modified: null },
    where: { title: 'first line' },
    edited: changedFacts({ title: pasted.title, byline: null, publisher: null, published: null, modified: null }, facts),
    originalPublisher: null,
    lang: null,
  };
}
