// What a document said and says no more: statements of its former texts that no statement of a later one tells.
import { goneSentences } from '../claim/gone-sentences.ts';
import { textChange } from '../collect/page-change.ts';
import { sharedWords, wordsOf } from '../collect/word-diff.ts';
import type { Claim, Day, Lapse, Measure, Revision, Status } from '../domain.ts';
import { daysBetween } from '../edtf.ts';
import { SAID_BY } from './access-table.ts';
import { canBeOneActor } from './actors.ts';
import { NEARNESS } from './same-act.ts';
import { textChanges } from './text-changes.ts';
import { lapsedIdOf } from './unsaid.ts';

/** A text with the statements that the rules of now read in it. */
export type ReadText = { revision: Pick<Revision, 'id' | 'title' | 'text' | 'boilerplate' | 'from'>; claims: readonly Claim[] };

/** One text gave way to another; `on` is the first day of the later one, and `basis` who says so. */
export type Edit = { before: ReadText; after: ReadText; on: Day; basis: Lapse['basis'] };

/** Share of words that a title or sentence in the place of another has in common with it. */
const REWORDED = 0.5;
/** A text that is the beginning of the former one (so much of it is) and so much shorter broke off: a teaser, a wall, a page that did not load. */
const BEGINNING = { own: 0.9, ofFormer: 0.6 };

const circles = Object.values(SAID_BY);
const isAlike = (a: Measure, b: Measure): boolean =>
  a === b || Boolean(SAID_BY[a]?.includes(b)) || circles.some((circle) => circle.includes(a) && circle.includes(b));

/** An announced act that is told as done is told; one that was done and is only announced now is not. */
const isStill = (was: Status, now: Status): boolean => was === now || (was === 'announced' && now === 'in-force');

/** Two stated dates so far apart are of two acts, as the timeline has it. */
function isOtherDay(a: Claim, b: Claim): boolean {
  if (a.when.basis !== 'stated' || b.when.basis !== 'stated') return false;
  const [from, to] = [a.when.earliest ?? a.when.latest, a.when.latest ?? a.when.earliest];
  const [start, end] = [b.when.earliest ?? b.when.latest, b.when.latest ?? b.when.earliest];
  return from && to && start && end ? Math.max(daysBetween(to, start), daysBetween(end, from)) > NEARNESS.stated.near : false;
}

/**
 * Models and measures of a statement that none of the later ones tells of the same actor; null when all are told. A statement that names no model is told by
 * one that names none, and one that can move an access status by one that can (`firmly`), or the status would change without a word. Later ones that its own
 * text held beside it (`others`) tell another act.
 */
function unsaidOf(
  claim: Claim,
  others: readonly Claim[],
  later: readonly Claim[],
  firmly = claim.moves,
): Pick<Claim, 'models' | 'measures'> | null {
  const tellers = later.filter(
    (other) =>
      (other.moves || !firmly) &&
      (other.id === claim.id || !others.some(({ id }) => id === other.id)) &&
      isStill(claim.status, other.status) &&
      (!claim.actor || !other.actor || canBeOneActor(claim.actor, other.actor)) &&
      claim.org === other.org &&
      !isOtherDay(claim, other),
  );
  const isTold = (measure: Measure, model: string | null): boolean =>
    tellers.some(
      (other) =>
        other.measures.some((one) => isAlike(measure, one)) && (model === null ? other.models.length === 0 : other.models.includes(model)),
    );
  const subjects: readonly (string | null)[] = claim.models.length > 0 ? claim.models : [null];
  const unsaid = subjects.filter((model) => claim.measures.some((measure) => !isTold(measure, model)));
  if (unsaid.length === 0) return null;
  return {
    models: unsaid.filter((model) => model !== null),
    measures: claim.measures.filter((measure) => unsaid.some((model) => !isTold(measure, model))),
  };
}

/** Whether the later text is a part of the former that broke off, or another page altogether: silence about what it does not hold. A watched page is only believed whole. */
function isCut({ revision: before }: ReadText, { revision: after }: ReadText): boolean {
  if (textChange(before, after).another) return true;
  if (after.from === 'page') return false;
  const [old, now] = [wordsOf(before.text), wordsOf(after.text)];
  if (now.length >= old.length * BEGINNING.ofFormer) return false;
  const first = now.findIndex((word, at) => word !== old[at]);
  return first < 0 || first >= now.length * BEGINNING.own;
}

/** How a statement went: its words are gone, or they (or others in their place) stand and tell it no more. */
function howGone(claim: Claim, before: ReadText, after: ReadText): Lapse['how'] {
  const gone = goneSentences([claim], after.revision).map(({ evidence }) => evidence);
  const carriers = gone.filter(({ field }) => field === 'text');
  const isInPlace = textChanges(before.revision, after.revision, carriers).changes.filter(({ carried }) => carried);
  const wentAway = carriers.length > 0 && (isInPlace.length === 0 || isInPlace.some(({ now }) => now === null));
  const titleWent = carriers.length < gone.length && sharedWords(before.revision.title, after.revision.title) < REWORDED;
  return wentAway || titleWent ? 'gone' : 'context';
}

/**
 * Statements of former texts that lapsed and that `now` does not tell, each with the day since when, as they stood in the last text that told them.
 * `edits` come oldest first. What is told again lapsed not; what only a part of the text left open lapses when a whole one does not tell it.
 */
export function lapsedClaims(edits: readonly Edit[], now: ReadText): Claim[] {
  type Lapsed = { claim: Claim; from: ReadText; lapse: Lapse };
  const lapsed = new Map<string, Lapsed>();
  const unsaidIn = ({ claim, from }: Pick<Lapsed, 'claim' | 'from'>, { claims }: ReadText) => unsaidOf(claim, from.claims, claims);
  for (const { before, after, on, basis } of edits) {
    const open = [...lapsed.values()].filter(({ lapse }) => lapse.how === 'cut');
    for (const [id, one] of lapsed) if (!unsaidIn(one, after)) lapsed.delete(id);
    const fresh = before.claims.filter(({ id }) => !lapsed.has(id)).map((claim) => ({ claim, from: before }));
    const cuts = new Map<ReadText, boolean>();
    for (const one of [...open, ...fresh]) {
      const { claim, from } = one;
      if (!unsaidIn(one, after)) continue;
      const cut = cuts.get(from) ?? isCut(from, after);
      cuts.set(from, cut);
      if (cut && lapsed.has(claim.id)) continue;
      const isToldLess = unsaidOf(claim, from.claims, after.claims, false) === null;
      const how = cut ? 'cut' : isToldLess ? 'context' : howGone(claim, from, after);
      lapsed.set(claim.id, { claim, from, lapse: { how, on, basis, revision: after.revision.id } });
    }
  }
  const told = new Set(now.claims.map(({ id }) => id));
  return [...lapsed.values()].flatMap((one): Claim[] => {
    const unsaid = unsaidIn(one, now);
    // Its words stand and are read as less than they were: both are kept.
    const id = told.has(one.claim.id) ? lapsedIdOf(one.claim.id) : one.claim.id;
    return unsaid ? [{ ...one.claim, ...unsaid, id, lapsed: one.lapse }] : [];
  });
}
