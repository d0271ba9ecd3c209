import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parseDocument } from 'yaml';
import { showLive } from './src/dev/live.ts';

/**
 * Address and base path stand in one place, content/site.yaml; a deploy may override them by SITE_ADDRESS and SITE_BASE.
 * What is wrong with that file is said by the check, on the page in dev and before a build: here it only must not stop it.
 */
function readSite() {
  try {
    const { address, base } = parseDocument(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8')).toJS();
    return { address: URL.canParse(address) ? address : undefined, base: /^\/(?:[\w-]+\/)*$/.test(base) ? base : '/' };
  } catch {
    return { address: undefined, base: '/' };
  }
}

const site = readSite();

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? site.address,
  base: process.env.SITE_BASE ?? site.base,
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [mdx(), showLive(() => JSON.stringify(readSite()))],
  markdown: { syntaxHighlight: false },
  security: { csp: { directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'"] } },
  build: { inlineStylesheets: 'never', assets: '_astro' },
  // Front matter is completed and underlined in VS Code: see .vscode/settings.json.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  // The directive is Astro's own, in each file of MDX: a warning a file would bury what an editor is told.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
