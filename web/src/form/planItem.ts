/** Where an item of a plan is shown, as a link takes it: what begins with I is an indicator, with C a commitment, else an action. */
export function planItem(reference: unknown) {
  const [key, code] = typeof reference === 'string' ? reference.split('/') : [];
  if (!key || !code) return null;
  const params = { key, code };
  switch (code[0]) {
    case 'I':
      return { to: '/plans/$key/indicators/$code', params } as const;
    case 'C':
      return { to: '/plans/$key/commitments/$code', params } as const;
    default:
      return { to: '/plans/$key/actions/$code', params } as const;
  }
}
