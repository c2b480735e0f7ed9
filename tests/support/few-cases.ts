import { configureGlobal } from 'fast-check';

process.env['COUCHMARK_FEW_CASES'] = 'yes';
configureGlobal({ numRuns: 8 });
