// Covers that every text of a drawing stands out of what is painted behind it by 4.5:1 and every mark by 3:1, in light and
// dark, and that every mark is a target of 24 px or has an equal that is, but for those in CLOSE. Not covered: what a step lets
// step back, hover, words outside the drawings (axe reads those), and whether a click beside a mark means it: promises/.
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { useChromium } from './open.ts';
import { look } from './sight.ts';
import { findSmall } from './targets.ts';

const chromium = useChromium();
const SHOWN = [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']] as const;

/** Areas that may be pale, since what they say stands on them in words, and the words are asked for 4.5:1. */
const PALE: Readonly<Record<string, { readonly marks: RegExp; readonly why: string }>> = {
  campaign: { marks: /^(first-round-2017-04-23|electoral-silence-44h|runoff-2017-05-07)$/, why: 'a band of days, with its name in it' },
  hostmap: { marks: /^country-/, why: 'a shade repeats the number that is written on the country' },
  whosemap: { marks: /^answers-/, why: 'the number of the addresses, or the country given, is written on it' },
};

/** Marks that are small and close, and of which the figure's table has no row. */
const CLOSE: Readonly<Record<string, { readonly marks: RegExp; readonly why: string }>> = {
  evidence: { marks: /^(?!e\d|p-)/, why: 'names stand line below line where their traces end; a click beside them means the nearest, arrow keys go from one to the next' },
};

describe('what is drawn of', () => {
  for (const id of Object.keys(stages)) {
    it(`${id} stands out of what is behind it`, async () => {
      const faint: string[] = [];
      for (const [width, colorScheme] of SHOWN) {
        const { page } = await chromium.open(`/figures/${id}/`, { viewport: { width, height: 6000 }, colorScheme });
        const { texts, marks } = await look(page, id);
        expect(texts.length).toBeGreaterThan(0);
        const words = texts.filter(({ ratio }) => ratio < 4.5);
        const shapes = marks.filter(({ of, ratio, painted }) => painted && ratio < 3 && !PALE[id]?.marks.test(of));
        faint.push(...[...words, ...shapes].map(({ of, ratio }) => `${width} ${colorScheme}: ${of}, ${ratio}:1`));
      }
      expect(faint).toEqual([]);
    });
    const close = CLOSE[id];
    it(`${id} can be hit, or has an equal in the figure’s own table or list${close ? `, but for the marks in CLOSE: ${close.why}` : ''}`, async () => {
      for (const width of [1280, 360]) {
        const { page } = await chromium.open(`/figures/${id}/`, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        const small = await findSmall(page, id);
        expect(small.filter(({ mark, hasEqual }) => !hasEqual && !close?.marks.test(mark)).map(({ mark }) => `${width}: ${mark}`)).toEqual([]);
      }
    });
  }
});
