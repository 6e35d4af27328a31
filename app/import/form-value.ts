/** What a form without script asks of an import, as a page with script sends it. */
export function formValue(act: string, fields: URLSearchParams): unknown {
  const own = Object.fromEntries([...fields].filter(([name]) => name !== 'show'));
  if (act === 'commit') return { ...own, leaveOutRejected: own.leaveOutRejected === 'true' };
  if (act === 'choose') return { which: parsed(own.which), choice: own.choice || null };
  return own;
}

/** JSON of a hidden field; what is none is refused with the rest. */
function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
