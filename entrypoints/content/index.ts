// Marks names on the page being read: finds them with the stored dictionary, paints one CSS highlight, changes nothing in the page.
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, type Settings } from '../../lib/adapters/settings.ts';
import { type CandidateFinder, candidateFinder } from '../../lib/match/page-candidates.ts';
import { keyOfSurface, type PageDictionary } from '../../lib/match/page-dictionary.ts';
import './marks.css';
import { type Paragraph, paragraphsIn, rangeIn, stillReads } from './paragraphs.ts';

type Mark = { range: StaticRange; id: string; start: number };
type Card = { show(ids: string[], at: DOMRect, keyboard: boolean): void; hide(): void; isOpen(): boolean };

const NAME = 'cordon';
const SLICE_MS = 8;
const DWELL_MS = 350;
/** Changes of a page are gathered this long before they are read. */
const GATHER_MS = 50;
/** A page that changes more often than this many times in two seconds is left alone, for this long at first, twice as long each time after. */
const STORM = 100;
const REST_MS = 5_000;
const LONGEST_REST_MS = 300_000;
/** What one message to the matcher may carry. */
const ASKED_PARAGRAPHS = 100;
const ASKED_CHARS = 30_000;
/** What one page may have judged in all; beyond it only names that need no context are marked. And how many marks a page gets. */
const MOST_ASKED_CHARS = 2_000_000;
const MOST_MARKS = 4_000;

