import { minimize } from './lbfgs.mjs';

/**
 * Log-linear model of a choice among assignments of roles to parties, with an L2 penalty. The score of an assignment is the
 * sum of what speaks for each party in its role and of what speaks for the whole.
 *
 * examples: {parties: [numbers of party features], assignments: [{roles, whole: numbers of whole features}], truth, weight}
 * gives weights: of party feature f in role r (from 1) at f * roles + r - 1, after these of the whole features.
 */
export function fitChoice(examples, partyFeatures, wholeFeatures, roles, penalty) {
  const offset = partyFeatures * roles;
  return minimize((w) => {
    const gradient = w.map((v) => penalty * v);
    let loss = 0;
    for (const v of w) loss += (penalty / 2) * v * v;
    for (const { parties, assignments, truth, weight } of examples) {
      const p = likelihoods(parties, assignments, roles, offset, w);
      loss -= weight * Math.log(Math.max(p[truth], 1e-300));
      const pull = new Float64Array(parties.length * roles);
      assignments.forEach(({ roles: given, whole }, a) => {
        const g = weight * (p[a] - (a === truth ? 1 : 0));
        given.forEach((role, i) => {
          if (role) pull[i * roles + role - 1] += g;
        });
        for (const f of whole) gradient[offset + f] += g;
      });
      parties.forEach((x, i) => {
        for (let r = 0; r < roles; r++) for (const f of x) gradient[f * roles + r] += pull[i * roles + r];
      });
    }
    return { loss, gradient };
  }, offset + wholeFeatures);
}

function likelihoods(parties, assignments, roles, offset, w) {
  const inRole = new Float64Array(parties.length * roles);
  parties.forEach((x, i) => {
    for (let r = 0; r < roles; r++) for (const f of x) inRole[i * roles + r] += w[f * roles + r];
  });
  const p = new Float64Array(assignments.length);
  let top = -Infinity;
  assignments.forEach(({ roles: given, whole }, a) => {
    given.forEach((role, i) => {
      if (role) p[a] += inRole[i * roles + role - 1];
    });
    for (const f of whole) p[a] += w[offset + f];
    top = Math.max(top, p[a]);
  });
  let sum = 0;
  for (let a = 0; a < p.length; a++) {
    p[a] = Math.exp(p[a] - top);
    sum += p[a];
  }
  return p.map((v) => v / sum);
}
