// `npm test`: prepares types, finds or brings the browsers, builds what the browsers load, then runs every test. Last line: `N passed, N failed`.
import { build } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';

try {
  await run('wxt', ['prepare']);
  process.env.CHROMIUM_PATH = await findBrowser('chromium');
  process.env.FIREFOX_PATH = await findBrowser('firefox');
  for (const args of [['--mode', 'e2e'], [], ['--browser', 'firefox']]) await build(args);
  const { code } = await run('vitest', ['run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)], { echo: true });
  process.exitCode = code;
} catch (error) {
  console.error((error as Error).message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
