package hongqiao.intake.alarm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttTopic;

/** Which topics lead to which door, by topic filter, in the order in which they are written. */
record MqttTopics(Map<String, String> doors) {

    MqttTopics {
        doors = new LinkedHashMap<>(doors);
    }

    /**
     * Reads {@code FILTER=DOOR}, several with commas.
     *
     * @throws IllegalArgumentException saying which part cannot be read; the server does not start then
     */
    static MqttTopics parse(String text) {
        var doors = new LinkedHashMap<String, String>();
        for (var part : text.split(",")) {
            int cut = part.lastIndexOf('=');
            var filter = cut < 0 ? "" : part.substring(0, cut).strip();
            var door = part.substring(cut + 1).strip();
            if (filter.isEmpty() || door.isEmpty()) {
                throw new IllegalArgumentException(
                        "hongqiao.alarms.mqtt.topics: write FILTER=DOOR, several with commas, not “%s”"
                                .formatted(part));
            }
            MqttTopic.validate(filter, true);
            doors.put(filter, door);
        }
        return new MqttTopics(doors);
    }

    /** The door of the first filter that the topic meets. */
    Optional<String> door(String topic) {
        return doors.entrySet().stream()
                .filter(entry -> MqttTopic.isMatched(entry.getKey(), topic))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
