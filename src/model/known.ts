import type { Incident } from './incident.ts';
import type { When } from './when.ts';

/** When an incident came on the record: once it was disclosed and somebody had said who was behind it. */
export function knownOf({ disclosed, attributions }: Incident): When {
  const tied = attributions.map((a) => a.known).reduce((a, b) => (b.until < a.until ? b : a));
  return disclosed.until > tied.until ? disclosed : tied;
}

/** Whether somebody disputes, denies or takes back what is said of it. Leaving it open is no dispute. */
export function isDisputed({ disputes }: Incident): boolean {
  return disputes.some((d) => d.stance === 'disputes' || d.stance === 'denies' || d.stance === 'retracts');
}
