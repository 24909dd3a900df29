// How likely a sentence tells an act, by the weights of its words, those of the headline and the rules that read it.
import { CIRCUMSTANCES } from './cues/lexicon.ts';
import { STATUS_CUES } from './cues/statuses.ts';
import { patternOf } from './cues/words.ts';
import type { Act } from './find-acts.ts';
import { outOfScope } from './find-acts.ts';
import type { Passage, Telling } from './read-telling.ts';
import { featuresOf } from './word-features.ts';

const AT = Object.entries(CIRCUMSTANCES).map(([name, pattern]) => [name, patternOf(pattern)] as const);
const STATUSES = STATUS_CUES.map((cue) => [cue.status, cue.id, patternOf(cue.pattern), cue.not ? patternOf(cue.not) : null] as const);

/** What can weigh in a sentence: its own words; `^` the headline's; `#` what the rules make of it. */
export function keysOf(passage: Passage, acts: readonly Act[], telling: Telling): string[] {
  const keys = featuresOf(passage.masked.text).map(({ key }) => key);
  const title = telling.passages.find((one) => one.field === 'title');
  if (passage.field === 'title') keys.push('#title');
  else {
    keys.push(`#weight${passage.weight}`);
    if (title) for (const { key } of featuresOf(title.masked.text)) if (!/[ …=~]/.test(key)) keys.push(`^${key}`);
    for (const act of telling.acts) if (act.passage === title) keys.push(`#t:${act.measure}`);
    const before = telling.passages.at(-2);
    if (before && before !== title && telling.acts.some((act) => act.passage === before)) keys.push('#before');
  }
  if (!acts.length) keys.push('#none');
  for (const act of acts) {
    keys.push('#act', `#m:${act.measure}`, `#c:${act.cue}`, `#s:${act.status}`, `#d:${act.doer}`);
    if (act.actor?.id) keys.push('#actor');
    if (act.models.length) keys.push('#models');
    if (act.done) keys.push('#done');
    if (act.denied) keys.push('#denied');
    if (act.hypothetical) keys.push('#hypothetical');
    if (act.assumed) keys.push('#assumed');
  }
  for (const [name, pattern] of AT) if (pattern.test(passage.masked.text)) keys.push(`#at:${name}`);
  for (const [status, id, pattern, not] of STATUSES)
    if (pattern.test(passage.masked.text) && !not?.test(passage.masked.text)) keys.push(`#st:${status}`, `#st:${id}`);
  const out = outOfScope(passage.masked);
  if (out) keys.push(`#o:${out.id}`);
  return keys;
}
