package hongqiao.identity;

import static hongqiao.shared.CommonProblem.NOT_ALLOWED;
import static hongqiao.shared.CommonProblem.SIGN_IN_REQUIRED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Default deny: stands before every route and lets pass only what the route itself declares ({@link Open}, {@link For}).
 * It looks at the very method that will run, so no second list of paths can drift from the routes.
 */
@Component
class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route) || isOpen(route)) {
            return true;
        }
        var officer = currentOfficer().orElseThrow(SIGN_IN_REQUIRED::problem);
        var roles = rolesFor(route);
        if (roles.length == 0 || !officer.mayAny(roles)) {
            throw NOT_ALLOWED.problem();
        }
        return true;
    }

    /** The officer of this request's session; empty for an anonymous reader. */
    static Optional<Officer> currentOfficer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(officer)
                : Optional.empty();
    }

    static boolean isOpen(HandlerMethod route) {
        if (ErrorController.class.isAssignableFrom(route.getBeanType()) || isOpenApi(route)) {
            return true;
        }
        return rolesOnMethod(route) == null
                && (AnnotatedElementUtils.hasAnnotation(route.getMethod(), Open.class)
                        || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), Open.class)
                                && !AnnotatedElementUtils.hasAnnotation(route.getBeanType(), For.class));
    }

    static Role[] rolesFor(HandlerMethod route) {
        var onMethod = rolesOnMethod(route);
        var declared = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), For.class);
        return declared == null ? new Role[0] : declared.value();
    }

    private static @org.jspecify.annotations.Nullable For rolesOnMethod(HandlerMethod route) {
        return AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), For.class);
    }

    /** The description of the API, {@code /openapi.json}: not our class, public on purpose. */
    private static boolean isOpenApi(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("org.springdoc.webmvc.api.OpenApi");
    }
}
