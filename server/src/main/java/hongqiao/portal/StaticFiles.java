package hongqiao.portal;

import hongqiao.shared.CommonProblem;
import hongqiao.shared.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The web app's files: hashed ones for a year, the few others for an hour; and a page for what is not there. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private final String location;

    StaticFiles(@Value("${hongqiao.web}") String location) {
        this.location = location;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/*.js", "/*.svg", "/*.png", "/*.ico", "/*.txt", "/*.webmanifest")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        // Matches the rest, finds nothing, and so leads to the page below.
        registry.addResourceHandler("/**").addResourceLocations("classpath:/no-such-folder/");
    }

    /** A person who mistypes an address gets a page; a program gets the problem that the common advice writes. */
    @ControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Missing {

        private final PageRoutes pages;
        private final ProblemWriter problems;

        Missing(PageRoutes pages, ProblemWriter problems) {
            this.pages = pages;
            this.problems = problems;
        }

        @ExceptionHandler(NoResourceFoundException.class)
        @Nullable
        ResponseEntity<String> tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            var wantsPage = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
            if (wantsPage && !request.getRequestURI().startsWith("/api/")) {
                return pages.notFound(request);
            }
            problems.write(CommonProblem.NOT_FOUND.problem(), request, response);
            return null;
        }
    }
}
