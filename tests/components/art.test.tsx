// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it } from 'vitest';
import { Art, hueOf, initials } from '../../components/art';
import { after, draw } from './draw';

describe('initials', () => {
  it.each([
    ['Slow Weather', 'SW'],
    ['The Long Kitchen', 'LK'],
    ['The Ferry', 'TF'],
    ['Saltmarsh', 'S'],
    ['24', '2'],
    ['“Night” Ferry', 'NF'],
    ['Halloway & Daughters', 'HD'],
    ['灯台守の夜想曲', '灯'],
    ['밤의 서점', '밤'],
    ['ليالي الميناء', 'لا'],
    ['ördögkatlan', 'Ö'],
    ['e\u0301toile filante', 'E\u0301F'],
    ['1\uFE0F\u20E3 Ferry', '1\uFE0F\u20E3F'],
    ['…', ''],
    ['', ''],
  ])('of %s', (name, letters) => expect(initials(name)).toBe(letters));
});

describe('the picture', () => {
  const art = (path: string | null, share: number | null = null) =>
    draw(<Art kind="still" path={path} seed={7} name="Night Ferry" width={104} height={58} share={share} />);

  it('comes in the nearest size up, lazily, in a box that does not move', () => {
    const image = art('/still.jpg').querySelector('img');
    expect(image?.getAttribute('src')).toBe('https://image.tmdb.org/t/p/w185/still.jpg');
    expect(image?.getAttribute('loading')).toBe('lazy');
    expect(image?.getAttribute('alt')).toBe('');
    expect(document.querySelector<HTMLElement>('.art')?.style.width).toBe('6.5rem');
  });

  it('gives way to the initials when it cannot be had', async () => {
    const box = art('/gone.jpg');
    await after(() => box.querySelector('img')?.dispatchEvent(new Event('error')));
    expect(box.querySelector('img')).toBeNull();
    expect(box.textContent).toBe('NF');
  });

  it('is not asked for when there is none', () => expect(art(null).querySelector('img')).toBeNull());

  it('shows how much was watched', () => {
    expect(art(null, 0.4).querySelector('.watched')?.getAttribute('style')).toContain('40%');
    expect(art(null).querySelector('.watched')).toBeNull();
  });

  it('gives neighbouring shows colours far apart', () => {
    expect(Math.abs(hueOf(1) - hueOf(2))).toBeGreaterThan(90);
    expect(hueOf(123_456)).toBe(hueOf(123_456));
  });
});
