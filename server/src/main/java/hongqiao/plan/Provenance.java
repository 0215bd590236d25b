package hongqiao.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where an object of a plan comes from.
 *
 * @param line of the document, from 1; null for facts of a pack
 * @param rule the compiler's rule that read it; null where an officer added it or a pack says it
 */
public record Provenance(
        Origin kind, @Nullable Integer line, @Nullable String rule, MadeBy by) {

    public static final Provenance PACK = new Provenance(Origin.PACK, null, null, MadeBy.READ);
}
