// A link out of Cordon: only http and https, opened apart, telling the other side nothing.
import type { ComponentChildren } from 'preact';

/** The address if a browser may safely follow it, else null. */
export function followable(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

export function ExternalLink({ url, children, class: name }: { url: string | null; children: ComponentChildren; class?: string }) {
  const href = followable(url);
  if (!href) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={href} target="_blank" rel="noopener noreferrer">
      {children} ↗
    </a>
  );
}
