/**
 * Least point of a smooth convex function by L-BFGS (Nocedal & Wright, Numerical Optimization, 2nd ed., algorithm 7.4)
 * with a backtracking line search. Plain float64 sums in a fixed order: the same function gives the same point.
 *
 * objective: point → {loss, gradient}
 */
export function minimize(objective, size, { iterations = 80, tolerance = 1e-4, memory = 8 } = {}) {
  let at = new Float64Array(size);
  let { loss, gradient } = objective(at);
  const steps = [];
  for (let i = 0; i < iterations && norm(gradient) > tolerance * Math.max(1, norm(at)); i++) {
    const direction = descent(gradient, steps);
    const slope = dot(gradient, direction);
    let rate = steps.length === 0 ? 1 / Math.max(1, norm(gradient)) : 1;
    let next;
    for (;;) {
      const point = Float64Array.from(at, (v, j) => v + rate * direction[j]);
      next = { point, ...objective(point) };
      if (next.loss <= loss + 1e-4 * rate * slope || rate < 1e-10) break;
      rate /= 2;
    }
    const s = Float64Array.from(next.point, (v, j) => v - at[j]);
    const y = Float64Array.from(next.gradient, (v, j) => v - gradient[j]);
    const curvature = dot(s, y);
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > memory) steps.shift();
    ({ loss, gradient } = next);
    at = next.point;
  }
  return at;
}

/** Minus the gradient, bent by the curvature that the last steps met. */
function descent(gradient, steps) {
  const q = gradient.map((v) => -v);
  const alphas = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const { s, y, rho } = steps[i];
    alphas[i] = rho * dot(s, q);
    add(q, y, -alphas[i]);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let j = 0; j < q.length; j++) q[j] *= scale;
  }
  steps.forEach(({ s, y, rho }, i) => {
    add(q, s, alphas[i] - rho * dot(y, q));
  });
  return q;
}

function add(to, what, times) {
  for (let j = 0; j < to.length; j++) to[j] += times * what[j];
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

const norm = (a) => Math.sqrt(dot(a, a));
