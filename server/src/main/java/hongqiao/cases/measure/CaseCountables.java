package hongqiao.cases.measure;

import hongqiao.cases.definition.CaseKind;
import hongqiao.pack.PackContent;
import hongqiao.register.measure.Countables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Types of case. */
@Component
public final class CaseCountables implements Countables {

    @Override
    public Map<String, CountedCases> in(PackContent content) {
        var all = new LinkedHashMap<String, CountedCases>();
        content.of(CaseKind.class).stream().forEach(type -> all.put(type.key(), CountedCases.of(type)));
        return all;
    }
}
