import { defineConfig } from 'vitest/config';

/** What was built: manifests and sizes. Needs `.output`, so it runs after the builds. */
export default defineConfig({ test: { include: ['tests/built/**/*.built.ts'] } });
