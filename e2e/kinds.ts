/** One page of each kind, and each list that is empty. */
export const kindsOfPage = [
  '/',
  '/days/',
  '/days/2024/',
  '/categories/',
  '/categories/traps/',
  '/categories/nothing-yet/',
  '/categories/cells/',
  '/courses/',
  '/courses/knots/',
  '/courses/tides/',
  '/courses/stars/',
  '/homework/',
  '/scales/',
  '/scales/tidiness/',
  '/about/',
  '/404.html',
];

/** The published days of the specimen, in the order of dates. */
export const days = [
  '/day/2023-12-31/',
  '/day/1/',
  '/day/2/',
  '/day/3/',
  '/day/8/',
  '/day/9/',
  '/day/10/',
  '/day/11/',
  '/day/13/',
  '/day/14/',
  '/day/15/',
  '/day/16/',
  '/day/17/',
  '/day/18/',
  '/day/59/',
  '/day/60/',
  '/day/61/',
  '/day/62/',
  '/day/63/',
  '/day/64/',
  '/day/65/',
  '/day/66/',
  '/day/134/',
];

/** Old addresses of days, and where each leads. */
export const aliases: Record<string, string> = {
  '/old/day-1.html': '/day/1/',
  '/2024/01/02/first-day/': '/day/1/',
  '/first/': '/day/1/',
  '/first': '/day/1/',
  '/day-134/': '/day/134/',
  '/día-134/': '/day/134/',
  '/日記/134/': '/day/134/',
  '/with blank/': '/day/134/',
  '/old/day-134.htm': '/day/134/',
};
