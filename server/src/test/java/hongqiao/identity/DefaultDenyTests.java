package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.shared.Problem;
import hongqiao.support.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no route declares, nobody may do. */
@DisplayName("未声明即拒绝")
class DefaultDenyTests {

    /** Where anybody may say something: what he may do there is the doors' own. */
    private static final List<String> DOORS = List.of(
            "POST [/api/public/doors/{door}/photos",
            "POST [/api/public/doors/{door}/look",
            "POST [/api/public/doors/{door}/reports",
            "POST [/api/public/reports/rating",
            "POST [/api/public/reports/not-solved",
            "POST [/open311/v2/requests",
            "POST [/api/alarms/{door}");

    private final Running server = Running.shared();

    private Map<String, HandlerMethod> routes() {
        var routes = new java.util.TreeMap<String, HandlerMethod>();
        for (var mapping : server.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, route) -> routes.put(info.toString(), route));
        }
        return routes;
    }

    @Test
    @DisplayName("每个地址要么公开，要么写明所需权限")
    void findsADeclarationOnEveryRoute() {
        var undeclared = new ArrayList<String>();
        routes().forEach((address, route) -> {
            if (!Gate.isOpen(route) && Gate.needsOf(route) == null) {
                undeclared.add(address + " " + route);
            }
        });

        assertThat(undeclared).isEmpty();
        assertThat(routes()).hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("工作台没有一个地址是公开的，公开的地址都只能读（登录除外）")
    void opensNothingOfTheDeskAndNoWriteButSignIn() {
        routes().forEach((address, route) -> {
            if (address.contains("/api/desk")) {
                assertThat(Gate.isOpen(route)).as(address).isFalse();
            }
        });
        for (var mapping : server.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, route) -> {
                if (Gate.isOpen(route)
                        && !info.toString().contains("/api/session")
                        && !info.toString().contains("/error")
                        && DOORS.stream().noneMatch(info.toString()::contains)) {
                    assertThat(info.getMethodsCondition().getMethods())
                            .as(info.toString())
                            .isSubsetOf(Set.of(RequestMethod.GET))
                            .isNotEmpty();
                }
            });
        }
    }

    @Test
    void refusesARouteThatForgotToDeclare() throws Exception {
        var route = new HandlerMethod(new Forgetful(), Forgetful.class.getDeclaredMethod("secrets"));

        assertThatThrownBy(() -> server.bean(Gate.class)
                        .preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), route))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("sign-in-required"));
    }

    @Test
    void letsNoStrangerToTheDesk() {
        var stranger = server.browser();
        for (var path : List.of("/api/desk/drafts", "/api/desk/drafts/x", "/api/desk/nowhere")) {
            assertThat(stranger.get(path).expecting(401).code()).isEqualTo("sign-in-required");
        }
    }

    static class Forgetful {
        String secrets() {
            return "";
        }
    }
}
