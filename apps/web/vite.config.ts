import path from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import { messageParts } from './message-parts'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** The server bundle starts at our express app, which imports Remix's routes, not the other way round. */
const serverEntry = (file: string): Plugin => ({
  name: 'server-entry',
  enforce: 'post',
  config: (_config, env) => (env.isSsrBuild ? { build: { rollupOptions: { input: file } } } : undefined),
})

/** In the browser the messages of one language are loaded, not those of all eight (packages/i18n/src/browser.ts). */
const oneLanguageInTheBrowser: Plugin = {
  name: 'one-language-in-the-browser',
  enforce: 'pre',
  resolveId: (id, _importer, { ssr }) =>
    id === '@mina/i18n' && !ssr
      ? path.resolve(import.meta.dirname, '../../packages/i18n/src/browser.ts')
      : undefined,
}

export default defineConfig({
  plugins: [
    oneLanguageInTheBrowser,
    messageParts(),
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
    serverEntry('./server/app.ts'),
  ],
  resolve: { alias: { '~': path.resolve(import.meta.dirname, 'app') } },
  // Every browser that has our CSS (color-mix, nesting) has what es2022 has. Terser is slower than esbuild, and the
  // pages are 5 kB lighter for it, gzipped.
  build: { target: 'es2022', minify: 'terser', terserOptions: { module: true, compress: { passes: 2 } } },
  // The workspace packages are TypeScript: they become part of the bundle instead of being built one by one.
  ssr: { noExternal: [/^@mina\//] },
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'] },
  server: { warmup: { clientFiles: ['app/entry.client.tsx', 'app/root.tsx'] } },
})
