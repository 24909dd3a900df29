// Eighty ways to write an address of this machine or its network, each subscribed to in a real browser: none may reach the server that listens there.
import { type Figure, noneOf, type Order, shareOf } from './figure.ts';
import { startLedgerServer } from './ledger-server.ts';
import { openRig } from './rig.ts';

// `PORT` is where the canary listens; a name that a resolver would have to know leads nowhere, and must be refused all the same.
const HOSTS: readonly string[] = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
    '0177.1',
    '127.0.0.1.',
  ],
  ...['127.0.0.01', '0x7F.0X0.0X0.0X1', '１２７.０.０.１', '127。0。0。1', '①②⑦.⓪.⓪.①', '0.0.0.0', '0', '0x0', '00'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'foo.localhost', 'localhost.localdomain', 'ⓛocalhost', 'ip6-localhost'],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[::ffff:0:7f00:1]',
    '[2001::7f00:1]',
    '[100::1]',
    '[fec0::1]',
  ],
  ...[
    '10.0.0.1',
    '10.255.255.255',
    '0xa.0.0.1',
    '167772161',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.1.254',
    '3232235521',
    '0300.0250.0.1',
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
  ],
  ...[
    'metadata.google.internal',
    'printer.local',
    'router.lan',
    'nas.home',
    'wiki.corp',
    'intranet',
    'server.private',
    'host.docker.internal',
    'x.home.arpa',
    'site.onion',
  ],
  ...['127.0.0.1.nip.io', '7f000001.nip.io', '10-0-0-1.sslip.io', 'app.localtest.me', 'lvh.me'],
];

const REDIRECTS = [301, 302, 303, 307, 308] as const;

/** Every spelling, with and without its port and a user's name, and as the place that a public site sends on to, at once and by way of another site: the figure. */
export async function privateHosts({ share }: Order): Promise<Figure[]> {
  const hosts = HOSTS.slice(0, shareOf(HOSTS.length, share, 30));
  const server = await startLedgerServer();
  const wrong: string[] = [];
  const sentTo: string[] = [];
  let asked = 0;
  try {
    const rig = await openRig(server);
    try {
      const subscribed = (url: string) => rig.page.evaluate((one) => cordon.subscribe(one), url);
      const before = server.log.length;
      for (const host of hosts)
        for (const url of [`http://${host}:${server.port}/feed`, `http://news.example@${host}:${server.port}/feed`]) {
          asked += 1;
          const answer = await subscribed(url);
          if (!('error' in answer) || !['private-address', 'bad-address'].includes(answer.error.code))
            wrong.push(`${url}: ${JSON.stringify(answer).slice(0, 120)}`);
        }
      for (const { host, path } of server.log.slice(before)) wrong.push(`the canary was reached as ${host}${path}`);

      const start = server.log.length;
      let ways = 0;
      for (const [n, host] of hosts.entries()) {
        // Headers are bytes: what is not ASCII goes as the UTF-8 that browsers take it for.
        const there = Buffer.from(`http://${host}:${server.port}/feed`).toString('latin1');
        const send = (from: string, to: string): void =>
          server.put(from, '/feed', (_, response) =>
            response.writeHead(REDIRECTS[n % REDIRECTS.length] ?? 302, { location: to, 'access-control-allow-origin': '*' }).end(),
          );
        send(`at-once-${n}.example`, there);
        send(`by-way-${n}.example`, `http://next-${n}.example:${server.port}/feed`);
        send(`next-${n}.example`, there);
        for (const from of [`at-once-${n}.example`, `by-way-${n}.example`]) {
          ways += 1;
          const answer = await subscribed(`http://${from}:${server.port}/feed`);
          if (!('error' in answer)) sentTo.push(`${from} to ${host}: ${JSON.stringify(answer).slice(0, 120)}`);
        }
        if (!server.log.slice(start).some((one) => one.host === `next-${n}.example`)) sentTo.push(`by-way-${n}.example was not followed`);
      }
      for (const { host, path } of server.log.slice(start))
        if (!host.endsWith('.example')) sentTo.push(`the canary was reached as ${host}${path}`);
      return [
        noneOf(`${hosts.length} spellings of private hosts: not refused, or the canary reached`, wrong, `${asked} addresses`),
        noneOf(`public sites that send on to them, at once and by way of another: read, or the canary reached`, sentTo, `${ways} ways`),
      ];
    } finally {
      await rig.close();
    }
  } finally {
    await server.close();
  }
}
