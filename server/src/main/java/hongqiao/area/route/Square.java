package hongqiao.area.route;

/**
 * What one int says of one square: nobody's ({@link #NONE}), one cell's (its number), finer squares, or a leaf. The two
 * highest bits tell which; the rest is a number or an offset.
 */
final class Square {

    static final int NONE = -1;

    /** A square is divided into 4 × 4 finer ones, row by row from the south-west. */
    static final int FINER = 4;

    static final int LARGEST_OFFSET = (1 << 30) - 1;

    private static final int FINER_TAG = 1 << 30;
    private static final int LEAF_TAG = 2 << 30;

    private Square() {}

    /** Nobody's or one cell's: the int is the answer. */
    static boolean isAnswer(int square) {
        int tag = square >> 30;
        return tag == 0 || tag == -1;
    }

    static boolean isFiner(int square) {
        return square >> 30 == 1;
    }

    static int offset(int square) {
        return square & LARGEST_OFFSET;
    }

    static int finer(int offset) {
        return FINER_TAG | offset;
    }

    static int leaf(int offset) {
        return LEAF_TAG | offset;
    }
}
