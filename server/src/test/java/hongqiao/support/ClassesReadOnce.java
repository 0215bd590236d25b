package hongqiao.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;

/** What Spring reads of our classes is read once for all servers of a JVM. */
final class ClassesReadOnce implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

    @Override
    public void initialize(GenericApplicationContext context) {
        var read = context.getResourceCache(MetadataReader.class);
        read.putAll(READ);
        context.addBeanFactoryPostProcessor(factory -> READ.putAll(read));
    }
}
