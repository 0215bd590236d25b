package hongqiao.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked for last; what nobody has asked for in a long time goes. Safe for threads. */
public final class Recent {

    private Recent() {}

    /** @param most that are kept */
    public static <K, V> Map<K, V> map(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
