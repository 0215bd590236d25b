package hongqiao.intake.mail;

import hongqiao.intake.IntakeProblem;
import hongqiao.shared.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads one mail (RFC 5322, MIME), however it is written. Anything that would take more than it is worth is refused. */
final class MailReader {

    /** Bytes of one mail. */
    static final int MOST_BYTES = 25 << 20;

    private static final Session NONE = Session.getInstance(new Properties());
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 120;

    /** Characters of a letter; far more than any field takes. */
    private static final int MOST_TEXT = 100_000;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Letter.Enclosed> enclosed = new ArrayList<>();
    private int parts;

    private MailReader() {}

    /** @throws Problem {@code mail-not-readable}, {@code mail-too-large} */
    static Letter read(byte[] raw) {
        if (raw.length > MOST_BYTES) {
            throw IntakeProblem.MAIL_TOO_LARGE.problem();
        }
        HeaderBounds.require(raw);
        try {
            return new MailReader().letter(new MimeMessage(NONE, new SharedByteArrayInputStream(raw)));
        } catch (Problem refused) {
            throw refused;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
            throw unreadable("邮件结构损坏", "Its structure is broken");
        }
    }

    static Problem unreadable(String zh, String en) {
        return IntakeProblem.MAIL_NOT_READABLE.because(zh, en);
    }

    private Letter letter(MimeMessage mail) throws MessagingException, IOException {
        var id = header(mail, "Message-ID");
        var from = from(mail);
        var subject = EncodedWords.decode(header(mail, "Subject"));
        if (Machines.wrote(mail, from)) {
            return new Letter(id, from, subject, "", List.of(), true);
        }
        walk(mail, 0);
        var text = plain.toString().isBlank() ? Plain.ofHtml(html.toString()) : Plain.clean(plain.toString());
        return new Letter(id, from, subject, Plain.said(Plain.cut(text, MOST_TEXT)), enclosed, false);
    }

    private static String header(Part part, String name) throws MessagingException {
        var lines = part.getHeader(name);
        return lines == null || lines.length == 0 || lines[0] == null ? "" : lines[0].strip();
    }

    /** The first of From, else Reply-To, that is an address as the standard has it. */
    private static @Nullable String from(MimeMessage mail) throws MessagingException {
        for (var name : List.of("From", "Reply-To")) {
            try {
                for (var one : InternetAddress.parseHeader(header(mail, name), false)) {
                    var address = one.getAddress();
                    if (address != null
                            && address.length() <= LONGEST_ADDRESS
                            && address.matches("[^\\s@]+@[^\\s@]+")) {
                        new InternetAddress(address, true).validate();
                        return address;
                    }
                }
            } catch (MessagingException none) {
                continue; // the other may do
            }
        }
        return null;
    }

    private void walk(MimePart part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw unreadable("邮件层次或部分过多", "It has too many parts, or too deep ones");
        }
        var type = type(part);
        var name = name(part, type);
        if (type.match("multipart/*")) {
            var all = new MimeMultipart(new MimePartDataSource(part));
            for (int i = 0; i < all.getCount(); i++) {
                walk((MimePart) all.getBodyPart(i), depth + 1);
            }
        } else if (name.isEmpty() && !isAttachment(part) && type.match("text/plain")) {
            plain.append(text(part, type)).append('\n');
        } else if (name.isEmpty() && !isAttachment(part) && type.match("text/html")) {
            html.append(text(part, type)).append('\n');
        } else {
            enclosed.add(new Letter.Enclosed(
                    name.isEmpty() ? type.getBaseType().toLowerCase(Locale.ROOT) : name,
                    type.getBaseType().toLowerCase(Locale.ROOT),
                    content(part)));
        }
    }

    private static boolean isAttachment(Part part) throws MessagingException {
        return header(part, "Content-Disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Text where it cannot be read. */
    private static ContentType type(Part part) throws MessagingException {
        var written = header(part, "Content-Type");
        try {
            return new ContentType(written.isEmpty() ? "text/plain" : written);
        } catch (ParseException broken) {
            return new ContentType(
                    "text", written.toLowerCase(Locale.ROOT).startsWith("text/html") ? "html" : "plain", null);
        }
    }

    private static String name(Part part, ContentType type) throws MessagingException {
        var disposition = header(part, "Content-Disposition");
        var cut = disposition.indexOf(';');
        String name = null;
        if (cut >= 0) {
            try {
                name = new ParameterList(disposition.substring(cut)).get("filename");
            } catch (ParseException broken) {
                name = null; // the type may name it
            }
        }
        return Plain.cut(EncodedWords.decode(name == null ? type.getParameter("name") : name), LONGEST_NAME);
    }

    private static String text(MimePart part, ContentType type) throws MessagingException, IOException {
        return Charsets.decode(content(part), type.getParameter("charset"));
    }

    private static byte[] content(MimePart part) throws MessagingException, IOException {
        try (var raw = part instanceof MimeMessage mail
                ? mail.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return Transfer.undone(raw.readAllBytes(), header(part, "Content-Transfer-Encoding"));
        }
    }
}
