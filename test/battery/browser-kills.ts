// The whole browser killed (-9) in the middle of polls and started again on the same profile: what was committed is there, the rest comes with the next poll.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, noneOf, type Order, shareOf } from './figure.ts';
import { fourFeeds, news } from './random-kills.ts';
import { openRig } from './rig.ts';
import { drawsFrom } from './seeded.ts';

const KILLS = 20;

/** Process ids whose command line names this profile: that browser and its children, and nothing else. */
function processesOf(profile: string): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [, pid, args] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && args?.includes(`--user-data-dir=${profile}`) ? [Number(pid)] : [];
  });
}

/** 20 kills (or a share): the figure. */
export async function browserKills({ seed, share, say }: Order): Promise<Figure[]> {
  const kills = shareOf(KILLS, share, 1);
  const draws = drawsFrom(seed);
  const profile = mkdtempSync(join(tmpdir(), 'cordon-killed-'));
  const server = await fourFeeds();
  const wrong: string[] = [];
  try {
    let rig = await openRig(server, { profile });
    await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = new Set((await rig.rows<{ id: string }>('revisions')).map(({ id }) => id));
      news(server, draws.next);
      const polled = rig.poll();
      await new Promise((resolve) => setTimeout(resolve, draws.next() * 500));
      for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
      await polled;
      await rig.session.context.close().catch(() => {});
      for (let tries = 0; processesOf(profile).length && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      rig = await openRig(server, { profile });
      const after = new Set((await rig.rows<{ id: string }>('revisions')).map(({ id }) => id));
      const gone = [...before].filter((id) => !after.has(id));
      if (gone.length) wrong.push(`kill ${kill}: ${gone.length} texts that were stored before are gone`);
      await rig.wake();
      const answer = await rig.poll();
      for (const { trouble } of answer?.failed ?? [{ trouble: { message: 'no answer' } }])
        wrong.push(`kill ${kill}: the poll after says: ${trouble.message}`);
      wrong.push(...(await rig.breaches(server)).map((line) => `kill ${kill}: ${line}`));
      if (kill % 5 === 0) say(`  ${kill} browsers killed, ${after.size} texts`);
    }
    await rig.close();
  } finally {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return [noneOf('browsers killed in a poll: rows lost, doubled, invented', wrong, `${kills} kills`)];
}
