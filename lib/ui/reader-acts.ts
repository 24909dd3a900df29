// What a person does to statements and items: each act is carried out, said in the line at the bottom, and can be taken back there.
import type { Claim, Decision, Item, LedgerEvent } from '../domain.ts';
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

/** Gives the function that says whether an item stands in the list about restrictions: the reader's last word (`rescue`, `dismiss`), else the rules'. */
export function listingOf(decisions: readonly Decision[]): (item: Item) => boolean {
  const decidedSo = new Map<string, boolean>();
  for (const { item, kind } of standingDecisions(decisions))
    if (item && (kind === 'rescue' || kind === 'dismiss')) decidedSo.set(item, kind === 'rescue');
  return (item) => decidedSo.get(item.id) ?? item.tags.relevant;
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

/** Stars an item, or takes the star away. */
export function toggleStar(desk: Desk, item: Item): Promise<void> {
  return carryOut(desk, async () => {
    await desk.commands.star(item.id, !item.starred);
    return {
      says: `${item.starred ? 'Star taken away' : 'Starred'}: ${shortened(item.edited.title ?? item.found.title)}`,
      undo: () => desk.commands.star(item.id, item.starred),
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
    return { says: undone ? `Undone: your ${undone.kind}` : 'Nothing to undo.', undo: null };
  });
}
