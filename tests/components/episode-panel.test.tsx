// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { EpisodePanel, type EpisodePanelProps } from '../../components/episode-panel';
import { after, button, buttonNames, draw, findButton, folded, unfoldAndEscape } from './draw';
import { TODAY } from './invented';
import { inventEpisode } from './invented-show';

const SEEN = {
  id: 'p1',
  profileId: 'default',
  when: { kind: 'day', day: '2026-11-20' },
  recordedAt: 1,
  source: { by: 'site', site: 'netflix', reportId: 'r' },
  why: {
    siteName: 'Netflix',
    words: 'Night Ferry · S1:E2',
    position: 2800,
    duration: 3060,
    played: 2700,
    parts: ['nameEqual'],
  },
} as const;

function panel(change: Partial<EpisodePanelProps> = {}) {
  const on = {
    onMark: vi.fn(),
    onMarkWhen: vi.fn(),
    onAgain: vi.fn(),
    onUnwatch: vi.fn(),
    onRedate: vi.fn(),
    onUpTo: vi.fn(),
    onJump: vi.fn(),
    onSkip: vi.fn(),
    onUnskip: vi.fn(),
    onRewatch: vi.fn(),
    onUndo: vi.fn(),
    onClose: vi.fn(),
    onTakeBack: vi.fn(),
    onRedatePlay: vi.fn(),
  };
  const box = draw(
    <EpisodePanel
      showId={1}
      show="Night Ferry"
      one={inventEpisode(1, 2, { overview: 'The ferry is late.' })}
      hidden={false}
      upNext={false}
      earlier={false}
      today={TODAY}
      plays={[]}
      places={[]}
      profiles={[{ id: 'default', name: 'Ann', colour: '' }]}
      onBefore={null}
      onAfter={null}
      {...on}
      {...change}
    >
      <p>said</p>
    </EpisodePanel>,
  );
  return { on, box };
}

describe('an episode’s panel', () => {
  it('says all there is to know, and offers what can be done', () => {
    const { box } = panel({ earlier: true, upNext: true });
    for (const words of [
      'S1 E2',
      'Chapter 2',
      'Aired 14 February 2025',
      '51 min',
      'The ferry is late.',
      'Up next',
    ])
      expect(box.textContent).toContain(words);
    expect(buttonNames(box)).toEqual([
      'The episode before',
      'The next episode',
      'Close',
      'Mark watched',
      'Mark up to here',
      'Go on from here',
      'Skip',
      'Watched earlier…',
    ]);
  });

  it('keeps what is hidden to itself until it is asked for it', async () => {
    const { box } = panel({ hidden: true });
    expect(box.textContent).not.toContain('Chapter 2');
    expect(box.textContent).not.toContain('The ferry is late.');
    await after(() => button('Show it all the same').click());
    expect(box.textContent).toContain('The ferry is late.');
  });

  it('names who watched it, when and why, and dates or takes back that viewing', async () => {
    const ben = { ...SEEN, id: 'p2', profileId: 'ben', source: { by: 'popup' }, why: null } as const;
    const { box, on } = panel({
      one: inventEpisode(1, 2, { state: 'seen', plays: 1 }),
      plays: [SEEN, ben],
      profiles: [
        { id: 'default', name: 'Ann', colour: '' },
        { id: 'ben', name: 'Ben', colour: '' },
      ],
    });
    expect(box.textContent).toContain('Ann · Watched Friday');
    expect(box.textContent).toContain(
      'watched on Netflix · The page said “Night Ferry · S1:E2”. 45 of 51 min played.',
    );
    await after(() => button('Take back: Ben · Watched Friday').click());
    expect(on.onTakeBack.mock.calls.map(([, id]) => id)).toEqual(['p2']);
    await after(() => button('When was it? Ann · Watched Friday').click());
    await after(() => button('I do not know').click());
    expect(on.onRedatePlay.mock.calls.map(([, id, when]) => [id, when])).toEqual([
      ['p1', { kind: 'unknown' }],
    ]);
    await after(() => button('When was it? Ann · Watched Friday').click());
    await after(() => button('Just now').click());
    expect(on.onRedatePlay.mock.calls[1]?.[2]).toMatchObject({ kind: 'instant' });
    expect(findButton('Start a rewatch here')).not.toBeNull();
  });

  it('names no one in a household of one, and links only to the web', () => {
    const { box } = panel({
      plays: [SEEN],
      places: [
        { name: 'Netflix', url: 'https://netflix.example/x', site: 'netflix', by: 'page' },
        { name: 'Odd', url: 'javascript:alert(1)', site: null, by: 'offers' },
      ],
    });
    expect(box.textContent).not.toContain('Ann');
    expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('aria-label'))).toEqual([
      'Watch Night Ferry on Netflix',
    ]);
  });

  it('folds a date that is asked for with Escape, and stays open itself', async () => {
    panel({ plays: [SEEN] });
    for (const name of ['Watched earlier…', 'When was it? Watched Friday'])
      expect(await unfoldAndEscape(name)).toEqual(folded(name));
  });

  it('closes by Escape and beside it', async () => {
    const { box, on } = panel();
    const dialog = box.querySelector('dialog');
    await after(() => dialog?.dispatchEvent(new Event('cancel', { cancelable: true })));
    await after(() => dialog?.click());
    await after(() => box.querySelector<HTMLElement>('h2')?.click());
    expect(on.onClose).toHaveBeenCalledTimes(2);
  });
});
