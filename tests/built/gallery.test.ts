// Covers that each figure is painted as it was last looked at and accepted: three widths, two themes, in Chromium. Other
// engines paint the same SVG, which snapshots.test.ts keeps; a figure within a scene, lit or chosen, is not covered.
// After a change that was meant: npm run gallery, look, npm run gallery -- --accept NAME
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { useChromium } from './open.ts';
import { compare, SEEN, takePictures, TOLERANCE } from './pictures.ts';

const chromium = useChromium();

describe('the painting of', () => {
  for (const id of Object.keys(stages)) {
    it(`${id} is the accepted one at three widths, in light and dark`, async () => {
      const { page } = await chromium.open(`/figures/${id}/`);
      const wrong: string[] = [];
      for (const picture of await takePictures(page, id)) {
        const { name, accepted, now, share, difference } = await compare(picture);
        if (share <= TOLERANCE) continue;
        mkdirSync(SEEN, { recursive: true });
        writeFileSync(join(SEEN, `${name}.now.png`), now);
        if (difference) writeFileSync(join(SEEN, `${name}.difference.webp`), difference);
        const what = accepted === undefined ? 'none accepted yet' : share === 1 ? 'another size' : `${(share * 100).toFixed(2)} % of it differs`;
        wrong.push(`${name}: ${what}. Look: npm run gallery. If it was meant: npm run gallery -- --accept ${id}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});
