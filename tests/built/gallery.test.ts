// Covers that each figure is painted as it was last looked at and accepted: three widths, two themes, in Chromium. Other
// engines paint the same SVG, which snapshots.test.ts keeps; a figure within a scene, lit or chosen, is not covered, nor the
// typeface of addresses, which is the machine's.
// After a change that was meant: npm run gallery, look, npm run gallery -- --accept NAME
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { useChromium } from './open.ts';
import { compare, sayShare, SEEN, takePictures, TOLERANCE } from './pictures.ts';

const chromium = useChromium();

describe('the painting of', () => {
  for (const id of Object.keys(stages)) {
    it(`${id} is the accepted one at three widths, in light and dark`, async () => {
      const { page } = await chromium.open(`/figures/${id}/`);
      const wrong: string[] = [];
      for (const picture of await takePictures(page, id)) {
        const found = await compare(picture);
        const { name, now, difference } = found;
        if (found.share <= TOLERANCE) continue;
        mkdirSync(SEEN, { recursive: true });
        writeFileSync(join(SEEN, `${name}.now.png`), now);
        if (difference) writeFileSync(join(SEEN, `${name}.difference.webp`), difference);
        wrong.push(`${name}: ${sayShare(found)}. Look: npm run gallery. If it was meant: npm run gallery -- --accept ${id}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});
