// Who speaks in a sentence: the name beside a verb of saying, or the unnamed voices a text lets speak.
import { SAYING, UNNAMED } from './cues/strengths.ts';
import type { Name } from './mask-sentence.ts';
import type { Passage } from './read-telling.ts';

const NOBODY = new RegExp(UNNAMED, 'i');
const SAYS = new RegExp(SAYING, 'i');

const SPEAKS = /^(?:said|says|announced|stated|noted|told|confirmed|explained|added|wrote|argued)\b/;

/** The last name of that kind before a place in the text. */
function nameBefore(names: readonly Name[], at: number, sign: string): string | null {
  return names.findLast((name) => name.at < at && name.sign === sign && name.id !== null)?.id ?? null;
}

/** "…, it said" and "…, a spokesperson said" at the end of a sentence that one body is the subject of: that body. */
function inItsOwnWords(text: string, names: readonly Name[]): string | null {
  const tail = /, (?:it|an? (?:company )?spokes(?:person|man|woman)) (?=(\w+))/.exec(text);
  if (!tail || !SPEAKS.test(text.slice(tail.index + tail[0].length))) return null;
  const bodies = names.filter(({ sign, at, id }) => 'ⒸⒼⓈ'.includes(sign) && at < tail.index && id !== null);
  return new Set(bodies.map(({ id }) => id)).size === 1 ? (bodies[0]?.id ?? null) : null;
}

/** Who gives the words of a passage: an id, the text's own words, or null for the text itself. */
export function speakerOf(passage: Passage): { speaker: string; named: boolean } | null {
  const { text, names } = passage.masked;
  const according = /\baccording to (?:the |an? )?([ⒸⒼⓈ])/i.exec(text);
  const said = according ? according.index + according[0].length - 1 : -1;
  const name = names.find((candidate) =>
    said >= 0
      ? candidate.at === said
      : 'ⒸⒼⓈ'.includes(candidate.sign) &&
        /^(?:'s \w+)? (?:\w+ )?(?:has |have )?(?:publicly |also )?(?:said|says|announc\w+|stat\w+|not\w+|emphasi\w+|told|confirm\w+|argu\w+|explain\w+|admit\w+|disagree\w*)\b/.test(
          text.slice(candidate.at + 1),
        ),
  );
  if (name?.id) return { speaker: name.id, named: true };
  const meant = name?.anaphor ? nameBefore(names, name.at, name.sign) : inItsOwnWords(text, names);
  if (meant) return { speaker: meant, named: true };
  const nobody = NOBODY.exec(text);
  if (
    nobody &&
    SAYS.test(text.slice(nobody.index, nobody.index + nobody[0].length + 30)) &&
    /\b(?:experts?|insiders?|analysts?|critics?|officials?|sources?|people familiar|observers?|commenters?)\b/i.test(nobody[0])
  )
    return { speaker: nobody[0].trim().toLowerCase(), named: false };
  return null;
}
