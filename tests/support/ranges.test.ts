import { describe, expect, it } from 'vitest';
import { ranged } from './ranges.ts';

const video = { status: 200, type: 'video/webm', body: '0123456789' };

describe('byte ranges', () => {
  it.each([
    [undefined, 200, '0123456789', undefined],
    ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-', 200, '0123456789', undefined],
    ['pages=1-2', 200, '0123456789', undefined],
  ])('%s is answered %i', (range, status, body, contentRange) => {
    const answer = ranged(video, range);
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
    expect(answer.headers?.['content-range']).toBe(contentRange);
    expect(answer.headers).toHaveProperty('accept-ranges', 'bytes');
  });

  it('leaves pages whole', () => {
    const page = { status: 200, type: 'text/html', body: '<p>' };
    expect(ranged(page, 'bytes=0-1')).toBe(page);
  });
});
