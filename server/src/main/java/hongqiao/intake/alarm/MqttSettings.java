package hongqiao.intake.alarm;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where alarms are heard by MQTT, and as whom. The password belongs into the environment. */
@Component
class MqttSettings {

    private final String address;
    private final String client;
    private final String user;
    private final String password;
    private final String topics;
    private final String sender;

    MqttSettings(
            @Value("${hongqiao.alarms.mqtt.address}") String address,
            @Value("${hongqiao.alarms.mqtt.client}") String client,
            @Value("${hongqiao.alarms.mqtt.user}") String user,
            @Value("${hongqiao.alarms.mqtt.password}") String password,
            @Value("${hongqiao.alarms.mqtt.topics}") String topics,
            @Value("${hongqiao.alarms.mqtt.sender}") String sender) {
        this.address = address;
        this.client = client;
        this.user = user;
        this.password = password;
        this.topics = topics;
        this.sender = sender;
    }

    /** {@code tcp://HOST:PORT} or {@code ssl://HOST:PORT}; empty: nothing is heard. */
    String address() {
        return address;
    }

    /** By which the broker knows this process; each process has its own. */
    String client() {
        return client;
    }

    /** Empty: none. */
    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Empty where nothing is heard. @throws IllegalArgumentException they cannot be read */
    MqttTopics topics() {
        return address.isBlank() ? new MqttTopics(java.util.Map.of()) : MqttTopics.parse(topics);
    }

    /** Whose the alarms are: as the name that a key has, by HTTP. */
    String sender() {
        return sender;
    }
}
