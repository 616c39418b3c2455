import type { Random } from './random.ts';

/**
 * A formula for the middle of a sentence, without its dollar signs. Letters, indices and
 * numbers vary, so remembering formulas helps about as much as it does in a real log.
 */
export function inlineFormula(random: Random): string {
  const x = random.pick(LATIN);
  const y = random.pick(LATIN);
  const greek = random.pick(GREEK);
  const i = random.pick(INDEX);
  const n = random.int(2, 512);
  return random.pick([
    `${x}`,
    `${x}_${i}`,
    `${greek}_{${n}}`,
    `${x} = ${n / 100}`,
    `${greek} \\in [0, ${n}]`,
    `p(${x}_${i} \\mid ${greek}, \\sigma^2)`,
    `\\hat{${y}} = \\beta_0 + \\beta_{${n}} ${x}_${i}`,
    `\\mathbb{R}^{${n} \\times ${random.int(2, 64)}}`,
    `O(${x} \\log ${y})`,
    `\\lVert ${x}_${i} - ${y} \\rVert_2^2`,
    `\\frac{1}{${n}} \\sum_${i} ${x}_${i}`,
    `\\nabla_{${greek}} J(${greek})`,
    `\\sqrt{${n} ${x} + ${greek}^2}`,
    `${x} \\sim \\mathcal{N}(${n}, ${greek}^2)`,
    `\\operatorname{Var}(${x}) = ${n}`,
    `\\mathbf{${x}}^\\top \\mathbf{${y}} \\leq ${n}`,
    `P(${x.toUpperCase()} > ${n}) \\approx 0.${random.int(10, 99)}`,
    `e^{-${n} ${x} / ${greek}}`,
  ]);
}

/** A formula for a block of its own, without its dollar signs: one or several lines. */
export function displayFormula(random: Random): string {
  const x = random.pick(LATIN);
  const y = random.pick(LATIN);
  const greek = random.pick(GREEK);
  const i = random.pick(INDEX);
  const [a, b, c, d] = [random.int(1, 99), random.int(1, 99), random.int(1, 99), random.int(1, 99)];
  return random.pick([
    `J(${greek}) = -\\frac{1}{${a}} \\sum_{${i}=1}^{${b}} \\left[ ${y}_${i} \\log \\hat{${y}}_${i} + (1 - ${y}_${i}) \\log (1 - \\hat{${y}}_${i}) \\right]`,
    `P(${greek} \\mid ${x}) = \\frac{P(${x} \\mid ${greek}) \\, P(${greek})}{\\int P(${x} \\mid ${greek}') \\, P(${greek}') \\, d${greek}'}`,
    `\\operatorname{softmax}(${x}_${i}) = \\frac{e^{${x}_${i} / ${a}}}{\\sum_{j=1}^{${b}} e^{${x}_j / ${a}}}`,
    `\\mathbf{${x}} = \\begin{bmatrix} ${a} & ${b} & \\cdots & ${x}_{1n} \\\\ ${c} & ${d} & \\cdots & ${x}_{2n} \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ ${x}_{m1} & ${x}_{m2} & \\cdots & ${x}_{mn} \\end{bmatrix}`,
    `\\begin{aligned}\n\\frac{\\partial L}{\\partial ${x}_${i}} &= \\frac{\\partial L}{\\partial ${greek}} \\cdot \\frac{\\partial ${greek}}{\\partial ${x}_${i}} \\\\\n&= ${a} (\\hat{${y}} - ${y}) \\, ${greek} (1 - ${greek}) \\, ${x}_${i}\n\\end{aligned}`,
    `f(${x}) = \\begin{cases} ${x}^2 - ${a} & \\text{if } ${x} > ${b} \\\\ ${greek} ${x} & \\text{otherwise} \\end{cases}`,
    `\\int_{-\\infty}^{\\infty} \\frac{1}{\\sqrt{2 \\pi} \\sigma} \\exp\\left( -\\frac{(${x} - ${a})^2}{2 \\sigma^2} \\right) d${x} = 1`,
    `\\operatorname{Attention}(Q, K, V) = \\operatorname{softmax}\\left( \\frac{Q K^\\top}{\\sqrt{${a}}} \\right) V`,
    `\\hat{\\beta} = (X^\\top X + ${a} I)^{-1} X^\\top ${y}, \\qquad X \\in \\mathbb{R}^{${b} \\times ${c}}`,
    `\\operatorname{E}[${x.toUpperCase()}] = \\sum_{${i}=0}^{${a}} ${i} \\binom{${a}}{${i}} ${greek}^${i} (1 - ${greek})^{${a}-${i}} = ${a} ${greek}`,
    `D_{\\mathrm{KL}}(p \\parallel q) = \\sum_{${x} \\in \\mathcal{X}} p(${x}) \\log \\frac{p(${x})}{q(${x})} \\geq 0.${b}`,
    `${x}^{(t+1)} = ${x}^{(t)} - \\eta \\left( \\frac{\\hat{m}_t}{\\sqrt{\\hat{v}_t} + 10^{-${random.int(4, 9)}}} + ${greek} ${x}^{(t)} \\right)`,
  ]);
}

const LATIN = ['x', 'y', 'z', 'w', 'u', 'v', 'h', 'r', 's', 't'] as const;
const GREEK = ['\\theta', '\\alpha', '\\lambda', '\\mu', '\\phi', '\\gamma', '\\epsilon'] as const;
const INDEX = ['i', 'j', 'k', 'n'] as const;
