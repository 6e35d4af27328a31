import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '@/lib/turnaround/catalogue';
import { caseRows } from './case-rows';
import { type CaseFile, readCaseFile } from './cases/case-file';
import { uberCase } from './cases/uber/uber-case';
import type { PrismaClient } from './client/client';

const builtInCases = ['stability-ai', 'uber'] as const;

const dimensions = [
  { key: 'cause', name: 'Cause' },
  { key: 'cost-type', name: 'Type of cost' },
  { key: 'creditor', name: 'Creditor' },
  { key: 'department', name: 'Department' },
  { key: 'employment', name: 'Kind of employment' },
  { key: 'notice', name: 'Notice' },
  { key: 'place', name: 'Place' },
  { key: 'round', name: 'Round' },
];

/**
 * Brings the catalogue's metrics and dimensions up to date and loads each built-in case that the
 * database does not have. A company that is there is left alone, whatever a user made of it.
 * Returns the slugs of the cases it loaded.
 */
export async function seed(prisma: PrismaClient): Promise<string[]> {
  await seedVocabulary(prisma);
  const loaded: string[] = [];
  for (const slug of builtInCases) {
    if (await loadCase(prisma, readBuiltInCase(slug))) loaded.push(slug);
  }
  return loaded;
}

/** A case as it stands in `prisma/cases`. */
export function readBuiltInCase(slug: (typeof builtInCases)[number]): CaseFile {
  if (slug === 'uber') return uberCase(readJson('uber/companyfacts.json'), readJson('uber/told.json'));
  return readCaseFile(readJson(`${slug}.json`));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'cases', file), 'utf8'));
}

async function seedVocabulary(prisma: PrismaClient): Promise<void> {
  const metrics = Object.values(catalogue).map(({ key, unitKind, name, floor }) => ({ key, unitKind, name, floor }));
  const known = new Set((await prisma.metric.findMany({ select: { key: true } })).map(({ key }) => key));
  await prisma.metric.createMany({ data: metrics.filter(({ key }) => !known.has(key)), skipDuplicates: true });
  await prisma.dimension.createMany({ data: dimensions, skipDuplicates: true });
}

/** False when the company is already there. All or nothing. */
async function loadCase(prisma: PrismaClient, file: CaseFile): Promise<boolean> {
  if (await prisma.company.findUnique({ where: { slug: file.company.slug }, select: { id: true } })) return false;
  const rows = caseRows(file);
  await prisma.$transaction([
    prisma.company.create({ data: rows.company }),
    prisma.recording.create({ data: rows.recording }),
    prisma.restructuring.create({ data: rows.restructuring }),
    prisma.source.createMany({ data: rows.sources }),
    prisma.citation.createMany({ data: rows.citations }),
    prisma.member.createMany({ data: rows.members }),
    prisma.fact.createMany({ data: rows.facts }),
    prisma.factMember.createMany({ data: rows.factMembers }),
    prisma.corroboration.createMany({ data: rows.corroborations }),
    prisma.restatement.createMany({ data: rows.restatements }),
    prisma.conflict.createMany({ data: rows.conflicts }),
    prisma.conflictFact.createMany({ data: rows.conflictFacts }),
    prisma.event.createMany({ data: rows.events }),
    prisma.eventFact.createMany({ data: rows.eventFacts }),
    prisma.product.createMany({ data: rows.products }),
    prisma.productPart.createMany({ data: rows.productParts }),
    prisma.licence.createMany({ data: rows.licences }),
    prisma.computeResource.createMany({ data: rows.computeResources }),
  ]);
  return true;
}
