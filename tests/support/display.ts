import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { onPath } from './find-browser.ts';

const run = promisify(execFile);

export interface Display {
  /** As `:99`; what a browser gets as `DISPLAY`. */
  readonly name: string;
  /** Presses keys as a user would (`alt+shift+m`), in the window that was last used by `program`. */
  press(keys: string, program?: string): Promise<void>;
  /** Holds keys down for so many ms, with the keyboard's own repeats. */
  hold(keys: string, ms: number, program?: string): Promise<void>;
  close(): Promise<void>;
}

/** What a display of our own needs; `missingForDisplay` says which of them are not installed. */
const PROGRAMS = ['Xvfb', 'openbox', 'xdotool'] as const;

export function missingForDisplay(): string[] {
  return PROGRAMS.filter((program) => onPath([program]).length === 0);
}

/**
 * Starts a display that nobody sees, with a window manager, so that a browser can have a window and real key presses
 * reach it: keys sent over the debugging protocol never trigger an extension's shortcuts. Null when something is not
 * installed.
 */
export async function startDisplay(): Promise<Display | null> {
  if (missingForDisplay().length > 0) return null;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await firstLine(server)}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => run('xdotool', args, { env });

  async function activate(program: string): Promise<void> {
    const search = ['search', '--sync', '--onlyvisible', '--class', program];
    const { stdout } = await xdotool(...search);
    const window = stdout.trim().split('\n').at(-1) ?? '';
    await xdotool('windowactivate', '--sync', window);
  }

  return {
    name,
    async press(keys, program = 'chromium') {
      await activate(program);
      await xdotool('key', '--clearmodifiers', keys);
    },
    async hold(keys, ms, program = 'chromium') {
      await activate(program);
      await xdotool('keydown', keys, 'sleep', String(ms / 1000), 'keyup', keys);
    },
    async close() {
      await Promise.all([stop(manager), stop(server)]);
    },
  };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display.')));
    let text = '';
    server.stdio[3]?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
