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
  const body = text.slice(0, at) + text.slice(last ? end.lastIndex : text.length);
  if (swells(body, declared)) return { refused: 'The document uses its own entities (DOCTYPE) to blow itself up; it was refused.' };
  return { body, declared };
}

/** Characters by which a document's own entities may lengthen it. */
const MOST_SWELLING = 1_000_000;

function swells(text: string, declared: ReadonlyMap<string, string>): boolean {
  if (declared.size === 0) return false;
  let more = 0;
  for (const [reference, name = ''] of text.matchAll(/&([A-Za-z_][\w.:-]{0,63});/g)) {
    more += Math.max(0, (declared.get(name)?.length ?? 0) - reference.length);
    if (more > MOST_SWELLING) return true;
  }
  return false;
}

/** Text of mended XML with the characters that stood in CDATA sections as they were; to be called after decoding references. */
export function restored(text: string): string {
  return text.replaceAll('\ufdd0', '<').replaceAll('\ufdd1', '>').replaceAll('\ufdd2', '&');
}

/** Sections without an end that are mended in one document. */
const MOST_OPEN = 20_000;

/** What may not stand between the brackets of a section once its stand-ins are in. */
const MARKUP_UNIT = /[<>&]/;

/** True when a text ends inside a tag. */
function endsInsideTag(text: string): boolean {
  const open = text.lastIndexOf('<');
  return open !== -1 && text.indexOf('>', open) === -1 && /[A-Za-z]/.test(text.charAt(open + 1));
}

/**
 * Takes off control characters and comments, and puts stand-ins (noncharacters, which no text may hold) for the markup characters
 * of CDATA sections: afterwards every `<` is markup and every `&` a reference. Null: more than `most` comments and sections, or more sections that
 * never close than a damaged feed has.
 */
export function withoutSections(whole: string, most: number): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  const text = whole.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdd2\ufffe\uffff]/g, '');
  const parts: string[] = [];
  let pos = 0;
  let noComment = false;
  let noSection = false;
  let nextSection = -1;
  let count = 0;
  let open = 0;
  for (let at = text.indexOf('<!'); at !== -1; at = text.indexOf('<!', Math.max(pos, at + 2))) {
    count += 1;
    if (count > most) return null;
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
      if (end === -1 || endsInsideTag(before) || (nextSection < end && ENTRY_TAG.test(text.slice(from, nextSection)))) {
        open += 1;
        if (open > MOST_OPEN) return null;
        const name = /<([A-Za-z][\w.:-]*)[^<>]*>\s*$/.exec(before)?.[1];
        const rest = text.slice(from, Math.min(nextSection, from + 262_144));
        const ends = [name ? rest.indexOf(`</${name}`) : -1, rest.search(ENTRY_TAG)].filter((index) => index !== -1);
        end = ends.length ? from + Math.min(...ends) : from;
        after = end;
      }
      const inner = text.slice(from, end);
      parts.push(
        text.slice(pos, at),
        MARKUP_UNIT.test(inner) ? inner.replaceAll('<', '\ufdd0').replaceAll('>', '\ufdd1').replaceAll('&', '\ufdd2') : inner,
      );
      pos = after;
    }
  }
  parts.push(text.slice(pos));
  return parts.join('');
}
