// A model's access through time as bars, one lane an audience. What is no longer evidenced is drawn as last known, never as now.
import type { Access, Day } from '../domain.ts';
import { dayOfNumber, type Frame, numberOfDay, xOfDay } from './scale.ts';

/** A change of access for one audience (`lane` names party and place). `hollow`: its day is only the one it was reported by. */
export type LaneChange = { lane: string; on: Day; access: Access; lastEvidenceOn: Day; hollow?: boolean; event?: string };

/**
 * A stretch of one access status. `known: false` after the day of the last evidence: it was so, nobody has said since.
 * `startsBefore`: it begins left of the frame. `hollow`: when it began is known only by report.
 */
export type LaneBar = {
  x: number;
  width: number;
  from: Day;
  to: Day;
  access: Access;
  known: boolean;
  startsBefore: boolean;
  hollow: boolean;
  event: string | null;
};
export type Lane = { lane: string; bars: LaneBar[] };

const dayAfter = (day: Day): Day => dayOfNumber(numberOfDay(day) + 1);
const dayBefore = (day: Day): Day => dayOfNumber(numberOfDay(day) - 1);

/** Lanes in order of first appearance; bars from left to right, not overlapping, within 0–width. Before a lane's first change nothing is drawn. */
export function lanesOf(changes: readonly LaneChange[], from: Day, to: Day, width: number): Lane[] {
  const frame: Frame = { from, to, width };
  const lanes = new Map<string, LaneChange[]>();
  for (const change of changes) lanes.set(change.lane, [...(lanes.get(change.lane) ?? []), change]);
  return [...lanes].map(([lane, inLane]) => {
    // Of several changes on one day the last given holds.
    const ordered = [...inLane].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    const bars = ordered.flatMap((change, i): LaneBar[] => {
      const following = ordered[i + 1]?.on;
      const start = change.on;
      const end = following ? dayBefore(following) : to;
      if (end < start) return [];
      const seen = change.lastEvidenceOn < start ? start : change.lastEvidenceOn;
      // Between two changes the status is evidenced by both; after the last one only until its last evidence.
      const parts: [Day, Day, boolean][] =
        following || seen >= end
          ? [[start, end, true]]
          : [
              [start, seen, true],
              [dayAfter(seen), end, false],
            ];
      return parts.flatMap(([first, last, known]): LaneBar[] => {
        const [shownFrom, shownTo] = [first < from ? from : first, last > to ? to : last];
        if (shownTo < shownFrom) return [];
        const x = xOfDay(shownFrom, frame);
        return [
          {
            x,
            width: xOfDay(dayAfter(shownTo), frame) - x,
            from: shownFrom,
            to: shownTo,
            access: change.access,
            known,
            startsBefore: first < from,
            hollow: change.hollow === true,
            event: change.event ?? null,
          },
        ];
      });
    });
    return { lane, bars };
  });
}
