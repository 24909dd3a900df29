// Groups of copies depend on the texts alone: on no order, no size of batch, no packing, and not on what was there and is gone.
import { expect, test } from 'vitest';
import { addTexts, type CopyIndex, copyIndexOf, itemsIn, regrouped } from '../../lib/collect/copy-index.ts';
import { type NewText, packOf } from '../../lib/collect/copy-pack.ts';
import { COPY, sharedBy, sketchOfText } from '../../lib/collect/text-sketch.ts';
import { article, numbersFrom, pick } from '../bench/corpus.ts';

const next = numbersFrom(31);
const others = article(next, 4_000).text.split(' ');

function edited(text: string, share: number): string {
  return text
    .split(' ')
    .map((word) => (next() < share ? pick(next, others) : word))
    .join(' ');
}

/** Articles with copies, copies of copies and a crowd that all carry one text. */
const TEXTS: NewText[] = (() => {
  const texts: string[] = [];
  for (let n = 0; n < 30; n += 1) texts.push(article(next, 120).text);
  for (let n = 0; n < 40; n += 1) texts.push(edited(pick(next, texts), 0.12));
  for (let n = 0; n < 40; n += 1) texts.push(edited(texts[0] ?? '', 0.04));
  texts.push('too short to tell', 'too short to tell');
  return texts.map((text, at) => ({ item: `item-${((at * 7_919) % 1_009).toString().padStart(4, '0')}`, ...sketchOfText(text) }));
})();

const alike = (a: NewText, b: NewText): boolean =>
  a.bands.some((key, band) => key === b.bands[band]) && sharedBy(a.values, b.values) >= COPY;

/** What the groups are by comparing each with each. */
function byComparingAll(texts: readonly NewText[]): Map<string, string> {
  const groups = new Map<string, string>();
  for (const start of [...texts].sort((a, b) => (a.item < b.item ? -1 : 1))) {
    if (groups.has(start.item)) continue;
    const group = new Set([start]);
    for (const one of group) for (const other of texts) if (alike(one, other)) group.add(other);
    if (group.size > 1) for (const { item } of group) groups.set(item, start.item);
  }
  return groups;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** A library of groups that is kept in step as the product does it, packed at whim. */
function library() {
  let index: CopyIndex = copyIndexOf([], []);
  const groups = new Map<string, string>();
  const store = (texts: readonly NewText[]): void => {
    const stored = regrouped(index, texts);
    for (const [item, group] of stored.groups) {
      if (group) groups.set(item, group);
      else groups.delete(item);
    }
    addTexts(index, stored.texts);
  };
  const pack = (): void => {
    const packs = [...index.packs, packOf(index.came)];
    if (packs.length > 1 && next() < 0.5) packs.push(packOf(packs.splice(-2, 2)));
    index = copyIndexOf(packs, []);
  };
  return { groups, store, pack, items: () => itemsIn(index) };
}

test('the groups are those that comparing each with each finds, whatever the order, the batches and the packing', () => {
  const whole = byComparingAll(TEXTS);
  expect(whole.size).toBeGreaterThan(60);
  expect(new Set(whole.values()).size).toBeGreaterThan(8);
  for (let round = 0; round < 25; round += 1) {
    const { groups, store, pack, items } = library();
    const order = shuffled(TEXTS);
    while (order.length > 0) {
      store(order.splice(0, 1 + Math.floor(next() * 30)));
      if (next() < 0.3) pack();
    }
    expect(new Map([...groups].sort())).toEqual(new Map([...whole].sort()));
    expect(items().size).toBe(TEXTS.length - 2);
  }
});

test('texts that change and texts that go leave the groups that the rest has', () => {
  for (let round = 0; round < 25; round += 1) {
    const { groups, store, pack } = library();
    const now = new Map<string, NewText>();
    for (let step = 0; step < 12; step += 1) {
      // A text of one item becomes another's, or none at all.
      const batch = shuffled(TEXTS)
        .slice(0, 1 + Math.floor(next() * 25))
        .map(({ item }) => ({ ...(next() < 0.2 ? sketchOfText('') : pick(next, TEXTS)), item }));
      store(batch);
      for (const text of batch) now.set(text.item, text);
      if (next() < 0.4) pack();
      expect(new Map([...groups].sort())).toEqual(new Map([...byComparingAll([...now.values()])].sort()));
    }
  }
});

test('a text that thousands carry is looked through once, not once for each', () => {
  const { bands, values } = sketchOfText(article(next, 200).text);
  const { store, groups, pack } = library();
  const items = Array.from({ length: 6_000 }, (_, at) => ({ item: `carrier-${String(6_000 - at).padStart(4, '0')}`, bands, values }));
  for (let from = 0; from < items.length; from += 1_000) {
    store(items.slice(from, from + 1_000));
    pack();
  }
  const started = performance.now();
  store([{ item: 'carrier-0000', bands, values }]);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(groups.size).toBe(6_001);
  expect(new Set(groups.values())).toEqual(new Set(['carrier-0000']));
});
