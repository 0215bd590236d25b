package hongqiao.organisation;

import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the subjects of this district are called; its pack says. */
@Component
public class Subjects {

    private final List<Subject> list;
    private final Map<String, Subject> byKey;

    Subjects(ObjectProvider<DistrictOrganisation> pack) {
        this.list = pack.getIfAvailable(() -> DistrictOrganisation.NONE).subjects();
        this.byKey = list.stream().collect(Collectors.toMap(Subject::key, Function.identity()));
    }

    /** In the order of the pack. */
    public List<Subject> list() {
        return list;
    }

    /** The key itself where the pack does not name it. */
    public Words name(String key) {
        var subject = byKey.get(key);
        return subject == null ? new Words(key, key) : subject.name();
    }
}
