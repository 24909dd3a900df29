// What a text said before and says no more: the sentences that carried its statements, looked for in the text that came after.
import type { Claim, Evidence, Revision } from '../domain.ts';

/** A sentence that carried a statement and is gone or reworded. */
export type GoneSentence = { claim: Claim; evidence: Evidence };

const bare = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** Of the statements read in a former text, those whose words do not stand in the later one, each sentence once, in the order of the text. */
export function goneSentences(claims: readonly Claim[], after: Pick<Revision, 'title' | 'text'>): GoneSentence[] {
  const later = `${bare(after.title)}\n${bare(after.text)}`;
  const seen = new Set<string>();
  return claims
    .flatMap((claim) => claim.evidence.map((evidence) => ({ claim, evidence })))
    .sort((a, b) => a.evidence.field.localeCompare(b.evidence.field) || a.evidence.start - b.evidence.start)
    .filter(({ evidence }) => {
      const words = bare(evidence.exact);
      if (!words || seen.has(words)) return false;
      seen.add(words);
      return !later.includes(words);
    });
}
