interface Props {
  readonly years: readonly { readonly year: number; readonly mentions: number }[];
  readonly period: readonly [first: number, last: number];
}

const HEIGHT = 18;

/** Reports by year as bars, each on its place in the period; the scale is the dyad's own. */
export function Sparkline({ years, period: [first, last] }: Props) {
  const most = Math.max(...years.map(({ mentions }) => mentions), 1);
  const count = Math.max(last - first + 1, 8);
  const told = years.map(({ year, mentions }) => `${year}: ${mentions}`).join(', ');
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${count} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Reports by year: ${told}`}
    >
      <path className="rule" d={`M0 ${HEIGHT}H${count}`} />
      {years.map(({ year, mentions }) => {
        // The least is still seen.
        const height = Math.max((HEIGHT * mentions) / most, 2);
        return <rect key={year} x={year - first + 0.1} width="0.8" y={HEIGHT - height} height={height} />;
      })}
    </svg>
  );
}
