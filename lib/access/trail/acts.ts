/** Everything the trail tells of, in words, by what it is about. The database refuses any other (`trail_entry_act_known`). */
export const actGroups = {
  'Signing in': {
    'owner-made': 'Became the owner of the installation',
    'signed-in': 'Signed in',
    'sign-in-failed': 'Failed to sign in',
    'locked-out': 'Was locked out for a while',
    'signed-out': 'Signed out',
    'sign-in-ended': 'Ended a sign-in',
    'signed-out-everywhere': 'Signed out everywhere',
    'password-changed': 'Changed the password',
    'password-reset-asked': 'Made an address to choose a password',
    'password-reset': 'Reset the password',
    'second-factor-prepared': 'Began to set a second factor',
    'second-factor-set': 'Set a second factor',
    'second-factor-removed': 'Removed a second factor',
    'passkey-added': 'Added a passkey',
    'passkey-removed': 'Removed a passkey',
    'token-made': 'Made a token',
    'token-revoked': 'Revoked a token',
    'token-refused': 'Used a token that does not hold',
  },
  People: {
    'person-invited': 'Invited a person',
    'person-joined': 'Joined',
    'person-changed': 'Changed a person',
    'person-removed': 'Deactivated a person',
    'person-reactivated': 'Reactivated a person',
  },
  Sharing: {
    'visibility-changed': 'Changed who may see a company',
    'member-added': 'Shared a company with a person',
    'member-changed': 'Changed a person’s role',
    'member-removed': 'Took a company from a person',
    'link-made': 'Made a secret link',
    'link-revoked': 'Revoked a secret link',
    'link-opened': 'Opened a secret link',
    'link-refused': 'Tried a secret link that does not hold',
    'access-refused': 'Was refused',
  },
  Reading: {
    'file-taken': 'Took a file of a private company',
    'data-read': 'Read a private company’s data',
    'trail-taken': 'Took the trail as a file',
  },
  Figures: {
    'company-made': 'Made a company',
    'company-changed': 'Changed a company',
    'import-begun': 'Began an import',
    'import-decided': 'Decided on rows of an import',
    'import-cancelled': 'Cancelled an import',
    'import-stored': 'Saved an import',
    'import-undone': 'Undid an import',
    'fact-recorded': 'Recorded a figure',
    'fact-restated': 'Restated a figure',
    'fact-withdrawn': 'Withdrew a figure',
    'fact-confirmed': 'Confirmed a figure that looks unusual',
    'source-changed': 'Changed a source',
    'event-changed': 'Changed an event',
    'briefing-saved': 'Saved a briefing',
    'briefing-deleted': 'Deleted a briefing',
    'backup-made': 'Made a backup',
    'backup-restored': 'Restored a backup',
  },
} as const;

type Groups = typeof actGroups;

/** An act's name as it is stored. */
export type ActName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const words: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(actGroups));

export const actNames = Object.keys(words) as ActName[];

export function isActName(text: string): text is ActName {
  return Object.hasOwn(words, text);
}

/** "Signed in". */
export function actWords(act: ActName): string {
  return words[act] ?? act;
}
