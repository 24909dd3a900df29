// Which addresses may become links in a file that others open.
/** The address as written by the URL parser when it is http or https without a password in it; else null. */
export function safeLink(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}
