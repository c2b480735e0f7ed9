import { AboutParts, type Licence } from '../../components/about-parts';
import { currentBuild } from '../../lib/ui/paint-snapshot';

/** The licences as the packages bring them, so that none is out of date or missing. */
const LICENCES = import.meta.glob<string>(
  [
    '/LICENSE',
    '/node_modules/preact/LICENSE',
    '/node_modules/idb/LICENSE',
    '/node_modules/valibot/LICENSE.md',
    '/node_modules/fflate/LICENSE',
  ],
  { query: '?raw', import: 'default', eager: true, exhaustive: true },
);

const TEXTS: readonly Licence[] = Object.entries(LICENCES).map(([path, text]) => ({
  name: /node_modules\/([^/]+)/.exec(path)?.[1] ?? 'Couchmark',
  text,
}));

export function AboutPage() {
  const own = TEXTS.filter(({ name }) => name === 'Couchmark');
  const libraries = TEXTS.filter(({ name }) => name !== 'Couchmark');
  return (
    <AboutParts
      version={currentBuild()}
      own={own[0] ?? { name: 'Couchmark', text: '' }}
      libraries={libraries}
    />
  );
}
