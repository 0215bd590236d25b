package hongqiao.area.route;

import java.util.Arrays;

/** The pieces that hold one point while it is moved about: a sorted set that a crossed edge enters or leaves. */
final class Holders {

    private int[] pieces;
    private int size;

    Holders() {
        this(new int[8], 0);
    }

    private Holders(int[] pieces, int size) {
        this.pieces = pieces;
        this.size = size;
    }

    /** The point crossed an edge: who held it no longer does, and the other way round. */
    void cross(Borders borders, int edge) {
        for (int i = borders.from[edge]; i < borders.from[edge + 1]; i++) {
            toggle(borders.beside[i]);
        }
    }

    private void toggle(int piece) {
        int at = Arrays.binarySearch(pieces, 0, size, piece);
        if (at >= 0) {
            System.arraycopy(pieces, at + 1, pieces, at, size - at - 1);
            size--;
            return;
        }
        if (size == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * size);
        }
        at = -at - 1;
        System.arraycopy(pieces, at, pieces, at + 1, size - at);
        pieces[at] = piece;
        size++;
    }

    boolean hold(int piece) {
        return Arrays.binarySearch(pieces, 0, size, piece) >= 0;
    }

    int size() {
        return size;
    }

    int piece(int i) {
        return pieces[i];
    }

    Holders copy() {
        return new Holders(Arrays.copyOf(pieces, Math.max(8, size)), size);
    }
}
