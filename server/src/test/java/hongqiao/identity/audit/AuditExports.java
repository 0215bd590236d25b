package hongqiao.identity.audit;

import hongqiao.journal.JournalSearch;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.mock.web.MockHttpServletResponse;

/** An export of the journal whose reader hangs up after the first bytes. */
public final class AuditExports {

    private AuditExports() {}

    public static void breakingOff(Running server) {
        var response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new HungUp();
            }
        };
        var all = new JournalSearch.Asked(null, null, null, null, null, null, null);
        try {
            Scopes.everything("a test", () -> {
                try {
                    server.bean(AuditExport.class)
                            .write(all, AuditExport.Format.CSV, "broken-line", LocalDate.of(2026, 11, 26), response);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException expected) {
            return;
        }
        throw new AssertionError("the line was not broken");
    }

    private static final class HungUp extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException("nobody listens");
        }
    }
}
