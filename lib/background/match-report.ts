import { fault, ok } from '../domain/result';
import { mergeClaims } from '../match/claims';
import type { Match } from './settle-reports';
import { fetchCatalogue } from './load-catalogue';
import type { Tools } from './tools';

export function createMatcher(tools: Tools): { match: Match; forget(): void } {
  return {
    forget() {},
    async match(report) {
      const labels = mergeClaims(report.claims);
      const hits = await tools.tmdb.searchShows(labels.show ?? '');
      if (!hits.ok) return hits;
      const hit = hits.value.find((one) => one.name === labels.show);
      if (hit === undefined || labels.season === null || labels.episode === null)
        return ok({ kind: 'ask', why: 'whichShow', candidates: [] });
      const catalogue = await fetchCatalogue(tools, hit.id);
      if (!catalogue.ok) return catalogue.code === 'unknownShow' ? fault('garbage') : fault(catalogue.code);
      return ok({
        kind: 'matched',
        catalogue: catalogue.value,
        pairs: [{ season: labels.season, episode: labels.episode }],
        learned: null,
        parts: [],
      });
    },
  };
}
