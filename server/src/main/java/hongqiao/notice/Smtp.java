package hongqiao.notice;

import hongqiao.shared.District;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages by mail. The mail says that a machine made it, so that no machine answers, and has the same Message-ID each time it is
 * sent. What the server refuses for good (5xx) is not tried again.
 */
final class Smtp implements Adapter {

    /** Milliseconds for each of connecting, reading and writing. */
    private static final String LONGEST = "10000";

    private static final int FOR_GOOD = 500;

    private final SmtpSettings settings;
    private final District district;
    private final Session session;

    Smtp(SmtpSettings settings, District district) {
        this.settings = settings;
        this.district = district;
        this.session = Session.getInstance(properties(settings.tls().toLowerCase(Locale.ROOT)));
    }

    private Properties properties(String tls) {
        var properties = new Properties();
        for (var of : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + of, LONGEST);
        }
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.from", settings.from());
        return properties;
    }

    @Override
    public String key() {
        return "smtp";
    }

    @Override
    public void send(Outgoing message, To to) throws IOException {
        try (var transport = session.getTransport("smtp")) {
            var address = new InternetAddress(to.at(), true);
            var mail = mail(message, to.code(), address);
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : settings.password());
            transport.sendMessage(mail, new Address[] {address});
        } catch (AddressException none) {
            throw new NotTaken("no address");
        } catch (MessagingException failed) {
            throw failure(failed);
        }
    }

    private MimeMessage mail(Outgoing message, @Nullable String code, Address to) throws MessagingException {
        var mail = new Mail(session, id(message));
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(MimeMessage.RecipientType.TO, to);
        mail.setSubject(
                "【%s】您反映的事（%s）".formatted(district.name().zh(), message.about()), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.madeAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setText(text(message, code), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    private String text(Outgoing message, @Nullable String code) {
        var text = new StringBuilder(message.text());
        if (code != null) {
            text.append("\n\n查询码：").append(code);
            if (!settings.site().isBlank()) {
                var site = settings.site().endsWith("/") ? settings.site() : settings.site() + "/";
                text.append("\n").append(site).append("follow#").append(code);
            }
        }
        return text.append("\n\n本邮件由系统自动发出，请勿回复。\n")
                .append("Sent by a machine about what you reported")
                .append(code == null ? "" : "; the code above shows what became of it")
                .append(". Please do not reply.\n")
                .toString();
    }

    private String id(Outgoing message) {
        var domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
        return "<notice.%s.%d@%s>".formatted(district.code(), message.id(), domain);
    }

    /** What is kept of it: never the address, which a server's own words repeat. */
    private static IOException failure(MessagingException failed) {
        int code = code(failed);
        if (code >= FOR_GOOD) {
            return new NotTaken("answered " + code);
        }
        return new IOException(code > 0 ? "answered " + code : failed.getClass().getSimpleName());
    }

    /** The server's; 0: it gave none. */
    private static int code(MessagingException failed) {
        int code = switch (failed) {
            case SMTPAddressFailedException one -> one.getReturnCode();
            case SMTPSenderFailedException one -> one.getReturnCode();
            case SMTPSendFailedException one -> one.getReturnCode();
            default -> 0;
        };
        return failed.getNextException() instanceof MessagingException next && code(next) > 0 ? code(next) : code;
    }

    /** Under an id of its own, which is not made anew when it is sent. */
    private static final class Mail extends MimeMessage {

        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
