import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

/** Address and base path stand in one place, content/site.yaml; a deploy may override them by SITE_ADDRESS and SITE_BASE. */
const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? site.address,
  base: process.env.SITE_BASE ?? site.base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [mdx()],
  markdown: { syntaxHighlight: false },
  security: { csp: { directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'"] } },
  build: { inlineStylesheets: 'never', assets: '_astro' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
