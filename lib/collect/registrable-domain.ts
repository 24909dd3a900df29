// Which part of a host name somebody registered: two addresses under it have one owner. The list of public suffixes that browsers keep is not open to extensions.

/** Under two-letter endings these words are the state's or the trade's, and names are registered below them (`bbc.co.uk`). From publicsuffix.org, the common ones. */
const SECOND_LEVELS: ReadonlySet<string> = new Set(
  'ac co com edu gc go gob gouv gov govt gv id ltd me mil ne net nhs nom or org plc police re sch school web'.split(' '),
);

/** Hosts below which strangers live side by side: publishers' and builders' platforms (the private part of publicsuffix.org, those that publish feeds). */
const SHARED_HOSTS: ReadonlySet<string> = new Set(
  `amazonaws.com appspot.com azurewebsites.net beehiiv.com bitbucket.io blogspot.com bearblog.dev buttondown.email cloudfront.net
  codeberg.page fandom.com firebaseapp.com fly.dev framer.website ghost.io github.io gitlab.io herokuapp.com hashnode.dev libsyn.com
  livejournal.com medium.com micro.blog neocities.org netlify.app notion.site onrender.com over-blog.com pages.dev podbean.com posthaven.com
  r2.dev readthedocs.io substack.com surge.sh tumblr.com typepad.com vercel.app web.app weebly.com wixsite.com wordpress.com workers.dev
  write.as wpcomstaging.com`.split(/\s+/),
);

/**
 * The registered name that a host lies under: `www.acme.co.uk` → `acme.co.uk`, `ann.github.io` stays. An IP address is its own. Where the tables
 * do not know an ending the last two labels count.
 */
export function registrableDomain(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const last = (count: number): string => labels.slice(-count).join('.');
  const second = labels.at(-2) ?? '';
  const isDeeper = SHARED_HOSTS.has(last(2)) || (labels.at(-1)?.length === 2 && SECOND_LEVELS.has(second));
  return last(isDeeper ? 3 : 2);
}
