// What stands in XML beside elements: the DOCTYPE with its entities, comments, CDATA sections, characters that may not be there.
import { decodeReferences } from './character-references.ts';

/** Where an entry begins or ends. */
const ENTRY_TAG = /<\/?(?:[\w.-]+:)?(?:item|entry)[\s/>]/i;
/** The text after its DOCTYPE, with the document's own entities: plain ones are taken, those that refer to others or to files are refused. */
export function readDoctype(text: string): { body: string; declared: ReadonlyMap<string, string> } | { refused: string } {
  const declared = new Map<string, string>();
  const at = text.slice(0, 65_536).search(/<!DOCTYPE\s/i);
  // Only before the first element; further in it is damage or somebody's text.
  const before = at === -1 ? [] : text.slice(0, at).split('-->');
  if (at === -1 || before.some((part) => /<[A-Za-z]/.test(part.split('<!--', 1)[0] ?? ''))) return { body: text, declared };
  const close = text.indexOf('>', at);
  const bracket = text.indexOf('[', at);
  if (bracket === -1 || bracket > close) return { body: text.slice(0, at) + text.slice(close === -1 ? text.length : close + 1), declared };
  const end = /\]\s*>/g;
  end.lastIndex = bracket;
  const last = end.exec(text);
  const subset = text.slice(bracket + 1, last?.index ?? text.length);
  if (subset.length > 16_384) return { refused: 'The document begins with an unusually long DOCTYPE and was refused.' };
  for (const [, name = '', double, single, external] of subset.matchAll(
    /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)'|(SYSTEM|PUBLIC)\b)/gi,
  )) {
    const value = double ?? single ?? '';
    if (external) return { refused: `The document wants the entity “${name}” read from elsewhere (DOCTYPE); it was refused.` };
    if (value.length > 64 || /[%<]|&(?!#)/.test(value) || declared.size > 100)
      return {
        refused: `The document declares the entity “${name}” in a way that can blow up (DOCTYPE); it was refused.`,
      };
    declared.set(name, decodeReferences(value));
  }
  return { body: text.slice(0, at) + text.slice(last ? end.lastIndex : text.length), declared };
}

/** Text of mended XML with the characters that stood in CDATA sections as they were; to be called after decoding references. */
export function restored(text: string): string {
  return text.replaceAll('\ufdd0', '<').replaceAll('\ufdd1', '>').replaceAll('\ufdd2', '&');
}

/**
 * Takes off control characters and comments, and puts stand-ins (noncharacters, which no text may hold) for the markup characters
 * of CDATA sections: afterwards every `<` is markup and every `&` a reference.
 */
export function withoutSections(whole: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  const text = whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdd2\ufffe\uffff]/g, '');
  const parts: string[] = [];
  let pos = 0;
  let noComment = false;
  let noSection = false;
  let nextSection = -1;
  for (let at = text.indexOf('<!'); at !== -1; at = text.indexOf('<!', Math.max(pos, at + 2))) {
    if (text.startsWith('<!--', at)) {
      const end: number = noComment ? -1 : text.indexOf('-->', at + 4);
      noComment = end === -1;
      parts.push(text.slice(pos, at));
      pos = noComment ? at + 4 : end + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      const from = at + 9;
      let end: number = noSection ? -1 : text.indexOf(']]>', from);
      noSection = end === -1;
      if (nextSection < from) nextSection = text.indexOf('<![CDATA[', from);
      if (nextSection === -1) nextSection = text.length;
      let after = end + 3;
      // Sections do not nest: another one that begins first, in another entry, says that this one was never closed.
      const before = text.slice(Math.max(0, at - 200), at);
      const insideTag = /<[A-Za-z][^<>]*$/.test(before);
      if (end === -1 || insideTag || (nextSection < end && ENTRY_TAG.test(text.slice(from, nextSection)))) {
        const name = /<([A-Za-z][\w.:-]*)[^<>]*>\s*$/.exec(before)?.[1];
        const rest = text.slice(from, Math.min(nextSection, from + 262_144));
        const ends = [name ? rest.indexOf(`</${name}`) : -1, rest.search(ENTRY_TAG)].filter((index) => index !== -1);
        end = ends.length ? from + Math.min(...ends) : from;
        after = end;
      }
      parts.push(text.slice(pos, at), text.slice(from, end).replaceAll('<', '\ufdd0').replaceAll('>', '\ufdd1').replaceAll('&', '\ufdd2'));
      pos = after;
    }
  }
  parts.push(text.slice(pos));
  return parts.join('');
}
