// When an address that leads to another is believed to have moved, and whose the other address is.
import { expect, test } from 'vitest';
import { isSettled, leadAfter, movedTo, moveKind, sourceAt } from '../lib/collect/feed-move.ts';
import { registrableDomain } from '../lib/collect/registrable-domain.ts';
import type { FeedLead } from '../lib/domain.ts';

test.each([
  ['news.acme.org', 'acme.org'],
  ['WWW.Acme.org.', 'acme.org'],
  ['feeds.acme.co.uk', 'acme.co.uk'],
  ['docs.x.ai', 'x.ai'],
  ['ann.github.io', 'ann.github.io'],
  ['blog.ann.github.io', 'ann.github.io'],
  ['news.gc.ca', 'news.gc.ca'],
  ['93.184.216.34', '93.184.216.34'],
  ['[2606:2800::1]', '[2606:2800::1]'],
])('%s lies under %s', (host, registered) => {
  expect(registrableDomain(host)).toBe(registered);
});

test.each<[from: string, to: string, kind: string]>([
  ['http://acme.org/feed', 'https://acme.org/feed', 'by-itself'],
  ['https://acme.org/feed', 'https://www.acme.org/rss.xml', 'by-itself'],
  ['https://feeds.acme.co.uk/a', 'https://news.acme.co.uk/a', 'by-itself'],
  ['https://acme.co.uk/a', 'https://other.co.uk/a', 'asked'],
  ['https://ann.substack.com/feed', 'https://bob.substack.com/feed', 'asked'],
  ['http://acme.org/feed', 'https://acme.example/feed', 'asked'],
  ['https://acme.org/feed', 'http://acme.org/feed', 'never'],
  ['https://acme.org/feed', 'https://login.acme.org/feed', 'never'],
  ['https://acme.org/feed', 'https://acme.org/sign-in?next=/feed', 'never'],
  ['https://acme.org/feed', 'https://acme.org/feed?session=5f1', 'never'],
  ['https://acme.org/feed', 'https://ann:word@acme.org/feed', 'never'],
  ['https://acme.org/feed', 'https://acme.org/authors/feed', 'by-itself'],
])('%s that leads to %s: %s', (from, to, kind) => {
  expect(moveKind(from, to)).toBe(kind);
});

const [FROM, TO] = ['https://acme.org/feed', 'https://acme.org/news.xml'];
const look = (lead: FeedLead | undefined, ended: string, body: boolean, now: string): FeedLead | undefined =>
  leadAfter({ url: FROM, ...(lead ? { leadsTo: lead } : {}) }, ended, body, now) ?? undefined;

test('three looks over a week are believed, fewer or sooner are not', () => {
  let lead = look(undefined, TO, true, '2026-06-01T00:00:00Z');
  expect(lead).toEqual({ url: TO, since: '2026-06-01T00:00:00Z', looks: 1 });
  lead = look(lead, TO, false, '2026-06-09T00:00:00Z');
  expect(lead && isSettled(lead, '2026-06-09T00:00:00Z')).toBe(false);
  lead = look(lead, TO, false, '2026-06-09T01:00:00Z');
  expect(lead && isSettled(lead, '2026-06-09T01:00:00Z')).toBe(true);
  expect(lead && isSettled(lead, '2026-06-07T23:59:59Z')).toBe(false);
});

test('an answer of 304 begins nothing, the address itself ends it, and a third address begins anew', () => {
  expect(look(undefined, TO, false, '2026-06-01T00:00:00Z')).toBeUndefined();
  const lead = { url: TO, since: '2026-06-01T00:00:00Z', looks: 5 };
  expect(look(lead, `${FROM}#top`, true, '2026-06-09T00:00:00Z')).toBeUndefined();
  expect(look(lead, 'https://acme.org/third', true, '2026-06-09T00:00:00Z')).toMatchObject({ looks: 1, since: '2026-06-09T00:00:00Z' });
  expect(look(lead, 'https://acme.org/third', false, '2026-06-09T00:00:00Z')).toBeUndefined();
});

test('a lead that began in the future, by a clock that was ahead, begins again; what the reader refused stays refused', () => {
  const lead = { url: TO, since: '2036-06-01T00:00:00Z', looks: 5, kept: true };
  expect(look(lead, TO, true, '2026-06-01T00:00:00Z')).toEqual({ url: TO, since: '2026-06-01T00:00:00Z', looks: 1, kept: true });
});

test('a source is found by every address it has had, and first by the one it has', () => {
  const moved = { kind: 'feed' as const, url: FROM, ...movedTo({ url: FROM }, TO, '2026-06-09T00:00:00Z') };
  expect(moved.formerly).toEqual([{ url: FROM, until: '2026-06-09T00:00:00Z' }]);
  const other = { kind: 'feed' as const, url: FROM };
  const page = { kind: 'page' as const, url: TO };
  expect(sourceAt([page, moved], TO)).toBe(moved);
  expect(sourceAt([moved], FROM)).toBe(moved);
  expect(sourceAt([moved, other], FROM)).toBe(other);
  expect(movedTo(moved, TO, '2026-06-19T00:00:00Z')).toEqual({ leadsTo: undefined });
  const back = movedTo(moved, FROM, '2026-06-19T00:00:00Z');
  expect(back.formerly).toEqual([{ url: TO, until: '2026-06-19T00:00:00Z' }]);
});
