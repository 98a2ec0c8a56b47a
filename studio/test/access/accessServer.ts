import { vi } from 'vitest';
import type { Session } from '../../src/api/schema';

export const PASSWORD = 'correct horse battery';

export const NOBODY: Session = { name: null, role: null, password_needed: true };
export const ADA: Session = { name: 'ada', role: 'admin', password_needed: true };

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that knows Ada by her password, and answers the rest by a function while she is logged in. */
export function accessServer(answers: (request: string, body: unknown) => Reply = () => ({ body: [] })) {
  const asked: string[] = [];
  let session = NOBODY;
  const reply = (request: string, body: unknown): Reply => {
    if (request === 'GET /api/v1/session') {
      return { body: session };
    }
    if (request === 'DELETE /api/v1/session') {
      session = NOBODY;
      return { status: 204 };
    }
    if (request === 'POST /api/v1/session') {
      session = JSON.stringify(body) === JSON.stringify({ name: 'ada', password: PASSWORD }) ? ADA : NOBODY;
      return session === ADA ? { body: ADA } : { status: 401, body: { status: 401, title: 'Log in first' } };
    }
    return session === NOBODY ? { status: 401, body: { status: 401, title: 'Log in first' } } : answers(request, body);
  };
  vi.stubGlobal('fetch', async (request: Request): Promise<Response> => {
    const name = `${request.method} ${new URL(request.url).pathname}`;
    const text = await request.text();
    asked.push(name);
    const { status = 200, body, headers } = reply(name, text === '' ? undefined : JSON.parse(text));
    const sent = { 'Content-Type': 'application/json', ...headers };
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: sent });
  });
  return {
    asked,
    begin: (begun: Session) => {
      session = begun;
    },
    end: () => {
      session = NOBODY;
    },
  };
}
