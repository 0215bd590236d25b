package hongqiao.meaning;

/** A text's meaning (语义向量): {@link Meaning#DIMENSIONS} numbers, of length 1. */
public final class Embedding {

    private final float[] values;

    /**
     * Also for one that was kept.
     *
     * @param values taken over as a copy and brought to length 1
     * @throws IllegalArgumentException not {@link Meaning#DIMENSIONS} numbers, or none but zeros
     */
    public Embedding(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        if (values.length != Meaning.DIMENSIONS || !(squares > 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("no embedding: %d numbers".formatted(values.length));
        }
        float length = (float) Math.sqrt(squares);
        this.values = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            this.values[i] = values[i] / length;
        }
    }

    /** Cosine, -1..1: 1 means the same. Unrelated Chinese texts have about 0.3 to 0.5, not 0. */
    public double similarity(Embedding other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return Math.clamp(sum, -1, 1);
    }

    /** A copy, for keeping. */
    public float[] values() {
        return values.clone();
    }
}
