interface Earned {
  readonly behaviour: { readonly value: number | null };
  readonly rates?: { readonly per_journey: { readonly behaviour_value: number | null } };
}

/**
 * Whether a journey earns its value, as it does without discounts: a second estimate of that beside the deciding one would only
 * puzzle.
 */
export function earnsItsValue({ rates, behaviour }: Earned): boolean {
  const earned = rates?.per_journey.behaviour_value ?? Number.NaN;
  const value = behaviour.value ?? Number.NaN;
  return Math.abs(earned - value) <= 1e-9 * Math.abs(value);
}
