// Events laid out in time: the order of the timeline, its undated shelf, and the strip of bars above it.
import { expect, test } from 'vitest';
import type { When } from '../../lib/domain.ts';
import { density, extentOf } from '../../lib/timeline/density.ts';
import { groupByDate } from '../../lib/timeline/group-by-date.ts';

const event = (id: string, date: string | null, basis: When['basis'] = date ? 'stated' : 'undated', flags: string[] = []) => ({
  id,
  date,
  basis,
  flags,
});

const EVENTS = [
  event('b', '2026-06-26'),
  event('a', '2026-06-12'),
  event('a2', '2026-06-12'),
  event('hollow', '2026-06-14', 'published-before'),
  event('month', '2026-06'),
  event('about', '2026-06-03~'),
  event('range', '2026-06-20/2026-06-23'),
  event('across', '2026-06-29/2026-07-02'),
  event('year', '2026'),
  event('mine', '2026-05-02', 'person'),
  event('none', null),
  event('wrong', null, 'undated', ['The text says April 2024; Heron 5 was first shown in 2026.']),
  event('broken', '2026-02-31'),
];

test('events stand under month and day, whole months before days, hollow ones marked, the undated with their reason', () => {
  const { months, undated } = groupByDate(EVENTS);
  const told = months.map(({ label, whole, days }) => ({
    label,
    whole: whole.map(({ event, mark, words }) => [event.id, mark, words]),
    days: days.map(({ day, rows }) => [day, ...rows.map(({ event, mark, hollow }) => `${event.id} ${mark}${hollow ? ' hollow' : ''}`)]),
  }));
  expect(told).toEqual([
    { label: '2026', whole: [['year', '', '2026']], days: [] },
    { label: 'May 2026', whole: [], days: [['2026-05-02', 'mine 2']] },
    {
      label: 'June 2026',
      whole: [['month', '', 'June 2026']],
      days: [
        ['2026-06-03', 'about ~3'],
        ['2026-06-12', 'a 12', 'a2 12'],
        ['2026-06-14', 'hollow ≤14 hollow'],
        ['2026-06-20', 'range 20–23'],
        ['2026-06-26', 'b 26'],
        ['2026-06-29', 'across 29 ff'],
      ],
    },
  ]);
  expect(undated.map(({ event, because }) => [event.id, because])).toEqual([
    ['none', 'No date in the text, and its item says no publication date.'],
    ['wrong', 'The text says April 2024; Heron 5 was first shown in 2026.'],
    ['broken', 'Its date cannot be read: 2026-02-31.'],
  ]);
});

test('a row says its date out loud', () => {
  const words = groupByDate(EVENTS).months.flatMap(({ days }) => days.flatMap(({ rows }) => rows.map((row) => [row.event.id, row.words])));
  expect(Object.fromEntries(words)).toMatchObject({
    hollow: 'reported 14 Jun 2026, act undated',
    about: 'about 3 Jun 2026',
    range: '20 Jun 2026 to 23 Jun 2026',
    mine: '2 May 2026, dated by you',
  });
});

test('every event stands in one place only, newest first is the line turned round', () => {
  const ids = (newestFirst: boolean) => {
    const { months, undated } = groupByDate(EVENTS, { newestFirst });
    return [
      ...months.flatMap(({ whole, days }) => [...whole, ...days.flatMap(({ rows }) => rows)].map(({ event }) => event.id)),
      ...undated.map((u) => u.event.id),
    ];
  };
  expect(ids(false).sort()).toEqual(EVENTS.map(({ id }) => id).sort());
  expect(groupByDate(EVENTS, { newestFirst: true }).months.map(({ month }) => month)).toEqual(['2026', '2026-06', '2026-05']);
});

const FRAMES = [
  { from: '2026-06-01', to: '2026-06-30', width: 700 },
  { from: '2023-01-01', to: '2026-11-20', width: 640 },
  { from: '2026-06-12', to: '2026-06-12', width: 300 },
  { from: '1990-01-01', to: '2026-12-31', width: 320 },
];

test.each(FRAMES)('bars tile $from–$to and count every act once', (frame) => {
  for (const barWidth of [1, 6, 50]) {
    const bars = density(EVENTS, { ...frame, barWidth });
    expect(bars[0]).toMatchObject({ x: 0, from: frame.from });
    expect(bars.at(-1)?.to).toBe(frame.to);
    expect((bars.at(-1)?.x ?? 0) + (bars.at(-1)?.width ?? 0)).toBeCloseTo(frame.width, 6);
    for (const [i, bar] of bars.entries()) if (i) expect(bar.x).toBeCloseTo((bars[i - 1]?.x ?? 0) + (bars[i - 1]?.width ?? 0), 6);
    const begins = (date: string | null) =>
      date && date !== '2026-02-31' ? date.replace('~', '').split('/')[0]?.padEnd(10, '-01') : undefined;
    const inside = EVENTS.filter(({ date }) => {
      const day = begins(date);
      return day !== undefined && day >= frame.from && day <= frame.to;
    });
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length);
    expect(bars.reduce((sum, { hollow }) => sum + hollow, 0)).toBe(inside.filter(({ basis }) => basis === 'published-before').length);
  }
});

test('the extent is whole months around what is dated', () => {
  expect(extentOf(EVENTS)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(extentOf([event('x', '2024-02-10')])).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(extentOf([event('x', null)])).toBeNull();
});
