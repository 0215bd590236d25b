package hongqiao.intake.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A mail server with the district's mailbox. */
final class PostOffice implements AutoCloseable {

    static final String MAILBOX = "mailbox@district.example";
    private static final String PASSWORD = "only-for-tests";

    private final GreenMail server;
    private final GreenMailUser mailbox;
    final int imap;
    final int smtp;

    PostOffice() {
        this(0, 0);
    }

    private PostOffice(int imapPort, int smtpPort) {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        mailbox = server.setUser(MAILBOX, MAILBOX, PASSWORD);
        imap = server.getImap().getPort();
        smtp = server.getSmtp().getPort();
    }

    /** After it was closed: at the same ports, with nothing in it. */
    PostOffice again() {
        return new PostOffice(imap, smtp);
    }

    /** Settings of a server that reads and answers by it. */
    String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "hongqiao.mail.imap.host=127.0.0.1",
                                "hongqiao.mail.imap.port=" + imap,
                                "hongqiao.mail.imap.tls=none",
                                "hongqiao.mail.imap.user=" + MAILBOX,
                                "hongqiao.mail.imap.password=" + PASSWORD,
                                "hongqiao.mail.imap.every=100ms",
                                "hongqiao.notice.smtp.host=127.0.0.1",
                                "hongqiao.notice.smtp.port=" + smtp,
                                "hongqiao.notice.smtp.tls=none",
                                "hongqiao.notice.smtp.from=no-reply@district.example",
                                "hongqiao.notice.smtp.site=https://district.example",
                                "hongqiao.notice.every=100ms"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtp));
        return Session.getInstance(properties);
    }

    /** As a mail program begins one. */
    MimeMessage mail(String from, String subject) throws MessagingException {
        var mail = new MimeMessage(session());
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(MimeMessage.RecipientType.TO, MAILBOX);
        mail.setSubject(subject, "UTF-8");
        return mail;
    }

    /** As a mail program sends one. */
    void send(MimeMessage mail) throws MessagingException {
        Transport.send(mail);
    }

    /** As a mail server hands one over, whatever it is. @return false: it cannot keep that one itself */
    boolean deliver(byte[] raw) {
        try {
            mailbox.deliver(new MimeMessage(session(), new ByteArrayInputStream(raw)));
            return true;
        } catch (MessagingException | RuntimeException refused) {
            return false;
        }
    }

    int unseen() {
        return (int) inbox().stream()
                .filter(flags -> !flags.contains(Flags.Flag.SEEN))
                .count();
    }

    int flagged() {
        return (int) inbox().stream()
                .filter(flags -> flags.contains(Flags.Flag.FLAGGED))
                .count();
    }

    /** As a mark that was never made. */
    void forgetWhatWasSeen() throws Exception {
        var store = session().getStore("imap");
        store.connect("127.0.0.1", imap, MAILBOX, PASSWORD);
        var inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.SEEN), false);
        inbox.close();
        store.close();
    }

    private List<Flags> inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                    .map(one -> one.getFlags())
                    .toList();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Mails that went to somebody else, oldest first. */
    List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessagesForDomain(address)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
