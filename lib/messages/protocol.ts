import type { Result } from '../domain/result';
import type { BackupProtocol } from './protocol-backup';
import type { HistoryProtocol } from './protocol-history';
import type { HouseholdProtocol } from './protocol-household';
import type { ImportProtocol } from './protocol-import';
import type { InboxProtocol } from './protocol-inbox';
import type { LibraryProtocol } from './protocol-library';
import type { ProgressProtocol } from './protocol-progress';
import type { ServicesProtocol } from './protocol-services';
import type { SettingsProtocol } from './protocol-settings';
import type { ShowsProtocol } from './protocol-shows';
import type { TitlesProtocol } from './protocol-titles';
import type { TonightProtocol } from './protocol-tonight';
import type { WatchProtocol } from './protocol-watch';

/**
 * Every message there is, once: what is sent and what is answered. All of them go to the background, are checked
 * there at run time (messages/check) and answered as a Result. `watch.*` may come from a granted page's content
 * script; all others only from the extension's own pages. Each subject's messages stand in a file of their own,
 * with the types that they carry.
 */
export interface Protocol
  extends
    WatchProtocol,
    TonightProtocol,
    ProgressProtocol,
    ShowsProtocol,
    InboxProtocol,
    TitlesProtocol,
    HouseholdProtocol,
    HistoryProtocol,
    LibraryProtocol,
    ImportProtocol,
    BackupProtocol,
    ServicesProtocol,
    SettingsProtocol {}

export type MessageName = keyof Protocol;
export type In<K extends MessageName> = Protocol[K]['in'];
export type Out<K extends MessageName> = Protocol[K]['out'];
export type Answer<K extends MessageName> = Result<Out<K>>;
