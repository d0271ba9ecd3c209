// Covers the promises that hold in every engine, in Firefox.
import { promiseAll } from './promises/all.ts';

promiseAll('firefox');
