package hongqiao.intake.mail;

import hongqiao.intake.IntakeProblem;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A folder of an IMAP server, open. Of one thread. */
final class Mailbox implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;

    private Mailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static Mailbox open(MailSettings settings) throws MessagingException {
        var store = (IMAPStore) Session.getInstance(settings.properties()).getStore("imap");
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            if (store.hasCapability("ID")) {
                store.id(Map.of("name", "hongqiao")); // some providers close the mailbox to who does not say what he is
            }
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** Not seen yet, oldest first. */
    List<Message> unseen() throws MessagingException {
        var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(unseen, profile);
        return Arrays.asList(unseen);
    }

    /** Its number in the folder. */
    long uid(Message mail) throws MessagingException {
        return folder.getUID(mail);
    }

    /**
     * As it is, without marking it.
     *
     * @throws hongqiao.shared.Problem {@code mail-too-large}; {@code mail-not-readable}: the server cannot hand it over
     * @throws MessagingException the line is lost
     */
    byte[] read(Message mail) throws MessagingException {
        if (mail.getSize() > MailReader.MOST_BYTES) {
            throw IntakeProblem.MAIL_TOO_LARGE.problem();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            mail.writeTo(new Bounded(bytes));
        } catch (IOException | MessagingException | RuntimeException failed) {
            if (bytes.size() > MailReader.MOST_BYTES) {
                throw IntakeProblem.MAIL_TOO_LARGE.problem();
            }
            if (!isThere()) {
                throw new MessagingException("the line is lost", failed instanceof Exception cause ? cause : null);
            }
            throw MailReader.unreadable("邮件服务器给不出这封邮件", "The mail server cannot hand it over");
        }
        return bytes.toByteArray();
    }

    private boolean isThere() {
        return folder.isOpen() && store.isConnected();
    }

    /** @param aside whether somebody is to look at it */
    void done(Message mail, boolean aside) throws MessagingException {
        var flags = new Flags(Flags.Flag.SEEN);
        if (aside) {
            flags.add(Flags.Flag.FLAGGED);
        }
        mail.setFlags(flags, true);
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    /** Takes no more than a mail may have: what the server said of its size need not be so. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream into;

        Bounded(ByteArrayOutputStream into) {
            this.into = into;
        }

        @Override
        public void write(int one) throws IOException {
            requireRoom();
            into.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            requireRoom();
            into.write(bytes, from, count);
        }

        private void requireRoom() throws IOException {
            if (into.size() > MailReader.MOST_BYTES) {
                throw new IOException("too large");
            }
        }
    }
}
