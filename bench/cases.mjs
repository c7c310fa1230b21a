/** Each contender with each length; `ONLY=kvitt,uplot` leaves the others out. */
export function casesOf(suite, contenders, sizes) {
  return sizes.flatMap((size) => asked(contenders).map((contender) => ({ suite, contender, size })));
}

/** The lengths to measure, where others are asked for than usual: `LINES=10,10000`. */
export function sizesOf(name, usual) {
  return process.env[name]?.split(',').map(Number) ?? usual;
}

/** Those of the contenders that this run measures. */
export function asked(contenders) {
  const only = process.env.ONLY?.split(',');
  return only ? contenders.filter((contender) => contender === 'text' || only.includes(contender)) : contenders;
}
