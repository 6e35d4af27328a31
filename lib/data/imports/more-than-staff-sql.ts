/**
 * Holds back lay-offs of more people than the company is recorded to have had: the most of its actual headcounts from
 * thirteen months before the lay-off until a month after it. Looked at anew at each planning, because headcounts are
 * recorded in between. `$1` is the import, `$2` its company.
 */
export const holdMoreThanStaff: readonly string[] = [
  `UPDATE import_row SET hold_code = NULL, hold_sentence = NULL
  WHERE import_id = $1 AND metric_key = 'headcount-reduction' AND hold_code = 'more-than-staff'`,
  `UPDATE import_row AS r SET hold_code = 'more-than-staff', hold_sentence = 'It is more than the '
    || to_char(staff.most, 'FM999,999,999,999') || ' people that the company is recorded to have had around then.'
  FROM (
    SELECT w.row_number, max(f.high) AS most
    FROM import_row AS w JOIN fact AS f ON f.company_id = $2 AND f.metric_key = 'headcount' AND f.scenario = 'actual'
      AND f.missing_reason IS NULL AND f.period_end BETWEEN w.period_start - 396 AND w.period_end + 31
    WHERE w.import_id = $1 AND w.metric_key = 'headcount-reduction'
      AND NOT EXISTS (SELECT FROM fact_member AS m WHERE m.company_id = $2 AND m.fact_id = f.id)
      AND NOT EXISTS (SELECT FROM restatement AS rs WHERE rs.company_id = $2 AND rs.earlier_fact_id = f.id)
    GROUP BY 1 HAVING bool_and(f.high IS NOT NULL)) AS staff
  WHERE r.import_id = $1 AND r.row_number = staff.row_number AND r.hold_code IS NULL AND r.low > staff.most`,
];
