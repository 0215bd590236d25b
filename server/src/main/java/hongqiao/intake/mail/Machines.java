package hongqiao.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mails that no person wrote to us: answers by themselves (RFC 3834), mails that came back, lists. Nobody is told of them. */
final class Machines {

    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");
    private static final Set<String> NAMES = Set.of("mailer-daemon", "postmaster");
    private static final String[] MARKS = {
        "X-Loop", "List-Id", "List-Post", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Auto-Reply"
    };

    private Machines() {}

    static boolean wrote(MimeMessage mail, @Nullable String from) throws MessagingException {
        for (var mark : MARKS) {
            if (mail.getHeader(mark) != null) {
                return true;
            }
        }
        var submitted = first(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.contains(first(mail, "Precedence"))
                || first(mail, "Return-Path").replace(" ", "").equals("<>")
                || first(mail, "Content-Type").startsWith("multipart/report")
                || from != null
                        && NAMES.contains(from.substring(0, from.indexOf('@')).toLowerCase(Locale.ROOT));
    }

    private static String first(MimeMessage mail, String name) throws MessagingException {
        var lines = mail.getHeader(name);
        return lines == null || lines.length == 0 || lines[0] == null
                ? ""
                : lines[0].strip().toLowerCase(Locale.ROOT);
    }
}
