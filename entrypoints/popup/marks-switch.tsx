// The switch that marks names on this site or on all pages, and what it says before the browser asks.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/adapters/messages.ts';
import { setMarks, setMarksFor } from '../../lib/adapters/page-registration.ts';
import { hasAllSites, requestAllSites, requestHosts } from '../../lib/adapters/permissions.ts';
import { readSettings, type Settings } from '../../lib/adapters/settings.ts';

const marksHere = (marks: Settings['marks'], host: string): boolean =>
  !marks.offSites.includes(host) && (marks.on || marks.sites.includes(host));

/** Switches for marking names: this site, every site. The browser asks for the permission in the click itself. */
export function MarksSwitch({ url }: { url: string | null }) {
  const host = url ? new URL(url).hostname : '';
  const [marks, setShown] = useState<Settings['marks'] | null>(null);
  const [everySite, setEverySite] = useState(false);
  const [refused, setRefused] = useState(false);
  const load = async () => {
    setShown((await readSettings()).marks);
    setEverySite(await hasAllSites());
  };
  useEffect(() => void load(), []);
  if (!marks) return null;

  const apply = async (granted: Promise<boolean> | true, change: () => Promise<void>) => {
    const yes = await granted;
    setRefused(!yes);
    if (yes) {
      await change();
      await ask('marksChanged', {});
    }
    await load();
  };
  const here = marksHere(marks, host);
  const all = marks.on && everySite;
  return (
    <section>
      <h2>Marks on pages</h2>
      {url && (
        <label class="switch">
          <input
            type="checkbox"
            name="marks-here"
            checked={here}
            onClick={() => void apply(here || everySite ? true : requestHosts([url]), () => setMarksFor(host, !here))}
          />
          <span>
            Mark names on <b>{host}</b>
          </span>
        </label>
      )}
      <label class="switch">
        <input
          type="checkbox"
          name="marks-all"
          checked={all}
          onClick={() => void apply(all || everySite ? true : requestAllSites(), () => setMarks(!all))}
        />
        <span>Mark names on every site</span>
      </label>
      {!everySite && (
        <p class="note">
          The browser will ask whether Cordon may read the site’s pages. It reads them to find names, on this machine; nothing is sent
          anywhere.
        </p>
      )}
      {refused && <p class="trouble">The browser did not grant it, so nothing was switched on.</p>}
    </section>
  );
}
