import { afterEach, describe, expect, it, vi } from 'vitest';
import { onPath } from './find-browser.ts';
import { video } from './video.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the demo videos', () => {
  it.skipIf(onPath(['ffmpeg']).length === 0)(
    'are made once, for everybody who asks (needs ffmpeg)',
    async () => {
      const [one, other] = await Promise.all([video('webm', 2), video('webm', 2)]);
      expect(one).toBe(other);
      expect(one.readUInt32BE(0)).toBe(0x1a45dfa3); // how a WebM file begins
    },
  );

  it('ask for ffmpeg in a sentence when it is not there', async () => {
    vi.stubEnv('PATH', '');
    await expect(video('webm', 9998)).rejects.toThrow('ffmpeg, which is not installed');
  });
});
