// Covers the promises that hold in every engine, in WebKit.
import { promiseAll } from './promises/all.ts';

promiseAll('webkit');
