import type { Random } from './random.ts';

/*
 * Prose that nobody wrote: words of this list, drawn by chance. It means nothing, and
 * is shaped like English only in what a Markdown parser notices: the lengths of words and
 * sentences, commas, quotes, apostrophes, dashes.
 */

/** One sentence without markup: a capital first, a full stop (or `?`, `!`) last. */
export function sentence(random: Random): string {
  const words = random.times(7, 24, () => word(random));
  const text = words
    .map((each, at) => {
      if (at === words.length - 1) return each;
      if (random.chance(0.07)) return `${each},`;
      if (random.chance(0.008)) return `${each} -`;
      if (random.chance(0.006)) return `"${each}"`;
      if (random.chance(0.006)) return `(${each} ${word(random)})`;
      return each;
    })
    .join(' ');
  const end = random.chance(0.04) ? '?' : random.chance(0.05) ? '!' : '.';
  return capital(text) + end;
}

/** A few words in a row, without punctuation: a title, a label, a cell of a table. */
export function phrase(random: Random, low: number, high: number): string {
  return random.times(low, high, () => random.pick(CONTENT)).join(' ');
}

/** A word, as often a small one as in English. */
export function word(random: Random): string {
  return random.pick(random.chance(0.55) ? SMALL : CONTENT);
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function list(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return [first, ...rest];
}

const SMALL = list(`
  the the the the the the of of of to to to and and and a a a in in in is is it it that that
  was for for on on with with as at by this this we we I I I are be from or an not but so if
  they there which when what how all can has have had do did will would about into than then
  them its it's don't I'm that's our more some also just one two here very much only up out
  over after before each between because while where who why could should might my their these
`);

const CONTENT = list(`
  accuracy activation actually aggregate algorithm alternative amount analysis answer apply
  approach approximate architecture array article assignment assumption attention attribute
  automatically average backpropagation balance baseline batch bayesian becomes behaviour
  benchmark better bias binary bootstrap boundary branch broadcast bucket build calculate
  calibration candidate capacity cartesian categorical causal centroid chain challenge channel
  chapter characteristic classifier cleaning cloud cluster coefficient collect column combine
  common compare comparison complete complexity component compression computation concept
  condition confidence configuration confusion connect consequence consistent constant
  constraint container context continuous contribution control convergence convolution
  correlation correspond course covariance coverage create curvature curve customer dashboard
  database dataset debugging decision decoder deep default definition degree dendrogram density
  dependency deployment depth derivative describe descriptor detail detection determinant
  deviation diagonal difference different differential diffusion dimension direction discover
  discussion distance distribution document domain dropout during dynamic early easily edge
  effect efficient eigenvalue element embedding empirical encoder engineering enough ensemble
  entropy environment epoch equation error estimate estimator evaluate evidence example
  exercise expectation experiment explain explanation exploration exponential expression
  extract factor feature feedback figure filter finally finite first follow forecast forest
  formula forward fraction framework frequency function fundamental gaussian general generate
  generative geometry gradient graph great group guarantee happens hidden hierarchy histogram
  homework hyperparameter hypothesis idea identity image implement implementation important
  improve include increase independent index inference information initial inner input insight
  instance instead integer integral interesting interpret interval introduction inverse
  iteration joint kernel knowledge label language large latent layer learning lecture left
  length level library likelihood linear linkage logarithm logistic loss machine magnitude many
  mapping marginal matrix maximum meaning measure mechanism median memory message method metric
  minimum mixture model module moment monitoring multiple multivariate natural neighbour nested
  network neural neuron noise nonlinear normal notation notebook number numerical objective
  observation observed operation optimal optimiser optimization order ordinary orthogonal
  outcome outlier output overfitting package paper parallel parameter parametric partition
  pattern penalty percentile performance permutation pipeline pixel platform point policy
  polynomial population position posterior practice precision predict prediction predictor
  prepare principal prior probability problem procedure process processing production professor
  program progress project projection propagation property proportion provide python quadratic
  quality quantile quantity query question quick random range rank ratio reading reason recall
  receive recommendation recurrent recursive reduce reference region regression regularization
  reinforcement related relation relationship remember representation request require residual
  resource response result retrieval reward right robust running sample sampling scalar scale
  schedule schema science score search second section segment selection sensitive sentence
  separate sequence series service several shape sigmoid signal significant similar similarity
  simple simulation single softmax solution something space sparse spatial special specific
  spectrum speech split squared stability standard started state statistic statistical step
  stochastic storage strategy stream strength structure student subset summary supervised
  supplement support surface symmetric system table target task technique temperature tensor
  term test theorem theory think threshold through time today together token topic training
  transaction transfer transform transformation transformer transition translate transpose tree
  trial tuning tutorial type uncertainty underlying understand understanding uniform unique unit
  university unsupervised update upper useful usually validation value variable variance variant
  variation vector version video visual visualization vocabulary volume warehouse watched weight
  wonderful workflow yesterday zero
`);
