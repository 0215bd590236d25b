package hongqiao.attack;

import hongqiao.scope.Needs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way in, found in the running server, so that a new one is attacked like the others.
 *
 * @param path with its variables in braces
 */
record Route(String method, String path, HandlerMethod handler, boolean takesForm) {

    static List<Route> all() {
        var mapping =
                Target.SERVER.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean form =
                    info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
            for (var path : info.getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    if (path.startsWith("/api/") && !neverEnds(info)) {
                        routes.add(new Route(method.name(), path, handler, form));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    /** Nobody waits for the end of a stream of events; {@code LiveStreamTests} asks for it wrongly. */
    private static boolean neverEnds(RequestMappingInfo info) {
        return info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }

    /** Where a cookie counts. Alarms come with a key, and whoever has only a cookie is nobody there. */
    static Stream<Route> writes() {
        return all().stream()
                .filter(route -> !route.method.equals(RequestMethod.GET.name()))
                .filter(route -> !route.path.startsWith("/api/alarms/"));
    }

    static Stream<Route> reads() {
        return all().stream().filter(route -> route.method.equals(RequestMethod.GET.name()));
    }

    static Stream<Route> withPathVariables() {
        return all().stream().filter(route -> route.path.contains("{"));
    }

    static Stream<Route> withBody() {
        return all().stream().filter(route -> route.body().isPresent());
    }

    static Stream<Route> withFile() {
        return all().stream().filter(Route::takesForm);
    }

    /** What its JSON is read into. */
    Optional<Class<?>> body() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getType())
                .findFirst();
    }

    /** Names of what it takes in the query; needs {@code -parameters}, as the server does. */
    List<String> queryParameters() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter ->
                        parameter.isAnnotationPresent(RequestParam.class) && parameter.getType() != MultipartFile.class)
                .map(java.lang.reflect.Parameter::getName)
                .toList();
    }

    int pathVariables() {
        return (int) Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class))
                .count();
    }

    /** A demo account for which the gate opens; empty for a public route. */
    Optional<String> account() {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Needs.class);
        var needs = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Needs.class);
        return Optional.ofNullable(needs)
                .map(declared -> declared.of().isEmpty()
                        ? Target.holding(declared.value())
                        : declared.of().equals("type")
                                ? Target.holdingForGridEvents(declared.value())
                                : Target.holdingForFirms(declared.value()));
    }

    /**
     * With every variable put in; for an ordinary number stands a UUID where a draft or a file is meant, and the register of firms where
     * a register is, grid events where a type of case is: of one that is not there nobody may do anything.
     */
    String at(String value) {
        return (value.equals("1")
                        ? path.replace("/drafts/{id}", "/drafts/00000000-0000-0000-0000-000000000001")
                                .replace("/{file}", "/00000000-0000-0000-0000-000000000001")
                                .replace("{register}", "firm")
                                .replace("{type}", "grid-event")
                        : path)
                .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(value));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
