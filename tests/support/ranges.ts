import type { Answer } from '../demo/answer.ts';

/** Cuts a video's answer to the one byte range asked for: without that a browser cannot seek. Other answers stay whole. */
export function ranged(answer: Answer, range: string | string[] | undefined): Answer {
  if (!answer.type.startsWith('video/') || answer.status !== 200) return answer;
  const body = Buffer.from(answer.body);
  const headers = { ...answer.headers, 'accept-ranges': 'bytes' };
  const match = /^bytes=(\d*)-(\d*)$/.exec(typeof range === 'string' ? range : '');
  if (match === null || (match[1] === '' && match[2] === '')) return { ...answer, headers };
  const last = body.length - 1;
  const from = match[1] === '' ? Math.max(0, body.length - Number(match[2])) : Number(match[1]);
  const to = match[1] === '' || match[2] === '' ? last : Math.min(Number(match[2]), last);
  if (from > to) {
    return {
      ...answer,
      status: 416,
      body: '',
      headers: { ...headers, 'content-range': `bytes */${body.length}` },
    };
  }
  return {
    ...answer,
    status: 206,
    body: body.subarray(from, to + 1),
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${body.length}` },
  };
}
