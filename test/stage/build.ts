// Builds the extension with WXT and refuses a build that would not run: "externalized" in the log is how rss-parser kills the worker.
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

/** Builds; throws with WXT's log when it fails or when a Node module was externalized. */
export async function build(args: readonly string[] = []): Promise<string> {
  const quota = args.includes('--quota');
  const { code, output } = await run('wxt', ['build', ...args.filter((arg) => arg !== '--quota')], {
    env: { CI: '1', ...(quota ? { CORDON_QUOTA: '1' } : {}) },
  });
  if (code !== 0) throw new Error(`wxt build failed (${code}):\n${output}`);
  if (/externalized/i.test(output)) {
    throw new Error(
      `A Node module was externalized: the worker would die at its first use. Give it a stand-in in wxt.config.ts.\n${output}`,
    );
  }
  return output;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const log = await build(process.argv.slice(2));
    console.log(
      log
        .split('\n')
        .filter((line) => /Finished|Total size|├|└/.test(line))
        .join('\n'),
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
