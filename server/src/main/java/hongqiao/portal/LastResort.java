package hongqiao.portal;

import hongqiao.shared.CommonProblem;
import hongqiao.shared.Problem;
import hongqiao.shared.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What Tomcat refuses before any of our code sees it ({@code /%00}, {@code /%2f}, {@code CONNECT}): a person gets the page
 * for what is not there, a program the problem, instead of Tomcat's own page.
 */
@Component
class LastResort implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final ObjectProvider<PageRoutes> pages;
    private final ObjectProvider<ProblemWriter> problems;

    /** @param pages asked for when first needed: the web server is made before them */
    LastResort(ObjectProvider<PageRoutes> pages, ObjectProvider<ProblemWriter> problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        // the last of the host's valves has the first word
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                tell(request, response, status);
                response.finishResponse();
            } catch (IOException nobodyListens) {
                throw new UncheckedIOException(nobodyListens);
            }
        }
    }

    private void tell(Request request, Response response, int status) throws IOException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (status < 500 && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            try {
                var page = pages.getObject().notFound(request.getRequest());
                response.setStatus(page.getStatusCode().value());
                page.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                response.getOutputStream()
                        .write(Objects.requireNonNull(page.getBody()).getBytes(StandardCharsets.UTF_8));
                return;
            } catch (Problem noPagesBuilt) {
                // the problem below says as much as we can
            }
        }
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        }
        problems.getObject().write(problem(status).problem(), request.getRequest(), response.getResponse());
    }

    private static CommonProblem problem(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> CommonProblem.NOT_FOUND;
            // CONNECT: we are nobody's proxy
            case HttpServletResponse.SC_NOT_IMPLEMENTED -> CommonProblem.METHOD_NOT_ALLOWED;
            default -> status >= 500 ? CommonProblem.FAULT : CommonProblem.REQUEST_NOT_READABLE;
        };
    }
}
