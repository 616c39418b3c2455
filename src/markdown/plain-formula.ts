/**
 * A formula as plain text, where it cannot be typeset: `2^{n+1}` as 2^(n+1), `\mu` as
 * μ. A command that has no sign of its own is left out, and what it is applied to stays.
 */
export function plainFormula(tex: string): string {
  return tex
    .replace(/\\(?:begin|end)\s*\{[^{}]*\}|\\(?:left|right|[bB]igg?[lr]?)(?![A-Za-z])/g, ' ')
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, above: string, below: string) => {
      return `${bracketed(above)}/${bracketed(below)}`;
    })
    .replace(/\\([A-Za-z]+)/g, (_, name: string) => signOf(name))
    .replace(/\\([{}$%&#_|])/g, (_, sign: string) => ESCAPED[sign] ?? sign)
    .replace(/\\[^A-Za-z]|[~&\\]/g, ' ')
    .replace(/([\^_])\s*\{([^{}]*)\}/g, (_, mark: string, inner: string) => mark + bracketed(inner))
    .replace(/[{}]/g, '')
    .replaceAll(OPENING, '{')
    .replaceAll(CLOSING, '}')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Stand for `\{` and `\}` as long as braces group: no text has these characters. */
const OPENING = '\uFDD0';
const CLOSING = '\uFDD1';
const ESCAPED: Record<string, string> = { '{': OPENING, '}': CLOSING, '|': '‖' };

function bracketed(tex: string): string {
  const inner = tex.trim();
  return /^\\?[\p{L}\p{N}]*$/u.test(inner) ? inner : `(${inner})`;
}

function signOf(name: string): string {
  if (signs.has(name)) return signs.get(name) ?? '';
  return FUNCTIONS.has(name) ? `${name} ` : '';
}

const signs = new Map(
  (
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι ' +
    'kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ ' +
    'omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ' +
    'le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ lt < gt > approx ≈ sim ∼ equiv ≡ propto ∝ in ∈ notin ∉ ' +
    'subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ varnothing ∅ to → rightarrow → mapsto ↦ implies ⇒ ' +
    'Rightarrow ⇒ iff ⇔ forall ∀ exists ∃ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ ' +
    'pm ± times × cdot · div ÷ circ ∘ mid | ell ℓ dots … ldots … cdots … hbar ℏ langle ⟨ rangle ⟩'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index) => {
      const last = pairs.at(-1);
      if (index % 2 === 0 || !last) pairs.push([word, '']);
      else last[1] = word;
      return pairs;
    }, []),
);

const FUNCTIONS = new Set(
  'arg cos cosh deg det dim exp gcd inf ker lim ln log max min Pr sin sinh sup tan tanh'.split(' '),
);
