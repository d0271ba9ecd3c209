import type { Casefile } from './casefile.ts';
import type { Intake } from './intake.ts';
import { findLive, isLeak, refang } from './defang.ts';
import type { Report } from './crosscheck.ts';

/** No live indicator anywhere in what people read, no link to one, no way to leaked files, nothing fetched from elsewhere. */
export function checkSafety(intake: Intake, casefile: Casefile, report: Report): void {
  const domains = new Set([...casefile.indicators, ...casefile.watchlist].map((i) => refang(i.indicator)));
  for (const [file, text] of intake.texts) {
    text.split('\n').forEach((line, i) => {
      const words = file === 'content/sources.yaml' ? line.replace(/^\s*url:.*$/, '') : line;
      for (const { found, defanged } of findLive(words, domains)) {
        report(file, { line: i + 1, column: line.indexOf(found) + 1 }, `holds a live address or domain: ${defanged}`, `Write it as ${defanged}.`);
      }
    });
  }
  for (const { record, file, locate } of intake.collections.sources) {
    if (record.url === undefined) continue;
    if (isLeak(record.url)) report(file, locate('url'), 'links to leaked files', 'Replace `url` by `withheld` with the reason.');
    if (findLive(new URL(record.url).hostname, domains).length > 0) report(file, locate('url'), 'links to an address or domain of the record', 'Replace `url` by `withheld` with the reason.');
  }
  for (const { file, passages } of intake.documents) {
    for (const { kind, text, ...place } of passages) {
      if (kind !== 'link') continue;
      if (isLeak(text)) report(file, place, 'links to leaked files', 'Take the link out.');
      else if (findLive(refang(decodeLink(text)), domains).length > 0) report(file, place, 'links to an address or domain of the record', 'Take the link out and write the address defanged, as in 192.0.2[.]1.');
    }
  }
}

/** An address with its escapes read; as it stands where they are broken. */
function decodeLink(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
