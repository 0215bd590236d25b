package hongqiao.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What a module lets be found. Asked over the whole district: who sees what is decided when somebody searches. */
public interface Findables {

    /** The journal's word for them: {@code case}, {@code record}. */
    String kind();

    /** Another one means that what was read before was read otherwise, and all is read again. */
    String edition();

    /** Those that are there and may be found, of these ids; what is missing is not found any more. */
    List<Findable> read(Collection<String> ids);

    /** All, some thousand at a time. */
    void readAll(Consumer<List<Findable>> some);
}
