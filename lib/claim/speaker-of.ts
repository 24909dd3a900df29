// Who speaks in a sentence: the name beside a verb of saying, or the unnamed voices a text lets speak.
import { SAYING, UNNAMED } from './cues/strengths.ts';
import type { Passage } from './read-telling.ts';

const NOBODY = new RegExp(UNNAMED, 'i');
const SAYS = new RegExp(SAYING, 'i');

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
  const nobody = NOBODY.exec(text);
  if (
    nobody &&
    SAYS.test(text.slice(nobody.index, nobody.index + nobody[0].length + 30)) &&
    /\b(?:experts?|insiders?|analysts?|critics?|officials?|sources?|people familiar|observers?|commenters?)\b/i.test(nobody[0])
  )
    return { speaker: nobody[0].trim().toLowerCase(), named: false };
  return null;
}
