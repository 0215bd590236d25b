package hongqiao.identity;

import static hongqiao.shared.CommonProblem.NOT_ALLOWED;
import static hongqiao.shared.CommonProblem.SIGN_IN_REQUIRED;

import hongqiao.scope.Needs;
import hongqiao.scope.Open;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Default deny: stands before every route and lets pass only what the route itself declares ({@link Open}, {@link Needs}),
 * bound to the scope in which the officer holds that permission now: his grants are read with each request. It looks at the very method that will run, so no second
 * list of paths can drift from the routes.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String BINDING = Gate.class.getName();

    private final Authority authority;

    Gate(Authority authority) {
        this.authority = authority;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route) || isOpen(route)) {
            return true;
        }
        var officer = currentOfficer().orElseThrow(SIGN_IN_REQUIRED::problem);
        var needs = needsOf(route);
        if (needs == null) {
            throw NOT_ALLOWED.problem();
        }
        if (needs.value() != Permission.OWN_ACCOUNT) {
            officer.requireNothingFirst();
        }
        var scope = (needs.of().isEmpty()
                        ? authority.scopeFor(officer, needs.value())
                        : authority.scopeFor(officer, needs.value(), variable(request, needs.of())))
                .orElseThrow(NOT_ALLOWED::problem);
        request.setAttribute(BINDING, Scopes.bind(scope));
        return true;
    }

    private static String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get(name))
                : "";
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(BINDING) instanceof Scopes.Binding binding) {
            binding.close();
        }
    }

    /** The officer of this request's session; empty for an anonymous reader. */
    static Optional<Officer> currentOfficer() {
        return Officer.current();
    }

    static boolean isOpen(HandlerMethod route) {
        if (ErrorController.class.isAssignableFrom(route.getBeanType()) || isOpenApi(route)) {
            return true;
        }
        return onMethod(route) == null
                && (AnnotatedElementUtils.hasAnnotation(route.getMethod(), Open.class)
                        || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), Open.class)
                                && !AnnotatedElementUtils.hasAnnotation(route.getBeanType(), Needs.class));
    }

    /** Null where the route declares nothing: nobody may. */
    static @Nullable Needs needsOf(HandlerMethod route) {
        var onMethod = onMethod(route);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Needs.class);
    }

    private static @Nullable Needs onMethod(HandlerMethod route) {
        return AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Needs.class);
    }

    /** The description of the API, {@code /openapi.json}: not our class, public on purpose. */
    private static boolean isOpenApi(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("org.springdoc.webmvc.api.OpenApi");
    }
}
