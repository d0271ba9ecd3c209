import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from '../engines/tab.ts';
import type { Site } from '../site.ts';

let last = 0;

/**
 * What a page was reported for. It breaks the policy once itself, and waits until that is reported:
 * so silence means that nothing was broken, and not that nobody listened.
 */
export async function hearReports(tab: Tab, site: Site): Promise<string[]> {
  const mine = `https://broken-on-purpose-${++last}.invalid/`;
  await tab.read((address) => {
    new Image().src = address;
  }, mine);
  for (let tries = 0; !site.reports.some((report) => report.includes(mine)); tries++) {
    if (tries > 200) throw new Error('a broken policy is not reported');
    await pause(50);
  }
  return site.reports.splice(0).filter((report) => !report.includes('broken-on-purpose'));
}
