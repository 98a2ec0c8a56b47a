import { vi } from 'vitest';

/** What the server would answer: by method and path, from the request's body. */
export type Answers = Readonly<Record<string, (body: unknown, path: string) => Answer>>;

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** Answers requests by our own fakes; a request nobody answers fails the test that made it. Returns what was asked. */
export function answerBy(answers: Answers): { readonly asked: string[]; readonly bodies: unknown[] } {
  const asked: string[] = [];
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const name = `${request.method} ${pathname}`;
    asked.push(name);
    bodies.push(body);
    const answer = answers[name]?.(body, pathname);
    if (answer === undefined) {
      throw new Error(`Nobody answers ${name}.`);
    }
    const headers = { 'content-type': 'application/json' };
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers,
    });
  });
  return { asked, bodies };
}
