/**
 * Tells the dev server which save this page shows. A file saved while the page was still loading came too early for the
 * page to hear of it: the server then asks it to load again.
 */
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const saves = navigation?.serverTiming.find((timing) => timing.name === 'saves')?.description;
import.meta.hot?.send('content:shown', { saves });
