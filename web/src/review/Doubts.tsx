/** What makes a reading doubtful. */
export function Doubts({ why }: { readonly why: readonly string[] }) {
  if (why.length === 0) return null;
  return (
    <div className="doubts small">
      <h3>Why it is doubtful</h3>
      <ul>
        {why.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
