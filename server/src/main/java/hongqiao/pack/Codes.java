package hongqiao.pack;

import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code lists of the packs that are on, by key. */
public record Codes(Map<String, CodeList> lists) {

    /** One list, in the order of its file. */
    public record CodeList(String key, String pack, Map<String, Code> codes) {

        public CodeList {
            codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        public Optional<Code> find(String code) {
            return Optional.ofNullable(codes.get(code));
        }

        /** The code that has this key or is called so in Chinese: what a file may hold. */
        public Optional<Code> named(String text) {
            var code = codes.get(text);
            return code != null
                    ? Optional.of(code)
                    : codes.values().stream()
                            .filter(one -> one.title().zh().equals(text))
                            .findFirst();
        }
    }

    /** @param parent key of the code above it in the same list */
    public record Code(String key, Words title, @Nullable String parent) {}

    public Optional<CodeList> find(String key) {
        return Optional.ofNullable(lists.get(key));
    }
}
