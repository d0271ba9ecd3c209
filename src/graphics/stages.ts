import { anatomy } from './anatomy.ts';
import { campaign } from './campaign.ts';
import { counted } from './counted.ts';
import { decade } from './decade.ts';
import { evidence } from './evidence.ts';
import { fingerprint } from './fingerprint.ts';
import type { Graphic } from './graphic.ts';
import { hostmap } from './hostmap.ts';
import { lag } from './lag.ts';
import { positions } from './positions.ts';
import { watchlist } from './watchlist.ts';
import { whosemap } from './whosemap.ts';

/** Every graphic by the name that an editor writes. */
export const stages: Readonly<Record<string, Graphic>> = { fingerprint, anatomy, campaign, counted, hostmap, whosemap, watchlist, evidence, decade, positions, lag };
