package hongqiao.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By which server mails go out. The password belongs into the environment.
 *
 * @param host empty: none do
 * @param tls {@code starttls}, {@code tls} or {@code none}; with the first nothing is said on a line that is not sealed
 * @param user empty: none
 * @param from the address that they come from
 * @param site where this server is reached from outside, {@code https://…}, for the link in a mail; empty: it has the code alone
 */
@ConfigurationProperties("hongqiao.notice.smtp")
record SmtpSettings(String host, int port, String tls, String user, String password, String from, String site) {

    /** @throws IllegalArgumentException saying what cannot be right */
    SmtpSettings checked() {
        if (!tls.toLowerCase(Locale.ROOT).matches("starttls|tls|none")) {
            throw new IllegalArgumentException("hongqiao.notice.smtp.tls: write starttls, tls or none");
        }
        if (!site.isBlank() && !site.matches("https?://[^\\s?#]+")) {
            throw new IllegalArgumentException("hongqiao.notice.smtp.site: write https://HOST");
        }
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException none) {
            throw new IllegalArgumentException("hongqiao.notice.smtp.from: an address is needed", none);
        }
        return this;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
