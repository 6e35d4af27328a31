import type { Help, HelpMark } from '@/lib/charts/reading-help';
import { palettes } from './chart-palette';
import styles from './reading-help.module.css';

/** What the marks of this chart mean, beside a small drawing of each. */
export function ReadingHelp({ help, of }: { help: readonly Help[]; of: string }) {
  if (help.length === 0) return null;
  return (
    <details className={`${styles.help} control`}>
      <summary>
        How to read this<span className="visually-hidden">: {of}</span>
      </summary>
      <ul>
        {help.map(({ mark, sentence }) => (
          <li key={mark}>
            <svg width={34} height={16} viewBox="0 0 34 16" aria-hidden="true" focusable="false">
              {swatches[mark]}
            </svg>
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}

const { ink, paper, muted, before, after, beforeTint, hairline, warning } = palettes.page;

const word = (text: string, fill = ink) => (
  <text x={17} y={13} fontSize={13} fontWeight={600} fill={fill} textAnchor="middle">
    {text}
  </text>
);

const swatches: Record<HelpMark, React.ReactNode> = {
  certain: <rect x={2} y={3} width={30} height={10} fill={before} />,
  bracket: (
    <>
      <rect x={2} y={3} width={26} height={10} fill={beforeTint} />
      <path d="M24 1H29V15H24" fill="none" stroke={before} strokeWidth={2} />
    </>
  ),
  arrow: (
    <>
      <rect x={2} y={3} width={20} height={10} fill={beforeTint} />
      <path d="M23 2V14L32 8Z" fill={before} />
    </>
  ),
  about: word('~'),
  forecast: (
    <>
      <rect x={2} y={3} width={30} height={10} fill={paper} stroke={before} strokeWidth={1.5} />
      <path d="M4 13L14 3M12 13L22 3M20 13L30 3" stroke={before} strokeWidth={1.5} />
    </>
  ),
  claim: (
    <>
      <rect x={6} y={5} width={22} height={6} fill={after} />
      <rect
        x={2}
        y={1.5}
        width={30}
        height={13}
        fill="none"
        stroke={after}
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeDasharray="0.01 3.6"
      />
    </>
  ),
  plan: <rect x={2} y={3} width={30} height={10} fill={paper} stroke={before} strokeWidth={1.5} />,
  missing: <rect x={11} y={2} width={12} height={12} fill="none" stroke={muted} strokeDasharray="1.5 2" />,
  gap: <path d="M1 9H33" stroke={muted} strokeWidth={1.25} strokeDasharray="1.5 3" />,
  sides: (
    <>
      <rect x={2} y={3} width={14} height={10} fill={before} />
      <rect x={18} y={3} width={14} height={10} fill={after} />
    </>
  ),
  line: <path d="M17 0V16" stroke={ink} strokeWidth={1} />,
  event: (
    <>
      <circle cx={17} cy={8} r={7} fill={paper} stroke={muted} />
      <text x={17} y={12} fontSize={11} fill={ink} textAnchor="middle">
        1
      </text>
    </>
  ),
  conflict: word('◆', warning),
  connector: <path d="M26 0V16" stroke={muted} strokeWidth={1} />,
  residual: (
    <rect x={2} y={3} width={30} height={10} fill={beforeTint} stroke={muted} strokeDasharray="3 2" strokeWidth={1} />
  ),
  span: (
    <>
      <rect x={1} y={5} width={32} height={6} fill={hairline} />
      <circle cx={17} cy={8} r={6} fill={paper} stroke={muted} />
    </>
  ),
};
