import { nameProblem } from '@/lib/access/sign-in/person-rule';
import { defineAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { oneself } from '@/lib/acts/own';
import { refuse } from '@/lib/result';

type Input = { readonly name: string };

/** Changes one's own name. */
export const rename = defineAct<Input, void>({
  name: 'person-changed',
  again: doneBefore,
  run: async (tx, by, { name }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const wrong = nameProblem(name);
    if (wrong) return refuse(422, wrong, { name: wrong });
    await tx.query('UPDATE person SET name = $2, updated_at = now() WHERE id = $1', [who.id, name]);
    return { ok: true, value: undefined, audit: { subject: `Name: ${name}` } };
  },
});
