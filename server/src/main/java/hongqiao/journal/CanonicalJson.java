package hongqiao.journal;

import java.math.BigDecimal;
import java.util.Arrays;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling for equal JSON, so that a hash survives {@code jsonb}, which keeps neither spaces nor the order of keys:
 * keys sorted by code unit, no spaces, numbers plain and without trailing zeros, and of strings only what must be
 * escaped is.
 */
public final class CanonicalJson {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    public static String write(JsonNode node) {
        var out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            var keys = node.propertyNames().toArray(String[]::new);
            Arrays.sort(keys);
            var separator = "{";
            for (var key : keys) {
                out.append(separator);
                writeString(key, out);
                out.append(':');
                write(node.get(key), out);
                separator = ",";
            }
            out.append(keys.length == 0 ? "{}" : "}");
        } else if (node.isArray()) {
            var separator = "[";
            for (var element : node) {
                out.append(separator);
                write(element, out);
                separator = ",";
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isIntegralNumber()) {
            out.append(node.asString());
        } else if (node.isNumber()) {
            var number = node.decimalValue();
            out.append(
                    number.signum() == 0
                            ? BigDecimal.ZERO
                            : number.stripTrailingZeros().toPlainString());
        } else if (node.isString()) {
            writeString(node.stringValue(), out);
        } else {
            out.append(node.isNull() || node.isMissingNode() ? "null" : node.asString());
        }
    }

    static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