const world = globalThis as typeof globalThis & { cordonCard?: Card; cordonMarks?: { alive(): boolean } };
const send = (message: object): Promise<unknown> => browser.runtime.sendMessage(message);
const alive = (): boolean => Boolean(browser.runtime?.id);
const nextSlice = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function start(): Promise<void> {
  if (world.cordonMarks?.alive() || !('highlights' in CSS)) return;
  let names: PageDictionary | undefined;
  let settings: Settings['marks'] | undefined;
  let candidatesIn: CandidateFinder = () => [];
  /** Marks by the text node they begin in. */
  const marks = new Map<Node, Mark[]>();
  let queue = new Set<Node>();
  let busy = false;
  let stopped = false;
  let current = -1;
  const highlight = new Highlight();
  const seen = new Set<string>();
  let askedChars = 0;
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
    const range = highlight.size < MOST_MARKS ? rangeIn(paragraph, start, end) : null;
    if (!range) return;
    highlight.add(range);
    const here = marks.get(range.startContainer);
    const mark = { range, id, start };
    if (here) here.push(mark);
    else marks.set(range.startContainer, [mark]);
  };

  const dropMarks = (node: Node, gone: (mark: Mark) => boolean): void => {
    const left = (marks.get(node) ?? []).filter((mark) => {
      if (!gone(mark)) return true;
      highlight.delete(mark.range);
      if (settings?.show === 'first') seen.delete(mark.id);
      return false;
    });
    if (left.length) marks.set(node, left);
    else marks.delete(node);
  };

  const dropMarksOf = ({ nodes, starts, text }: Paragraph): void => {
    for (const [place, node] of nodes.entries()) {
      const from = starts[place] ?? 0;
      dropMarks(node, ({ range }) => range.startOffset + from >= 0 && range.startOffset + from < text.length);
    }
  };

  /** Paints what the dictionary is sure of; says whether the matcher should be asked. */
  const markParagraph = (paragraph: Paragraph): boolean => {
    dropMarksOf(paragraph);
    const found = highlight.size < MOST_MARKS ? candidatesIn(paragraph.text) : [];
    for (const { surface, index } of found) {
      const [id, exact] = names?.sure[keyOfSurface(surface)] ?? [];
      if (id && (!exact || exact === surface)) addMark(paragraph, index, index + surface.length, id);
    }
    return found.length > 0;
  };

  /** The matcher's word on these paragraphs, with their context, instead of the dictionary's. */
  const settle = async (asked: Paragraph[]): Promise<void> => {
    const answer = (await send({ type: 'namesIn', title: document.title, paragraphs: asked.map((one) => one.text) })) as
      | { value?: { start: number; end: number; id: string }[][] }
      | undefined;
    if (!answer?.value) return;
    let since = performance.now();
    for (const [place, spans] of answer.value.entries()) {
      if (stopped) return;
      const paragraph = asked[place];
      // A page may have changed its text meanwhile; that change is in the queue.
      if (!paragraph || !stillReads(paragraph)) continue;
      dropMarksOf(paragraph);
      for (const { start, end, id } of spans) addMark(paragraph, start, end, id);
      if (performance.now() - since > SLICE_MS) {
        await nextSlice();
        since = performance.now();
      }
    }
    CSS.highlights.set(NAME, highlight);
  };

  const settleAll = async (asked: readonly Paragraph[]): Promise<void> => {
    let batch: Paragraph[] = [];
    let chars = 0;
    for (const paragraph of asked) {
      if (stopped) return;
      askedChars += paragraph.text.length;
      if (askedChars > MOST_ASKED_CHARS) break;
      if (batch.length && (batch.length === ASKED_PARAGRAPHS || chars + paragraph.text.length > ASKED_CHARS)) {
        await settle(batch);
        batch = [];
        chars = 0;
      }
      batch.push(paragraph);
      chars += paragraph.text.length;
    }
    if (batch.length) await settle(batch);
    if (!stopped) await send({ type: 'pageNames', count: highlight.size });
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    let since = performance.now();
    const asked: Paragraph[] = [];
    while (queue.size && !stopped) {
      const roots = [...queue];
      queue = new Set();
      for (const [node, here] of marks)
        if (here.some(({ range }) => !range.startContainer.isConnected || !range.endContainer.isConnected)) dropMarks(node, () => true);
      for (const root of roots) {
        if (!root.isConnected) continue;
        for (const paragraph of paragraphsIn(root)) {
          if (stopped) break;
          if (paragraph && markParagraph(paragraph)) asked.push(paragraph);
          if (performance.now() - since > SLICE_MS) {
            CSS.highlights.set(NAME, highlight);
            await nextSlice();
            since = performance.now();
          }
        }
      }
    }
    if (!stopped) CSS.highlights.set(NAME, highlight);
    busy = false;
    await settleAll(asked).catch(() => undefined);
    if (queue.size && !stopped) void work();
  };

  let changes: number[] = [];
  let later: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let restMs = REST_MS;
  const observer = new MutationObserver((records) => {
    if (!alive()) {
      stop();
      return;
    }
    const now = performance.now();
    changes = [...changes.filter((at) => now - at < 2_000), now];
    if (changes.length > STORM) {
      rest();
      return;
    }
    for (const record of records) {
      if (record.type === 'characterData') queue.add(record.target);
      else for (const node of record.addedNodes) if (node instanceof Element || node instanceof Text) queue.add(node);
    }
    if (queue.size)
      later ??= setTimeout(() => {
        later = undefined;
        void work();
      }, GATHER_MS);
  });
  const look = (): void => observer.observe(document, { childList: true, characterData: true, subtree: true });
  /** Leaves a page that changes all the time alone for a while, then reads it anew. */
  const rest = (): void => {
    observer.disconnect();
    changes = [];
    resting = setTimeout(() => {
      if (!alive()) return stop();
      look();
      queue.add(document.body);
      void work();
    }, restMs);
    restMs = Math.min(2 * restMs, LONGEST_REST_MS);
  };

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
      const mark = [...marks.values()].flat().find(({ range }) => {
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
    const inOrder = [...marks.values()].flat().sort((a, b) => {
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
    // An SVG or XML document has no body and no text to mark.
    if (isOff() || !names?.starts || !document.body) return;
    stopped = false;
    restMs = REST_MS;
    candidatesIn = candidateFinder(names.pattern, names.starts);
    queue.add(document.body);
    look();
    addEventListener('pointermove', onMove, { passive: true });
    addEventListener('keydown', onKey, true);
    void work();
  };
  const stop = (): void => {
    stopped = true;
    observer.disconnect();
    removeEventListener('pointermove', onMove);
    removeEventListener('keydown', onKey, true);
    for (const timer of [dwell, later, resting]) clearTimeout(timer);
    later = undefined;
    world.cordonCard?.hide();
    marks.clear();
    queue.clear();
    seen.clear();
    askedChars = 0;
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
