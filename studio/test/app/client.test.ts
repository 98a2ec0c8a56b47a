import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteCampaign, listCampaigns, saveCampaign } from '../../src/api/campaigns';
import { hasEnded, hearJob } from '../../src/api/jobEvents';
import type { Job } from '../../src/api/schema';

const requests: Request[] = [];

function serverAnswers(status: number, body: unknown, type = 'application/json'): void {
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request);
    return new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': type },
    });
  });
}

beforeEach(() => {
  requests.length = 0;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the client', () => {
  it('gives what the server answers', async () => {
    serverAnswers(200, []);
    await expect(listCampaigns()).resolves.toEqual([]);
    expect(new URL(requests[0]?.url ?? '').pathname).toBe('/api/v1/campaigns');
  });

  it('sends the version that was edited', async () => {
    serverAnswers(200, { id: 'a/b', version: 4 });
    await saveCampaign('a/b', { document: { name: 'c', world: 'w' }, basedOn: 3, madeBy: 'edit' });
    expect(new URL(requests[0]?.url ?? '').pathname).toBe('/api/v1/campaigns/a%2Fb');
    await expect(requests[0]?.json()).resolves.toEqual({
      document: { name: 'c', world: 'w' },
      based_on: 3,
      made_by: 'edit',
    });
  });

  it('tells a problem as the server words it', async () => {
    const problem = {
      type: 'urn:parcours:problem:conflict',
      title: 'Somebody else saved',
      status: 409,
      detail: 'Load it again.',
      current_version: 9,
      errors: [{ path: 'engagement', message: 'gone' }],
    };
    serverAnswers(409, problem, 'application/problem+json');
    await expect(
      saveCampaign('1', { document: { name: 'c', world: 'w' }, basedOn: 3, madeBy: 'edit' }),
    ).rejects.toMatchObject({
      message: 'Somebody else saved',
      status: 409,
      isConflict: true,
      isPassing: false,
      currentVersion: 9,
      detail: 'Load it again.',
      refusals: [{ path: 'engagement', message: 'gone' }],
    });
  });

  it('keeps the status of an answer that is no problem document', async () => {
    serverAnswers(502, '<html>Bad gateway</html>', 'text/html');
    await expect(deleteCampaign('1')).rejects.toMatchObject({ status: 502, isPassing: true, refusals: [] });
  });

  it('knows a server that cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(listCampaigns()).rejects.toMatchObject({ status: 0, isPassing: true });
  });

  it('answers a deletion with nothing', async () => {
    serverAnswers(204, '');
    await expect(deleteCampaign('1')).resolves.toBeUndefined();
  });
});

/** A stream of events that the test writes itself. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static last: FakeEventSource;
  readyState = 1;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.last = this;
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  send(job: Partial<Job>): void {
    this.dispatchEvent(new MessageEvent('job', { data: JSON.stringify(job) }));
  }
}

describe('the events of a job', () => {
  it('are heard until it ends', () => {
    vi.stubGlobal('EventSource', FakeEventSource);
    const heard: number[] = [];
    const breaks: boolean[] = [];
    hearJob('a b', { onJob: ({ progress }) => heard.push(progress), onBreak: (lost) => breaks.push(lost) });
    const source = FakeEventSource.last;
    expect(source.url).toBe('/api/v1/jobs/a%20b/events');
    source.send({ status: 'running', progress: 0.5 });
    source.dispatchEvent(new Event('error'));
    source.send({ status: 'done', progress: 1 });
    expect(heard).toEqual([0.5, 1]);
    expect(breaks).toEqual([false]);
    expect(source.readyState).toBe(FakeEventSource.CLOSED);
  });

  it('end in every way but two', () => {
    const states: Job['status'][] = ['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted'];
    expect(states.filter((status) => !hasEnded({ status } as Job))).toEqual(['queued', 'running']);
  });
});
