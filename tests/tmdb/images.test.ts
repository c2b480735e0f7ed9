import { expect, test } from 'vitest';
import { imageUrl, type ImageKind } from '../../lib/tmdb/images';

test.each<[ImageKind, number, string]>([
  ['poster', 1, 'w92'],
  ['poster', 92, 'w92'],
  ['poster', 93, 'w154'],
  ['poster', 780, 'w780'],
  ['poster', 781, 'original'],
  ['still', 186, 'w300'],
  ['still', 342, 'original'],
  ['backdrop', 320, 'w780'],
])('a %s of %d px is taken in %s', (kind, width, size) => {
  expect(imageUrl('/kettle.jpg', kind, width)).toBe(`https://image.tmdb.org/t/p/${size}/kettle.jpg`);
});
