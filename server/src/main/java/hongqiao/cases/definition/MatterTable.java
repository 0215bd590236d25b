package hongqiao.cases.definition;

import hongqiao.pack.Codes.CodeList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers for the matters of one code list, and how long each may take. */
public record MatterTable(String key, String pack, Map<String, Matter> rows) {

    /**
     * @param answers subject in the responsibility table; null: as the matter above it
     * @param limit null: as the matter above it; @param calendar likewise
     * @param verified false: nobody has yet held it against its source
     */
    public record Matter(
            String code,
            @Nullable String answers,
            @Nullable String limit,
            @Nullable String calendar,
            String source,
            boolean verified) {}

    public MatterTable {
        rows = Map.copyOf(rows);
    }

    /** The row of a matter, with what it leaves open filled in from those above it. */
    public Optional<Matter> find(CodeList codes, String code) {
        Matter found = null;
        for (var at = codes.find(code);
                at.isPresent();
                at = Optional.ofNullable(at.get().parent()).flatMap(codes::find)) {
            var row = rows.get(at.get().key());
            if (row != null) {
                found = found == null ? row : filled(found, row);
            }
        }
        return Optional.ofNullable(found);
    }

    private static Matter filled(Matter row, Matter above) {
        return new Matter(
                row.code(),
                row.answers() == null ? above.answers() : row.answers(),
                row.limit() == null ? above.limit() : row.limit(),
                row.limit() == null ? above.calendar() : row.calendar(),
                row.limit() == null ? above.source() : row.source(),
                row.limit() == null ? above.verified() : row.verified());
    }
}
