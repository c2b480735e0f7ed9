import { describe, expect, it } from 'vitest';
import { pageOfSite } from '../../../lib/background/sites/page-of-site';

describe('the page of an episode, which becomes a link', () => {
  it.each([
    ['netflix', 'https://www.netflix.com/watch/1?trackId=2#t', 'https://www.netflix.com/watch/1'],
    ['generic', 'https://kino.example/watch/1?t=3', 'https://kino.example/watch/1'],
    ['generic', 'http://192.168.1.4:8096/web/#!/video', 'http://192.168.1.4:8096/web/'],
  ])('of %s at %s is %s', (site, page, address) => expect(pageOfSite(site, page)).toBe(address));

  it.each([
    ['netflix', 'https://www.netflix.com.evil.example/watch/1'],
    ['netflix', 'https://evil.example/?https://www.netflix.com/'],
    ['generic', 'javascript:alert(1)'],
    ['generic', 'data:text/html,<script>alert(1)</script>'],
    ['generic', 'file:///etc/passwd'],
    ['generic', 'no address'],
    ['generic', undefined],
  ])('of %s is not %s', (site, page) => expect(pageOfSite(site, page)).toBeNull());
});
