// Which hosts are on the public internet: what a source may never reach is this machine and the network around it.
import { TOP_LEVEL_DOMAINS } from '../catalog/top-level-domains.ts';

// Public DNS zones that answer with the private address written in the name, or with 127.0.0.1.
const REBINDING_ZONES: readonly string[] = [
  'nip.io',
  'sslip.io',
  'xip.io',
  'traefik.me',
  'backname.io',
  'localtest.me',
  'lvh.me',
  'vcap.me',
  'lacolhost.com',
  'localho.st',
  '1u.ms',
  'rbndr.us',
];

/**
 * Whether a host, as `new URL(…).hostname` normalises it, may be asked for anything: names with an ending of the public internet may. No number may,
 * however it is written: policies of browsers cannot tell public numbers from private ones (wxt.config.ts). A name with a dot behind it is refused,
 * since the policy would stop it.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase();
  const labels = host.split('.');
  if (labels.length < 2 || !TOP_LEVEL_DOMAINS.has(labels.at(-1) ?? '')) return false;
  return !REBINDING_ZONES.some((zone) => host === zone || host.endsWith(`.${zone}`));
}
