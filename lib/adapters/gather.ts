// Many addresses at once, for screens: checked or subscribed one by one with counts, stopped at will, taken back as one.
import type { OutlinePlace, Source, Trouble } from '../domain.ts';
import type { Commands } from './commands.ts';
import { inLanes } from './host-lanes.ts';
import { NoAnswer, type ProbeAnswer, type SubscribeWish } from './messages.ts';

/** An address to subscribe to, and what it is called until (or instead of what) it calls itself. */
export type Wanted = { url: string; name: string; keepName?: boolean; outlines?: OutlinePlace[]; wish?: SubscribeWish };
export type Failure = { url: string; name: string; trouble: Trouble };
/** How far a run is. `elsewhere`: those that turned out to be on a host that was not granted yet. */
export type Gathered = {
  done: number;
  of: number;
  subscribed: Source[];
  already: number;
  failed: Failure[];
  elsewhere: (Wanted & { host: string })[];
};

const TRIES = 4;

/** Asks again where the worker was stopped before it could answer: what it stored is found there. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof NoAnswer) || error.late || !left) throw error;
    }
  }
}

const troubleOf = (error: unknown): Trouble => ({ code: 'failed', message: error instanceof Error ? error.message : String(error) });

/** Subscribes to each; `told` hears how far it is after each. Hosts must have been granted. */
export async function subscribeMany(
  commands: Pick<Commands, 'subscribe'>,
  wanted: readonly Wanted[],
  told: (so: Gathered) => void,
  stopped: () => boolean,
): Promise<Gathered> {
  let so: Gathered = { done: 0, of: wanted.length, subscribed: [], already: 0, failed: [], elsewhere: [] };
  await inLanes(
    wanted,
    async (one) => {
      const { url, name, keepName, outlines, wish } = one;
      const answer = await patiently(() =>
        commands.subscribe(url, { ...wish, ...(keepName ? { name } : {}), ...(outlines ? { outlines } : {}) }),
      ).catch((error: unknown) => ({ error: troubleOf(error) }));
      const fail = (trouble: Trouble) => [...so.failed, { url, name, trouble }];
      if ('source' in answer) {
        if (answer.already) so = { ...so, already: so.already + 1 };
        else so = { ...so, subscribed: [...so.subscribed, answer.source] };
      } else if ('needsHost' in answer) so = { ...so, elsewhere: [...so.elsewhere, { ...one, url: answer.url, host: answer.needsHost }] };
      else if ('choices' in answer)
        so = {
          ...so,
          failed: fail({
            code: 'choices',
            message: 'It is a page that links to several feeds. Subscribe to it on Sources and choose one there.',
          }),
        };
      else if ('error' in answer) so = { ...so, failed: fail(answer.error) };
      else
        so = {
          ...so,
          failed: fail({ code: 'no-feed', message: 'It is no feed. Subscribe to it on Sources and choose there how it is to be watched.' }),
        };
      so = { ...so, done: so.done + 1 };
      told(so);
      return true;
    },
    stopped,
  );
  return so;
}

/** Checks each address; `told` hears each answer. */
export function probeMany(
  commands: Pick<Commands, 'probe'>,
  urls: readonly string[],
  told: (url: string, answer: ProbeAnswer) => void,
  stopped: () => boolean,
): Promise<void> {
  return inLanes(
    urls.map((url) => ({ url })),
    async ({ url }) => {
      told(
        url,
        await patiently(() => commands.probe(url)).catch((error: unknown): ProbeAnswer => ({ is: 'dead', trouble: troubleOf(error) })),
      );
      return true;
    },
    stopped,
    0,
  );
}
