// A feed whose address leads to another one: asked about where another owner has it, told where the source took it by itself.
import { requestHosts } from '../adapters/permissions.ts';
import { moveKind, sourceAt } from '../collect/feed-move.ts';
import type { Source } from '../domain.ts';
import { useDesk } from './desk.ts';
import { ExternalLink } from './external-link.tsx';
import { carryOutAside } from './reader-acts.ts';
import { counted, dateWords } from './wording.ts';

/** A move that was made is shown so long, in ms; the address that was is kept for good. */
const TOLD_MS = 30 * 86_400_000;

/** What there is to say of a feed's move, with the buttons that make it, refuse it or take it back; nothing for most. */
export function SourceMove({ source, now }: { source: Source; now: number }) {
  const desk = useDesk();
  const name = source.name ?? source.title;
  // A look that was under way when the address was taken may still tell of it.
  const leadsTo = source.leadsTo?.url === source.url ? undefined : source.leadsTo;
  const before = source.formerly?.at(-1);
  const { keepAddress, refresh, takeNewAddress, updateSource } = desk.commands;
  const undo = () => updateSource(source.id, { url: source.url, formerly: source.formerly, leadsTo });
  const use = async (url: string) => {
    const { host } = new URL(url);
    // The browser's own question comes first: it is refused outside the click.
    const granted = await requestHosts([url]).catch(() => false);
    await carryOutAside(desk, async () => {
      if (!granted)
        throw new Error(`${name} keeps its address: Cordon was not allowed to read ${host}. Press the button again to be asked again.`);
      await takeNewAddress(source.id);
      void refresh([source.id]).catch(console.info);
      return { says: `${name} is read at ${host} from now on.`, undo };
    });
  };
  if (leadsTo?.asks) {
    const { host } = new URL(leadsTo.url);
    const twin = sourceAt(
      desk.sources.value.filter(({ id }) => id !== source.id),
      leadsTo.url,
    );
    const keep = () =>
      carryOutAside(desk, async () => {
        await keepAddress(source.id);
        return { says: `${name} keeps its address.`, undo };
      });
    return (
      <div class="move small">
        <p>
          Since {dateWords(leadsTo.since, true)}, on {counted(leadsTo.looks, 'look')}, this address has led to{' '}
          <ExternalLink url={leadsTo.url}>{leadsTo.url}</ExternalLink>.{' '}
          {twin
            ? `That is ${twin.name ?? twin.title}, which is a source already: unsubscribe from one of the two.`
            : moveKind(source.url, leadsTo.url) === 'asked'
              ? 'It is on another site: see that it is the same publisher’s.'
              : `It is the same site, at ${host}, which Cordon has to be allowed to read.`}
        </p>
        <p class="row">
          {twin ? null : (
            <button type="button" class="button" onClick={() => void use(leadsTo.url)}>
              Use the new address<span class="unseen"> of {name}</span>
            </button>
          )}
          <button type="button" class="button" onClick={() => void keep()}>
            {twin ? 'Keep both' : 'Keep this one'}
            <span class="unseen">: {name}</span>
          </button>
        </p>
      </div>
    );
  }
  if (leadsTo?.kept)
    return (
      <p class="small soft move">
        It leads to {leadsTo.url}, and keeps its address as you said.{' '}
        <button type="button" class="textual" onClick={() => void use(leadsTo.url)}>
          Use the new address<span class="unseen"> of {name}</span>
        </button>
      </p>
    );
  if (!before || now - Date.parse(before.until) > TOLD_MS) return null;
  return (
    <p class="small soft move">
      Until {dateWords(before.until, true)} it was read at {before.url}, which leads here.{' '}
      <button
        type="button"
        class="textual"
        onClick={() =>
          void carryOutAside(desk, async () => {
            await keepAddress(source.id);
            return { says: `${name} is read at ${new URL(before.url).host} again.`, undo };
          })
        }
      >
        Use that again<span class="unseen"> for {name}</span>
      </button>
    </p>
  );
}
