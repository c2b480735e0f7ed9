import { describe, expect, it } from 'vitest';
import { covers } from '../../../lib/background/sites/covers';

const NETFLIX = '*://*.netflix.com/*';

describe('what granted patterns allow', () => {
  it.each<[string, string[], string[], boolean]>([
    ['nothing', [], [NETFLIX], false],
    ['the same pattern', [NETFLIX], [NETFLIX], true],
    ['one of two that are wanted', [NETFLIX], [NETFLIX, 'https://tv.test/*'], false],
    ['a part of what is wanted', ['https://www.netflix.com/*'], [NETFLIX], false],
    ['one scheme of two', ['https://*.netflix.com/*'], [NETFLIX], false],
    ['both schemes, one by one', ['https://*.netflix.com/*', 'http://*.netflix.com/*'], [NETFLIX], true],
    ['more than is wanted', [NETFLIX], ['https://www.netflix.com/*'], true],
    ['the domain itself', [NETFLIX], ['https://netflix.com/*'], true],
    ['subdomains of a subdomain', [NETFLIX], ['https://*.a.netflix.com/*'], true],
    ['another domain with that end', [NETFLIX], ['https://notnetflix.com/*'], false],
    ['a host below one that was granted alone', ['https://tv.test/*'], ['https://a.tv.test/*'], false],
    ['every host', ['*://*/*'], [NETFLIX], true],
    ['every host of one scheme', ['https://*/*'], [NETFLIX], false],
    ['all addresses', ['<all_urls>'], [NETFLIX], true],
    ['files', ['file:///*'], [NETFLIX], false],
  ])('%s', (_, granted, wanted, allowed) => {
    expect(covers(granted)(wanted)).toBe(allowed);
  });
});
