/** So many tries before the page may breathe. */
const AT_ONCE = 512;

/**
 * A text that begins with the nonce and whose SHA-256 begins with that many bits of nought: some seconds of this device's work, by
 * which the door knows that no machine sends thousands. Another one each time.
 */
export async function solved(nonce: string, bits: number): Promise<string> {
  const text = new TextEncoder();
  for (let counter = Math.floor(Math.random() * 2 ** 40); ; counter += AT_ONCE) {
    const tries = Array.from({ length: AT_ONCE }, (_, i) => `${nonce}:${counter + i}`);
    const hashes = await Promise.all(tries.map((one) => crypto.subtle.digest('SHA-256', text.encode(one))));
    const found = hashes.findIndex((hash) => zeros(new DataView(hash).getUint32(0)) >= bits);
    const proof = tries[found];
    if (proof !== undefined) return proof;
  }
}

const zeros = (word: number) => Math.clz32(word);
