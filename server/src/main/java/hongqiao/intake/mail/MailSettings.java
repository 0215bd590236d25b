package hongqiao.intake.mail;

import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mailbox that is read. The password belongs into the environment.
 *
 * @param host empty: none is
 * @param tls {@code tls}, {@code starttls} or {@code none}; with the first two nothing is said on a line that is not sealed
 * @param door key of the door by which its letters come in
 * @param every how often it is looked for new ones
 */
@ConfigurationProperties("hongqiao.mail.imap")
record MailSettings(
        String host, int port, String tls, String user, String password, String folder, String door, Duration every) {

    /** Milliseconds for each of connecting, reading and writing. */
    private static final String LONGEST = "30000";

    /** @throws IllegalArgumentException the server does not start then */
    MailSettings {
        if (!tls.matches("tls|starttls|none")) {
            throw new IllegalArgumentException("hongqiao.mail.imap.tls: write tls, starttls or none");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    Properties properties() {
        var properties = new Properties();
        for (var of : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.imap." + of, LONGEST);
        }
        properties.setProperty("mail.imap.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.required", String.valueOf(tls.equals("starttls")));
        // To read one does not mark it: that is done when its report is written down.
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.fetchsize", String.valueOf(1 << 20));
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + folder;
    }
}
