/** Names of files that stand beside a program and are no source of it: its settings, what somebody has agreed to, and how its surveys were asked. */
export const SETTINGS_FILE = 'cx.json';
export const ACCEPTED_FILE = 'cx.accepted.json';
export const LOCK_FILE = 'surveys.lock.json';

export const besideNames: readonly string[] = [SETTINGS_FILE, ACCEPTED_FILE, LOCK_FILE];
