// What a person does to statements and items: each act is carried out, said in the line at the bottom, and can be taken back there.

import { outletOf } from '../collect/facts-of.ts';
import { isStarred, ruledPlace } from '../collect/rule-marks.ts';
import type { Claim, Decision, Item, LedgerEvent, NewName } from '../domain.ts';
import { standingDecisions } from '../ledger/decisions.ts';
import type { Desk, Done } from './desk.ts';
import { dateWords } from './wording.ts';

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text);
const sentenceOf = (claim: Claim): string => claim.evidence.map((part) => part.exact).join(' … ');

async function sayWhatWasDone(desk: Desk, act: () => Promise<Done | null>): Promise<void> {
  try {
    const done = await act();
    if (done) desk.done.value = done;
  } catch (error) {
    desk.done.value = { says: error instanceof Error ? error.message : String(error), undo: null, trouble: true };
  }
}

/** Runs an act that waits for the web, beside all others; says what was done, or what failed. What it brings late waits to be shown: the reader has gone on. */
export function carryOutAside(desk: Desk, act: () => Promise<Done | null>): Promise<void> {
  desk.expectOwn()();
  return sayWhatWasDone(desk, act);
}

const lastOf = new WeakMap<Desk, Promise<void>>();

/** Runs an act when those asked for before it are over, so that an undo pressed right behind an act takes back that act; says what was done, or what failed. */
export function carryOut(desk: Desk, act: () => Promise<Done | null>): Promise<void> {
  const over = desk.expectOwn();
  const turn = (lastOf.get(desk) ?? Promise.resolve()).then(() => sayWhatWasDone(desk, act)).finally(over);
  lastOf.set(desk, turn);
  return turn;
}

function decided(desk: Desk, decision: Omit<Decision, 'id' | 'at' | 'by'>, says: string): Promise<void> {
  return carryOut(desk, async () => {
    const { id } = await desk.commands.decide(decision);
    return { says, undo: () => desk.commands.undo(id) };
  });
}

const about = (claim: Claim): Pick<Decision, 'claims' | 'item' | 'revision' | 'exact'> => ({
  claims: [claim.id],
  item: claim.item,
  revision: claim.revision,
  exact: claim.evidence[0]?.exact ?? null,
});

/** Says that a statement was read rightly. */
export function confirmClaim(desk: Desk, claim: Claim): Promise<void> {
  return decided(desk, { kind: 'confirm', ...about(claim), values: {} }, `Confirmed: “${shortened(sentenceOf(claim))}”`);
}

/** Takes a wrongly read statement out of timeline and ledger. */
export function rejectClaim(desk: Desk, claim: Claim): Promise<void> {
  return decided(desk, { kind: 'reject', ...about(claim), values: {} }, `Rejected: “${shortened(sentenceOf(claim))}”`);
}

/** Gives a statement the reader's own date (EDTF). */
export function dateClaim(desk: Desk, claim: Claim, date: string): Promise<void> {
  return decided(
    desk,
    { kind: 'date', ...about(claim), values: { date } },
    `Dated ${dateWords(date)} by you: “${shortened(sentenceOf(claim))}”`,
  );
}

/** Says that two events are one act. */
export function mergeEvents(desk: Desk, one: LedgerEvent, other: LedgerEvent): Promise<void> {
  const claim = desk.claimOf.peek().get(other.id);
  return decided(
    desk,
    {
      kind: 'merge',
      claims: [one.id, other.id],
      item: claim?.item ?? null,
      revision: claim?.revision ?? null,
      exact: claim?.evidence[0]?.exact ?? null,
      values: {},
    },
    `Merged as one act: ${one.title}`,
  );
}

/** Gives the function that says whether an item stands in the list about restrictions: the reader's last word (`rescue`, `dismiss`), else a rule of theirs, else how it was read. */
export function listingOf(decisions: readonly Decision[]): (item: Item) => boolean {
  const decidedSo = new Map<string, boolean>();
  for (const { item, kind } of standingDecisions(decisions))
    if (item && (kind === 'rescue' || kind === 'dismiss')) decidedSo.set(item, kind === 'rescue');
  return (item) => {
    const ruled = ruledPlace(item);
    return decidedSo.get(item.id) ?? (ruled === null ? item.tags.relevant : ruled === 'kept');
  };
}

