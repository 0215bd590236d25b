package hongqiao.intake.alarm;

import hongqiao.intake.IntakeProblem;
import hongqiao.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes alarms out of messages. */
@Component
class MqttAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(MqttAlarms.class);

    /** As much as a request by HTTP may have. */
    private static final int MOST_BYTES = 2 << 20;

    private final Alarms alarms;
    private final MqttRefusals refusals;
    private final JsonMapper json;
    private final MqttTopics topics;
    private final String sender;

    MqttAlarms(Alarms alarms, MqttRefusals refusals, JsonMapper json, MqttSettings settings) {
        this.alarms = alarms;
        this.refusals = refusals;
        this.json = json;
        this.topics = settings.topics();
        this.sender = settings.sender();
    }

    MqttTopics topics() {
        return topics;
    }

    /**
     * When this returns, the message is done with: its alarm is written down, or it is none and that is counted.
     *
     * @throws RuntimeException it could not be written down just then; to be sent again
     */
    void receive(String topic, byte[] message) {
        try {
            var door = topics.door(topic).orElseThrow(IntakeProblem.DOOR_NOT_FOUND::problem);
            var receipt = alarms.receive(door, sender, body(message));
            LOG.debug("{}: {}", topic, receipt);
        } catch (Problem problem) {
            if (problem.type().status().is5xxServerError()) {
                throw problem;
            }
            refusals.count(topic, problem);
        }
    }

    private AlarmBody body(byte[] message) {
        if (message.length > MOST_BYTES) {
            throw IntakeProblem.ALARM_NOT_READABLE.because("报警超过 2 MB", "An alarm has 2 MB at most");
        }
        try {
            var body = json.readValue(message, AlarmBody.class);
            if (body == null) {
                throw IntakeProblem.ALARM_NOT_READABLE.problem();
            }
            return body;
        } catch (JacksonException unreadable) {
            var path = unreadable instanceof tools.jackson.databind.DatabindException at ? field(at) : "";
            throw path.isEmpty()
                    ? IntakeProblem.ALARM_NOT_READABLE.problem()
                    : IntakeProblem.ALARM_NOT_READABLE.problem().atField(path);
        }
    }

    private static String field(tools.jackson.databind.DatabindException at) {
        return at.getPath().stream()
                .map(part -> part.getPropertyName() == null ? "" : part.getPropertyName())
                .reduce((one, other) -> one + "." + other)
                .orElse("");
    }
}
