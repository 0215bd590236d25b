package hongqiao.register.record;

import hongqiao.register.definition.Register;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a record held at one moment, to be put back later: personal fields sealed as they were. */
public record Snapshot(@Nullable String stage, Map<String, Object> values, Map<String, String> keys) {

    public static Snapshot of(Kept record) {
        return new Snapshot(record.stage(), record.values(), record.keys());
    }

    /** As JSON, which {@link #read} reads. */
    public static String text(Kept record) {
        var node = Values.JSON.createObjectNode();
        node.put("stage", record.stage());
        node.set("values", Values.JSON.readTree(Values.past(record)));
        node.set("keys", Values.JSON.valueToTree(record.keys()));
        return node.toString();
    }

    public static Snapshot read(Register register, String text) {
        var tree = Values.JSON.readTree(text);
        var keys = new HashMap<String, String>();
        tree.path("keys")
                .propertyStream()
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue().asString()));
        return new Snapshot(
                tree.path("stage").isString() ? tree.path("stage").asString() : null,
                Values.kept(register, tree.path("values").toString()),
                keys);
    }
}
