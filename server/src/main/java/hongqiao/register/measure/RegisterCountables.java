package hongqiao.register.measure;

import hongqiao.pack.PackContent;
import hongqiao.register.definition.RegisterKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Registers. */
@Component
public final class RegisterCountables implements Countables {

    @Override
    public Map<String, CountedRecords> in(PackContent content) {
        var all = new LinkedHashMap<String, CountedRecords>();
        content.of(RegisterKind.class).stream()
                .forEach(register -> all.put(register.key(), new CountedRecords(register)));
        return all;
    }
}
