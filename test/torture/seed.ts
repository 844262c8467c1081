// The seed of the parts of torture that fit into every test run. It stands in the titles, so that a run that fails can be repeated.

export const seed = Number(process.env.TORTURE_SEED ?? Math.floor(Math.random() * 2 ** 31))
