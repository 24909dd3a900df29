// Which hosts are on the public internet: what a source may never reach is this machine and the network around it.

// IANA special-purpose IPv4 blocks that are not globally reachable: [first address, prefix length].
const PRIVATE_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

// Names that mean this machine or this network (RFC 6761, 6762, 8375, ICANN's private-use `internal`, and what routers hand out).
const PRIVATE_ENDINGS: readonly string[] = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'lan',
  'home',
  'corp',
  'arpa',
  'onion',
  'invalid',
];

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

const numberOf = (dotted: string): number => dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isPublicV4(dotted: string): boolean {
  const address = numberOf(dotted);
  return !PRIVATE_V4.some(([first, bits]) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(numberOf(first) / 2 ** (32 - bits)));
}

/** The eight groups of a bracketless IPv6 address as the URL parser writes it. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string): number[] => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const left = parse(head);
  if (tail === undefined) return left;
  const right = parse(tail);
  return [...left, ...new Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
}

// Only 2000::/3 is global unicast; inside it, tunnels that carry an IPv4 address and documentation are out too. Mapped forms lie outside it.
function isPublicV6(address: string): boolean {
  const [first = 0, second = 0] = groupsOf(address);
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false;
  if (first === 0x3fff && second < 0x1000) return false;
  return first !== 0x2002;
}

/** Whether a host, as `new URL(…).hostname` normalises it (decimal, octal and hexadecimal IPv4 come dotted), may be asked for anything. `.example` and `.test` are names like any other. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (!host) return false;
  if (host.startsWith('[')) return isPublicV6(host.slice(1, -1));
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return isPublicV4(host);
  const labels = host.split('.');
  if (labels.length < 2) return false;
  if (PRIVATE_ENDINGS.includes(labels.at(-1) ?? '')) return false;
  return !REBINDING_ZONES.some((zone) => host === zone || host.endsWith(`.${zone}`));
}
