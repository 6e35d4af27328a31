import { requireSignIn } from '../account/signed-in';
import { type Refused, refused } from '../refusal';

/** Null for an owner of the installation; for others its people's pages are not there. */
export async function refusedUnlessOwner(address: string): Promise<Refused | null> {
  const { person } = await requireSignIn(address);
  if (person.installation === 'owner') return null;
  return refused(404, 'The people of this installation are shown to its owner.');
}