/** Whether an item stands in the list about restrictions. */
export function isListed(decisions: readonly Decision[], item: Item): boolean {
  return listingOf(decisions)(item);
}

/** Moves an item between the list and the bin. */
export function toggleListed(desk: Desk, item: Item): Promise<void> {
  const listed = isListed(desk.decisions.peek(), item);
  return decided(
    desk,
    { kind: listed ? 'dismiss' : 'rescue', claims: [], item: item.id, revision: item.revision, exact: null, values: {} },
    `${listed ? 'Moved to “Not about restrictions”' : 'Brought back'}: ${shortened(item.edited.title ?? item.found.title)}`,
  );
}

/** Says that a name does not mean a thing in this item: however it is written, or as `written` alone. Its text is read again without it. */
export function refuseInItem(desk: Desk, item: Item, id: string, written: string | null): Promise<void> {
  const name = desk.nameOf(id);
  return decided(
    desk,
    { kind: 'refuse', claims: [], item: item.id, revision: item.revision, exact: written, values: { id, written, within: 'item' } },
    written === null ? `You said: not ${name} in this item.` : `You said: “${written}” is not ${name} in this item.`,
  );
}

/** Where an item comes from, for what is to hold in all of it: the feed it came by, else its publisher or site; null for a text from nowhere. */
export function placeOf(desk: Desk, item: Item): { values: Record<string, string>; called: string } | null {
  const source = desk.sources.value.find(({ id }) => item.entries.some((entry) => entry.source === id));
  if (source) {
    const called = source.name ?? source.title;
    return { values: { within: 'source', source: source.id, called }, called };
  }
  const outlet = outletOf(item);
  return outlet ? { values: { within: 'outlet', outlet, called: outlet }, called: outlet } : null;
}

/** Says that a name never means a thing in what comes from the item's source. */
export function refuseInPlace(desk: Desk, item: Item, id: string, place: NonNullable<ReturnType<typeof placeOf>>): Promise<void> {
  return decided(
    desk,
    { kind: 'refuse', claims: [], item: item.id, revision: item.revision, exact: null, values: { id, written: null, ...place.values } },
    `You said: never ${desk.nameOf(id)} in ${place.called}. Its items are read again.`,
  );
}

/** Says that a statement's sentence does not mean one of its models. */
export function refuseForStatement(desk: Desk, claim: Claim, model: string): Promise<void> {
  return decided(
    desk,
    { kind: 'refuse', ...about(claim), values: { id: model, written: null, within: 'statement', measures: claim.measures } },
    `You said: not ${desk.nameOf(model)}: “${shortened(sentenceOf(claim))}”`,
  );
}

/** Says that a new version's name is no model: it is not marked anywhere, nor offered again. */
export function dismissNewName(desk: Desk, { family, name }: Pick<NewName, 'family' | 'name'>): Promise<void> {
  return decided(
    desk,
    { kind: 'refuse', claims: [], item: null, revision: null, exact: name, values: { id: family, written: name, within: 'library' } },
    `You said: ${name} is not a model. Its items are read again.`,
  );
}

/** Takes one decision back, whatever was decided since. */
export function takeBack(desk: Desk, decision: Decision, says: string): Promise<void> {
  return carryOut(desk, async () => {
    await desk.commands.undo(decision.id);
    return { says: `Undone: ${says}`, undo: null };
  });
}

/** Stars an item, or takes the star away. */
export function toggleStar(desk: Desk, item: Item): Promise<void> {
  return carryOut(desk, async () => {
    const starred = isStarred(item);
    await desk.commands.star(item.id, !starred);
    return {
      says: `${starred ? 'Star taken away' : 'Starred'}: ${shortened(item.edited.title ?? item.found.title)}`,
      undo: () => desk.commands.star(item.id, starred),
    };
  });
}

/** Takes back what the line at the bottom says, else the newest decision that still stands. */
export function undoLast(desk: Desk): Promise<void> {
  return carryOut(desk, async () => {
    const last = desk.done.peek();
    if (last?.undo) {
      desk.done.value = null;
      await last.undo();
      return { says: `Undone: ${last.says}`, undo: null };
    }
    const undone = await desk.commands.undo();
    return { says: undone ? `Undone: your ${undone.kind === 'refuse' ? 'word on a name' : undone.kind}` : 'Nothing to undo.', undo: null };
  });
}
