// N1 in a real browser, where the cost of an index is: the same code as the extension's, on a page of its own.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { startFeedServer } from '../e2e/feed-server.ts';
import { findBrowser } from '../stage/find-browser.ts';
import type { CopiesFigures } from './copies-page.ts';
import { type Line, lineOf } from './measure.ts';

const SIZES = [10_000, 100_000];

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./copies-page.ts', import.meta.url)), formats: ['iife'], name: 'copiesPage' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

/** Copies with 15 % of their words edited, looked up among 10,000 and 100,000 texts, against the write of an item. */
export async function copies(): Promise<Line[]> {
  const server = await startFeedServer();
  server.put('127.0.0.1', '/', { body: '<!doctype html><title>bench</title>' });
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.port}/`);
    await page.addScriptTag({ content: await bundled() });
    type Run = (sizes: readonly number[], heard: (size: number) => void) => Promise<CopiesFigures[]>;
    const figures = await page.evaluate(
      (sizes) => (globalThis as unknown as { measureCopies: Run }).measureCopies(sizes, (size) => console.log(size)),
      SIZES,
    );
    const [first, last] = figures;
    if (!first || !last) throw new Error('no figures');
    return [
      ...figures.flatMap(({ size, lookupMs, sketchMs, writeMs, found, wrong, n }) => {
        const of = `${size.toLocaleString('en')} items`;
        return [
          lineOf(`N1 copies with 15 % edits found, ${of}`, 'share', found, ['all', 1], n, `≥ .95 (${wrong} others taken for copies)`),
          lineOf(`N1 sketch and look-up of one text, ${of}`, 'ms', sketchMs + lookupMs, ['writing item and text', writeMs], n, '≤ 1/3'),
        ];
      }),
      lineOf('N1 look-up at 100,000', 'ms', last.lookupMs, ['at 10,000', first.lookupMs], last.n, 'flat: ≤ 1.5'),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
