import { describe, expect, it } from 'vitest';
import { match } from '../../src/app/router';

describe('a pattern', () => {
  it.each<[string, string, Readonly<Record<string, string>> | undefined]>([
    ['/campaigns', '/campaigns', {}],
    ['/campaigns', '/campaigns/', {}],
    ['/campaigns', '/campaigns/12', undefined],
    ['/campaigns/:id', '/campaigns/12', { id: '12' }],
    ['/campaigns/:id', '/campaigns', undefined],
    ['/worlds/:name', '/worlds/my%20caf%C3%A9', { name: 'my café' }],
    ['/worlds/:name', '/worlds/50%', { name: '50%' }],
    ['/worlds/:name', '/campaigns/12', undefined],
  ])('"%s" finds in "%s" %j', (pattern, path, found) => {
    expect(match(pattern, path)).toEqual(found);
  });
});
