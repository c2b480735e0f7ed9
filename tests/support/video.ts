import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type VideoType = 'webm' | 'mp4';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../.artifacts/video/', import.meta.url));
const making = new Map<string, Promise<Buffer>>();

const CODECS: Readonly<Record<VideoType, readonly string[]>> = {
  webm: [
    '-c:v',
    'libvpx',
    '-pix_fmt',
    'yuv420p',
    '-b:v',
    '160k',
    '-deadline',
    'realtime',
    '-cpu-used',
    '8',
    '-c:a',
    'libopus',
    '-b:a',
    '24k',
  ],
  mp4: [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '30',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-b:a',
    '24k',
    '-movflags',
    '+faststart',
  ],
};

/**
 * A video of that many seconds: slowly turning colours, and a soft tone, since browsers pause silent videos in
 * background tabs. It is made by ffmpeg when first asked for and kept in `.artifacts/video`.
 * Throws a sentence when ffmpeg is missing or cannot make this type.
 */
export function video(type: VideoType, seconds: number): Promise<Buffer> {
  const name = `colours-${seconds}s.${type}`;
  const known = making.get(name) ?? make(type, seconds, join(CACHE, name));
  making.set(name, known);
  known.catch(() => making.delete(name));
  return known;
}

async function make(type: VideoType, seconds: number, path: string): Promise<Buffer> {
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    // Several processes may be at it: each writes its own file, and the last one to finish leaves a whole one.
    const draft = `${path}.${process.pid}.${type}`;
    await ffmpeg([...picture(seconds), ...CODECS[type], '-y', draft]);
    renameSync(draft, path);
  }
  return readFile(path);
}

function picture(seconds: number): string[] {
  const colours = 'c0=0x15131a:c1=0x3a2a5c:c2=0xc9755b:c3=0xffb65c:n=4';
  const source = `gradients=s=320x180:r=12:d=${seconds}:${colours}:speed=0.02:seed=7`;
  const tone = `sine=frequency=174:sample_rate=24000:duration=${seconds},volume=0.05`;
  return ['-f', 'lavfi', '-i', source, '-f', 'lavfi', '-i', tone, '-g', '24', '-shortest'];
}

async function ffmpeg(args: string[]): Promise<void> {
  try {
    await run('ffmpeg', ['-nostdin', '-loglevel', 'error', ...args], { timeout: 120_000 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        'The demo videos are made by ffmpeg, which is not installed: install ffmpeg and try again.',
        { cause: error },
      );
    }
    throw new Error(`ffmpeg could not make the demo video: ${String(error)}`, { cause: error });
  }
}
