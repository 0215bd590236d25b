package hongqiao.cases.definition;

import hongqiao.cases.definition.MatterTable.Matter;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackKind;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tables of matters: {@code matters/KEY.csv}. */
@Component
public final class MatterKind implements PackKind<Map<String, MatterTable>> {

    @Override
    public String folder() {
        return "matters";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Map<String, MatterTable> read(PackContent content) {
        var tables = new LinkedHashMap<String, MatterTable>();
        for (var file : content.list(folder())) {
            var rows = new LinkedHashMap<String, Matter>();
            for (var row : content.csv(file, "matters", "matterRow", "code")) {
                var values = row.values();
                var matter = new Matter(
                        values.path("code").asString(),
                        text(values.path("answers")),
                        text(values.path("limit")),
                        text(values.path("calendar")),
                        values.path("source").asString(),
                        values.path("verified").asBoolean());
                LimitCheck.problem(matter.limit(), matter.calendar(), content)
                        .ifPresent(problem ->
                                content.refuse(file, row.line(), problem.code(), problem.message(), problem.remedy()));
                rows.put(matter.code(), matter);
            }
            if (tables.put(file.key(), new MatterTable(file.key(), file.pack(), rows)) != null) {
                content.refuse(
                        file,
                        null,
                        "duplicate-key",
                        new Words(
                                "事项表“%s”已在另一个资源包中".formatted(file.key()),
                                "another pack has matters “%s” too".formatted(file.key())),
                        new Words("换一个键", "give it another key"));
            }
        }
        return tables;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
