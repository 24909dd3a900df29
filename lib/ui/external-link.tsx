// A link out of Cordon: only http and https, opened apart, telling the other side nothing.
import type { ComponentChildren } from 'preact';
import { bundledPage } from '../adapters/bundled-page.ts';
import { safeUrl } from '../collect/canonical-url.ts';
import type { Item } from '../domain.ts';
import { useDesk } from './desk.ts';
import { originalAddress } from './original-address.ts';

export function ExternalLink({ url, children, class: name }: { url: string | null; children: ComponentChildren; class?: string }) {
  const href = safeUrl(url);
  if (!href) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={href} target="_blank" rel="noopener noreferrer">
      {children} ↗
    </a>
  );
}

/** The way to an item's original: its address, or for the sample story the page that came with Cordon. */
export function OriginalLink({ item, children, class: name }: { item: Item; children: ComponentChildren; class?: string }) {
  const desk = useDesk();
  const address = originalAddress(item);
  const bundled = desk.library === 'sample' && address ? bundledPage(address) : null;
  if (bundled) {
    return (
      <a class={name} href={bundled} target="_blank" rel="noopener">
        {children} ↗
      </a>
    );
  }
  return safeUrl(address) ? (
    <ExternalLink url={address} class={name}>
      {children}
    </ExternalLink>
  ) : null;
}
