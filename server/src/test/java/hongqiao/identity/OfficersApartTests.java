package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.scope.Duty;
import hongqiao.support.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each of the three officers tries every address of the desk, with every method it takes. */
@DisplayName("三员分立：各试遍所有地址")
class OfficersApartTests {

    private final Office office = Office.shared();

    private record Address(String method, String path, boolean takesAFile, Duty duty) {}

    private List<Address> addresses() {
        var all = new ArrayList<Address>();
        var mapping =
                office.server.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods().forEach((info, route) -> {
            var needs = Gate.isOpen(route) ? null : Gate.needsOf(route);
            if (needs != null) {
                for (var path : info.getPatternValues()) {
                    for (var method : info.getMethodsCondition().getMethods()) {
                        all.add(new Address(
                                method.name(),
                                path.replaceAll("\\{[^}]+}", "1"),
                                info.getConsumesCondition().toString().contains("multipart"),
                                needs.value().duty()));
                    }
                }
            }
        });
        return all;
    }

    @Test
    void letsNoneOfTheThreeDoAnothersWorkNorSeeDailyWork() {
        var tried = 0;
        for (var officer : Map.of(
                        "system-officer", Duty.SYSTEM, "security-officer", Duty.SECURITY, "audit-officer", Duty.AUDIT)
                .entrySet()) {
            var browser = office.as(officer.getKey());
            for (var address : addresses()) {
                if (address.duty() != officer.getValue() && address.duty() != Duty.OWN) {
                    var answer = ask(browser, address);
                    assertThat(answer.status())
                            .as("%s %s", officer.getKey(), address)
                            .isEqualTo(403);
                    assertThat(answer.code()).isEqualTo("not-allowed");
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(80);
    }

    private static Browser.Answer ask(Browser browser, Address address) {
        if (address.takesAFile()) {
            return browser.upload(address.path(), "a.txt", new byte[] {'a'});
        }
        return address.method().equals("GET")
                ? browser.get(address.path())
                : browser.send(address.method(), address.path(), Map.of());
    }

    @Test
    @DisplayName("审计管理员除自己的账号外什么也改不了")
    void givesTheAuditOfficerNothingToChange() {
        assertThat(addresses())
                .filteredOn(address -> address.duty() == Duty.AUDIT)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.method()).isEqualTo("GET"));
    }
}
