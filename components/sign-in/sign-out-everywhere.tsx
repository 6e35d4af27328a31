'use client';

import { type Action, ActionForm } from '@/components/ui/action-form';
import { forgetDrafts } from '@/components/ui/drafts';

/** Ends every sign-in of the person, this one too. */
export function SignOutEverywhere({ action }: { action: Action }) {
  return <ActionForm plain action={action} submit="Sign out everywhere" fields={[]} onSend={forgetDrafts} />;
}
