// Covers the promises that hold in every engine, in Chromium.
import { promiseAll } from './promises/all.ts';

promiseAll('chromium');
