// Marks names on the page being read: finds them with the stored dictionary, paints one CSS highlight, changes nothing in the page.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, type Settings } from '../../lib/adapters/settings.ts';
import type { PageDictionary } from '../../lib/match/page-dictionary.ts';
import './marks.css';
import { type Paragraph, paragraphsIn, rangeIn } from './paragraphs.ts';

type Mark = { range: StaticRange; id: string; paragraph: Paragraph; start: number };
type Card = { show(ids: string[], at: DOMRect, keyboard: boolean): void; hide(): void; isOpen(): boolean };

const NAME = 'cordon';
const SLICE_MS = 8;
const DWELL_MS = 350;
/** A page that changes more often than this many times in two seconds is left alone from then on. */
const STORM = 100;

const world = globalThis as typeof globalThis & { cordonCard?: Card; cordonMarks?: { alive(): boolean } };
const keyOf = (surface: string): string => surface.toLowerCase().replace(/[\s\u00ad\u00b7\u2010-\u2015\u2212-]+/g, '');
const send = (message: object): Promise<unknown> => browser.runtime.sendMessage(message);
const alive = (): boolean => Boolean(browser.runtime?.id);
const nextSlice = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function start(): Promise<void> {
  if (world.cordonMarks?.alive() || !('highlights' in CSS)) return;
  let names: PageDictionary | undefined;
  let settings: Settings['marks'] | undefined;
  let pattern = /(?!)/g;
  let marks: Mark[] = [];
  let queue = new Set<Node>();
  let busy = false;
  let stopped = false;
  let current = -1;
  const highlight = new Highlight();
  const seen = new Set<string>();
  const isOff = (): boolean => {
    const host = location.hostname;
    if (!settings) return true;
    return settings.offSites.includes(host) || !(settings.on || settings.sites.includes(host));
  };

  const addMark = (paragraph: Paragraph, start: number, end: number, id: string): void => {
    if (settings?.show === 'first') {
      if (seen.has(id)) return;
      seen.add(id);
    }
    const range = rangeIn(paragraph, start, end);
    if (!range) return;
    highlight.add(range);
    marks.push({ range, id, paragraph, start });
  };

  const dropMarks = (gone: (mark: Mark) => boolean): void => {
    marks = marks.filter((mark) => {
      if (!gone(mark)) return true;
      highlight.delete(mark.range);
      if (settings?.show === 'first') seen.delete(mark.id);
      return false;
    });
  };

  /** Paints what the dictionary is sure of; says whether the matcher should be asked. */
  const markParagraph = (paragraph: Paragraph): boolean => {
    pattern.lastIndex = 0;
    const found = [...paragraph.text.matchAll(pattern)];
    if (!found.length) return false;
    dropMarks((mark) => mark.paragraph.block === paragraph.block && mark.paragraph.nodes[0] === paragraph.nodes[0]);
    for (const match of found) {
      const [surface] = match;
      const [id, exact] = names?.sure[keyOf(surface)] ?? [];
      if (id && (!exact || exact === surface)) addMark(paragraph, match.index, match.index + surface.length, id);
    }
    return true;
  };

  /** The matcher's word on these paragraphs, with their context, instead of the dictionary's. */
  const settle = async (asked: Paragraph[]): Promise<void> => {
    const answer = (await send({ type: 'namesIn', title: document.title, paragraphs: asked.map((one) => one.text) })) as
      | { value?: { start: number; end: number; id: string }[][] }
      | undefined;
    if (stopped || !answer?.value) return;
    const judged = new Set(asked);
    dropMarks((mark) => judged.has(mark.paragraph));
    for (const [place, spans] of answer.value.entries()) {
      const paragraph = asked[place];
      // A page may have changed its text meanwhile; that change is in the queue.
      if (paragraph?.nodes.map((node) => node.data).join('') !== paragraph?.text) continue;
      for (const { start, end, id } of spans) if (paragraph) addMark(paragraph, start, end, id);
    }
    CSS.highlights.set(NAME, highlight);
    await send({ type: 'pageNames', count: marks.length });
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    let since = performance.now();
    let asked: Paragraph[] = [];
    const settled: Promise<void>[] = [];
    while (queue.size && !stopped) {
      const roots = [...queue];
      queue = new Set();
      dropMarks((mark) => !mark.range.startContainer.isConnected || !mark.range.endContainer.isConnected);
      for (const root of roots) {
        if (!root.isConnected) continue;
        for (const paragraph of paragraphsIn(root)) {
          if (markParagraph(paragraph)) asked.push(paragraph);
          if (performance.now() - since > SLICE_MS) {
            CSS.highlights.set(NAME, highlight);
            await nextSlice();
            since = performance.now();
          }
        }
      }
    }
    CSS.highlights.set(NAME, highlight);
    for (; asked.length; asked = asked.slice(100)) settled.push(settle(asked.slice(0, 100)));
    busy = false;
    await Promise.all(settled).catch(() => undefined);
    if (queue.size && !stopped) void work();
  };

  let changes: number[] = [];
  const observer = new MutationObserver((records) => {
    if (!alive()) {
      stop();
      return;
    }
    const now = performance.now();
    changes = [...changes.filter((at) => now - at < 2_000), now];
    if (changes.length > STORM) return observer.disconnect();
    for (const record of records) {
      if (record.type === 'characterData') queue.add(record.target);
      else for (const node of record.addedNodes) if (node instanceof Element || node instanceof Text) queue.add(node);
    }
    if (queue.size) setTimeout(() => void work(), 50);
  });

  const sameSpot = (mark: Mark): DOMRect | null => {
    const { startContainer, startOffset, endContainer, endOffset } = mark.range;
    if (!startContainer.isConnected || !endContainer.isConnected) return null;
    const range = document.createRange();
    try {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
    } catch {
      return null;
    }
    return range.getBoundingClientRect();
  };

  const open = async (mark: Mark, keyboard: boolean): Promise<void> => {
    const at = sameSpot(mark);
    if (!at) return;
    if (!world.cordonCard) await send({ type: 'injectCard' });
    world.cordonCard?.show([mark.id], at, keyboard);
  };

  let dwell: ReturnType<typeof setTimeout> | undefined;
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    clearTimeout(dwell);
    if (!alive()) {
      stop();
      return;
    }
    const { clientX: x, clientY: y } = event;
    dwell = setTimeout(() => {
      const caret = document.caretPositionFromPoint(x, y);
      if (!caret) return;
      const mark = marks.find(({ range }) => {
        const { startContainer, startOffset, endContainer, endOffset } = range;
        const after = caret.offsetNode === startContainer ? caret.offset >= startOffset : false;
        const before = caret.offsetNode === endContainer ? caret.offset <= endOffset : false;
        return startContainer === endContainer ? after && before : after || before;
      });
      const at = mark && sameSpot(mark);
      // The caret snaps to the nearest letter; only a pointer on the name itself opens its card.
      if (mark && at && x >= at.left && x <= at.right && y >= at.top && y <= at.bottom) void open(mark, false);
    }, DWELL_MS);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !event.altKey || !event.shiftKey || event.code !== 'KeyM') return;
    if (!alive()) {
      stop();
      return;
    }
    event.preventDefault();
    const inOrder = [...marks].sort((a, b) => {
      const order = a.range.startContainer.compareDocumentPosition(b.range.startContainer);
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : order & Node.DOCUMENT_POSITION_PRECEDING ? 1 : a.start - b.start;
    });
    current = (current + 1) % Math.max(1, inOrder.length);
    const mark = inOrder[current];
    if (!mark) return;
    mark.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    void open(mark, true);
  };

  const begin = (): void => {
    if (isOff() || !names) return;
    stopped = false;
    pattern = new RegExp(names.pattern, 'giu');
    queue.add(document.body);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    addEventListener('pointermove', onMove, { passive: true });
    addEventListener('keydown', onKey, true);
    void work();
  };
  const stop = (): void => {
    stopped = true;
    observer.disconnect();
    removeEventListener('pointermove', onMove);
    removeEventListener('keydown', onKey, true);
    clearTimeout(dwell);
    world.cordonCard?.hide();
    marks = [];
    seen.clear();
    highlight.clear();
    // A younger script of an updated Cordon may own the name by now.
    if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
  };

  const load = async (): Promise<void> => {
    const stored = (await browser.storage.local.get('names')) as { names?: PageDictionary };
    names = stored.names;
    settings = (await readSettings()).marks;
  };
  world.cordonMarks = { alive };
  await load();
  browser.storage.onChanged.addListener((changed) => {
    if (!('settings' in changed) && !('names' in changed)) return;
    stop();
    void load().then(begin);
  });
  begin();
}

export default defineContentScript({
  registration: 'runtime',
  main: () => void start(),
});
