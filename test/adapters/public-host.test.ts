// Every spelling of an address on this machine or around it is refused; so is every number; names on the public internet are not.
import { expect, test } from 'vitest';
import { isPublicHost } from '../../lib/adapters/public-host.ts';

const PRIVATE = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'app.localhost',
  'printer',
  'printer.local',
  'nas.lan',
  'router.home',
  'x.home.arpa',
  'db.internal',
  'wiki.intranet',
  'mail.corp',
  'a.localdomain',
  'a.onion',
  'a.invalid',
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '017700000001',
  '0177.0.0.1',
  '127.0.0.1.',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '0xa.0.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.1',
  '3232235521',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:10.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[2001::1]',
  '[2002:7f00:1::]',
  '[100::1]',
  '[3fff::1]',
  '127.0.0.1.nip.io',
  '10-0-0-1.nip.io',
  '192.168.1.1.sslip.io',
  'localtest.me',
  'a.localtest.me',
  'x.lvh.me',
  'a.vcap.me',
  '7f000001.c0a80001.rbndr.us',
  '１２７.０.０.１',
  '①②⑦.0.0.1',
  'ｌｏｃａｌｈｏｓｔ',
];

// Public or not, a number is no name.
const NUMBERS = ['8.8.8.8', '172.32.0.1', '134744072', '[2606:4700::1111]', '[2a00:1450:4001::1]'];

const PUBLIC = [
  'news.example',
  'a.test',
  'www.gov.uk',
  'xn--bcher-kva.example',
  'site.onl',
  'WWW.NIC.MUSEUM',
  'новости.рф',
  'internal.example',
  'local.example',
  'nip.io.example',
  'home-news.example',
];

const hostOf = (written: string): string => new URL(`http://${written}/`).hostname;

test.each(PRIVATE)('%s is private', (written) => {
  expect(isPublicHost(hostOf(written))).toBe(false);
});

test.each(NUMBERS)('%s is a number', (written) => {
  expect(isPublicHost(hostOf(written))).toBe(false);
});

test.each(['news.examples', 'a.zzzz', 'a.b', 'news.example.'])('%s has an ending that nobody knows', (written) => {
  expect(isPublicHost(hostOf(written))).toBe(false);
});

test.each(PUBLIC)('%s is public', (written) => {
  expect(isPublicHost(hostOf(written))).toBe(true);
});
