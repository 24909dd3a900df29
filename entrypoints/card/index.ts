// The card on a name, injected when one is asked for: one node in a closed shadow root, there only while it is open.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardFacts, CardStanding } from '../../lib/adapters/messages.ts';
import { catalogNotes } from '../../lib/catalog/catalog-notes.ts';
import { CARD_STYLE } from './card-style.ts';

/** A page may lay traps under the pointer: buttons act only after the card stood this long, and only for real events. */
const ARMING_MS = 300;
const LEAVE_MS = 400;

const world = globalThis as typeof globalThis & {
  cordonCard?: { show(ids: string[], at: DOMRect, keyboard: boolean): void; hide(): void; isOpen(): boolean };
};

async function ask<T>(message: object): Promise<T> {
  const answer = (await browser.runtime.sendMessage(message)) as { value: T } | { failed: string } | undefined;
  if (!answer) throw new Error('Cordon’s background did not answer.');
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.value;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

function dayText(date: string): string {
  const at = Date.parse(date.slice(0, 10));
  return /^\d{4}-\d{2}-\d{2}/.test(date) && !Number.isNaN(at) ? DAY.format(at) : date;
}

function ageText(days: number): string {
  return days <= 0 ? 'the same day' : days === 1 ? '1 day before' : `${days} days before`;
}

function whom({ place, party }: CardStanding): string {
  return `for ${party}, ${place === 'Worldwide' ? 'worldwide' : place}`;
}

/** The page's own date, as its metadata gives it; null when it gives none. */
function pageDate(): string | null {
  const meta = document.querySelector(
    'meta[property="article:published_time"],meta[itemprop="datePublished"],meta[name="date" i],meta[name="dc.date" i],meta[name="dcterms.date" i],meta[name="pubdate" i]',
  );
  const given =
    meta?.getAttribute('content') ?? document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime') ?? '';
  return /^\d{4}-\d{2}(?:-\d{2})?/.exec(given)?.[0] ?? null;
}

function standingLines(facts: CardFacts): Node[] {
  const lines: Node[] = [];
  const { last, onPageDate } = facts;
  if (last) {
    const age = last.ageDays > 0 ? `, ${last.ageDays} ${last.ageDays === 1 ? 'day' : 'days'} ago` : ', today';
    lines.push(
      element(
        'p',
        `standing ${last.standing.access}`,
        element('span', 'glyph', ''),
        element('span', '', `Last known: `, element('b', '', last.label), `, ${dayText(last.standing.lastEvidenceOn)}${age}`),
      ),
      ...(last.standing.unsaidSince
        ? [element('p', 'then', `Its source no longer says so, since ${dayText(last.standing.unsaidSince)}.`)]
        : []),
      element('p', 'soft', `${whom(last)} · ${last.standing.reviewed ? 'checked' : 'read by rules, unchecked'}`),
    );
  } else {
    lines.push(element('p', 'soft', 'Your library has no dated statement about access to it.'));
  }
  if (onPageDate)
    lines.push(
      element(
        'p',
        'then',
        `On this page’s date, ${dayText(onPageDate.date)}: `,
        element('b', '', onPageDate.label),
        ` (evidence of ${dayText(onPageDate.standing.lastEvidenceOn)}, ${ageText(onPageDate.ageDays)})`,
      ),
    );
  return lines;
}

function catalogLine({ entity }: CardFacts): Node[] {
  const notes = catalogNotes(entity, dayText);
  return notes.length ? [element('p', 'soft', `Catalog: ${notes.join('; ')}.`)] : [];
}

function changeLines(facts: CardFacts): Node[] {
  const { change } = facts;
  if (!change) return [];
  // The day is the act's, not the outlet's.
  const source = [change.date ? dayText(change.date) : 'undated', change.publisher ? `told by ${change.publisher}` : '']
    .filter(Boolean)
    .join(' · ');
  return [
    element('p', 'change', change.title),
    ...(change.quote ? [element('blockquote', '', `“${change.quote}”`)] : []),
    element('p', 'soft', source),
  ];
}

function cardScript(): void {
  if (world.cordonCard) return;
  let host: HTMLElement | null = null;
  let shownAt = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let watcher: MutationObserver | null = null;
  let cameFrom: Element | null = null;
  let shown = 0;

  const hide = (): void => {
    clearTimeout(leaving);
    watcher?.disconnect();
    watcher = null;
    host?.remove();
    host = null;
    removeEventListener('keydown', onKey, true);
    removeEventListener('pointerdown', onOutside, true);
    removeEventListener('pointermove', onAway, true);
    removeEventListener('scroll', hide, true);
    if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.stopPropagation();
    hide();
  };
  const onOutside = (event: Event): void => {
    if (event.isTrusted && host && !event.composedPath().includes(host)) hide();
  };
  const onAway = (event: PointerEvent): void => {
    if (!event.isTrusted || !host) return;
    if (event.composedPath().includes(host)) clearTimeout(leaving);
    else {
      clearTimeout(leaving);
      leaving = setTimeout(hide, LEAVE_MS);
    }
  };

  /** A real press on a card that has stood long enough and that nobody has made see-through or covered. */
  const mayAct = (event: MouseEvent): boolean => {
    if (!event.isTrusted || !host || performance.now() - shownAt < ARMING_MS) return false;
    const style = getComputedStyle(host);
    if (Number(style.opacity) < 0.9 || style.visibility !== 'visible' || style.transform !== 'none' || style.filter !== 'none') {
      hide();
      return false;
    }
    return event.detail === 0 || document.elementFromPoint(event.clientX, event.clientY) === host;
  };

  const button = (label: string, act: (button: HTMLButtonElement) => Promise<void>): HTMLButtonElement => {
    const made = element('button', '', label);
    made.type = 'button';
    made.addEventListener('click', (event) => {
      if (!mayAct(event)) return;
      made.disabled = true;
      act(made).catch((error: unknown) => {
        made.textContent = error instanceof Error ? error.message : String(error);
      });
    });
    return made;
  };

  const content = (facts: CardFacts): Node[] => [
    element('h1', '', facts.name, facts.developer ? element('span', 'developer', facts.developer) : null),
    ...standingLines(facts),
    ...changeLines(facts),
    ...catalogLine(facts),
    ...(facts.itemCount
      ? [
          element('p', 'label', facts.itemCount === 1 ? '1 item of yours' : `${facts.itemCount} items of yours`),
          element(
            'ul',
            '',
            ...facts.items.map((item) =>
              element(
                'li',
                '',
                button(item.title || 'Untitled', async () => {
                  await ask({ type: 'openItem', item: item.id });
                  hide();
                }),
              ),
            ),
          ),
        ]
      : []),
    element(
      'div',
      'acts',
      button('Capture this page', async (made) => {
        const answer = await ask<{ saved: boolean; trouble?: { message: string } }>({ type: 'captureThis' });
        made.textContent = answer.saved ? '✓ Captured' : (answer.trouble?.message ?? 'Not captured');
      }),
      button('Never here', async () => {
        await ask({ type: 'neverHere' });
        hide();
      }),
    ),
  ];

  const place = (panel: HTMLElement, at: DOMRect): void => {
    const { width, height } = panel.getBoundingClientRect();
    const below = at.bottom + 6 + height <= innerHeight || at.top < height + 6;
    panel.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    panel.style.top = `${Math.max(8, below ? at.bottom + 6 : at.top - height - 6)}px`;
  };

  const show = async (ids: string[], at: DOMRect, keyboard: boolean): Promise<void> => {
    hide();
    shown += 1;
    const turn = shown;
    const facts = await ask<CardFacts[]>({ type: 'nameFacts', ids, pageDate: pageDate() });
    if (turn !== shown || !facts.length) return;
    host = document.createElement('div');
    host.popover = 'manual';
    const shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    shadow.adoptedStyleSheets = [sheet];
    const panel = element('section', 'card', ...facts.flatMap(content));
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', `Cordon: ${facts[0]?.name ?? ''}`);
    panel.tabIndex = -1;
    shadow.append(panel);
    document.documentElement.append(host);
    host.showPopover();
    shownAt = performance.now();
    place(panel, at);
    // The page has no business with this node: whoever restyles or moves it gets no card.
    watcher = new MutationObserver(hide);
    watcher.observe(host, { attributes: true });
    addEventListener('keydown', onKey, true);
    addEventListener('pointerdown', onOutside, true);
    addEventListener('scroll', hide, { capture: true, passive: true });
    if (keyboard) {
      cameFrom = document.activeElement;
      panel.focus({ preventScroll: true });
    } else addEventListener('pointermove', onAway, true);
  };

  world.cordonCard = {
    show: (ids, at, keyboard) => void show(ids, at, keyboard).catch((error: unknown) => console.info('Cordon:', error)),
    hide,
    isOpen: () => host !== null,
  };
}

export default defineUnlistedScript(cardScript);
