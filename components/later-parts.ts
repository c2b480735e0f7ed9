import { lazy } from './lazy';

/** What nobody needs in the first moment: fetched once the list stands, so that the list stands sooner. */
export const RowActions = lazy(async () => (await import('./row-actions')).RowActions);
export const ChoiceCheck = lazy(async () => (await import('./choice-check')).ChoiceCheck);
export const HelpDialog = lazy(async () => (await import('./help-dialog')).HelpDialog);

/** Fetches all of them. */
export async function loadParts(): Promise<void> {
  await Promise.all([RowActions, ChoiceCheck, HelpDialog].map(({ load }) => load()));
}
