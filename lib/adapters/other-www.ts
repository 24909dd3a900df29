// A site's other name: where most addresses lead that send on.

/** The same address with `www.` put before a site's name, or taken away: where most addresses lead that send on. Null for other names (`blog.site.org`). */
export function withOtherWww(address: string): string | null {
  const url = new URL(address);
  const labels = url.hostname.split('.');
  const isSite = labels.length === 2 || (labels.length === 3 && (labels[1]?.length ?? 0) <= 3);
  if (labels[0] === 'www') url.hostname = labels.slice(1).join('.');
  else if (isSite) url.hostname = `www.${url.hostname}`;
  else return null;
  return url.href;
}
