// The share of the battery that every test run carries: each part a little, times never judged. The whole: `npm run battery`.
import { expect, test, vi } from 'vitest';
import { brokenBuilds } from './broken-builds.ts';
import { contextRace } from './context-race.ts';
import { damagedFeeds } from './damaged-feeds.ts';
import { feedBombs } from './feed-bombs.ts';
import type { Figure, Order } from './figure.ts';
import { mutatedFeeds } from './mutated-feeds.ts';
import { namedKills } from './named-kills.ts';
import { privateHosts } from './private-hosts.ts';
import { randomKills } from './random-kills.ts';
import { serverFaults } from './server-faults.ts';

// Browsers are started many times; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

const order = (share: number): Order => ({ seed: 20_261_121, share, say: () => {} });
const missed = (figures: readonly Figure[]): string[] => figures.flatMap(({ met, name, because }) => (met ? [] : [name, ...because]));

test('mutated feeds throw nothing and reach no prototype; entries beside the damage are kept; bombs come to an end', async () => {
  expect(missed(await mutatedFeeds(order(0.01), false))).toEqual([]);
  expect(missed(await damagedFeeds(order(0.05)))).toEqual([]);
  expect(missed(await feedBombs(order(1), false, 200_000))).toEqual([]);
});

test('a worker killed at named points of a poll and of a rereading loses, doubles and invents nothing', async () => {
  const points = ['mid-body', 'after-parse', 'tx-open', 'after-items-put', 'before-commit', 'after-commit', 'mid-reading-again'] as const;
  expect(missed(await namedKills(order(0.04), undefined, points))).toEqual([]);
});

test('a worker killed at random moments loses, doubles and invents nothing', async () => {
  expect(missed(await randomKills(order(0.01)))).toEqual([]);
});

test('servers that misbehave stop no other feed, and nothing is missing afterwards', async () => {
  expect(missed(await serverFaults(order(1), undefined, ({ says }) => says !== 'timeout' && says !== 'too-big'))).toEqual([]);
});

test('no spelling of a private host is reached, neither by itself nor by way of a public site', async () => {
  expect(missed(await privateHosts(order(0.1)))).toEqual([]);
});

test('three pages and the worker store the same documents once', async () => {
  expect(missed(await contextRace(order(0.05)))).toEqual([]);
});

test('the battery finds out a build that stores validators before the items', async () => {
  expect(missed(await brokenBuilds(order(1), [0]))).toEqual([]);
});
