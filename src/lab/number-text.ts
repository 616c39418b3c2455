/**
 * A number as readers see it, the same on every machine: `12,345`, `−0.0123`, `1.2×10⁻⁷`. Digits
 * before the point are never left out; in all there are at most `digits` where it has decimals.
 */
export function numberText(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) {
    const [digitsOf = '', power = ''] = value.toExponential(digits - 2).split('e');
    const raised = [...power.replace('+', '')].map((sign) => RAISED[sign] ?? sign).join('');
    return `${signed(`${Number(digitsOf)}`)}×10${raised}`;
  }
  const rounded = size >= 10 ** (digits - 1) ? value.toFixed(0) : value.toPrecision(digits);
  const [whole = '', decimals] = Number(rounded).toString().split('.');
  return signed(grouped(whole) + (decimals ? `.${decimals}` : ''));
}

function grouped(whole: string): string {
  return whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

function signed(text: string): string {
  return text.replace('-', '−');
}

const RAISED: Record<string, string> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [digit, raised]).concat([['-', '⁻']]) as [
    string,
    string,
  ][],
);
