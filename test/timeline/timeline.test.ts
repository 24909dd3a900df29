// Events laid out in time: the order of the timeline, and the strip of bars above it.
import { expect, test } from 'vitest';
import type { When } from '../../lib/domain.ts';
import { density, extentOf } from '../../lib/timeline/density.ts';
import { groupByDate } from '../../lib/timeline/group-by-date.ts';

const event = (id: string, date: string | null, basis: When['basis'] = date ? 'stated' : 'undated') => ({ id, date, basis });

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
  event('wrong', null),
  event('broken', '2026-02-31'),
];

test('events stand under month and day, whole months before days, hollow ones marked', () => {
  const months = groupByDate(EVENTS);
  const told = months.map(({ label, whole, days }) => ({
    label,
    whole: whole.map(({ event, mark }) => [event.id, mark]),
    days: days.map(({ day, rows }) => [day, ...rows.map(({ event, mark }) => `${event.id} ${mark}`)]),
  }));
  expect(told).toEqual([
    { label: '2026', whole: [['year', '']], days: [] },
    { label: 'May 2026', whole: [], days: [['2026-05-02', 'mine 2']] },
    {
      label: 'June 2026',
      whole: [['month', '']],
      days: [
        ['2026-06-03', 'about ~3'],
        ['2026-06-12', 'a 12', 'a2 12'],
        ['2026-06-14', 'hollow ≤14'],
        ['2026-06-20', 'range 20–23'],
        ['2026-06-26', 'b 26'],
        ['2026-06-29', 'across 29 ff'],
      ],
    },
  ]);
});

test('every dated event stands in one place only, newest first is the line turned round', () => {
  const ids = (newestFirst: boolean) => {
    const months = groupByDate(EVENTS, { newestFirst });
    return months.flatMap(({ whole, days }) => [...whole, ...days.flatMap(({ rows }) => rows)].map(({ event }) => event.id));
  };
  const undated = ['none', 'wrong', 'broken'];
  expect([...ids(false), ...undated].sort()).toEqual(EVENTS.map(({ id }) => id).sort());
  expect(ids(true).sort()).toEqual(ids(false).sort());
  expect(groupByDate(EVENTS, { newestFirst: true }).map(({ month }) => month)).toEqual(['2026', '2026-06', '2026-05']);
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
