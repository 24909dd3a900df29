// A model's access through time as bars, one lane an audience. What is no longer evidenced is drawn as last known, never as now.
import type { Access, Day } from '../domain.ts';
import { dayOfNumber, type Frame, numberOfDay, xOfDay } from './scale.ts';

/** A change of access for one audience. `lane` names party and place; `on` null: it held already, nobody says since when. */
export type Transition = { lane: string; on: Day | null; access: Access; lastEvidenceOn: Day; event?: string };

/**
 * A stretch of one access status. `known: false` after the day of the last evidence: it was so, nobody has said since.
 * `startsBefore`: it begins left of the frame, or at an unknown day.
 */
export type LaneBar = {
  x: number;
  width: number;
  from: Day;
  to: Day;
  access: Access;
  known: boolean;
  startsBefore: boolean;
  event: string | null;
};
export type Lane = { lane: string; bars: LaneBar[] };

const dayAfter = (day: Day): Day => dayOfNumber(numberOfDay(day) + 1);
const dayBefore = (day: Day): Day => dayOfNumber(numberOfDay(day) - 1);

/** Lanes in order of first appearance; bars from left to right, not overlapping, within 0–width. Before a lane's first change nothing is drawn. */
export function lanesOf(transitions: readonly Transition[], from: Day, to: Day, width: number): Lane[] {
  const frame: Frame = { from, to, width };
  const lanes = new Map<string, Transition[]>();
  for (const transition of transitions) lanes.set(transition.lane, [...(lanes.get(transition.lane) ?? []), transition]);
  return [...lanes].map(([lane, changes]) => {
    // Of several changes on one day the last given holds.
    const ordered = changes
      .map((change, i) => ({ change, i }))
      .sort((a, b) => (a.change.on ?? '').localeCompare(b.change.on ?? '') || a.i - b.i);
    const bars = ordered.flatMap(({ change }, i): LaneBar[] => {
      const following = ordered[i + 1]?.change.on;
      const start = change.on ?? from;
      const end = following ? dayBefore(following) : to;
      if (following === null || end < start) return [];
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
            startsBefore: known && (change.on === null || first < from),
            event: change.event ?? null,
          },
        ];
      });
    });
    return { lane, bars };
  });
}
