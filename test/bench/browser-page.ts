// Code run in a real browser's page, where the cost of a database is: the product's own modules, bundled as they are, on a page of loopback.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { startFeedServer } from '../e2e/feed-server.ts';
import { findBrowser } from '../stage/find-browser.ts';

async function bundled(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name: 'benchPage' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

/** Runs `globalThis.measure` of a page's file (beside this one) with these sizes, in Chromium with an empty profile; what it gives comes back. */
export async function measuredInPage<T>(file: string, sizes: readonly number[]): Promise<T> {
  const server = await startFeedServer();
  server.put('127.0.0.1', '/', { body: '<!doctype html><title>bench</title>' });
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    // What the product asks of a browser's extension store while it writes: a sign of what the library holds (lib/adapters/sentinel.ts).
    await page.addInitScript(() => {
      const held = new Map<string, unknown>();
      const local = {
        get: async (key: string) => (held.has(key) ? { [key]: held.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) held.set(key, value);
        },
      };
      Object.assign(globalThis, { browser: { runtime: { id: 'bench' }, storage: { local } } });
    });
    await page.goto(`http://127.0.0.1:${server.port}/`);
    await page.addScriptTag({ content: await bundled(file) });
    type Run = (sizes: readonly number[]) => Promise<T>;
    return await page.evaluate(
      ([...all]) =>
        (globalThis as unknown as { measure: Run }).measure(all).catch((error: unknown) => {
          // An error of a database loses its words on the way out of the page.
          throw new Error(String(error));
        }) as Promise<never>,
      sizes,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
