package hongqiao;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Written;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The borders between modules hold, and the map in {@code docs/modules} shows them as they are. */
@DisplayName("模块边界")
class ModuleMapTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Hongqiao.class);

    @Test
    @DisplayName("没有越界，没有循环")
    void holdsEveryBorder() {
        MODULES.verify();
    }

    @Test
    void drawsTheMapAsItIs() {
        assertThat(MODULES.stream()).hasSizeGreaterThanOrEqualTo(7);
        Written.check("docs/modules/README.md", map(), "modules.write");
    }

    private static String map() {
        var modules = MODULES.stream()
                .sorted(Comparator.comparing(ModuleMapTests::name))
                .toList();
        var arrows = modules.stream()
                .flatMap(module ->
                        neighbours(module).stream().map(other -> "  %s --> %s\n".formatted(name(module), other)))
                .collect(Collectors.joining());
        var boxes = modules.stream()
                .map(module -> "  %s[\"%s<br/>%s\"]\n".formatted(name(module), module.getDisplayName(), name(module)))
                .collect(Collectors.joining());
        var rows = modules.stream()
                .map(module -> "| `%s` | %s | %s | %s |\n"
                        .formatted(name(module), module.getDisplayName(), list(neighbours(module)), list(open(module))))
                .collect(Collectors.joining());
        return """
                # Modules

                Drawn by `ModuleMapTests` from the code; do not edit. An arrow means: knows and uses. Rewrite it with
                `mvn -pl server test -Dtest=ModuleMapTests -Dmodules.write=true`.

                ```mermaid
                graph BT
                %s%s```

                | module | 名称 | uses | offers |
                |---|---|---|---|
                %s""".formatted(boxes, arrows, rows);
    }

    private static TreeSet<String> neighbours(ApplicationModule module) {
        return module.getDirectDependencies(MODULES, DependencyType.values()).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Types other modules may use. */
    private static TreeSet<String> open(ApplicationModule module) {
        return module.getNamedInterfaces().stream()
                .flatMap(offered -> offered.asJavaClasses())
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type ->
                        !type.getName().contains("$") && !type.getSimpleName().equals("package-info"))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(TreeSet<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
