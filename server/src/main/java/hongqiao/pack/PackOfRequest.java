package hongqiao.pack;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** One request, one pack: from who asks to what he is answered, whatever is published meanwhile. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PackOfRequest extends OncePerRequestFilter {

    private final Packs packs;

    PackOfRequest(Packs packs) {
        this.packs = packs;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var held = packs.hold(packs.pack())) {
            chain.doFilter(request, response);
        }
    }
}
