package hongqiao.intake;

import hongqiao.intake.door.Door;
import hongqiao.pack.Codes.Code;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What one may report at a door. */
@Component
public class DoorSubjects {

    private final ReportForms forms;

    DoorSubjects(ReportForms forms) {
        this.forms = forms;
    }

    /** In the order of the list, by code. */
    public Map<String, Code> of(Door door) {
        return forms.offered(door);
    }
}
