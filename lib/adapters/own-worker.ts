// The scripts that Cordon runs beside its pages. Pages of ours run nothing from strings: one policy (wxt.config.ts) gives their addresses and no other.
import { browser } from 'wxt/browser';

const SCRIPTS = { fold: '/fold.js', pdf: '/pdf.js' } as const;

type Policy = { createScriptURL(input: string): URL };
type Policies = { createPolicy(name: string, rules: { createScriptURL(input: string): string }): Policy };

let policy: Policy | undefined;

/** Starts one of them. The browser reports through `onerror` when it cannot. */
export function startOwnWorker(script: keyof typeof SCRIPTS): Worker {
  const addressOf = (name: string): string => browser.runtime.getURL(SCRIPTS[name as keyof typeof SCRIPTS]);
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('cordon-workers', { createScriptURL: addressOf });
  return new Worker(policy?.createScriptURL(script) ?? addressOf(script));
}
