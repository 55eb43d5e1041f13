import { minimize } from './lbfgs.mjs';

/**
 * Logistic regression with an L2 penalty.
 * rows: {x: numbers of the features that are so, y: 0 or 1, weight}; gives a weight for each feature.
 */
export function fitLogistic(rows, features, penalty) {
  return minimize((w) => {
    const gradient = w.map((v) => penalty * v);
    let loss = 0;
    for (const v of w) loss += (penalty / 2) * v * v;
    for (const { x, y, weight } of rows) {
      let odds = 0;
      for (const f of x) odds += w[f];
      const p = 1 / (1 + Math.exp(-odds));
      loss -= weight * Math.log(Math.max(y ? p : 1 - p, 1e-300));
      for (const f of x) gradient[f] += weight * (p - y);
    }
    return { loss, gradient };
  }, features);
}
