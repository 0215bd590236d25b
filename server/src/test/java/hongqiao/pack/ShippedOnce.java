package hongqiao.pack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * What ships is read and checked once for all servers of a JVM, as a pack never changes; it is a third of a start. Folders of
 * a test's own are read each time.
 */
public final class ShippedOnce implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Map<String, Pack> OF_DISTRICT = new ConcurrentHashMap<>();

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.getRequiredProperty("hongqiao.packs").isBlank()) {
            context.registerBean(
                    "packs", Packs.class, () -> of(context, environment.getRequiredProperty("hongqiao.district")));
        }
    }

    private static Packs of(GenericApplicationContext context, String district) {
        var shelf = new Shelf("", district);
        return new Packs(shelf, OF_DISTRICT.computeIfAbsent(district, first -> Packs.checked(shelf, kinds(context))));
    }

    private static List<PackKind<?>> kinds(GenericApplicationContext context) {
        return context.<PackKind<?>>getBeanProvider(ResolvableType.forClass(PackKind.class))
                .orderedStream()
                .toList();
    }
}
