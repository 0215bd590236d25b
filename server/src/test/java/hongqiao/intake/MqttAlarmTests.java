package hongqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongqiao.support.Running;
import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A broker hands on what sensors publish. */
@DisplayName("MQTT 报警：写下来才算收到，断了自己连上，读不懂的记下原因、不影响后面的")
class MqttAlarmTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static int port;
    private static Server broker;
    private static Running server;

    @BeforeAll
    static void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        broker = broker();
        server = Running.server(
                "hongqiao.alarms.mqtt.address=tcp://127.0.0.1:" + port,
                "hongqiao.alarms.mqtt.topics=video/+/alarms=camera-alarms, sensors/#=sensor-alarms");
    }

    @AfterAll
    static void stop() {
        server.close();
        broker.stopServer();
    }

    private static Server broker() throws Exception {
        var settings = new Properties();
        settings.setProperty(BrokerConstants.HOST_PROPERTY_NAME, "127.0.0.1");
        settings.setProperty(BrokerConstants.PORT_PROPERTY_NAME, String.valueOf(port));
        settings.setProperty(BrokerConstants.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        settings.setProperty(BrokerConstants.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        settings.setProperty(BrokerConstants.ENABLE_TELEMETRY_NAME, "false");
        var started = new Server();
        started.startServer(new MemoryConfig(settings));
        return started;
    }

    private static void publish(String topic, byte[] message) throws MqttException {
        var client = new MqttClient("tcp://127.0.0.1:" + port, MqttClient.generateClientId(), new MemoryPersistence());
        client.connect();
        client.publish(topic, message, 1, false);
        client.disconnect();
        client.close();
    }

    private static byte[] bin(String source, Instant at) {
        return JsonMapper.shared().writeValueAsBytes(AlarmPlatform.bin(source, at.toString()));
    }

    /** Past every policy. */
    private static int count(String sql, Object... of) {
        return JdbcClient.create(server.database().dataSource())
                .sql(sql)
                .params(of)
                .query(Integer.class)
                .single();
    }

    private static int taken(String source) {
        return count("select count(*) from intake.alarm where source = ?", source);
    }

    private static int refused(String code) {
        return count(
                "select count(*) from journal.event where action = 'alarm-message-refused' and after ->> 'code' = ?",
                code);
    }

    private static void soon(String what, BooleanSupplier holds) {
        var until = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    @DisplayName("发布一条：开一案；原样再发一次还是一次")
    void becomesACaseOnce() throws Exception {
        var message = bin("MQ-1", Instant.now());
        publish("video/yard/alarms", message);
        publish("video/yard/alarms", message);
        publish("video/yard/alarms", bin("MQ-1b", Instant.now()));
        soon("both devices are heard", () -> taken("MQ-1b") == 1);
        assertThat(taken("MQ-1")).isEqualTo(1);
        soon(
                "its case is open",
                () -> count("select count(*) from intake.report r join intake.alarm a on r.who = 'report:' || a.token"
                                + " where a.source = 'MQ-1' and r.state = 'OPENED'")
                        == 1);
    }

    @Test
    @DisplayName("乱码、空的、没有的类别、说到人的、没有入口的主题：日志各记一条原因，不逐条记；后面的照收")
    void isNotStoppedByWhatItCannotRead() throws Exception {
        for (int i = 0; i < 20; i++) {
            publish("video/yard/alarms", ("{\"class\": " + i).getBytes(StandardCharsets.UTF_8));
        }
        publish("video/yard/alarms", new byte[0]);
        publish("video/yard/alarms", "null".getBytes(StandardCharsets.UTF_8));
        publish("video/yard/alarms", new byte[] {(byte) 0xff, 0, 1, 2});
        var face = AlarmPlatform.bin("MQ-2", Instant.now().toString());
        face.put("class", "FACE_SEEN");
        publish("video/yard/alarms", JsonMapper.shared().writeValueAsBytes(face));
        publish("sensors/1/2", bin("MQ-2", Instant.now().minus(Duration.ofDays(30))));
        publish("video/yard/alarms", bin("MQ-3", Instant.now()));

        soon("what comes after them is taken", () -> taken("MQ-3") == 1);
        soon(
                "each reason stands in the journal",
                () -> refused("alarm-not-readable") == 1
                        && refused("alarm-names-persons") == 1
                        && refused("alarm-time-not-valid") == 1);
        assertThat(taken("MQ-2")).isZero();
    }

    @Test
    @DisplayName("写不下来的不算收到：写得了以后再送来，只开一案")
    void isSentAgainUntilItIsWrittenDown() throws Exception {
        var owner = JdbcClient.create(server.database().dataSource());
        owner.sql("alter table intake.alarm rename to alarm_away").update();
        try {
            publish("video/yard/alarms", bin("MQ-4", Instant.now()));
            soon(
                    "the broker has it, and the alarm cannot be written",
                    () -> broker.listConnectedClients().stream()
                            .noneMatch(one -> one.getClientID().equals("hongqiao")));
        } finally {
            owner.sql("alter table intake.alarm_away rename to alarm").update();
        }
        soon("it is sent again", () -> taken("MQ-4") == 1);
        assertThat(
                        count(
                                "select count(*) from intake.report r join intake.alarm a on r.who = 'report:' || a.token where a.source = 'MQ-4'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("代理停了又起：自己连上，报警照收")
    void comesBackAfterTheBroker() throws Exception {
        publish("video/yard/alarms", bin("MQ-5", Instant.now()));
        soon("it is heard", () -> taken("MQ-5") == 1);
        broker.stopServer();
        broker = broker();
        soon("it is heard again", () -> {
            try {
                publish("video/yard/alarms", bin("MQ-6", Instant.now()));
            } catch (MqttException notYet) {
                return false;
            }
            return taken("MQ-6") > 0;
        });
    }

    @Test
    @DisplayName("mosquitto_pub 发的也收")
    void hearsMosquitto() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/mosquitto_pub")), "Debian's mosquitto-clients is not installed");
        var sent = new ProcessBuilder(
                        "/usr/bin/mosquitto_pub",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-i",
                        "sensor-7",
                        "-q",
                        "1",
                        "-t",
                        "video/yard/alarms",
                        "-m",
                        new String(bin("MQ-7", Instant.now()), StandardCharsets.UTF_8))
                .inheritIO()
                .start();
        assertThat(sent.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(sent.exitValue()).isZero();
        soon("it is heard", () -> taken("MQ-7") == 1);
    }
}
