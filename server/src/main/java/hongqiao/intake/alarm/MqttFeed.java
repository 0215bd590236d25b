package hongqiao.intake.alarm;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Alarms by MQTT 3.1.1, off unless an address is configured. Messages are asked for once at least (QoS 1), in a session that the broker keeps,
 * and acknowledged only when the alarm is written down, or refused for good and counted. Where it cannot be written down just then the
 * line is cut, and the broker sends it again. A line that is lost is taken up again after 1, 2, 4 … 30 seconds.
 */
@Component
class MqttFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MqttFeed.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final long LONGEST_WAIT = 30;
    private static final Duration ENOUGH = Duration.ofSeconds(5);

    private final MqttSettings settings;
    private final MqttAlarms alarms;
    private final boolean on;
    private @Nullable ScheduledExecutorService line;
    private volatile @Nullable MqttClient client;
    private volatile boolean running;
    private long wait = 1;

    MqttFeed(MqttSettings settings, MqttAlarms alarms) {
        this.on = !settings.address().isBlank();
        this.settings = settings;
        this.alarms = alarms;
    }

    @Override
    public void start() {
        if (!on) {
            return;
        }
        running = true;
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mqtt-feed").factory());
        line = thread;
        thread.execute(this::connect);
    }

    private void connect() {
        if (!running) {
            return;
        }
        try {
            var made = new MqttClient(settings.address(), settings.client(), new MemoryPersistence());
            client = made;
            made.setManualAcks(true);
            made.setTimeToWait(Duration.ofSeconds(LONGEST_WAIT).toMillis());
            made.setCallback(new Heard(made));
            made.connect(options());
            for (var filter : alarms.topics().doors().keySet()) {
                made.subscribe(filter, AT_LEAST_ONCE);
            }
            wait = 1;
            LOG.info("alarms are heard from {}", settings.address());
        } catch (MqttException failed) {
            LOG.warn("no alarms from {}: {}; again in {} s", settings.address(), failed.getMessage(), wait);
            drop();
            again();
        }
    }

    private MqttConnectOptions options() {
        var options = new MqttConnectOptions();
        options.setCleanSession(false);
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setConnectionTimeout((int) LONGEST_WAIT);
        if (!settings.user().isEmpty()) {
            options.setUserName(settings.user());
            options.setPassword(settings.password().toCharArray());
        }
        return options;
    }

    private void again() {
        var thread = line;
        if (running && thread != null) {
            thread.schedule(this::connect, wait, TimeUnit.SECONDS);
            wait = Math.min(LONGEST_WAIT, wait * 2);
        }
    }

    private void drop() {
        var old = client;
        client = null;
        if (old != null) {
            try {
                old.disconnectForcibly(0, ENOUGH.toMillis(), false);
            } catch (MqttException gone) {
                LOG.debug("it was gone already", gone);
            }
            try {
                old.close(true);
            } catch (MqttException closed) {
                LOG.debug("it was closed already", closed);
            }
        }
    }

    /** What one line brings. */
    private final class Heard implements MqttCallback {

        private final MqttClient from;

        Heard(MqttClient from) {
            this.from = from;
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) throws MqttException {
            alarms.receive(topic, message.getPayload());
            from.messageArrivedComplete(message.getId(), message.getQos());
        }

        @Override
        public void connectionLost(Throwable cause) {
            LOG.warn("the line to {} was lost: {}", settings.address(), cause.getMessage());
            var thread = line;
            if (running && thread != null) {
                thread.execute(() -> {
                    drop();
                    again();
                });
            }
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            // nothing is sent
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = line;
        line = null;
        if (thread != null) {
            thread.shutdownNow();
        }
        drop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
