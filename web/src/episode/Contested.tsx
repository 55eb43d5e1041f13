/** Says that another report contradicts this one. */
export function Contested() {
  return (
    <a className="contested small" href="#contradictions">
      contradicted
    </a>
  );
}
