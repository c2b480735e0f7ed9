import { configureGlobal } from 'fast-check';

process.env['COUCHMARK_FEW_CASES'] = 'yes';
configureGlobal({ numRuns: 8 });

// What makes tables when it is first asked is seen as part of loading then, and every test meets its mutants.
if (process.env['COUCHMARK_TABLES'] !== undefined) {
  const { parseLabel } = await import('../../lib/match/grammar');
  parseLabel('Season Two, Episode 3, 14 May 2025', { language: 'en' });
}
