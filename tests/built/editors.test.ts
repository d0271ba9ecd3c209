// Covers that nothing made for editors in npm run dev is in the built site. What they see there: tests/dev/.
import { describe, expect, it } from 'vitest';
import { listFiles, readBuilt } from './site.ts';

describe('the built site', () => {
  it('has no page for editors', () => expect(listFiles().filter((file) => /_desk|_catalogue|_foot/.test(file))).toEqual([]));
  it('has no trace of the dev server', () => {
    const texts = listFiles().filter((file) => /\.(html|js|css|xml|json|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((file) => /dev-foot|dev-list|_desk\/|open-in-editor|content:shown/.test(readBuilt(file)))).toEqual([]);
  });
});
