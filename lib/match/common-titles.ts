import { titleKeyOf } from './normalise';

/** Names that episodes of very many shows bear: they say which episode, but not which show. */
const COMMON =
  'pilot,pilote,piloto,the pilot,finale,series finale,season finale,the end,ende,fin,home,family,trust,reunion,redemption,' +
  'homecoming,aftermath,the beginning,beginnings,der anfang,le début,el principio,the return,ghosts,truth,legacy,reckoning,' +
  'christmas special,christmas,weihnachten,noël,halloween,thanksgiving,the wedding,die hochzeit,le mariage,la boda,' +
  'prologue,epilogue,the visitor,the trial,the party,the interview,first day,day one,birthday,the birthday party,crossroads';

let keys: ReadonlySet<string> | null = null;

/** Is this title too common, or too short, to tell one show from another? */
export function isCommonTitle(title: string): boolean {
  const key = titleKeyOf(title);
  keys ??= new Set(COMMON.split(',').map(titleKeyOf));
  if (keys.has(key)) return true;
  return key.length < (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(key) ? 6 : 3);
}
