import { noteBackupMade } from '@/lib/acts/backups/note-made';
import { noteBackupRestored } from '@/lib/acts/backups/note-restored';
import { example, type Ground } from '../example';

const commandLine = {
  actor: () => ({ kind: 'system', name: 'a test' }) as const,
  refused: ({ actors }: Ground) => actors.installation,
};

export const backups = [
  example({ ...commandLine, file: 'backups/note-made', act: noteBackupMade, input: () => ({ file: 'a', rows: 1 }) }),
  example({
    ...commandLine,
    file: 'backups/note-restored',
    act: noteBackupRestored,
    input: () => ({ file: 'a', madeAt: '2026-11-30T12:00:00.000Z' }),
  }),
];
