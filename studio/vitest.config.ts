import { defineConfig } from 'vitest/config';

// Apart from the builds, which take React for production: tests need the React that can be waited for.
export default defineConfig({
  test: { include: ['test/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
});
