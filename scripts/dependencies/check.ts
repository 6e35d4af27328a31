import path from 'node:path';
import { auditDependencies } from '@/scripts/dependencies/audit';
import { billFile, makeBill } from '@/scripts/dependencies/bill';
import { refusedLicences } from '@/scripts/dependencies/licences';
import { messageOf, say } from '@/scripts/sentence';
import { root } from '@/scripts/setup/fingerprint';

type Outcome = 'passed' | 'failed' | 'skipped';

/** Writes the bill of materials, and looks at every dependency's licence and known weaknesses. */
export function checkDependencies(): Readonly<Record<Outcome, number>> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const part of [checkBill, checkWeaknesses]) {
    try {
      counts[part()] += 1;
    } catch (error) {
      say(messageOf(error));
      counts.failed += 1;
    }
  }
  return counts;
}

function checkBill(): Outcome {
  const { components, specVersion } = makeBill();
  say(`${components.length} components in ${path.relative(root, billFile)} (CycloneDX ${specVersion}).`);
  const refused = refusedLicences(components);
  for (const sentence of refused) say(sentence);
  if (refused.length > 0) return 'failed';
  say('Every licence is allowed.');
  return 'passed';
}

function checkWeaknesses(): Outcome {
  const audit = auditDependencies();
  if (!audit.asked) {
    say(`Known weaknesses could not be asked for (${audit.reason}). Run this again where the registry answers.`);
    return 'skipped';
  }
  for (const sentence of audit.serious) say(sentence);
  if (audit.serious.length > 0) return 'failed';
  say(`No high or critical weakness is known; ${audit.others} lesser.`);
  return 'passed';
}
