package hongqiao.journal;

import hongqiao.shared.Sha256;
import java.util.ArrayList;
import java.util.List;

/** Merkle tree hash over the hashes of events. Source: RFC 6962, 2.1 (leaf prefix 0, node prefix 1), from memory. */
final class Merkle {

    private final List<byte[]> peaks = new ArrayList<>();
    private final List<Integer> heights = new ArrayList<>();

    /** Adds the next leaf; memory grows with the logarithm of the count. */
    void add(byte[] leaf) {
        peaks.add(hash((byte) 0, leaf, new byte[0]));
        heights.add(0);
        while (heights.size() > 1 && heights.getLast().equals(heights.get(heights.size() - 2))) {
            join(heights.removeLast() + 1);
        }
    }

    /** The root over all leaves so far; there must be one. */
    byte[] root() {
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = hash((byte) 1, peaks.get(i), root);
        }
        return root;
    }

    private void join(int height) {
        var right = peaks.removeLast();
        var left = peaks.removeLast();
        heights.set(heights.size() - 1, height);
        peaks.add(hash((byte) 1, left, right));
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) {
        var message = new byte[1 + left.length + right.length];
        message[0] = prefix;
        System.arraycopy(left, 0, message, 1, left.length);
        System.arraycopy(right, 0, message, 1 + left.length, right.length);
        return Sha256.of(message);
    }
}
