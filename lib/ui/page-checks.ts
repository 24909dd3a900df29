// A run over kept pages, asked for again one by one: it goes on while the reader looks at other screens, and lasts as long as the tab.
import { signal } from '@preact/signals';
import { checkedAddress } from '../collect/checked-address.ts';
import type { Item, PageCheck } from '../domain.ts';
import type { Desk } from './desk.ts';

/** `waiting`: ids not asked yet; `asking`: those asked now; `answers`: what came, by item, in this run. */
export type CheckRun = {
  of: number;
  asking: readonly string[];
  answers: ReadonlyMap<string, PageCheck>;
  stopped: boolean;
  done: boolean;
};

export const checkRun = signal<CheckRun | null>(null);

/** Hosts asked at the same time; of one host one page at a time (its turn is kept by the background). */
const HOSTS_AT_ONCE = 3;

/** Whether an item has a page that can be asked for again and a text to compare it with. */
export function isCheckable(item: Item): boolean {
  return item.depth === 'full' && item.kind !== 'quote' && checkedAddress(item) !== null;
}

/** The host of an item's page. */
export function hostOf(item: Item): string {
  const address = checkedAddress(item);
  return address ? new URL(address).host : '';
}

/** Stops after the pages that are being asked now. */
export function stopChecking(): void {
  if (checkRun.value) checkRun.value = { ...checkRun.value, stopped: true };
}

let running = 0;

/**
 * Asks for these items' pages; where a run is under way they join it. A host that asks to be left alone is asked no more. Gives what came of these
 * pages, and whether the reader stopped before the last.
 */
export async function checkItems(
  desk: { commands: Pick<Desk['commands'], 'checkPage'> },
  items: readonly Item[],
): Promise<{ answers: ReadonlyMap<string, PageCheck>; stopped: boolean }> {
  const present = running > 0 ? checkRun.peek() : null;
  const start: CheckRun = present
    ? { ...present, of: present.of + items.length }
    : { of: items.length, asking: [], answers: new Map(), stopped: false, done: false };
  checkRun.value = start;
  running += 1;
  const put = (change: Partial<CheckRun>): void => {
    checkRun.value = { ...(checkRun.peek() ?? start), ...change };
  };
  const answers = new Map<string, PageCheck>();
  const isStopped = (): boolean => checkRun.peek()?.stopped ?? false;
  const hosts = [...Map.groupBy(items, hostOf)].map(([, those]) => those);
  const oneHost = async (those: readonly Item[]): Promise<void> => {
    let busy: PageCheck | null = null;
    for (const { id } of those) {
      if (isStopped()) return;
      put({ asking: [...(checkRun.peek()?.asking ?? []), id] });
      const answer: PageCheck =
        busy ??
        (await desk.commands.checkPage(id).catch(
          (error: unknown): PageCheck => ({
            at: new Date().toISOString(),
            outcome: 'failed',
            message: error instanceof Error ? error.message : String(error),
            changes: [],
          }),
        ));
      if (answer.busy) busy = answer;
      answers.set(id, answer);
      put({
        asking: (checkRun.peek()?.asking ?? []).filter((one) => one !== id),
        answers: new Map([...(checkRun.peek()?.answers ?? []), [id, answer]]),
      });
    }
  };
  const next = async (): Promise<void> => {
    for (let those = hosts.shift(); those; those = hosts.shift()) await oneHost(those);
  };
  try {
    await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, next));
  } finally {
    running -= 1;
    if (running === 0) put({ done: true, asking: [] });
  }
  return { answers, stopped: isStopped() };
}
