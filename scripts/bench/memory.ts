// Loaded before a program that is measured: says at its end how much memory it held at most.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const report = process.env['MEMORY_REPORT'];
  if (report !== undefined) writeFileSync(report, JSON.stringify({ maxRSS: process.resourceUsage().maxRSS }));
});
