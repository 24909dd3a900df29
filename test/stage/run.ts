// Runs a program from node_modules/.bin or PATH and gives its exit code and output: the one way scripts here start others.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `command`; resolves with exit code and all output. `echo` also passes the output on as it comes. Never rejects: a missing program is code 127. */
export function run(
  command: string,
  args: readonly string[],
  options: { echo?: boolean; env?: NodeJS.ProcessEnv; input?: string; cwd?: string } = {},
): Promise<{ code: number; output: string; stdout: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...options.env };
    env.PATH = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${env.PATH ?? ''}`;
    const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env, shell: process.platform === 'win32' });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data;
      output += data;
      if (options.echo) process.stdout.write(data);
    });
    child.stderr.on('data', (data: Buffer) => {
      output += data;
      if (options.echo) process.stderr.write(data);
    });
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}`, stdout }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
    // A program that ends without reading its input closes the pipe: its exit code says what matters.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
