package hongqiao.intake.door;

import hongqiao.cases.definition.CaseKind;
import hongqiao.intake.door.Door.Sender;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Doors of packs: {@code doors/KEY.yaml}, in the order of the files. */
@Component
public final class DoorKind implements PackKind<DoorKind.Doors> {

    /** By key. */
    public record Doors(Map<String, Door> all) {

        public Doors {
            all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        }

        public Optional<Door> find(String key) {
            return Optional.ofNullable(all.get(key));
        }

        /** One that such a sender may use. */
        public Optional<Door> find(String key, Sender sender) {
            return find(key).filter(door -> door.senders().contains(sender));
        }
    }

    @Override
    public String folder() {
        return "doors";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public Doors read(PackContent content) {
        var doors = new LinkedHashMap<String, Door>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "door");
            if (yaml != null && yaml.isSound()) {
                var reader = new DoorReader(content, yaml, content.of(CaseKind.class));
                reader.read(doors.keySet()).ifPresent(door -> doors.put(door.key(), door));
            }
        }
        return new Doors(doors);
    }
}
