// The shapes that stand beside the words for what was done and who has access: never a colour alone.
import type { Access, Measure, Status } from '../domain.ts';

export type Shape = 'full' | 'ringed' | 'barred' | 'half' | 'low' | 'outline' | 'disc' | 'half-disc' | 'circle' | 'bar' | 'dots';
export type Tone = 'stop' | 'limit' | 'open' | 'quiet';
export type Sign = { shape: Shape; tone: Tone };

/** What each measure looks like while it holds. Squares limit, discs open. */
const SIGN_OF_MEASURE: Record<Measure, Sign> = {
  'export-control': { shape: 'ringed', tone: 'stop' },
  suspension: { shape: 'full', tone: 'stop' },
  ban: { shape: 'barred', tone: 'stop' },
  'use-ban': { shape: 'barred', tone: 'stop' },
  'procurement-ban': { shape: 'barred', tone: 'stop' },
  'geo-block': { shape: 'barred', tone: 'stop' },
  'account-block': { shape: 'barred', tone: 'stop' },
  'app-store-removal': { shape: 'barred', tone: 'limit' },
  withheld: { shape: 'outline', tone: 'stop' },
  'trusted-access': { shape: 'half', tone: 'limit' },
  'staged-release': { shape: 'half', tone: 'limit' },
  'identity-verification': { shape: 'low', tone: 'limit' },
  'age-limit': { shape: 'low', tone: 'limit' },
  'pre-release-review': { shape: 'low', tone: 'limit' },
  'release-conditions': { shape: 'low', tone: 'limit' },
  'license-terms': { shape: 'low', tone: 'limit' },
  'general-release': { shape: 'disc', tone: 'open' },
  retirement: { shape: 'bar', tone: 'quiet' },
};

/** Statuses that change how a measure looks. */
const SIGN_OF_STATUS: Partial<Record<Status, Sign>> = {
  proposed: { shape: 'dots', tone: 'limit' },
  eased: { shape: 'half', tone: 'limit' },
  lifted: { shape: 'disc', tone: 'open' },
  withdrawn: { shape: 'circle', tone: 'quiet' },
  none: { shape: 'dots', tone: 'quiet' },
};

/** What each access status looks like in the ledger. */
export const SIGN_OF_ACCESS: Record<Access, Sign> = {
  available: { shape: 'disc', tone: 'open' },
  'available-limited': { shape: 'half-disc', tone: 'open' },
  limited: { shape: 'half', tone: 'limit' },
  suspended: { shape: 'full', tone: 'stop' },
  blocked: { shape: 'ringed', tone: 'stop' },
  withheld: { shape: 'outline', tone: 'stop' },
  unreleased: { shape: 'circle', tone: 'quiet' },
  retired: { shape: 'bar', tone: 'quiet' },
  unknown: { shape: 'dots', tone: 'quiet' },
};

/** The sign of an act; hollow when nothing firm carries it. */
export function signOfAct(act: { measures: readonly Measure[]; status: Status; firm: boolean }): Sign {
  const first = act.measures[0];
  const holds = first ? SIGN_OF_MEASURE[first] : { shape: 'dots' as const, tone: 'quiet' as const };
  const release = first === 'general-release';
  const sign = release && act.status !== 'withdrawn' ? holds : (SIGN_OF_STATUS[act.status] ?? holds);
  if (act.firm) return sign;
  return { shape: sign.shape === 'disc' || sign.shape === 'half-disc' || sign.shape === 'circle' ? 'circle' : 'outline', tone: sign.tone };
}

const SQUARE = <rect x="1" y="1" width="10" height="10" rx="1" fill="none" stroke="currentColor" stroke-width="1.4" />;
const RING = <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" stroke-width="1.4" />;

function drawing(shape: Shape) {
  switch (shape) {
    case 'full':
      return <rect x="0.5" y="0.5" width="11" height="11" rx="1" fill="currentColor" />;
    case 'ringed':
      return [SQUARE, <rect key="in" x="3.4" y="3.4" width="5.2" height="5.2" fill="currentColor" />];
    case 'barred':
      return [SQUARE, <path key="in" d="M2 10 10 2" stroke="currentColor" stroke-width="1.8" />];
    case 'half':
      return [SQUARE, <rect key="in" x="1" y="1" width="5" height="10" fill="currentColor" />];
    case 'low':
      return [SQUARE, <rect key="in" x="1" y="7.4" width="10" height="3.6" fill="currentColor" />];
    case 'outline':
      return SQUARE;
    case 'disc':
      return <circle cx="6" cy="6" r="5.5" fill="currentColor" />;
    case 'half-disc':
      return [RING, <path key="in" d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />];
    case 'circle':
      return RING;
    case 'bar':
      return <rect x="1" y="5" width="10" height="2" fill="currentColor" />;
    case 'dots':
      return (
        <rect x="1" y="1" width="10" height="10" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2 1.9" />
      );
  }
}

/** A sign, drawn; the word always stands beside it, so it is hidden from readers of the screen. */
export function Glyph({ sign }: { sign: Sign }) {
  return (
    <svg class={`glyph ${sign.tone}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {drawing(sign.shape)}
    </svg>
  );
}
