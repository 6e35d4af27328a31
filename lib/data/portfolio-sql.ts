import { Prisma } from '@/prisma/client/client';

const figure = (alias: string) =>
  `CASE WHEN ${alias}.low IS NULL AND ${alias}.high IS NULL THEN NULL ELSE json_build_object(
    'low', trim_scale(${alias}.low)::text, 'high', trim_scale(${alias}.high)::text, 'lowOpen', false, 'highOpen', false,
    'approximate', false) END`;

const citation = `'citation', json_build_object('sourceId', ci.source_id, 'locator', ci.locator)`;

export const products = Prisma.raw(`
SELECT json_build_object(
  'id', p.id, 'key', p.key, 'kind', p.kind, 'name', p.name, 'modality', p.modality, 'architecture', p.architecture,
  'licence', p.licence, 'announcedOn', p.announced_on, 'releasedOn', p.released_on,
  'training', CASE WHEN p.training_hardware IS NULL AND p.training_hours IS NULL THEN NULL ELSE json_build_object(
    'hardware', p.training_hardware, 'units', trim_scale(p.training_units)::text,
    'hours', trim_scale(p.training_hours)::text, 'data', p.training_data,
    'cost', CASE WHEN p.training_cost_reported IS NULL THEN NULL ELSE json_build_object(
      'reported', p.training_cost_reported, 'unit', p.training_cost_unit,
      'figure', json_build_object('low', trim_scale(p.training_cost_low)::text,
        'high', trim_scale(p.training_cost_high)::text, 'lowOpen', false, 'highOpen', false,
        'approximate', p.training_cost_approximate)) END) END,
  'inferenceSeconds', trim_scale(p.inference_seconds)::text, 'note', p.note, ${citation},
  'parts', (SELECT coalesce(json_agg(json_build_object('name', pp.name, 'unit', pp.unit, 'size', ${figure('pp')})
      ORDER BY pp.position), '[]'::json)
    FROM product_part AS pp WHERE pp.company_id = c.id AND pp.product_id = p.id)) AS item
FROM product AS p JOIN citation AS ci ON ci.id = p.citation_id
WHERE p.company_id = c.id ORDER BY p.position`);

export const licences = Prisma.raw(`
SELECT json_build_object(
  'id', l.id, 'name', l.name, 'terms', l.terms, 'revenueFrom', trim_scale(l.revenue_from)::text,
  'revenueBelow', trim_scale(l.revenue_below)::text, 'unit', l.unit, ${citation}) AS item
FROM licence AS l JOIN citation AS ci ON ci.id = l.citation_id
WHERE l.company_id = c.id ORDER BY l.position`);

export const computeResources = Prisma.raw(`
SELECT json_build_object(
  'id', r.id, 'name', r.name, 'reported', r.reported, 'amount', ${figure('r')}, 'unit', r.unit, 'note', r.note,
  ${citation}) AS item
FROM compute_resource AS r JOIN citation AS ci ON ci.id = r.citation_id
WHERE r.company_id = c.id ORDER BY r.position`);
